"""Cues that stand inside the quotation marks: « A, explique le maire. B. »."""

from __future__ import annotations

from recoupe.reading.statements.contents import Report
from recoupe.reading.statements.cues import Cue
from recoupe.reading.statements.phrases import Names, Phrase
from recoupe.reading.statements.quotes import Quote
from recoupe.reading.statements.spans import trim
from recoupe.reading.statements.speaking import may_speak
from recoupe.reading.statements.subjects import subject_behind
from recoupe.reading.statements.words import Page, Unit
from recoupe.records import Span

_ENDS = frozenset({".", "!", "?", "…", ":", ";"})
_APPOSITION = 18
"""Words at most of an apposition after the name of who speaks."""


def inside_report(page: Page, unit: Unit, names: Names, cue: Cue, quote: Quote) -> Report | None:
    """Return the quotation around an inverted cue, cut in two by it."""
    if cue.kind != "verb" or cue.shape != "finite" or "incise" not in cue.frames:
        return None
    before = cue.first - 1
    if before < unit.first or page.words[before].low not in (",", "!", "?", "…", "–", "-", "—"):
        return None
    phrase = subject_behind(page, unit, names, cue)
    if phrase is None or not may_speak(page, phrase) or _first_person(page, phrase):
        return None
    if page.words[phrase.start].start >= quote.outer.end:
        return None
    resume = _resume(page, phrase, quote)
    if resume is None:
        return None
    mark = page.words[before]
    end = mark.start if mark.low in ",–-—" else mark.end
    parts = [trim(page, Span(quote.inner.start, end)), _rest(page, resume, quote)]
    kept = tuple(part for part in parts if part is not None)
    if parts[0] is None:
        return None
    return Report(cue=cue, parts=kept, phrase=phrase, frame="inside", cut=-1)


def _first_person(page: Page, phrase: Phrase) -> bool:
    return page.words[phrase.start].low in page.rules.first_person


def _resume(page: Page, phrase: Phrase, quote: Quote) -> int | None:
    """Return the word where the quotation goes on; None when this is no insertion."""
    last = page.at(quote.inner.end)
    index = phrase.end
    if index >= last or page.words[index].low in _ENDS:
        return index + 1
    if page.words[index].low == "," and _goes_on(page, index + 1):
        return index + 1
    for ahead in range(index, min(last, index + _APPOSITION)):
        if page.words[ahead].low in _ENDS:
            return ahead + 1
    if page.words[index].low in (",", "–", "-", "—"):
        return index + 1
    for ahead in range(index, min(last, index + _APPOSITION)):
        if page.words[ahead].low in (",", "–", "-", "—"):
            return ahead + 1
    return last if last - index <= _APPOSITION else None


def _goes_on(page: Page, index: int) -> bool:
    """Tell ", parce que B" and ", il faut B" from the apposition of who speaks."""
    word, rules = page.words[index], page.rules
    if word.low in rules.subordinators | rules.pronouns | rules.impersonal | rules.and_words:
        return True
    return word.pos in ("SCONJ", "CCONJ")


def _rest(page: Page, index: int, quote: Quote) -> Span | None:
    if index >= len(page.words) or page.words[index].start >= quote.inner.end:
        return None
    return Span(page.words[index].start, quote.inner.end)
