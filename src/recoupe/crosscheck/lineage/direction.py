"""Which of two kindred texts came first, and whose work they are: only what is shown.

An agency credited in either text makes both its customers. Otherwise an explicit credit to
the other outlet, or two different days of publication, tell; failing that nothing does.
"""

from __future__ import annotations

import re
from dataclasses import dataclass
from datetime import date
from functools import cache

from recoupe.records import Direction, Reading

MIN_OUTLET_NAME = 5
"""A shorter outlet name is too likely to be a word."""


@dataclass(frozen=True, slots=True)
class Course:
    """The way a text went, with what shows it."""

    direction: Direction
    origin: str | None
    why: str
    why_fr: str


def course(left: Reading, right: Reading) -> Course:
    """Tell which text came from which, from credits first and dates second."""
    return (
        _by_agency(left, right)
        or _by_outlet(left, right)
        or _by_date(left, right)
        or Course(
            "unknown",
            None,
            "nothing shows which came first",
            "rien n'indique lequel est le premier",
        )
    )


def agencies(reading: Reading) -> tuple[str, ...]:
    """Return the agencies and papers an article credits, in order of appearance."""
    found = sorted(reading.credits, key=lambda credit: credit.span)
    return tuple(dict.fromkeys(credit.agency for credit in found))


def _by_agency(left: Reading, right: Reading) -> Course | None:
    outlets = {reading.article.source for reading in (left, right)}
    credited = [
        (reading, [a for a in agencies(reading) if a not in outlets]) for reading in (left, right)
    ]
    both = [a for a in credited[0][1] if a in credited[1][1]]
    if both:
        return Course("common", both[0], f"both credit {both[0]}", f"les deux citent {both[0]}")
    for reading, found in credited:
        if found:
            who = reading.article.source or reading.article.id
            return Course("common", found[0], f"{who} credits {found[0]}", f"{who} cite {found[0]}")
    return None


def _by_outlet(left: Reading, right: Reading) -> Course | None:
    forward, backward = _names(right, left), _names(left, right)
    if forward == backward:
        return None
    source, taker = (left, right) if forward else (right, left)
    outlet = source.article.source
    who = taker.article.source or taker.article.id
    return Course(
        "a->b" if forward else "b->a", outlet, f"{who} names {outlet}", f"{who} nomme {outlet}"
    )


def _names(taker: Reading, giver: Reading) -> bool:
    """Whether the taker's body names the giver's outlet."""
    outlet, own = giver.article.source, taker.article.source
    if not outlet or len(outlet) < MIN_OUTLET_NAME or outlet == own:
        return False
    if any(credit.agency == outlet for credit in taker.credits):
        return True
    pattern = _outlet_pattern(outlet)
    return any(pattern.search(taker.article.text, *span) for span in taker.body)


@cache
def _outlet_pattern(outlet: str) -> re.Pattern[str]:
    return re.compile(rf"(?<!\w){re.escape(outlet)}(?!\w)")


def _by_date(left: Reading, right: Reading) -> Course | None:
    first, second = published_day(left), published_day(right)
    if first is None or second is None or first == second:
        return None
    giver = left if first < second else right
    days = sorted((first.isoformat(), second.isoformat()))
    return Course(
        "a->b" if first < second else "b->a",
        giver.article.source,
        f"published {days[0]} and {days[1]}",
        f"publiés le {days[0]} et le {days[1]}",
    )


def published_day(reading: Reading) -> date | None:
    """Return the day of publication when it is known to the day."""
    published = reading.article.published
    try:
        return date.fromisoformat(published.value[:10]) if published else None
    except ValueError:
        return None
