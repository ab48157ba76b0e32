"""Spans of what is said: trimmed, and told from names and terms."""

from __future__ import annotations

from recoupe.reading.statements.quotes import MARKS, Quote
from recoupe.reading.statements.words import Page
from recoupe.records import Span

_EDGES = " ,;:\n"


_TERM = 2
"""Quoted words up to which a quotation is a name or a term when the article repeats it."""


_REPEATED = 3
"""Times a short quotation stands in an article that makes it a term."""


def trim(page: Page, span: Span) -> Span | None:
    """Cut white space, commas, the final full stop and orphan marks from the edges."""
    folded, (start, end) = page.draft.folded, span
    while True:
        before = start, end
        while start < end and folded[start] in _EDGES:
            start += 1
        while end > start and folded[end - 1] in _EDGES:
            end -= 1
        if end > start and folded[end - 1] == "." and not folded[start:end].endswith(".."):
            end -= 1
        start, end = _without_orphans(page, start, end)
        if (start, end) == before:
            break
    return Span(start, end) if start < end else None


def _without_orphans(page: Page, start: int, end: int) -> tuple[int, int]:
    folded = page.draft.folded
    if start < end and folded[start] in MARKS:
        quote = page.quote_at(start)
        if quote is None or quote.outer.end > end or quote.outer.start < start:
            return start + 1, end
    if start < end and folded[end - 1] in MARKS:
        quote = page.quote_at(end - 1)
        if quote is None or quote.outer.start < start or quote.outer.end > end:
            return start, end - 1
    return start, end


def is_sentence(page: Page, quote: Quote) -> bool:
    """Tell whether quoted words make a sentence: a finite verb, or a final ? or !"""
    text = page.text(quote.inner)
    if text.endswith(("?", "!")):
        return True
    first, last = page.at(quote.inner.start), page.at(quote.inner.end)
    known = False
    for word in page.words[first:last]:
        if word.token is not None and word.pos in ("VERB", "AUX"):
            known = True
            if "Fin" in word.token.morph.get("VerbForm", []):
                return True
    parsed = known or any(word.token is not None for word in page.words[first:last])
    return not parsed and last - first >= 5


def is_term(page: Page, quote: Quote) -> bool:
    """Tell a quoted name or term, quoted again elsewhere, from somebody's words."""
    words = page.text(quote.inner).lower()
    if len(words.split()) > _TERM:
        return False
    return sum(page.text(other.inner).lower() == words for other in page.quotes) >= _REPEATED
