"""What expressions are worth, given the day of publication and what was said before."""

from __future__ import annotations

import re
from collections.abc import Callable, Sequence
from dataclasses import dataclass, field
from datetime import date, timedelta

from recoupe.reading.times.calendar import Moment, easter, moment_of, read_moment
from recoupe.reading.times.patterns import Expression, TimeGrammar
from recoupe.reading.times.tense import Tense
from recoupe.records import TimeType

Valued = tuple[TimeType, str | None]

_DAY_KINDS = ("date", "shared_day", "numeric", "deictic", "anaphoric", "weekday", "night")
_STATIVE = ("present", "imperfect")
_PAST = ("past", "imperfect")
_CENTURY_DIGITS = {"i": 1, "v": 5, "x": 10}
_DURATION = re.compile(r"P(T?)(\d+)([A-Z])")


@dataclass(slots=True)
class Context:
    """What a value may lean on; moves forward with the text."""

    grammar: TimeGrammar
    published: Moment
    tense: Tense | None = None
    """Of the clause around the expression at hand."""
    last: Moment = field(default_factory=Moment)
    """The last date mentioned, of any precision."""
    last_day: Moment = field(default_factory=Moment)
    """The last day mentioned."""
    near_date: Moment | None = None
    """A month or day of another year than the publication's, stated with its year in this
    sentence or the one before."""
    stated_date: Moment | None = None
    """The same, for the sentence that comes next."""
    days: dict[int, date] = field(default_factory=dict)
    """Days written in full, by weekday."""


def resolve(expression: Expression, context: Context) -> Valued:
    """Return the type and value of an expression."""
    return _RESOLVERS[expression.kind](expression.slots, context)


def is_day(expression: Expression) -> bool:
    """Tell whether an expression names a day, to which hours attach."""
    return expression.kind in _DAY_KINDS or (
        expression.kind == "clock" and "weekday" in expression.slots
    )


def remember(expression: Expression, value: str | None, context: Context) -> None:
    """Move the context past a date."""
    moment = read_moment(value)
    if value is None or value.startswith("P") or moment == Moment() or "-W" in value:
        return
    context.last = moment
    day = moment.exact()
    if moment.day is not None:
        context.last_day = moment
    if day and "weekday" in expression.slots and "day" in expression.slots:
        context.days[day.isoweekday()] = day
    if "year" in expression.slots or "short_year" in expression.slots:
        other = moment if moment.month and moment.year != context.published.year else None
        context.near_date = context.stated_date = other


def _int(text: str | None) -> int | None:
    return int(text) if text and text.isdigit() else None


def _turn(slots: dict[str, str], context: Context) -> tuple[int | None, bool]:
    """Return which way an expression is turned, and whether from the last date."""
    rules = context.grammar.rules
    if "rturn" in slots:
        return rules.relative_turns[slots["rturn"]], True
    if "same" in slots or "there" in slots:
        return 0, True
    if "turn_first" in slots:
        return rules.turns_first[slots["turn_first"]], False
    if "turn" in slots:
        return rules.turns[slots["turn"]], False
    return (0, False) if "this" in slots else (None, False)


def _full_year(slots: dict[str, str], context: Context) -> int | None:
    """Return the year a date states, short forms expanded near the publication."""
    year = _int(slots.get("year"))
    short = _int(slots.get("short_year"))
    if year is None and short is not None:
        pivot = ((context.published.year or 2020) + 10) % 100
        year = (2000 if short <= pivot else 1900) + short
    return year


def _part_code(slots: dict[str, str], context: Context) -> str | None:
    return context.grammar.rules.day_parts.get(slots.get("day_part", ""))


def _with_part(value: str | None, slots: dict[str, str], context: Context) -> Valued:
    code = _part_code(slots, context)
    if code is None:
        return "DATE", value
    if value is None:
        return "TIME", None
    return "TIME", f"{value}T12:00" if code == "MI" else f"{value}T{code}"


