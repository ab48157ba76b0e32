"""What the flaw readers look at: the article's lines and what is quoted in them."""

from __future__ import annotations

import re
from dataclasses import dataclass
from typing import NamedTuple

from recoupe.reading.draft import Draft, Line
from recoupe.reading.layout import TextLine, classify_lines
from recoupe.records import Flaw, FlawKind, Reading, Span

_MARK = re.compile('[«»“”‹›„"]')
_PAIRS = {"«": "»", "“": "”", "‹": "›", "„": "”"}


class Stretch(NamedTuple):
    """A line of the title or body."""

    start: int
    """Offset in `Article.text`."""
    text: str
    """Folded, same length as the characters it stands for."""

    def span(self, start: int, end: int) -> Span:
        """Return where a range of this stretch stands in `Article.text`."""
        return Span(self.start + start, self.start + end)


class ParsedLine(NamedTuple):
    """A parsed line, with its words spelled out once for all readers."""

    line: Line
    words: tuple[str, ...]


@dataclass(frozen=True, slots=True, kw_only=True, eq=False)
class Page:
    """One article as the flaw readers see it: made once, shared by all of them."""

    draft: Draft
    reading: Reading
    lines: tuple[TextLine, ...]
    """All lines of the text, furniture too."""
    title: Stretch | None
    """The title where it stands in the text."""
    body: tuple[Stretch, ...]
    """The lines of the article proper."""
    parsed: tuple[ParsedLine, ...]
    """The parsed lines of the article proper."""

    @property
    def stretches(self) -> tuple[Stretch, ...]:
        """Title and body."""
        return (self.title, *self.body) if self.title is not None else self.body


def make_page(draft: Draft, reading: Reading) -> Page:
    """Gather what the flaw readers look at."""

    def stretch(span: Span) -> Stretch:
        return Stretch(span.start, draft.folded[span.start : span.end])

    title = draft.layout.title_span
    return Page(
        draft=draft,
        reading=reading,
        lines=classify_lines(draft.article, draft.language),
        title=stretch(title) if title is not None else None,
        body=tuple(stretch(span) for span in draft.layout.body),
        parsed=tuple(
            ParsedLine(line, tuple(token.text for token in line.doc))
            for line in draft.lines
            if line.role == "body"
        ),
    )


def quoted_ranges(text: str) -> list[tuple[int, int]]:
    """Return the ranges between quotation marks; an unclosed one runs to the end."""
    ranges: list[tuple[int, int]] = []
    opened: int | None = None
    closing = ""
    for match in _MARK.finditer(text):
        index, character = match.start(), match.group()
        if opened is None:
            if character in _PAIRS:
                opened, closing = index, _PAIRS[character]
            elif character == '"':
                opened, closing = index, '"'
        elif character == closing:
            ranges.append((opened, index + 1))
            opened = None
    if opened is not None:
        ranges.append((opened, len(text)))
    return ranges


def shortened(text: str, limit: int) -> str:
    """Return the beginning of a text, cut between two words and marked as cut."""
    text = text.strip()
    if len(text) <= limit:
        return text
    return text[:limit].rsplit(" ", 1)[0].rstrip(" ,;:") + "…"


def inside(ranges: list[tuple[int, int]], position: int) -> bool:
    """Whether a position lies in one of the ranges."""
    return any(start <= position < end for start, end in ranges)


def flaw(
    kind: FlawKind,
    span: Span | None,
    messages: tuple[str, str],
    *,
    confidence: float,
    repair: str | None = None,
) -> Flaw:
    """Make a flaw of its messages in English and French."""
    english, french = messages
    return Flaw(
        kind=kind,
        span=span,
        message=english,
        message_fr=french,
        repair=repair,
        confidence=confidence,
    )
