"""What the words around a candidate mean, from the pipeline's static word vectors."""

from __future__ import annotations

from collections.abc import Iterable

import numpy as np
from numpy.typing import NDArray
from spacy.tokens import Token

from recoupe.reading.draft import Draft
from recoupe.reading.events.candidates import Candidate

Matrix = NDArray[np.float32]

_ARGUMENTS = frozenset({"nsubj", "nsubj:pass", "obj", "nmod", "obl:arg", "obl:mod", "obl:agent"})
_CONTENT = frozenset({"NOUN", "VERB", "PROPN", "ADJ"})
KINDS = 3
"""The vectors of a candidate: its own word, what depends on it, the whole article."""
SCALE = 4.0
"""Brings the shortened vectors to the weight of named features under one regularisation."""


def candidate_vectors(draft: Draft, candidates: tuple[Candidate, ...]) -> Matrix:
    """Return the unit vectors of every candidate, (n_candidates, KINDS, vector_width)."""
    width = draft.lines[0].doc.vocab.vectors_length if draft.lines else 0
    article = _unit(
        _mean((t for line in draft.lines for t in line.doc if t.pos_ in _CONTENT), width)
    )
    found = np.zeros((len(candidates), KINDS, width), dtype=np.float32)
    for row, candidate in enumerate(candidates):
        children = (c for c in candidate.head.children if c.dep_ in _ARGUMENTS)
        found[row, 0] = _unit(_mean([candidate.head], width))
        found[row, 1] = _unit(_mean(children, width))
        found[row, 2] = article
    return found


def shortened(vectors: Matrix, projections: Matrix) -> Matrix:
    """Return the projected vectors of every candidate side by side."""
    if not len(vectors):
        return np.zeros((0, KINDS * projections.shape[2]), dtype=np.float32)
    parts = [vectors[:, kind] @ projections[kind] for kind in range(KINDS)]
    result: Matrix = np.concatenate(parts, axis=1) * np.float32(SCALE)
    return result


def _mean(tokens: Iterable[Token], width: int) -> Matrix:
    total = np.zeros(width, dtype=np.float32)
    count = 0
    for token in tokens:
        if token.has_vector:
            total += np.asarray(token.vector, dtype=np.float32)
            count += 1
    return total / np.float32(max(1, count))


def _unit(vector: Matrix) -> Matrix:
    return vector / np.float32(np.linalg.norm(vector) + 1e-6)
