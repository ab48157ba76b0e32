"""Places never filled in, and dates with their digits struck out."""

from __future__ import annotations

import re
from collections.abc import Iterator
from functools import lru_cache

from recoupe.languages.flaws import FlawRules
from recoupe.languages.layout import LayoutRules
from recoupe.reading.flaws.page import Page, flaw
from recoupe.records import Flaw

# cheap tests: nearly no paragraph holds one of these
_HINT = re.compile(r"[X{%<\[$_]|orem|undefined|NaN|TBD|TK|(?:compléter|remplir)")
_STRUCK = re.compile(r"XX|xx|\*\*|__|\?\?|##|••|\d[X*#•]")
_GENERAL = (
    r"\bX{1,3}(?:NUM|NAME|DATE|URL|PLACE|NOM|LIEU)X{1,3}\b",  # "XNUMX"
    r"\{\{[^{}\n]{1,60}\}\}",  # "{{ name }}"
    r"(?<![\w{$])\{\w{1,30}\}(?!\})",  # "{city}", "{0}"
    r"%\(\w{1,30}\)[sd]|(?<![\w%])%[sd](?!\w)",  # "%(name)s", "%s"
    r"<(?:NAME|NOM|DATE|PLACE|CITY|NUMBER|NUM|ORG|PER|LOC)>",
    r"\[(?:NAME|NOM|DATE|PLACE|CITY|LIEU|VILLE|NUMBER|TITRE|TITLE|INSERT\b[^\]\n]{0,40})\]",
    r"\$\{\w{1,30}\}",
    r"__[A-Z]{2,20}__",
    r"(?i:\blorem ipsum\b)",
    r"\[object Object\]",
    r"(?<=[\s(\"«])(?:undefined|NaN|TBD|TKTK|TK TK)(?=[\s).,;:\"»])",
)
_REDACTED = (
    # "20XX", "20**", "201X": a year whose last digits are struck out
    r"(?<![\w-])(?:19|20)(?:XX|xx|\*\*|__|\?\?|##|••|\d[X*#•])(?![\w*-])",
    r"(?<!\w)(?:XX|xx|\*\*|\?\?)[/.](?:XX|xx|\*\*|\d\d)[/.](?:19|20)?(?:XX|xx|\d\d)(?!\w)",
    r"(?<!\w)\d{1,2}/\d{1,2}/(?:19|20)?(?:XX|xx|\*\*)(?!\w)",
)


@lru_cache(maxsize=8)
def _placeholder_pattern(rules: FlawRules) -> re.Pattern[str]:
    return re.compile("|".join((*_GENERAL, *rules.placeholders)))


@lru_cache(maxsize=8)
def _redacted_pattern(rules: LayoutRules) -> re.Pattern[str]:
    days: tuple[str, ...] = ()
    if rules.months:
        months = "|".join(rules.months)
        days = (rf"(?<!\w)(?:XX|xx|\*\*|\?\?) (?i:{months})(?!\w)",)  # "le XX mars"
    return re.compile("|".join((*_REDACTED, *days)))


def read_placeholders(page: Page) -> Iterator[Flaw]:
    """Find what a machine or an editor should have filled in."""
    pattern = _placeholder_pattern(page.draft.language.flaws)
    for stretch in page.stretches:
        for match in pattern.finditer(stretch.text) if _HINT.search(stretch.text) else ():
            yield flaw(
                "placeholder",
                stretch.span(*match.span()),
                (
                    f'"{match.group()}" stands where a word or a number was never filled in.',
                    f"« {match.group()} » occupe la place d'un mot ou d'un nombre jamais rempli.",
                ),
                confidence=0.97,
            )


def read_redacted_dates(page: Page) -> Iterator[Flaw]:
    """Find dates whose digits are struck out."""
    pattern = _redacted_pattern(page.draft.language.layout)
    for stretch in page.stretches:
        for match in pattern.finditer(stretch.text) if _STRUCK.search(stretch.text) else ():
            yield flaw(
                "redacted_date",
                stretch.span(*match.span()),
                (
                    f'The date "{match.group()}" has lost digits.',
                    f"La date « {match.group()} » a perdu des chiffres.",
                ),
                confidence=0.95,
            )
