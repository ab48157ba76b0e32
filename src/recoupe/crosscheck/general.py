"""General language, among which a small run is imagined: how many articles hold each word."""

from __future__ import annotations

from collections.abc import Mapping
from functools import cache

from wordfreq import available_languages, get_frequency_dict

GENERAL_ARTICLES = 100
"""Articles of general language that a small run is imagined to lie among.

Chosen on runs of 10, 20 and 100 articles drawn from press-open, so that they are grouped into
stories as inside the whole of it: with 20 the terms of a run's main story count for nothing,
with 500 all steps of one affair look alike."""
ENOUGH_ARTICLES = 1000
"""A run of this size shows by itself which words are rare: none are imagined."""
ARTICLE_WORDS = 400
"""Length of an article of general language."""
_KNOWN = frozenset(available_languages("small"))


def imagined_articles(articles: int) -> float:
    """Return how many articles of general language are imagined beside a run's own."""
    return GENERAL_ARTICLES * max(0.0, 1.0 - articles / ENOUGH_ARTICLES)


@cache
def general_words(language: str) -> Mapping[str, float]:
    """Return the share of articles in general language that hold each word.

    Words rarer than one in a million are not listed, since hardly any article holds them; a
    language that is not known has none.
    """
    if language not in _KNOWN:
        return {}
    frequencies = get_frequency_dict(language, "small")
    return {word: min(1.0, ARTICLE_WORDS * each) for word, each in frequencies.items()}
