"""Quotations that stand without a cue: after a colon, or as sentences of their own."""

from __future__ import annotations

from recoupe.reading.statements.contents import Report
from recoupe.reading.statements.cues import Cue
from recoupe.reading.statements.phrases import Names, Phrase
from recoupe.reading.statements.quotes import Quote
from recoupe.reading.statements.spans import is_sentence, is_term, trim
from recoupe.reading.statements.speaking import may_speak
from recoupe.reading.statements.subjects import subject_before
from recoupe.reading.statements.words import Page, Unit
from recoupe.records import Span

FRAGMENT = 4
"""Quoted words that make a sentence a running report."""
HEADING = 8
"""Words at most of a heading in quotation marks."""
MIN_WORDS = 4
"""Fewer quoted words without a cue are a name, a slogan or a term."""


def standing_reports(page: Page, unit: Unit, names: Names, reports: list[Report]) -> list[Report]:
    """Return the quotations of a unit that no cue claims and that are somebody's words."""
    found = []
    for quote in unit.quotes:
        taken = any(
            part.start < quote.outer.end and quote.outer.start < part.end
            for report in reports
            for part in report.parts
        )
        if taken:
            continue
        first, last = page.at(quote.inner.start), page.at(quote.inner.end)
        if last - first < MIN_WORDS or _heading(page, quote):
            continue
        mark = page.at(quote.outer.start)
        if mark > unit.first and page.words[mark - 1].low == ":":
            phrase = _host(page, unit, names, mark - 1)
        elif _alone(page, unit, quote) and is_sentence(page, quote):
            phrase = None
        else:
            continue
        found.append(
            Report(cue=None, parts=(quote.inner,), phrase=phrase, frame="standing", cut=-1)
        )
    return found


def running_fragments(page: Page, unit: Unit, names: Names) -> list[Report]:
    """Return a sentence that goes on reporting with quoted words but no cue of its own.

    Only for a sentence right behind a report: the reporter still renders the same speaker.
    """
    counts = [
        len(page.text(quote.inner).split())
        for quote in unit.quotes
        if quote.closed and not is_term(page, quote) and not _heading(page, quote)
    ]
    persons = [m for m in names.within(unit.span) if m.type == "person"]
    if persons or not counts or max(counts) < FRAGMENT:
        return []
    span = trim(page, unit.span)
    if span is None:
        return []
    first = page.at(span.start)
    if page.words[first].low in page.rules.and_words:
        span = trim(page, Span(page.words[first].end, span.end)) or span
    return [Report(cue=None, parts=(span,), phrase=None, frame="fragment", cut=-1)]


def _heading(page: Page, quote: Quote) -> bool:
    """Tell a heading between paragraphs: a line of a few quoted words without a full stop."""
    folded, words = page.draft.folded, page.text(quote.inner)
    alone = folded[: quote.outer.start].rstrip(" \t").endswith("\n")
    alone = alone and folded[quote.outer.end :].lstrip(" \t").startswith("\n")
    return alone and len(words.split()) <= HEADING and words[-1].isalnum()


def _alone(page: Page, unit: Unit, quote: Quote) -> bool:
    """Tell whether a quotation is a sentence of its own: nothing before it in the unit."""
    before = page.draft.folded[unit.span.start : quote.outer.start]
    after = page.draft.folded[quote.outer.end : unit.span.end]
    if any(char.isalnum() for char in before):
        return False
    return not any(char.isalnum() for char in after) or quote.inner.end < quote.outer.end - 1


def _host(page: Page, unit: Unit, names: Names, colon: int) -> Phrase | None:
    """Return who speaks in the words that introduce a quotation: its verb's subject, a name."""
    for index in range(colon - 1, unit.first - 1, -1):
        token = page.words[index].token
        if token is None or token.pos_ not in ("VERB", "AUX"):
            continue
        verb = Cue(kind="verb", first=index, verb=index, end=index + 1, after=index + 1)
        phrase = subject_before(page, unit, names, verb)
        if phrase is not None and may_speak(page, phrase):
            return phrase
    before = names.within(Span(unit.span.start, page.words[colon].start))
    persons = [mention for mention in before if mention.type == "person"]
    groups = [mention for mention in before if mention.type == "organisation"]
    for mention in persons or (groups if len(groups) == 1 else []):
        if page.quote_at(mention.span.start) is None:
            return Phrase(
                start=page.at(mention.span.start),
                end=page.at(mention.span.end),
                names=(mention,),
            )
    return None
