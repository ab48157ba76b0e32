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

_MODELS = ("type", "factuality", "actor", "recipient")


@dataclass(frozen=True, slots=True, kw_only=True, eq=False)
class Weights:
    """One linear model."""

    rows: dict[str, int]
    """Which row a named feature has."""
    matrix: Matrix
    """(n_features, n_classes)"""
    dense: Matrix
    """(n_numbers, n_classes): weights of the numbers that go with the names; may be empty."""
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

    def probabilities(self, names: Iterable[str], numbers: Matrix | None = None) -> Matrix:
        """Return the probability of each class; features never seen in training count nothing."""
        known = self.rows.get
        rows = sorted({row for name in names if (row := known(name)) is not None})
        scores = self.bias + self.matrix[rows].sum(axis=0, dtype=np.float32)
        if numbers is not None and len(self.dense):
            scores = scores + numbers @ self.dense
        exponents = np.exp(scores - scores.max())
        result: Matrix = (exponents / exponents.sum()).astype(np.float32)
        return result


@dataclass(frozen=True, slots=True, kw_only=True, eq=False)
class EventWeights:
    """All models that the event reader needs."""

    type: Weights
    """Which type a candidate has, or NONE."""
    factuality: Weights
    actor: Weights
    """Whether somebody is an actor of an event: NO or YES."""
    recipient: Weights
    projections: Matrix
    """(n_vectors, vector_width, n_numbers): what shortens the word vectors, one of a kind."""


@lru_cache(maxsize=4)
def load_weights(path: Path) -> EventWeights:
    """Read the models of a language."""
    with np.load(path, allow_pickle=False) as stored:
        models = {name: _model(name, stored) for name in _MODELS}
        return EventWeights(projections=stored["projections"].astype(np.float32), **models)


def save_weights(path: Path, weights: EventWeights) -> None:
    """Write the models of a language, in half precision, the same bytes for the same weights."""
    arrays: dict[str, NDArray[np.generic]] = {"projections": weights.projections.astype(np.float16)}
    for name in _MODELS:
        model: Weights = getattr(weights, name)
        ordered = sorted(model.rows, key=model.rows.__getitem__)
        arrays[f"{name}.names"] = _packed(ordered)
        arrays[f"{name}.classes"] = _packed(model.classes)
        arrays[f"{name}.matrix"] = model.matrix.astype(np.float16)
        arrays[f"{name}.dense"] = model.dense.astype(np.float16)
        arrays[f"{name}.bias"] = model.bias.astype(np.float32)
    with path.open("wb") as out:
        np.savez_compressed(out, allow_pickle=False, **arrays)


def _model(name: str, stored: np.lib.npyio.NpzFile) -> Weights:
    names = _unpacked(stored[f"{name}.names"])
    matrix = stored[f"{name}.matrix"].astype(np.float32)
    return Weights(
        rows={feature: row for row, feature in enumerate(names)},
        matrix=matrix,
        margins=margins_of(names, matrix),
        dense=stored[f"{name}.dense"].astype(np.float32),
        bias=stored[f"{name}.bias"].astype(np.float32),
        classes=tuple(_unpacked(stored[f"{name}.classes"])),
    )


def margins_of(names: Sequence[str], matrix: Matrix) -> dict[str, float]:
    """Return how far each feature speaks for the second of two classes; empty for more."""
    if matrix.shape[1] != 2:
        return {}
    return dict(zip(names, (matrix[:, 1] - matrix[:, 0]).tolist(), strict=True))


def _packed(words: Sequence[str]) -> NDArray[np.uint8]:
    return np.frombuffer("\n".join(words).encode("utf-8"), dtype=np.uint8)


def _unpacked(stored: NDArray[np.uint8]) -> list[str]:
    return stored.tobytes().decode("utf-8").split("\n")
