"""Two wordings side by side, with the words that differ."""

from __future__ import annotations

import re
import unicodedata
from collections.abc import Sequence
from dataclasses import dataclass
from typing import Literal

from rapidfuzz.distance import Indel

_TOKEN = re.compile(r"\s+|\w+|[^\w\s]")
_SIGN = re.compile(r"\w+|[^\w\s]")
_WORD = re.compile(r"[^\W\d_]+(?:-[^\W\d_]+)*")
_FOLD = str.maketrans(
    {"’": "'", "“": '"', "”": '"', "«": '"', "»": '"', "\u00a0": " ", "\u202f": " "}
)

MAX_WORDS = 1_500
"""Beyond so many tokens a passage is shown without its differences: alignment is quadratic."""


@dataclass(frozen=True, slots=True)
class Run:
    """A stretch of one wording."""

    text: str
    change: Literal["same", "only_here"]


def counted_word(code: str, words: str) -> str | None:
    """Return the word of a sentence that a code was made from: "7 corps" for ``corp``."""
    for word in _WORD.findall(words)[:6]:
        plain = unicodedata.normalize("NFKD", word.casefold())
        if "".join(c for c in plain if not unicodedata.combining(c)).startswith(
            code.partition("_")[0]
        ):
            return str(word)
    return None


def _tokens(text: str) -> list[str]:
    return _TOKEN.findall(text)


def _key(token: str) -> str:
    return " " if token.isspace() else token.translate(_FOLD).casefold()


def fingerprint(text: str) -> tuple[str, ...]:
    """Return what two texts have in common when they differ in typography only."""
    return tuple(_SIGN.findall(text.translate(_FOLD).casefold()))


def _merge(tokens: Sequence[str], differs: Sequence[bool]) -> tuple[Run, ...]:
    runs: list[Run] = []
    for token, changed in zip(tokens, differs, strict=True):
        change: Literal["same", "only_here"] = "only_here" if changed else "same"
        if runs and (runs[-1].change == change):
            runs[-1] = Run(runs[-1].text + token, change)
        else:
            runs.append(Run(token, change))
    return tuple(runs)


def _bridge(tokens: Sequence[str], differs: list[bool]) -> list[bool]:
    """Let a changed phrase read as one: a space between two changed words is changed too."""
    for place in range(1, len(tokens) - 1):
        if tokens[place].isspace():
            differs[place] = differs[place - 1] and differs[place + 1]
    return differs


def compare_wordings(left: str, right: str) -> tuple[tuple[Run, ...], tuple[Run, ...]]:
    """Return both texts as runs, those words marked that stand in one of them only.

    Case, spacing and the shape of quotation marks and apostrophes are not differences.
    """
    a, b = _tokens(left), _tokens(right)
    if len(a) > MAX_WORDS or len(b) > MAX_WORDS:
        return (Run(left, "same"),), (Run(right, "same"),)
    in_a, in_b = [False] * len(a), [False] * len(b)
    for step in Indel.opcodes([_key(t) for t in a], [_key(t) for t in b]):
        if step.tag != "equal":
            in_a[step.src_start : step.src_end] = [True] * (step.src_end - step.src_start)
            in_b[step.dest_start : step.dest_end] = [True] * (step.dest_end - step.dest_start)
    return _merge(a, _bridge(a, in_a)), _merge(b, _bridge(b, in_b))
