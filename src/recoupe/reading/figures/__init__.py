"""Reads figures: counts, shares, amounts and durations, with what they measure.

Numbers with their nouns are found by sentence (`finding`), given a slot and a place
(`meaning`), a day or period (`period`) and the source that gives them (`authority`).
"""

from __future__ import annotations

from collections.abc import Sequence
from functools import cached_property
from typing import NamedTuple

from recoupe.languages.figures import CountedNoun
from recoupe.reading.draft import Draft, Line, Sentence
from recoupe.reading.entities import EntityReading
from recoupe.reading.figures.authority import Authority, AuthorityReader
from recoupe.reading.figures.finding import Count, find_counts
from recoupe.reading.figures.lexicon import FigureGrammar, fold_letters, load_grammar
from recoupe.reading.figures.meaning import Meaning, Tale, read_meanings
from recoupe.reading.figures.period import PeriodReader
from recoupe.reading.figures.scope import (
    STILL,
    PlaceReader,
    Scope,
    Surroundings,
    read_scopes,
    scope_after,
    scope_of,
)
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
    reader = _ArticleReader(draft, times, entities, statements)
    figures = [figure for index in range(len(draft.sentences)) for figure in reader.read(index)]
    return tuple(sorted(figures, key=lambda figure: figure.span))


class _ArticleReader:
    """Reads sentence after sentence and keeps what the next one leans on."""

    def __init__(
        self,
        draft: Draft,
        times: tuple[Time, ...],
        entities: EntityReading,
        statements: tuple[Statement, ...],
    ) -> None:
        self._draft, self._times = draft, times
        self._grammar = load_grammar(draft.language.code)
        self._entities, self._statements = entities, statements
        self._places = PlaceReader(draft, entities, self._grammar)
        published = draft.article.published.value if draft.article.published else None
        self._periods = PeriodReader(draft.folded, times, draft.language, published)
        self._counted: CountedNoun | None = None
        self._slot: str | None = None
        self._scope: Scope | None = None
        self._scope_at = 0
        self._line: Line | None = None

    @cached_property
    def _authorities(self) -> AuthorityReader:
        """Made when the first count is found: most articles have few, some none."""
        return AuthorityReader(self._draft, self._entities, self._statements, self._grammar)

    def read(self, index: int) -> list[Figure]:
        """Return the figures of a sentence."""
        sentence = self._draft.sentences[index]
        if sentence.line is not self._line or index > self._scope_at + STILL:
            self._scope, self._line = None, sentence.line
        counts = _counts_of(sentence, self._times, self._grammar, self._counted)
        places = self._places.places_of(sentence)
        if not counts and not places:
            return []
        if not counts:
            self._leave(scope_of(places), index)
            return []
        reader = _SentenceReader(self._draft, self._periods, index, self._authorities)
        authorities = reader.authorities(counts)
        sources = [self._seat(authority, sentence) for authority in authorities]
        around = Surroundings(
            before=self._scope,
            main=self._places.main,
            capital=self._places.capital,
            sources=sources,
        )
        scopes = read_scopes(counts, reader.folded, places, self._grammar, around)
        tale = Tale(slot=self._slot, crowd=self._tells_of_crowd(index - 1))
        meanings = read_meanings(counts, reader.folded, scopes, self._grammar, tale)
        self._counted = counts[-1].counted or self._counted
        self._slot = next((m.slot for m in meanings if m.slot), None)
        self._leave(scope_after(counts, scopes, places), index)
        return [reader.figure(counts, i, meanings[i], authorities[i]) for i in range(len(counts))]

    def _seat(self, authority: Authority | None, sentence: Sentence) -> str | None:
        """Return the town of a source that the sentence itself names."""
        if authority is None or authority.place is None:
            return None
        here = sentence.span.start <= authority.span.start < sentence.span.end
        return self._places.short(authority.place) if here else None

    def _tells_of_crowd(self, index: int) -> bool:
        if index < 0:
            return False
        text = fold_letters(self._draft.sentences[index].tokens.text)
        return self._grammar.crowd.search(text) is not None

    def _leave(self, scope: Scope | None, index: int) -> None:
        if scope is not None:
            self._scope, self._scope_at = scope, index


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

    def authorities(self, counts: Sequence[Count]) -> list[Authority | None]:
        """Return who gives each count of the sentence."""
        spans = self._spans(counts)
        found: list[Authority | None] = []
        for index, count in enumerate(counts):
            lasting = count.counted is not None and count.counted.slot == "duration"
            share = count.counted is not None and count.counted.unit == "percent"
            sentences = self._draft.sentences
            found.append(
                None
                if lasting
                else self._authorities.read(spans, index, sentences, self._index, share=share)
            )
        return found

    def _spans(self, counts: Sequence[Count]) -> list[Span]:
        offset = self._sentence.span.start
        return [Span(offset + count.start, offset + count.end) for count in counts]

    def figure(
        self, counts: Sequence[Count], index: int, meaning: Meaning, authority: Authority | None
    ) -> Figure:
        """Return one count of the sentence as a figure."""
        count = counts[index]
        spans = self._spans(counts)
        lasting = count.counted is not None and count.counted.slot == "duration"
        return Figure(
            span=spans[index],
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
    text, first = sentence.tokens.text, sentence.tokens.start_char
    nouns = frozenset(
        token.idx - first
        for token in sentence.tokens
        if (
            token.pos_ == "NOUN"
            or (not token.pos_ and grammar.may_be_counted(text[token.idx - first :]))
        )
        and not any(s <= token.idx - first < e for s, e, lasting in taken if not lasting)
    )
    return find_counts(text, grammar, taken, before=before, noun_starts=nouns)
