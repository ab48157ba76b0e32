"""What the words before a name say that it is, for the whole article.

"La société X" makes X an organisation wherever it stands, "en X" and "la capitale de X" a
place; initials in brackets are what the name before them is.
"""

from __future__ import annotations

import re
from collections.abc import Sequence
from functools import lru_cache
from itertools import pairwise

from spacy.tokens import Doc

from recoupe.languages.gazetteer import load_gazetteer
from recoupe.languages.names import NameRules
from recoupe.reading.draft import Line
from recoupe.reading.entities.initials import follows, is_acronym
from recoupe.reading.entities.name import Name, plain, plain_words
from recoupe.reading.entities.spans import cut
from recoupe.records import EntityType

SHORT = 5
"""Letters up to which a word in capitals is read as initials, not as a surname."""
BEFORE = 8
"""Tokens before a name that an introduction of a place may take."""


def introduced(
    names: Sequence[Name], lines: Sequence[Line], rules: NameRules
) -> dict[str, EntityType]:
    """Return the types that introductions give, by the name's text."""
    told: dict[str, EntityType] = {}
    for name in names:
        line = lines[name.line]
        if _is_land(name, line.doc, rules):
            told.setdefault(name.text, "place")
        elif _is_firm(name, line.doc, rules):
            told.setdefault(name.text, "organisation")
    for long_, short in bracketed(names):
        opens = lines[long_.line].doc[long_.end].text == "("
        if opens and long_.type in ("organisation", "place"):
            told.setdefault(short.text, told.get(long_.text, long_.type))
    return told


def bracketed(names: Sequence[Name]) -> list[tuple[Name, Name]]:
    """Return names with the initials that one token parts from them: "Front rural (FR)"."""
    ordered = sorted(names, key=lambda n: n.span)
    return [
        (long_, short)
        for long_, short in pairwise(ordered)
        if long_.line == short.line
        and short.start - long_.end == 1
        and is_acronym(short.text)
        and follows(short.text, long_.text)
    ]


def _is_firm(name: Name, doc: Doc, rules: NameRules) -> bool:
    """Tell whether a noun of firms stands before an unknown name: "la société X"."""
    if name.start < 2 or not name.text[:1].isupper() or load_gazetteer().find(name.text):
        return False
    if len(name.words) > 1 and name.words[0] in rules.given_names:
        return False
    if doc[name.start - 2].text.lower() not in rules.determiners.keys() | rules.contractions:
        return False
    noun = doc[name.start - 1].text
    heads = rules.heads.get(plain(noun), ()) if noun.islower() else ()
    return bool(heads) and all(h.type == "organisation" and h.kind == "firm" for h in heads)


def _is_land(name: Name, doc: Doc, rules: NameRules) -> bool:
    """Tell whether an unknown word stands where only lands and towns do: "en X"."""
    if not rules.lands or len(name.words) != 1 or not name.start or name.text.isupper():
        return False
    if load_gazetteer().find(name.text):
        return False
    before = doc[max(0, name.start - BEFORE) : name.start]
    text = "".join(token.text_with_ws for token in before) + name.text
    return _compiled(rules.lands).search(text) is not None


@lru_cache(maxsize=8)
def _compiled(pattern: str) -> re.Pattern[str]:
    return re.compile(pattern)


def is_no_name(name: Name, rules: NameRules) -> bool:
    """Tell placeholders and labels of the page: "XNUMX", "Publicité"."""
    return bool(rules.not_names) and bool(_compiled(rules.not_names or "").fullmatch(name.text))


def initials_no_person(name: Name, doc: Doc) -> bool:
    """Tell whether a name read as a person is initials: "BAM"."""
    if name.type != "person" or len(name.words) != 1 or len(name.text) > SHORT:
        return False
    return is_acronym(name.text) and not doc.text.isupper()


def split_office(name: Name, line: Line, rules: NameRules) -> list[Name]:
    """Part a body from the person who holds its office: "la présidente du [Front] [Ana Pol]"."""
    doc, start = line.doc, name.start
    if name.type == "person" or name.end - start < 3 or start < 2:
        return [name]
    if doc[start - 1].text.lower() not in rules.genitives:
        return [name]
    office = any(h.kind == "office" for h in rules.heads.get(plain(doc[start - 2].text), ()))
    for i in range(name.end - 2, start, -1):
        given = "-".join(plain_words(doc[i].text))
        if office and given in rules.given_names and doc[i].text.istitle():
            person = cut(name, line, i, name.end)
            return [cut(name, line, start, i), _as_person(person)]
    return [name]


def _as_person(name: Name) -> Name:
    return Name(
        span=name.span,
        type="person",
        text=name.text,
        line=name.line,
        start=name.start,
        end=name.end,
    )
