"""What of a candidate is compared with its precedents: named features and word vectors."""

from __future__ import annotations

from collections.abc import Iterable, Iterator
from dataclasses import dataclass
from functools import lru_cache

import numpy as np
from numpy.typing import NDArray
from spacy.tokens import Doc, Token

from recoupe.reading.draft import Draft
from recoupe.reading.events.candidates import Candidate
from recoupe.reading.events.features import article_features

Matrix = NDArray[np.float32]

PARTS = ("own", "near", "sentence", "subject", "object", "oblique", "governor", "article")
"""What the vectors of a candidate stand for: its word, the words within `REACH` of it, its
sentence, those that depend on it, the word it depends on, the whole article."""
REACH = 6
"""Words to the left and right of a trigger that count as near; set by judgement."""
COMMON = 1e-3
"""A word of this frequency counts half in the mean of its sentence, after Arora, Liang and Ma
(2017), who recommend 1e-3 to 1e-4."""
_DEPENDENTS = {
    "nsubj": "subject",
    "nsubj:pass": "subject",
    "obj": "object",
    "iobj": "object",
    "ccomp": "object",
    "xcomp": "object",
    "nmod": "oblique",
    "obl": "oblique",
    "obl:arg": "oblique",
    "obl:mod": "oblique",
    "obl:agent": "oblique",
}
_CONTENT = ("NOUN", "VERB", "PROPN", "ADJ")


@dataclass(frozen=True, slots=True, kw_only=True, eq=False)
class Portraits:
    """What is compared of some candidates, a row each."""

    names: tuple[list[str], ...]
    """Named features of the parse."""
    vectors: Matrix
    """(n_candidates, len(PARTS), vector_width), each of unit length or zero."""


def draw_portraits(draft: Draft, candidates: tuple[Candidate, ...]) -> Portraits:
    """Return what is compared of the candidates of an article."""
    doc = candidates[0].head.doc
    found = np.zeros((len(candidates), len(PARTS), doc.vocab.vectors_length), dtype=np.float32)
    article = _mean(_content(draft), doc)
    weighed: dict[int, Matrix] = {}
    for row, candidate in enumerate(candidates):
        if candidate.index not in weighed:
            weighed[candidate.index] = _weighed(candidate, draft.language.code)
        for name, vector in _vectors(candidate, weighed[candidate.index]):
            found[row, PARTS.index(name)] = vector
        found[row, PARTS.index("article")] = article
    lengths = np.linalg.norm(found, axis=2, keepdims=True)
    vectors: Matrix = found / (lengths + np.float32(1e-6))
    return Portraits(names=article_features(draft, candidates), vectors=vectors)


def _vectors(candidate: Candidate, weighed: Matrix) -> Iterator[tuple[str, Matrix]]:
    head, doc = candidate.head, candidate.head.doc
    yield "own", _mean([head.orth], doc)
    if head.head.i != head.i:
        yield "governor", _mean([head.head.orth], doc)
    dependents: dict[str, list[int]] = {}
    for child in head.children:
        part = _DEPENDENTS.get(child.dep_)
        if part is not None:
            dependents.setdefault(part, []).append(child.orth)
    for part, keys in dependents.items():
        yield part, _mean(keys, doc)
    first, last = (i - candidate.sentence.tokens.start for i in (candidate.first, candidate.last))
    before, after = weighed[:first], weighed[last + 1 :]
    yield "near", before[-REACH:].sum(axis=0) + after[:REACH].sum(axis=0)
    yield "sentence", before.sum(axis=0) + after.sum(axis=0)


def _weighed(candidate: Candidate, language: str) -> Matrix:
    """Return the unit vectors of a sentence's words, the rarer the longer; unknown words zero."""
    tokens: list[Token] = list(candidate.sentence.tokens)
    vectors = candidate.head.doc.vocab.vectors
    found = np.zeros((len(tokens), vectors.shape[1]), dtype=np.float32)
    rows = [vectors.key2row.get(token.orth, -1) for token in tokens]
    known = [place for place, row in enumerate(rows) if row >= 0]
    if not known:
        return found
    own = vectors.data[[rows[place] for place in known]]
    rarity = np.array([_rarity(tokens[place].lower_, language) for place in known], np.float32)
    lengths = np.sqrt(np.einsum("ij,ij->i", own, own)) + np.float32(1e-6)
    found[known] = own * (rarity / lengths)[:, None]
    return found


@lru_cache(maxsize=65_536)
def _rarity(word: str, language: str) -> float:
    from wordfreq import word_frequency

    return COMMON / (COMMON + word_frequency(word, language))


def _content(draft: Draft) -> list[int]:
    """Return the keys of an article's words that mean something by themselves."""
    found: list[int] = []
    for line in draft.lines:
        table = line.doc.to_array(["ORTH", "POS"])
        wanted = [line.doc.vocab.strings[name] for name in _CONTENT]
        found.extend(table[np.isin(table[:, 1], wanted), 0].tolist())
    return found


def _mean(keys: Iterable[int], doc: Doc) -> Matrix:
    """Return the mean of the vectors of those words that have one."""
    vectors = doc.vocab.vectors
    rows = [row for key in keys if (row := vectors.key2row.get(key, -1)) >= 0]
    if not rows:
        return np.zeros(vectors.shape[1], dtype=np.float32)
    result: Matrix = vectors.data[rows].mean(axis=0, dtype=np.float32)
    return result
