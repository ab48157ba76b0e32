"""What a language must say so that durations and denials can be compared across articles."""

from __future__ import annotations

from dataclasses import dataclass


@dataclass(frozen=True, slots=True, kw_only=True)
class FindingRules:
    """Constants for comparing what articles say; the defaults know nothing."""

    lasting: frozenset[str] = frozenset()
    """Lower-case words before a duration that say a state lasted so long, not how old
    somebody is or how long a sentence runs."""
