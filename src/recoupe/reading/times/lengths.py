"""Values counted in units of time: last week, three days ago, for two years, every month."""

from __future__ import annotations

import re
from collections.abc import Callable
from datetime import timedelta

from recoupe.reading.times.calendar import Moment
from recoupe.reading.times.context import Context, Slots, Valued, part_code, turn_of

_DURATION = re.compile(r"P(T?)(\d+)([A-Z])")


def turned_unit(slots: Slots, context: Context) -> Valued:
    """Value "last week", "this year", "the following month"."""
    unit = context.grammar.rules.units[slots["unit"]]
    turn, relative = turn_of(slots, context)
    plural = slots["unit"].endswith("s") and slots["unit"][:-1] in context.grammar.rules.units
    if plural and "this" not in slots:
        return "DATE", "PAST_REF" if (turn or 0) < 0 else "FUTURE_REF"  # "les années à venir"
    here = context.published
    if relative and (context.last.year or context.last.day):
        here = context.last
    return "DATE", _unit_at(unit, turn or 0, here)


def _unit_at(unit: str, offset: int, here: Moment) -> str | None:
    """Return the week, month, year, ... that lies so many units from a moment."""
    if unit in ("P1W", "WE"):
        day = here.exact()
        if day is None:
            return None
        moved = (day + timedelta(days=7 * offset)).isocalendar()
        return f"{moved.year}-W{moved.week:02}" + ("-WE" if unit == "WE" else "")
    if unit == "P1D":
        shifted = here.shifted(offset)
        return shifted.iso() if shifted else None
    if unit == "P1M":
        return _month_at(offset, here)
    return _year_at(unit, offset, here)


def _month_at(offset: int, here: Moment) -> str | None:
    if here.month is None:
        return None
    count = (here.year or 1) * 12 + here.month - 1 + offset
    year = None if here.year is None else count // 12
    return Moment(year, count % 12 + 1).iso()


def _year_at(unit: str, offset: int, here: Moment) -> str | None:
    """Return the quarter, half, year, decade or century so many units away."""
    if here.year is None:
        return None
    if unit == "P1Y":
        return f"{here.year + offset:04}"
    if unit == "P10Y":
        return str(here.year // 10 + offset)
    if unit == "P100Y":
        return f"{here.year // 100 + offset:02}"
    if unit in ("P3M", "P6M") and here.month is not None:
        parts = 4 if unit == "P3M" else 2
        count = here.year * parts + (here.month - 1) * parts // 12 + offset
        return f"{count // parts:04}-{'Q' if parts == 4 else 'H'}{count % parts + 1}"
    return None


def distance(sign: int, anchored: bool) -> Callable[[Slots, Context], Valued]:
    """Return a resolver for "three days ago" and its kin."""

    def resolver(slots: Slots, context: Context) -> Valued:
        if "number" not in slots:
            if anchored:
                return "DATE", None
            return "DATE", "PAST_REF" if sign < 0 else "FUTURE_REF"
        here = context.last_day if context.last_day.day else context.last
        here = here if anchored else context.published
        number = context.grammar.numbers.parse(slots["number"])
        match = _DURATION.fullmatch(context.grammar.rules.units[slots["unit"]])
        if number is None or match is None or here == Moment():
            return "DATE", None
        if match[1] or isinstance(number.value, float):
            return "TIME" if match[1] else "DATE", None
        count = sign * number.value * int(match[2])
        if match[3] == "W":
            shifted = here.shifted(7 * count)
            return "DATE", shifted.iso() if shifted else None
        value = _unit_at(f"P1{match[3]}", count, here)
        if value and int(match[2]) >= 10:
            value = value[:3]
        return "DATE", value

    return resolver


def duration(slots: Slots, context: Context) -> Valued:
    """Value "douze jours", "un an et demi", "un quinquennat"."""
    rules = context.grammar.rules
    if "term" in slots:
        return "DURATION", rules.terms[slots["term"]]
    number = context.grammar.numbers.parse(slots["number"]) if "number" in slots else None
    unit = _DURATION.fullmatch(rules.units.get(slots.get("unit", ""), ""))
    if unit is None:
        return "DURATION", None
    count = (number.value if number else 1) * int(unit[2])
    letter = unit[3]
    if "half" in slots:
        count += 0.5 * int(unit[2])
    if count != int(count) and letter in "YH":
        count *= 12 if letter == "Y" else 60
        letter = "M"
    plain = int(count) if count == int(count) else round(count, 2)
    return "DURATION", f"P{unit[1]}{plain}{letter}"


def turned_span(slots: Slots, context: Context) -> Valued:
    """Value "these last days", "the next three years"."""
    if "number" in slots:
        return duration(slots, context)
    unit = _DURATION.fullmatch(context.grammar.rules.units[slots["unit"]])
    if unit is None:
        return "DURATION", None
    return "DURATION", f"P{unit[1]}X{unit[3]}"


def vague_duration(slots: Slots, context: Context) -> Valued:
    """Value a length without a number: "des années"."""
    return "DURATION", context.grammar.rules.vague_units[slots["vague_unit"]]


def repeated(slots: Slots, context: Context) -> Valued:
    """Value what comes again: "tous les jeudis", "chaque année"."""
    rules = context.grammar.rules
    if "weekday" in slots:
        code = part_code(slots, context)
        return "SET", f"XXXX-WXX-{rules.weekdays[slots['weekday']]}" + (f"T{code}" if code else "")
    if "day_part" in slots:
        return "SET", f"XXXX-XX-XXT{part_code(slots, context)}"
    value = duration(slots, context)[1]
    return "SET", "XXXX-WXX-WE" if value is None else value
