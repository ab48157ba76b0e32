"""When an article was published, and how that is known.

Only evidence counts, and it is tried in this order, the surest first:

1. metadata that came with the article;
2. a date in its URL, when its pattern leaves no doubt (``/2018/12/07/``);
3. a stamp that a crawler or a page left in the furniture ("2024-04-23 00:11");
4. a publication line ("Publié le 3 mars 2019") or a dateline ("PARIS, 3 mars 2019 (AFP)");
5. the date in the caption of a picture that is not from the archives;
6. a day of the text named together with its distance ("demain (15 décembre)").

What the evidence leaves out stays out: a month is a month, an unknown year ``XXXX``.
"""

from __future__ import annotations

import re
from collections.abc import Callable, Iterator
from datetime import date, timedelta
from functools import lru_cache
from itertools import pairwise

from recoupe.languages import Language
from recoupe.languages.layout import LayoutRules
from recoupe.reading.draft import Layout
from recoupe.reading.layout import TextLine, classify_lines
from recoupe.reading.layout.cuts import picture_credits
from recoupe.records import Article, Published, Span

MIN_YEAR, MAX_YEAR = 1980, 2100
"""News is not online before; a number outside is no year."""
_LEAP_YEAR = 2000
_DATELINE_LENGTH = 80
_CAPTION_LENGTH = 400
"""A longer line is no caption but an article in one line with a caption in it."""

_YEAR = r"(?P<y>(?:19|20)\d\d)"
_URL_DATES = tuple(
    re.compile(pattern)
    for pattern in (
        rf"/{_YEAR}/(?P<m>\d\d)/(?P<d>\d\d)(?:/|$)",  # /2018/12/07/
        rf"/{_YEAR}-(?P<m>\d\d)-(?P<d>\d\d)(?:[/_-]|$)",  # /2018-12-07/
        rf"/{_YEAR}(?P<m>\d\d)/(?P<d>\d\d)/",  # /201812/07/
        rf"/{_YEAR}(?P<m>\d\d)(?P<d>\d\d)(?:/|$)",  # /20181207/
        rf"-{_YEAR}(?P<m>\d\d)(?P<d>\d\d)ART[A-Z]",  # -20181207ARTFIG
        rf"/{_YEAR}/(?P<m>\d\d)/(?!\d\d?/)",  # /2018/12/
    )
)
_STAMP = re.compile(
    r"(?P<day>(?:19|20)\d\d-\d\d(?:-\d\d)?)(?:[T ](?P<h>\d{1,2})[:h](?P<min>\d\d))?"
)


def read_published(article: Article, layout: Layout, language: Language) -> Published | None:
    """Date an article from its metadata, URL, stamp, dateline, captions or text."""
    if article.published is not None:
        return article.published
    dated = _from_url(article.url)
    if dated is not None:
        return dated
    lines = classify_lines(article, language)
    readers: tuple[Callable[[tuple[TextLine, ...], Language], Published | None], ...] = (
        _from_stamp,
        _from_dateline,
        _from_caption,
        _inferred,
    )
    return next((found for read in readers if (found := read(lines, language))), None)


def _from_url(url: str | None) -> Published | None:
    for pattern in _URL_DATES:
        match = pattern.search(url or "")
        if match:
            parts = match.groupdict()
            value = _iso(parts["y"], parts["m"], parts.get("d"))
            if value:
                return Published(value=value, basis="url")
    return None


def _iso(year: str | None, month: str | int, day: str | int | None) -> str | None:
    """Return a date cut to what is known, None when there is no such day."""
    number = int(month)
    if not 1 <= number <= 12 or (year and not MIN_YEAR <= int(year) <= MAX_YEAR):
        return None
    cut = f"{year or 'XXXX'}-{number:02}"
    if day is None:
        return cut
    try:
        date(int(year) if year else _LEAP_YEAR, number, int(day))
    except ValueError:
        return None
    return f"{cut}-{int(day):02}"


def _from_stamp(lines: tuple[TextLine, ...], language: Language) -> Published | None:
    for line in lines:
        match = _STAMP.search(line.text) if line.kind == "stamp" else None
        if match:
            value = _iso(*_three(match["day"]))
            if value and match["h"] and len(value) == 10:
                value += f"T{int(match['h']):02}:{match['min']}"
            if value:
                return Published(value=value, basis="stamp", span=Span(line.start, line.end))
    return None


