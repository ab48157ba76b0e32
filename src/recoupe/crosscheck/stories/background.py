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

from wordfreq import available_languages, get_frequency_dict

from recoupe.crosscheck.stories.profile import Profile
from recoupe.crosscheck.terms import term_of

COMMON = 0.3
"""A term in a larger share of the articles says nothing about which story they tell."""
GENERAL_ARTICLES = 100
"""Articles of general language that a small collection is imagined to lie among.

Chosen on runs of 10, 20 and 100 articles drawn from press-open, so that they are grouped as
inside the whole of it: with 20 the terms of a run's main story count for nothing, with 500 all
steps of one affair look alike."""
ENOUGH_ARTICLES = 1000
"""A collection of this size shows by itself which words are rare: none are imagined."""
ARTICLE_WORDS = 400
"""Length of an article of general language."""
_KNOWN = frozenset(available_languages("small"))


@dataclass(frozen=True, slots=True, eq=False)
class Background:
    """Document frequencies over a collection; fixed for as long as an index lives."""

    articles: int
    frequencies: Mapping[str, int]
    languages: tuple[str, ...] = ()
    """Languages whose general frequencies count, sorted."""

    @property
    def imagined(self) -> float:
        """How many articles of general language are imagined beside the collection's own."""
        return GENERAL_ARTICLES * max(0.0, 1.0 - self.articles / ENOUGH_ARTICLES)

    @property
    def generality(self) -> float:
        """Share of all articles that are imagined, 0..1."""
        imagined = self.imagined
        return imagined / (imagined + self.articles) if imagined else 0.0

    def rarity(self, term: str) -> float:
        """Return the inverse document frequency of a term, 0 for one that is everywhere."""
        imagined = self.imagined
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
    return Background(articles, frequencies, tuple(sorted(languages & _KNOWN)))


@cache
def general_shares(language: str) -> Mapping[str, float]:
    """Return the share of articles in general language that hold each term.

    A term is what profiles make of a word, so the words of one stem add up. Words rarer than
    one in a million are not listed: hardly any article holds them.
    """
    shares: defaultdict[str, float] = defaultdict(float)
    for word, frequency in get_frequency_dict(language, "small").items():
        for term in {term_of(word), term_of(word.capitalize())} - {""}:
            shares[term] += ARTICLE_WORDS * frequency
    return {term: min(1.0, share) for term, share in shares.items()}
