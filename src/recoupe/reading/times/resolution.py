"""What expressions are worth, given the day of publication and what was said before."""

from __future__ import annotations

from collections.abc import Callable, Sequence
from datetime import date, timedelta

from recoupe.reading.times.calendar import Moment, days_covered, easter, moment_of
from recoupe.reading.times.context import (
    Context,
    Slots,
    Valued,
    number_in,
    part_code,
    turn_of,
)
from recoupe.reading.times.lengths import (
    distance,
    duration,
    repeated,
    turned_span,
    turned_unit,
    vague_duration,
)
from recoupe.reading.times.patterns import Expression

_DAY_KINDS = ("date", "shared_day", "numeric", "deictic", "anaphoric", "weekday", "night")
_NEAR_DAYS = 120
_FAR_DAYS = 210
"""A date this near prevails over one this far that a weak tense points to."""
_STATIVE = ("present", "imperfect")
_PAST = ("past", "imperfect")
_CENTURY_DIGITS = {"i": 1, "v": 5, "x": 10}


def resolve(expression: Expression, context: Context) -> Valued:
    """Return the type and value of an expression."""
    return _RESOLVERS[expression.kind](expression.slots, context)


def is_day(expression: Expression) -> bool:
    """Tell whether an expression names a day, to which hours attach."""
    return expression.kind in _DAY_KINDS or (
        expression.kind == "clock" and "weekday" in expression.slots
    )


def _full_year(slots: Slots, context: Context) -> int | None:
    """Return the year a date states, short forms expanded near the publication."""
    year = number_in(slots.get("year"))
    short = number_in(slots.get("short_year"))
    if year is None and short is not None:
        pivot = ((context.published.year or 2020) + 10) % 100
        year = (2000 if short <= pivot else 1900) + short
    return year


def _with_part(value: str | None, slots: Slots, context: Context) -> Valued:
    code = part_code(slots, context)
    if code is None:
        return "DATE", value
    if value is None:
        return "TIME", None
    return "TIME", f"{value}T12:00" if code == "MI" else f"{value}T{code}"


def _date(slots: Slots, context: Context) -> Valued:
    rules = context.grammar.rules
    month = rules.months[slots["month"]]
    day = number_in(slots.get("day"))
    year = _full_year(slots, context)
    if year is None and slots.get("year"):  # 20XX
        return "DATE", Moment(None, month, day).iso()
    if year is None:
        year = _missing_year(month, day, slots, context)
    moment = Moment(year, month, day)
    if day and year and moment.exact() is None:
        return "DATE", Moment(year, month).iso()
    return "DATE", moment.iso()


def _missing_year(month: int, day: int | None, slots: Slots, context: Context) -> int | None:
    """Choose the year that a day or month leaves out."""
    turn, relative = turn_of(slots, context)
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

    nearest = min(years, key=lambda y: (abs(distance(y)), distance(y)))
    tense = context.tense
    if turn is None and abs(distance(nearest)) < _NEAR_DAYS and tense in ("future", "imperfect"):
        chosen = 1 if tense == "future" else -1
        if all(abs(distance(y)) > _FAR_DAYS for y in years if distance(y) * chosen > 0):
            return nearest  # "the talks that would follow those of November", said in January
    if turn == -1 or (turn is None and tense in _PAST):
        past = [y for y in years if distance(y) < 0 or (turn is None and distance(y) == 0)]
        return max(past, default=years[0])
    if turn == 1 or (turn is None and tense == "future"):
        coming = [y for y in years if distance(y) > 0 or (turn is None and distance(y) == 0)]
        return min(coming, default=years[0])
    return nearest


def _numeric(slots: Slots, context: Context) -> Valued:
    moment = Moment(int(slots["yyyy"]), int(slots["mm"]), int(slots["dd"]))
    if moment.exact() is None:
        return "DATE", None
    return "DATE", moment.iso()


def _year(slots: Slots, context: Context) -> Valued:
    year = slots["year"]
    edge = context.grammar.rules.edges.get(slots.get("edge", ""))
    if not year.isdigit():
        return "DATE", "XXXX"
    return "DATE", f"{year}-{edge}" if edge else year


