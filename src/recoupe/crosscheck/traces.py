"""What each article shows of where its sentences come from: credits, copies, its outlet.

An origin is named by one key wherever it shows: an outlet by its publisher, so that "a dit au
Parisien" in another paper and Le Parisien's own reporting are one; an agency by its name; an
article without an outlet by itself.
"""

from __future__ import annotations

import re
from bisect import bisect_right
from collections.abc import Iterable, Mapping, Sequence
from dataclasses import dataclass

from recoupe.crosscheck.publishers import Publishers
from recoupe.records import Credit, Lineage, LineagePair, Passage, Reading, Span

_SIGNS_ALONE = re.compile(r"(?:^|\n|[.!?…»”\"])[\s(\[/–—-]*$")
"""What may stand before an agency that signs a text alone: "... in the evening. – Reuters",
but not "(avec AFP)"."""
_BEFORE = 40
"""Characters before a credit that are looked at."""


@dataclass(frozen=True, slots=True, eq=False)
class Traces:
    """What one article shows."""

    own: str
    """Key of the article's own newsroom."""
    named: frozenset[str]
    """Keys of the origins that it credits anywhere, its own newsroom among them if it does."""
    vague: bool
    """It credits nobody, or "agencies" that it does not name."""
    signed: str | None
    """The agency that signs the whole text alone."""
    credited: tuple[tuple[Span, str], ...]
    """Sentences with a credit, and the key credited."""
    sentences: tuple[Span, ...]

    def credits_of(self, span: Span) -> tuple[str, ...]:
        """Return the keys credited in the sentence that holds the middle of a span."""
        middle = _middle(span)
        return tuple(key for (start, end), key in self.credited if start <= middle < end)


def traces_of(reading: Reading, groups: Publishers) -> Traces:
    """Collect what an article shows."""
    own = groups.group(reading.article.source) or f"={reading.article.id}"
    keys = {credit.agency: _key(credit, groups) for credit in reading.credits}
    named = frozenset(key for key in keys.values() if key is not None)
    return Traces(
        own=own,
        named=named,
        vague=not keys or None in keys.values(),
        signed=_signature(reading, keys) if len(named - {own}) == 1 else None,
        credited=_credited(reading, keys),
        sentences=reading.sentences or reading.body or (Span(0, 0),),
    )


def _key(credit: Credit, groups: Publishers) -> str | None:
    """Return the key of who is credited; None for "agencies", which names nobody."""
    return None if credit.agency.islower() else groups.group(credit.agency)


def _signature(reading: Reading, keys: Mapping[str, str | None]) -> str | None:
    text = reading.article.text
    for credit in reading.credits:
        start = credit.span.start
        inside = any(low <= start < high for low, high in reading.body)
        if not inside and _SIGNS_ALONE.search(text[max(0, start - _BEFORE) : start]):
            return keys[credit.agency]
    return None


def _credited(reading: Reading, keys: Mapping[str, str | None]) -> tuple[tuple[Span, str], ...]:
    sentences = sorted(reading.sentences)
    starts = [sentence.start for sentence in sentences]
    found: set[tuple[Span, str]] = set()
    for credit in reading.credits:
        at = bisect_right(starts, credit.span.start) - 1
        key = keys[credit.agency]
        if key is not None and at >= 0 and credit.span.start < sentences[at].end:
            found.add((sentences[at], key))
    return tuple(sorted(found))


@dataclass(frozen=True, slots=True)
class Copy:
    """Text that articles of two publishers share."""

    sources: frozenset[str]
    """Keys of those whose text it may be, as the two articles credit them; empty if neither
    credits anybody."""


class Copies:
    """Which text two publishers share, and where each article holds some of it.

    Copies inside one house are left out: its articles are one origin anyway, and a house that
    prints one text twice shows nothing about the agency it may rest on.
    """

    def __init__(self, lineages: Iterable[Lineage], traces: Mapping[str, Traces]) -> None:
        """Index the passages of all pairs."""
        self.known: list[Copy] = []
        stretches: dict[str, list[tuple[int, int, int]]] = {}
        for lineage in lineages:
            for pair in lineage.pairs:
                a, b = traces.get(pair.a), traces.get(pair.b)
                if a is None or b is None or a.own == b.own:
                    continue
                number = len(self.known)
                self.known.append(Copy(_sources(a, b)))
                for article, span in _stretches(pair):
                    stretches.setdefault(article, []).append((*span, number))
        self._cuts = {article: _cut(found) for article, found in stretches.items()}

    def at(self, article: str, span: Span) -> tuple[int, ...]:
        """Return the numbers of the copies that the middle of a span lies in."""
        cuts, over = self._cuts.get(article, ((), ()))
        place = bisect_right(cuts, _middle(span)) - 1
        return over[place] if 0 <= place < len(over) else ()


def _sources(a: Traces, b: Traces) -> frozenset[str]:
    """Return whose text two articles share: whom both credit, else whom either does.

    That an article credits its own newsroom somewhere does not make the shared text its own;
    that the other one credits it does.
    """
    ours, theirs = a.named - {a.own}, b.named - {b.own}
    return (ours & theirs) or (ours | theirs)


def _stretches(pair: LineagePair) -> Iterable[tuple[str, Span]]:
    passages: Sequence[Passage] = pair.passages
    for passage in passages:
        yield pair.a, passage.a
        yield pair.b, passage.b


def _cut(
    stretches: Sequence[tuple[int, int, int]],
) -> tuple[tuple[int, ...], tuple[tuple[int, ...], ...]]:
    """Cut an article at passage boundaries and list the copies over each piece."""
    cuts = sorted({edge for start, end, _ in stretches for edge in (start, end)})
    place = {cut: index for index, cut in enumerate(cuts)}
    over: list[set[int]] = [set() for _ in cuts]
    for start, end, number in stretches:
        for index in range(place[start], place[end]):
            over[index].add(number)
    return tuple(cuts), tuple(tuple(sorted(numbers)) for numbers in over)


def _middle(span: Span) -> int:
    return (span.start + span.end) // 2
