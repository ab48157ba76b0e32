"""Load what a name stands for: names cross process borders, functions need not."""

from __future__ import annotations

import importlib
from functools import lru_cache
from typing import Any


@lru_cache(maxsize=16)
def load_named(name: str) -> Any:  # noqa: ANN401 - what it is, only the caller knows
    """Return what ``package.module:name`` names, importing the module when first asked."""
    module, _, attribute = name.partition(":")
    return getattr(importlib.import_module(module), attribute)
