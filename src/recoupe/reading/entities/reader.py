"""The stage itself: an article's names, then who they are."""

from __future__ import annotations

from collections.abc import Sequence

from recoupe.reading.draft import Draft
from recoupe.reading.entities.antecedents import Link, chooser, load_weights, resolve
from recoupe.reading.entities.name import EntityReading, Name
from recoupe.reading.entities.names import read_names
from recoupe.reading.entities.who import group_names
from recoupe.records import Entity, Mention, MentionForm


def read_entities(draft: Draft) -> EntityReading:
    """Read names and who they mean; ids are local to the article (e1, e2, ...)."""
    names = read_names(draft)
    groups = group_names(names, draft.language.names)
    entities = entities_of(names, groups, draft)
    types = {entity.id: entity.type for entity in entities}
    mentions = [
        Mention(span=name.span, type=name.type, form="name", entity=f"e{group + 1}")
        for name, group in zip(names, groups, strict=True)
    ]
    for link in link_anaphors(draft, names, groups):
        entity = f"e{link.group + 1}"
        form: MentionForm = "pronoun" if link.anaphor.hit else "nominal"
        mentions.append(
            Mention(span=link.anaphor.span, type=types[entity], form=form, entity=entity)
        )
    mentions.sort(key=lambda m: (m.span.start, -m.span.end))
    return EntityReading(mentions=tuple(mentions), entities=entities)


def link_anaphors(draft: Draft, names: Sequence[Name], groups: Sequence[int]) -> tuple[Link, ...]:
    """Link pronouns and describing phrases with the language's weights; none without."""
    weights = load_weights(draft.language.models) if draft.language.models else {}
    return resolve(draft, names, groups, chooser(weights)) if weights else ()


def entities_of(names: Sequence[Name], groups: Sequence[int], draft: Draft) -> tuple[Entity, ...]:
    """Return one entity a group, named by its fullest name."""
    members: dict[int, list[Name]] = {}
    for name, group in zip(names, groups, strict=True):
        members.setdefault(group, []).append(name)
    text = draft.article.text
    found = []
    for group in sorted(members):
        best = max(members[group], key=lambda n: (len(n.words), len(n.text), -n.span.start))
        spellings = {text[n.span.start : n.span.end] for n in members[group]}
        found.append(
            Entity(
                id=f"e{group + 1}",
                name=text[best.span.start : best.span.end],
                type=best.type,
                names=tuple(sorted(spellings)),
            )
        )
    return tuple(found)
