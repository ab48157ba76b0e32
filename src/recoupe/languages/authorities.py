"""What a language must say about who gives a number: officials, organisers, counters."""

from __future__ import annotations

from dataclasses import dataclass


@dataclass(frozen=True, slots=True, kw_only=True)
class AuthorityRules:
    """Words that tell the camp of a source; the defaults know none.

    Each field holds folded words (lower case, no accents); one of them in a source's
    name places it in that camp.
    """

    official: frozenset[str] = frozenset()
    """State bodies: ministry, police, prosecutor."""
    organiser: frozenset[str] = frozenset()
    """Those who act or claim: organisers, unions, a movement, a collective."""
    counter: frozenset[str] = frozenset()
    """Those who count from outside: institutes, media, observers."""
