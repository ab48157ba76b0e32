"""What is wrong with an article as a whole: translated or reworded by a machine."""

from __future__ import annotations

import re
from functools import lru_cache

from recoupe.reading.flaws.page import Page, flaw, inside, quoted_ranges
from recoupe.reading.flaws.translation import judge_translation, score_of
from recoupe.records import Flaw

MACHINE_SCORE = 0.5
"""From here the article is called machine translation, when a concrete trace confirms it: as
likely as not, where one article in twenty is. Of original French articles that the model has
not seen, 4 in 1,000 reach it without."""
_DIGIT = re.compile(r"\d")
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
    verdict = judge_translation(page)
    if verdict is None:
        return None, tuple(found)
    score = score_of(verdict.odds, len(set(traces)))
    if score >= MACHINE_SCORE and traces:
        found.append(_translation(score, traces, verdict.phrases))
    return score, tuple(found)


def calques(page: Page) -> list[str]:
    """Return phrases that translate another language word for word, outside quotations."""
    rules = page.draft.language.flaws
    phrases, numbers = _patterns(rules.calques), _patterns(rules.number_formats)
    found = []
    for stretch in page.body:
        lower = stretch.text.lower()
        for pattern in (phrases, numbers if _DIGIT.search(lower) else None):
            for match in pattern.finditer(lower) if pattern else ():
                if not inside(quoted_ranges(stretch.text), match.start()):
                    found.append(stretch.text[match.start() : match.end()])
    return found


@lru_cache(maxsize=8)
def _patterns(rules: tuple[tuple[str, str] | str, ...]) -> re.Pattern[str] | None:
    phrases = [rule if isinstance(rule, str) else rf"\b(?:{rule[0]})" for rule in rules]
    return re.compile("|".join(f"(?:{phrase})" for phrase in phrases)) if phrases else None


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
