"""What a language must say about people, places and organisations."""

from __future__ import annotations

from dataclasses import dataclass


@dataclass(frozen=True, slots=True, kw_only=True)
class NameRules:
    """Constants for reading people, places and organisations; the defaults know nothing."""
