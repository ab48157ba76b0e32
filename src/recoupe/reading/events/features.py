"""What the weights look at when they judge a candidate."""

from __future__ import annotations

import re
from collections import Counter
from collections.abc import Iterator, Mapping

from spacy.tokens import Token

from recoupe.reading.draft import Draft
from recoupe.reading.events.candidates import Candidate

_QUOTES = re.compile(r'[«“»”"]')
_SUBJECTS = frozenset({"nsubj", "nsubj:pass", "csubj"})
_OBJECTS = frozenset({"obj", "iobj", "ccomp", "xcomp"})
_SHOWN_MORPH = ("VerbForm", "Mood", "Tense", "Number", "Person")


def article_features(draft: Draft, candidates: tuple[Candidate, ...]) -> tuple[list[str], ...]:
    """Return the named features of every candidate of an article."""
    keys = Counter(c.entry.key for c in candidates)
    types = Counter(type_ for c in candidates for type_ in c.entry.types[:1])
    shared = [f"doc:{t}:{_bucket(n)}" for t, n in sorted(types.items())]
    shared.append(f"density:{_bucket(4 * len(candidates) // max(1, len(draft.sentences)))}")
    quoted = {id(line): _quoted_stretches(line.doc.text) for line in draft.lines}
    return tuple(
        [
            *candidate_features(c, _is_quoted(c, quoted)),
            f"again:{_bucket(keys[c.entry.key])}",
            *shared,
        ]
        for c in candidates
    )


def _is_quoted(candidate: Candidate, quoted: Mapping[int, list[tuple[int, int]]]) -> bool:
    at = candidate.head.idx
    return any(start <= at < end for start, end in quoted[id(candidate.sentence.line)])


def candidate_features(candidate: Candidate, quoted: bool) -> list[str]:
    """Return the features of one candidate that its sentence alone gives."""
    token, entry = candidate.head, candidate.entry
    key = entry.key
    found = [f"key:{key}", f"key+pos:{key}:{token.pos_}", f"form:{token.lower_}"]
    found += [f"prior:{'+'.join(entry.types)}", f"class:{entry.word_class}:{token.pos_}"]
    found += [f"prior1:{entry.types[0]}:{token.pos_}", f"dep:{token.dep_}"]
    found += [f"prior1+dep:{entry.types[0]}:{token.dep_}"]
    found += [f"tail:{token.dep_}:{token.pos_}:{entry.word_class}"]
    for name in _SHOWN_MORPH:
        values = token.morph.get(name, [])
        if values:
            found += [f"{name}:{values[0]}", f"key+{name}:{key}:{values[0]}"]
    found += _neighbours(candidate)
    for word, name in _arguments(token):
        found += [f"{name}:{word}", f"key+{name}:{key}:{word}", f"t+{name}:{entry.types[0]}:{word}"]
    if quoted:
        found += ["quoted", f"prior1+quoted:{entry.types[0]}"]
    found.append(f"place:{candidate.sentence.line.role}:{min(candidate.index, 4)}")
    found += candidate.tree.named
    return found


def _neighbours(candidate: Candidate) -> Iterator[str]:
    doc, key = candidate.head.doc, candidate.entry.key
    for offset in (-3, -2, -1, 1, 2, 3):
        i = candidate.first + offset if offset < 0 else candidate.last + offset
        inside = candidate.sentence.tokens.start <= i < candidate.sentence.tokens.end
        word = doc[i].lemma_.lower() if inside else "^"
        if abs(offset) < 3:
            yield f"at{offset}:{word}"
            yield f"atpos{offset}:{doc[i].pos_ if inside else '^'}"
        if abs(offset) == 1:
            yield f"key+at{offset}:{key}:{word}"
        yield f"near:{word}"


def _arguments(token: Token) -> Iterator[tuple[str, str]]:
    """Yield the words that depend on a trigger, or that it depends on, with their relation."""
    head = token.head
    if head.i != token.i:
        yield head.lemma_.lower(), "head"
        yield f"{head.pos_}:{token.dep_}", "headpos"
    for child in token.children:
        yield child.dep_, "has"
        if child.dep_ in _SUBJECTS:
            yield child.lemma_.lower(), "subj"
            yield child.ent_type_ or child.pos_, "subjtype"
        elif child.dep_ in _OBJECTS:
            yield child.lemma_.lower(), "obj"
            yield child.ent_type_ or child.pos_, "objtype"
        elif child.dep_ in ("nmod", "obl:arg", "obl:mod", "obl:agent", "obl"):
            case = next((c.lower_ for c in child.children if c.dep_ == "case"), "-")
            yield case, "case"
            yield f"{case}:{child.ent_type_ or child.pos_}", "casetype"
            yield child.lemma_.lower(), "comp"
        elif child.dep_ in ("det", "amod", "advmod", "aux", "aux:pass", "mark", "expl:comp"):
            yield child.lemma_.lower(), child.dep_


def _quoted_stretches(text: str) -> list[tuple[int, int]]:
    """Return what stands between quotation marks in a line; an open quotation runs to its end."""
    found: list[tuple[int, int]] = []
    opened: int | None = None
    for mark in _QUOTES.finditer(text):
        closes = mark.group() in "»”" or (mark.group() == '"' and opened is not None)
        if closes and opened is not None:
            found.append((opened, mark.start()))
            opened = None
        elif not closes and opened is None:
            opened = mark.end()
    if opened is not None:
        found.append((opened, len(text)))
    return found


def _bucket(count: int) -> str:
    return str(count) if count < 3 else "3-5" if count < 6 else "6-10" if count < 11 else "11+"
