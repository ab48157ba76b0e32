"""What a language must say so that a count finds its place."""

from __future__ import annotations

from dataclasses import dataclass


@dataclass(frozen=True, slots=True, kw_only=True)
class ScopeRules:
    """Constants for where counts were made; the defaults know nothing.

    Patterns are regular expressions over folded text: lower case, no accents.
    """

    heads: tuple[str, ...] = ()
    """Patterns at the head of a place's name that its short form leaves out: ``avenue des``."""
    wholes: frozenset[str] = frozenset()
    """Folded names that are no scope of their own: points of the compass, ``hexagone``."""
    nationwide: tuple[str, ...] = ()
    """Patterns that make a count the whole country's: ``dans toute la france``."""
    capital: str = "(?!)"
    """Pattern of the capital without its name."""
    elsewhere: tuple[str, ...] = ()
    """Patterns right before a place where nobody was counted: ``originaires de``."""
    sites: tuple[str, ...] = ()
    """Patterns right before, or inside, the name of a place that is part of a town."""
    there: tuple[str, ...] = ()
    """Patterns that point to the place of the sentence before: ``y ont ete``."""
    sources: tuple[str, ...] = ()
    """Patterns right before a place that belongs to a source's name: ``parquet de``."""
