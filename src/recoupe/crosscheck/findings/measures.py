"""Figures made comparable: what, where, when and who says so, over all articles of a run."""

from __future__ import annotations

import re
from collections import Counter, defaultdict
from collections.abc import Iterable, Mapping, Sequence
from dataclasses import dataclass
from datetime import date, timedelta
from typing import Literal, NamedTuple

from recoupe.crosscheck.days import Placed, place_articles, redate
from recoupe.crosscheck.days.told import FULL_DAY, days_apart
from recoupe.languages import LANGUAGES
from recoupe.languages.gazetteer import load_gazetteer
from recoupe.languages.letters import strip_accents
from recoupe.reading.figures.period import DURATION_UNITS
from recoupe.records import Evidence, Figure, Lineage, Reading, Story

Camp = Literal["official", "organiser", "counter", "media", "named", "person", "unknown"]
"""The camp of a source by the words of its name; "named" is a body of its own."""
MEDIA_KINDS = frozenset({"agency", "channel", "magazine", "newspaper", "radio"})
"""Kinds of known organisations that report counts, their own and others'."""

DayBasis = Literal["stated", "placed", "told", "story"]
"""The text says the day; says it in words that the article's place in time resolves; says
none, and it is the day the article tells of; or the one its story's other articles do."""

WEEK_DAYS = 7
MONTH = len("2031-05")
"""Totals that start in one month are one: "since November", "since 17 November"."""
SHORT_PERIOD_DAYS = 3
"""A count over at most so many days is a count of one event; longer, a running total."""
OWN_TIME_REACH = 25
"""Characters behind a figure within which a time dates that figure alone."""
TOPIC_REACH = 400
"""Characters before and after a figure's sentence that tell what it is about."""
COUNTED_ONCE = frozenset(
    """arrested charged convicted convictions detained displaced evacuated fires hostages
    in_custody injured investigations jailed killed missing police_deployed protesters refugees
    released reports rescued soldiers strikers tried wounded eye_injuries head_injuries""".split()
)
"""Slots of which one event has one number, so that two numbers contradict or revise each
other. Shares, amounts and other things are many in any story: only equal ones are joined."""


ADDED_UP = frozenset(
    """convicted convictions eye_injuries head_injuries investigations jailed reports
    tried""".split()
)
"""Slots that are counted for an affair, not for a day, unless a day is said."""


class Key(NamedTuple):
    """What two figures must share to be compared."""

    what: str
    unit: str
    when: str
    """The first day (or the month) measured, "total <start>" for a running total, or the
    story of an undated figure."""


@dataclass(frozen=True, slots=True, kw_only=True)
class Measure:
    """One figure with all that decides whether and how it compares."""

    article: str
    story: str
    figure: Figure
    key: Key
    camp: Camp
    basis: DayBasis
    """How the day is known."""
    published: str
    """ISO value of the publication, empty when not known."""
    clock: str
    """The time of day the sentence gives, as HH:MM, empty when none."""
    topics: frozenset[str]
    """People and organisations named around the figure: they tell events of one day apart."""

    @property
    def side(self) -> str:
        """Whose count it is: officials speak as one, everybody else in their own name."""
        if self.camp in ("official", "unknown"):
            return self.camp
        return " ".join(folded_words(self.figure.according_to or ""))

    @property
    def slot(self) -> str:
        """What is counted, without the place that its name may end in."""
        place = "_".join(folded_words(self.figure.place or ""))
        return self.scope.removesuffix(f"_{place}") if place else self.scope

    @property
    def scope(self) -> str:
        """What is counted, as the figure itself says, with its place."""
        return self.figure.what or ""

    @property
    def dated(self) -> bool:
        """Whether the text says the day, not only the surroundings."""
        return self.basis == "stated"

    @property
    def counted_once(self) -> bool:
        """Whether one event has one such number: "killed", "injured_police", "fires"."""
        slot = self.slot
        return any(slot == root or slot.startswith(f"{root}_") for root in COUNTED_ONCE)

    @property
    def speaks_for_itself(self) -> bool:
        """Whether the source's kind says that it counts by itself: police, organisers, a poll.

        A person or a paper may repeat another's count.
        """
        return self.camp in ("official", "organiser", "counter", "named")

    @property
    def evidence(self) -> Evidence:
        """The characters the figure rests on."""
        return Evidence(article=self.article, span=self.figure.span)


