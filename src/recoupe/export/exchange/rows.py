"""What the tables have in common: an event with the articles that tell it, pair by pair."""

from __future__ import annotations

from collections.abc import Iterator, Mapping, Sequence
from dataclasses import dataclass

from recoupe.records import Dossier, Event, MergedEvent, Participant, Reading

LEAD = 2
"""Sentences at the head of an article in which a mention makes an event a root event."""

MUTUAL = frozenset({"CONSULT", "AGREE", "COOPERATE"})
"""Types of which everybody who takes part is an actor when nobody is a recipient."""


@dataclass(frozen=True, slots=True, kw_only=True)
class Told:
    """A merged event with its mentions and the articles they stand in."""

    event: MergedEvent
    mentions: tuple[tuple[Reading, Event | None], ...]
    """In the order of the merged event's mentions."""

    @property
    def mode(self) -> str | None:
        """Return the first mode that a mention gives."""
        return next((e.mode for _, e in self.mentions if e is not None and e.mode), None)

    @property
    def articles(self) -> tuple[Reading, ...]:
        """Return the articles, each once."""
        return tuple({reading.article.id: reading for reading, _ in self.mentions}.values())

    @property
    def in_lead(self) -> bool | None:
        """Tell whether a mention stands at the head of its article; None when not known."""
        known = [(r, e) for r, e in self.mentions if e is not None and r.sentences]
        if not known:
            return None
        return any(e.trigger.start < r.sentences[:LEAD][-1].end for r, e in known)


def took_place(event: MergedEvent) -> bool:
    """Tell whether an event is a fact for tables that know no other kind.

    A planned meeting is a promise that has been made: it stands there as AGREE.
    """
    return event.factuality in ("happened", "ongoing") or (
        event.type == "AGREE" and event.factuality == "planned"
    )


def told_events(readings: Sequence[Reading], dossier: Dossier) -> Iterator[Told]:
    """Yield the events of a dossier in its order."""
    by_id = {reading.article.id: reading for reading in readings}
    events: Mapping[tuple[str, int], Event] = {
        (reading.article.id, event.trigger.start): event
        for reading in readings
        for event in reading.events
    }
    for event in dossier.events:
        yield Told(
            event=event,
            mentions=tuple(
                (by_id[m.article], events.get((m.article, m.trigger.start)))
                for m in event.mentions
                if m.article in by_id
            ),
        )


def pairs(event: MergedEvent) -> list[tuple[Participant | None, Participant | None]]:
    """Return who did it to whom, one pair a row; what is mutual joins each with each."""
    if event.recipients:
        return [(actor, other) for actor in event.actors or (None,) for other in event.recipients]
    if event.type in MUTUAL and len(event.actors) > 1:
        return [
            (actor, other)
            for place, actor in enumerate(event.actors)
            for other in event.actors[place + 1 :]
        ]
    return [(actor, None) for actor in event.actors or (None,)]


def clean(value: str | None) -> str:
    """Return a value for a tab separated field: no tab or line break, empty when unknown."""
    return " ".join(value.split()) if value else ""
