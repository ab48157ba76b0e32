"""What kind of kinship two texts have, judged on the passages they share.

The rules are those of ``gold/lineage-stories.md``. They look at narration only and ask for a
sentence kept whole, or nearly so, on both sides: phrases that two reporters may have heard
from the same spokesman make no kinship, however many there are.
"""

from __future__ import annotations

from dataclasses import dataclass
from typing import Literal

import numpy as np

from recoupe.crosscheck.lineage.alignment import Block
from recoupe.crosscheck.lineage.narration import Flags, Narration

SENTENCE_WORDS = 8
"""A sentence with fewer words of narration is no evidence: it is a cue or a caption."""
SENTENCE_SHARE = 0.7
"""Share of a sentence's narration that must be shared for it to be kept; a light edit
replaces a figure or a gloss, about a quarter of a sentence."""
SEVERAL_WORDS = 30
"""Narration shared beside two kept sentences."""
SINGLE_WORDS = 70
"""Narration shared beside one kept sentence: with less, it may be one recycled background
sentence. Chosen while looking at the open gold pairs, so their score flatters it."""
SINGLE_SHARE = 0.25
"""The same for a brief: a quarter of it in one kept sentence is no background."""
LEAD_WORDS = 20
"""A kept sentence of this length that leads either text is its news."""
OWN_SHARE = 0.10
"""With less text of its own than this on either side, a text is the same text."""
PAGE_SHARE = 0.15
"""Share of a text that furniture common to two pages of one publisher stays under."""
EDGE_WORDS = 60
"""Furniture ends within so many words of the beginning, or begins so near the end."""
DROPPED_LEAD_WORDS = 80
"""Own words before the first passage that count as a dropped or added standfirst."""


@dataclass(frozen=True, slots=True)
class Side:
    """How much of one text lies in shared passages."""

    shared: int
    """Words of narration in passages."""
    size: int
    """Words of narration."""
    kept: int
    """Sentences kept, at least `SENTENCE_SHARE` of each."""
    lead: int
    """Words of narration of the first sentence, when it is kept; 0 otherwise."""
    standfirst: int
    """Words of narration before the first passage."""
    at_edge: bool
    """Whether all kept sentences stand at the beginning or the end of the text."""

    @property
    def share(self) -> float:
        """Share of the narration that lies in shared passages."""
        return self.shared / self.size if self.size else 0.0

    @property
    def own(self) -> float:
        """Share of narration that is this text's own, a short standfirst forgiven."""
        extra = self.standfirst if self.standfirst <= DROPPED_LEAD_WORDS else 0
        rest = self.size - self.shared - extra
        return rest / self.size if self.size else 0.0


def measure(text: Narration, stretches: list[tuple[int, int]]) -> Side:
    """Measure what `stretches` of words cover of a text."""
    covered = np.zeros(len(text.words), dtype=np.bool_)
    for low, high in stretches:
        covered[low:high] = True
    covered &= text.counts
    kept, lead, at_edge = _kept_sentences(text, covered)
    before = min((low for low, _ in stretches), default=0)
    return Side(
        shared=int(np.count_nonzero(covered)),
        size=text.size,
        kept=kept,
        lead=lead,
        standfirst=int(np.count_nonzero(text.counts[:before])),
        at_edge=at_edge,
    )


def _kept_sentences(text: Narration, covered: Flags) -> tuple[int, int, bool]:
    """Return how many sentences are kept, a kept lead's size, and whether all are at an edge."""
    if len(text.bounds) < 2:
        return 0, 0, False
    firsts = text.bounds[:-1]
    size = np.add.reduceat(text.counts.astype(np.int64), firsts)
    shared = np.add.reduceat(covered.astype(np.int64), firsts)
    kept = (size >= SENTENCE_WORDS) & (shared >= SENTENCE_SHARE * size)
    told = np.flatnonzero(size >= SENTENCE_WORDS)
    first = int(told[0]) if len(told) else 0
    near = (text.bounds[1:] <= EDGE_WORDS) | (firsts >= len(text.words) - EDGE_WORDS)
    lead = int(size[first]) if kept[first] else 0
    return int(np.count_nonzero(kept)), lead, bool(np.all(near[kept]))


def sides(left: Narration, right: Narration, blocks: tuple[Block, ...]) -> tuple[Side, Side]:
    """Measure both texts."""
    return (
        measure(left, [(block.a, block.a_end) for block in blocks]),
        measure(right, [(block.b, block.b_end) for block in blocks]),
    )


def shared_text_kind(left: Side, right: Side) -> Literal["same_text", "derived"] | None:
    """Return the kinship that shared passages show; None when they show none."""
    kept = min(left.kept, right.kept)
    shared = min(left.shared, right.shared)
    enough = SEVERAL_WORDS if kept > 1 else SINGLE_WORDS
    if kept == 0 or not (
        shared >= enough
        or max(left.share, right.share) >= SINGLE_SHARE
        or max(left.lead, right.lead) >= LEAD_WORDS
    ):
        return None
    if left.own < OWN_SHARE and right.own < OWN_SHARE:
        return "same_text"
    return "derived"


def is_furniture(left: Side, right: Side) -> bool:
    """Whether what two articles of one publisher share looks like its page, not its reporting.

    Captions of a video, an author's portrait, a teaser or a note on method stand at an edge of
    both texts and make little of either.
    """
    return max(left.share, right.share) < PAGE_SHARE and left.at_edge and right.at_edge