def collect_measures(
    readings: Sequence[Reading],
    stories: Sequence[Story],
    lineages: Sequence[Lineage] = (),
) -> tuple[Measure, ...]:
    """Return every comparable figure of a run, damaged ones and durations left out.

    A damaged number is reported as damaged, never compared.
    """
    story_of = {article: story.id for story in stories for article in story.articles}
    placed = place_articles(readings, stories, lineages)
    dated = [redate(reading, placed) for reading in readings]
    days = story_days([reading for reading, _ in dated], story_of)
    found: list[Measure] = []
    for reading, told in dated:
        found += _measures_of(reading, told, story_of[reading.article.id], days)
    return tuple(found)


def story_days(
    readings: Iterable[Reading], story_of: Mapping[str, str]
) -> dict[tuple[str, str], str]:
    """Return the day most figures of a story are about, by (story, what) and (story, "").

    Undated articles take their day from the dated ones that tell the same story.
    """
    counts: dict[tuple[str, str], Counter[str]] = defaultdict(Counter)
    for reading in readings:
        story = story_of[reading.article.id]
        for figure in reading.figures:
            day = stated_day(figure)
            if day and len(day) == FULL_DAY:
                counts[story, figure.what or ""][day] += 1
                counts[story, ""][day] += 1
    return {key: _most_common(days) for key, days in counts.items()}


def _most_common(days: Counter[str]) -> str:
    """Return the most frequent day; ties go to the earliest."""
    return min(days, key=lambda day: (-days[day], day))


def stated_day(figure: Figure) -> str:
    """Return the day, week or month a figure measures, or "" when not stated.

    A running total is "total <start>", a week "week <Monday>".
    """
    return named_period(figure.date or "")


def named_period(period: str) -> str:
    """Return an ISO day, month or interval as figures are compared by it."""
    start, slash, end = period.partition("/")
    if slash and not start:
        return "total"
    if not re.match(r"\d{4}-\d\d", start):
        return ""
    if end and _days_between(start, end) > SHORT_PERIOD_DAYS:
        whole_week = _days_between(start, end) == WEEK_DAYS - 1
        return f"week {start}" if whole_week else f"total {start[:MONTH]}"
    return start[:10]


def camp_of(authority: str | None, entities: Mapping[str, str]) -> Camp:
    """Tell the camp of a source from the words of its name.

    A source that is neither a known kind of body nor a named person or organisation ("un
    précédent bilan") takes no side.

    Args:
        authority: The source as read; None when the article names none.
        entities: Entity types by folded name, for sources that are named entities.
    """
    if not authority:
        return "unknown"
    words = folded_words(authority)
    for language in LANGUAGES.values():
        rules = language.authorities
        # organisers before officials: "syndicat de police" speaks for its members
        if rules.organiser.intersection(words):
            return "organiser"
        if rules.official.intersection(words):
            return "official"
        if rules.counter.intersection(words):
            return "counter"
    if any(entry.kind in MEDIA_KINDS for entry in load_gazetteer().find(authority)):
        return "media"
    kind = entities.get(" ".join(words))
    if kind == "person":
        return "person"
    return "named" if kind == "organisation" else "unknown"


def folded_words(text: str) -> list[str]:
    """Return the words of a text in lower case without accents."""
    return re.findall(r"[a-z0-9]+", strip_accents(text.lower()))


