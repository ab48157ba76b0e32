"""The stage itself: an article's names, then who they are."""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import replace

from recoupe.languages import Language
from recoupe.reading.draft import Draft, Line
from recoupe.reading.entities.antecedents import Link, chooser, load_weights, resolve
from recoupe.reading.entities.name import EntityReading, Name
from recoupe.reading.entities.names import read_names
from recoupe.reading.entities.who import group_names
from recoupe.reading.parse import MAX_LINE, load_pipeline
from recoupe.records import Entity, Mention, MentionForm, Span


def read_entities(draft: Draft) -> EntityReading:
    """Read names and who they mean; ids are local to the article (e1, e2, ...).

    Names are also read in lines outside the article proper ("Read also: ..."), because they
    are there; pronouns and descriptions are not.
    """
    draft = replace(draft, lines=with_furniture(draft))
    names = read_names(draft.lines, draft.language.names, model=has_model(draft.language))
    groups = group_names(names, draft.language.names)
    entities = entities_of(names, groups, draft)
    types = {entity.id: entity.type for entity in entities}
    mentions = [
        Mention(span=name.span, type=name.type, form="name", entity=f"e{group + 1}")
        for name, group in zip(names, groups, strict=True)
    ]
    for link in link_anaphors(draft, names, groups):
        form: MentionForm = "pronoun" if link.anaphor.hit else "nominal"
        entity = None if link.group is None else f"e{link.group + 1}"
        type_ = link.type if entity is None else types[entity]
        mentions.append(Mention(span=link.anaphor.span, type=type_, form=form, entity=entity))
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


def has_model(language: Language) -> bool:
    """Tell whether the language's pipeline sees names."""
    return load_pipeline(language.code).has_pipe("ner")


def with_furniture(draft: Draft) -> tuple[Line, ...]:
    """Return all lines of the text, those outside title and body with names only."""
    inside = [(line.start, line.start + len(line.doc.text)) for line in draft.lines]
    return tuple(
        sorted((*draft.lines, *name_lines(draft, free(draft, inside))), key=lambda x: x.start)
    )


def free(draft: Draft, inside: Sequence[tuple[int, int]]) -> list[Span]:
    """Return the lines of the text that hold a letter and no parsed character."""
    found, position = [], 0
    for text in draft.folded.split("\n"):
        start, end = position, position + len(text)
        position = end + 1
        if any(c.isalpha() for c in text) and not any(s < end and start < e for s, e in inside):
            found.append(Span(start, end))
    return found


def name_lines(draft: Draft, spans: Sequence[Span]) -> list[Line]:
    """Return lines that only the names model has seen."""
    nlp = load_pipeline(draft.language.code)
    lines = []
    for start, end in spans:
        doc = nlp.make_doc(draft.folded[start : min(end, start + MAX_LINE)])
        if nlp.has_pipe("ner"):
            doc = nlp.get_pipe("ner")(doc)
        lines.append(Line(start=start, doc=doc, role="body"))
    return lines
