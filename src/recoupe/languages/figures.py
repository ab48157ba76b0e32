"""What a language must say about counts, shares and amounts."""

from __future__ import annotations

from dataclasses import dataclass


@dataclass(frozen=True, slots=True, kw_only=True)
class FigureRules:
    """Constants for reading counts, shares and amounts; the defaults know nothing."""
