"""Publication dates as inputs give them."""

from __future__ import annotations

import datetime
import re

from recoupe.records import Published

ISO = re.compile(
    r"(?P<year>\d{4}|XXXX)(?:-(?P<month>\d{2})(?:-(?P<day>\d{2})"
    r"(?:[T ](?P<hour>\d{2}):(?P<minute>\d{2})(?::\d{2}(?:[.,]\d+)?)?"
    r" ?(?:Z|UTC|[+-]\d{2}:?\d{2})?)?)?)?"
)
COMPACT = re.compile(r"(\d{4})(\d{2})(\d{2})")  # 20240819


def published_of(value: str) -> Published | None:
    """Return the date that a metadata field states, cut to what it states; None if it is none.

    The day and time are kept as written, in the outlet's own time: `2024-04-23T00:11:05+02:00`
    is `2024-04-23T00:11`. Midnight sharp is how programs write an unknown time: it is cut.
    """
    value = COMPACT.sub(r"\1-\2-\3", value.strip()) if value.strip().isdigit() else value.strip()
    match = ISO.fullmatch(value)
    if match is None or not _exists(match):
        return None
    if match["hour"] is None or (match["hour"], match["minute"]) == ("00", "00"):
        return Published(value=value[:10], basis="metadata")
    return Published(value=f"{value[:10]}T{match['hour']}:{match['minute']}", basis="metadata")


def _exists(match: re.Match[str]) -> bool:
    """Say whether there is such a day (29 February counts when the year is unknown)."""
    year = 2000 if match["year"] == "XXXX" else int(match["year"])
    try:
        datetime.datetime(
            year,
            int(match["month"] or 1),
            int(match["day"] or 1),
            int(match["hour"] or 0),
            int(match["minute"] or 0),
        )
    except ValueError:
        return False
    return year >= 1600 and not (match["year"] == "XXXX" and match["month"] is None)
