"""Reads statements."""

from __future__ import annotations

from recoupe.reading.draft import Draft
from recoupe.reading.entities import EntityReading
from recoupe.records import Event, Figure, Statement, Time


def read_statements(draft: Draft, entities: EntityReading) -> tuple[Statement, ...]:
    """Read the statements of an article."""
    return ()
