"""Readings rewritten with the ids that hold over a whole run."""

from __future__ import annotations

from collections.abc import Mapping
from dataclasses import replace

from recoupe.records import Entity, Event, Mention, Participant, Reading

Links = Mapping[tuple[str, str], Entity]
"""(article id, local entity id) -> the entity of the run."""


def relabel(reading: Reading, links: Links) -> Reading:
    """Return the reading with run-wide entity ids in every place that names one."""
    article = reading.article.id

    def run_id(local: str | None) -> str | None:
        known = links.get((article, local)) if local is not None else None
        return known.id if known else local

    entities: dict[str, Entity] = {}
    for entity in reading.entities:
        found = links.get((article, entity.id), entity)
        held = entities.get(found.id)
        names = {*entity.names, *(held.names if held else ())}
        entities[found.id] = replace(found, names=tuple(sorted(names)))
    return replace(
        reading,
        mentions=tuple(_mention(m, links.get((article, m.entity or ""))) for m in reading.mentions),
        entities=tuple(entities.values()),
        statements=tuple(replace(s, speaker=run_id(s.speaker)) for s in reading.statements),
        events=tuple(_event(e, article, links) for e in reading.events),
    )


def _mention(mention: Mention, entity: Entity | None) -> Mention:
    """Return a mention with the id and the type that its entity has over the run."""
    if entity is None:
        return mention
    return replace(mention, entity=entity.id, type=entity.type)


def _event(event: Event, article: str, links: Links) -> Event:
    def party(participant: Participant) -> Participant:
        key = (article, participant.entity or "")
        return replace(participant, entity=links[key].id) if key in links else participant

    return replace(
        event,
        actors=tuple(party(p) for p in event.actors),
        recipients=tuple(party(p) for p in event.recipients),
    )
