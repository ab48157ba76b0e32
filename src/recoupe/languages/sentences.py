"""What a language must say about sentence boundaries."""

from __future__ import annotations

from dataclasses import dataclass


@dataclass(frozen=True, slots=True, kw_only=True)
class SentenceRules:
    """Constants for cutting a line into sentences; the defaults know nothing."""

    abbreviations: frozenset[str] = frozenset()
    """Lower-case words, without their final full stop, after which a full stop ends nothing."""
    titles: frozenset[str] = frozenset()
    """Lower-case abbreviations that a name follows: a capital after them starts no sentence."""
