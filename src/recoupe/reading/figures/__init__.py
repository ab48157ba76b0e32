"""Reads figures."""

from __future__ import annotations

from recoupe.reading.draft import Draft
from recoupe.reading.entities import EntityReading
from recoupe.records import Event, Figure, Statement, Time


def read_figures(
    draft: Draft,
    times: tuple[Time, ...],
    entities: EntityReading,
    statements: tuple[Statement, ...],
) -> tuple[Figure, ...]:
    """Read the figures of an article."""
    return ()
