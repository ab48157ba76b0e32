"""How many independent origins stand behind an item: passages, agencies, publishers.

Counting articles is not counting sources. What is known to be one is counted once; what is
not known to be independent is not counted as independent, and the two bounds say so.
"""

from __future__ import annotations

from bisect import bisect_right
from collections.abc import Hashable, Iterable, Mapping, Sequence
from dataclasses import dataclass

from recoupe.crosscheck.publishers import Publishers, load_publishers
from recoupe.records import Lineage, Reading, Span

MOSTLY = 0.5
"""Of two articles, the shorter one's share in common from which they are one origin."""

_Keys = tuple[Hashable, ...]


@dataclass(frozen=True, slots=True)
class OriginCount:
    """Bounds on the number of independent origins."""

    at_least: int
    at_most: int


@dataclass(frozen=True, slots=True, eq=False)
class _Traces:
    """What one article shows of where its sentences come from."""

    publisher: str
    shown: frozenset[str]
    """Agencies it credits anywhere, and its publisher when it credits its own newsroom."""
    credited: tuple[tuple[int, int, str], ...]
    """Start and end of each sentence with a credit, and the agency."""
    lineage: str | None
    cuts: tuple[int, ...]
    passages: tuple[tuple[int, ...], ...]
    """Numbers of the passages between each cut and the next."""


class Origins:
    """The origins behind sentences of a run's articles.

    Two pieces of evidence are certainly one origin when

    - both lie in the same shared passage (the middle of each span is inside it),
    - the sentences they stand in credit the same agency, or
    - their articles appeared under one publisher.

    They may be one when their articles credit the same agency anywhere, or belong to one
    lineage without sharing this very passage.

    ``at_most`` is the number of groups that certainty leaves. ``at_least`` joins also what
    may be one, and of the groups then left counts only those whose origin is shown: by an
    agency credited, or by the outlet's own newsroom credited. An article that shows nothing
    may have used any of the others' sources, so it adds nothing to ``at_least``; evidence
    that shows nothing at all still has one origin. No evidence has none.
    """

    def __init__(
        self,
        readings: Iterable[Reading],
        lineages: Iterable[Lineage],
        publishers: Publishers | None = None,
    ) -> None:
        """Index articles and passages.

        Args:
            readings: The articles of the run.
            lineages: Who copied whom among them.
            publishers: Which outlets belong together; the list shipped when not given.
        """
        groups = publishers or load_publishers()
        kept = tuple(lineages)
        lineage_of = {article: each.id for each in kept for article in each.articles}
        stretches = _stretches(kept)
        self._kin = _kin(kept)
        self._leads: dict[str, Span] = {}
        self._traces: dict[str, _Traces] = {}
        for reading in readings:
            article = reading.article.id
            cuts, passages = _cut(stretches.get(article, []))
            publisher = groups.group(reading.article.source) or f"={article}"
            self._leads[article] = (reading.sentences or reading.body or (Span(0, 0),))[0]
            self._traces[article] = _Traces(
                publisher=publisher,
                shown=_shown(reading, publisher, groups),
                credited=_credited(reading),
                lineage=lineage_of.get(article),
                cuts=cuts,
                passages=passages,
            )

    def count(self, evidence: Iterable[tuple[str, Span]]) -> OriginCount:
        """Count the origins behind spans of articles, given as ``(article id, span)``."""
        items = sorted(set(evidence))
        certain = [self._certain_keys(article, span) for article, span in items]
        return self._bounds([article for article, _ in items], certain)

    def count_articles(self, articles: Sequence[str]) -> OriginCount:
        """Count the origins behind whole articles: their leads, credits and shared text.

        Here a credit anywhere in an article is a credit for it, and two articles are one
        origin when half of the shorter one's narration is common.
        """
        items = sorted(set(articles))
        certain = [
            self._certain_keys(article, self._leads[article])
            + tuple(("agency", name) for name in sorted(self._traces[article].shown))
            + tuple(("kin", pair) for pair in self._kin.get(article, ()))
            for article in items
        ]
        return self._bounds(items, certain)

    def _bounds(self, articles: Sequence[str], certain: Sequence[_Keys]) -> OriginCount:
        if not articles:
            return OriginCount(0, 0)
        at_most = len(set(_joined(certain)))
        traces = [self._traces[article] for article in articles]
        possible = [keys + _possible_keys(t) for keys, t in zip(certain, traces, strict=True)]
        roots = _joined(possible)
        shown = {root for root, trace in zip(roots, traces, strict=True) if trace.shown}
        return OriginCount(max(1, len(shown)), at_most)

    def _certain_keys(self, article: str, span: Span) -> _Keys:
        trace = self._traces[article]
        middle = (span.start + span.end) // 2
        keys: list[Hashable] = [("publisher", trace.publisher)]
        at = bisect_right(trace.cuts, middle) - 1
        if 0 <= at < len(trace.passages):
            keys += trace.passages[at]
        for start, end, agency in trace.credited:
            if start <= middle < end:
                keys.append(("agency", agency))
        return tuple(keys)


