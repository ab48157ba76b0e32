"""Times and figures of an undated article, resolved from the day it tells of.

A weekday is the nearest one to that day, "last Saturday" the one before where the bare
Saturday is also named; a date without its year is the nearest; "a week earlier" goes back
from the date named before it in the sentence, else from the day told.
"""

from __future__ import annotations

import re
from collections import defaultdict
from collections.abc import Mapping, Sequence
from dataclasses import replace
from datetime import date, timedelta
from functools import lru_cache

from recoupe.crosscheck.days.told import (
    FULL_DAY,
    Placed,
    days_apart,
    opening_end,
    published_day,
    told_day,
)
from recoupe.languages import Language, get_language
from recoupe.languages.letters import strip_accents
from recoupe.reading.figures.period import DURATION_UNITS, PeriodReader
from recoupe.reading.folding import fold_typography
from recoupe.records import Figure, Reading, Span, Time

GROWING = frozenset(
    """arrested charged convicted convictions eye_injuries head_injuries in_custody injured
    investigations jailed killed reports tried""".split()
)
"""Slots whose running totals are given article after article."""
ANY_DAY = "2000-01-01"
"""Stands for a day that is not known yet; only distances from it are used."""
DONE = frozenset({"fires", "protesters", "strikers"})
"""Further slots of what has happened; what is expected or deployed may lie ahead."""
_WEEKDAY = re.compile(r"XXXX-WXX-(\d)")
_YEARLESS = re.compile(r"XXXX-(\d\d-\d\d)")
_APART = re.compile(r"[);]")
"""What parts the date named before from "a week earlier"."""


def redate(reading: Reading, placed: Mapping[str, Placed]) -> tuple[Reading, Placed | None]:
    """Return an article with the days its words mean, and the day it tells of.

    An undated article has its times and figures dated; any article, the counts that belong
    to a running total said just before.
    """
    found = placed.get(reading.article.id)
    if found is None:
        return reading, None
    if (published := published_day(reading)) is not None:
        figures = (_in_the_past(f, published) for f in _dated_figures(reading, published))
        return replace(reading, figures=tuple(figures)), found
    dated = replace(reading, times=_Resolver(reading, found.day).times())
    dated = replace(dated, figures=_dated_figures(dated, found.day))
    return dated, found._replace(day=told_day(dated, found.day))


def days_from(reading: Reading) -> dict[Span, int]:
    """Return how many days from the day an undated article tells of its figures lie.

    Counts without a day are that day's; those of a date are left out, for nothing says how
    far it is.
    """
    day = _some_day(reading)
    resolver = _Resolver(reading, day)
    times = resolver.times()
    absolute = [t.span for t in reading.times if _YEARLESS.match(t.value or "") or t.start]
    dated = _dated_figures(replace(reading, times=times), day)
    return {
        figure.span: days_apart(figure.date or day, day)
        for figure in dated
        if (figure.date is None or len(figure.date) == FULL_DAY)
        and not any(_inside(span, figure.sentence or figure.span) for span in absolute)
    }


def _some_day(reading: Reading) -> str:
    """Return a day that falls on the weekday an article names first."""
    end = opening_end(reading)
    for time in reading.times:
        found = _WEEKDAY.match(time.value or "")
        if found and time.span.start < end:
            return _nearest_weekday(ANY_DAY, int(found[1]))
    return ANY_DAY


def _inside(span: Span, sentence: Span) -> bool:
    return sentence.start <= span.start < sentence.end


class _Resolver:
    """Resolves the times of one article from a day."""

    def __init__(self, reading: Reading, day: str) -> None:
        self._text = fold_typography(reading.article.text).lower()
        self._reading = reading
        self._day = day
        self._words = _words_of(reading.article.language)

    def times(self) -> tuple[Time, ...]:
        """Return all times of the article, resolved where the day tells which they are."""
        bare = {
            found[1]
            for time in self._reading.times
            if (found := _WEEKDAY.match(time.value or "")) and not self._turned(time)
        }
        resolved: list[Time] = []
        for time in self._reading.times:
            day = self._resolve(time, bare, resolved)
            if day is not None:
                time = replace(time, value=day + (time.value or "")[FULL_DAY:], start=day, end=day)
            resolved.append(time)
        return tuple(resolved)

    def _resolve(self, time: Time, bare: set[str], before: Sequence[Time]) -> str | None:
        value = time.value or ""
        weeks = self._words.weeks_away(self._said(time))
        if weeks:
            return _move(self._base(time, before), 7 * weeks)
        if found := _WEEKDAY.match(value):
            near = _nearest_weekday(self._day, int(found[1]))
            turned = self._turned(time)
            if turned > 0:
                return near if near > self._day else _move(near, 7)
            back = turned < 0 and (found[1] in bare or self._words.relative(self._said(time)))
            return _move(near, -7) if back else near
        if found := _YEARLESS.match(value):
            return _nearest_year(self._day, found[1])
        return self._day if self._words.yesterday(self._said(time)) else None

    def _said(self, time: Time) -> str:
        return self._text[time.span.start : time.span.end]

    def _turned(self, time: Time) -> int:
        return self._words.turn(self._said(time))

    def _base(self, time: Time, before: Sequence[Time]) -> str:
        """Return the day named just before in the sentence, else the day told."""
        last = before[-1] if before else None
        if last is None or not last.start or last.start != last.end:
            return self._day
        between = Span(last.span.end, time.span.start)
        same = any(
            s.start <= last.span.start and time.span.start < s.end for s in self._reading.sentences
        )
        parted = _APART.search(self._text[between.start : between.end])
        return last.start if same and not parted else self._day


