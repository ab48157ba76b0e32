"""From readings to lineages: candidates, passages, kind, direction, groups."""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import dataclass

import numpy as np

from recoupe.crosscheck.lineage.alignment import Block, seeds_of, shared_blocks
from recoupe.crosscheck.lineage.candidates import candidate_pairs
from recoupe.crosscheck.lineage.direction import course
from recoupe.crosscheck.lineage.groups import group_pairs
from recoupe.crosscheck.lineage.kinds import Side, is_furniture, shared_text_kind, sides
from recoupe.crosscheck.lineage.narration import Narration, narrations
from recoupe.crosscheck.lineage.rewriting import find_rewritings
from recoupe.crosscheck.publishers import load_publishers
from recoupe.records import Lineage, LineageKind, LineagePair, Passage, Reading, Span

PASSAGE_WORDS = 8
"""A shorter shared stretch is a phrase and is not shown as a passage."""

_KIND_EN = {"same_text": "the same text", "derived": "one holds text of the other"}
_KIND_FR = {"same_text": "le même texte", "derived": "l'un reprend du texte de l'autre"}


@dataclass(frozen=True, slots=True, eq=False)
class _Texts:
    readings: Sequence[Reading]
    narrations: Sequence[Narration]


def find_lineages(readings: Sequence[Reading]) -> tuple[Lineage, ...]:
    """Find every pair of articles that share text, and the groups these pairs form.

    The result depends on the set of readings only, not on their order.
    """
    ordered = sorted(readings, key=lambda reading: reading.article.id)
    texts = _Texts(ordered, narrations(ordered))
    pairs, undecided = _copies(texts)
    pairs += find_rewritings(ordered, texts.narrations, undecided)
    return group_pairs(ordered, pairs)


def _copies(texts: _Texts) -> tuple[list[LineagePair], set[tuple[int, int]]]:
    """Return the pairs that share text, and all pairs already settled."""
    seeds = [seeds_of(narration) for narration in texts.narrations]
    pairs: list[LineagePair] = []
    settled: set[tuple[int, int]] = set()
    for left, right in candidate_pairs(texts.narrations):
        blocks = shared_blocks(seeds[left], seeds[right])
        pair = _judge(texts, left, right, blocks)
        if pair is not None:
            pairs.append(pair)
            settled.add((left, right))
    return pairs, settled


def _judge(texts: _Texts, left: int, right: int, blocks: tuple[Block, ...]) -> LineagePair | None:
    a, b = texts.readings[left], texts.readings[right]
    measured = sides(texts.narrations[left], texts.narrations[right], blocks)
    kind = shared_text_kind(*measured)
    if kind is None:
        return None
    if _one_house(a, b) and is_furniture(*measured):
        return None
    way = course(a, b)
    shorter = min(measured, key=lambda side: side.size)
    why, why_fr = _reasons(kind, shorter)
    return LineagePair(
        a=a.article.id,
        b=b.article.id,
        kind=kind,
        score=round(min(1.0, shorter.share), 3),
        direction=way.direction,
        why=f"{why}; {way.why}",
        why_fr=f"{why_fr} ; {way.why_fr}",
        passages=_passages(texts, left, right, blocks),
    )


def _one_house(left: Reading, right: Reading) -> bool:
    """Whether two articles appeared under one publisher, and may share page furniture."""
    publishers = load_publishers()
    house = publishers.group(left.article.source)
    return house is not None and house == publishers.group(right.article.source)


def _reasons(kind: LineageKind, shorter: Side) -> tuple[str, str]:
    percent = round(100 * min(1.0, shorter.share))
    return (
        f"{_KIND_EN[kind]}: {shorter.kept} sentences, {shorter.shared} words, "
        f"{percent}% of the shorter article's own narration",
        f"{_KIND_FR[kind]} : {shorter.kept} phrases, {shorter.shared} mots, "
        f"{percent} % de la narration du plus court",
    )


def _passages(texts: _Texts, left: int, right: int, blocks: Sequence[Block]) -> tuple[Passage, ...]:
    a, b = texts.narrations[left], texts.narrations[right]
    return tuple(
        Passage(a=_span(a, block.a, block.a_end), b=_span(b, block.b, block.b_end))
        for block in blocks
        if block.a_end - block.a >= PASSAGE_WORDS and np.any(a.counts[block.a : block.a_end])
    )


def _span(text: Narration, first: int, end: int) -> Span:
    return Span(int(text.starts[first]), int(text.ends[end - 1]))