def _possible_keys(trace: _Traces) -> _Keys:
    keys: list[Hashable] = [("agency", name) for name in sorted(trace.shown)]
    if trace.lineage is not None:
        keys.append(("lineage", trace.lineage))
    return tuple(keys)


def _joined(keys: Sequence[_Keys]) -> list[int]:
    """Return for each item the first item it is joined with through common keys."""
    parent = list(range(len(keys)))

    def root(item: int) -> int:
        while parent[item] != item:
            parent[item] = parent[parent[item]]
            item = parent[item]
        return item

    owner: dict[Hashable, int] = {}
    for item, each in enumerate(keys):
        for key in each:
            low, high = sorted((root(owner.setdefault(key, item)), root(item)))
            parent[high] = low
    return [root(item) for item in range(len(keys))]


def _stretches(lineages: Iterable[Lineage]) -> dict[str, list[tuple[int, int, int]]]:
    """Return start, end and number of every passage, by article."""
    found: dict[str, list[tuple[int, int, int]]] = {}
    number = 0
    for lineage in lineages:
        for pair in lineage.pairs:
            for passage in pair.passages:
                found.setdefault(pair.a, []).append((*passage.a, number))
                found.setdefault(pair.b, []).append((*passage.b, number))
                number += 1
    return found


def _cut(
    stretches: Sequence[tuple[int, int, int]],
) -> tuple[tuple[int, ...], tuple[tuple[int, ...], ...]]:
    """Cut an article at passage boundaries and list the passages over each piece."""
    cuts = sorted({edge for start, end, _ in stretches for edge in (start, end)})
    place = {cut: index for index, cut in enumerate(cuts)}
    over: list[list[int]] = [[] for _ in cuts]
    for start, end, number in stretches:
        for index in range(place[start], place[end]):
            over[index].append(number)
    return tuple(cuts), tuple(tuple(numbers) for numbers in over)


def _kin(lineages: Iterable[Lineage]) -> Mapping[str, tuple[tuple[str, str], ...]]:
    found: dict[str, list[tuple[str, str]]] = {}
    for lineage in lineages:
        for pair in lineage.pairs:
            if pair.score >= MOSTLY:
                found.setdefault(pair.a, []).append((pair.a, pair.b))
                found.setdefault(pair.b, []).append((pair.a, pair.b))
    return {article: tuple(pairs) for article, pairs in found.items()}


def _shown(reading: Reading, publisher: str, groups: Publishers) -> frozenset[str]:
    return frozenset(
        publisher if groups.group(credit.agency) == publisher else credit.agency
        for credit in reading.credits
    )


def _credited(reading: Reading) -> tuple[tuple[int, int, str], ...]:
    sentences = sorted(reading.sentences)
    found = []
    for credit in reading.credits:
        for start, end in sentences:
            if start <= credit.span.start < end:
                found.append((start, end, credit.agency))
                break
    return tuple(found)
