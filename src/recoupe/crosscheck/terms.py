"""Words as terms to compare texts by: folded, common words cut to a stem, numbers as digits."""

from __future__ import annotations

import re

from recoupe.languages.letters import strip_accents

STEM = 6
"""Characters kept of a common word, a stemmer for any language written in an alphabet."""

_WORD = re.compile(r"\d+(?:[ .,\u00a0\u202f]\d{3})*(?!\d)|[^\W\d_]+")
_NOT_DIGIT = re.compile(r"\D")


def words_in(text: str) -> list[str]:
    """Return the words and numbers of a text as they stand there."""
    return _WORD.findall(text)


def term_of(form: str) -> str:
    """Return the term of a word form; empty when it says nothing."""
    if form[0].isdigit():
        digits = _NOT_DIGIT.sub("", form)
        return digits if len(digits) > 1 else ""
    plain = strip_accents(form.casefold())
    if len(plain) < 3:
        return ""
    return plain if form[0].isupper() else plain[:STEM]


def terms_in(text: str) -> frozenset[str]:
    """Return the distinct terms of a text."""
    return frozenset(filter(None, map(term_of, words_in(text))))
