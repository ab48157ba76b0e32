"""Which of the days that an article names is an event's: one of them, or none.

A report tells one day until it names another, its title and lead say what the news is, and an
event's own clause may date something else. Weights choose among all that the text names; the
day of publication is never given unless the text names it.
"""

from __future__ import annotations

from bisect import bisect_right
from collections.abc import Iterator
from dataclasses import dataclass
from datetime import date

from spacy.tokens import Token

from recoupe.reading.draft import Draft
from recoupe.reading.events.candidates import Candidate
from recoupe.reading.events.dates import distance, iso_date, published_day, standing
from recoupe.reading.ranking import Weights, chances
from recoupe.records import EventType, Time

WORTH = 0.25
"""A day is given when it is more than this much as likely as none. On five folds of the training
articles with the coded triggers given (473 dated events), 0.2 gives .611 of the coded days, and
.370 of the days given are the coded ones; 0.3 gives .573 and .418. The rule used before gave
.567 and .359: coders give many events no day that the story clearly dates."""
_LEAD = 3
"""Sentences at the head of an article that tell the news."""
_FINITE = frozenset({"aux:tense", "aux:pass", "aux", "cop"})


@dataclass(frozen=True, slots=True, kw_only=True, eq=False)
class Day:
    """One day, week, month or year that an article names."""

    iso: str
    times: tuple[Time, ...]
    sentences: tuple[int, ...]
    title: bool
    stands: str
    """How it stands to the day of publication."""
    age: str
    """How many days before publication, in steps."""
    grain: str
    """Day, week, month or year, and whether the year is known."""


@dataclass(frozen=True, slots=True, kw_only=True, eq=False)
class Days:
    """All days that an article names."""

    days: tuple[Day, ...]
    dated: bool
    """The day of publication is known."""


def gather_days(draft: Draft, times: tuple[Time, ...]) -> Days:
    """Return the days that an article names, in the order of their ISO values."""
    day = published_day(draft)
    starts = [sentence.span.start for sentence in draft.sentences]
    named: dict[str, list[Time]] = {}
    for time in times:
        iso = iso_date(time)
        if iso is not None:
            named.setdefault(iso, []).append(time)
    found = []
    for iso, own in sorted(named.items()):
        places = [bisect_right(starts, time.span.start) - 1 for time in own]
        inside = [
            place
            for place, time in zip(places, own, strict=True)
            if place >= 0 and time.span.start < draft.sentences[place].span.end
        ]
        found.append(
            Day(
                iso=iso,
                times=tuple(own),
                sentences=tuple(inside),
                title=any(draft.sentences[i].line.role == "title" for i in inside),
                stands=standing(iso, day),
                age=_age(iso, day),
                grain={10: "day", 8: "week", 7: "month"}.get(len(iso), "year") + iso[0],
            )
        )
    return Days(days=tuple(found), dated=day is not None)


def _age(iso: str, day: date | None) -> str:
    if day is None or len(iso) != 10 or iso.startswith("X"):
        return "-"
    days = (day - date.fromisoformat(iso)).days
    if days < 0:
        return "ahead"
    return str(days) if days < 4 else "4-7" if days < 8 else "8-30" if days < 31 else "old"


def event_date(candidate: Candidate, type_: EventType, days: Days, weights: Weights) -> str | None:
    """Return the day of an event; None when the article gives it none."""
    if not days.days:
        return None
    odds = chances(day_options(candidate, type_, days), weights)
    best = max(range(1, len(odds)), key=lambda i: (odds[i], -i))
    return days.days[best - 1].iso if odds[best] > WORTH * odds[0] else None


def day_options(candidate: Candidate, type_: EventType, days: Days) -> list[list[str]]:
    """Return the features of having no day, then of each day that the article names."""
    own = {day.iso for day in days.days if candidate.index in day.sentences}
    clause = Clause(
        type_=type_,
        tag=candidate.head.pos_,
        tense=_tense(candidate.head),
        governing=_governing(candidate.head),
        dated=days.dated,
        last=_last_before(candidate, days),
        own=len(own),
    )
    options = [list(_no_day(candidate, days, clause))]
    for day in days.days:
        near = day.iso in own
        names = _own(day, candidate, clause) if near else _far(day, candidate, clause)
        options.append(list(names))
    return options


@dataclass(frozen=True, slots=True, kw_only=True)
class Clause:
    """What all days share that one event may have."""

    type_: EventType
    tag: str
    tense: str
    governing: str
    dated: bool
    last: str | None
    """The day named last before the trigger."""
    own: int
    """How many days its sentence names."""


