"""Fit the log-linear models of ``recoupe.reading.ranking``.

A case is one question with its options, of which one or more are right. The weights make
the right options together as likely as they can be, with an L2 penalty; L-BFGS finds them.
Nothing is random.
"""

from __future__ import annotations

import hashlib
import json
from collections import Counter
from collections.abc import Mapping, Sequence
from dataclasses import dataclass
from pathlib import Path
from typing import Any

import numpy as np
from numpy.typing import NDArray
from scipy import sparse
from scipy.optimize import minimize

Vector = NDArray[np.float64]


@dataclass(frozen=True, slots=True, kw_only=True)
class Case:
    """One question with its options."""

    article: str
    options: tuple[tuple[str, ...], ...]
    """The features of every option."""
    right: frozenset[int]
    """Indices of the right options; at least one."""
    weight: float = 1.0


def fit(
    cases: Sequence[Case], strength: float, *, rare: int = 1, rounds: int = 80
) -> dict[str, float]:
    """Return the weights that make the right options likeliest.

    Args:
        cases: What to learn from.
        strength: Of the L2 penalty.
        rare: A feature seen in fewer cases is dropped.
        rounds: Steps of L-BFGS at most.
    """
    names = _kept(cases, rare)
    if not names:
        return {}
    table = _Table(cases, {name: i for i, name in enumerate(names)})

    def loss(weights: Vector) -> tuple[float, Vector]:
        value, slope = table.loss(weights)
        return value + 0.5 * strength * float(weights @ weights), slope + strength * weights

    start = np.zeros(len(names))
    found = minimize(loss, start, jac=True, method="L-BFGS-B", options={"maxiter": rounds})
    return {n: round(float(w), 3) for n, w in zip(names, found.x, strict=True) if abs(w) >= 0.01}


def _kept(cases: Sequence[Case], rare: int) -> list[str]:
    seen = Counter(name for case in cases for name in {n for o in case.options for n in o})
    return sorted(name for name, count in seen.items() if count >= rare)


class _Table:
    """The cases as one matrix, a row an option."""

    def __init__(self, cases: Sequence[Case], number: Mapping[str, int]) -> None:
        sizes = [len(case.options) for case in cases]
        self.starts = np.cumsum([0, *sizes[:-1]])
        self.of = np.repeat(np.arange(len(cases)), sizes)
        self.right = np.array([i in c.right for c in cases for i in range(len(c.options))])
        self.weight = np.array([case.weight for case in cases])
        rows = [[number[n] for n in o if n in number] for c in cases for o in c.options]
        ends = np.cumsum([0, *(len(row) for row in rows)])
        columns = np.array([i for row in rows for i in row], dtype=np.int64)
        shape = (len(rows), len(number))
        self.matrix = sparse.csr_matrix((np.ones(len(columns)), columns, ends), shape=shape)
        self.turned = self.matrix.T.tocsr()

    def loss(self, weights: Vector) -> tuple[float, Vector]:
        """Return the negative log-likelihood of the right options and its slope."""
        scores = self.matrix @ weights
        odds = np.exp(scores - np.maximum.reduceat(scores, self.starts)[self.of])
        odds /= np.add.reduceat(odds, self.starts)[self.of]
        good = np.where(self.right, odds, 0.0)
        chance = np.maximum(np.add.reduceat(good, self.starts), 1e-12)
        pull = (odds - good / chance[self.of]) * self.weight[self.of]
        return -float(self.weight @ np.log(chance)), self.turned @ pull


def fold_of(article: str, folds: int = 5) -> int:
    """Return the fold of an article, by hash."""
    return int(hashlib.sha256(article.encode()).hexdigest(), 16) % folds


def write_tables(path: Path, tables: Mapping[str, Any]) -> None:
    """Write the weights of several models, a weight a line."""
    path.write_text(
        json.dumps(tables, indent=0, sort_keys=True, ensure_ascii=False) + "\n", "utf-8"
    )
