"""Readings by hand: articles that name some entities."""

from __future__ import annotations

from recoupe.records import Article, Entity, EntityType, Mention, Reading, Span


def e(id_: str, name: str, type_: EntityType = "person", *names: str) -> Entity:
    return Entity(id=id_, name=name, type=type_, names=tuple(sorted({name, *names})))


def reading(article: str, *entities: Entity) -> Reading:
    text = " ".join(entity.name for entity in entities)
    mentions, position = [], 0
    for entity in entities:
        span = Span(position, position + len(entity.name))
        mentions.append(Mention(span=span, type=entity.type, form="name", entity=entity.id))
        position = span.end + 1
    return Reading(
        article=Article(id=article, text=text, sha256=article),
        body=(Span(0, len(text)),),
        mentions=tuple(mentions),
        entities=entities,
    )