def _no_day(candidate: Candidate, days: Days, clause: Clause) -> Iterator[str]:
    dated, own = clause.dated, min(2, clause.own)
    news = any(day.age in "0123" for day in days.days)
    yield "none"
    yield f"none:{dated}"
    yield f"none:{dated}:{own}"
    yield f"none:{clause.type_}:{dated}"
    yield f"none:{clause.tense}:{dated}"
    yield f"none:in:{clause.governing}:{dated}"
    yield f"none:{clause.tag}:{dated}"
    yield f"none:news:{news}:{min(1, own)}"
    yield f"none:news:{news}:{min(1, own)}:{clause.governing}"
    yield f"none:count:{min(5, len(days.days))}:{dated}"
    yield f"none:{candidate.entry.key}"


def _own(day: Day, candidate: Candidate, clause: Clause) -> Iterator[str]:
    """Yield the features of a day that the trigger's own sentence names."""
    span = candidate.sentence.span
    here = [time for time in day.times if span.start <= time.span.start < span.end]
    (steps, gap), time = min(
        ((distance(candidate, time), time) for time in here),
        key=lambda pair: (pair[0], pair[1].span),
    )
    side = "before" if time.span.start < candidate.span.start else "after"
    yield "own"
    yield f"own:{min(5, steps)}:{side}"
    yield f"own:{clause.tag}:{min(4, steps)}"
    yield f"own:{min(3, steps)}:{day.grain}:{day.stands}"
    yield f"own:gap:{min(5, gap // 3)}:{side}"
    yield f"own:{day.grain}:{day.stands}"
    yield f"own:{clause.type_}"
    yield f"own:{clause.tense}:{day.stands}"
    yield f"own:in:{clause.governing}:{day.age}"
    yield f"own:age:{day.age}"
    yield f"own:alone:{clause.own == 1}"
    yield f"own:{clause.dated}:{day.grain}"


def _far(day: Day, candidate: Candidate, clause: Clause) -> Iterator[str]:
    """Yield the features of a day that another sentence names."""
    before = [i for i in day.sentences if i < candidate.index]
    after = [i for i in day.sentences if i > candidate.index]
    back = min(6, candidate.index - before[-1]) if before else "-"
    ahead = min(4, after[0] - candidate.index) if after else "-"
    last = day.iso == clause.last
    lead = any(i < _LEAD for i in day.sentences)
    yield "far"
    yield f"far:back:{back}"
    yield f"far:ahead:{ahead}:{bool(before)}"
    yield f"far:{day.grain}:{day.stands}"
    yield f"far:age:{day.age}"
    yield f"far:{clause.dated}:{day.grain}"
    yield f"far:last:{last}:{day.age}"
    yield f"far:last:{last}:{back}"
    yield f"far:last:{last}:{clause.dated}:{day.grain}:{back}"
    yield f"far:last:{last}:{clause.tense}:{day.age}"
    yield f"far:title:{day.title}:{day.age}"
    yield f"far:lead:{lead}:{last}:{day.age}"
    yield f"far:{clause.tense}:{day.age}"
    yield f"far:in:{clause.governing}:{day.age}"
    yield f"far:in:{clause.governing}:{day.stands}"
    yield f"far:{clause.type_}:{day.age}"
    yield f"far:{clause.tag}:{day.age}"
    yield f"far:times:{min(4, len(day.times))}:{day.age}"
    if clause.own:
        yield "far:own"
        yield f"far:own:{day.age}"


def _last_before(candidate: Candidate, days: Days) -> str | None:
    before = [
        (time.span.start, day.iso)
        for day in days.days
        for time in day.times
        if time.span.start < candidate.span.start
    ]
    return max(before)[1] if before else None


def _tense(head: Token) -> str:
    """Return tense and mood of a verb with its auxiliaries, the tag of another word."""
    helpers = [child for child in head.children if child.dep_ in _FINITE]
    finite = [word for word in (head, *helpers) if "Fin" in word.morph.get("VerbForm", [])]
    if not finite:
        return head.pos_
    shown = [*finite[-1].morph.get("Tense", []), *finite[-1].morph.get("Mood", [])]
    past = any(child.dep_ == "aux:tense" for child in helpers)
    return ("+" if past else "") + ".".join(shown)


def _governing(head: Token) -> str:
    """Return the tense of the nearest finite verb above a word."""
    word = head
    for _ in range(4):
        found = _tense(word)
        if found != word.pos_:
            return found
        word = word.head
    return "-"
