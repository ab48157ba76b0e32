"""The day or period that a count measures, from the times around it.

1. A running total ("depuis le 17 mai") covers an interval, its start empty when not said.
2. A count set beside another ("contre 500 samedi dernier") has only the times of that
   comparison, and lends none to the counts outside it.
3. Any other count has the time right behind it, else the last one before it in its sentence,
   else the first one behind, else the one day of the sentence before.

A clock time that names no day dates nothing: it belongs to the day the article tells of.
"""

from __future__ import annotations

import re
from collections.abc import Sequence
from functools import lru_cache
from typing import NamedTuple

from recoupe.languages import Language, get_language
from recoupe.reading.figures.lexicon import fold_letters, load_grammar
from recoupe.reading.numbers import alternation
from recoupe.records import Span, Time

DURATION_UNITS = frozenset("second minute hour day week month year decade century".split())
"""What lasts so long has no day."""
_DAY = re.compile(r"\d{4}(?:-\d\d(?:-\d\d)?)?")
_FULL_DAY = len("2031-05-04")
_BEHIND = 40
"""Characters behind a count in which a time is that count's before any other's: "2.000 à
Paris le 8 mai"; found by reading, a clause rarely puts more between."""
_OPENED = 30
"""Characters behind the words of a comparison in which its count or day must stand."""
_SINCE = 70
"""Characters in which the start of a total follows its words: "depuis le début de la crue,
le 17 mai"."""
_REMEMBERED = 300
"""Characters, two or three sentences, in which a total stays what is told."""
_CLOSED = re.compile(r"[;)]|,(?= (?!\d))")


class Piece(NamedTuple):
    """A stretch of a sentence."""

    start: int
    end: int

    def holds(self, position: int) -> bool:
        """Tell whether a character lies inside."""
        return self.start <= position < self.end


class PeriodReader:
    """Dates the counts of one article."""

    def __init__(
        self, text: str, times: Sequence[Time], language: Language, published: str | None
    ) -> None:
        """Keep what dates counts.

        Args:
            text: The article, typography folded.
            times: Its times, in order.
            language: Of the article.
            published: The day of publication, which ends a running total.
        """
        self._text = text
        self._words = _words_of(language.code)
        self._published = (published or "")[:10]
        dated = (time for time in times if time.type in ("DATE", "TIME") and _date_of(time))
        self._times = [time for time in dated if self._names_a_day(time)]

    def _names_a_day(self, time: Time) -> bool:
        """Tell whether a time says which day it is; "17 heures" takes it from elsewhere."""
        if time.type == "DATE":
            return True
        return bool(self._words.days.search(self._folded(time.span)))

    def _folded(self, span: Span | Piece) -> str:
        return fold_letters(self._text[span.start : span.end])

    def read(
        self, counts: Sequence[Span], index: int, sentence: Span, before: Span | None
    ) -> str | None:
        """Return the ISO day, month or interval of one count; None when nothing says it.

        Args:
            counts: All counts of the sentence, in order.
            index: Which of them.
            sentence: Where they stand.
            before: The sentence before it in the same line.
        """
        inside = [t for t in self._times if sentence.start <= t.span.start < sentence.end]
        pieces = self._comparisons(sentence, counts, inside)
        count = counts[index]
        piece = next((p for p in pieces if p.holds(count.start)), None)
        if piece is not None:
            own = [t for t in inside if piece.holds(t.span.start)]
            return _date_of(_chosen(counts, index, own)) if own else None
        outside = [t for t in inside if not any(p.holds(t.span.start) for p in pieces)]
        total = self._words.totals.search(self._folded(sentence))
        if total is not None:
            said = Piece(sentence.start + total.start(), sentence.start + total.end())
            start = self._since(outside, said, counts)
            if start is not None:
                return self._total(count, start, outside)
            if not any(_is_day(t) for t in outside):
                return f"/{self._published}" if self._published else None
        if outside:
            return _date_of(_chosen(counts, index, outside))
        return None if inside or before is None else self._carried(before)

    def summed_up(self, sentence: Span) -> str | None:
        """Return the running total that the text before a sentence without a day opens.

        "Depuis le 17 mai, 40 personnes ont été blessées. Deux sont mortes." The second count
        is a total too when it is one of those that only grow; whether it is, the caller knows.
        """
        line = self._text.rfind("\n", 0, sentence.start) + 1
        opened = max(line, sentence.start - _REMEMBERED)
        totals = list(self._words.totals.finditer(self._folded(Piece(opened, sentence.start))))
        if not totals:
            return None
        said = Piece(opened + totals[-1].start(), opened + totals[-1].end())
        times = [t for t in self._times if said.start <= t.span.start < sentence.end]
        start = self._since(times, said, ())
        if any(_is_day(t) for t in times if t is not start):
            return None
        opening = _date_of(start) if start else ""
        return f"{opening}/{self._published}" if self._published else None

    def _comparisons(
        self, sentence: Span, counts: Sequence[Span], times: Sequence[Time]
    ) -> list[Piece]:
        """Return the stretches that set another count or day beside the one told."""
        folded = self._folded(sentence)
        starts = sorted([c.start for c in counts] + [t.span.start for t in times])
        found = []
        for match in self._words.compared.finditer(folded):
            opened = sentence.start + match.end()
            first = next((s for s in starts if opened <= s <= opened + _OPENED), None)
            if first is not None:
                closed = _CLOSED.search(folded, first - sentence.start)
                end = closed.start() if closed else len(folded)
                found.append(Piece(sentence.start + match.start(), sentence.start + end))
        return found

    def _since(self, times: Sequence[Time], said: Piece, counts: Sequence[Span]) -> Time | None:
        """Return the time that starts a running total.

        Args:
            times: That may start it.
            said: Where the words of a total stand.
            counts: None of them lies between those words and the time.
        """
        until = min((c.start for c in counts if c.start >= said.end), default=said.end + _SINCE)
        near = min(until, said.end + _SINCE)
        return next((t for t in times if said.start <= t.span.start < near), None)

    def _total(self, count: Span, start: Time, times: Sequence[Time]) -> str | None:
        """Return the interval of a running total, which ends where nothing says otherwise today."""
        others = [t for t in times if t is not start]
        nearest = min(others, key=lambda t: (_gap(count, t), t.span.start), default=None)
        end = (_date_of(nearest) if nearest else None) or self._published
        return f"{_date_of(start)}/{end}" if end else None

    def _carried(self, before: Span) -> str | None:
        """Return the day of the sentence before, unless it looks ahead or sums up."""
        folded = self._folded(before)
        if self._words.totals.search(folded):
            return None
        times = [t for t in self._times if before.start <= t.span.start < before.end]
        pieces = self._comparisons(before, (), times)
        days = [
            day
            for t in times
            if _is_day(t)
            and (day := _date_of(t))
            and not any(p.holds(t.span.start) for p in pieces)
        ]
        if not days or (self._published and days[-1] > self._published):
            return None
        return days[-1]


