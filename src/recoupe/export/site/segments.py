"""Overlapping ranges of a text cut into stretches that do not overlap."""

from __future__ import annotations

from bisect import bisect_left
from collections import defaultdict
from collections.abc import Iterable, Iterator, Sequence
from dataclasses import dataclass
from itertools import pairwise

from recoupe.records import Span


@dataclass(frozen=True, slots=True)
class Mark:
    """A range of an article that means something."""

    span: Span
    kind: str
    """Two letters: st, fg, tm, nm, rf, ev, fl, cp, fu."""
    note: int | None = None
    """Number of the margin note that explains it."""


@dataclass(frozen=True, slots=True)
class Segment:
    """A stretch of text over which the same marks hold."""

    start: int
    end: int
    marks: tuple[Mark, ...]
    """Innermost (shortest) first."""


def _within(span: Span, length: int) -> Span:
    start = min(max(span[0], 0), length)
    return Span(start, min(max(span[1], start), length))


def cut_points(length: int, spans: Iterable[Span], breaks: Iterable[int] = ()) -> list[int]:
    """Return every place where something starts or ends, the text's two ends included."""
    points = {0, length}
    for span in spans:
        points.update(_within(span, length))
    points.update(point for point in breaks if 0 <= point <= length)
    return sorted(points)


def segment(
    length: int,
    marks: Sequence[Mark],
    *,
    anchors: Iterable[Span] = (),
    breaks: Iterable[int] = (),
) -> Iterator[Segment]:
    """Cut ``[0, length)`` so that every mark and every anchor is a run of whole segments.

    Args:
        length: Code points of the text shown.
        marks: What covers the text, in any order and overlapping at will.
        anchors: Further ranges to which something links.
        breaks: Further places to cut, such as line ends.

    Yields:
        Segments in order; together they are exactly the text.
    """
    spans = [mark.span for mark in marks]
    points = cut_points(length, [*spans, *anchors], breaks)
    opening: dict[int, list[int]] = defaultdict(list)
    closing: dict[int, list[int]] = defaultdict(list)
    for number, mark in enumerate(marks):
        start, end = _within(mark.span, length)
        if start < end:
            opening[start].append(number)
            closing[end].append(number)
    rank = sorted(range(len(marks)), key=lambda n: (spans[n][1] - spans[n][0], spans[n], n))
    place = {number: position for position, number in enumerate(rank)}
    active: list[int] = []
    for start, end in pairwise(points):
        for number in closing[start]:
            del active[bisect_left(active, place[number])]
        for number in opening[start]:
            active.insert(bisect_left(active, place[number]), place[number])
        yield Segment(start, end, tuple(marks[rank[position]] for position in active))
