"""What a language must say about who gives a number: officials, organisers, counters."""

from __future__ import annotations

from collections.abc import Mapping
from dataclasses import dataclass, field


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
    offices: Mapping[str, str] = field(default_factory=dict)
    """Canonical English name of an office to the name it has in this language.

    Canonical names are those of `FigureRules.offices`, the same in every language; one that
    may stand after a place is found without it (``Paris police prefecture``).
    """

    def name_office(self, canonical: str) -> str:
        """Return the name an office has in this language; other sources keep theirs."""
        if canonical in self.offices:
            return self.offices[canonical]
        for office in sorted(self.offices, key=len, reverse=True):
            if canonical.endswith(f" {office}"):
                return f"{self.offices[office]} ({canonical[: -len(office) - 1]})"
        return canonical
