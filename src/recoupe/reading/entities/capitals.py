"""Names without a model: runs of capitalised words, and what the words around them tell."""

from __future__ import annotations

import re
from collections.abc import Iterator
from functools import lru_cache

from spacy.tokens import Doc

from recoupe.languages.gazetteer import load_gazetteer
from recoupe.languages.names import NameRules
from recoupe.languages.spellings import PARTICLES
from recoupe.languages.towns import is_town
from recoupe.reading.draft import Line
from recoupe.reading.entities.found import make_name
from recoupe.reading.entities.name import Name, plain
from recoupe.records import EntityType

DASH = "-"
INSIDE = PARTICLES | frozenset(("of", DASH))
"""Small words that may stand between two capitalised ones of one name."""
ARTICLES = ("al-", "el-", "ul-")
"""What may open a surname written with a hyphen: "al-Haddad"."""
OWNER = frozenset(("'s", "'"))
"""What may stand between two capitalised words of a body: "Tenants' Union"."""
APPOSITION = 6
"""Tokens behind a comma in which the noun of an apposition is looked for."""
CONTEXT = 40
"""Characters before and after a run that a pattern may look at."""


def capital_names(line: Line, number: int, rules: NameRules) -> list[Name]:
    """Return the runs of capitalised words whose type some evidence tells.

    Evidence is the table of known names, a noun of bodies in the run, a civility or office
    before, a given name in front, an apposition or verb behind, or a town's name where
    places stand. A run that nothing tells about is left out: precision before recall.
    """
    found = []
    for start, end in _runs(line.doc, rules):
        if end - start == 1 and line.doc[start].text.lower() in rules.openers:
            continue
        for first, past, type_ in _typed(line.doc, start, end, rules):
            last = line.doc[past - 1]
            name = make_name(line, number, (line.doc[first].idx, last.idx + len(last)), type_)
            found += [name] if name else []
    return found


def _runs(doc: Doc, rules: NameRules) -> Iterator[tuple[int, int]]:
    i = 0
    while i < len(doc):
        if not _capital(doc, i):
            i += 1
            continue
        end = _run(doc, i, rules)
        yield i, end
        i = end


def _capital(doc: Doc, i: int) -> bool:
    text = doc[i].text
    article = text[:1].islower() and text[3:4].isupper() and text[:3] in ARTICLES
    return text[:1].isupper() or article


def _run(doc: Doc, i: int, rules: NameRules) -> int:
    """Return one past the run: capitals, and small words between two of them."""
    end = i + 1
    while end < len(doc):
        more = end + 1 < len(doc) and _capital(doc, end + 1)
        named = plain(doc[end - 1].text) in rules.given_names  # "Theresa May"
        if _capital(doc, end) and (named or doc[end].text.lower() not in rules.openers):
            end += 1
        elif doc[end].text == DASH and doc[end - 1].whitespace_:  # "HARSTAD - Rain fell"
            break
        elif doc[end].text in INSIDE and more:
            end += 2
        elif doc[end].text in OWNER and more and _body(doc, end + 1, rules):
            end += 2
        else:
            break
    return end


def _body(doc: Doc, i: int, rules: NameRules) -> bool:
    return plain(doc[i].text) in rules.bodies


def _typed(doc: Doc, start: int, end: int, rules: NameRules) -> list[tuple[int, int, EntityType]]:
    """Return the names in a run with their types; none when nothing tells."""
    while end - start > 1 and doc[start].text.lower() in rules.openers:
        start += 1
    known = load_gazetteer().find(doc[start:end].text)
    if known:
        return [(start, end, known[0].type)]
    bodies = [i for i in range(start, end) if _body(doc, i, rules)]
    if bodies and end - start > 1:
        return [(start, end, "organisation")]
    titles = [
        i
        for i in range(start, end - 1)
        if doc[i].text.lower() in rules.civilities or plain(doc[i].text) in rules.heads
    ]
    if titles:
        return _titled(doc, start, titles[-1] + 1, end, rules)
    type_ = _person(doc, start, end, rules) or _place(doc, start, end, rules)
    return [(start, end, type_)] if type_ else []


def _titled(
    doc: Doc, start: int, first: int, end: int, rules: NameRules
) -> list[tuple[int, int, EntityType]]:
    """Return who bears the title in a run, with the state before it: "[Kenyan] President [Obi]"."""
    entries = load_gazetteer().find(doc[first:end].text)
    if entries:
        return [(first, end, entries[0].type)]
    people: list[tuple[int, int, EntityType]] = [(first, end, "person")]
    state = load_gazetteer().find(doc[start : start + 1].text) if first - start > 1 else ()
    return [(start, start + 1, state[0].type), *people] if state else people


def _person(doc: Doc, start: int, end: int, rules: NameRules) -> EntityType | None:
    before = plain(doc[start - 1].text) if start else ""
    if end - start > 1 and plain(doc[start].text) in rules.given_names:
        return "person"
    if before in rules.civilities:
        return "person"
    if end - start < 2 or end - start > 4 or doc[end - 1].text.isupper():
        return None
    if before in rules.heads or _apposition(doc, end, rules):
        return "person"
    return "person" if _stands(doc, start, end, rules.person_before, rules.person_after) else None


def _apposition(doc: Doc, end: int, rules: NameRules) -> bool:
    """Tell whether an office or profession follows: "[Ama Osei], the foreign minister"."""
    if end >= len(doc) or doc[end].text != ",":
        return False
    for token in doc[end + 1 : end + 1 + APPOSITION]:
        if token.text in ",.;:" or token.text.lower() in rules.reporting:
            return False
        if any(head.type == "person" for head in rules.heads.get(plain(token.text), ())):
            return True
    return False


def _place(doc: Doc, start: int, end: int, rules: NameRules) -> EntityType | None:
    """Tell a place by what introduces it, and by the list of towns where one may stand."""
    first, last = doc[start].idx, doc[end - 1].idx + len(doc[end - 1])
    leading = doc.text[max(0, first - CONTEXT) : last]
    if rules.lands and _compiled(rules.lands).search(leading):
        return "place"
    if not _stands(doc, start, end, rules.town_before, rules.town_after):
        return None
    return "place" if is_town(doc[start:end].text) else None


def _stands(doc: Doc, start: int, end: int, before: str | None, after: str | None) -> bool:
    """Tell whether a run has one of two patterns around it; the first ends behind it."""
    first, last = doc[start].idx, doc[end - 1].idx + len(doc[end - 1])
    if before and _compiled(f"(?:{before})$").search(doc.text[max(0, first - CONTEXT) : first]):
        return True
    return bool(after) and _compiled(after or "").match(doc.text[last : last + CONTEXT]) is not None


@lru_cache(maxsize=16)
def _compiled(pattern: str) -> re.Pattern[str]:
    return re.compile(pattern)
