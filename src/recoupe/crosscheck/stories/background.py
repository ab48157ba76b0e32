"""How common each term is: what makes two articles' shared words telling."""

from __future__ import annotations

from collections import Counter
from collections.abc import Iterable, Mapping
from dataclasses import dataclass
from math import log

from recoupe.crosscheck.stories.profile import Profile

COMMON = 0.3
"""A term in a larger share of the articles says nothing about which story they tell."""


@dataclass(frozen=True, slots=True, eq=False)
class Background:
    """Document frequencies over a collection; fixed for as long as an index lives."""

    articles: int
    frequencies: Mapping[str, int]

    def rarity(self, term: str) -> float:
        """Return the inverse document frequency of a term, 0 for one that is everywhere."""
        frequency = self.frequencies.get(term, 1)
        if self.articles > 10 and frequency > COMMON * self.articles:
            return 0.0
        return log((self.articles + 1) / frequency)


def background_of(profiles: Iterable[Profile]) -> Background:
    """Count in how many articles each term stands."""
    frequencies: Counter[str] = Counter()
    articles = 0
    for profile in profiles:
        frequencies.update(profile.terms.keys())
        articles += 1
    return Background(articles, frequencies)
