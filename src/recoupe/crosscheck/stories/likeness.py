"""How alike two articles are as reports of one event."""

from __future__ import annotations

from collections.abc import Callable, Sequence
from math import log, sqrt

import numpy as np
from numpy.typing import NDArray

from recoupe.crosscheck.stories.background import Background
from recoupe.crosscheck.stories.profile import Profile

NOMINATING = 60
"""A term in more articles than this does not nominate pairs."""
MIN_TERMS = 2
"""Rare terms two articles must share to be compared."""
FLOOR = 0.05
"""A lower likeness is none."""
MEANING_FLOOR = 0.3
"""Cosine of unrelated news openings in the encoder's space."""
SAME_DAYS = 1
"""The next day's follow-up belongs to the story: no decay until then."""
DECAY_DAYS = 4.0
"""Each further day divides likeness by e ** (1 / DECAY_DAYS)."""

Encoder = Callable[[Sequence[str]], NDArray[np.float32]]
Vector = dict[str, float]


def vector_of(profile: Profile, background: Background) -> Vector:
    """Weigh an article's terms by rarity and scale them to unit length."""
    weights = {
        term: (1.0 + log(weight) if weight > 1.0 else weight) * background.rarity(term)
        for term, weight in profile.terms.items()
    }
    norm = sqrt(sum(weight * weight for weight in weights.values()))
    return {term: w / norm for term, w in weights.items() if w} if norm else {}


def time_factor(left: Profile, right: Profile) -> float:
    """Return 1 for articles of neighbouring days or unknown dates, less as days pass."""
    if left.day is None or right.day is None:
        return 1.0
    return float(np.exp(-max(abs(left.day - right.day) - SAME_DAYS, 0) / DECAY_DAYS))


def likeness(words: float, meaning: float, time: float) -> float:
    """Combine the cosines of terms and of meaning; both must speak for it.

    The geometric mean keeps near meanings without common names or facts apart, and common
    names without a common subject.
    """
    near = max(0.0, meaning - MEANING_FLOOR) / (1.0 - MEANING_FLOOR)
    return sqrt(max(0.0, words) * near) * time
