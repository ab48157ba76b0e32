"""How alike two articles are as reports of one event."""

from __future__ import annotations

from math import log, sqrt

import numpy as np
from numpy.typing import NDArray

from recoupe.crosscheck.stories.background import Background
from recoupe.crosscheck.stories.profile import Profile

FLOOR = 0.05
"""A lower likeness is none."""
MEANING_FLOOR = 0.2
"""Cosine of unrelated news openings in the encoder's space."""
TERM_POWER = 0.6
"""Weight of common terms against meaning in the geometric mean: names and facts tell events
apart, meaning only subjects."""
FOREIGN_FACTOR = 3.0
"""Articles in different languages share names, numbers and dates only, about a third of the
terms that two articles in one language would."""
SAME_DAYS = 1
"""The next day's follow-up belongs to the story: no decay until then."""
DECAY_DAYS = 2.5
"""Each further day divides likeness by e ** (1 / DECAY_DAYS); a week apart is another step."""
FAR_DAYS = 12
"""Articles further apart are not compared; their likeness would be under `FLOOR`."""

Numbers = NDArray[np.float64]


def vector_of(profile: Profile, background: Background) -> dict[str, float]:
    """Weigh an article's terms by rarity and scale them to unit length."""
    weights = {
        term: (1.0 + log(weight) if weight > 1.0 else weight) * background.rarity(term)
        for term, weight in sorted(profile.terms.items())
    }
    norm = sqrt(sum(weight * weight for weight in weights.values()))
    return {term: w / norm for term, w in weights.items() if w} if norm else {}


def likeness(
    terms: Numbers, meanings: Numbers, days: Numbers, foreign: NDArray[np.bool_]
) -> Numbers:
    """Combine the evidence on pairs of articles; terms and meaning must both speak for one.

    The geometric mean keeps apart near meanings without common names or facts, and common
    names without a common subject.

    Args:
        terms: Cosines of the weighted terms.
        meanings: Cosines of the openings in the encoder's space.
        days: Days between the two; 0 where either is unknown.
        foreign: Whether the two are in different languages.

    Returns:
        Likeness from 0 to 1, to four decimals, so that the order of summing never shows.
    """
    shared = np.clip(np.where(foreign, FOREIGN_FACTOR * terms, terms), 0.0, 1.0)
    near = np.clip((meanings - MEANING_FLOOR) / (1.0 - MEANING_FLOOR), 0.0, 1.0)
    fading = np.exp(-np.maximum(np.abs(days) - SAME_DAYS, 0) / DECAY_DAYS)
    alike: Numbers = np.round(shared**TERM_POWER * near ** (1.0 - TERM_POWER) * fading, 4)
    return alike
