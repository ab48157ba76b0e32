"""Names without a model: runs of capitalised words, titles, given names, known places."""

from __future__ import annotations

from spacy.tokens import Doc

from recoupe.languages.gazetteer import load_gazetteer
from recoupe.languages.names import NameRules
from recoupe.languages.spellings import PARTICLES
from recoupe.reading.draft import Line
from recoupe.reading.entities.found import make_name
from recoupe.reading.entities.name import Name, plain
from recoupe.records import EntityType

INSIDE = PARTICLES | frozenset(("of", "-"))
"""Small words that may stand between two capitalised ones of one name."""


def capital_names(line: Line, number: int, rules: NameRules) -> list[Name]:
    """Return the runs of capitalised words whose type some evidence tells.

    Evidence is the table of known names, a civility or office before, or a given name in
    front. A run that nothing tells about is left out: precision before recall.
    """
    doc, found, i = line.doc, [], 0
    while i < len(doc):
        if not _capital(doc, i):
            i += 1
            continue
        end = _run(doc, i, rules)
        start, type_ = _typed(doc, i, end, rules)
        if type_ is not None:
            last = doc[end - 1]
            name = make_name(line, number, (doc[start].idx, last.idx + len(last)), type_)
            found += [name] if name else []
        i = end
    return found


def _capital(doc: Doc, i: int) -> bool:
    return doc[i].text[:1].isupper() and any(c.isalpha() for c in doc[i].text)


def _run(doc: Doc, i: int, rules: NameRules) -> int:
    """Return one past the run: capitals, and small words between two of them."""
    end = i + 1
    while end < len(doc):
        if _capital(doc, end) and doc[end].text.lower() not in rules.openers:
            end += 1
        elif doc[end].text in INSIDE and (end + 1 < len(doc) and _capital(doc, end + 1)):
            end += 2
        else:
            break
    return end


def _typed(doc: Doc, start: int, end: int, rules: NameRules) -> tuple[int, EntityType | None]:
    """Return where the name of a run starts and its type; None when nothing tells."""
    while end - start > 1 and doc[start].text.lower() in rules.openers:
        start += 1
    known = load_gazetteer().find(doc[start:end].text)
    offices = [
        i
        for i in range(start, end - 1)
        if doc[i].text.lower() in rules.civilities or plain(doc[i].text) in rules.heads
    ]
    civil = bool(offices) and not known
    start = offices[-1] + 1 if civil else start
    entries = load_gazetteer().find(doc[start:end].text) if civil else known
    if entries:
        return start, entries[0].type
    before = plain(doc[start - 1].text) if start else ""
    office = civil or before in rules.civilities or before in rules.heads
    if end - start > 1 and (office or plain(doc[start].text) in rules.given_names):
        return start, "person"
    return start, "person" if civil else None
