"""Proper names of an article: what the model sees, corrected by what it cannot see.

1. The model's names, cut to the conventions.
2. Names that lists and patterns show: known organisations, movements, roads, initials.
3. Full names seen once stand for names wherever they are repeated.
4. Types agree over the article.
"""

from __future__ import annotations

from collections.abc import Iterable, Sequence

from recoupe.languages.names import NameRules
from recoupe.reading.draft import Line
from recoupe.reading.entities.capitals import capital_names
from recoupe.reading.entities.consistency import agree
from recoupe.reading.entities.found import (
    bare_surnames,
    initial_names,
    listed_names,
    repeated_names,
)
from recoupe.reading.entities.introduced import is_no_name, split_office
from recoupe.reading.entities.name import Name
from recoupe.reading.entities.spans import is_people, settle
from recoupe.records import EntityType, Span

TYPES: dict[str, EntityType] = {
    "PER": "person",
    "LOC": "place",
    "ORG": "organisation",
    "MISC": "other",
}


def read_names(lines: Sequence[Line], rules: NameRules, *, model: bool) -> tuple[Name, ...]:
    """Return the names of the lines, in order, without overlaps.

    Args:
        lines: Title, body and what else is to be read.
        rules: The language's constants.
        model: Whether the lines' docs bear names seen by a trained model; else capitals,
            titles and the table of known names have to do.
    """
    found: list[Name] = []
    for i, line in enumerate(lines):
        if model:
            whole = [n for name in model_names(line, i) for n in split_office(name, line, rules)]
            seen = [settle(name, line, rules) for name in whole]
            seen = [n for n in seen if not is_people(n, rules) and not is_no_name(n, rules)]
        else:
            seen = capital_names(line, i, rules)
        listed = listed_names(line, i, rules)
        wider = [w for w in listed if any(_covers(w, name) for name in seen)]
        found += without_overlaps(wider, seen, initial_names(line, i), listed)
    found = without_overlaps(found, repeated_names(lines, found))
    if not model:
        found = without_overlaps(found, bare_surnames(lines, found))
    return tuple(sorted(agree(found, lines, rules), key=lambda n: n.span))


def _covers(wide: Name, name: Name) -> bool:
    """Tell whether a known name holds a shorter one: "Auvergne-[Rhône-Alpes]"."""
    inside = wide.span.start <= name.span.start and name.span.end <= wide.span.end
    return inside and wide.span != name.span


def without_overlaps(*groups: Iterable[Name]) -> list[Name]:
    """Return names in order; where two overlap, the one of the earlier group is kept."""
    kept: list[Name] = []
    taken: set[int] = set()
    for group in groups:
        for name in group:
            if taken.isdisjoint(range(*name.span)):
                kept.append(name)
                taken.update(range(*name.span))
    return sorted(kept, key=lambda n: n.span)


def model_names(line: Line, number: int) -> list[Name]:
    """Return the names that the language's model sees in one line."""
    found = []
    for ent in line.doc.ents:
        start, end = ent.start, ent.end
        while start < end and not any(c.isalnum() for c in line.doc[start].text):
            start += 1
        while end > start and not any(c.isalnum() for c in line.doc[end - 1].text):
            end -= 1
        if start < end and ent.label_ in TYPES:
            tokens = line.doc[start:end]
            text = _without_marks(tokens.text)
            first = line.start + tokens.start_char
            found.append(
                Name(
                    span=Span(first, first + len(text)),
                    type=TYPES[ent.label_],
                    text=text,
                    line=number,
                    start=start,
                    end=end,
                )
            )
    return found


def _without_marks(text: str) -> str:
    """Return a name without the marks glued to its end: "jaunes»", but "J.-C." stays."""
    bare = text.rstrip("»”\"')],;:?-–")
    if bare.endswith(".") and len(bare) > 2 and bare[-2].isalnum() and bare[-3].isalpha():
        bare = bare[:-1]
    return bare or text
