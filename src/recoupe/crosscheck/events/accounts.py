"""What one article says of one event, over all its mentions there."""

from __future__ import annotations

import re
from collections.abc import Iterable, Mapping, Sequence
from dataclasses import dataclass
from functools import cache

from recoupe.crosscheck.terms import terms_in
from recoupe.languages.gazetteer import load_gazetteer
from recoupe.languages.letters import strip_accents
from recoupe.records import (
    Article,
    Event,
    EventType,
    Factuality,
    Participant,
    Reading,
    Span,
    Story,
)


@dataclass(frozen=True, slots=True, kw_only=True)
class Account:
    """One article's account of one event."""

    article: str
    story: str
    type: EventType
    factuality: Factuality
    date: str | None
    place: str | None
    """Folded, for comparing; the name as written stands in `place_name`."""
    place_name: str | None
    state: str | None
    """Id of the country that the place is known to lie in."""
    actors: frozenset[str]
    """Entity ids, or folded names of those without one."""
    recipients: frozenset[str]
    known: frozenset[str]
    """Those of them that are entities of the run, not words like "une région"."""
    named: tuple[tuple[str, Participant, bool], ...]
    """Key, record, and whether it acts, in the order of the article."""
    mentions: tuple[Span, ...]
    triggers: frozenset[str]
    """Terms of the words that tell it."""
    words: frozenset[str]
    """Terms of the sentences that tell it."""

    @property
    def people(self) -> frozenset[str]:
        """Everybody who takes part."""
        return self.actors | self.recipients


def gather_accounts(readings: Sequence[Reading], stories: Sequence[Story]) -> list[Account]:
    """Return every article's accounts, in the order of the readings and of their texts."""
    story_of = {article: story.id for story in stories for article in story.articles}
    ids = _ids_by_name(readings)
    entities = frozenset(entity.id for reading in readings for entity in reading.entities)
    return [
        _account(reading.article, story_of.get(reading.article.id, ""), events, ids, entities)
        for reading in readings
        for events in _grouped(reading)
    ]


def fold(name: str) -> str:
    """Return a name without accents, case, punctuation and a leading article."""
    words = re.findall(r"[^\W_]+", strip_accents(name.lower().replace("’", "'")))
    return " ".join(words)


def _ids_by_name(readings: Iterable[Reading]) -> Mapping[str, str]:
    """Return the run-wide id of every entity name that only one entity bears."""
    found: dict[str, set[str]] = {}
    for reading in readings:
        for entity in reading.entities:
            for name in {entity.name, *entity.names}:
                found.setdefault(fold(name), set()).add(entity.id)
    return {name: next(iter(ids)) for name, ids in found.items() if len(ids) == 1}


def _grouped(reading: Reading) -> list[list[Event]]:
    """Return the events of an article with their repeats."""
    grouped: dict[int, list[Event]] = {}
    for index, event in enumerate(reading.events):
        root = event.same_as if event.same_as is not None else index
        grouped.setdefault(root, []).append(event)
    return list(grouped.values())


def _account(
    article: Article,
    story: str,
    events: list[Event],
    ids: Mapping[str, str],
    entities: frozenset[str],
) -> Account:
    first = events[0]
    named = tuple(
        (_key(who, ids), who, acts)
        for event in events
        for acts, side in ((True, event.actors), (False, event.recipients))
        for who in side
    )
    place = next((event.place for event in events if event.place), None)
    return Account(
        article=article.id,
        story=story,
        type=first.type,
        factuality=first.factuality,
        date=max((e.date for e in events if e.date), key=_precision, default=None),
        place=_place(place, ids) if place else None,
        place_name=place,
        state=_state_of(place) if place else None,
        actors=frozenset(key for key, _, acts in named if acts),
        recipients=frozenset(key for key, _, acts in named if not acts),
        known=frozenset(key for key, _, _ in named if key in entities),
        named=named,
        mentions=tuple(event.trigger for event in events),
        triggers=_terms(article.text, (event.trigger for event in events)),
        words=_terms(article.text, (event.sentence for event in events)),
    )


def _place(name: str, ids: Mapping[str, str]) -> str:
    entries = load_gazetteer().find(name)
    known = entries[0].id if len(entries) == 1 else fold(name)
    return ids.get(fold(name), known)


def _state_of(place: str) -> str | None:
    codes = {entry.country for entry in load_gazetteer().find(place) if entry.kind != "country"}
    return _states().get(next(iter(codes)) or "") if len(codes) == 1 else None


@cache
def _states() -> Mapping[str, str]:
    """Return the id of each country by its code."""
    entries = load_gazetteer().entries
    return {
        entry.country: entry.id for entry in entries if entry.kind == "country" and entry.country
    }


def _terms(text: str, spans: Iterable[Span]) -> frozenset[str]:
    return frozenset[str]().union(*(terms_in(text[start:end]) for start, end in sorted(set(spans))))


def _precision(date: str) -> tuple[int, str]:
    return (len(date) - 4 * date.startswith("XXXX"), date)


def _key(who: Participant, ids: Mapping[str, str]) -> str:
    if who.entity is not None:
        return who.entity
    folded = fold(who.name)
    return ids.get(folded, folded)