def _decade(slots: Slots, context: Context) -> Valued:
    year = number_in(slots.get("year"))
    if year is not None:
        return "DATE", str(year // 10) if year % 10 == 0 else str(year)
    short = number_in(slots.get("two_digits"))
    if short is None:
        short = context.grammar.rules.decades[slots["decade"]]
    return "DATE", f"{'20' if short < 20 else '19'}{short // 10}"


def _century(slots: Slots, context: Context) -> Valued:
    written = slots["century"]
    number = number_in(written)
    if number is None:
        number = 0
        for left, right in zip(written, [*written[1:], "i"], strict=True):
            value = _CENTURY_DIGITS[left]
            number += -value if value < _CENTURY_DIGITS[right] else value
    return "DATE", f"{number - 1:02}" if number else None


def _season(slots: Slots, context: Context) -> Valued:
    code = context.grammar.rules.seasons[slots["season"]]
    year = number_in(slots.get("year"))
    turn, relative = turn_of(slots, context)
    here = context.published
    if year is None and here.year is not None:
        month = {"SP": 4, "SU": 7, "FA": 10, "WI": 1}[code]
        year = here.year
        if relative:
            year = (context.last.year or here.year) + (turn or 0)
        elif here.month is not None and (turn or context.tense in (*_PAST, "future")):
            years = [year, year - 1, year + 1]
            year = _turned_year(years, (month, None), turn, context)
            first, last = days_covered(f"{year}-{code}")
            if turn == -1 and first and last and first <= here.iso() <= last:
                year -= 1  # "l'été dernier", said in summer
    return "DATE", f"{year if year is not None else 'XXXX'}-{code}"


def _fraction(slots: Slots, context: Context) -> Valued:
    rules = context.grammar.rules
    rank = rules.ordinals.get(slots.get("ordinal", "")) or number_in(slots.get("number"))
    letter = rules.fractions[slots["fraction"]]
    if rank is None or rank > (4 if letter == "Q" else 2):
        return "DATE", None
    year = slots.get("year") or str(context.published.year or "XXXX")
    return "DATE", f"{year}-{letter}{rank}"


def _deictic(slots: Slots, context: Context) -> Valued:
    rules = context.grammar.rules
    word = slots["deictic"]
    if word in rules.generic_deictics and context.tense in _STATIVE and "day_part" not in slots:
        return "TIME", "PRESENT_REF"
    moment = context.published.shifted(rules.deictics[word])
    return _with_part(moment.iso() if moment else None, slots, context)


def _anaphoric(slots: Slots, context: Context) -> Valued:
    moment = context.last_day.shifted(context.grammar.rules.anaphors[slots["anaphor"]])
    return _with_part(moment.iso() if moment else None, slots, context)


def _weekday(slots: Slots, context: Context) -> Valued:
    weekday = context.grammar.rules.weekdays[slots["weekday"]]
    day = _weekday_near(weekday, slots, context)
    return _with_part(day.isoformat() if day else f"XXXX-WXX-{weekday}", slots, context)


def _weekday_near(weekday: int, slots: Slots, context: Context) -> date | None:
    turn, relative = turn_of(slots, context)
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
    if context.tense == "future" or ("this" in slots and context.tense not in _PAST):
        return coming
    return last


def _night(slots: Slots, context: Context) -> Valued:
    if "month" in slots:
        value = _date(slots, context)[1]
    elif "weekday" in slots:
        value = _weekday(slots, context)[1]
    else:
        value = None
    return "TIME", f"{value}TNI" if value else None


def _part(slots: Slots, context: Context) -> Valued:
    if "tonight" in slots:
        slots = {**slots, "day_part": slots["tonight"], "this": ""}
    code = part_code(slots, context) or "DT"
    anchor = context.last_day if context.last_day.day else context.published
    if "this" in slots:
        anchor = context.last_day if "there" in slots else context.published
    if "eve" in slots:
        anchor = context.published.shifted(-1) or context.published
    day = anchor.iso() if anchor.day else "XXXX-XX-XX"
    return "TIME", f"{day}T{code}" if code != "MI" else f"{day}T12:00"


def _clock(slots: Slots, context: Context) -> Valued:
    rules = context.grammar.rules
    if "weekday" in slots:
        day = _weekday(slots, context)[1]
    else:
        anchor = context.last_day if context.last_day.day else context.published
        day = anchor.iso() if anchor.day else "XXXX-XX-XX"
    if "midday" in slots:
        return "TIME", f"{day}T{rules.midday[slots['midday']]}"
    hour = number_in(slots.get("hour"))
    if hour is None:
        hour = rules.numbers.words.get(slots.get("hour_words", ""))
    if hour is None:
        return "TIME", None
    if slots.get("shift") in rules.afternoon_shift and hour < 12:
        hour += 12
    if slots.get("shift") in rules.midnight_shift and hour == 12:
        hour = 0
    return "TIME", f"{day}T{hour:02}:{slots.get('minute', '00')}"


def _holiday(slots: Slots, context: Context) -> Valued:
    code = context.grammar.rules.holidays[slots["holiday"]]
    year = number_in(slots.get("year"))
    if code.startswith("easter"):
        year = year or context.published.year
        if year is None:
            return "DATE", None
        return "DATE", moment_of(easter(year) + timedelta(days=int(code[6:]))).iso()
    month, day = int(code[:2]), int(code[3:])
    if year is None:
        if not slots.keys() & {"turn", "rturn"}:
            context.tense = None  # a feast is the nearest one, whatever the tense
        year = _missing_year(month, day, slots, context)
    return "DATE", Moment(year, month, day).iso()


def _reference(slots: Slots, context: Context) -> Valued:
    return "TIME", context.grammar.rules.references[slots["reference"]]


_RESOLVERS: dict[str, Callable[[Slots, Context], Valued]] = {
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
    "turn": turned_unit,
    "ago": distance(-1, anchored=False),
    "ahead": distance(1, anchored=False),
    "later": distance(1, anchored=True),
    "earlier": distance(-1, anchored=True),
    "span": turned_span,
    "duration": duration,
    "vague_duration": vague_duration,
    "set": repeated,
    "clock": _clock,
    "holiday": _holiday,
    "reference": _reference,
}


def in_order(expressions: Sequence[Expression]) -> list[Expression]:
    """Return a sentence's expressions, days before the hours that hang on them."""
    return sorted(expressions, key=lambda e: (not is_day(e), e.start))
