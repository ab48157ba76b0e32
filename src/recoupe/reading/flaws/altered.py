"""Quotations that report their own speaker: not the words that were said."""

from __future__ import annotations

import re
from collections.abc import Iterator
from functools import lru_cache

from recoupe.languages.flaws import FlawRules
from recoupe.reading.flaws.page import Page, flaw
from recoupe.records import Flaw

_WORD = re.compile(r"[^\W\d_]+'?")


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

    The paragraph is nothing but the quotation, it reports what somebody "declared", goes on
    in the first person, and the paragraph before speaks of that same somebody.
    """
    rules = page.draft.language.flaws
    pattern = _report_pattern(rules)
    if pattern is None:
        return
    stretches = page.body
    for index, stretch in enumerate(stretches):
        match = pattern.match(stretch.text)
        if match is None or stretch.text.rstrip()[-1:] not in '»”"':
            continue
        words = {word.lower() for word in _WORD.findall(stretch.text[match.end() :])}
        name = match["name"].split()[-1]
        before = " ".join(s.text for s in stretches[max(0, index - 2) : index])
        if not words & rules.first_person or name not in before:
            continue
        yield flaw(
            "altered_quotation",
            stretch.span(match.start("report"), len(stretch.text.rstrip()) - 1),
            (
                f'The quotation reports its own speaker in the third person ("{match["report"]}"): '
                "these are not the words that were said.",
                "La citation parle de son auteur à la troisième personne "
                f"(« {match['report']} ») : ce ne sont pas les mots prononcés.",
            ),
            confidence=0.9,
        )
