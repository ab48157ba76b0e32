"""One utterance in all its wordings, over the articles of a run."""

from __future__ import annotations

from collections import Counter
from collections.abc import Iterable, Sequence
from typing import Protocol

from recoupe.crosscheck.statements.gather import Item, gather_items, meeting_groups
from recoupe.crosscheck.statements.likeness import (
    Likeness,
    same_meanings,
    same_passages,
    same_wordings,
)
from recoupe.records import (
    Lineage,
    MergedStatement,
    Reading,
    Span,
    StatementVersion,
    Story,
)


class OriginBounds(Protocol):
    """At least and at most how many independent origins."""

    @property
    def at_least(self) -> int:
        """The origins that are certainly distinct."""

    @property
    def at_most(self) -> int:
        """The origins if all that is unknown is independent."""


class CountsOrigins(Protocol):
    """Whatever counts the independent origins behind spans of articles."""

    def count(self, evidence: Iterable[tuple[str, Span]]) -> OriginBounds:
        """Count the origins behind spans given as (article id, span)."""


def align_statements(
    readings: Sequence[Reading],
    stories: Sequence[Story],
    lineages: Sequence[Lineage],
    origins: CountsOrigins,
) -> tuple[MergedStatement, ...]:
    """Bring the wordings of each utterance together.

    Two statements are compared only within one story or one lineage. A shared wording
    settles it; what shares none is compared by meaning when the speaker is the same.

    Args:
        readings: The articles of the run, with entity ids that agree over the run.
        stories: Which articles tell one event.
        lineages: Which articles come from one text.
        origins: Counts the independent origins behind spans.

    Returns:
        Every statement of the run in exactly one merged statement, sorted by their first
        version's article and place.
    """
    items = gather_items(readings)
    clusters = _Clusters(items)
    clusters.join(list(same_passages(items, lineages)))
    for group in meeting_groups(items, stories, lineages):
        worded = list(same_wordings(group))
        known = {(pair.left.number, pair.right.number) for pair in worded}
        clusters.join(worded)
        clusters.join(list(same_meanings(group, known)))
    return tuple(
        _merged(number, members, origins) for number, members in enumerate(clusters.all(), 1)
    )


class _Clusters:
    """Items joined pair by pair, the surest pair first."""

    def __init__(self, items: Sequence[Item]) -> None:
        self._items = items
        self._root = list(range(len(items)))
        self._members: list[list[int]] = [[number] for number in range(len(items))]

    def join(self, pairs: Sequence[Likeness]) -> None:
        """Join pairs in the order of their scores.

        Two statements of one article stay apart unless their wording joins them: somebody
        who says two things in an article said two things.
        """
        for pair in sorted(pairs, key=lambda p: (-p.score, p.left.number, p.right.number)):
            left, right = self.find(pair.left.number), self.find(pair.right.number)
            if left == right or not (pair.verbatim or self._apart(left, right)):
                continue
            low, high = min(left, right), max(left, right)
            self._root[high] = low
            self._members[low] += self._members[high]

    def find(self, number: int) -> int:
        """Return the first item of an item's cluster."""
        while self._root[number] != number:
            self._root[number] = self._root[self._root[number]]
            number = self._root[number]
        return number

    def _apart(self, left: int, right: int) -> bool:
        articles = {self._items[number].article for number in self._members[left]}
        return not any(self._items[n].article in articles for n in self._members[right])

    def all(self) -> list[list[Item]]:
        """Return the clusters, each in the order of its items."""
        return [
            [self._items[number] for number in sorted(self._members[first])]
            for first in range(len(self._items))
            if self._root[first] == first
        ]


def _merged(number: int, members: Sequence[Item], origins: CountsOrigins) -> MergedStatement:
    bounds = origins.count([(item.article, item.span) for item in members])
    speaker, name = _speaker(members)
    return MergedStatement(
        id=f"statement-{number}",
        speaker=speaker,
        speaker_name=name,
        versions=tuple(
            StatementVersion(
                article=item.article, parts=item.statement.parts, kind=item.statement.kind
            )
            for item in members
        ),
        origins=bounds.at_least,
        origins_at_most=bounds.at_most,
        earliest=_earliest(members),
        fullest=_fullest(members),
    )


def _speaker(members: Sequence[Item]) -> tuple[str | None, str | None]:
    """Return the speaker most versions name, an entity before a bare name."""
    known = Counter(item.statement.speaker for item in members if item.statement.speaker)
    chosen = min(known, key=lambda each: (-known[each], each)) if known else None
    names = Counter(
        item.statement.speaker_name
        for item in members
        if item.statement.speaker_name and item.statement.speaker == chosen
    )
    name = min(names, key=lambda each: (-names[each], -len(each), each)) if names else None
    return chosen, name


def _earliest(members: Sequence[Item]) -> int | None:
    """Return the version published before all others; None when dates do not tell."""
    if len({item.article for item in members}) == 1:
        return 0
    dates = [item.published for item in members]
    if any(date is None or date.startswith("X") for date in dates):
        return None
    first = min(range(len(members)), key=lambda index: (dates[index] or "", index))
    for index, date in enumerate(dates):
        if members[index].article == members[first].article:
            continue
        left, right = dates[first] or "", date or ""
        common = min(len(left), len(right))
        if left[:common] >= right[:common]:
            return None
    return first


def _fullest(members: Sequence[Item]) -> int:
    """Return the version with most of the speaker's own words, then with most words."""
    return max(
        range(len(members)),
        key=lambda index: (members[index].quoted, len(members[index].words), -index),
    )
