"""What a language must say about the way numbers are written."""

from __future__ import annotations

from collections.abc import Mapping
from dataclasses import dataclass, field


@dataclass(frozen=True, slots=True, kw_only=True)
class NumberRules:
    """Constants for reading numbers in digits and words; the defaults read digits only."""

    words: Mapping[str, int] = field(default_factory=dict)
    """Words below one hundred that add up: ``vingt``, ``trois``, ``nonante``."""
    articles: frozenset[str] = frozenset()
    """Those of `words` that are also articles and only open a number: ``a hundred``."""
    hundreds: frozenset[str] = frozenset()
    """Words that multiply what stands before them by one hundred."""
    scales: Mapping[str, int] = field(default_factory=dict)
    """Words that multiply all that stands before them: ``mille``, ``millions``."""
    collectives: Mapping[str, int] = field(default_factory=dict)
    """Nouns for an approximate number: ``centaine`` 100, ``dozen`` 12."""
    vague: frozenset[str] = frozenset()
    """Collectives and scales that with no number before them count nothing: ``milliers``."""
    fractions: Mapping[str, int] = field(default_factory=dict)
    """Denominators: ``tiers`` 3, ``quart`` 4."""
    halves: frozenset[str] = frozenset()
    """Phrases after a number that add one half of its unit: ``et demi``."""
    and_words: frozenset[str] = frozenset()
    """Words inside a number that add nothing: ``et`` in ``vingt et un``."""
    and_followers: frozenset[str] = frozenset()
    """Number words that an and-word may introduce; empty when any may follow."""
    partitives: tuple[str, ...] = ()
    """What links a collective to its scale: ``de`` in ``une centaine de milliers``."""
    decimal: str = "."
    """The decimal sign."""
    groups: str = " ,'"
    """Signs that part groups of three digits."""
