"""Damaged, machine-made and misleading text."""

from __future__ import annotations

from collections.abc import Callable, Iterator
from dataclasses import dataclass

from recoupe.reading.draft import Draft
from recoupe.reading.flaws.altered import read_altered_quotations
from recoupe.reading.flaws.breaks import read_broken_sentences
from recoupe.reading.flaws.grammar import read_ungrammatical
from recoupe.reading.flaws.headline import read_headline_mismatch
from recoupe.reading.flaws.interruptions import read_interruptions
from recoupe.reading.flaws.marking import mark_damaged
from recoupe.reading.flaws.mojibake import read_mojibake
from recoupe.reading.flaws.names import read_swapped_names
from recoupe.reading.flaws.numbers import read_broken_numbers
from recoupe.reading.flaws.page import Page, make_page
from recoupe.reading.flaws.placeholders import read_placeholders, read_redacted_dates
from recoupe.reading.flaws.quotations import read_unclosed_quotations
from recoupe.reading.flaws.whole import read_whole
from recoupe.reading.flaws.words import read_foreign_words
from recoupe.records import Flaw, Reading

__all__ = ["READERS", "FlawReading", "mark_damaged", "read_flaws"]

MIN_CONFIDENCE = 0.5

Reader = Callable[[Page], Iterator[Flaw]]
READERS: tuple[Reader, ...] = (
    read_headline_mismatch,
    read_altered_quotations,
    read_unclosed_quotations,
    read_broken_sentences,
    read_redacted_dates,
    read_placeholders,
    read_broken_numbers,
    read_foreign_words,
    read_ungrammatical,
    read_swapped_names,
    read_mojibake,
    read_interruptions,
)
"""All kinds of damage that stand at a place in the text; each reads on its own."""


@dataclass(frozen=True, slots=True, kw_only=True)
class FlawReading:
    """The flaws of an article, and how much it reads like machine output."""

    flaws: tuple[Flaw, ...] = ()
    translation_score: float | None = None


def read_flaws(draft: Draft, reading: Reading) -> FlawReading:
    """Read the flaws of an article from its draft and from all else that was read of it."""
    page = make_page(draft, reading)
    found = {flaw for read in READERS for flaw in read(page)}
    kept = {flaw for flaw in found if flaw.confidence >= MIN_CONFIDENCE}
    score, whole = read_whole(page, tuple(sorted(kept, key=_order)))
    return FlawReading(flaws=tuple(sorted(kept | set(whole), key=_order)), translation_score=score)


def _order(flaw: Flaw) -> tuple[int, int, str, str]:
    """Whole-article flaws first, then in the order of the text."""
    start, end = flaw.span if flaw.span is not None else (-1, -1)
    return start, end, flaw.kind, flaw.message
