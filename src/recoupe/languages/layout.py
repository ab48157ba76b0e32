"""What a language must say about page furniture, bylines and credits."""

from __future__ import annotations

from dataclasses import dataclass


@dataclass(frozen=True, slots=True, kw_only=True)
class LayoutRules:
    """Constants for reading page furniture, bylines and credits; the defaults know nothing."""
