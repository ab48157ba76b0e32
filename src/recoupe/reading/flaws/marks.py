"""Which quotation marks of a paragraph stay open.

Opening and closing marks are paired as brackets are. Marks are mixed up in real text, so a
mark of another kind may close (``“Oui», dit-il``), and a mark may be turned the wrong way
(``«Oui«, dit-il``); neither misleads a reader, and neither counts as unclosed.
"""

from __future__ import annotations

import html
import re
from typing import NamedTuple

_MARK = re.compile('[«»“”"]')
_ENTITY = re.compile(r"&(?:raquo|laquo|rdquor?|ldquor?|quot);")
_TWO_APOSTROPHES = re.compile(r"(?<=[\w.!?…])''")
_OPENER = {"»": "«", "”": "“", '"': '"'}
_STOPS = ",.;:!?…)]"
_BEFORE = "(['-–—/«“"
"""What an opening straight mark may stand right behind, besides a space."""


class OpenMark(NamedTuple):
    """An opening mark that nothing closes in its paragraph."""

    start: int
    mark: str
    sure: bool
    """False for a straight mark between two spaces, which may open or close."""


def plain_marks(text: str) -> str:
    """Spell marks left as markup, or as two apostrophes, as what they are; same length."""
    if "&" in text:
        text = _ENTITY.sub(lambda m: html.unescape(m.group())[0].ljust(len(m.group())), text)
    return _TWO_APOSTROPHES.sub('" ', text)


def open_marks(text: str) -> list[OpenMark]:
    """Return the marks that stay open at the end of a paragraph, in the order of the text."""
    stack: list[OpenMark] = []
    for match in _MARK.finditer(text):
        start, mark = match.start(), match.group()
        if start and text[start - 1] == mark:  # "““Oui”, a mark doubled by mistake
            continue
        opens = _opens(text, start, stack)
        if opens is None:
            continue
        if opens:
            sure = mark != '"' or not text[start + 1 : start + 2].isspace()
            stack.append(OpenMark(start, mark, sure))
        else:
            _close(stack, _OPENER.get(mark, mark))
    return stack


def _close(stack: list[OpenMark], opener: str) -> None:
    """Take off what a closing mark closes: the last mark of its kind, or else the last one."""
    same = [i for i, opened in enumerate(stack) if opened.mark == opener]
    if same:
        del stack[same[-1] :]
    elif stack:
        stack.pop()


def _opens(text: str, start: int, stack: list[OpenMark]) -> bool | None:
    """Whether a mark opens (True) or closes (False); None for a sign of inches."""
    mark = text[start]
    if mark in "»”":
        return False
    before = text[start - 1] if start else " "
    after = text[start + 1] if start + 1 < len(text) else " "
    opened = any(one.mark == mark for one in stack)
    if mark in "«“":
        return not (opened and _is_turned(text, start))
    if before.isdigit() and not opened:
        return None
    behind = before.isspace() or before in _BEFORE
    if behind and not after.isspace() and after not in _STOPS:
        return True
    if not after.isalnum() and (not before.isspace() or after in _STOPS):
        return False
    return not opened


def _is_turned(text: str, start: int) -> bool:
    """Whether an opening mark stands where only a closing one can: "«Oui«, dit-il".

    Behind a full stop it opens: two paragraphs were glued into one line.
    """
    rest = text[start + 1 :]
    before = text[start - 1 : start]
    if not rest.strip():
        return True
    glued = not before.isspace() and before not in _BEFORE
    return glued and (rest[0] in _STOPS or (rest[0].isspace() and before not in ".!?…"))