class _Words:
    """The words of one language that turn a time."""

    def __init__(self, language: Language) -> None:
        times = language.times
        self._turns = {**times.turns, **times.relative_turns}
        self._relative = tuple(times.relative_turns)
        self._yesterday = tuple(word for word, days in times.deictics.items() if days == -1)
        self._weeks = [(re.compile(p), n) for p, n in language.periods.weeks_away]

    def turn(self, said: str) -> int:
        """Return -1 for the one before, 1 for the next, 0 for neither."""
        return next((n for word, n in self._turns.items() if _ends(said, word)), 0)

    def relative(self, said: str) -> bool:
        """Tell whether a turn counts from a day named before."""
        return any(_ends(said, word) for word in self._relative)

    def yesterday(self, said: str) -> bool:
        """Tell whether the words are yesterday's, the day a morning paper tells of."""
        return any(said.startswith(word) for word in self._yesterday)

    def weeks_away(self, said: str) -> int:
        """Return how many weeks away the words point; 0 when they do not."""
        return next((n for pattern, n in self._weeks if pattern.search(strip_accents(said))), 0)


def _ends(said: str, word: str) -> bool:
    return said.endswith(f" {word}") or said.startswith(f"{word} ")


@lru_cache(maxsize=32)
def _words_of(code: str | None) -> _Words:
    return _Words(get_language(code))


def _nearest_weekday(day: str, number: int) -> str:
    return next(
        moved
        for distance in (0, -1, 1, -2, 2, -3, 3)
        if date.fromisoformat(moved := _move(day, distance)).isoweekday() == number
    )


def _nearest_year(day: str, month_day: str) -> str | None:
    days = []
    for year in range(int(day[:4]) - 1, int(day[:4]) + 2):
        try:
            days.append(date.fromisoformat(f"{year}-{month_day}").isoformat())
        except ValueError:
            continue
    return min(days, key=lambda other: (abs(days_apart(other, day)), other), default=None)


def _move(day: str, days: int) -> str:
    return (date.fromisoformat(day) + timedelta(days)).isoformat()


def _dated_figures(reading: Reading, day: str) -> tuple[Figure, ...]:
    """Return the figures of an article, those without a day dated by its resolved times.

    Args:
        reading: The article, its times resolved.
        day: That it is published on or placed at.
    """
    if all(figure.date for figure in reading.figures):
        return reading.figures
    text = reading.article.text
    language = get_language(reading.article.language)
    periods = PeriodReader(fold_typography(text), reading.times, language, day)
    rows: dict[Span, list[Figure]] = defaultdict(list)
    for figure in reading.figures:
        rows[figure.sentence or figure.span].append(figure)
    before = {
        sentence: earlier
        for earlier, sentence in zip(reading.sentences, reading.sentences[1:], strict=False)
        if "\n" not in text[earlier.end : sentence.start]
    }
    dated = []
    for sentence, row in rows.items():
        spans = [figure.span for figure in row]
        for index, figure in enumerate(row):
            if figure.date is None and figure.unit not in DURATION_UNITS:
                period = periods.read(spans, index, sentence, before.get(sentence))
                if period is None and _grows(figure):
                    period = periods.summed_up(sentence)
                figure = replace(figure, date=period)
            dated.append(figure)
    return tuple(sorted(dated, key=lambda figure: figure.span))


def _in_the_past(figure: Figure, published: str) -> Figure:
    """Return a count of what happened with its day moved out of the coming week.

    "Samedi, on a compté 41.500 marcheurs" may be read as the Saturday to come.
    """
    day = figure.date or ""
    if len(day) != FULL_DAY or day <= published or not (_grows(figure) or _is(figure, DONE)):
        return figure
    return replace(figure, date=_move(day, -7)) if days_apart(day, published) <= 7 else figure


def _grows(figure: Figure) -> bool:
    """Tell whether a count is one that only grows while its cause lasts."""
    return _is(figure, GROWING)


def _is(figure: Figure, slots: frozenset[str]) -> bool:
    what = figure.what or ""
    return any(what == slot or what.startswith(f"{slot}_") for slot in slots)
