"""One record of an event from all accounts of it."""

from __future__ import annotations

from collections import Counter
from collections.abc import Iterable, Sequence
from dataclasses import replace
from typing import Protocol

from recoupe.crosscheck.events.accounts import Account
from recoupe.crosscheck.events.compare import TOGETHER, dated
from recoupe.records import EventMention, MergedEvent, Participant, Span

AGREED = 0.5
"""Share of the accounts behind the participant named most that another one needs to be shown: a
role misread in one account of five is not the event's."""


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


def merged_event(told: Iterable[Account], origins: Origins) -> MergedEvent:
    """Sum up the accounts of one event; its id and its relations are still to be given."""
    accounts = sorted(told, key=lambda a: (a.article, a.mentions))
    mentions = tuple(
        EventMention(article=account.article, trigger=span)
        for account in accounts
        for span in account.mentions
    )
    count = origins.count([(mention.article, mention.trigger) for mention in mentions])
    kinds = Counter(account.type for account in accounts)
    facts = Counter(account.factuality for account in accounts)
    actors, recipients = _sides(accounts)
    return MergedEvent(
        id="",
        type=min(kinds, key=lambda kind: (-kinds[kind], kind)),
        date=_date([account.date for account in accounts if account.date]),
        place=_commonest([account.place_name for account in accounts if account.place_name]),
        actors=actors,
        recipients=recipients,
        factuality=min(facts, key=lambda fact: (-facts[fact], fact != "happened", fact)),
        mentions=mentions,
        origins=count.at_least,
        origins_at_most=count.at_most,
    )


def _date(dates: Sequence[str]) -> str | None:
    """Return the most precise date, with a year if there is one, and of these the commonest."""
    counts = Counter(dates)
    return max(counts, key=lambda iso: (dated(iso), "X" not in iso, counts[iso], iso), default=None)


def _commonest(names: Sequence[str]) -> str | None:
    counts = Counter(names)
    return min(counts, key=lambda name: (-counts[name], name), default=None)


def _sides(
    accounts: Sequence[Account],
) -> tuple[tuple[Participant, ...], tuple[Participant, ...]]:
    """Return who acts and who is acted on, each on the side most accounts put them."""
    named: tuple[dict[str, list[Participant]], dict[str, list[Participant]]] = ({}, {})
    for account in accounts:
        for key, who, acts in {
            (key, acts): (key, who, acts) for key, who, acts in account.named
        }.values():
            named[not acts].setdefault(key, []).append(who)
    votes = [Counter({key: len(who) for key, who in side.items()}) for side in named]
    if accounts[0].type not in TOGETHER:
        for key in set(votes[0]) & set(votes[1]):
            if votes[0][key] != votes[1][key]:
                del votes[votes[0][key] > votes[1][key]][key]
    return _shown(named[0], votes[0]), _shown(named[1], votes[1])


def _shown(named: dict[str, list[Participant]], votes: Counter[str]) -> tuple[Participant, ...]:
    """Return the participants of one side that enough accounts name, under their fullest name."""
    least = AGREED * max(votes.values(), default=0)
    ordered = sorted((key for key in votes if votes[key] >= least), key=lambda k: (-votes[k], k))
    return tuple(
        replace(max(named[key], key=lambda who: (len(who.name), who.name)), span=None)
        for key in ordered
    )
