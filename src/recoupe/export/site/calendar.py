"""Dates that are known in part, put in order without pretending to know the rest."""

from __future__ import annotations

import re
from datetime import date

_DAY = re.compile(r"(\d{4})-(?:(\d\d)(?:-(\d\d))?|W(\d\d))")


def known_day(value: str | None) -> date | None:
    """Return the first day a date covers; None unless year and month or week are known."""
    match = _DAY.match(value or "")
    if match is None:
        return None
    year, month, day, week = match.groups()
    try:
        if week:
            return date.fromisocalendar(int(year), int(week), 1)
        return date(int(year), int(month), int(day or 1))
    except ValueError:
        return None


def order_key(value: str | None) -> str:
    """Return a key that sorts dates: a vaguer one after all it covers, unknown ones last."""
    if value is None or value.startswith("X"):
        return "~~" + (value or "~")
    day = known_day(value)
    if day is not None and "W" in value:
        return day.isoformat() + "~~"
    return value + "~"