def _three(day: str) -> tuple[str, str, str | None]:
    year, month, *rest = day.split("-")
    return year, month, rest[0] if rest else None


class _Dates:
    """The patterns of full and yearless dates in one language."""

    def __init__(self, rules: LayoutRules) -> None:
        months = "|".join(f"(?P<m{i}>{m})" for i, m in enumerate(rules.months, start=1)) or "(?!)"
        weekday = rf"(?:(?:{rules.weekdays})\.?,? )?" if rules.weekdays else ""
        ordinal = r"(?:er|st|nd|rd|th)?"
        self.day = (
            rf"{weekday}(?:(?P<d1>\d{{1,2}}){ordinal} (?:de |of )?|(?=[^\W\d]))(?:{months})\.?"
            rf"(?: (?P<d2>\d{{1,2}}){ordinal}(?!\d))?(?:,? (?:de )?{_YEAR})?"
        )
        first, second = ("d3", "m13") if rules.day_first else ("m13", "d3")
        self.number = rf"(?P<{first}>\d{{1,2}})[/.](?P<{second}>\d{{1,2}})[/.](?P<y2>(?:20)?\d\d)"
        self.clock = r"(?:,? (?:à |at )?(?P<h>\d{1,2}) ?[h:] ?(?P<min>\d\d))?"

    def value(self, match: re.Match[str]) -> str | None:
        """Return the ISO value of a match of `day` or `number`."""
        parts = {name: text for name, text in match.groupdict().items() if text is not None}
        if "m13" in parts:
            year, month = parts["y2"], parts["m13"]
            year = year if len(year) == 4 else f"20{year}"
            return _iso(year, month, parts["d3"])
        number = next((i for i in range(1, 13) if f"m{i}" in parts), None)
        day = parts.get("d1") or parts.get("d2")
        if number is None or day is None:
            return None
        return _iso(parts.get("y"), number, day)


@lru_cache(maxsize=8)
def _dates(rules: LayoutRules) -> _Dates:
    return _Dates(rules)


@lru_cache(maxsize=8)
def _cue_patterns(rules: LayoutRules) -> tuple[re.Pattern[str], ...]:
    """After "Publié le": a date in words or in numbers."""
    if not rules.published_cues:
        return ()
    dates, cues = _dates(rules), "|".join(rules.published_cues)
    return tuple(
        re.compile(rf"\b(?:{cues})[ :]*(?:on |le )?(?P<all>{day}{dates.clock})", re.IGNORECASE)
        for day in (dates.number, dates.day)
    )


@lru_cache(maxsize=8)
def _dateline_pattern(rules: LayoutRules) -> re.Pattern[str]:
    """Match "PARIS, 3 mars 2019 (AFP) - ", "Lyon, le 3 mars 2019 —"."""
    place = r"(?-i:[A-ZÀ-Þ])[\w' -]{1,40}"
    return re.compile(
        rf"{place},? (?:le )?(?P<all>{_dates(rules).day}) ?(?:\([\w ,/-]{{2,30}}\))? ?[–—|:-]",
        re.IGNORECASE,
    )


def _from_dateline(lines: tuple[TextLine, ...], language: Language) -> Published | None:
    rules = language.layout
    for line in lines:
        if line.kind in ("header", "byline"):
            for pattern in _cue_patterns(rules):
                found = _published(pattern.search(line.text), line, rules, timed=True)
                if found:
                    return found
    below = _below_cue(lines, rules)
    if below is not None:
        return below
    first = next((line for line in lines if line.kind is None), None)
    if first is None:
        return None
    head = first.text[:_DATELINE_LENGTH]
    return _published(_dateline_pattern(rules).match(head), first, rules, timed=False)


