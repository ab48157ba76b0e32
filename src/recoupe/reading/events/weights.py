"""Linear models over named features: the only thing of training that is shipped.

A model is a matrix of weights, one row a feature and one column a class. scikit-learn
fits it (``training/train_events.py``); reading needs numpy alone.
"""

from __future__ import annotations

import math
from collections.abc import Iterable, Sequence
from dataclasses import dataclass, field
from functools import lru_cache
from pathlib import Path

import numpy as np
from numpy.typing import NDArray

Matrix = NDArray[np.float32]

_MODELS = ("factuality", "actor", "recipient")


@dataclass(frozen=True, slots=True, kw_only=True, eq=False)
class Weights:
    """One linear model."""

    rows: dict[str, int]
    """Which row a named feature has."""
    matrix: Matrix
    """(n_features, n_classes)"""
    bias: Matrix
    """(n_classes,)"""
    classes: tuple[str, ...]
    margins: dict[str, float] = field(default_factory=dict)
    """For a yes-or-no model: how far each feature speaks for the second class."""

    def chance(self, names: Iterable[str]) -> float:
        """Return the probability of the second of two classes; each feature is named once."""
        known = self.margins.get
        total = float(self.bias[1] - self.bias[0])
        total += sum([known(name, 0.0) for name in names])
        return 1.0 / (1.0 + math.exp(-max(-30.0, min(30.0, total))))

    def probabilities(self, names: Iterable[str]) -> Matrix:
        """Return the probability of each class; features never seen in training count nothing."""
        known = self.rows.get
        rows = sorted({row for name in names if (row := known(name)) is not None})
        scores = self.bias + self.matrix[rows].sum(axis=0, dtype=np.float32)
        exponents = np.exp(scores - scores.max())
        result: Matrix = (exponents / exponents.sum()).astype(np.float32)
        return result


@dataclass(frozen=True, slots=True, kw_only=True, eq=False)
class EventWeights:
    """The linear models that the event reader needs."""

    factuality: Weights
    actor: Weights
    """Whether somebody is an actor of an event: NO or YES."""
    recipient: Weights


@lru_cache(maxsize=4)
def load_weights(path: Path) -> EventWeights:
    """Read the models of a language."""
    with np.load(path, allow_pickle=False) as stored:
        return EventWeights(**{name: _model(name, stored) for name in _MODELS})


def save_weights(path: Path, weights: EventWeights) -> None:
    """Write the models of a language, in half precision, the same bytes for the same weights."""
    arrays: dict[str, NDArray[np.generic]] = {}
    for name in _MODELS:
        model: Weights = getattr(weights, name)
        ordered = sorted(model.rows, key=model.rows.__getitem__)
        arrays[f"{name}.names"] = packed(ordered)
        arrays[f"{name}.classes"] = packed(model.classes)
        arrays[f"{name}.matrix"] = model.matrix.astype(np.float16)
        arrays[f"{name}.bias"] = model.bias.astype(np.float32)
    with path.open("wb") as out:
        np.savez_compressed(out, allow_pickle=False, **arrays)


def _model(name: str, stored: np.lib.npyio.NpzFile) -> Weights:
    names = unpacked(stored[f"{name}.names"])
    matrix = stored[f"{name}.matrix"].astype(np.float32)
    return Weights(
        rows={feature: row for row, feature in enumerate(names)},
        matrix=matrix,
        margins=margins_of(names, matrix),
        bias=stored[f"{name}.bias"].astype(np.float32),
        classes=tuple(unpacked(stored[f"{name}.classes"])),
    )


def margins_of(names: Sequence[str], matrix: Matrix) -> dict[str, float]:
    """Return how far each feature speaks for the second of two classes; empty for more."""
    if matrix.shape[1] != 2:
        return {}
    return dict(zip(names, (matrix[:, 1] - matrix[:, 0]).tolist(), strict=True))


def packed(words: Sequence[str]) -> NDArray[np.uint8]:
    """Return words without line breaks as one array."""
    return np.frombuffer("\n".join(words).encode("utf-8"), dtype=np.uint8)


def unpacked(stored: NDArray[np.uint8]) -> list[str]:
    """Return the words of `packed`."""
    return stored.tobytes().decode("utf-8").split("\n")
