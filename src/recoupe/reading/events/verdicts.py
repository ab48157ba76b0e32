"""Which candidates name an event, and of which type."""

from __future__ import annotations

from collections.abc import Iterator
from typing import cast

import numpy as np

from recoupe.reading.draft import Draft
from recoupe.reading.events.candidates import Candidate
from recoupe.reading.events.portraits import Matrix, draw_portraits
from recoupe.reading.events.precedents import NONE, Precedents
from recoupe.records import EventType

ENOUGH = 0.55
"""A candidate at least so likely to name an event does."""
SETTING = 8
"""Numbers that set a candidate beside the others of its article."""
_BEST = 5


def typed_candidates(
    draft: Draft, candidates: tuple[Candidate, ...], precedents: Precedents
) -> Iterator[tuple[Candidate, EventType]]:
    """Yield the candidates that name an event, with its type."""
    scores = precedents.scores(draw_portraits(draft, candidates))
    none = precedents.classes.index(NONE)
    chances = precedents.chances(beside(draft, candidates, scores, none))
    scores[:, none] = -np.inf
    for candidate, chance, best in zip(candidates, chances, scores.argmax(axis=1), strict=True):
        if chance >= ENOUGH:
            yield candidate, cast(EventType, precedents.classes[int(best)])


def beside(draft: Draft, candidates: tuple[Candidate, ...], scores: Matrix, none: int) -> Matrix:
    """Set each candidate beside the others of its article.

    Args:
        draft: The article.
        candidates: All its candidates.
        scores: What the precedents say of each, (n_candidates, n_classes).
        none: The column that says that it names no event.

    Returns:
        (n_candidates, 8 + n_classes): its score as an event, that of its best type, the others'
        mean and the mean of their five best, how many they are, how long the article is
        (logarithms), the best other of its sentence, the length of its trigger; then a 1 for its
        best type.
    """
    event = 1 - scores[:, none]
    types = scores.copy()
    types[:, none] = -np.inf
    sentences = np.array([candidate.index for candidate in candidates])
    found = np.zeros((len(candidates), SETTING + scores.shape[1]), dtype=np.float32)
    for row, candidate in enumerate(candidates):
        others = np.delete(event, row)
        close = others[np.delete(sentences, row) == candidate.index]
        best = int(types[row].argmax())
        found[row, SETTING + best] = 1
        found[row, :SETTING] = (
            event[row],
            types[row, best],
            others.mean() if len(others) else 0.0,
            np.sort(others)[-_BEST:].mean() if len(others) else 0.0,
            np.log1p(len(others)),
            np.log1p(len(draft.sentences)),
            max(0.0, close.max(initial=0.0)),
            candidate.span.end - candidate.span.start,
        )
    return found
