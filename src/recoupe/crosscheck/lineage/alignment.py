"""The passages two texts share, found exactly.

Seeds are shingles that stand in both texts; seeds in the same order and close together are
chained into passages, so that a changed figure or a gloss does not break one.
"""

from __future__ import annotations

from dataclasses import dataclass

import numpy as np
from numpy.typing import NDArray

from recoupe.crosscheck.lineage.narration import SHINGLE, Narration

MAX_GAP = 8
"""Words between two seeds of a passage, on either side: about the length of a gloss or of a
replaced figure with its unit."""
MAX_SHIFT = 6
"""Words that one side may have more than the other between two seeds."""

Indices = NDArray[np.intp]


@dataclass(frozen=True, slots=True, eq=False)
class Seeds:
    """The distinct shingles of one text, sorted, with where each first stands."""

    shingles: NDArray[np.uint64]
    positions: Indices


@dataclass(frozen=True, slots=True)
class Block:
    """A passage in words: ``[a, a_end)`` of the left text and ``[b, b_end)`` of the right."""

    a: int
    a_end: int
    b: int
    b_end: int


def seeds_of(text: Narration) -> Seeds:
    """Index a text's shingles for comparison with others."""
    shingles, positions = np.unique(text.shingles, return_index=True)
    return Seeds(shingles, positions)


def shared_blocks(left: Seeds, right: Seeds) -> tuple[Block, ...]:
    """Return the passages that two texts share, in the left text's order."""
    if len(left.shingles) > len(right.shingles):
        return tuple(
            sorted(
                (Block(x.b, x.b_end, x.a, x.a_end) for x in shared_blocks(right, left)),
                key=lambda x: (x.a, x.b),
            )
        )
    if not len(left.shingles):
        return ()
    at = np.searchsorted(right.shingles, left.shingles)
    at[at == len(right.shingles)] = 0
    hits = np.flatnonzero(right.shingles[at] == left.shingles)
    if not len(hits):
        return ()
    a, b = left.positions[hits], right.positions[at[hits]]
    order = np.argsort(a, kind="stable")
    return _chained(a[order], b[order])


def _chained(a: Indices, b: Indices) -> tuple[Block, ...]:
    step_a, step_b = np.diff(a), np.diff(b)
    reach = SHINGLE + MAX_GAP
    joined = (
        (step_b > 0)
        & (step_a <= reach)
        & (step_b <= reach)
        & (np.abs(step_a - step_b) <= MAX_SHIFT)
    )
    firsts = np.concatenate(([0], np.flatnonzero(~joined) + 1))
    lasts = np.concatenate((firsts[1:] - 1, [len(a) - 1]))
    return tuple(
        Block(int(a[i]), int(a[k]) + SHINGLE, int(b[i]), int(b[k]) + SHINGLE)
        for i, k in zip(firsts.tolist(), lasts.tolist(), strict=True)
    )
