"""Headlines that speak of somebody or something the article never mentions."""

from __future__ import annotations

import math
import re
from collections.abc import Iterator
from functools import lru_cache
from typing import NamedTuple

from recoupe.languages import Language
from recoupe.languages.letters import strip_accents
from recoupe.reading.draft import Draft
from recoupe.reading.flaws.page import Page, flaw
from recoupe.records import Flaw, Span

MIN_BODY = 90
"""Words: a shorter body may leave out what its headline names."""
MIN_WORDS = 3
"""Content words: a shorter headline says too little to be compared."""
LEAD = 600
"""Characters of the article that a headline mostly sums up."""
_STEM = 5
_SHOWN = 4
_WORD = re.compile(r"[^\W\d_]+(?:-[^\W\d_]+)*")
_NAME = re.compile(r"(?<=\w )[A-ZÀ-Þ][\w'-]{2,}")
_NUMBER = re.compile(r"(?<![\d.,])(?!(?:19|20)\d\d\b)\d[\d.,]+\d(?!\d)")
_SOURCE = re.compile(r" [–—-] (?P<source>(?!«)[^–—\"«]{4,60})$")
_LEADING_NAMES = re.compile(
    r"^(?P<names>[A-ZÀ-Þ][a-zà-ÿ'-]+(?: [A-ZÀ-Þ][a-zà-ÿ'-]+)*"
    r"(?:(?:, | et | and )[A-ZÀ-Þ][a-zà-ÿ'-]+(?: [A-ZÀ-Þ][a-zà-ÿ'-]+)*)+) [a-zà-ÿ]"
)
# what a headline says about itself: a column ("Éditorial. Le piège"), "(PHOTOS)", "[EXCLUSIF]"
_LABEL = re.compile(r"^[^.:!?«\"“]{3,60}(?<! [A-Z])\. (?=\S)|\([A-ZÀ-Þ ]{4,}\)|\[[^\]]*\]")


class Comparison(NamedTuple):
    """What a headline and the article under it have in common; rarer words weigh more."""

    shared: float
    """Weight of the headline's words that the article uses."""
    absent: float
    """Weight of those it does not use."""
    absent_words: float
    words: float
    absent_names: float
    """Weight of the names, among the absent words."""
    shared_names: float
    in_lead: float
    """Weight of the headline's words that the first lines use."""
    length: float
    """Logarithm of the article's words: a long one has room for anything."""
    absent_share: float


WEIGHTS = Comparison(
    shared=0.038,
    absent=-0.015,
    absent_words=1.213,
    words=-0.291,
    absent_names=0.156,
    shared_names=-0.249,
    in_lead=-0.110,
    length=0.553,
    absent_share=2.007,
)
BIAS = -5.216
"""Log odds that a headline is another article's (``training/train_headline.py``): 2,600 headlines
of press-open above their own article and above another one, mostly of the same affair."""
THRESHOLD = 3.0
"""Log odds from which a headline is reported. Of 3,600 articles of press-open, 14 are, three of
them rightly; of headlines of other articles about half: one from the same affair may fit."""


def read_headline_mismatch(page: Page) -> Iterator[Flaw]:
    """Compare the headline, wherever it came from, with the article proper."""
    draft = page.draft
    title = draft.article.title
    body = " ".join(stretch.text for stretch in page.body)
    if not title or not title.strip() or len(body.split()) < MIN_BODY:
        return
    stems = _stems(body)
    for seen, confidence in (
        (_absent_names(title, stems), 0.9),
        (_absent_source(title, stems, draft), 0.75),
    ):
        if seen:
            yield _mismatch(draft, seen, (seen,), confidence)
            return
    if _in_address(title, draft) or _numbers(title) & _numbers(body):
        return
    cut = any(line.kind == "cut" for line in page.lines) or body.rstrip().endswith(("...", "…"))
    compared = None if cut else compare(title, body, draft.language)
    if compared is None:
        return
    odds = BIAS + sum(w * x for w, x in zip(WEIGHTS, compared, strict=True))
    if odds >= THRESHOLD:
        absent = [w for w in _content(title, draft.language) if _stem(w) not in stems]
        rarest = sorted(absent, key=lambda w: (-_weight(w, draft.language.code), w))[:_SHOWN]
        yield _mismatch(draft, title.strip(), tuple(rarest), 0.8)


def compare(title: str, body: str, language: Language) -> Comparison | None:
    """Compare a headline with an article; None when the headline says too little."""
    words = _content(title, language)
    if len(words) < MIN_WORDS or not language.flaws.stop_words:
        return None
    weights = {word: _weight(word, language.code) for word in words}
    names = {name.lower() for name in _NAME.findall(_LABEL.sub(" ", title))}
    stems, lead = _stems(body), _stems(body[:LEAD])
    used = {word for word in words if _stem(word) in stems}
    total = sum(weights.values())
    shared = sum(weights[word] for word in words if word in used)
    return Comparison(
        shared=shared,
        absent=total - shared,
        absent_words=len(words) - len(used),
        words=len(words),
        absent_names=sum(weights[word] for word in words if word in names - used),
        shared_names=sum(weights[word] for word in words if word in names & used),
        in_lead=sum(weights[word] for word in words if _stem(word) in lead),
        length=math.log(1 + len(_WORD.findall(body))),
        absent_share=(total - shared) / total,
    )


def _in_address(title: str, draft: Draft) -> bool:
    """Whether the article's address repeats the headline, which is then its own."""
    words = {_stem(word) for word in _content(title, draft.language)}
    address = _stems((draft.article.url or "").replace("-", " ").replace("_", " "))
    return 2 * len(words & address) > len(words)


def _numbers(text: str) -> set[str]:
    """Return the numbers, but for years and small ones: few articles share one by chance."""
    return set(_NUMBER.findall(text))


def _stems(text: str) -> set[str]:
    return {_stem(word) for word in _WORD.findall(text)}


@lru_cache(maxsize=65_536)
def _stem(word: str) -> str:
    return strip_accents(word.casefold())[:_STEM]


def _content(title: str, language: Language) -> list[str]:
    """Return the words of a headline that say what it is about."""
    plain = _LABEL.sub(" ", title)
    words = {word.lower() for word in _WORD.findall(plain) if len(word) > 2}
    return sorted(words - language.flaws.stop_words - frozenset(language.layout.months))


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


def _mismatch(draft: Draft, seen: str, absent: tuple[str, ...], confidence: float) -> Flaw:
    span = draft.layout.title_span
    if span is not None:
        start = draft.article.text[span.start : span.end].find(seen)
        if start >= 0:
            span = Span(span.start + start, span.start + start + len(seen))
    shown = ", ".join(f'"{words}"' for words in absent)
    shown_fr = ", ".join(f"« {words} »" for words in absent)
    return flaw(
        "title_body_mismatch",
        span,
        (
            f"The headline speaks of {shown}; the article never does. "
            "It may be the headline of another article.",
            f"Le titre parle de {shown_fr} ; l'article, jamais. "
            "C'est peut-être le titre d'un autre article.",
        ),
        confidence=confidence,
    )
