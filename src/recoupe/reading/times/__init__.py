"""Reads times."""

from __future__ import annotations

from recoupe.reading.draft import Draft
from recoupe.reading.entities import EntityReading
from recoupe.records import Event, Figure, Statement, Time


def read_times(draft: Draft) -> tuple[Time, ...]:
    """Read the times of an article."""
    return ()
