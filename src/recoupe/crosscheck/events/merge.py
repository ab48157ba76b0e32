"""Accounts joined into events: blocks first, then a comparison inside each block.

No step compares all pairs. An account meets only events that share a block with it: the
same participant in the same story, or, across stories, the same participant in the same
month. It joins the first event all of whose accounts it agrees with; joining is by
agreement with every account, so that a vague one never bridges two different events.
"""

from __future__ import annotations

from collections import Counter
from collections.abc import Iterable, Iterator, Sequence
from dataclasses import dataclass, field, replace
from datetime import date, timedelta
from typing import Protocol

from recoupe.crosscheck.events.accounts import Account, gather_accounts
from recoupe.crosscheck.events.compare import (
    SPEECH,
    bound_closely,
    dated,
    dates_agree,
    foreseen_family,
    places_agree,
    reality,
    roles_agree,
    same_family,
    share_an_entity,
)
from recoupe.records import EventMention, MergedEvent, Participant, Reading, Span, Story

MOST_MET = 60
"""Events of one block an account is compared with, the latest first: bounds a block of
thousands (one movement's protests over a year) whose members differ in day and place anyway."""


class Bounds(Protocol):
    """How many independent origins, at least and at most."""

    @property
    def at_least(self) -> int:
        """Return the lower bound."""

    @property
    def at_most(self) -> int:
        """Return the upper bound."""


class Origins(Protocol):
    """What counts the independent origins behind passages."""

    def count(self, evidence: Iterable[tuple[str, Span]], /) -> Bounds:
        """Count the origins behind spans of articles."""


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
    ordered = sorted(range(len(accounts)), key=lambda i: (*_vagueness(accounts[i]), i))
    joined: list[_Joined] = []
    blocks: dict[tuple[str, ...], list[int]] = {}
    for index in ordered:
        account = accounts[index]
        keys = list(_blocks(account))
        number = _home(account, keys, joined, blocks)
        if number is None:
            number = len(joined)
            joined.append(_Joined())
        joined[number].add(account)
        for key in keys:
            met = blocks.setdefault(key, [])
            if number not in met[-MOST_MET:]:
                met.append(number)
    events = [_event(each, origins) for each in joined]
    related = _related(joined, blocks)
    return _numbered(events, related)


def _vagueness(account: Account) -> tuple[int, int]:
    """Order accounts from the best known to the vaguest."""
    return (-dated(account.date), -len(account.people))


def _blocks(account: Account) -> Iterator[tuple[str, ...]]:
    for who in sorted(account.people):
        yield ("story", account.story, who)
        for month in _months(account.date):
            yield ("month", month, who)


def _months(iso: str | None) -> tuple[str, ...]:
    """Return the months, of whatever year, that a date touches: a week may touch two."""
    if iso is None or dated(iso) < 2:
        return ()
    if "W" in iso:
        first = date.fromisocalendar(int(iso[:4]), int(iso[6:8]), 1)
        return tuple(sorted({f"{first.month:02d}", f"{(first + timedelta(days=6)).month:02d}"}))
    return (iso[5:7],)


def _home(
    account: Account,
    keys: Sequence[tuple[str, ...]],
    joined: Sequence[_Joined],
    blocks: dict[tuple[str, ...], list[int]],
) -> int | None:
    tried: set[int] = set()
    for key in keys:
        for number in reversed(blocks.get(key, [])[-MOST_MET:]):
            if number not in tried:
                tried.add(number)
                if _fits(account, joined[number]):
                    return number
    return None


def _fits(account: Account, event: _Joined) -> bool:
    return account.article not in event.articles and all(
        one_event(account, other) for other in event.accounts
    )


def one_event(left: Account, right: Account) -> bool:
    """Tell whether two accounts of different articles tell one event."""
    if reality(left.factuality) != reality(right.factuality):
        return False
    if not same_family(left.type, right.type) or not dates_agree(left.date, right.date):
        return False
    if not places_agree(left.place, right.place) or not roles_agree(left, right):
        return False
    return _near(left, right)


def _near(left: Account, right: Account) -> bool:
    """Tell whether story and date bring two accounts near enough for what they share."""
    if left.story == right.story:
        said = left.type in SPEECH or right.type in SPEECH
        return not said or bool(left.recipients & right.recipients)
    if left.type in SPEECH or right.type in SPEECH:
        return False
    if min(dated(left.date), dated(right.date)) < 2 or not share_an_entity(left, right):
        return False
    return bound_closely(left, right)


def _event(event: _Joined, origins: Origins) -> MergedEvent:
    accounts = sorted(event.accounts, key=lambda a: (a.article, a.mentions))
    mentions = tuple(
        EventMention(article=account.article, trigger=span)
        for account in accounts
        for span in account.mentions
    )
    count = origins.count([(mention.article, mention.trigger) for mention in mentions])
    kinds = Counter(account.type for account in accounts)
    facts = Counter(account.factuality for account in accounts)
    return MergedEvent(
        id="",
        type=min(kinds, key=lambda kind: (-kinds[kind], kind)),
        date=max((a.date for a in accounts if a.date), key=_known, default=None),
        place=_commonest([a.place_name for a in accounts if a.place_name]),
        actors=_participants(accounts, acts=True),
        recipients=_participants(accounts, acts=False),
        factuality=min(facts, key=lambda fact: (-facts[fact], fact != "happened", fact)),
        mentions=mentions,
        origins=count.at_least,
        origins_at_most=count.at_most,
    )


def _known(date: str) -> tuple[int, int, str]:
    return (dated(date), "X" not in date, date)


def _commonest(names: Sequence[str]) -> str | None:
    counts = Counter(names)
    return min(counts, key=lambda name: (-counts[name], name), default=None)


def _participants(accounts: Sequence[Account], *, acts: bool) -> tuple[Participant, ...]:
    """Return who takes part on one side, the most often named first, under the fullest name."""
    names: dict[str, list[Participant]] = {}
    for account in accounts:
        for key, who, side in account.named:
            if side == acts:
                names.setdefault(key, []).append(who)
    ordered = sorted(names, key=lambda key: (-len(names[key]), key))
    return tuple(
        replace(max(names[key], key=lambda who: (len(who.name), who.name)), span=None)
        for key in ordered
    )


def _related(
    joined: Sequence[_Joined], blocks: dict[tuple[str, ...], list[int]]
) -> dict[int, set[int]]:
    """Return which events are other versions of one another: planned, demanded, denied."""
    found: dict[int, set[int]] = {}
    for numbers in blocks.values():
        for place, left in enumerate(numbers):
            for right in numbers[max(0, place - MOST_MET) : place]:
                if left != right and _versions(joined[left].accounts[0], joined[right].accounts[0]):
                    found.setdefault(left, set()).add(right)
                    found.setdefault(right, set()).add(left)
    return found


def _versions(left: Account, right: Account) -> bool:
    return (
        reality(left.factuality) != reality(right.factuality)
        and foreseen_family(left.type, right.type)
        and dates_agree(left.date, right.date)
        and (left.story == right.story or min(dated(left.date), dated(right.date)) >= 2)
        and places_agree(left.place, right.place)
        and bound_closely(left, right)
    )


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
