"""What an article is about, as weighted terms: the event of its headline and first paragraph."""

from __future__ import annotations

import re
from calendar import monthrange
from collections.abc import Mapping
from dataclasses import dataclass
from datetime import date

from recoupe.crosscheck.terms import term_of, words_in
from recoupe.records import Reading, Span

TITLE_WEIGHT = 3.0
LEAD_WEIGHT = 2.0
BODY_WEIGHT = 1.0
"""The headline and the first paragraph say which event an article goes to (convention 10 of
``gold/lineage-stories.md``); the rest is background and sidebars."""
LEAD_WORDS = 70
"""A news lead: two or three sentences."""
READ_WORDS = 400
"""What comes later is background, shared by all stories of one affair."""
NAME_FACTOR = 2.0
"""A capitalised word is a name or opens a sentence; names tell events apart."""
DATE_WEIGHT = 2.0
"""A day named in the text is worth a name."""
YEARLESS = 4
"""A leap year in which dates without a year are kept."""
LAST_YEARLESS = 2000
"""No ordinal of a real date is so low."""
OPENING_CHARACTERS = 240
"""Of headline and lead, what is compared by meaning."""

_PUBLISHED = re.compile(r"(\d{4}|XXXX)-(\d{2})(?:-(\d{2}))?(?!\d)")
_MONTH_DAY = re.compile(r"(?:\d{4}|XXXX)-(\d{2}-\d{2})")


@dataclass(frozen=True, slots=True, eq=False)
class Profile:
    """What the grouping of stories needs to know about one article."""

    article: str
    window: tuple[int, int] | None
    """First and last day on which it may have been published, as proleptic ordinals, when the
    month is known at least; in year 4 when the year is not."""
    language: str | None
    title: str | None
    opening: str
    """Headline and lead as one text."""
    terms: Mapping[str, float]
    """Weight of each term before rarity; a date mentioned is the term ``@MM-DD``."""

    @property
    def day(self) -> int | None:
        """Day of publication as a proleptic ordinal; None when it is not known to the day."""
        known = self.window is not None and self.window[0] > LAST_YEARLESS
        return self.window[0] if known and self.window and len(set(self.window)) == 1 else None

    @property
    def key(self) -> tuple[int, str]:
        """The order in which ties are settled: by date, undated last, then by id."""
        return (self.day if self.day is not None else date.max.toordinal(), self.article)


def profile_of(reading: Reading, words: dict[str, str] | None = None) -> Profile:
    """Describe one article.

    Args:
        reading: The article.
        words: Terms of the word forms met before, filled on the way.
    """
    forms = words if words is not None else {}
    article = reading.article
    terms: dict[str, float] = {}
    if article.title:
        _add_words(terms, article.title, TITLE_WEIGHT, forms)
    end = _add_body(terms, reading, forms)
    for time in reading.times:
        found = _MONTH_DAY.fullmatch(time.value or "")
        if found and time.span.end <= end:
            term = "@" + found.group(1)
            terms[term] = terms.get(term, 0.0) + DATE_WEIGHT
    return Profile(
        article=article.id,
        window=_window(reading),
        language=article.language,
        title=article.title,
        opening=_opening(reading),
        terms=terms,
    )


def _add_body(terms: dict[str, float], reading: Reading, forms: dict[str, str]) -> int:
    text = reading.article.text
    read = end = 0
    for span in reading.sentences or reading.body:
        weight = LEAD_WEIGHT if read < LEAD_WORDS else BODY_WEIGHT
        read += _add_words(terms, text[span.start : span.end], weight, forms)
        end = span.end
        if read > READ_WORDS:
            break
    return end


def _add_words(terms: dict[str, float], text: str, weight: float, forms: dict[str, str]) -> int:
    found = words_in(text)
    for form in found:
        term = forms.get(form)
        if term is None:
            term = forms[form] = term_of(form)
        if term:
            value = weight * NAME_FACTOR if form[0].isupper() else weight
            terms[term] = terms.get(term, 0.0) + value
    return len(found)


def _opening(reading: Reading) -> str:
    text = reading.article.text
    spans: tuple[Span, ...] = reading.sentences or reading.body
    parts = [reading.article.title or ""]
    parts += [text[span.start : span.end] for span in spans[:3]]
    return " ".join(part for part in parts if part)[:OPENING_CHARACTERS]


def _window(reading: Reading) -> tuple[int, int] | None:
    published = reading.article.published
    found = _PUBLISHED.match(published.value) if published else None
    if not found:
        return None
    year, month, day = found.groups()
    number = YEARLESS if year == "XXXX" else int(year)
    length = monthrange(number, int(month))[1] if 1 <= int(month) <= 12 else 0
    if not number or not length or (day and not 1 <= int(day) <= length):
        return None
    first = date(number, int(month), int(day or 1)).toordinal()
    return (first, first if day else first + length - 1)


def days_apart(left: Profile, right: Profile) -> int:
    """Return the fewest days that can lie between two publications; 0 when unknown."""
    if left.window is None or right.window is None:
        return 0
    a, b = left.window, right.window
    if b[0] <= LAST_YEARLESS:
        a, b = b, a
    if a[0] > LAST_YEARLESS:
        return _gap(a, b)
    year = date.fromordinal(b[0]).year
    return min(
        _gap((_moved(a[0], near), _moved(a[1], near)), b) for near in (year - 1, year, year + 1)
    )


def _gap(a: tuple[int, int], b: tuple[int, int]) -> int:
    return max(0, b[0] - a[1], a[0] - b[1])


def _moved(ordinal: int, year: int) -> int:
    """Return the same day in another year, 28 February for the 29th where there is none."""
    day = date.fromordinal(ordinal)
    return day.replace(year=year, day=min(day.day, monthrange(year, day.month)[1])).toordinal()
