"""Names, nominal mentions and pronouns, and who is who inside one article."""

from __future__ import annotations

from dataclasses import dataclass

from recoupe.reading.draft import Draft
from recoupe.records import Entity, Mention


@dataclass(frozen=True, slots=True, kw_only=True)
class EntityReading:
    """The mentions of an article and the entities they refer to."""

    mentions: tuple[Mention, ...] = ()
    entities: tuple[Entity, ...] = ()


def read_entities(draft: Draft) -> EntityReading:
    """Read names and who they mean; ids are local to the article (e1, e2, ...)."""
    return EntityReading()
