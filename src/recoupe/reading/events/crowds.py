"""Protesters told by the movement that the article is about."""

from __future__ import annotations

from collections import Counter
from dataclasses import replace

from recoupe.records import Event, Participant

_ENOUGH = 2
"""Protests that name a movement before others are laid to it."""


def name_crowds(events: tuple[Event, ...], crowd: frozenset[str]) -> tuple[Event, ...]:
    """Name the crowd in an article that lays its protests to one movement.

    Nameless protests, and those of people called by a word for a crowd, are that
    movement's, unless a second movement protests as often. In other events a crowd keeps
    its word: whom the police arrest beside a march need not belong to it.
    """
    named = Counter(
        (who.name, who.entity)
        for event in events
        if event.type == "PROTEST"
        for who in event.actors
        if who.name.lower() not in crowd
    )
    ordered = sorted(named.items(), key=lambda pair: (-pair[1], pair[0][0]))
    if not ordered or ordered[0][1] < _ENOUGH:
        return events
    if len(ordered) > 1 and ordered[1][1] == ordered[0][1]:
        return events
    (name, entity), _ = ordered[0]
    movement = Participant(name=name, entity=entity)
    return tuple(_told(event, movement, crowd) for event in events)


def _told(event: Event, movement: Participant, crowd: frozenset[str]) -> Event:
    if event.type != "PROTEST":
        return event
    actors = tuple(_renamed(who, movement, crowd) for who in event.actors)
    return replace(event, actors=actors or (movement,))


def _renamed(who: Participant, movement: Participant, crowd: frozenset[str]) -> Participant:
    if who.entity is None and who.name.lower() in crowd:
        return replace(movement, span=who.span)
    return who
