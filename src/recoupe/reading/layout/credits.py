"""Signs that a text is (partly) an agency's or another paper's work."""

from __future__ import annotations

import re
from functools import lru_cache

from recoupe.languages import Language
from recoupe.languages.layout import Agency, LayoutRules, agencies
from recoupe.reading.layout.cuts import find_signoff, picture_credits
from recoupe.reading.layout.lines import TextLine
from recoupe.records import Credit, Span

_CREDITING = frozenset({None, "byline", "footer", "header", "recurring"})
_OPEN = "([/"
_CLOSE = ")]/"


def read_credits(lines: tuple[TextLine, ...], language: Language) -> tuple[Credit, ...]:
    """Return the agencies a text credits, in order; picture credits are none."""
    found: list[Credit] = []
    proper = [line for line in lines if line.kind is None]
    for line in lines:
        if line.kind not in _CREDITING:
            continue
        pictures = picture_credits(line, language)
        signoff = find_signoff(line.text, language) if line.kind or line is proper[-1] else None
        tail = line.start + signoff[0] if signoff else line.end
        for match in _agency_pattern().finditer(line.text):
            span = Span(line.start + match.start(), line.start + match.end())
            if any(p.start <= span.start < p.end for p in pictures):
                continue
            agency = _by_form()[match.group()]
            signs = line.kind == "byline" or span.start >= tail
            if signs or _credits(line.text, match, agency, language.layout):
                found.append(Credit(span=span, agency=agency.name))
    return tuple(found)


def _credits(text: str, match: re.Match[str], agency: Agency, rules: LayoutRules) -> bool:
    """Whether an agency's name inside the article is a credit."""
    if agency.use == "signoff":
        return False
    if agency.use == "plain":
        return True
    before, after = text[max(0, match.start() - 24) : match.start()], text[match.end() :][:1]
    if before[-1:] and before[-1] in _OPEN and after and after in _CLOSE:
        return True
    words = before.lower().rstrip() + ("" if before.endswith("'") else " ")
    return any(words.endswith(f" {w}" if w.endswith("'") else f" {w} ") for w in rules.credit_words)


@lru_cache(maxsize=1)
def _agency_pattern() -> re.Pattern[str]:
    names = "|".join(re.escape(agency.form) for agency in agencies())
    return re.compile(rf"(?<![\w-])(?:{names})(?![\w-])")


@lru_cache(maxsize=1)
def _by_form() -> dict[str, Agency]:
    return {agency.form: agency for agency in agencies()}
