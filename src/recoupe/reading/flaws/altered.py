"""Quotations that report their own speaker: not the words that were said."""

from __future__ import annotations

import re
from collections.abc import Iterator
from functools import lru_cache

from recoupe.languages.flaws import FlawRules
from recoupe.reading.flaws.page import Page, Stretch, flaw
from recoupe.records import Flaw

_WORD = re.compile(r"[^\W\d_]+'?")
_CLOSE = re.compile('[»”"]')
_CUE = 90
"""Characters behind a quotation in which its cue names the speaker."""


@lru_cache(maxsize=8)
def _report_pattern(rules: FlawRules) -> re.Pattern[str] | None:
    """Match "« Durand a déclaré que" at the start of a paragraph."""
    if not rules.report_verbs or not rules.that_words:
        return None
    verbs, that = "|".join(rules.report_verbs), "|".join(rules.that_words)
    return re.compile(
        rf"[«“\"] ?(?P<report>(?P<name>[A-ZÀ-Þ][\w'-]+(?: [A-ZÀ-Þ][\w'-]+){{0,3}})"
        rf" (?:{verbs}) (?:{that}))"
    )


def read_altered_quotations(page: Page) -> Iterator[Flaw]:
    """Find quotations that are reports: their speaker is named in the third person.

    The quotation begins by reporting what somebody "declared" and goes on in the first person.
    That same somebody speaks it: the cue behind it names him, or the quotation is a whole
    paragraph and those before it speak of him.
    """
    rules = page.draft.language.flaws
    pattern = _report_pattern(rules)
    if pattern is None:
        return
    stretches = page.body
    for index, stretch in enumerate(stretches):
        for match in pattern.finditer(stretch.text):
            close = _CLOSE.search(stretch.text, match.end())
            end = close.start() if close else len(stretch.text)
            words = {word.lower() for word in _WORD.findall(stretch.text[match.end() : end])}
            if not words & rules.first_person:
                continue
            name = match["name"].split()[-1]
            whole = not stretch.text[: match.start()].strip() and _is_closed(stretch.text)
            before = " ".join(s.text for s in stretches[max(0, index - 2) : index])
            cue = stretch.text[end : end + _CUE]
            if not (whole and name in before) and name not in _WORD.findall(cue):
                continue
            if whole:
                end = len(stretch.text.rstrip()) - 1
            yield _altered(stretch, match.start("report"), end, match["report"])


def _is_closed(text: str) -> bool:
    return text.rstrip()[-1:] in '»”"'


def _altered(stretch: Stretch, start: int, end: int, report: str) -> Flaw:
    return flaw(
        "altered_quotation",
        stretch.span(start, end),
        (
            f'Between quotation marks the speaker is spoken of in the third person ("{report}…"): '
            "these are not the words that were said.",
            f"Entre guillemets, la personne citée parle d'elle-même à la troisième personne "
            f"(« {report}… ») : ce ne sont pas les mots prononcés.",
        ),
        confidence=0.9,
    )
