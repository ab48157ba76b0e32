"""Reads events."""

from recoupe.reading.events.reader import read_events

__all__ = ["read_events"]
