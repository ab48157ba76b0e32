"""Damaged, machine-made and misleading text."""

from __future__ import annotations

from dataclasses import dataclass

from recoupe.reading.draft import Draft
from recoupe.records import Flaw, Reading


@dataclass(frozen=True, slots=True, kw_only=True)
class FlawReading:
    """The flaws of an article, and how much it reads like machine output."""

    flaws: tuple[Flaw, ...] = ()
    translation_score: float | None = None


def read_flaws(draft: Draft, reading: Reading) -> FlawReading:
    """Read the flaws of an article from its draft and from all else that was read of it."""
    return FlawReading()
