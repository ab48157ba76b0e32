"""An article as one run of words, in units that quotations do not break."""

from __future__ import annotations

import re
from bisect import bisect_left, bisect_right
from dataclasses import dataclass, replace
from functools import lru_cache
from itertools import pairwise

from spacy.tokens import Token

from recoupe.languages.statements import StatementRules
from recoupe.reading.draft import Draft
from recoupe.reading.statements.quotes import MARKS, Quote, pair_quotes
from recoupe.records import Span


@dataclass(frozen=True, slots=True, eq=False)
class Word:
    """One word or mark of the title or body."""

    start: int
    end: int
    low: str
    capital: bool
    token: Token | None
    """The parsed token that starts here; None when there is none or no parse."""
    aside: bool
    """The word belongs to a set phrase that may stand anywhere: "à son tour"."""
    base: int
    """Offset of the word's line: a token's place is this plus its own offset."""

    @property
    def pos(self) -> str:
        """The part of speech; empty when it is not known."""
        return self.token.pos_ if self.token is not None else ""


@dataclass(frozen=True, slots=True, eq=False)
class Unit:
    """A sentence, or several that one quotation holds together."""

    span: Span
    first: int
    """Index of its first word."""
    last: int
    """Index after its last word."""
    quotes: tuple[Quote, ...]


@dataclass(frozen=True, slots=True, eq=False)
class Page:
    """What the steps of reading statements share."""

    draft: Draft
    rules: StatementRules
    words: tuple[Word, ...]
    starts: tuple[int, ...]
    quotes: tuple[Quote, ...]
    units: tuple[Unit, ...]

    def at(self, position: int) -> int:
        """Return the index of the first word that starts at or after a position."""
        return bisect_left(self.starts, position)

    def quote_at(self, position: int) -> Quote | None:
        """Return the quotation whose marks hold a position."""
        index = bisect_right(self.quotes, position, key=lambda quote: quote.outer.start) - 1
        if index >= 0 and self.quotes[index].outer.end > position:
            return self.quotes[index]
        return None

    def text(self, span: Span) -> str:
        """Return the folded text of a span."""
        return self.draft.folded[span.start : span.end]


def read_page(draft: Draft) -> Page:
    """Cut a draft into words, quotations and units."""
    rules = draft.language.statements
    lines = tuple(Span(line.start, line.start + len(line.doc.text)) for line in draft.lines)
    quotes = pair_quotes(draft.folded, lines)
    words = _words(draft, lines, rules)
    starts = tuple(word.start for word in words)
    return Page(
        draft=draft,
        rules=rules,
        words=words,
        starts=starts,
        quotes=quotes,
        units=_units(draft, quotes, starts),
    )


@lru_cache(maxsize=8)
def _pattern(inverted: frozenset[str]) -> re.Pattern[str]:
    glued = "|".join(sorted((re.escape(w) for w in inverted if w.startswith("-")), key=len)[::-1])
    tail = rf"(?!(?:{glued})\b)" if glued else ""
    marks = re.escape("".join(sorted(MARKS)))
    parts = [
        rf"(?:{glued})\b" if glued else r"(?!)",
        rf"[^\W\d_]+(?:{tail}-[^\W_]+)*'?",
        r"\d+(?:[.,]\d+)*",
        rf"[{marks}]",
        r"[^\w\s]",
    ]
    return re.compile("|".join(parts))


def _words(draft: Draft, lines: tuple[Span, ...], rules: StatementRules) -> tuple[Word, ...]:
    pattern = _pattern(rules.pronouns | rules.impersonal)
    found = []
    for line, span in zip(draft.lines, lines, strict=True):
        parsed = line.doc.has_annotation("DEP")
        tokens = {token.idx: token for token in line.doc} if parsed else {}
        for match in pattern.finditer(draft.folded, span.start, span.end):
            word = match.group()
            found.append(
                Word(
                    start=match.start(),
                    end=match.end(),
                    low=word.lower(),
                    capital=word[0].isupper(),
                    token=tokens.get(match.start() - line.start),
                    aside=False,
                    base=line.start,
                )
            )
    return _mark_asides(found, rules)


def _mark_asides(words: list[Word], rules: StatementRules) -> tuple[Word, ...]:
    by_first = by_first_word(rules.asides)
    for index, word in enumerate(words):
        for phrase in by_first.get(word.low, ()):
            run = words[index : index + len(phrase)]
            if tuple(w.low for w in run) == phrase:
                words[index : index + len(phrase)] = [replace(w, aside=True) for w in run]
    return tuple(words)


@lru_cache(maxsize=8)
def by_first_word(
    phrases: tuple[tuple[str, ...], ...],
) -> dict[str, tuple[tuple[str, ...], ...]]:
    """Index set phrases by their first word."""
    firsts = dict.fromkeys(phrase[0] for phrase in phrases)
    return {first: tuple(p for p in phrases if p[0] == first) for first in firsts}


_GLUED = re.compile(r"(?<=[a-zà-ÿ)»”])[.!?](?=[A-ZÀ-Þ«“][a-zà-ÿ'’ ])")


def _units(draft: Draft, quotes: tuple[Quote, ...], starts: tuple[int, ...]) -> tuple[Unit, ...]:
    """Join the sentences that one quotation holds together."""
    spans = [piece for sentence in draft.sentences for piece in _unglued(draft, sentence.span)]
    joined: list[Span] = []
    for span in spans:
        last = joined[-1] if joined else None
        if last is not None and _held(quotes, last, span):
            joined[-1] = Span(last.start, span.end)
        else:
            joined.append(span)
    return tuple(
        Unit(
            span=span,
            first=bisect_left(starts, span.start),
            last=bisect_left(starts, span.end),
            quotes=_inside(quotes, span),
        )
        for span in joined
    )


_DATELINE = re.compile(
    r"[A-ZÀ-Þ][^.!?:;«»“”\"\n]{1,60}\([^()\n]{2,40}\)\s*[-–—|]+\s+"
    r"|[A-ZÀ-Þ][A-ZÀ-Þ'’ -]{2,30}(?:,[^.!?:;«»“”\"\n–—-]{2,30})?\s*[-–—|]+\s+(?=[A-ZÀ-Þ«“\"])"
)
"""What may open an article: "PORTVILLE, 3 mai (AGENCE) - ", "PORTVILLE - "."""


def _unglued(draft: Draft, span: Span) -> list[Span]:
    """Cut behind a dateline and where the space after a full stop is missing."""
    cuts = [m.end() for m in _GLUED.finditer(draft.folded, span.start, span.end)]
    dateline = _DATELINE.match(draft.folded, span.start, span.end)
    if dateline is not None and dateline.end() < span.end:
        cuts = sorted({dateline.end(), *cuts})
    edges = [span.start, *cuts, span.end]
    return [Span(a, b) for a, b in pairwise(edges) if a < b]


def _inside(quotes: tuple[Quote, ...], span: Span) -> tuple[Quote, ...]:
    first = bisect_left(quotes, span.start, key=lambda quote: quote.outer.start)
    last = bisect_left(quotes, span.end, key=lambda quote: quote.outer.start)
    return quotes[first:last]


def _held(quotes: tuple[Quote, ...], left: Span, right: Span) -> bool:
    index = bisect_right(quotes, left.end - 1, key=lambda quote: quote.outer.start) - 1
    return index >= 0 and quotes[index].outer.end > right.start
