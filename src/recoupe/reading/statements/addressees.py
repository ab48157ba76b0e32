"""To whom, or through which medium, something is said."""

from __future__ import annotations

from recoupe.reading.statements.cues import Cue
from recoupe.reading.statements.phrases import Names, phrase_at, span_of
from recoupe.reading.statements.words import Page, Unit
from recoupe.records import Span

_REACH = 14
"""Words at most between a cue and whom it addresses."""


def addressee_of(
    page: Page, unit: Unit, names: Names, cue: Cue, parts: tuple[Span, ...]
) -> str | None:
    """Return the person, outlet or medium named behind a cue: "a dit | à l'AFP".

    Only a name or a noun of media and audiences counts, outside what is said.
    """
    rules = page.rules
    for index in range(cue.after, min(unit.last - 1, cue.after + _REACH)):
        word = page.words[index]
        inside = any(start <= word.start < end for start, end in parts)
        if inside or word.low in (".", ";", ":"):
            return None
        if word.low not in rules.addressed:
            continue
        start = index + 1
        while start < unit.last - 1 and page.words[start].low in rules.determiners | rules.joiners:
            start += 1
        phrase = phrase_at(page, names, start, unit.last)
        if phrase is None:
            continue
        named = names.at(page.words[start].start)
        if named is not None and named.type != "place":
            return page.text(named.span)
        if page.words[start].low in rules.audiences:
            return page.text(span_of(page, start, phrase.end))
    return None
