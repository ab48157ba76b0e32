"""Dates known in part, and the days that a TIMEX3 value covers."""

from __future__ import annotations

import re
from calendar import monthrange
from dataclasses import dataclass
from datetime import date, timedelta

_SEASONS = {
    "SP": ((3, 20), (6, 20)),
    "SU": ((6, 21), (9, 22)),
    "FA": ((9, 23), (12, 20)),
    "WI": ((12, 21), (3, 19)),
}
"""First and last day, astronomically, of the northern seasons; winter ends a year later."""

_DAY = re.compile(r"(\d{4})-(\d\d)-(\d\d)")
_MONTH = re.compile(r"(\d{4})-(\d\d)")
_WEEK = re.compile(r"(\d{4})-W(\d\d)(-WE)?")
_PART = re.compile(r"(\d{4})-(SP|SU|FA|WI|Q[1-4]|H[12]|START|MID|END)")


@dataclass(frozen=True, slots=True)
class Moment:
    """A date of which year, month or day may be unknown."""

    year: int | None = None
    month: int | None = None
    day: int | None = None

    def iso(self) -> str:
        """Return the date as TIMEX3 writes it, with X for what is unknown."""
        year = f"{self.year:04}" if self.year is not None else "XXXX"
        if self.month is None:
            return year
        if self.day is None:
            return f"{year}-{self.month:02}"
        return f"{year}-{self.month:02}-{self.day:02}"

    def exact(self) -> date | None:
        """Return the calendar day; None when any part is unknown or impossible."""
        if self.year is None or self.month is None or self.day is None:
            return None
        try:
            return date(self.year, self.month, self.day)
        except ValueError:
            return None

    def shifted(self, days: int) -> Moment | None:
        """Return the day so many days later; None when it cannot be told.

        Without a year the day is told inside a common year only.
        """
        if self.month is None or self.day is None:
            return None
        try:
            moved = date(self.year or 2001, self.month, self.day) + timedelta(days=days)
        except (ValueError, OverflowError):
            return None
        if self.year is None:
            return Moment(None, moved.month, moved.day) if moved.year == 2001 else None
        return moment_of(moved)


def moment_of(day: date) -> Moment:
    """Return a calendar day as a `Moment`."""
    return Moment(day.year, day.month, day.day)


def read_moment(value: str | None) -> Moment:
    """Read an ISO date cut to what is known; X stands for unknown."""
    match = re.match(r"(\d{4}|XXXX)(?:-(\d\d))?(?:-(\d\d))?", value or "")
    if match is None:
        return Moment()
    year, month, day = match.groups()
    return Moment(
        None if year == "XXXX" else int(year),
        int(month) if month and 1 <= int(month) <= 12 else None,
        int(day) if day and 1 <= int(day) <= 31 else None,
    )


def easter(year: int) -> date:
    """Return Easter Sunday (Gregorian; Meeus, Astronomical Algorithms, 1991, chapter 8)."""
    a, (b, c) = year % 19, divmod(year, 100)
    d, e = divmod(b, 4)
    g = (8 * b + 13) // 25
    h = (19 * a + b - d - g + 15) % 30
    i, k = divmod(c, 4)
    m = (32 + 2 * e + 2 * i - h - k) % 7
    n = (a + 11 * h + 22 * m) // 451
    month, day = divmod(h + m - 7 * n + 114, 31)
    return date(year, month, day + 1)


def days_covered(value: str | None) -> tuple[str | None, str | None]:
    """Return the first and last ISO day of a TIMEX3 value; None where unknown."""
    if not value or value.startswith("P") or "X" in value[:7]:
        return None, None
    if match := _DAY.match(value):
        return match.group(), match.group()
    first_last = _covered(value)
    if first_last is None:
        return None, None
    return first_last[0].isoformat(), first_last[1].isoformat()


def _covered(value: str) -> tuple[date, date] | None:
    if match := _WEEK.fullmatch(value):
        try:
            monday = date.fromisocalendar(int(match[1]), int(match[2]), 1)
        except ValueError:
            return None
        return monday + timedelta(days=5 if match[3] else 0), monday + timedelta(days=6)
    if match := _PART.fullmatch(value):
        return _part_covered(int(match[1]), match[2])
    if match := _MONTH.match(value):
        year, month = int(match[1]), int(match[2])
        if not 1 <= month <= 12 or year < 1:
            return None
        return date(year, month, 1), date(year, month, monthrange(year, month)[1])
    if re.fullmatch(r"\d{2,4}", value) and int(value):
        length = 10 ** (4 - len(value))
        first = int(value) * length
        return date(first, 1, 1), date(first + length - 1, 12, 31)
    return None


def _part_covered(year: int, part: str) -> tuple[date, date]:
    if part in _SEASONS:
        first, last = _SEASONS[part]
        return date(year, *first), date(year + (part == "WI"), *last)
    if part[0] == "Q":
        months = (3 * int(part[1]) - 2, 3 * int(part[1]))
    elif part[0] == "H":
        months = (6 * int(part[1]) - 5, 6 * int(part[1]))
    else:
        months = {"START": (1, 4), "MID": (5, 8), "END": (9, 12)}[part]
    return date(year, months[0], 1), date(year, months[1], monthrange(year, months[1])[1])
