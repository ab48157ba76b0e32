"""Reads figures: counts, shares, amounts and durations, with what they measure.

Numbers with their nouns are found by sentence (`finding`), given a slot and a place
(`meaning`), a day or period (`period`) and the source that gives them (`authority`).
"""

from __future__ import annotations

from collections.abc import Sequence
from typing import NamedTuple

from recoupe.languages.figures import CountedNoun
from recoupe.reading.draft import Draft, Line, Sentence
from recoupe.reading.entities import EntityReading
from recoupe.reading.figures.authority import AuthorityReader
from recoupe.reading.figures.finding import Count, find_counts
from recoupe.reading.figures.lexicon import FigureGrammar, fold_letters, load_grammar
from recoupe.reading.figures.meaning import Meaning, Place, read_meanings
from recoupe.reading.figures.period import PeriodReader
from recoupe.records import Figure, Span, Statement, Time

__all__ = ["ComparableKey", "comparable_key", "read_figures"]


class ComparableKey(NamedTuple):
    """What two figures must share to measure the same thing."""

    what: str
    unit: str
    date: str


def comparable_key(figure: Figure) -> ComparableKey:
    """Return the slot, unit and period of a figure; figures with equal keys compare."""
    return ComparableKey(figure.what or "", figure.unit or "", figure.date or "")


def read_figures(
    draft: Draft,
    times: tuple[Time, ...],
    entities: EntityReading,
    statements: tuple[Statement, ...],
) -> tuple[Figure, ...]:
    """Read the figures of an article's title and body, in order."""
    grammar = load_grammar(draft.language.code)
    authorities = AuthorityReader(draft, entities, statements, grammar)
    published = draft.article.published.value if draft.article.published else None
    periods = PeriodReader(draft.folded, times, draft.language, published)
    figures: list[Figure] = []
    before: CountedNoun | None = None
    around: str | None = None
    line: Line | None = None
    for index, sentence in enumerate(draft.sentences):
        counts = _counts_of(sentence, times, grammar, before)
        before = counts[-1].counted if counts else before
        if counts:
            places = _places_of(sentence, entities, grammar)
            reader = _SentenceReader(draft, periods, index, authorities)
            near = around if line is sentence.line else None
            meanings = read_meanings(counts, reader.folded, places, grammar, around=near)
            figures += [reader.figure(counts, i, meanings[i]) for i in range(len(counts))]
            around = next((m.place for m in reversed(meanings) if m.place), None)
            line = sentence.line
    return tuple(sorted(figures, key=lambda figure: figure.span))


class _SentenceReader:
    """Turns the counts of one sentence into figures."""

    def __init__(
        self,
        draft: Draft,
        periods: PeriodReader,
        index: int,
        authorities: AuthorityReader,
    ) -> None:
        self._draft, self._periods, self._index = draft, periods, index
        self._authorities = authorities
        self._sentence = draft.sentences[index]
        self.folded = fold_letters(self._sentence.tokens.text)

    def figure(self, counts: Sequence[Count], index: int, meaning: Meaning) -> Figure:
        count = counts[index]
        offset = self._sentence.span.start
        span = Span(offset + count.start, offset + count.end)
        lasting = count.counted is not None and count.counted.slot == "duration"
        spans = [Span(offset + c.start, offset + c.end) for c in counts]
        authority = None
        if not lasting:
            share = count.counted is not None and count.counted.unit == "percent"
            authority = self._authorities.read(
                spans, index, self._draft.sentences, self._index, share=share
            )
        return Figure(
            span=span,
            value=count.number.value,
            high=count.high,
            comparator=count.comparator,
            unit=count.counted.unit if count.counted else None,
            what=meaning.what,
            according_to=authority.name if authority else None,
            authority_span=authority.span if authority else None,
            date=None if lasting else self._period(spans, index),
            place=meaning.place,
            sentence=self._sentence.span,
            damaged=count.damaged,
        )

    def _period(self, counts: Sequence[Span], index: int) -> str | None:
        before = None
        if self._index:
            previous = self._draft.sentences[self._index - 1]
            before = previous.span if previous.line is self._sentence.line else None
        return self._periods.read(counts, index, self._sentence.span, before)


def _counts_of(
    sentence: Sentence,
    times: Sequence[Time],
    grammar: FigureGrammar,
    before: CountedNoun | None,
) -> list[Count]:
    start, end = sentence.span
    if not grammar.may_count(sentence.tokens.text):
        return []
    taken = [
        (time.span.start - start, time.span.end - start, time.type == "DURATION")
        for time in times
        if time.span.start < end and start < time.span.end
    ]
    first = sentence.tokens.start_char
    nouns = frozenset(
        token.idx - first
        for token in sentence.tokens
        if token.pos_ in ("NOUN", "")
        and not any(s <= token.idx - first < e for s, e, lasting in taken if not lasting)
    )
    return find_counts(sentence.tokens.text, grammar, taken, before=before, noun_starts=nouns)


def _places_of(sentence: Sentence, entities: EntityReading, grammar: FigureGrammar) -> list[Place]:
    """Return the places named in a sentence, the whole country left out."""
    start, end = sentence.span
    text = sentence.tokens.text
    spans = [
        (m.span.start - start, m.span.end - start)
        for m in entities.mentions
        if m.type == "place" and m.form == "name" and start <= m.span.start < end
    ]
    if not entities.mentions:
        first = sentence.tokens.start_char
        spans = [
            (e.start_char - first, e.end_char - first)
            for e in sentence.tokens.ents
            if e.label_ in ("LOC", "GPE")
        ]
    named = [
        Place(s, e, grammar.place_head.sub("", fold_letters(text[s:e])))
        for s, e in sorted(spans)
        if text[s : s + 1].isupper()
    ]
    return [place for place in named if place.name not in grammar.rules.whole]
