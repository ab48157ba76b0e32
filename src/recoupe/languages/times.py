"""What a language must say about temporal expressions."""

from __future__ import annotations

from dataclasses import dataclass


@dataclass(frozen=True, slots=True, kw_only=True)
class TimeRules:
    """Constants for reading temporal expressions; the defaults know nothing."""
