"""Numbered occasions: what comes again and is counted, and the days it fell on.

"L'acte IV", "the ninth weekend": dated articles say on which day each of a series fell, and
an undated article that opens with one of them tells of that day. A series that keeps one
weekday also says when the occasions fell that no dated article names.
"""

from __future__ import annotations

import re
from collections import Counter, defaultdict
from collections.abc import Iterable, Mapping
from datetime import date
from functools import lru_cache
from typing import NamedTuple

from recoupe.languages import get_language
from recoupe.reading.figures.lexicon import fold_letters
from recoupe.reading.numbers import alternation
from recoupe.records import Reading, Span

MIN_VOTES = 2
"""Articles that must place an occasion on one day."""
MIN_SHARE = 0.6
"""Of the articles that place it at all: "the second day" is another day in every story, and
its votes scatter."""
WEEK = 7
_MAX_RANK = 99
_ROMAN = {"i": 1, "v": 5, "x": 10, "l": 50}


class Occasion(NamedTuple):
    """One of a series: the fourth act."""

    series: str
    rank: int


class Named(NamedTuple):
    """An occasion where a text names it."""

    occasion: Occasion
    start: int


def find_occasions(text: str, language: str | None) -> list[Named]:
    """Return the numbered occasions that a text names, in order."""
    pattern = _pattern(language or "")
    if pattern is None:
        return []
    folded = fold_letters(text)
    ranks = get_language(language).periods.ranks
    found = []
    for match in pattern.finditer(folded):
        number = match["digits"] or match["number"]
        rank = ranks.get(match["rank"] or "") or _value(number or "")
        noun = (match["noun"] or match["first"]).rstrip("s")
        if 0 < rank <= _MAX_RANK:
            found.append(Named(Occasion(f"{language} {noun}", rank), match.start()))
    return found


def occasion_days(readings: Iterable[Reading]) -> dict[Occasion, str]:
    """Return the days that dated articles agree on, each series carried on week by week."""
    votes: dict[Occasion, Counter[str]] = defaultdict(Counter)
    ranks: dict[str, set[int]] = defaultdict(set)
    for reading in readings:
        named = find_occasions(reading.article.text, reading.article.language)
        for occasion, _ in named:
            ranks[occasion.series].add(occasion.rank)
        if reading.article.published is not None:
            for occasion, day in sorted(_days_beside(reading, named)):
                votes[occasion][day] += 1
    agreed = {}
    for occasion, days in votes.items():
        day, count = min(days.items(), key=lambda item: (-item[1], item[0]))
        if count >= MIN_VOTES and count >= MIN_SHARE * days.total():
            agreed[occasion] = day
    return _carried_on(agreed, ranks)


def _days_beside(reading: Reading, named: Iterable[Named]) -> set[tuple[Occasion, str]]:
    """Return the occasions of an article with the nearest day its sentence gives them."""
    return {
        (occasion, day)
        for occasion, start in named
        if (day := _day_beside(reading, start)) is not None
    }


def _day_beside(reading: Reading, position: int) -> str | None:
    sentence = next((s for s in reading.sentences if s.start <= position < s.end), None)
    if sentence is None:
        return None
    days = [
        (abs(time.span.start - position), time.start)
        for time in reading.times
        if time.start and time.start == time.end and _inside(time.span, sentence)
    ]
    return min(days)[1] if days else None


def _inside(span: Span, sentence: Span) -> bool:
    return sentence.start <= span.start < sentence.end


def _carried_on(days: Mapping[Occasion, str], ranks: Mapping[str, set[int]]) -> dict[Occasion, str]:
    """Complete and correct the series whose occasions fell a week apart.

    Args:
        days: The occasions that dated articles agree on.
        ranks: All occasions named in the run, by series.
    """
    result = dict(days)
    for series in sorted({occasion.series for occasion in days}):
        firsts = Counter(
            date.fromisoformat(day).toordinal() - WEEK * occasion.rank
            for occasion, day in days.items()
            if occasion.series == series
        )
        first, count = min(firsts.items(), key=lambda item: (-item[1], item[0]))
        if count > MIN_VOTES and count >= MIN_SHARE * firsts.total():
            for rank in sorted(ranks[series]):
                day = date.fromordinal(first + WEEK * rank).isoformat()
                result[Occasion(series, rank)] = day
    return result


def _value(number: str) -> int:
    """Return the value of digits or of a Roman numeral; 0 when it is neither."""
    if number.isdigit():
        return int(number)
    values = [_ROMAN.get(letter, 0) for letter in number]
    following = [*values[1:], 0]
    return sum(-v if v < after else v for v, after in zip(values, following, strict=True))


@lru_cache(maxsize=32)
def _pattern(code: str) -> re.Pattern[str] | None:
    rules = get_language(code).periods
    if not rules.occasions:
        return None
    nouns, titled = "|".join(rules.occasions), "|".join(rules.titled) or "(?!)"
    ranks = rf"(?P<rank>{alternation(rules.ranks) or '(?!)'})"
    digits = rf"(?P<digits>\d{{1,2}}){rules.rank_endings}"
    return re.compile(
        rf"\b(?:(?:{ranks}|{digits}) (?P<noun>{nouns})|"
        rf"(?P<first>{titled}) (?P<number>\d{{1,2}}|[ivxl]+)(?![\w.,]?\d))\b"
    )
