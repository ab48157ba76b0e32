"""A finding before its origins are counted, and the events it may rest on."""

from __future__ import annotations

import hashlib
from dataclasses import dataclass

from recoupe.records import Event, Evidence, FindingKind, FindingValue, Reading, Span


@dataclass(frozen=True, slots=True, kw_only=True)
class FindingDraft:
    """What a comparison came to; origins and event are filled in afterwards."""

    kind: FindingKind
    what: str
    story: str
    values: tuple[FindingValue, ...]
    why: str
    why_fr: str
    event: str | None = None
    place: str | None = None
    tentative: bool = False

    @property
    def evidence(self) -> tuple[Evidence, ...]:
        """All the characters the finding rests on."""
        return tuple(e for value in self.values for e in value.evidence)

    @property
    def id(self) -> str:
        """An id that only depends on what is found, not on the order of finding it."""
        places = sorted((e.article, *e.span) for e in self.evidence)
        facts = repr((self.kind, self.what, self.place, places))
        digest = hashlib.sha256(facts.encode()).hexdigest()
        return f"finding-{digest[:12]}"


def event_at(reading: Reading, trigger: Span) -> Event:
    """Return the event an article mentions with this trigger."""
    return next(event for event in reading.events if event.trigger == trigger)
