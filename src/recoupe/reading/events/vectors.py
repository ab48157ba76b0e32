"""What the words around a candidate mean, from the pipeline's static word vectors."""

from __future__ import annotations

from collections.abc import Iterable

import numpy as np
from numpy.typing import NDArray
from spacy.tokens import Doc

from recoupe.reading.draft import Draft
from recoupe.reading.events.candidates import Candidate

Matrix = NDArray[np.float32]

_ARGUMENTS = frozenset({"nsubj", "nsubj:pass", "obj", "nmod", "obl:arg", "obl:mod", "obl:agent"})
_CONTENT = ("NOUN", "VERB", "PROPN", "ADJ")
KINDS = 3
"""The vectors of a candidate: its own word, what depends on it, the whole article."""
SCALE = 4.0
"""Brings the shortened vectors to the weight of named features under one regularisation."""


def candidate_vectors(draft: Draft, candidates: tuple[Candidate, ...]) -> Matrix:
    """Return the unit vectors of every candidate, (n_candidates, KINDS, vector_width)."""
    if not draft.lines:
        return np.zeros((len(candidates), KINDS, 0), dtype=np.float32)
    doc = draft.lines[0].doc
    article = _unit(_mean(_content(draft), doc))
    found = np.zeros((len(candidates), KINDS, doc.vocab.vectors_length), dtype=np.float32)
    for row, candidate in enumerate(candidates):
        children = [c.orth for c in candidate.head.children if c.dep_ in _ARGUMENTS]
        found[row, 0] = _unit(_mean([candidate.head.orth], doc))
        found[row, 1] = _unit(_mean(children, doc))
        found[row, 2] = article
    return found


def _content(draft: Draft) -> list[int]:
    """Return the keys of an article's words that mean something by themselves."""
    found: list[int] = []
    for line in draft.lines:
        table = line.doc.to_array(["ORTH", "POS"])
        wanted = [line.doc.vocab.strings[name] for name in _CONTENT]
        found.extend(table[np.isin(table[:, 1], wanted), 0].tolist())
    return found


def shortened(vectors: Matrix, projections: Matrix) -> Matrix:
    """Return the projected vectors of every candidate side by side."""
    if not len(vectors):
        return np.zeros((0, KINDS * projections.shape[2]), dtype=np.float32)
    parts = [vectors[:, kind] @ projections[kind] for kind in range(KINDS)]
    result: Matrix = np.concatenate(parts, axis=1) * np.float32(SCALE)
    return result


def _mean(keys: Iterable[int], doc: Doc) -> Matrix:
    """Return the mean of the vectors of those words that have one."""
    vectors = doc.vocab.vectors
    rows = [row for key in keys if (row := vectors.key2row.get(key, -1)) >= 0]
    if not rows:
        return np.zeros(vectors.shape[1], dtype=np.float32)
    result: Matrix = vectors.data[rows].mean(axis=0, dtype=np.float32)
    return result


def _unit(vector: Matrix) -> Matrix:
    return vector / np.float32(np.linalg.norm(vector) + 1e-6)
