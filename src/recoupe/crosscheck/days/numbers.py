"""Rare numbers as marks of a day: who gives the same three of them counts the same things."""

from __future__ import annotations

from collections import defaultdict
from collections.abc import Iterable, Mapping
from datetime import date, timedelta

from recoupe.crosscheck.days.told import FULL_DAY
from recoupe.crosscheck.rounding import significant_digits
from recoupe.reading.figures.period import DURATION_UNITS
from recoupe.records import Figure, Reading, Span

MIN_VALUE = 20
"""Smaller numbers stand in any article."""
RARE_DAYS = 3
"""A number given for more days than this marks none."""
MIN_WEIGHT = 2.0
LEAD = 1.5
"""A day needs this weight, and so many times the weight of the next. By hiding the dates of
press-open's dated articles, three quarters in turn: right within a day for 29 of 36; at
weight 1.5 for 39 of 69, at weight 3 for 16 of 18, which reaches half as many."""
FULL_DIGITS = 3

Number = tuple[float, str]
"""A value with its unit."""


class NumberDays:
    """Which days the numbers of dated articles measure."""

    def __init__(self, readings: Iterable[Reading], told: Mapping[str, str]) -> None:
        """Collect the numbers of the articles whose day is known.

        Args:
            readings: All readings of the run.
            told: The day that each dated article tells of.
        """
        self._days: dict[Number, set[str]] = defaultdict(set)
        for reading in readings:
            day = told.get(reading.article.id)
            if day is not None:
                for figure in _marks(reading):
                    own = figure.date or day
                    if len(own) == FULL_DAY and "/" not in own:
                        self._days[_number(figure)].add(own)

    def day_of(self, reading: Reading, distances: Mapping[Span, int]) -> str | None:
        """Return the day whose numbers an undated article gives, None when few or several.

        Args:
            reading: The article.
            distances: Days from the day it tells of to the day of each figure, where known.
        """
        weights: dict[str, float] = defaultdict(float)
        numbers = {
            (_number(figure), distances[figure.span]): significant_digits(figure.value)
            for figure in _marks(reading)
            if figure.span in distances
        }
        for (number, distance), digits in sorted(numbers.items()):
            days = self._days.get(number, set())
            if 0 < len(days) <= RARE_DAYS:
                for day in days:
                    told = date.fromisoformat(day) - timedelta(distance)
                    weights[told.isoformat()] += min(digits, FULL_DIGITS) / 2 / len(days)
        best = sorted(weights, key=lambda day: (-weights[day], day))[:2]
        if not best or weights[best[0]] < MIN_WEIGHT:
            return None
        clear = len(best) == 1 or weights[best[0]] >= LEAD * weights[best[1]]
        return best[0] if clear else None


def _marks(reading: Reading) -> list[Figure]:
    return [
        figure
        for figure in reading.figures
        if figure.value >= MIN_VALUE
        and significant_digits(figure.value) > 1
        and figure.unit != "percent"
        and figure.unit not in DURATION_UNITS
        and not figure.damaged
    ]


def _number(figure: Figure) -> Number:
    return (float(figure.value), figure.unit or "")
