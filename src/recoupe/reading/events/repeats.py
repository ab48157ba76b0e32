"""Which triggers of one article speak of the same event."""

from __future__ import annotations

from dataclasses import replace

from recoupe.reading.events.candidates import Candidate
from recoupe.records import Event, Participant


def link_repeats(events: tuple[Event, ...], triggers: tuple[Candidate, ...]) -> tuple[Event, ...]:
    """Link later mentions to the first and let them lend one another what they lack.

    Two mentions are one event when they have one type, words of one sense or the same
    participants, and nothing that speaks against it: another date, place or factuality.
    """
    linked: list[Event] = []
    for event, trigger in zip(events, triggers, strict=True):
        first = _first_mention(event, trigger, linked, triggers)
        if first is None:
            linked.append(event)
            continue
        root = linked[first]
        linked[first] = _completed(root, event)
        linked.append(replace(_completed(event, root), same_as=first))
    return tuple(linked)


def _first_mention(
    event: Event, trigger: Candidate, before: list[Event], triggers: tuple[Candidate, ...]
) -> int | None:
    for index in range(len(before) - 1, -1, -1):
        root = before[index]
        if root.same_as is None and _same(event, trigger, root, triggers[index]):
            return index
    return None


def _same(event: Event, trigger: Candidate, other: Event, other_trigger: Candidate) -> bool:
    if event.type != other.type or event.factuality != other.factuality:
        return False
    if not (_agree(event.date, other.date) and _agree(event.place, other.place)):
        return False
    own, others = _names(event.actors), _names(other.actors)
    own_targets, other_targets = _names(event.recipients), _names(other.recipients)
    if (own and others and not own & others) or (
        own_targets and other_targets and not own_targets & other_targets
    ):
        return False
    shared = bool(own & others) + bool(own_targets & other_targets)
    same_word = trigger.entry.key == other_trigger.entry.key
    noun = trigger.head.pos_ == "NOUN"
    return shared == 2 or (same_word and noun) or (shared == 1 and (same_word or noun))


def _agree(left: str | None, right: str | None) -> bool:
    return left is None or right is None or left.startswith(right) or right.startswith(left)


def _names(participants: tuple[Participant, ...]) -> frozenset[str]:
    return frozenset(p.entity or p.name.lower() for p in participants)


def _completed(event: Event, other: Event) -> Event:
    """Return an event with what it lacks taken from another mention of it."""
    return replace(
        event,
        date=event.date or other.date,
        place=event.place or other.place,
        actors=event.actors or _understood(other.actors),
        recipients=event.recipients or _understood(other.recipients),
        historical=event.historical or other.historical,
    )


def _understood(participants: tuple[Participant, ...]) -> tuple[Participant, ...]:
    return tuple(replace(p, span=None, confidence=None) for p in participants)
