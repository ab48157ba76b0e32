"""Quotation marks of every kind, paired over lines and paragraphs."""

from __future__ import annotations

from dataclasses import dataclass

from recoupe.records import Span

_OPEN_TO_CLOSE = {"«": "»", "‹": "›", "“": "”", "„": "“”", "‟": "”"}
_CLOSING = frozenset("»›”")
_STRAIGHT = '"'
MARKS = frozenset("«»‹›“”„‟") | {_STRAIGHT}
MAX_PARAGRAPHS = 4
"""A quotation that is still open after so many lines was never closed."""


@dataclass(frozen=True, slots=True, kw_only=True)
class Quote:
    """One stretch between outermost quotation marks."""

    outer: Span
    """With its marks."""
    inner: Span
    """Without its marks and the space beside them."""
    closed: bool = True


@dataclass(slots=True)
class _Open:
    mark: str
    start: int
    line: int
    nested: list[Quote]


def pair_quotes(folded: str, lines: tuple[Span, ...]) -> tuple[Quote, ...]:
    """Pair the quotation marks of the given lines, in order.

    Nested quotations belong to the outermost one. A quotation that is never closed ends at
    its line's end, or where the next one opens with the same mark.
    """
    found: list[Quote] = []
    stack: list[_Open] = []
    for number, line in enumerate(lines):
        if stack and not _goes_on(folded, lines, number, stack[0]):
            _give_up(folded, stack, lines[stack[0].line], found)
        for position in range(line.start, line.end):
            mark = folded[position]
            if mark in MARKS and not _continues(position, line, stack, mark):
                _take(folded, position, line, stack, found, number=number)
    if stack:
        _give_up(folded, stack, lines[stack[0].line], found)
    return tuple(sorted(found, key=lambda quote: quote.outer))


def _continues(position: int, line: Span, stack: list[_Open], mark: str) -> bool:
    """Tell whether a mark at a line's start repeats the one still open (« or »)."""
    if not stack or position != line.start:
        return False
    return mark == stack[-1].mark or mark in _OPEN_TO_CLOSE.get(stack[-1].mark, "")


def _take(
    folded: str,
    position: int,
    line: Span,
    stack: list[_Open],
    found: list[Quote],
    *,
    number: int,
) -> None:
    mark = folded[position]
    if stack and _closes(folded, position, line, stack[-1].mark):
        opened = stack.pop()
        quote = _quote(folded, opened.start, position + 1)
        if quote is not None:
            (stack[-1].nested if stack else found).append(quote)
    elif _opens(folded, position, line, mark):
        stack.append(_Open(mark=mark, start=position, line=number, nested=[]))


def _closes(folded: str, position: int, line: Span, opened: str) -> bool:
    mark = folded[position]
    if mark not in _OPEN_TO_CLOSE.get(opened, opened):
        return False
    if mark in _CLOSING:
        return True
    before = folded[position - 1] if position > line.start else " "
    after = folded[position + 1] if position + 1 < line.end else " "
    return not before.isspace() or not after.isalnum()


def _opens(folded: str, position: int, line: Span, mark: str) -> bool:
    after = folded[position + 1 : line.end].lstrip()
    if mark in _OPEN_TO_CLOSE:
        return bool(after)
    before = folded[position - 1] if position > line.start else " "
    glued = position + 1 < line.end and not folded[position + 1].isspace()
    if mark == _STRAIGHT:
        return bool(after) and (glued or before.isspace())
    return mark == "”" and glued and not before.isalnum() and folded[position + 1].isalnum()


def _goes_on(folded: str, lines: tuple[Span, ...], number: int, opened: _Open) -> bool:
    """Tell whether an open quotation runs on into line `number` and is closed later."""
    closing = _OPEN_TO_CLOSE.get(opened.mark, opened.mark)
    start = lines[number].start
    if number - opened.line >= MAX_PARAGRAPHS:
        return False
    if folded[start] == opened.mark or folded[start] in closing:
        return True
    if opened.mark == _STRAIGHT:
        return False
    for line in lines[number : opened.line + MAX_PARAGRAPHS]:
        for position in range(line.start, line.end):
            if folded[position] == opened.mark:
                return False
            if folded[position] in closing:
                return True
    return False


def _give_up(folded: str, stack: list[_Open], line: Span, found: list[Quote]) -> None:
    """Close what never was: at the next quotation inside it, else at its line's end."""
    opened = stack[0]
    nested = [quote for item in stack for quote in item.nested]
    inside = [item.start for item in stack[1:]] + [quote.outer.start for quote in nested]
    end = min([line.end, *inside])
    while end > opened.start + 1 and folded[end - 1].isspace():
        end -= 1
    quote = _quote(folded, opened.start, end, closed=False)
    if quote is not None:
        found.append(quote)
    found.extend(quote for quote in nested if quote.outer.start >= end)
    stack.clear()


def _quote(folded: str, start: int, end: int, *, closed: bool = True) -> Quote | None:
    left, right = start + 1, end - 1 if closed else end
    while left < right and folded[left].isspace():
        left += 1
    while right > left and folded[right - 1].isspace():
        right -= 1
    if left >= right:
        return None
    return Quote(outer=Span(start, end), inner=Span(left, right), closed=closed)
