"""How common each term is: what makes two articles' shared words telling."""

from __future__ import annotations

from collections import Counter
from collections.abc import Iterable, Mapping
from dataclasses import dataclass
from functools import lru_cache
from math import log

from wordfreq import available_languages, zipf_frequency

from recoupe.crosscheck.stories.profile import Profile

COMMON = 0.3
"""A term in a larger share of the articles says nothing about which story they tell."""
GENERAL_ARTICLES = 10
"""Articles of general language that a collection is imagined to hold besides its own, so that
rarity means something among five articles too."""
ENOUGH_ARTICLES = 500
"""A collection of this size shows by itself which words are rare: none are imagined."""
ARTICLE_WORDS = 400
"""Length of an article of general language."""
_KNOWN = frozenset(available_languages())


@dataclass(frozen=True, slots=True, eq=False)
class Background:
    """Document frequencies over a collection; fixed for as long as an index lives."""

    articles: int
    frequencies: Mapping[str, int]
    languages: tuple[str, ...] = ()
    """Languages whose general frequencies count, sorted."""

    def rarity(self, term: str) -> float:
        """Return the inverse document frequency of a term, 0 for one that is everywhere."""
        imagined = GENERAL_ARTICLES * max(0.0, 1.0 - self.articles / ENOUGH_ARTICLES)
        articles = self.articles + imagined
        frequency = float(self.frequencies.get(term, 1))
        if imagined:
            shares = (general_share(term, code) for code in self.languages)
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


@lru_cache(maxsize=200_000)
def general_share(term: str, language: str) -> float:
    """Return the share of articles in general language that hold a term.

    Terms are stems: of a long word little is known, but the words that are everywhere are
    short.
    """
    if term.startswith("@") or term.isdigit():
        return 0.0
    return min(1.0, ARTICLE_WORDS * 10 ** (zipf_frequency(term, language) - 9))
