"""Noun phrases that describe somebody: "le ministre de l'Intérieur", "son homologue".

A phrase either is a mention of its own, or, right before a name, tells what that name is.
Spans follow one convention: determiner (after a contraction) to head, adjectives and short
complement; participles and relative clauses stay outside.
"""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import dataclass

from spacy.tokens import Doc, Token

from recoupe.languages.gazetteer import load_gazetteer
from recoupe.languages.names import DeterminerKind, Head, NameRules
from recoupe.reading.draft import Line, tokens_span
from recoupe.reading.entities.name import Name, parsed, plain, plain_words, tagged
from recoupe.records import Span

MAX_BEFORE_HEAD = 3
"""Tokens that may stand between determiner and head: "le tout jeune ancien ministre"."""
MAX_COMPLEMENTS = 3
"""Prepositional complements that a mention may carry."""


@dataclass(frozen=True, slots=True, kw_only=True)
class Phrase:
    """A noun phrase whose head may describe a person, a place or an organisation."""

    span: Span
    """From the determiner (after a contraction) to the last word of its complement."""
    line: int
    start: int
    """First token, determiner included."""
    head: int
    end: int
    heads: tuple[Head, ...]
    """What the head noun may mean."""
    noun: str
    """The head noun, plain."""
    determiner: DeterminerKind | None
    """None for a bare noun right before or after a name."""
    contracted: bool
    plural: bool
    words: frozenset[str]
    """The phrase's other content words, plain."""
    countries: frozenset[str]
    """ISO codes of the states that its adjectives or complements name."""
    before: int | None
    """Index of the name that follows without comma: "le ministre [Jean Petit]"."""
    after_comma: int | None
    """Index of the name that follows after a comma or that the phrase follows."""
    gender: str | None


@dataclass(frozen=True, slots=True, kw_only=True, eq=False)
class LineNames:
    """The names of one line by the tokens they hold."""

    starts: dict[int, int]
    """First token -> index of the name."""
    ends: dict[int, int]
    """One past the last token -> index of the name."""
    inside: dict[int, int]
    """Every token -> index of the name."""


def index_names(names: Sequence[Name], line: int) -> LineNames:
    """Index the names of one line."""
    here = [(i, n) for i, n in enumerate(names) if n.line == line]
    return LineNames(
        starts={n.start: i for i, n in here},
        ends={n.end: i for i, n in here},
        inside={t: i for i, n in here for t in range(n.start, n.end)},
    )


def find_phrases(
    line: Line, number: int, names: Sequence[Name], rules: NameRules
) -> tuple[Phrase, ...]:
    """Return the describing phrases of one line, in order."""
    doc, index = line.doc, index_names(names, number)
    found, last = [], -1
    for i in range(len(doc)):
        if i <= last:
            continue
        lower = doc[i].text.lower()
        opens = lower in rules.determiners or lower in rules.contractions
        head = _find_head(doc, i + 1, index, rules) if opens else None
        if head is None and not opens and _bare(doc, i, index):
            head = _find_head(doc, i, index, rules)
        if head is None or i in index.inside:
            continue
        phrase = _phrase(line, number, (i, head), names, index, rules=rules)
        found.append(phrase)
        last = phrase.head
    return tuple(found)


def _bare(doc: Doc, i: int, index: LineNames) -> bool:
    """Tell whether a noun without determiner may start here: after "name," or line start."""
    if i == 0:
        return True
    previous = doc[i - 1].text
    return previous in ",(" and (i - 1 in index.ends)


def _find_head(doc: Doc, i: int, index: LineNames, rules: NameRules) -> int | None:
    """Return the token of the head noun, the last of a run of possible ones."""
    head = None
    for j in range(i, min(len(doc), i + MAX_BEFORE_HEAD + 1)):
        token = doc[j]
        if j in index.inside or (token.is_punct and token.text not in '-«»"'):
            break
        if _heads(token, rules):
            head = j
        elif head is not None or not _modifies(token):
            break
    return head


def _heads(token: Token, rules: NameRules) -> tuple[Head, ...]:
    word = plain(token.text)
    known = rules.heads.get(word)
    if known is None and "-" in word:  # "ex-ministre", "vice-présidente"
        known = rules.heads.get(word.rsplit("-", 1)[1])
    if known is None and word.endswith("s"):
        known = rules.heads.get(word[:-1])
    return known or ()


def _modifies(token: Token) -> bool:
    if not tagged(token.doc):
        return token.text.islower()
    return token.pos_ in ("ADJ", "NUM", "ADV") or token.text in '«»"-'


