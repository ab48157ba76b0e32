"""What a language must say about reported speech."""

from __future__ import annotations

from dataclasses import dataclass


@dataclass(frozen=True, slots=True, kw_only=True)
class StatementRules:
    """Constants for reading reported speech; the defaults know nothing."""
