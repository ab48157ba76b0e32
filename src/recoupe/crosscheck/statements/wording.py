"""Two wordings of one utterance, word by word: what is kept, cut, added, changed."""

from __future__ import annotations

import re
from collections.abc import Sequence
from dataclasses import dataclass
from difflib import SequenceMatcher
from typing import Literal

from recoupe.languages.letters import strip_accents
from recoupe.records import Span

DifferenceKind = Literal["kept", "cut", "added", "changed"]

_WORD = re.compile(r"\w+(?:[.,]\d+)*")
GRAM = 3
"""Words of a run; runs of three tell a shared wording from a shared topic."""


@dataclass(frozen=True, slots=True, kw_only=True)
class Difference:
    """One stretch of two wordings, as spans over each."""

    kind: DifferenceKind
    a: Span
    """Over the first wording; empty where words were added."""
    b: Span
    """Over the second wording; empty where words were cut."""


def fold(text: str) -> str:
    """Return a text in lower case without accents, for comparing only."""
    return strip_accents(text.lower())


def words_of(text: str) -> tuple[str, ...]:
    """Return the folded words of a text."""
    return tuple(fold(match.group()) for match in _WORD.finditer(text))


def grams(words: Sequence[str]) -> frozenset[tuple[str, ...]]:
    """Return the runs of three words of a text; a shorter text is one run."""
    if len(words) < GRAM:
        return frozenset({tuple(words)}) if words else frozenset()
    return frozenset(tuple(words[i : i + GRAM]) for i in range(len(words) - GRAM + 1))


def containment(left: frozenset[tuple[str, ...]], right: frozenset[tuple[str, ...]]) -> float:
    """Return the share of the smaller set's runs that the other has too, 0..1."""
    smaller = min(len(left), len(right))
    return len(left & right) / smaller if smaller else 0.0


def compare_wordings(a: str, b: str) -> tuple[Difference, ...]:
    """Compare two wordings word by word; case, accents and marks do not count.

    Returns:
        Stretches in order. Together the spans over `a` hold all its words, and those over
        `b` all of `b`'s.
    """
    left, right = list(_WORD.finditer(a)), list(_WORD.finditer(b))
    matcher = SequenceMatcher(
        None, [fold(m.group()) for m in left], [fold(m.group()) for m in right], autojunk=False
    )
    kinds: dict[str, DifferenceKind] = {
        "equal": "kept",
        "delete": "cut",
        "insert": "added",
        "replace": "changed",
    }
    return tuple(
        Difference(kind=kinds[tag], a=_span(left, i1, i2), b=_span(right, j1, j2))
        for tag, i1, i2, j1, j2 in matcher.get_opcodes()
    )


def _span(found: Sequence[re.Match[str]], first: int, end: int) -> Span:
    if first < end:
        return Span(found[first].start(), found[end - 1].end())
    here = found[first - 1].end() if first else 0
    return Span(here, here)