class _Words(NamedTuple):
    days: re.Pattern[str]
    compared: re.Pattern[str]
    totals: re.Pattern[str]


@lru_cache(maxsize=32)
def _words_of(code: str) -> _Words:
    """Return the words of one language that place counts in time, compiled."""
    language = get_language(code)
    times = language.times
    names = (*times.weekdays, *times.months, *times.deictics, *times.anaphors)
    days = alternation(sorted({fold_letters(name) for name in names})) or "(?!)"
    return _Words(
        days=re.compile(rf"\b(?:{days})"),
        compared=re.compile("|".join(language.periods.compared) or "(?!)"),
        totals=load_grammar(code).totals,
    )


def _chosen(counts: Sequence[Span], index: int, times: Sequence[Time]) -> Time:
    """Return the time of a count among those of its stretch, of which there is one at least."""
    count = counts[index]
    until = counts[index + 1].start if index + 1 < len(counts) else count.end + _BEHIND
    right = [t for t in times if count.end <= t.span.start < min(until, count.end + _BEHIND)]
    left = [t for t in times if t.span.end <= count.start]
    later = [t for t in times if t.span.start >= count.end]
    return next(iter(right or left[-1:] or later), times[0])


def _is_day(time: Time) -> bool:
    day = _date_of(time) or ""
    return len(day) == _FULL_DAY and "/" not in day


def _gap(count: Span, time: Time) -> int:
    return max(time.span.start - count.end, count.start - time.span.end, 0)


def _date_of(time: Time) -> str | None:
    """Return a time's date; None when its year is unknown or it is no calendar date."""
    value = time.value or ""
    if "W" in value and time.start and time.end:
        return f"{time.start}/{time.end}" if time.start != time.end else time.start
    match = _DAY.match(value)
    if match is None or "X" in value[:4]:
        return None
    return match.group()
