"""Choosing one of several by a small log-linear model over named features.

Every option gets a score, the sum of the weights of the features that hold of it, and the
scores become probabilities over the options. "Nobody" or "none" is an option like the
others, with features of its own. ``training/ranking.py`` fits the weights.
"""

from __future__ import annotations

import json
import math
from collections.abc import Iterable, Mapping, Sequence
from functools import lru_cache
from pathlib import Path

Weights = Mapping[str, float]
"""How far each feature speaks for an option; features not in it count nothing."""


def chances(options: Sequence[Iterable[str]], weights: Weights) -> list[float]:
    """Return the probability of every option, in their order."""
    scores = [sum([weights[n] for n in names if n in weights]) for names in options]
    top = max(scores, default=0.0)
    odds = [math.exp(score - top) for score in scores]
    total = sum(odds)
    return [odd / total for odd in odds]


@lru_cache(maxsize=8)
def load_tables(path: Path) -> Mapping[str, Weights]:
    """Read the weights of several models, by their names; empty when there is no file."""
    loaded: Mapping[str, Weights] = json.loads(path.read_text("utf-8")) if path.exists() else {}
    return loaded
