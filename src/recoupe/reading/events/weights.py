"""A linear model over named features.

It is a matrix of weights, one row a feature and one column a class. scikit-learn fits it
(``training/train_events.py``); reading needs numpy alone.
"""

from __future__ import annotations

from collections.abc import Iterable, Sequence
from dataclasses import dataclass
from functools import lru_cache
from pathlib import Path

import numpy as np
from numpy.typing import NDArray

Matrix = NDArray[np.float32]

_MODEL = "factuality"


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

    def probabilities(self, names: Iterable[str]) -> Matrix:
        """Return the probability of each class; features never seen in training count nothing."""
        known = self.rows.get
        rows = sorted({row for name in names if (row := known(name)) is not None})
        scores = self.bias + self.matrix[rows].sum(axis=0, dtype=np.float32)
        exponents = np.exp(scores - scores.max())
        result: Matrix = (exponents / exponents.sum()).astype(np.float32)
        return result


@lru_cache(maxsize=4)
def load_weights(path: Path) -> Weights:
    """Read the model of a language."""
    with np.load(path, allow_pickle=False) as stored:
        names = unpacked(stored[f"{_MODEL}.names"])
        return Weights(
            rows={feature: row for row, feature in enumerate(names)},
            matrix=stored[f"{_MODEL}.matrix"].astype(np.float32),
            bias=stored[f"{_MODEL}.bias"].astype(np.float32),
            classes=tuple(unpacked(stored[f"{_MODEL}.classes"])),
        )


def save_weights(path: Path, weights: Weights) -> None:
    """Write the model of a language, in half precision, the same bytes for the same weights."""
    ordered = sorted(weights.rows, key=weights.rows.__getitem__)
    arrays: dict[str, NDArray[np.generic]] = {
        f"{_MODEL}.names": packed(ordered),
        f"{_MODEL}.classes": packed(weights.classes),
        f"{_MODEL}.matrix": weights.matrix.astype(np.float16),
        f"{_MODEL}.bias": weights.bias.astype(np.float32),
    }
    with path.open("wb") as out:
        np.savez_compressed(out, allow_pickle=False, **arrays)


def packed(words: Sequence[str]) -> NDArray[np.uint8]:
    """Return words without line breaks as one array."""
    return np.frombuffer("\n".join(words).encode("utf-8"), dtype=np.uint8)


def unpacked(stored: NDArray[np.uint8]) -> list[str]:
    """Return the words of `packed`."""
    return stored.tobytes().decode("utf-8").split("\n")
