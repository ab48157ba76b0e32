"""Accounts joined into events: blocks first, then a comparison inside each block.

No step compares all pairs. An account meets only events that share a block with it: a
participant, a place, a day or the words that tell it in the same story, or, across stories, the
same participant in the same month. It joins the event it shares most with, if it contradicts
none of that event's accounts and shares enough with all of them together, so that a vague one
never bridges two different events.
"""

from __future__ import annotations

from collections.abc import Iterator, Sequence
from dataclasses import dataclass, field, replace
from datetime import date, timedelta

from recoupe.crosscheck.events.accounts import Account, gather_accounts
from recoupe.crosscheck.events.compare import (
    compatible,
    dated,
    one_across_stories,
    same_act,
    versions,
)
from recoupe.crosscheck.events.evidence import Evidence
from recoupe.crosscheck.events.summary import Origins, merged_event
from recoupe.records import MergedEvent, Reading, Span, Story

UNBOUND = -2.0
"""What a pair of accounts of two stories counts that do not share enough."""
AGAIN = 2.0
"""Surplus from which an account joins an event that its article has told in other words."""
MOST_MET = 60
"""Events of one block an account is compared with, the latest first: bounds a block of
thousands (one movement's protests over a year) whose members differ in day and place anyway."""


@dataclass(slots=True, eq=False)
class _Joined:
    """One event while it grows."""

    accounts: list[Account] = field(default_factory=list)
    articles: set[str] = field(default_factory=set)

    def add(self, account: Account) -> None:
        self.accounts.append(account)
        self.articles.add(account.article)


def merge_events(
    readings: Sequence[Reading], stories: Sequence[Story], origins: Origins
) -> tuple[MergedEvent, ...]:
    """Join what all articles say of one event.

    Args:
        readings: With entity ids that agree across the run.
        stories: Every article in one.
        origins: Counts the independent origins behind the mentions of an event.
    """
    accounts = gather_accounts(readings, stories)
    merger = _Merger(accounts)
    for index in sorted(range(len(accounts)), key=lambda i: (*_vagueness(accounts[i]), i)):
        merger.place(accounts[index])
    events = [merged_event(each.accounts, origins) for each in merger.joined]
    return _numbered(events, merger.related())


class _Merger:
    """Events while they grow, and the blocks in which accounts meet them."""

    def __init__(self, accounts: Sequence[Account]) -> None:
        of_story: dict[str, list[Account]] = {}
        for account in accounts:
            of_story.setdefault(account.story, []).append(account)
        self._evidence = {story: Evidence(told) for story, told in of_story.items()}
        self._run = Evidence(accounts)
        self._blocks: dict[tuple[str, ...], list[int]] = {}
        self.joined: list[_Joined] = []

    def place(self, account: Account) -> None:
        """Add an account to the event it fits best, or begin an event with it."""
        keys = list(_blocks(account))
        met = {number for key in keys for number in self._blocks.get(key, [])[-MOST_MET:]}
        fits = {number: self._fit(account, self.joined[number]) for number in sorted(met)}
        good = {number: fit for number, fit in fits.items() if fit is not None}
        if good:
            home = max(good, key=lambda number: (good[number], -number))
        else:
            home = len(self.joined)
            self.joined.append(_Joined())
        self.joined[home].add(account)
        for key in keys:
            block = self._blocks.setdefault(key, [])
            if home not in block[-MOST_MET:]:
                block.append(home)

    def _fit(self, account: Account, event: _Joined) -> float | None:
        """Return how much an account shares with an event, None when it does not belong.

        An article that tells the event already tells it again only if the others leave no doubt.
        """
        if not all(self._may_be_one(account, other) for other in event.accounts):
            return None
        others = [other for other in event.accounts if other.article != account.article]
        if not others:
            return None
        mean = sum(self.gain(account, other) for other in others) / len(others)
        return mean if mean >= (AGAIN if account.article in event.articles else 0.0) else None

    def _may_be_one(self, left: Account, right: Account) -> bool:
        """Tell whether nothing forbids one event; one sentence, told twice, has one date."""
        if compatible(left, right):
            return True
        if left.story != right.story or not same_act(left, right):
            return False
        return self._evidence[left.story].one_sentence(left, right)

    def gain(self, left: Account, right: Account) -> float:
        """Return by how much two accounts share more than they need."""
        if left.story == right.story:
            return self._evidence[left.story].surplus(left, right)
        return self._run.surplus(left, right) if one_across_stories(left, right) else UNBOUND

    def related(self) -> dict[int, set[int]]:
        """Return which events are other versions of one another: planned, demanded, denied."""
        found: dict[int, set[int]] = {}
        for numbers in self._blocks.values():
            for place, left in enumerate(numbers):
                for right in numbers[max(0, place - MOST_MET) : place]:
                    if left != right and right not in found.get(left, ()):
                        first, other = self.joined[left].accounts[0], self.joined[right].accounts[0]
                        if versions(first, other):
                            found.setdefault(left, set()).add(right)
                            found.setdefault(right, set()).add(left)
        return found


def _vagueness(account: Account) -> tuple[int, int]:
    """Order accounts from the best known to the vaguest."""
    return (-dated(account.date), -len(account.people))


def _blocks(account: Account) -> Iterator[tuple[str, ...]]:
    told = ("story", account.story)
    yield from ((*told, "who", who) for who in sorted(account.people))
    yield from ((*told, "trigger", term) for term in sorted(account.triggers))
    if account.place is not None:
        yield (*told, "place", account.place)
    if account.date is not None and dated(account.date) >= 3:
        yield (*told, "day", account.date)
    for month in _months(account.date):
        yield from (("month", month, who) for who in sorted(account.people & account.known))


def _months(iso: str | None) -> tuple[str, ...]:
    """Return the months, of whatever year, that a date touches: a week may touch two."""
    if iso is None or dated(iso) < 2:
        return ()
    if "W" in iso:
        first = date.fromisocalendar(int(iso[:4]), int(iso[6:8]), 1)
        return tuple(sorted({f"{first.month:02d}", f"{(first + timedelta(days=6)).month:02d}"}))
    return (iso[5:7],)


def _numbered(
    events: Sequence[MergedEvent], related: dict[int, set[int]]
) -> tuple[MergedEvent, ...]:
    """Give ids in the order of time and of first mention."""

    def order(index: int) -> tuple[bool, str, str, Span]:
        event = events[index]
        first = event.mentions[0]
        return (event.date is None, event.date or "", first.article, first.trigger)

    ids = {
        index: f"event-{number}"
        for number, index in enumerate(sorted(range(len(events)), key=order), 1)
    }
    return tuple(
        replace(
            events[index],
            id=ids[index],
            related=tuple(ids[other] for other in sorted(related.get(index, ()), key=order)),
        )
        for index in sorted(ids, key=order)
    )
