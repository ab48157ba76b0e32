"""Adverts, buttons and comment prompts inside the article."""

from __future__ import annotations

import re
from collections.abc import Iterator
from functools import lru_cache

from recoupe.languages.flaws import FlawRules
from recoupe.reading.flaws.page import Page, Stretch, flaw, inside, quoted_ranges
from recoupe.records import Flaw

_INTERRUPTING = frozenset({"advert", "sharing", "comment"})


def read_interruptions(page: Page) -> Iterator[Flaw]:
    """Find furniture between two paragraphs, and in the middle of one."""
    lines = page.lines
    proper = [i for i, line in enumerate(lines) if line.kind is None and line.is_prose]
    words = page.draft.language.flaws.inline_furniture
    for i, line in enumerate(lines):
        bare = line.kind == "link" and line.text.strip(" :") in words
        if (bare or line.kind in _INTERRUPTING) and proper and proper[0] < i < proper[-1]:
            yield _interruption(Stretch(line.start, line.text), 0, len(line.text))
    pattern = _pattern(page.draft.language.flaws)
    if pattern is None:
        return
    for stretch in page.body:
        quoted = quoted_ranges(stretch.text)
        for match in pattern.finditer(stretch.text):
            if not inside(quoted, match.start()):
                yield _interruption(stretch, *match.span("words"))


def _interruption(stretch: Stretch, start: int, end: int) -> Flaw:
    seen = stretch.text[start:end]
    return flaw(
        "furniture_inside_text",
        stretch.span(start, end),
        (
            f'"{seen}" comes from the web page (advert, button, link), '
            "and slipped into the article.",
            f"« {seen} » vient de la page web (publicité, bouton, lien) et s'est glissé dans "
            "l'article.",
        ),
        confidence=0.9,
        repair="",
    )


@lru_cache(maxsize=8)
def _pattern(rules: FlawRules) -> re.Pattern[str] | None:
    """Match a button's words, cased as on the page, where no sentence can hold them.

    They stand after a word or mark that no heading follows, and a sentence goes on or begins
    after them; glued to the word before also counts.
    """
    if not rules.inline_furniture:
        return None
    words = "|".join(sorted((re.escape(w) for w in rules.inline_furniture), key=lambda w: -len(w)))
    return re.compile(
        rf"(?:(?<=[a-zà-ÿ,;])\s?|(?<=[.!?…»\"])\s?)(?P<words>(?:{words})) ?:?"
        r"(?=\s[a-zà-ÿ]|\s?[A-ZÀ-Þ«\"“]|\s?$)"
    )
