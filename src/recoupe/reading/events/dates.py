"""The days that times tell, and how they stand to an event's trigger and to publication."""

from __future__ import annotations

import re
from datetime import date

from spacy.tokens import Token

from recoupe.reading.draft import Draft
from recoupe.reading.events.candidates import Candidate
from recoupe.records import Time

_ISO = re.compile(r"(?:\d{4}|XXXX)(?:-(?:\d\d(?:-\d\d)?|W\d\d))?")
HISTORICAL_DAYS = 30
"""Rule 15 of the coding guidelines: older than this is background."""


def iso_date(time: Time) -> str | None:
    """Return the day, week, month or year of a time, cut to what is known."""
    if time.value is None or time.type not in ("DATE", "TIME"):
        return None
    if time.value == "PRESENT_REF":  # "aujourd'hui", when the day of writing is known
        return time.start if time.start == time.end else None
    found = _ISO.match(time.value)
    return found.group() if found and found.group() != "XXXX" else None


def own_date(candidate: Candidate, times: tuple[Time, ...]) -> str | None:
    """Return the date that the sentence of a trigger gives it, that of its clause first."""
    span = candidate.sentence.span
    dated = [
        (distance(candidate, time), time.span.start, iso)
        for time in times
        if span.start <= time.span.start < span.end and (iso := iso_date(time)) is not None
    ]
    return min(dated)[2] if dated else None


def distance(candidate: Candidate, time: Time) -> tuple[int, int]:
    """Return how far a time is from a trigger: steps through the parse, then tokens."""
    line = candidate.sentence.line
    tokens = line.doc.char_span(
        time.span.start - line.start, time.span.end - line.start, alignment_mode="expand"
    )
    if not tokens:
        return (99, 99)
    head = _top(list(tokens))
    path = candidate.tree.path(candidate.head.i, head.i)
    steps = 20 if path == "far" else len(path.split())
    return (steps, abs(head.i - candidate.head.i))


def _top(tokens: list[Token]) -> Token:
    inside = {t.i for t in tokens}
    return next((t for t in tokens if t.head.i not in inside or t.head.i == t.i), tokens[0])


def published_day(draft: Draft) -> date | None:
    """Return the day an article was published, when it is known to the day."""
    published = draft.article.published
    try:
        return date.fromisoformat(published.value[:10]) if published else None
    except ValueError:
        return None


def standing(iso: str | None, day: date | None) -> str:
    """Return how a date stands to the day of publication: past, same, future or unknown."""
    if iso is None or day is None or iso.startswith("XXXX"):
        return "unknown"
    year, week, _ = day.isocalendar()
    whole = f"{year}-W{week:02d}" if "W" in iso else day.isoformat()
    shown = whole[: len(iso)]
    return "same" if iso == shown else "past" if iso < shown else "future"


def is_historical(iso: str | None, day: date | None) -> bool:
    """Tell whether a date lies more than 30 days before the day of publication."""
    if iso is None or day is None or iso.startswith("XXXX"):
        return False
    last = _last_day(iso)
    return last is not None and (day - last).days > HISTORICAL_DAYS


def _last_day(iso: str) -> date | None:
    try:
        if "W" in iso:
            return date.fromisocalendar(int(iso[:4]), int(iso[6:8]), 7)
        if len(iso) == 4:
            return date(int(iso), 12, 31)
        if len(iso) == 7:
            return date(int(iso[:4]), int(iso[5:7]), 28)
        return date.fromisoformat(iso)
    except ValueError:
        return None