def _measures_of(
    reading: Reading, told: Placed | None, story: str, days: Mapping[tuple[str, str], str]
) -> Iterable[Measure]:
    article = reading.article
    types = {
        " ".join(folded_words(name)): entity.type
        for entity in reading.entities
        for name in (*entity.names, entity.name)
    }
    published = article.published.value if article.published else ""
    for figure in reading.figures:
        if figure.damaged or not figure.what or figure.unit in DURATION_UNITS:
            continue
        if not figure.date and _has_own_time(reading, figure):
            continue
        usual = days.get((story, figure.what)) or days.get((story, ""))
        when, basis = _when(figure, told, usual or story)
        yield Measure(
            article=article.id,
            story=story,
            figure=figure,
            key=Key(figure.what, figure.unit or "", when),
            camp=camp_of(figure.according_to, types),
            basis=basis,
            published=published,
            clock=_clock(reading, figure),
            topics=_topics(reading, figure),
        )


def _has_own_time(reading: Reading, figure: Figure) -> bool:
    """Tell whether a time that could not be resolved dates the figure: "284 samedi dernier".

    Such a number belongs to another day than the one the article is about; a bare weekday
    ("284 samedi") is that day.
    """
    end, text = figure.span.end, reading.article.text
    return any(
        end <= time.span.start <= end + OWN_TIME_REACH
        and time.type == "DATE"
        and time.start is None
        and " " in text[time.span.start : time.span.end]
        for time in reading.times
    )


def _when(figure: Figure, told: Placed | None, usual: str) -> tuple[str, DayBasis]:
    """Return the day of a figure and how it is known.

    Args:
        figure: Whose day is wanted.
        told: The day its article tells of, if known.
        usual: The day of its story, or the story itself.
    """
    stated = stated_day(figure)
    if stated.startswith("week ") and told is not None:
        monday = date.fromisoformat(stated.removeprefix("week "))
        weekday = date.fromisoformat(told.day).weekday()
        return (monday + timedelta(weekday)).isoformat(), _borrowed(told)
    if stated:
        return stated, "stated" if told is None or told.basis == "published" else _borrowed(told)
    if _stands(figure):
        return "total", "told" if told is not None else "story"
    if told is None:
        return usual, "story"
    # the bulletin of the next morning still counts the day its story is about
    near = len(usual) == FULL_DAY and abs(days_apart(usual, told.day)) <= 1
    return usual if near else told.day, "story" if told.basis == "story" else "told"


def _stands(figure: Figure) -> bool:
    """Tell whether a count without a day is one that adds up over a whole affair."""
    what = figure.what or ""
    return any(what == slot or what.startswith(f"{slot}_") for slot in ADDED_UP)


def _borrowed(told: Placed) -> DayBasis:
    """Return how a day is known that words name and the article's own day resolves."""
    return "story" if told.basis == "story" else "placed"


def _days_between(start: str, end: str) -> int:
    """Return the days between two ISO dates, those cut short taken from their first day."""
    return days_apart(_first_day(end), _first_day(start))


def _first_day(value: str) -> str:
    year, month, day = [*value[:10].split("-"), "01", "01"][:3]
    return f"{year}-{month}-{day}"


def _clock(reading: Reading, figure: Figure) -> str:
    sentence = figure.sentence or figure.span
    for time in reading.times:
        if time.type == "TIME" and sentence.start <= time.span.start < sentence.end:
            stated = re.search(r"T(\d\d(?::\d\d)?)", time.value or "")
            if stated:
                return stated.group(1)
    return ""


def _topics(reading: Reading, figure: Figure) -> frozenset[str]:
    sentence = figure.sentence or figure.span
    start, end = sentence.start - TOPIC_REACH, sentence.end + TOPIC_REACH
    return frozenset(
        mention.entity
        for mention in reading.mentions
        if mention.entity
        and mention.type in ("person", "organisation")
        and start <= mention.span.start < end
    )
