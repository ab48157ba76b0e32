"""What the value of a time may lean on, and how its words turn it."""

from __future__ import annotations

from dataclasses import dataclass, field
from datetime import date

from recoupe.reading.times.calendar import Moment, read_moment
from recoupe.reading.times.patterns import Expression, TimeGrammar
from recoupe.reading.times.tense import Tense
from recoupe.records import TimeType

Valued = tuple[TimeType, str | None]
Slots = dict[str, str]


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
    sentence."""
    days: dict[int, date] = field(default_factory=dict)
    """Days written in full, by weekday."""


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
        context.near_date = other


def number_in(text: str | None) -> int | None:
    """Return a slot's digits as a number; None when it has none."""
    return int(text) if text and text.isdigit() else None


def turn_of(slots: Slots, context: Context) -> tuple[int | None, bool]:
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


def part_code(slots: Slots, context: Context) -> str | None:
    """Return the TIMEX3 code of an expression's part of the day."""
    return context.grammar.rules.day_parts.get(slots.get("day_part", ""))