def _phrase(
    line: Line,
    number: int,
    place: tuple[int, int],
    names: Sequence[Name],
    index: LineNames,
    *,
    rules: NameRules,
) -> Phrase:
    doc, (first, head) = line.doc, place
    lower = doc[first].text.lower()
    contracted = lower in rules.contractions
    determiner = "definite" if contracted else rules.determiners.get(lower)
    start = first + 1 if contracted else first
    end = _complement(doc, head, index, rules, names)
    heads = _heads(doc[head], rules)
    return Phrase(
        span=tokens_span(line, doc[start:end]),
        line=number,
        start=start,
        head=head,
        end=end,
        heads=heads,
        noun=plain(doc[head].text),
        determiner=determiner,
        contracted=contracted,
        plural=lower in rules.plurals,
        words=_content(doc, start, head, end),
        countries=_countries(doc, (start, end), names, index, rules),
        before=index.starts.get(end),
        after_comma=_apposed(doc, start, end, index),
        gender=_gender(heads, lower, rules),
    )


def _content(doc: Doc, start: int, head: int, end: int) -> frozenset[str]:
    """Return the words that tell more than the head does: longer ones, plain."""
    words: set[str] = set()
    for j in range(start, end):
        if j != head:
            words.update(w for w in plain_words(doc[j].text) if len(w) > 3 or doc[j].text.isupper())
    return frozenset(words)


def _countries(
    doc: Doc, tokens: tuple[int, int], names: Sequence[Name], index: LineNames, rules: NameRules
) -> frozenset[str]:
    """Return the states named by adjective ("russe") or complement ("de l'Arménie")."""
    codes = {rules.demonyms.get(plain(doc[j].text)) for j in range(*tokens)}
    held = {index.inside[j] for j in range(*tokens) if j in index.inside}
    for i in sorted(held):
        codes.update(e.country for e in load_gazetteer().find(names[i].text) if e.kind == "country")
    return frozenset(code for code in codes if code)


def _gender(heads: tuple[Head, ...], determiner: str, rules: NameRules) -> str | None:
    genders = {h.gender for h in heads}
    if len(genders) == 1 and None not in genders:
        return next(iter(genders))
    return rules.singular.get(determiner)


def _apposed(doc: Doc, start: int, end: int, index: LineNames) -> int | None:
    """Return the name that a comma (or bracket) joins to the phrase."""
    if end + 1 < len(doc) and doc[end].text == "," and end + 1 in index.starts:
        return index.starts[end + 1]
    if start >= 1 and doc[start - 1].text in (",", "(") and start - 1 in index.ends:
        # "après avoir vu X, le président a dit" is no apposition: a verb follows
        acts = end < len(doc) and doc[end].pos_ in ("VERB", "AUX")
        return None if acts else index.ends[start - 1]
    return None


def _complement(
    doc: Doc, head: int, index: LineNames, rules: NameRules, names: Sequence[Name]
) -> int:
    """Return one past the last token of the head's adjectives and complements."""
    i, person = head + 1, any(h.type == "person" for h in _heads(doc[head], rules))
    i = _adjectives(doc, i, index)
    start = i
    if i in index.starts and names[index.starts[i]].type == "organisation" and person:
        i = _name_end(i, index, names)  # "le député LFI", "la présidente LR d'Île-de-France"
    for _ in range(MAX_COMPLEMENTS):
        k = i
        if k < len(doc) and doc[k].text.lower() in rules.joiners:
            k += 1
        if k >= len(doc) or not _links(doc, k, start, rules):
            break
        stop = _noun_group(doc, k + 1, index, names)
        if stop is None:
            break
        i = stop
        if i + 1 < len(doc) and doc[i].pos_ == "CCONJ" and doc[i + 1].text in rules.genitives:
            again = _noun_group(doc, i + 2, index, names)
            i = again if again is not None else i
    return i


def _links(doc: Doc, k: int, start: int, rules: NameRules) -> bool:
    """Tell whether the preposition goes on with the noun, not with a verb before it."""
    lower = doc[k].text.lower()
    if lower in rules.genitives:
        return True
    if lower not in rules.links or not parsed(doc):
        return False
    noun = doc[k].head
    return noun.dep_ in ("nmod", "obl:arg") and start - 1 <= noun.head.i < k


def _name_end(i: int, index: LineNames, names: Sequence[Name]) -> int:
    return names[index.starts[i]].end


def _adjectives(doc: Doc, i: int, index: LineNames) -> int:
    while i < len(doc) and i not in index.inside and doc[i].pos_ == "ADJ":
        i += 1
    return i


def _noun_group(doc: Doc, i: int, index: LineNames, names: Sequence[Name]) -> int | None:
    """Return one past a determiner, adjectives, noun (or name) and adjectives; None if none."""
    if not tagged(doc):
        return _name_end(i, index, names) if i in index.starts else None
    while i < len(doc) and i not in index.inside and doc[i].pos_ in ("DET", "ADJ", "NUM"):
        i += 1
    if i in index.starts:
        return _name_end(i, index, names)
    if i >= len(doc) or i in index.inside or doc[i].pos_ not in ("NOUN", "PROPN", "X"):
        return None
    i += 1
    if i in index.starts and names[index.starts[i]].type == "organisation":
        return _name_end(i, index, names)  # "du groupe France insoumise"
    return _adjectives(doc, i, index)
