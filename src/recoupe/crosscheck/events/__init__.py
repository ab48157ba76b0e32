"""One event per real event over all articles."""

from recoupe.crosscheck.events.merge import merge_events

__all__ = ["merge_events"]
