"""Furniture told by where a line stands: between furniture, below the article, at its end."""

from __future__ import annotations

import re

from recoupe.reading.layout.lines import TextLine

_FRAME = frozenset({"header", "byline", "sharing", "comment"})
_FOOT = frozenset({"comment", "sharing", "advert", "link"})
_SANDWICHED_WORDS = 4
_FOOTER_WORDS = 8
# "Jeanne Morvan", "J. M.", "Anne de la Tour": capitals, initials and particles
_SIGNATURE = re.compile(
    r"(?:[A-ZÀ-Þ][\w'-]*\.?|[A-ZÀ-Þ]\.-?[A-ZÀ-Þ]\.)"
    r"(?: (?:[A-ZÀ-Þ][\w'-]*\.?|de|du|des|d'|la|le|van|von|ben|el|al)){0,4}"
)


def mark_by_context(lines: tuple[TextLine, ...]) -> tuple[TextLine, ...]:
    """Mark short lines whose neighbours show that they are furniture."""
    marked = _mark_sandwiched(list(lines))
    marked = _mark_footer(marked)
    return tuple(_mark_signature(marked))


def _mark_sandwiched(lines: list[TextLine]) -> list[TextLine]:
    """A few words between two lines of the page's frame belong to the frame."""
    for i in range(1, len(lines) - 1):
        line = lines[i]
        if line.kind is not None or line.ends_sentence or line.is_prose:
            continue
        words = line.text.split()
        framed = lines[i - 1].kind in _FRAME and lines[i + 1].kind in _FRAME
        leftover = lines[i - 1].kind == "header" and len(words) <= 2 and line.text.islower()
        if leftover or (framed and len(words) <= _SANDWICHED_WORDS):
            lines[i] = line._replace(kind="header")
    return lines


def _mark_footer(lines: list[TextLine]) -> list[TextLine]:
    """Below the last paragraph, short lines that follow furniture are furniture."""
    last = max(
        (i for i, line in enumerate(lines) if line.kind is None and line.is_prose), default=-1
    )
    seen = False
    for i in range(last + 1, len(lines)):
        line = lines[i]
        seen = seen or line.kind in _FOOT
        short = len(line.text.split()) <= _FOOTER_WORDS and not line.ends_sentence
        if seen and last >= 0 and line.kind is None and short:
            lines[i] = line._replace(kind="footer")
    return lines


def _mark_signature(lines: list[TextLine]) -> list[TextLine]:
    """A name alone on the last line of an article signs it."""
    proper = [i for i, line in enumerate(lines) if line.kind is None]
    if len(proper) < 2:
        return lines
    line = lines[proper[-1]]
    before = lines[proper[-2]]
    if (
        _SIGNATURE.fullmatch(line.text)
        and len(line.text) <= 40
        and (" " in line.text or "." in line.text)
        and before.ends_sentence
        and before.end < line.start
    ):
        lines[proper[-1]] = line._replace(kind="byline")
    return lines
