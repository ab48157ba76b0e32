"""Numbers that no one writes: run together, wrongly grouped, with letters in them."""

from __future__ import annotations

import re
from collections.abc import Iterator

from recoupe.reading.flaws.page import Page, flaw
from recoupe.records import Flaw, Span

_DIGIT = re.compile(r"\d")
# "120,000 2002 personnes", "12 500 3 personnes": a grouped number, then another number
_RUN_TOGETHER = re.compile(
    r"(?<![\w.,/-])(?<!\d )(?P<first>\d{1,3}(?:[.,]\d{3})+|\d{1,3}(?: \d{3})+)"
    r" (?P<second>(?:19|20)\d\d|\d{1,2}|\d{4,})(?= [^\W\d])(?! h\b)"
)
# "104.0000", "12,00000": a group of zeros of the wrong length
_ZEROS = re.compile(
    r"(?<![\w.,/])(?P<whole>\d{1,3})(?P<mark>[.,])(?P<zeros>0{4,5})(?![\w.,/]\w|\d)"
)
# "1.234.5678", "12.000.00": groups of three, then one that is none
_GROUPS = re.compile(
    r"(?<![\w.,/])\d{1,3}(?P<mark>[.,])\d{3}(?P=mark)(?:\d{1,2}|\d{4,})(?![.,/]?\d)"
)
# "1,000.45.00": both marks, one of them again after the other
_MIXED = re.compile(r"(?<![\w.,/])\d{1,3}(?:,\d{3}(?:\.\d+){2,}|\.\d{3}(?:,\d+){2,})(?![.,/]?\d)")
# "120,,000", "12..5", "120, 000", "1 0000 personnes"
_MARKS = re.compile(
    r"(?<![^\W\d])(?<=\d)(?:,,|,\.|\.,)(?=\d)"
    r"|(?<![\w.,/])(?<!\d )\d{1,3}[,.] 000(?!\d)"
    r"|(?<![\w.,/])(?<!\d )[1-9]\d{0,2} 0{4}(?= [^\W\d])"
)
# "1O0", "2l5": a letter for a digit
_LETTERS = re.compile(r"(?<![\w.-])\d+[OoIl]\d+(?![\w.-]\w|\w)")


def read_broken_numbers(page: Page) -> Iterator[Flaw]:
    """Find numbers that cannot have been meant as they stand."""
    for stretch in page.stretches:
        if not _DIGIT.search(stretch.text):
            continue
        for match in _RUN_TOGETHER.finditer(stretch.text):
            first, second = match["first"], match["second"]
            yield flaw(
                "broken_number",
                stretch.span(*match.span()),
                (
                    f'Two numbers run together: "{first}" and "{second}".',
                    f"Deux nombres se suivent sans lien : « {first} » et « {second} ».",
                ),
                confidence=0.9,
                repair=first,
            )
        for match in _ZEROS.finditer(stretch.text):
            yield _wrong(match, stretch.span(*match.span()), f"{match['whole']}{match['mark']}000")
        for pattern in (_GROUPS, _MIXED, _MARKS):
            for match in pattern.finditer(stretch.text):
                yield _wrong(match, stretch.span(*match.span()), None)
        for match in _LETTERS.finditer(stretch.text):
            repair = re.sub("[Il]", "1", re.sub("[Oo]", "0", match.group()))
            yield _wrong(match, stretch.span(*match.span()), repair)


def _wrong(match: re.Match[str], span: Span, repair: str | None) -> Flaw:
    return flaw(
        "broken_number",
        span,
        (
            f'"{match.group()}" is not how a number is written: its digits are damaged.',
            f"« {match.group()} » n'est pas un nombre bien formé : ses chiffres sont abîmés.",
        ),
        confidence=0.85,
        repair=repair,
    )
