"""A language of the site: its messages, and how it writes dates and numbers.

Messages are English in the templates and translated by gettext catalogues,
``locale/<code>/LC_MESSAGES/site.po``, read when a site is written: the catalogue that is
reviewed is the one that is used, and no compiled file can be older than its source.
"""

from __future__ import annotations

import re
from dataclasses import dataclass
from datetime import date, time
from functools import lru_cache
from io import BytesIO
from pathlib import Path
from typing import Final

from babel import Locale
from babel.dates import format_date, format_time
from babel.messages.mofile import write_mo
from babel.messages.pofile import read_po
from babel.numbers import format_decimal
from babel.support import NullTranslations, Translations

from recoupe.export.site.labels import LABELS
from recoupe.export.site.paths import FOLDER, INDEX

LOCALES: Final = Path(__file__).with_name("locale")
DOMAIN: Final = "site"

_DATE = re.compile(
    r"(?P<year>\d{4}|XXXX)(?:-(?P<month>\d\d)(?:-(?P<day>\d\d))?|-W(?P<week>\d\d))?"
    r"(?:T(?P<hour>\d\d):(?P<minute>\d\d).*)?\Z"
)
_AMOUNT = re.compile(
    r"(?P<sign>[~<>≥≤]?) ?(?P<low>\d[\d\u202f]*(?:\.\d+)?)(?:–(?P<high>\d[\d\u202f]*(?:\.\d+)?))?"
    r"(?: (?P<unit>[a-z ]+|[%€$£]))?\Z"
)
"""A compared number as findings write it: ~20, ≥ 1 200, 2 000–3 000, > 4 decade, 78 %."""
_SIGNS: Final = {
    "~": "about",
    "<": "less_than",
    ">": "more_than",
    "≥": "at_least",
    "≤": "at_most",
}
_LEAP: Final = 2000
"""A year in which every day of the calendar exists, to write days whose year is unknown."""


@lru_cache(maxsize=8)
def load_messages(code: str) -> NullTranslations:
    """Return a language's messages; those of the templates where it has no catalogue."""
    path = LOCALES / code / "LC_MESSAGES" / f"{DOMAIN}.po"
    if not path.exists():
        return NullTranslations()
    compiled = BytesIO()
    with path.open("rb") as lines:
        write_mo(compiled, read_po(lines, locale=code))
    compiled.seek(0)
    return Translations(compiled)


