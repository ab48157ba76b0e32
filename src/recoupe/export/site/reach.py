"""How much of a text a page can show and stay small."""

from __future__ import annotations

from typing import Final

from recoupe.export.site.safety import reader_html
from recoupe.records import Reading

PAGE_BYTES: Final = 2_000_000
"""No page is larger: what a phone opens from a file without complaint."""
TEXT_BYTES: Final = 500_000
"""Room for the text itself; the rest is for what is said about it."""
FACTS: Final = 1_200
"""Facts explained in one page's margin, at about 700 bytes each."""


def shown_length(reading: Reading) -> int:
    """Return how many code points of an article its page shows: nearly always all of them."""
    text = reading.article.text
    starts = sorted(
        [figure.span[0] for figure in reading.figures]
        + [part[0] for statement in reading.statements for part in statement.parts]
        + [event.trigger[0] for event in reading.events]
        + [time.span[0] for time in reading.times]
        + [mention.span[0] for mention in reading.mentions]
    )
    limit = len(text) if len(starts) <= 3 * FACTS else starts[3 * FACTS]
    if limit <= 6_000:
        return limit
    limit = min(limit, TEXT_BYTES)
    while len(reader_html(text[:limit]).encode("utf-8")) > TEXT_BYTES:
        limit = limit * 3 // 4
    return limit
