"""The day that an undated article tells of, from what other articles of the run know.

Evidence is tried in this order; the first that speaks decides, and is named:

1. `date`: its opening names a weekday with its date ("samedi 10 mai"), and the years of the
   run hold one such day;
2. `copy`: it shares most of its text with a dated article;
3. `numbers`: it gives several rare numbers, as of its day or of the week before, that dated
   articles give for one day or the week before;
4. `occasion`: its headline or opening names a numbered occasion whose day is known, and the
   weekday of that day;
5. `story`: most dated articles of its story tell of one day.

Measured by hiding the dates of 1,800 dated articles of press-open and comparing with the day
their own times give: a copy is right within a day for 3 of 4, a story within three days for 9
of 10 (the weekday the article names then settles the day), an occasion for 3 of 4.
"""

from __future__ import annotations

import re
from collections import Counter
from collections.abc import Mapping, Sequence
from datetime import date

from recoupe.crosscheck.days.numbers import NumberDays
from recoupe.crosscheck.days.occasions import Occasion, find_occasions, occasion_days
from recoupe.crosscheck.days.resolve import days_from
from recoupe.crosscheck.days.told import (
    Placed,
    days_apart,
    opening_end,
    published_day,
    told_day,
)
from recoupe.languages import get_language
from recoupe.records import Lineage, Reading, Story

COPY_SCORE = 0.5
"""Share of the shorter text that a copy must hold; less is a quotation or a digest."""
COPY_KINDS = ("same_text", "derived", "translation")
STORY_SHARE = 0.5
"""Of the dated articles of a story that must tell of one day, a day either way."""


def place_articles(
    readings: Sequence[Reading], stories: Sequence[Story], lineages: Sequence[Lineage]
) -> dict[str, Placed]:
    """Return the day each article tells of, for those of which it is known."""
    placed = {
        reading.article.id: Placed(told_day(reading, day), "published")
        for reading in readings
        if (day := published_day(reading)) is not None
    }
    run = _Run(placed, readings, lineages)
    undated = [reading for reading in readings if reading.article.id not in placed]
    found = {
        reading.article.id: place
        for reading in undated
        if (place := run.place(reading)) is not None
    }
    return _by_stories(placed, stories) | found | placed


class _Run:
    """What the dated articles of a run know."""

    def __init__(
        self,
        placed: Mapping[str, Placed],
        readings: Sequence[Reading],
        lineages: Sequence[Lineage],
    ) -> None:
        self._placed = dict(placed)
        self._numbers = NumberDays(readings, {a: p.day for a, p in placed.items()})
        self._occasions = occasion_days(readings)
        self._copies = _best_copies(placed, lineages)
        self._years = Counter(p.day[:4] for p in placed.values())

    def place(self, reading: Reading) -> Placed | None:
        """Return the day of an undated article."""
        article = reading.article.id
        day = self._dated_weekday(reading)
        if day is not None:
            return Placed(day, "date")
        copy = self._copies.get(article)
        if copy is not None:
            return Placed(self._placed[copy].day, "copy", copy)
        day = self._numbers.day_of(reading, days_from(reading))
        if day is not None:
            return Placed(day, "numbers")
        day = self._occasion(reading)
        return Placed(day, "occasion") if day is not None else None

    def _dated_weekday(self, reading: Reading) -> str | None:
        """Return the day of "samedi 10 mai" in the opening, in the year where it is one."""
        names = get_language(reading.article.language).times.weekdays
        end, text = opening_end(reading), reading.article.text
        for time in reading.times:
            value = time.value or ""
            if (
                time.span.start >= end
                or not value.startswith("XXXX-")
                or len(value) < len("XXXX-05-04")
            ):
                continue
            words = _words(text[time.span.start : time.span.end])
            weekday = next((names[word] for word in words if word in names), None)
            if weekday is not None and value[5:7].isdigit():
                return self._in_year(value[5:10], weekday)
        return None

    def _in_year(self, month_day: str, weekday: int) -> str | None:
        """Return a day of the run's years that falls on a weekday, the usual year first."""
        for year, _ in sorted(self._years.items(), key=lambda item: (-item[1], item[0])):
            try:
                day = date.fromisoformat(f"{year}-{month_day}")
            except ValueError:
                continue
            if day.isoweekday() == weekday:
                return day.isoformat()
        return None

    def _occasion(self, reading: Reading) -> str | None:
        """Return the day of the latest occasion that the opening names with its weekday."""
        language = reading.article.language
        opening = reading.article.text[: opening_end(reading)]
        opening = f"{reading.article.title or ''} {opening}"
        days = {
            self._occasions[named.occasion]
            for named in find_occasions(opening, language)
            if _tells(named.occasion) and named.occasion in self._occasions
        }
        if not days:
            return None
        latest = max(days)
        names = get_language(language).times.weekdays
        number = date.fromisoformat(latest).isoweekday()
        said = {names[word] for word in _words(opening) if word in names}
        return latest if number in said or not said else None


def _words(text: str) -> list[str]:
    return re.findall(r"\w+", text.lower())


def _tells(occasion: Occasion) -> bool:
    """The first of a series is where its background starts, whatever is told."""
    return occasion.rank > 1


def _best_copies(placed: Mapping[str, Placed], lineages: Sequence[Lineage]) -> dict[str, str]:
    """Return the dated article that each undated one shares most text with."""
    found: dict[str, tuple[float, str]] = {}
    for lineage in lineages:
        for pair in lineage.pairs:
            if pair.kind not in COPY_KINDS or pair.score < COPY_SCORE:
                continue
            for undated, dated in ((pair.a, pair.b), (pair.b, pair.a)):
                if undated not in placed and dated in placed:
                    best = found.get(undated, (0.0, ""))
                    found[undated] = max(best, (pair.score, dated))
    return {undated: dated for undated, (_, dated) in found.items()}


def _by_stories(placed: Mapping[str, Placed], stories: Sequence[Story]) -> dict[str, Placed]:
    """Place the undated articles of stories whose dated ones tell of one day."""
    found: dict[str, Placed] = {}
    for story in stories:
        days = Counter(placed[a].day for a in story.articles if a in placed)
        near = {
            day: sum(n for other, n in days.items() if abs(days_apart(day, other)) <= 1)
            for day in days
        }
        best = min(days, key=lambda day: (-near[day], -days[day], day), default=None)
        if best is not None and near[best] >= STORY_SHARE * days.total():
            found |= {a: Placed(best, "story") for a in story.articles if a not in placed}
    return found
