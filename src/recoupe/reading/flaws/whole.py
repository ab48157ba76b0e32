"""What is wrong with an article as a whole: translated or reworded by a machine."""

from __future__ import annotations

import re
from functools import lru_cache

from recoupe.languages.flaws import FlawRules
from recoupe.reading.flaws.page import Page, flaw, inside, quoted_ranges
from recoupe.reading.flaws.translation import judge_translation, score_of
from recoupe.records import Flaw

MACHINE_SCORE = 0.9
"""From here the article is called machine translation, when a concrete trace confirms it:
of 450 original French articles of press-open 3 in 1,000 reach it, with a trace none."""
_TRACES = frozenset({"foreign_word", "ungrammatical", "broken_number", "placeholder"})
_REWORDED = frozenset({"altered_quotation", "title_body_mismatch"})
_DAMAGE = _TRACES | {"broken_sentence", "redacted_date", "swapped_name"}


def read_whole(page: Page, flaws: tuple[Flaw, ...]) -> tuple[float | None, tuple[Flaw, ...]]:
    """Score how much an article reads like machine output, and say what shows it.

    Args:
        page: The article.
        flaws: The damaged places found in it, in order.

    Returns:
        The score, None when it cannot be judged, and the flaws of the whole article.
    """
    text = page.draft.article.text
    traces = [text[f.span.start : f.span.end] for f in flaws if f.kind in _TRACES and f.span]
    traces += calques(page)
    found: list[Flaw] = []
    reworded = sorted({f.kind for f in flaws if f.kind in _REWORDED and f.confidence >= 0.9})
    damaged = [f for f in flaws if f.kind in _DAMAGE]
    if reworded and damaged:
        found.append(_rewording(flaws))
    verdict = judge_translation(page.draft)
    if verdict is None:
        return None, tuple(found)
    score = score_of(verdict.odds, len(set(traces)))
    if score >= MACHINE_SCORE and traces:
        found.append(_translation(score, traces, verdict.phrases))
    return score, tuple(found)


def calques(page: Page) -> list[str]:
    """Return phrases that translate another language word for word, outside quotations."""
    pattern = _pattern(page.draft.language.flaws)
    if pattern is None:
        return []
    return [
        match.group()
        for stretch in page.body
        for match in pattern.finditer(stretch.text)
        if not inside(quoted_ranges(stretch.text), match.start())
    ]


@lru_cache(maxsize=8)
def _pattern(rules: FlawRules) -> re.Pattern[str] | None:
    phrases = [rf"\b{phrase}" for phrase, _ in rules.calques] + list(rules.number_formats)
    if not phrases:
        return None
    return re.compile("|".join(f"(?:{phrase})" for phrase in phrases), re.IGNORECASE)


def _rewording(flaws: tuple[Flaw, ...]) -> Flaw:
    kinds = [f for f in flaws if f.kind in _REWORDED]
    return flaw(
        "rewording",
        None,
        (
            "The article reads like another one reworded by a machine: " + kinds[0].message,
            "L'article ressemble à un autre, reformulé par une machine : " + kinds[0].message_fr,
        ),
        confidence=0.7,
    )


def _translation(score: float, traces: list[str], phrases: tuple[str, ...]) -> Flaw:
    shown = ", ".join(f'"{trace}"' for trace in dict.fromkeys(traces))
    shown_fr = ", ".join(f"« {trace} »" for trace in dict.fromkeys(traces))
    turns = ", ".join(f'"{phrase}"' for phrase in phrases)
    turns_fr = ", ".join(f"« {phrase} »" for phrase in phrases)
    return flaw(
        "machine_translation",
        None,
        (
            f"The article reads like machine translation ({score:.2f}): {shown}; "
            f"turns of phrase such as {turns}.",
            f"L'article ressemble à une traduction automatique ({score:.2f}) : {shown_fr} ; "
            f"des tournures comme {turns_fr}.",
        ),
        confidence=score,
    )