def _below_cue(lines: tuple[TextLine, ...], rules: LayoutRules) -> Published | None:
    """Read a date that stands alone on the line below "Publié le"."""
    cue = re.compile(rf"(?:{'|'.join(rules.published_cues) or '(?!)'})[ :]*", re.IGNORECASE)
    alone = re.compile(rf"(?:le )?(?P<all>{_dates(rules).day})", re.IGNORECASE)
    filled = [line for line in lines if line.text.strip()]
    for above, line in pairwise(filled):
        if cue.fullmatch(above.text.strip()):
            match = alone.fullmatch(line.text)
            if found := _published(match, line, rules, timed=False):
                return found
    return None


def _published(
    match: re.Match[str] | None, line: TextLine, rules: LayoutRules, *, timed: bool
) -> Published | None:
    value = _dates(rules).value(match) if match else None
    if match is None or value is None:
        return None
    if timed and match["h"] and int(match["h"]) < 24 and int(match["min"]) < 60:
        value += f"T{int(match['h']):02}:{match['min']}"
    span = Span(line.start + match.start("all"), line.start + match.end("all"))
    return Published(value=value, basis="dateline", span=span)


@lru_cache(maxsize=8)
def _day_pattern(rules: LayoutRules) -> re.Pattern[str]:
    return re.compile(rf"(?<!\w)(?:{_dates(rules).day})(?!\w)", re.IGNORECASE)


def _from_caption(lines: tuple[TextLine, ...], language: Language) -> Published | None:
    """Take the latest full date among captions: a line with a picture credit in it."""
    rules = language.layout
    old = re.compile("|".join(rules.archive_cues) or "(?!)", re.IGNORECASE)
    found = []
    for line in lines:
        pictures = line.kind in (None, "caption") and picture_credits(line, language)
        if not pictures or len(line.text) > _CAPTION_LENGTH or old.search(line.text):
            continue
        end = max(picture.end for picture in pictures) - line.start
        for match in _day_pattern(rules).finditer(line.text[:end]):
            value = _dates(rules).value(match)
            if value and not value.startswith("X"):
                found.append((value, Span(line.start + match.start(), line.start + match.end())))
    if not found:
        return None
    value, span = max(found)
    return Published(value=value, basis="caption", span=span)


@lru_cache(maxsize=8)
def _relative_pattern(rules: LayoutRules) -> re.Pattern[str] | None:
    """Match "demain (15 décembre)", "hier, lundi 3 mars 2020"."""
    if not rules.relative_days:
        return None
    words = "|".join(word for word, _ in rules.relative_days)
    return re.compile(
        rf"(?<![\w-])(?P<word>{words})(?: \(|, | )(?:le )?"
        rf"(?P<date>{_dates(rules).day})(?=[),.; ]|$)",
        re.IGNORECASE,
    )


def _inferred(lines: tuple[TextLine, ...], language: Language) -> Published | None:
    rules = language.layout
    pattern = _relative_pattern(rules)
    if pattern is None:
        return None
    distances = dict(rules.relative_days)
    for line in lines:
        if line.kind is not None:
            continue
        for match in _outside_quotes(pattern, line.text):
            value = _dates(rules).value(match)
            distance = distances.get(match["word"].lower())
            if value and distance is not None:
                span = Span(line.start + match.start(), line.start + match.end("date"))
                moved = _move(value, -distance)
                return Published(value=moved, basis="inferred", span=span) if moved else None
    return None


def _outside_quotes(pattern: re.Pattern[str], text: str) -> Iterator[re.Match[str]]:
    """A day named by someone quoted is seen from the day that person spoke."""
    for match in pattern.finditer(text):
        before = text[: match.start()]
        opened = before.count("«") - before.count("»") + before.count("“") - before.count("”")
        if opened <= 0 and before.count('"') % 2 == 0:
            yield match


def _move(value: str, days: int) -> str | None:
    """Move an ISO day; None when an unknown year leaves open which day that is."""
    year, month, day = value.split("-")
    if year != "XXXX":
        return (date(int(year), int(month), int(day)) + timedelta(days)).isoformat()
    leap, common = (
        date(some_year, int(month), min(int(day), 28 if some_year % 4 and month == "02" else 31))
        + timedelta(days)
        for some_year in (_LEAP_YEAR, _LEAP_YEAR + 1)
    )
    if (leap.month, leap.day) != (common.month, common.day):
        return None
    return f"XXXX-{leap.month:02}-{leap.day:02}"