@dataclass(frozen=True)
class Language:
    """One of the languages in which every page is written."""

    code: str
    name: str
    """In the language itself, as on the switch."""
    index: str
    """Where its list of stories lies, from the folder of ``index.html``."""
    own_words: bool
    """Whether to show the sentences that records carry in French, or those in English."""

    @property
    def messages(self) -> NullTranslations:
        """The catalogue."""
        return load_messages(self.code)

    def label(self, group: str, code: str | None) -> str:
        """Return the words for a code of the records."""
        if code is None:
            return ""
        message = LABELS[group].get(code)
        return self.messages.gettext(message) if message else code.replace("_", " ")

    def what(self, code: str) -> str:
        """Return what a figure counts; a slot may end in what befell it or in a place."""
        if code.upper() in LABELS["event"]:
            return self.label("event", code.upper())
        parts = code.split("_")
        for cut in range(len(parts), 0, -1):
            head, rest = "_".join(parts[:cut]), parts[cut:]
            if head in LABELS["what"]:
                added = " ".join(part.capitalize() for part in rest)
                if len(rest) == 1 and rest[0] in LABELS["fate"]:
                    added = self.label("fate", rest[0])
                return self.label("what", head) + (f" ({added})" if added else "")
        return code.replace("_", " ")

    def authority(self, name: str) -> str:
        """Return a source of figures; an office may be preceded by its place."""
        offices = LABELS["authority"]
        if name in offices:
            return self.messages.gettext(offices[name])
        for office in sorted(offices, key=len, reverse=True):
            if name.endswith(" " + office):
                return f"{self.messages.gettext(offices[office])} ({name[: -len(office) - 1]})"
        return name

    def number(self, value: float | str) -> str:
        """Write a number; a value in words stays as it is."""
        if isinstance(value, str):
            if not re.fullmatch(r"-?\d{4,15}", value):
                return value
            value = int(value)
        return _number(float(value) if value != int(value) else int(value), self.code)

    def year_or_number(self, value: str) -> str:
        """Write a compared value: amounts are grouped, dates are written out."""
        if re.fullmatch(r"(\d{4}|XXXX)-\d\d(-\d\d)?(T[\d:]+)?", value):
            return self.date(value)
        if re.fullmatch(r"(1[89]|20)\d\d", value):
            return value
        if value in LABELS["factuality"]:
            return self.label("factuality", value)
        amount = _AMOUNT.match(value)
        return self._amount(amount) if amount else value

    def _amount(self, amount: re.Match[str]) -> str:
        words = [self.label("comparator", _SIGNS.get(amount["sign"]))]
        ends = (end.replace("\u202f", "") for end in (amount["low"], amount["high"]) if end)
        words.append("–".join(_number(float(end), self.code) for end in ends))
        unit = (amount["unit"] or "").replace(" ", "_")
        words.append(self.label("unit", unit) if unit in LABELS["unit"] else amount["unit"] or "")
        return "\u00a0".join(word for word in words if word)

    def percent(self, share: float) -> str:
        """Write a share of one as a percentage."""
        return f"{round(share * 100)}\u00a0%"

    def date(self, value: str | None) -> str:
        """Write a date at its precision; what is not known is not written."""
        return _date(value, self.code) if value else ""


FRENCH: Final = Language("fr", "Français", INDEX, own_words=True)
ENGLISH: Final = Language("en", "English", f"{FOLDER}/en/{INDEX}", own_words=False)
SITE_LANGUAGES: Final = (FRENCH, ENGLISH)
"""The first is the one that ``index.html`` opens in."""


@lru_cache(maxsize=8)
def _locale(code: str) -> Locale:
    return Locale.parse("en_GB" if not (LOCALES / code).exists() else code)


@lru_cache(maxsize=4096)
def _number(value: float, code: str) -> str:
    return str(format_decimal(value, locale=_locale(code)))


def precision(value: str | None) -> str | None:
    """Return how precise a date is, as a code of the group "precision"."""
    match = _DATE.match(value or "")
    if match is None:
        return "period" if value and "/" in value else None
    if match["year"] == "XXXX":
        return "no_year"
    if match["hour"]:
        return "minute"
    return next((name for name in ("day", "week", "month") if match[name]), "year")


@lru_cache(maxsize=16384)
def _date(value: str, code: str) -> str:
    if "/" in value:
        return " – ".join(_date(part, code) if part else "…" for part in value.split("/", 1))
    match = _DATE.match(value)
    if match is None:
        return value
    try:
        written = _write_date(match, _locale(code))
    except ValueError:
        return value
    if match["hour"] and int(match["hour"]) < 24 and int(match["minute"]) < 60:
        clock = time(int(match["hour"]), int(match["minute"]))
        written += ", " + format_time(clock, "short", locale=_locale(code))
    return written


def _write_date(match: re.Match[str], locale: Locale) -> str:
    known = match["year"] != "XXXX"
    year = int(match["year"]) if known else _LEAP
    if match["week"]:
        if not known:
            raise ValueError(match[0])
        monday = date.fromisocalendar(year, int(match["week"]), 1)
        sunday = date.fromisocalendar(year, int(match["week"]), 7)
        ends = (format_date(day, "d MMM y", locale=locale) for day in (monday, sunday))
        return " – ".join(ends)
    day = date(year, int(match["month"] or 1), int(match["day"] or 1))
    if match["day"]:
        return format_date(day, "d MMMM y" if known else "d MMMM", locale=locale)
    if match["month"]:
        return format_date(day, "MMMM y" if known else "MMMM", locale=locale)
    return match["year"] if known else match[0]
