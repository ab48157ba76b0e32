"""The day or period that a count measures, from the times around it."""

from __future__ import annotations

import re
from collections.abc import Sequence

from recoupe.records import Span, Time

_DAY = re.compile(r"\d{4}(?:-\d\d(?:-\d\d)?)?")


def read_period(
    figure: Span,
    sentence: Span,
    before: Span | None,
    times: Sequence[Time],
    *,
    total_from: int | None,
    published: str | None,
) -> str | None:
    """Return the ISO day, month or interval measured; None when the text does not say.

    Args:
        figure: The count.
        sentence: Its sentence.
        before: The sentence before it in the same line.
        times: All times of the article.
        total_from: Where the words of a running total start ("depuis"), if any.
        published: The day of publication, which ends a running total.
    """
    dated = [time for time in times if time.type in ("DATE", "TIME") and _date_of(time)]
    inside = [t for t in dated if sentence.start <= t.span.start < sentence.end]
    if total_from is not None:
        start = next((t for t in inside if t.span.start >= total_from), None)
        if start is None:
            return None
        others = [t for t in inside if t is not start]
        end = _date_of(_nearest(figure, others)) if others else (published or "")[:10]
        return f"{_date_of(start)}/{end}" if end else None
    if inside:
        return _date_of(_nearest(figure, inside))
    if before is None:
        return None
    earlier = [t for t in dated if before.start <= t.span.start < before.end]
    return _date_of(earlier[-1]) if earlier else None


def _nearest(figure: Span, times: Sequence[Time]) -> Time:
    def distance(time: Time) -> tuple[int, int]:
        gap = max(time.span.start - figure.end, figure.start - time.span.end, 0)
        return gap, time.span.start

    return min(times, key=distance)


def _date_of(time: Time) -> str | None:
    """Return a time's date; None when its year is unknown or it is no calendar date."""
    value = time.value or ""
    if "W" in value and time.start and time.end:
        return f"{time.start}/{time.end}" if time.start != time.end else time.start
    match = _DAY.match(value)
    if match is None or "X" in value[:4]:
        return None
    return match.group()
