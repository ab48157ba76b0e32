"""What a language must say about damaged and machine-made text."""

from __future__ import annotations

from dataclasses import dataclass


@dataclass(frozen=True, slots=True, kw_only=True)
class FlawRules:
    """Constants for reading damaged and machine-made text; the defaults know nothing."""
