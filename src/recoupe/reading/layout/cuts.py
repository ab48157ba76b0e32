"""What is cut out of a line of the article: picture credits and the agency's sign-off."""

from __future__ import annotations

import re
from functools import lru_cache

from recoupe.languages import Language
from recoupe.languages.layout import LayoutRules, agencies
from recoupe.reading.layout.lines import TextLine
from recoupe.records import Span


def cut_line(line: TextLine, language: Language, *, last: bool) -> tuple[Span, ...]:
    """Return the stretches of a line that are article proper, in order."""
    cuts = list(picture_credits(line, language))
    if last:
        signoff = find_signoff(line.text, language)
        if signoff:
            cuts.append(Span(line.start + signoff[0], line.start + signoff[1]))
    kept = []
    position = line.start
    for cut in [*sorted(cuts), Span(line.end, line.end)]:
        piece = _trimmed(line, position, max(position, cut.start))
        if piece:
            kept.append(piece)
        position = max(position, cut.end)
    return tuple(kept)


def _trimmed(line: TextLine, start: int, end: int) -> Span | None:
    text = line.text[start - line.start : end - line.start]
    stripped = text.strip()
    if not any(character.isalnum() for character in stripped):
        return None
    left = len(text) - len(text.lstrip())
    return Span(start + left, start + left + len(stripped))


def picture_credits(line: TextLine, language: Language) -> tuple[Span, ...]:
    """Return where a line credits pictures."""
    pattern = _picture_pattern(language.layout)
    if pattern is None:
        return ()
    return tuple(
        Span(line.start + match.start(), line.start + match.end())
        for match in pattern.finditer(line.text)
        if not _agencies_only(match.group())
    )


def find_signoff(text: str, language: Language) -> tuple[int, int] | None:
    """Return where a text closes with its agency: "... – Reuters", "... (avec AFP)"."""
    offset = max(0, len(text) - 120)
    match = _signoff_pattern(language.layout).search(text[offset:])
    return (offset + match.start(), offset + match.end()) if match else None


def _agencies_only(text: str) -> bool:
    """Whether a bracket holds nothing but agencies: "(AFP/Reuters)" credits text."""
    names = {agency.form for agency in agencies() if agency.use != "signoff"}
    return text.startswith("(") and all(
        part.strip() in names for part in text.strip("()").split("/")
    )


@lru_cache(maxsize=8)
def _picture_pattern(rules: LayoutRules) -> re.Pattern[str] | None:
    if not rules.photo_credits:
        return None
    forms = "|".join(re.escape(agency.form) for agency in agencies() if agency.pictures)
    # cased, and never the middle of a word; glued to the next sentence: "ReutersThe council"
    names = rf"(?<![^\W\d_])(?-i:(?:{forms})(?![a-zà-ÿ]))"
    alternatives = (f"(?:{p.replace('{agency}', names)})" for p in rules.photo_credits)
    return re.compile("|".join(alternatives), re.IGNORECASE)


@lru_cache(maxsize=8)
def _signoff_pattern(rules: LayoutRules) -> re.Pattern[str]:
    names = "|".join(re.escape(agency.form) for agency in agencies())
    words = "|".join(re.escape(word) for word in rules.signoff_words) or "(?!)"
    listed = rf"(?:{names})(?:(?:\s*[/,]\s*|\s+(?:et|and|&)\s+)(?:{names}))*"
    lead = rf"(?:(?i:{words})\s*)?"
    return re.compile(
        rf"(?:\s*[–—-]+\s*{lead}{listed}(?: \d{{4}})?"  # "… protests. – Reuters"
        rf"|\s*[(\[]{lead}{listed}[)\]]"  # "… (avec AFP)"
        rf"|(?<=[.!?…»”\"])\s+{lead}{listed}"  # "… hier soir. Associated Press"
        rf"|(?<=[.!?…»”\"])\s+(?:[A-ZÀ-Þ]\.? ?){{1,3}}/ ?{listed})[.\s]*$"  # "… . L. M./Agences"
    )
