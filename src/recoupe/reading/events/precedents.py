"""Candidates judged by their likeness to the candidates of articles coded by hand.

Kernel ridge regression: every precedent has a vote for each type and for NONE, and votes
the more the more alike the two are. Likeness multiplies what the words mean by where they
stand, so that "attack" beside "minister, said" and beside "soldiers, night" part ways. A
second, linear judgement then sets a candidate beside the others of its article.
``training/train_event_types.py`` fits the votes; reading needs numpy alone.
"""

from __future__ import annotations

from collections.abc import Iterable, Sequence
from dataclasses import dataclass
from functools import lru_cache
from pathlib import Path

import numpy as np
from numpy.typing import NDArray

from recoupe.reading.events.portraits import PARTS, Matrix, Portraits
from recoupe.reading.events.weights import packed, unpacked

WIDTHS = {
    "own": 96,
    "near": 64,
    "sentence": 64,
    "subject": 48,
    "object": 48,
    "oblique": 48,
    "governor": 48,
    "article": 48,
}
"""Numbers kept of each vector. On folds all 300 do no better."""
NONE = "NONE"
_STEPS = 127.0
"""Vectors are stored as whole numbers of this part of one."""


@dataclass(frozen=True, slots=True, kw_only=True, eq=False)
class Sides:
    """Shortened vectors of candidates, put together by what they are compared with."""

    own: Matrix
    around: Matrix
    """Near words and sentence."""
    arguments: Matrix
    """Subject, object, other complements, governor."""
    article: Matrix


@dataclass(frozen=True, slots=True, kw_only=True, eq=False)
class Space:
    """How vectors are shortened."""

    means: Matrix
    """(len(PARTS), vector_width): taken off first; zero where a part is not centred."""
    axes: tuple[Matrix, ...]
    """For each of PARTS, (vector_width, WIDTHS)."""

    def sides(self, vectors: Matrix) -> Sides:
        """Shorten the vectors of candidates; a part that is missing stays zero."""
        short: dict[str, Matrix] = {}
        for place, part in enumerate(PARTS):
            own = vectors[:, place]
            there = np.abs(own).sum(axis=1, keepdims=True) > 0
            centred = (own - self.means[place]) * there
            lengths = np.linalg.norm(centred, axis=1, keepdims=True) + np.float32(1e-6)
            rounded = np.rint(np.clip(centred / lengths @ self.axes[place], -1, 1) * _STEPS)
            short[part] = (rounded / _STEPS).astype(np.float32)
        return Sides(
            own=short["own"],
            around=np.hstack([short["near"], short["sentence"]]),
            arguments=np.hstack([short[p] for p in ("subject", "object", "oblique", "governor")]),
            article=short["article"],
        )


@dataclass(frozen=True, slots=True, kw_only=True, eq=False)
class Holders:
    """Which precedents have a named feature."""

    rows: dict[str, int]
    weights: Matrix
    """(n_features,): what sharing a feature counts; the rarer the more."""
    starts: NDArray[np.int64]
    """(n_features + 1,): where the holders of each feature begin."""
    holders: NDArray[np.int64]
    count: int
    """Of precedents."""

    def shared(self, names: Iterable[str]) -> Matrix:
        """Return how much of these features each precedent shares."""
        known = sorted({row for name in names if (row := self.rows.get(name)) is not None})
        if not known:
            return np.zeros(self.count, dtype=np.float32)
        held = [self.holders[self.starts[row] : self.starts[row + 1]] for row in known]
        counts = np.repeat(self.weights[known], [len(some) for some in held])
        found: Matrix = np.bincount(
            np.concatenate(held), weights=counts, minlength=self.count
        ).astype(np.float32)
        return found


@dataclass(frozen=True, slots=True, kw_only=True, eq=False)
class Precedents:
    """All that is known of coded candidates."""

    holders: Holders
    space: Space
    sides: Sides
    votes: Matrix
    """(n_precedents, n_classes)"""
    bias: Matrix
    """(n_classes,): what is believed of a candidate like no other."""
    classes: tuple[str, ...]
    judgement: Matrix
    """Weights of `verdicts.beside`, and last what is added to them."""

    def likeness(self, names: Sequence[Iterable[str]], sides: Sides) -> Matrix:
        """Return how alike each candidate and each precedent are.

        The sum of what is shared, times one plus own plus around; own, times one plus around
        plus arguments; half of around plus article.
        """
        total: Matrix = np.stack([self.holders.shared(own) for own in names])
        own = sides.own @ self.sides.own.T
        around = sides.around @ self.sides.around.T
        beside = sides.arguments @ self.sides.arguments.T
        article = sides.article @ self.sides.article.T
        # in place, because no matrices of the reading are larger
        beside += around
        beside += 1
        beside *= own
        own += around
        own += 1
        total *= own
        total += beside
        article += around
        article /= 2
        total += article
        return total

    def scores(self, portraits: Portraits) -> Matrix:
        """Return what the precedents say of each candidate, (n_candidates, n_classes)."""
        alike = self.likeness(portraits.names, self.space.sides(portraits.vectors))
        result: Matrix = alike @ self.votes + self.bias
        return result

    def chances(self, settings: Matrix) -> Matrix:
        """Return the probability that each candidate names an event, from `verdicts.beside`."""
        total = settings @ self.judgement[:-1] + self.judgement[-1]
        result: Matrix = 1 / (1 + np.exp(-np.clip(total, -30, 30)))
        return result


@lru_cache(maxsize=4)
def load_precedents(path: Path) -> Precedents:
    """Read the precedents of a language."""
    with np.load(path, allow_pickle=False) as stored:
        ends = np.cumsum([WIDTHS[part] for part in PARTS])[:-1]
        axes = np.split(stored["axes"].astype(np.float32), ends, axis=1)
        sides = {
            name: stored[name].astype(np.float32) / np.float32(_STEPS)
            for name in ("own", "around", "arguments", "article")
        }
        names = unpacked(stored["names"])
        return Precedents(
            holders=Holders(
                rows={name: row for row, name in enumerate(names)},
                weights=stored["weights"].astype(np.float32),
                starts=np.concatenate([[0], np.cumsum(stored["counts"], dtype=np.int64)]),
                holders=stored["holders"].astype(np.int64),
                count=len(stored["votes"]),
            ),
            space=Space(means=stored["means"].astype(np.float32), axes=tuple(axes)),
            sides=Sides(**sides),
            votes=stored["votes"].astype(np.float32),
            bias=stored["bias"].astype(np.float32),
            classes=tuple(unpacked(stored["classes"])),
            judgement=stored["judgement"].astype(np.float32),
        )


def save_precedents(path: Path, precedents: Precedents) -> None:
    """Write the precedents of a language, the same bytes for the same ones."""
    holders, sides = precedents.holders, precedents.sides
    arrays: dict[str, NDArray[np.generic]] = {
        "names": packed(sorted(holders.rows, key=holders.rows.__getitem__)),
        "weights": holders.weights.astype(np.float32),
        "counts": np.diff(holders.starts).astype(np.uint16),
        "holders": holders.holders.astype(np.uint16),
        "means": precedents.space.means.astype(np.float16),
        "axes": np.hstack(precedents.space.axes).astype(np.float16),
        "votes": precedents.votes.astype(np.float16),
        "bias": precedents.bias,
        "classes": packed(precedents.classes),
        "judgement": precedents.judgement,
    }
    for name in ("own", "around", "arguments", "article"):
        arrays[name] = np.rint(getattr(sides, name) * _STEPS).astype(np.int8)
    with path.open("wb") as out:
        np.savez_compressed(out, allow_pickle=False, **arrays)
