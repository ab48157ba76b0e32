"""PLOVER JSONL: one event a line after chapter 6 of the manual, with its sentence as evidence.

Every event is there, also what is planned, demanded or denied: ``context`` says which.
``link`` names the other versions of the same event. Unknown values are ``null``.
"""

from __future__ import annotations

import json
from collections.abc import Sequence

from recoupe.export.exchange.countries import country_of
from recoupe.export.exchange.rows import Told, told_events
from recoupe.plover import INTENSITY, QUAD_CLASS, QUAD_NUMBER
from recoupe.records import Dossier, Participant, Reading

_Json = str | float | bool | None | list["_Json"] | dict[str, "_Json"]


def plover_text(readings: Sequence[Reading], dossier: Dossier) -> str:
    """Return every event of a dossier, a JSON line each."""
    lines = (
        json.dumps(_record(told), ensure_ascii=False) for told in told_events(readings, dossier)
    )
    return "".join(line + "\n" for line in lines)


def _record(told: Told) -> dict[str, _Json]:
    event = told.event
    return {
        "id": event.id,
        "has_event": True,
        "date": event.date,
        "actor": [_entity(who) for who in event.actors],
        "recipient": [_entity(who) for who in event.recipients],
        "event": event.type,
        "event_loc": event.place,
        "event_text": _trigger(told),
        "quad_code": QUAD_NUMBER[QUAD_CLASS[event.type]],
        "event_scale": INTENSITY[event.type],
        "mode": told.mode,
        "context": [event.factuality],
        "link": list(event.related),
        "text": _sentence(told),
        "text_info": _text_info(told),
        "cite_info": [_cite(reading) for reading in told.articles],
        "coder": "recoupe",
        "comment": f"independent origins: {event.origins} to {event.origins_at_most}",
    }


def _entity(who: Participant) -> _Json:
    country = country_of(who.name)
    return {
        "code": country.iso3 if country else None,
        "entity_text": who.name,
        "identifier_text": who.entity,
    }


def _trigger(told: Told) -> str | None:
    for reading, event in told.mentions:
        if event is not None:
            return reading.article.text[event.trigger.start : event.trigger.end]
    return None


def _sentence(told: Told) -> str | None:
    for reading, event in told.mentions:
        if event is not None:
            return reading.article.text[event.sentence.start : event.sentence.end]
    return None


def _text_info(told: Told) -> _Json:
    for _, event in told.mentions:
        if event is not None:
            return {"start": event.trigger.start, "end": event.trigger.end}
    return None


def _cite(reading: Reading) -> _Json:
    article = reading.article
    return {
        "corpus": article.id,
        "publication": article.source,
        "url": article.url,
        "title": article.title,
        "language": article.language,
    }
