"""Where a name begins and ends: conventions that the model does not always keep.

Nouns of institutions and streets belong to the name ("tribunal de Lyon"), nouns of
administrative levels and of kinds of firm do not ("département du Gard"); prepositions,
civilities and trailing demonyms stay outside.
"""

from __future__ import annotations

from dataclasses import replace

from spacy.tokens import Doc

from recoupe.languages.names import NameRules
from recoupe.languages.spellings import PARTICLES
from recoupe.reading.draft import Line
from recoupe.reading.entities.name import Name, plain
from recoupe.records import Span


def settle(name: Name, line: Line, rules: NameRules) -> Name:
    """Return the name with the span (and type) that the conventions ask for."""
    name = _trimmed(name, line, rules)
    name = _with_particle(name, line, rules)
    if name.type != "other":
        name = _widened(name, line, rules)
        type_ = rules.institutions.get(line.doc[name.start].text.lower())
        if type_ and name.end - name.start > 1 and type_ == "organisation":
            name = replace(name, type=type_)
    return name


def _small(word: str, rules: NameRules) -> bool:
    """Tell whether a word links a noun to a name: "de", "la"."""
    return word.lower() in rules.genitives or rules.determiners.get(word.lower()) == "definite"


def _with_particle(name: Name, line: Line, rules: NameRules) -> Name:
    """Take in the particle of a surname: "M. [de Villiers]"."""
    i = name.start - 1
    if i < 1 or name.type != "person" or line.doc[i].text.lower() not in PARTICLES:
        return name
    civil = line.doc[i - 1].text.lower()
    return cut(name, line, i, name.end) if civil in rules.civilities else name


def is_people(name: Name, rules: NameRules) -> bool:
    """Tell whether a name only says whose people somebody is: "les Wallons", "14 Italiens"."""
    words = [w for w in name.words if not w.isdigit() and w not in ("franco", "anglo", "ex")]
    return bool(words) and all(w in rules.peoples or w in rules.demonyms for w in words)


def cut(name: Name, line: Line, start: int, end: int) -> Name:
    """Return the name over other tokens of its line."""
    doc = line.doc
    first, last = doc[start], doc[end - 1]
    return replace(
        name,
        span=Span(line.start + first.idx, line.start + last.idx + len(last)),
        text=doc[start:end].text,
        start=start,
        end=end,
    )


def _trimmed(name: Name, line: Line, rules: NameRules) -> Name:
    doc, start, end = line.doc, name.start, name.end
    if (
        end - start > 1
        and doc[start].text.lower() in rules.openers
        and doc[start + 1].text[:1].isupper()
    ):
        start += 1
    while end - start > 1 and (
        doc[end - 1].text in rules.closers or _small(doc[end - 1].text, rules)
    ):  # "commission des lois [du]"
        end -= 1
    if name.type == "person":
        while end - start > 1 and doc[start].text.lower() in rules.civilities:
            start += 1
    after = start + 1
    if end > after and doc[start].text in rules.kinds:
        while after < end - 1 and _small(doc[after].text, rules):
            after += 1
        if doc[after].text[:1].isupper():
            start = after
    if name.type == "organisation" and end - start > 1 and doc[end - 1].text.islower():
        # "Assemblée nationale française", but "Parti communiste français" is its name
        if plain(doc[end - 1].text) in rules.demonyms and doc[end - 2].text.islower():
            end -= 1
    return cut(name, line, start, end) if (start, end) != (name.start, name.end) else name


def _widened(name: Name, line: Line, rules: NameRules) -> Name:
    """Take in the institution's or street's noun before the name."""
    doc, start = line.doc, name.start
    if not doc[start].text[:1].isupper() and doc[start].text not in rules.determiners:
        return name
    if start and doc[start - 1].text in rules.streets:
        return _as(name, line, start - 1, rules)
    i = start - 1
    if i >= 0 and rules.determiners.get(doc[i].text) == "definite":
        i -= 1
    if i < 1 or doc[i].text not in rules.genitives:
        return name
    noun = _institution(doc, i - 1, rules)
    return name if noun is None else _as(name, line, noun, rules)


def _institution(doc: Doc, i: int, rules: NameRules) -> int | None:
    """Return the token of an institution's noun at ``i``, adjectives after it allowed."""
    if i >= 1 and doc[i].pos_ == "ADJ" and doc[i].text.islower():
        i -= 1  # "tribunal correctionnel"
    elif i >= 2 and doc[i - 1].text in rules.genitives and doc[i].text.islower():
        i -= 2  # "cour d'appel", "maison d'arrêt"
    if i < 0 or doc[i].text not in rules.institutions:
        return None
    before = doc[i - 1].text.lower() if i else "."
    definite = before in rules.determiners or before in rules.contractions | rules.genitives
    return i if definite or not before.isalnum() else None  # "une école de Lyon" is no name


def _as(name: Name, line: Line, start: int, rules: NameRules) -> Name:
    type_ = rules.institutions.get(line.doc[start].text, name.type)
    return replace(cut(name, line, start, name.end), type=type_)
