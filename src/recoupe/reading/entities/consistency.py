"""One article, one type: what the whole article says of a name that one sentence leaves open."""

from __future__ import annotations

from collections import Counter, defaultdict
from collections.abc import Sequence
from dataclasses import replace

from recoupe.languages.gazetteer import load_gazetteer
from recoupe.languages.names import NameRules
from recoupe.reading.draft import Line
from recoupe.reading.entities.introduced import initials_no_person, introduced
from recoupe.reading.entities.name import Name, parsed, plain
from recoupe.reading.entities.who import person_words
from recoupe.records import EntityType

GIVEN_BY_TABLE = frozenset(
    """country capital region continent international agency newspaper channel union party
    network award office parliament""".split()
)
"""Classes of the table whose names hardly ever mean something of another type."""
NEVER_PERSONS = frozenset("country international agency party union office parliament".split())
"""Those that overrule a model that saw a person ("Kremlin"); towns do not ("Florence")."""
TOLD = 10
"""Votes of a mention with evidence; one without has one."""


def agree(names: Sequence[Name], lines: Sequence[Line], rules: NameRules) -> list[Name]:
    """Return the names with the types that the article and the table agree on."""
    surnames = {
        person_words(n.text)[-1:]
        for n in names
        if n.type == "person" and len(person_words(n.text)) > 1
    }
    monograms = {"".join(w[0] for w in n.words) for n in names if n.type == "person" and n.words}
    given = introduced(names, lines, rules)
    told = [
        given.get(name.text) or _told(name, lines[name.line], surnames, rules) for name in names
    ]
    votes: dict[str, Counter[EntityType]] = defaultdict(Counter)
    for name, type_ in zip(names, told, strict=True):
        votes[name.text][type_ or name.type] += TOLD if type_ else 1
    settled = []
    for name, type_ in zip(names, told, strict=True):
        best = type_ or _winner(votes[name.text], name.type)
        body = initials_no_person(name, lines[name.line].doc) and name.words[0] not in monograms
        if best == "person" and type_ is None and body:
            best = "organisation"
        settled.append(name if best == name.type else replace(name, type=best))
    return settled


def _winner(votes: Counter[EntityType], own: EntityType) -> EntityType:
    """Return the type with most votes; the mention's own among equals."""
    top = max(votes.values())
    return own if votes[own] == top else min(t for t in votes if votes[t] == top)


def _told(
    name: Name, line: Line, surnames: set[tuple[str, ...]], rules: NameRules
) -> EntityType | None:
    """Return the type that evidence outside the model gives, or None."""
    entries = load_gazetteer().find(name.text)
    if name.type != "person" and entries and _surname(name, line, surnames, rules):
        if all(name.text != e.names[0] for e in entries):
            return "person"  # "Hollande", where François Hollande is named, not "Paris"
    kinds = {e.kind for e in entries}
    open_ = name.type != "person" or kinds <= NEVER_PERSONS
    if len(entries) == 1 and kinds <= GIVEN_BY_TABLE and open_:
        if name.type == "organisation" and entries[0].type == "place":
            return "place" if "country" in kinds else None  # a team bears its town's name
        return entries[0].type
    before = line.doc[name.start - 1].text.lower() if name.start else ""
    if before in rules.civilities and name.text[:1].isupper():
        return "person"
    if name.type == "person" or entries:
        return None
    if person_words(name.text) in surnames or _acts_as_person(name, line, rules):
        return "person"
    return None


def _surname(name: Name, line: Line, surnames: set[tuple[str, ...]], rules: NameRules) -> bool:
    """Tell whether one word is the surname of somebody named in full, no preposition before."""
    before = line.doc[name.start - 1].text.lower() if name.start else ""
    if before in rules.links or before in rules.determiners:
        return False
    return len(name.words) == 1 and name.text.istitle() and person_words(name.text) in surnames


def _acts_as_person(name: Name, line: Line, rules: NameRules) -> bool:
    """Tell whether one unknown word bears an office or speaks: "le président [Lindqvist]"."""
    if len(name.words) != 1 or not name.text[:1].isupper() or name.text.isupper():
        return False
    doc, i = line.doc, name.start
    before = doc[i - 1].text.lower() if i else ""
    if any(h.type == "person" and h.kind == "office" for h in rules.heads.get(plain(before), ())):
        return True
    if not parsed(doc) or before in rules.determiners or before in rules.contractions:
        return False
    spoke = i > 0 and doc[i - 1].lemma_ in rules.reporting  # "a déclaré [Lindqvist]"
    return spoke or (doc[i].dep_ == "nsubj" and doc[i].head.lemma_ in rules.reporting)