def _date(slots: dict[str, str], context: Context) -> Valued:
    rules = context.grammar.rules
    month = rules.months[slots["month"]]
    day = _int(slots.get("day"))
    year = _full_year(slots, context)
    if year is None and slots.get("year"):  # 20XX
        return "DATE", Moment(None, month, day).iso()
    if year is None:
        year = _missing_year(month, day, slots, context)
    moment = Moment(year, month, day)
    if day and year and moment.exact() is None:
        return "DATE", Moment(year, month).iso()
    return "DATE", moment.iso()


def _missing_year(
    month: int, day: int | None, slots: dict[str, str], context: Context
) -> int | None:
    """Choose the year that a day or month leaves out."""
    turn, relative = _turn(slots, context)
    here = context.published
    if relative or "this" in slots:
        base = context.last.year if relative and context.last.year else here.year
        return base + (turn or 0) if base is not None else None
    if here.year is None or here.month is None:
        return None
    near = context.near_date
    if near is not None and turn is None and context.tense != "future":
        if (month, day or 31) >= (near.month or 12, near.day or 1):  # the tale goes on
            return near.year
    years = [here.year + n for n in (0, -1, 1)]
    weekday = context.grammar.rules.weekdays.get(slots.get("weekday", ""))
    if weekday and day:
        for year in [*years, here.year - 2, here.year + 2]:
            exact = Moment(year, month, day).exact()
            if exact and exact.isoweekday() == weekday:
                return year
    return _turned_year(years, (month, day), turn, context)


def _turned_year(
    years: list[int], month_day: tuple[int, int | None], turn: int | None, context: Context
) -> int:
    here = context.published
    month, day = month_day

    def distance(year: int) -> int:
        months = (year - (here.year or 0)) * 12 + month - (here.month or 0)
        if day is None:
            return months * 31
        return months * 31 + day - (here.day or 15)

    tense = context.tense
    if turn == -1 or (turn is None and tense in _PAST):
        past = [y for y in years if distance(y) < 0 or (turn is None and distance(y) == 0)]
        return max(past, default=years[0])
    if turn == 1 or (turn is None and tense == "future"):
        coming = [y for y in years if distance(y) > 0 or (turn is None and distance(y) == 0)]
        return min(coming, default=years[0])
    return min(years, key=lambda y: (abs(distance(y)), distance(y)))


def _numeric(slots: dict[str, str], context: Context) -> Valued:
    moment = Moment(int(slots["yyyy"]), int(slots["mm"]), int(slots["dd"]))
    if moment.exact() is None:
        return "DATE", None
    return "DATE", moment.iso()


def _year(slots: dict[str, str], context: Context) -> Valued:
    year = slots["year"]
    edge = context.grammar.rules.edges.get(slots.get("edge", ""))
    if not year.isdigit():
        return "DATE", "XXXX"
    return "DATE", f"{year}-{edge}" if edge else year


