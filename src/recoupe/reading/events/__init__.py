"""Reads events."""

from __future__ import annotations

from recoupe.reading.draft import Draft
from recoupe.reading.entities import EntityReading
from recoupe.records import Event, Figure, Statement, Time


def read_events(
    draft: Draft,
    times: tuple[Time, ...],
    entities: EntityReading,
    statements: tuple[Statement, ...],
) -> tuple[Event, ...]:
    """Read the events of an article."""
    return ()
