"""How common each term is: what makes two articles' shared words telling.

A large collection shows this by itself. Among five articles about one flood "flood" is in
each of them and would tell nothing, so a small collection is imagined to lie among articles of
general language, whose words are counted in `wordfreq`.
"""

from __future__ import annotations

from collections import Counter, defaultdict
from collections.abc import Iterable, Mapping
from dataclasses import dataclass
from functools import cache
from math import log

from recoupe.crosscheck.general import general_words, imagined_articles
from recoupe.crosscheck.stories.profile import Profile
from recoupe.crosscheck.terms import term_of

COMMON = 0.3
"""A term in a larger share of the articles says nothing about which story they tell."""


@dataclass(frozen=True, slots=True, eq=False)
class Background:
    """Document frequencies over a collection; fixed for as long as an index lives."""

    articles: int
    frequencies: Mapping[str, int]
    languages: tuple[str, ...] = ()
    """Languages whose general frequencies count, sorted."""

    @property
    def generality(self) -> float:
        """Share of all articles that are imagined, 0..1."""
        imagined = imagined_articles(self.articles)
        return imagined / (imagined + self.articles) if imagined else 0.0

    def rarity(self, term: str) -> float:
        """Return the inverse document frequency of a term, 0 for one that is everywhere."""
        imagined = imagined_articles(self.articles)
        articles = self.articles + imagined
        frequency = float(self.frequencies.get(term, 1))
        if imagined:
            shares = (general_shares(code).get(term, 0.0) for code in self.languages)
            frequency += imagined * max(shares, default=0.0)
        if frequency > COMMON * articles:
            return 0.0
        return log((articles + 1) / frequency)


def background_of(profiles: Iterable[Profile]) -> Background:
    """Count in how many articles each term stands."""
    frequencies: Counter[str] = Counter()
    languages: set[str] = set()
    articles = 0
    for profile in profiles:
        frequencies.update(profile.terms.keys())
        languages.add(profile.language or "")
        articles += 1
    return Background(articles, frequencies, tuple(sorted(languages)))


@cache
def general_shares(language: str) -> Mapping[str, float]:
    """Return the share of articles in general language that hold each term.

    A term is what profiles make of a word, so the words of one stem add up.
    """
    shares: defaultdict[str, float] = defaultdict(float)
    for word, share in general_words(language).items():
        for term in {term_of(word), term_of(word.capitalize())} - {""}:
            shares[term] += share
    return {term: min(1.0, share) for term, share in shares.items()}
