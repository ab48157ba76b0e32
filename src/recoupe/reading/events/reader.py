"""Political events of one article: found, typed, and their circumstances read.

1. Words and fixed groups of the language's table are candidates (`candidates`).
2. Likeness to coded candidates says which name an event, and of which type (`verdicts`).
3. Weights choose who acts and who suffers it among everybody around a trigger (`roles`).
4. Weights choose its day among those that the article names (`days`); the clause gives the
   place; tense, mood and negation tell whether it happened (`reality`).
5. Repeated mentions of one event are linked and lend one another what they lack (`repeats`).
"""

from __future__ import annotations

from collections.abc import Mapping
from dataclasses import dataclass
from datetime import date

from recoupe.reading.draft import Draft
from recoupe.reading.entities import EntityReading
from recoupe.reading.events.candidates import Candidate, find_candidates
from recoupe.reading.events.cast import Cast, gather_cast
from recoupe.reading.events.crowds import name_crowds
from recoupe.reading.events.dates import is_historical, own_date, published_day, standing
from recoupe.reading.events.days import Days, event_date, gather_days
from recoupe.reading.events.places import event_place
from recoupe.reading.events.precedents import load_precedents
from recoupe.reading.events.reality import likeliest_factuality, reality_features
from recoupe.reading.events.repeats import link_repeats
from recoupe.reading.events.roles import Taker, choose_sides
from recoupe.reading.events.verdicts import typed_candidates
from recoupe.reading.events.weights import Weights, load_weights
from recoupe.reading.ranking import Weights as Table
from recoupe.reading.ranking import load_tables
from recoupe.records import Event, EventType, Statement, Time

FORESEEN: frozenset[EventType] = frozenset({"CONSULT", "SUPPORT", "COOPERATE", "AID"})
"""Rule 7 of the coding guidelines: planned, these are agreements."""


def read_events(
    draft: Draft,
    times: tuple[Time, ...],
    entities: EntityReading,
    statements: tuple[Statement, ...],
) -> tuple[Event, ...]:
    """Read the events of an article; none in a language without a table and weights."""
    rules = draft.language.events
    candidates = find_candidates(draft)
    if not candidates or not (rules.precedents and rules.weights and rules.choices):
        return ()
    found = tuple(typed_candidates(draft, candidates, load_precedents(rules.precedents)))
    if not found:
        return ()
    page = _Page(
        times=times,
        cast=gather_cast(draft, entities, statements),
        days=gather_days(draft, times),
        published=published_day(draft),
        weights=load_weights(rules.weights),
        choices=load_tables(rules.choices),
    )
    events = tuple(_event(candidate, type_, page) for candidate, type_ in found)
    return link_repeats(name_crowds(events, rules.crowd), tuple(c for c, _ in found))


@dataclass(frozen=True, slots=True, kw_only=True, eq=False)
class _Page:
    """What all events of one article share."""

    times: tuple[Time, ...]
    cast: Cast
    days: Days
    published: date | None
    weights: Weights
    choices: Mapping[str, Table]


def _event(candidate: Candidate, type_: EventType, page: _Page) -> Event:
    actors, recipients = choose_sides(candidate, type_, page.cast, page.choices)
    when = standing(own_date(candidate, page.times), page.published)
    factuality = likeliest_factuality(page.weights, reality_features(candidate, type_, when))
    iso = event_date(candidate, type_, page.days, page.choices["date"])
    return Event(
        type="AGREE" if factuality == "planned" and type_ in FORESEEN else type_,
        mode=candidate.entry.mode(type_),
        trigger=candidate.span,
        sentence=candidate.sentence.span,
        actors=tuple(taker.participant() for taker in actors),
        recipients=tuple(taker.participant() for taker in recipients),
        date=iso,
        place=event_place(candidate, page.cast),
        factuality=factuality,
        historical=is_historical(iso, page.published),
        attributed_to=_asserted_by(candidate, page.cast, actors),
    )


def _asserted_by(candidate: Candidate, cast_: Cast, actors: tuple[Taker, ...]) -> str | None:
    """Return the only source of an event told inside somebody's words, unless it is its actor."""
    own = {taker.party.name for taker in actors}
    for statement in cast_.statements:
        inside = any(p.start <= candidate.span.start < p.end for p in statement.parts)
        if inside and statement.speaker_name and statement.speaker_name not in own:
            return statement.speaker_name
    return None
