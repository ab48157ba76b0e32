"""Pairs of articles worth comparing, without comparing all with all.

Two routes, after Broder (1997) and the containment indexes used for text reuse in news:

1. A rare shingle in both: the inverted index finds a brief inside a longer piece, or one
   shared passage in two otherwise different texts.
2. MinHash with banding for texts so widely copied that few shingles of theirs are rare.
"""

from __future__ import annotations

from collections.abc import Iterable, Sequence
from dataclasses import dataclass

import numpy as np
from numpy.typing import NDArray
from rensa import RMinHash, RMinHashLSH

from recoupe.crosscheck.lineage.narration import Hashes, Narration

RARE = 40
"""A shingle in more articles than this nominates no pairs: it is a formula, or belongs to a
text so widely copied that MinHash finds it. Work per shingle is thereby bounded."""
MIN_SHINGLES = 4
"""Shared shingles below which no sentence can be common: a lightly edited one keeps more."""
COMMON_SHINGLES = 30
"""A text with so many shingles that are not rare is widely copied."""
_PERMUTATIONS = 64
_BANDS = 16
_SEED = 42
_LIKENESS = 0.3

Codes = NDArray[np.int64]
Numbers = NDArray[np.int64]
Pair = tuple[int, int]


@dataclass(frozen=True, slots=True, eq=False)
class Postings:
    """Which texts hold each shingle."""

    starts: Numbers
    """Where the owners of each shingle begin in `owners`."""
    sizes: Numbers
    """How many texts hold each shingle."""
    owners: NDArray[np.int32]
    """Indices of texts, ascending within a shingle."""


def candidate_pairs(texts: Sequence[Narration]) -> list[Pair]:
    """Return the pairs of indices ``(left, right)``, left < right, that may share text."""
    unique = [np.unique(text.shingles[text.eligible]) for text in texts]
    postings = index_values(unique)
    codes, counts = sharing_codes(postings, len(texts), most=RARE)
    pairs = {divmod(int(code), len(texts)) for code in codes[counts >= MIN_SHINGLES]}
    return sorted(pairs | _widely_copied(unique, postings))


def index_values(unique: Sequence[Hashes]) -> Postings:
    """Index the distinct values of each text."""
    values = np.concatenate(unique) if unique else np.empty(0, dtype=np.uint64)
    owners = np.repeat(np.arange(len(unique), dtype=np.int32), [len(each) for each in unique])
    order = np.argsort(values, kind="stable")
    values = values[order]
    starts = np.flatnonzero(np.concatenate(([True], values[1:] != values[:-1]))[: len(values)])
    sizes = np.diff(np.concatenate((starts, [len(values)])))
    return Postings(starts.astype(np.int64), sizes.astype(np.int64), owners[order])


def sharing_codes(postings: Postings, count: int, *, most: int) -> tuple[Codes, Numbers]:
    """Return the pairs that share values held by at most `most` texts, and how many they share.

    A pair is coded ``left * count + right``.
    """
    codes: list[Codes] = []
    for size in range(2, most + 1):
        firsts = postings.starts[postings.sizes == size]
        if len(firsts):
            block = postings.owners[firsts[:, None] + np.arange(size)].astype(np.int64)
            left, right = np.triu_indices(size, 1)
            codes.append((block[:, left] * count + block[:, right]).ravel())
    if not codes:
        empty = np.empty(0, dtype=np.int64)
        return empty, empty
    found, counts = np.unique(np.concatenate(codes), return_counts=True)
    return found, counts


def _widely_copied(unique: Sequence[Hashes], postings: Postings) -> set[Pair]:
    holds = np.repeat(postings.sizes > RARE, postings.sizes)
    common = np.bincount(postings.owners[holds], minlength=len(unique))
    chosen = np.flatnonzero(common >= COMMON_SHINGLES)
    if len(chosen) < 2:
        return set()
    sketches = RMinHash.from_token_sets(
        [_tokens(unique[index]) for index in chosen.tolist()], _PERMUTATIONS, _SEED
    )
    lsh = RMinHashLSH(_LIKENESS, _PERMUTATIONS, _BANDS)
    pairs: set[Pair] = set()
    for index, sketch in zip(chosen.tolist(), sketches, strict=True):
        pairs.update((other, index) for other in lsh.query(sketch))
        lsh.insert(index, sketch)
    return pairs


def _tokens(values: Hashes) -> Iterable[bytes]:
    return [value.tobytes() for value in values]
