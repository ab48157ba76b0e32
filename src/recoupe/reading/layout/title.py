"""Where the headline stands in a text, and which line is one when none is given."""

from __future__ import annotations

import re

from recoupe.reading.folding import fold_typography
from recoupe.reading.layout.lines import TextLine

_NOT_ALNUM = re.compile(r"[\W_]+")
MAX_TITLE = 220
"""Characters; the longest of 1,600 headlines in press-open has 151, a machine's may be longer."""
SEARCHED_LINES = 12
"""A headline stands near the top, below at most a handful of share buttons and rubrics."""
_RUBRIC_WORDS = 3
_SENTENCE_BREAK = re.compile(r"[.!?…][»”\"]? +[«“\"]?[A-ZÀ-Þ]")


def mark_title(lines: tuple[TextLine, ...], given: str | None) -> tuple[TextLine, ...]:
    """Mark the line that is the title, and further copies of it as furniture.

    1. A title that is given is looked for among the first lines, whole or as the beginning
       of a line. A given title that is not there leaves the lines as they are.
    2. Otherwise the first line that has the shape of a headline is one, when prose follows.
    """
    if given is not None and given.strip():
        index = _find_given(lines, given)
    else:
        index = _find_headline(lines)
    if index is None:
        return lines
    split = _split_at_title(lines[index], given)
    marked = [*lines[:index], *split, *lines[index + 1 :]]
    key = _key(split[0].text)
    for i in range(index + 1, len(marked)):
        if marked[i].kind is None and _key(marked[i].text) == key:
            marked[i] = marked[i]._replace(kind="repeat")
    return tuple(_without_rubrics(marked, index))


def _key(text: str) -> str:
    return _NOT_ALNUM.sub("", text.casefold())


def _find_given(lines: tuple[TextLine, ...], given: str) -> int | None:
    key = _key(given)
    if not key:
        return None
    for index, line in enumerate(lines[:SEARCHED_LINES]):
        if line.kind in (None, "recurring") and _key(line.text) == key:
            return index
    for index, line in enumerate(lines[:3]):
        if line.kind is None and len(given) > 20 and line.text.startswith(_folded(given)):
            return index
    return None


def _folded(given: str) -> str:
    return fold_typography(given.strip())


def _split_at_title(line: TextLine, given: str | None) -> list[TextLine]:
    """Cut a line that goes on after its headline."""
    if given is None or _key(line.text) == _key(given):
        return [line._replace(kind="title")]
    end = line.start + len(_folded(given))
    rest = line.text[end - line.start :]
    start = end + len(rest) - len(rest.lstrip())
    title = TextLine(line.start, end, line.text[: end - line.start], "title")
    return [title, TextLine(start, line.end, rest.lstrip())] if rest.strip() else [title]


def _find_headline(lines: tuple[TextLine, ...]) -> int | None:
    """Return the index of the line that reads like a headline, if the text begins with one."""
    stamped = bool(lines) and lines[0].kind == "stamp"
    candidates = [i for i, line in enumerate(lines[:SEARCHED_LINES]) if line.kind is None]
    if len(candidates) < 2:
        return None
    first, second = candidates[0], candidates[1]
    if (
        len(lines[first].text.split()) <= _RUBRIC_WORDS
        and _headline_shape(lines[first])
        and _headline_shape(lines[second])
        and len(lines[second].text.split()) > _RUBRIC_WORDS
        and len(candidates) > 2
    ):
        first = second
    line = lines[first]
    repeated = any(_key(line.text) == _key(other.text) for other in lines[first + 1 :])
    if len(line.text) > MAX_TITLE or not any(other.is_prose for other in lines[first + 1 :]):
        return None
    if stamped or repeated or _headline_shape(line):
        return first
    return None


def _headline_shape(line: TextLine) -> bool:
    """One clause without a closing full stop, no longer than headlines are."""
    return (
        len(line.text) <= MAX_TITLE
        and not line.text.endswith((".", ":", ";", ","))
        and not line.text.endswith(('."', ".»", ".”", ". »"))
        and not _SENTENCE_BREAK.search(line.text)
        and not line.text[:1].islower()
    )


def _without_rubrics(lines: list[TextLine], title: int) -> list[TextLine]:
    """What stands above the headline and is no prose is a rubric."""
    return [
        line._replace(kind="header")
        if i < title and line.kind is None and not line.is_prose
        else line
        for i, line in enumerate(lines)
    ]