def _decade(slots: dict[str, str], context: Context) -> Valued:
    year = _int(slots.get("year"))
    if year is not None:
        return "DATE", str(year // 10) if year % 10 == 0 else str(year)
    short = _int(slots.get("two_digits"))
    if short is None:
        short = context.grammar.rules.decades[slots["decade"]]
    return "DATE", f"{'20' if short < 20 else '19'}{short // 10}"


def _century(slots: dict[str, str], context: Context) -> Valued:
    written = slots["century"]
    number = _int(written)
    if number is None:
        number = 0
        for left, right in zip(written, [*written[1:], "i"], strict=True):
            value = _CENTURY_DIGITS[left]
            number += -value if value < _CENTURY_DIGITS[right] else value
    return "DATE", f"{number - 1:02}" if number else None


def _season(slots: dict[str, str], context: Context) -> Valued:
    code = context.grammar.rules.seasons[slots["season"]]
    year = _int(slots.get("year"))
    turn, relative = _turn(slots, context)
    here = context.published
    if year is None and here.year is not None:
        month = {"SP": 4, "SU": 7, "FA": 10, "WI": 1}[code]
        if relative:
            year = (context.last.year or here.year) + (turn or 0)
        elif here.month is not None and (turn or context.tense in (*_PAST, "future")):
            year = _turned_year(
                [here.year, here.year - 1, here.year + 1], (month, None), turn, context
            )
        else:
            year = here.year
    return "DATE", f"{year if year is not None else 'XXXX'}-{code}"


def _fraction(slots: dict[str, str], context: Context) -> Valued:
    rules = context.grammar.rules
    rank = rules.ordinals.get(slots.get("ordinal", "")) or _int(slots.get("number"))
    letter = rules.fractions[slots["fraction"]]
    if rank is None or rank > (4 if letter == "Q" else 2):
        return "DATE", None
    year = slots.get("year") or str(context.published.year or "XXXX")
    return "DATE", f"{year}-{letter}{rank}"


def _deictic(slots: dict[str, str], context: Context) -> Valued:
    rules = context.grammar.rules
    word = slots["deictic"]
    if word in rules.generic_deictics and context.tense in _STATIVE and "day_part" not in slots:
        return "TIME", "PRESENT_REF"
    moment = context.published.shifted(rules.deictics[word])
    return _with_part(moment.iso() if moment else None, slots, context)


def _anaphoric(slots: dict[str, str], context: Context) -> Valued:
    moment = context.last_day.shifted(context.grammar.rules.anaphors[slots["anaphor"]])
    return _with_part(moment.iso() if moment else None, slots, context)


def _weekday(slots: dict[str, str], context: Context) -> Valued:
    weekday = context.grammar.rules.weekdays[slots["weekday"]]
    day = _weekday_near(weekday, slots, context)
    return _with_part(day.isoformat() if day else f"XXXX-WXX-{weekday}", slots, context)


def _weekday_near(weekday: int, slots: dict[str, str], context: Context) -> date | None:
    turn, relative = _turn(slots, context)
    anchor = (context.last_day if relative else context.published).exact()
    if anchor is None:
        return None
    back = (anchor.isoweekday() - weekday) % 7
    if turn == -1:
        return anchor - timedelta(days=back or 7)
    if turn == 1:
        return anchor + timedelta(days=7 - back)
    last, coming = anchor - timedelta(days=back), anchor + timedelta(days=-back % 7)
    named = context.days.get(weekday)
    if (
        named is not None
        and abs((named - anchor).days) <= 10
        and (context.tense in (None, "present") or (named > anchor) == (context.tense == "future"))
    ):
        return named
    if context.tense == "future":
        return coming
    return last


def _night(slots: dict[str, str], context: Context) -> Valued:
    if "month" in slots:
        value = _date(slots, context)[1]
    elif "weekday" in slots:
        value = _weekday(slots, context)[1]
    else:
        value = None
    return "TIME", f"{value}TNI" if value else None


def _part(slots: dict[str, str], context: Context) -> Valued:
    if "tonight" in slots:
        slots = {**slots, "day_part": slots["tonight"], "this": ""}
    code = _part_code(slots, context) or "DT"
    anchor = context.last_day if context.last_day.day else context.published
    if "this" in slots:
        anchor = context.last_day if "there" in slots else context.published
    day = anchor.iso() if anchor.day else "XXXX-XX-XX"
    return "TIME", f"{day}T{code}" if code != "MI" else f"{day}T12:00"


def _clock(slots: dict[str, str], context: Context) -> Valued:
    rules = context.grammar.rules
    if "weekday" in slots:
        day = _weekday(slots, context)[1]
    else:
        anchor = context.last_day if context.last_day.day else context.published
        day = anchor.iso() if anchor.day else "XXXX-XX-XX"
    if "midday" in slots:
        return "TIME", f"{day}T{rules.midday[slots['midday']]}"
    hour = _int(slots.get("hour"))
    if hour is None:
        hour = rules.numbers.words.get(slots.get("hour_words", ""))
    if hour is None:
        return "TIME", None
    if slots.get("shift") in rules.afternoon_shift and hour < 12:
        hour += 12
    if slots.get("shift") in rules.midnight_shift and hour == 12:
        hour = 0
    return "TIME", f"{day}T{hour:02}:{slots.get('minute', '00')}"


def _turned_unit(slots: dict[str, str], context: Context) -> Valued:
    unit = context.grammar.rules.units[slots["unit"]]
    turn, relative = _turn(slots, context)
    here = context.published
    if relative and (context.last.year or context.last.day):
        here = context.last
    return "DATE", _unit_at(unit, turn or 0, here)


def _unit_at(unit: str, offset: int, here: Moment) -> str | None:
    """Return the week, month, year, ... that lies so many units from a moment."""
    day = here.exact()
    if unit in ("P1W", "WE"):
        if day is None:
            return None
        moved = (day + timedelta(days=7 * offset)).isocalendar()
        return f"{moved.year}-W{moved.week:02}" + ("-WE" if unit == "WE" else "")
    if unit == "P1D":
        shifted = here.shifted(offset)
        return shifted.iso() if shifted else None
    if unit == "P1M":
        if here.month is None:
            return None
        count = (here.year or 1) * 12 + here.month - 1 + offset
        year = None if here.year is None else count // 12
        return Moment(year, count % 12 + 1).iso()
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


def _distance(sign: int, anchored: bool) -> Callable[[dict[str, str], Context], Valued]:
    """Return a resolver for "three days ago" and its kin."""

    def resolver(slots: dict[str, str], context: Context) -> Valued:
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


def _duration(slots: dict[str, str], context: Context) -> Valued:
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


def _span(slots: dict[str, str], context: Context) -> Valued:
    if "number" in slots:
        return _duration(slots, context)
    unit = _DURATION.fullmatch(context.grammar.rules.units[slots["unit"]])
    if unit is None:
        return "DURATION", None
    return "DURATION", f"P{unit[1]}X{unit[3]}"


def _vague(slots: dict[str, str], context: Context) -> Valued:
    return "DURATION", context.grammar.rules.vague_units[slots["vague_unit"]]


def _set(slots: dict[str, str], context: Context) -> Valued:
    rules = context.grammar.rules
    if "weekday" in slots:
        code = _part_code(slots, context)
        return "SET", f"XXXX-WXX-{rules.weekdays[slots['weekday']]}" + (f"T{code}" if code else "")
    if "day_part" in slots:
        return "SET", f"XXXX-XX-XXT{_part_code(slots, context)}"
    value = _duration(slots, context)[1]
    return "SET", "XXXX-WXX-WE" if value is None else value


def _holiday(slots: dict[str, str], context: Context) -> Valued:
    code = context.grammar.rules.holidays[slots["holiday"]]
    year = _int(slots.get("year"))
    if code.startswith("easter"):
        year = year or context.published.year
        if year is None:
            return "DATE", None
        return "DATE", moment_of(easter(year) + timedelta(days=int(code[6:]))).iso()
    month, day = int(code[:2]), int(code[3:])
    if year is None:
        year = _missing_year(month, day, slots, context)
    return "DATE", Moment(year, month, day).iso()


def _reference(slots: dict[str, str], context: Context) -> Valued:
    return "TIME", context.grammar.rules.references[slots["reference"]]


_RESOLVERS: dict[str, Callable[[dict[str, str], Context], Valued]] = {
    "date": _date,
    "shared_day": _date,
    "numeric": _numeric,
    "month": _date,
    "year": _year,
    "decade": _decade,
    "century": _century,
    "season": _season,
    "fraction": _fraction,
    "deictic": _deictic,
    "anaphoric": _anaphoric,
    "weekday": _weekday,
    "night": _night,
    "part": _part,
    "turn": _turned_unit,
    "ago": _distance(-1, anchored=False),
    "ahead": _distance(1, anchored=False),
    "later": _distance(1, anchored=True),
    "earlier": _distance(-1, anchored=True),
    "span": _span,
    "duration": _duration,
    "vague_duration": _vague,
    "set": _set,
    "clock": _clock,
    "holiday": _holiday,
    "reference": _reference,
}


def in_order(expressions: Sequence[Expression]) -> list[Expression]:
    """Return a sentence's expressions, days before the hours that hang on them."""
    return sorted(expressions, key=lambda e: (not is_day(e), e.start))
