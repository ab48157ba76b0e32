"""The lines of a text, and the stamps that crawlers leave at its edges."""

from __future__ import annotations

import re
from typing import Literal, NamedTuple

Kind = Literal[
    "title",
    "repeat",
    "stamp",
    "advert",
    "sharing",
    "link",
    "comment",
    "header",
    "byline",
    "caption",
    "cut",
    "recurring",
    "footer",
]

_DAY = r"(?:19|20)\d\d-(?:0[1-9]|1[0-2])-(?:0[1-9]|[12]\d|3[01])"
_CLOCK = r"[T ](?:[01]?\d|2[0-3])[:h][0-5]\d(?::[0-5]\d)?(?:\.\d+)?(?:Z| ?[+-]\d\d:?\d\d)?"
# such as "date 2024-08" or "2024-04-23 00:11": a bare month needs the word
STAMP = (
    rf"(?:date[ :=]{{1,3}}(?:19|20)\d\d-(?:0[1-9]|1[0-2])(?:-\d\d(?:{_CLOCK})?)?"
    rf"|{_DAY}(?:{_CLOCK})?)"
)
_LEADING = re.compile(rf"{STAMP}(?:\s*[|:-])?\s+(?=\S)", re.IGNORECASE)
_TRAILING = re.compile(rf"(?<=\S)\s+{STAMP}$", re.IGNORECASE)
_WHOLE = re.compile(STAMP, re.IGNORECASE)
_FINAL = (".", "!", "?", "…", ".»", ".”", '."', "!»", "?»")
PROSE_LENGTH = 140
"""A line as long as this is prose, whatever it ends with: the longest headline of 1,600 in
press-open has 151 characters, the median paragraph over 400."""


class TextLine(NamedTuple):
    """One line, without surrounding white space."""

    start: int
    end: int
    text: str
    """Folded: `article.text[start:end]` with plain apostrophes and spaces."""
    kind: Kind | None = None
    """None is the article proper."""

    @property
    def ends_sentence(self) -> bool:
        """Whether it closes with a full stop, question or exclamation mark."""
        return self.text.rstrip(" »”\"')").endswith(_FINAL)

    @property
    def is_prose(self) -> bool:
        """Whether it is a paragraph by its shape: long, or a sentence of some length."""
        return len(self.text) >= PROSE_LENGTH or (len(self.text) >= 60 and self.ends_sentence)


def split_lines(folded: str) -> tuple[TextLine, ...]:
    """Cut a folded text into its non-blank lines; stamps at its edges become lines."""
    lines = []
    position = 0
    for raw in folded.split("\n"):
        stripped = raw.strip()
        if stripped:
            start = position + raw.index(stripped[0])
            lines.append(TextLine(start, start + len(stripped), stripped))
        position += len(raw) + 1
    if lines:
        lines[:1] = _split_leading(lines[0])
        lines[-1:] = _split_trailing(lines[-1])
    return tuple(
        line._replace(kind="stamp") if _WHOLE.fullmatch(line.text) else line for line in lines
    )


def _split_leading(line: TextLine) -> list[TextLine]:
    match = _LEADING.match(line.text)
    if not match:
        return [line]
    stamp = match.group().rstrip(" |:-")
    return [
        TextLine(line.start, line.start + len(stamp), stamp, "stamp"),
        TextLine(line.start + match.end(), line.end, line.text[match.end() :]),
    ]


def _split_trailing(line: TextLine) -> list[TextLine]:
    match = _TRAILING.search(line.text[-60:])
    if not match:
        return [line]
    offset = len(line.text) - len(line.text[-60:])
    cut = offset + match.start()
    stamp = match.group().lstrip()
    return [
        TextLine(line.start, line.start + cut, line.text[:cut]),
        TextLine(line.end - len(stamp), line.end, stamp, "stamp"),
    ]
