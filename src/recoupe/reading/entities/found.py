"""Names that the model misses and that lists, patterns or the rest of the article show."""

from __future__ import annotations

import re
from collections.abc import Sequence
from functools import lru_cache

from recoupe.languages.gazetteer import Entry, key_words, load_gazetteer
from recoupe.languages.names import NameRules
from recoupe.reading.draft import Line
from recoupe.reading.entities.name import Name
from recoupe.records import EntityType, Span

_INITIALS = re.compile(r"(?<![\w.])(?:[A-ZÀ-Þ]\.-?){2,3}(?=,? \d{1,2} ans\b)")
"""A person known by initials shows by an age: "T.V., 37 ans"."""


def make_name(line: Line, number: int, span: tuple[int, int], type_: EntityType) -> Name | None:
    """Return a name over characters of a line; None when they hold no token."""
    tokens = line.doc.char_span(*span, alignment_mode="expand")
    if tokens is None or not len(tokens):
        return None
    return Name(
        span=Span(line.start + span[0], line.start + span[1]),
        type=type_,
        text=tokens.text[span[0] - tokens.start_char : span[1] - tokens.start_char],
        line=number,
        start=tokens.start,
        end=tokens.end,
    )


def listed_names(line: Line, number: int, rules: NameRules) -> list[Name]:
    """Return movements, roads, well-known organisations and long known names of a line."""
    text, found = line.doc.text, []
    for pattern, type_ in ((rules.movements, "organisation"), (rules.roads, "place")):
        if pattern:
            for match in _compiled(pattern).finditer(text):
                found.append(make_name(line, number, match.span(), _type(type_)))
    for match in known_names().finditer(text):
        entry = load_gazetteer().find(match.group())
        if entry:
            found.append(make_name(line, number, match.span(), entry[0].type))
    return [name for name in found if name is not None]


@lru_cache(maxsize=8)
def _compiled(pattern: str) -> re.Pattern[str]:
    return re.compile(pattern, re.IGNORECASE if pattern.islower() else 0)


def _type(name: str) -> EntityType:
    return "place" if name == "place" else "organisation"


@lru_cache(maxsize=1)
def known_names() -> re.Pattern[str]:
    """Return a pattern of the table's names that can mean nothing else.

    Those are organisations in capitals of three letters or more and names of several words.
    """
    words = sorted(
        (re.escape(name) for entry in load_gazetteer().entries for name in _sure(entry)),
        key=lambda word: (-len(word), word),
    )
    return re.compile(r"(?<![\w-])(?:" + "|".join(words) + r")(?![\w-])")


def _sure(entry: Entry) -> list[str]:
    names = []
    for name in entry.names:
        capitals = name.isalpha() and name.isupper() and len(name) >= 3
        several = " " in name and name[0].isupper() and len(key_words(name)) > 1
        compound = name.count("-") > 1 and name[0].isupper()  # "Provence-Alpes-Côte d'Azur"
        if (entry.type == "organisation" and (capitals or several)) or compound:
            names.append(name)
    return names


def initial_names(line: Line, number: int) -> list[Name]:
    """Return persons known by their initials only."""
    found = [make_name(line, number, m.span(), "person") for m in _INITIALS.finditer(line.doc.text)]
    return [name for name in found if name is not None]


def repeated_names(lines: Sequence[Line], names: Sequence[Name]) -> list[Name]:
    """Return places where a full name seen elsewhere in the article stands unseen."""
    types: dict[str, EntityType] = {}
    for name in names:
        if len(name.words) > 1 and len(name.text) > 6 and name.text[0].isupper():
            types.setdefault(name.text, name.type)
    if not types:
        return []
    longest = sorted(types, key=lambda text: (-len(text), text))
    pattern = re.compile(r"(?<![\w-])(?:" + "|".join(map(re.escape, longest)) + r")(?![\w-])")
    found = []
    for number, line in enumerate(lines):
        for match in pattern.finditer(line.doc.text):
            found.append(make_name(line, number, match.span(), types[match.group()]))
    return [name for name in found if name is not None]


def bare_surnames(lines: Sequence[Line], names: Sequence[Name]) -> list[Name]:
    """Return capitalised words that are the surname of somebody named in full."""
    surnames = {n.text.split()[-1] for n in names if n.type == "person" and " " in n.text}
    found = []
    for number, line in enumerate(lines):
        for token in line.doc:
            if token.text in surnames and token.text[:1].isupper():
                span = (token.idx, token.idx + len(token))
                found.append(make_name(line, number, span, "person"))
    return [name for name in found if name is not None]
