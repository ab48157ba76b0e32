"""What a language must say about political events."""

from __future__ import annotations

from dataclasses import dataclass


@dataclass(frozen=True, slots=True, kw_only=True)
class EventRules:
    """Constants for reading political events; the defaults know nothing."""
