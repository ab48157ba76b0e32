"""What a cue in the usual order reports: "le maire affirme que ..."."""

from __future__ import annotations

from dataclasses import dataclass

from recoupe.reading.statements.complements import Complement, find_complement
from recoupe.reading.statements.cues import Cue, is_adverb
from recoupe.reading.statements.phrases import Names, Phrase
from recoupe.reading.statements.spans import is_term
from recoupe.reading.statements.speaking import may_speak
from recoupe.reading.statements.subjects import subject_before, subject_behind
from recoupe.reading.statements.words import Page, Unit
from recoupe.records import Span

_WEAK = 3
"""Words a quotation needs beside a verb that seldom reports ("évoquer")."""


@dataclass(frozen=True, slots=True, kw_only=True, eq=False)
class Report:
    """A cue with what it reports and the phrase that names who speaks."""

    cue: Cue | None
    parts: tuple[Span, ...]
    phrase: Phrase | None
    frame: str
    """How it was found: incise, colon, que, inf, de, a, ask, np, quote, judge, according, ..."""
    cut: int
    """Where what stands before this report in its sentence ends."""
    shared: bool = False
    """The speaker is the one of the report before it ("..., ajoutant que")."""


def right_report(page: Page, unit: Unit, names: Names, cue: Cue, limit: int) -> Report | None:
    """Return what a cue in the usual order governs ("le maire affirme que ...").

    Args:
        page: The article.
        unit: The sentence the cue stands in.
        names: The article's names.
        cue: A verb cue that is not inverted.
        limit: Where the next report of the sentence begins; nothing is read beyond.
    """
    passive = _passive(page, cue)
    if cue.shape == "participle" or (passive and "a" not in cue.frames):
        return None
    if cue.negated and "denied" not in cue.frames and cue.shape != "infinitive":
        return None
    limit = _subordinate_end(page, unit, cue, limit)
    found = find_complement(page, names, cue, limit)
    if found is None:
        return None
    frame, parts = found
    if _needs_words(page, cue, found):
        return None
    phrase = _subject(page, unit, names, cue, quoted=frame == "quote")
    if phrase is not None and page.words[phrase.start].low in page.rules.first_person:
        return None
    if frame == "inf" and phrase is not None and _relative_object(page, phrase):
        return None
    if phrase is None and (cue.shape == "infinitive" or "action" in cue.frames):
        return None
    mute = passive or (phrase is not None and not may_speak(page, phrase))
    if mute and cue.shape != "gerund" and not any(_words_of_own(page, p, cue) for p in parts):
        return None
    return Report(
        cue=cue,
        parts=parts,
        phrase=None if mute else phrase,
        frame=frame,
        cut=_chunk_start(page, unit, cue),
        shared=phrase is None or cue.shape == "gerund",
    )


def _needs_words(page: Page, cue: Cue, found: Complement) -> bool:
    """Tell whether a complement says something only with quoted words, and has none."""
    frame, parts = found
    if "quoted" in cue.frames and not any(_quotes_in(page, part) for part in parts):
        return True
    if frame == "np" and _reflexive(page, cue):
        return True
    return frame == "quote" and not any(_words_of_own(page, part, cue) for part in parts)


def _subject(page: Page, unit: Unit, names: Names, cue: Cue, *, quoted: bool) -> Phrase | None:
    """Return the subject; before a quotation also one behind: "Or, note le maire, « ... »"."""
    phrase = subject_before(page, unit, names, cue)
    if phrase is not None or not quoted or cue.shape != "finite":
        return phrase
    behind = subject_behind(page, unit, names, cue)
    return behind if behind is not None and may_speak(page, behind) else None


def _subordinate_end(page: Page, unit: Unit, cue: Cue, limit: int) -> int:
    """End a report in a subordinate first clause with it: "Si X dit que A, | B"."""
    opening = cue.shape == "gerund" and cue.first <= unit.first + 1
    if page.words[unit.first].low not in page.rules.subordinators and not opening:
        return limit
    for index in range(unit.first, page.at(limit)):
        word = page.words[index]
        if word.low == "," and page.quote_at(word.start) is None:
            return word.start if index > cue.after else limit
    return limit


def _reflexive(page: Page, cue: Cue) -> bool:
    """Tell "la leçon s'annonçait" from "il annonçait la leçon"."""
    group = page.words[cue.first : cue.verb]
    return any(word.low in page.rules.reflexives for word in group)


def _passive(page: Page, cue: Cue) -> bool:
    rules = page.rules
    group = [word.low for word in page.words[cue.first : cue.verb]]
    if any(low in rules.reflexives for low in group):
        return False
    return any(low in rules.passives for low in group)


def _relative_object(page: Page, phrase: Phrase) -> bool:
    """Tell "les coups | qu'il dit avoir reçus", where the speaker's clause is a relative."""
    before = page.words[phrase.start - 1] if phrase.start else None
    return before is not None and before.low in page.rules.that and before.pos == "PRON"


def _chunk_start(page: Page, unit: Unit, cue: Cue) -> int:
    """Return where a report begins for the one before it: at its comma or "et"."""
    index = cue.first - 1
    while index > unit.first and (
        is_adverb(page.words[index], page.rules)
        or page.words[index].low in page.rules.and_words | page.rules.clitics
        or page.words[index].low in page.rules.lead_words
    ):
        index -= 1
    if index >= unit.first and page.words[index].low == ",":
        return page.words[index].start
    if index + 1 < cue.first and cue.shape != "infinitive":
        return page.words[index + 1].start
    return page.words[cue.first].start if cue.shape == "gerund" else -1


def _words_of_own(page: Page, span: Span, cue: Cue) -> bool:
    for quote in page.quotes:
        if quote.outer.start < span.end and span.start < quote.outer.end:
            count = len(page.text(quote.inner).split())
            if not is_term(page, quote) and ("weak" not in cue.frames or count >= _WEAK):
                return True
    return False


def _quotes_in(page: Page, span: Span) -> bool:
    return any(
        quote.outer.start < span.end and span.start < quote.outer.end for quote in page.quotes
    )
