"""What has been said of whom so far: the state that antecedents are chosen in."""

from __future__ import annotations

import re
from bisect import bisect_right
from collections.abc import Sequence
from dataclasses import dataclass, field

from spacy.tokens import Doc, Token

from recoupe.languages.gazetteer import load_gazetteer
from recoupe.languages.names import NameRules
from recoupe.reading.draft import Draft
from recoupe.reading.entities.name import Name, parsed, plain_words
from recoupe.reading.entities.phrases import Phrase
from recoupe.reading.entities.pronouns import PronounHit
from recoupe.records import EntityType, MentionForm, Span

_QUOTED = re.compile(r'«[^»\n]*(?:»|$)|“[^”\n]*(?:”|$)|"[^"\n]*(?:"|$)', re.MULTILINE)


@dataclass(frozen=True, slots=True, kw_only=True)
class Seen:
    """One mention of somebody, as later mentions look back at it."""

    start: int
    sentence: int
    line: int
    subject: bool
    quoted: bool
    form: MentionForm


@dataclass(slots=True, kw_only=True, eq=False)
class Actor:
    """Somebody or something named in the article, with what is known of them."""

    group: int
    type: EntityType
    gender: str | None = None
    plural: bool = False
    nouns: set[str] = field(default_factory=set)
    """Nouns said of them next to a name, plain: "ministre"."""
    kinds: set[str] = field(default_factory=set)
    words: set[str] = field(default_factory=set)
    """Other words said of them: "interieur", and the words of their names."""
    countries: set[str] = field(default_factory=set)
    """ISO codes of the states they were said to belong to."""
    first: int = 0
    """Where the first name stands."""
    seen: list[Seen] = field(default_factory=list)
    speaker_at: int = -1
    """Where they last were the subject of a reporting verb."""


@dataclass(frozen=True, slots=True, kw_only=True)
class Anaphor:
    """A pronoun or describing phrase that may mean somebody named."""

    span: Span
    sentence: int
    quoted: bool
    subject: bool
    reporting: bool
    """Subject of a reporting verb."""
    hit: PronounHit | None = None
    phrase: Phrase | None = None

    @property
    def line(self) -> int:
        """Index in `Draft.lines`."""
        return self.hit.line if self.hit else self.phrase.line if self.phrase else 0


class Scene:
    """Where sentences, quotations and subjects are, looked up by offset or token."""

    def __init__(self, draft: Draft) -> None:
        self._draft = draft
        self._sentences = [s.span.start for s in draft.sentences]
        self._quoted = [Span(*m.span()) for m in _QUOTED.finditer(draft.folded)]
        self._opened = [q.start for q in self._quoted]

    def sentence(self, offset: int) -> int:
        """Return the index of the sentence that holds an offset."""
        return max(0, bisect_right(self._sentences, offset) - 1)

    def quoted(self, offset: int) -> bool:
        """Tell whether an offset stands between quotation marks (of one line)."""
        i = bisect_right(self._opened, offset) - 1
        return i >= 0 and offset < self._quoted[i].end and len(self._draft.folded) > offset

    def subject(self, line: int, start: int, end: int) -> bool:
        """Tell whether a run of tokens is the subject of its clause."""
        doc = self._draft.lines[line].doc
        if not parsed(doc):
            return start == 0 or doc[start].is_sent_start is True
        return _root(doc, start, end).dep_ in ("nsubj", "nsubj:pass", "nsubj:caus", "expl:subj")

    def reporting(self, line: int, start: int, end: int, rules: NameRules) -> bool:
        """Tell whether a run of tokens is the subject of a reporting verb."""
        doc = self._draft.lines[line].doc
        if not parsed(doc):
            return False
        root = _root(doc, start, end)
        if root.dep_ in ("nsubj", "expl:subj", "obl:arg", "obl:agent") and start > 0:
            near = [root.head, doc[start - 1], doc[end] if end < len(doc) else root.head]
        else:
            near = [root.head]
        return any(t.lemma_ in rules.reporting for t in near)


def _root(doc: Doc, start: int, end: int) -> Token:
    """Return the token that the others hang on (`Span.root` looks over the whole doc)."""
    for i in range(start, end):
        if not start <= doc[i].head.i < end or doc[i].head.i == i:
            return doc[i]
    return doc[start]


def make_actors(
    draft: Draft, names: Sequence[Name], groups: Sequence[int], phrases: Sequence[Phrase]
) -> dict[int, Actor]:
    """Return everybody named, with what titles, given names and appositions tell of them."""
    rules = draft.language.names
    actors: dict[int, Actor] = {}
    for name, group in zip(names, groups, strict=True):
        actor = actors.get(group)
        if actor is None:
            actor = actors[group] = Actor(group=group, type=name.type, first=name.span.start)
        actor.words.update(name.words)
        entries = load_gazetteer().find(name.text) if name.type != "person" else ()
        actor.countries.update(e.country for e in entries if e.country)
        actor.kinds.update(e.kind for e in entries)
        actor.gender = actor.gender or _told_gender(draft, name, rules)
        actor.plural = actor.plural or _told_plural(draft, name)
    for phrase in phrases:
        for index in (phrase.before, phrase.after_comma):
            if index is not None:
                _describe(actors[groups[index]], phrase)
    return actors


def _describe(actor: Actor, phrase: Phrase) -> None:
    fitting = [h for h in phrase.heads if h.type == actor.type]
    if not fitting:
        return
    actor.nouns.add(phrase.noun)
    actor.kinds.update(h.kind for h in fitting)
    actor.words.update(phrase.words)
    actor.countries.update(phrase.countries)
    genders = {h.gender for h in fitting}
    if actor.gender is None and len(genders) == 1 and actor.type == "person":
        actor.gender = next(iter(genders)) or phrase.gender


def _told_gender(draft: Draft, name: Name, rules: NameRules) -> str | None:
    doc = draft.lines[name.line].doc
    before = doc[name.start - 1].text.lower() if name.start else ""
    if name.type == "person":
        told = rules.civilities.get(before)
        if told is None and len(name.words) > 1:
            told = rules.given_names.get("-".join(_given(name))) or rules.given_names.get(
                name.words[0]
            )
        return told
    return rules.singular.get(before)


def _given(name: Name) -> tuple[str, ...]:
    return plain_words(name.text.split(" ", 1)[0])


def _told_plural(draft: Draft, name: Name) -> bool:
    doc = draft.lines[name.line].doc
    before = doc[name.start - 1].text.lower() if name.start else ""
    return before in draft.language.names.plurals
