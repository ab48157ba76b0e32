"""Headlines that speak of somebody or something the article never mentions."""

from __future__ import annotations

import re
from collections.abc import Iterator
from functools import lru_cache

from recoupe.languages.letters import strip_accents
from recoupe.reading.draft import Draft
from recoupe.reading.flaws.page import Page, flaw
from recoupe.records import Flaw, Span

MIN_BODY = 90
"""Words: a shorter body may leave out what its headline names."""
MIN_WORDS = 4
"""Content words: a shorter headline says too little to be compared."""
MAX_SHARED = 0.16
"""Share of a headline's content, weighed by rarity, that its own article takes up: 99 % of 804
headlines of press-open share more with their own article. Of headlines of another article, most
of them about the same affair, 43 % share less: a headline swapped within one affair may pass."""
_STEM = 5
_WORD = re.compile(r"[^\W\d_]+(?:-[^\W\d_]+)*")
_NAME = re.compile(r"(?<![.!?:«\"“] )(?<!^)[A-ZÀ-Þ][\w'-]+")
_SOURCE = re.compile(r" [–—-] (?P<source>(?!«)[^–—\"«]{4,60})$")
_LEADING_NAMES = re.compile(
    r"^(?P<names>[A-ZÀ-Þ][a-zà-ÿ'-]+(?: [A-ZÀ-Þ][a-zà-ÿ'-]+)*"
    r"(?:(?:, | et | and )[A-ZÀ-Þ][a-zà-ÿ'-]+(?: [A-ZÀ-Þ][a-zà-ÿ'-]+)*)+) [a-zà-ÿ]"
)


def read_headline_mismatch(page: Page) -> Iterator[Flaw]:
    """Compare the headline, wherever it came from, with the article proper."""
    draft = page.draft
    title = draft.article.title
    if not title or not title.strip():
        return
    body = " ".join(stretch.text for stretch in page.body)
    stems = {_stem(word) for word in _WORD.findall(body)}
    if len(body.split()) < MIN_BODY:
        return
    stop = draft.language.flaws.stop_words
    names = _absent_names(title, stems)
    if names:
        yield _mismatch(draft, names, 0.9)
        return
    source = _absent_source(title, stems, draft)
    if source:
        yield _mismatch(draft, source, 0.75)
        return
    words = [word for word in _content(title, stop)]
    if len(words) < MIN_WORDS or not draft.language.flaws.stop_words:
        return
    weights = {word: _weight(word, draft.language.code) for word in words}
    shared = sum(weight for word, weight in weights.items() if _stem(word) in stems)
    if shared <= MAX_SHARED * sum(weights.values()):
        yield _mismatch(draft, title.strip(), 0.8)


@lru_cache(maxsize=65_536)
def _stem(word: str) -> str:
    return strip_accents(word.casefold())[:_STEM]


def _content(title: str, stop: frozenset[str]) -> list[str]:
    words = {word.lower() for word in _WORD.findall(title) if len(word) > 2}
    return sorted(word for word in words if word not in stop)


@lru_cache(maxsize=16_384)
def _weight(word: str, code: str) -> float:
    """Rarer words say more: 8 minus the Zipf frequency."""
    from wordfreq import zipf_frequency

    return max(1.0, 8.0 - float(zipf_frequency(word, code, wordlist="small")))


def _absent_names(title: str, stems: set[str]) -> str | None:
    """Return the two or more names that open a headline when the body has none of them."""
    match = _LEADING_NAMES.match(title.strip())
    if match is None:
        return None
    words = [word for word in _WORD.findall(match["names"]) if word[:1].isupper()]
    absent = all(_stem(word) not in stems for word in words)
    return match["names"] if absent and len(words) >= 2 else None


def _absent_source(title: str, stems: set[str], draft: Draft) -> str | None:
    """Return "ex-minister" in "A crisis is near – ex-minister" when the body has no such role."""
    match = _SOURCE.search(title.strip())
    rules = draft.language.flaws
    if match is None or not match["source"][:1].islower():
        return None
    role = match["source"]
    for prefix in rules.role_prefixes:
        role = role.removeprefix(prefix)
    words = [word for word in _WORD.findall(role) if word.lower() not in rules.stop_words]
    if not words or _stem(words[0]) in stems:
        return None
    return match["source"]


def _mismatch(draft: Draft, seen: str, confidence: float) -> Flaw:
    span = draft.layout.title_span
    if span is not None:
        start = draft.article.text[span.start : span.end].find(seen)
        if start >= 0:
            span = Span(span.start + start, span.start + start + len(seen))
    return flaw(
        "title_body_mismatch",
        span,
        (
            f'The headline speaks of "{seen}", of which the article says nothing.',
            f"Le titre parle de « {seen} », dont l'article ne dit rien.",
        ),
        confidence=confidence,
    )
