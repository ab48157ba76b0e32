"""Durations of one state that cannot both be right.

"Plus de quatre décennies" and "pendant trois décennies" contradict each other only when
both sentences speak of the same thing lasting. That is judged by what they name together
and by their meaning; two durations near in meaning but about different things are common,
so both tests must hold.
"""

from __future__ import annotations

from collections import defaultdict
from collections.abc import Callable, Iterator, Sequence
from dataclasses import dataclass

import numpy as np
from numpy.typing import NDArray

from recoupe.crosscheck.findings.agreement import compatible_range
from recoupe.crosscheck.findings.evidence import FindingDraft
from recoupe.crosscheck.findings.measures import folded_words
from recoupe.crosscheck.findings.wording import show_figure
from recoupe.languages import get_language
from recoupe.records import Evidence, Figure, FindingValue, Reading, Span, Story

Encode = Callable[[Sequence[str]], NDArray[np.float32]]
"""Texts to unit vectors, shape (n_texts, dimensions)."""

YEARS = {"month": 1 / 12, "year": 1.0, "decade": 10.0, "century": 100.0}
"""Units a state lasts in; shorter ones belong to single happenings."""
MIN_YEARS = 1.0
MIN_SIMILARITY = 0.5
"""Cosine of two sentences that speak of the same state. Not calibrated: true pairs are too
rare in the open corpus; the other conditions carry the precision."""
MIN_SHARED_NAMES = 2
COMMON_NAME = 60
"""A name around more durations than this tells nothing apart and opens no comparison."""


@dataclass(frozen=True, slots=True, kw_only=True)
class Lasting:
    """A duration with the sentence that says what lasted."""

    article: str
    story: str
    figure: Figure
    sentence: str
    names: frozenset[str]

    @property
    def evidence(self) -> Evidence:
        """The characters of the duration."""
        return Evidence(article=self.article, span=self.figure.span)


def dispute_durations(
    readings: Sequence[Reading], stories: Sequence[Story], encode: Encode
) -> list[FindingDraft]:
    """Find durations of the same state, in different articles, that exclude each other."""
    lasting = list(_collect(readings, stories))
    pairs = sorted(_candidate_pairs(lasting))
    if not pairs:
        return []
    rows = sorted({i for pair in pairs for i in pair})
    vectors = encode([lasting[i].sentence for i in rows])
    row_of = {i: n for n, i in enumerate(rows)}
    return [
        _dispute(lasting[i], lasting[j])
        for i, j in pairs
        if float(vectors[row_of[i]] @ vectors[row_of[j]]) >= MIN_SIMILARITY
    ]


def exclude_each_other(left: Figure, right: Figure) -> bool:
    """Tell whether two durations cannot both be right, whatever their units."""
    first, second = (
        tuple(bound * YEARS[f.unit or "year"] for bound in compatible_range(f))
        for f in (left, right)
    )
    return first[1] < second[0] or second[1] < first[0]


def _collect(readings: Sequence[Reading], stories: Sequence[Story]) -> Iterator[Lasting]:
    story_of = {article: story.id for story in stories for article in story.articles}
    for reading in readings:
        for figure in reading.figures:
            years = YEARS.get(figure.unit or "", 0.0) * float(figure.value)
            if figure.damaged or years < MIN_YEARS or figure.sentence is None:
                continue
            if not _lasts(reading, figure):
                continue
            yield Lasting(
                article=reading.article.id,
                story=story_of[reading.article.id],
                figure=figure,
                sentence=reading.article.text[figure.sentence.start : figure.sentence.end],
                names=_names_in(reading, figure.sentence),
            )


def _lasts(reading: Reading, figure: Figure) -> bool:
    """Tell whether a word before the duration says that a state lasted so long."""
    lasting = get_language(reading.article.language).findings.lasting
    before = reading.article.text[: figure.span.start].rsplit(maxsplit=1)
    return bool(before) and before[-1].lower() in lasting


def _names_in(reading: Reading, sentence: Span) -> frozenset[str]:
    return frozenset(
        m.entity
        for m in reading.mentions
        if m.entity and m.form == "name" and sentence.start <= m.span.start < sentence.end
    )


def _candidate_pairs(lasting: Sequence[Lasting]) -> set[tuple[int, int]]:
    """Pair durations of different articles that share names and exclude each other."""
    by_name: dict[str, list[int]] = defaultdict(list)
    for i, item in enumerate(lasting):
        for name in item.names:
            by_name[name].append(i)
    pairs: set[tuple[int, int]] = set()
    for members in by_name.values():
        if len(members) > COMMON_NAME:
            continue
        for n, i in enumerate(members):
            for j in members[n + 1 :]:
                if _comparable(lasting[i], lasting[j]):
                    pairs.add((i, j))
    return pairs


def _comparable(left: Lasting, right: Lasting) -> bool:
    if left.article == right.article:
        return False
    shared = left.names & right.names
    if len(shared) < MIN_SHARED_NAMES:
        return False
    return exclude_each_other(left.figure, right.figure) and not _same_words(left, right)


def _same_words(left: Lasting, right: Lasting) -> bool:
    """Two copies of one sentence cannot dispute each other: one was misread."""
    first, second = set(folded_words(left.sentence)), set(folded_words(right.sentence))
    return len(first & second) >= 0.8 * min(len(first), len(second))


def _dispute(left: Lasting, right: Lasting) -> FindingDraft:
    low, high = sorted((left, right), key=lambda item: (_years(item.figure), item.article))
    values = tuple(
        FindingValue(
            value=show_figure(item.figure),
            according_to=item.figure.according_to,
            evidence=(item.evidence,),
        )
        for item in (low, high)
    )
    return FindingDraft(
        kind="disputed",
        what="duration",
        story=low.story,
        values=values,
        why="Two durations of the same state exclude each other.",
        why_fr="Deux durées d'un même état s'excluent.",
    )


def _years(figure: Figure) -> float:
    return float(figure.value) * YEARS[figure.unit or "year"]
