"""Proper names of an article: what the model sees, corrected by what it cannot see."""

from __future__ import annotations

from recoupe.reading.draft import Draft
from recoupe.reading.entities.name import Name
from recoupe.records import EntityType, Span

TYPES: dict[str, EntityType] = {
    "PER": "person",
    "LOC": "place",
    "ORG": "organisation",
    "MISC": "other",
}


def read_names(draft: Draft) -> tuple[Name, ...]:
    """Return the names of title and body, in order, without overlaps."""
    return tuple(name for i in range(len(draft.lines)) for name in model_names(draft, i))


def model_names(draft: Draft, index: int) -> list[Name]:
    """Return the names that the language's model sees in one line."""
    line = draft.lines[index]
    found = []
    for ent in line.doc.ents:
        start, end = ent.start, ent.end
        while start < end and not any(c.isalnum() for c in line.doc[start].text):
            start += 1
        while end > start and not any(c.isalnum() for c in line.doc[end - 1].text):
            end -= 1
        if start < end and ent.label_ in TYPES:
            tokens = line.doc[start:end]
            span = Span(line.start + tokens.start_char, line.start + tokens.end_char)
            found.append(
                Name(
                    span=span,
                    type=TYPES[ent.label_],
                    text=draft.folded[span.start : span.end],
                    line=index,
                    start=start,
                    end=end,
                )
            )
    return found
