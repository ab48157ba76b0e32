"""Who may take part in an event: the people, places, bodies and groups that a sentence names."""

from __future__ import annotations

import re
from bisect import bisect_left, bisect_right
from collections.abc import Iterator, Mapping
from dataclasses import dataclass, field, replace

from spacy.tokens import Token

from recoupe.languages.events import EventRules
from recoupe.languages.names import NameRules
from recoupe.reading.draft import Sentence, token_span
from recoupe.reading.entities.name import plain
from recoupe.records import Entity, Mention, Participant, Span

_NAME_PARTS = frozenset({"amod", "flat:name", "flat:foreign", "compound", "nummod", "fixed"})
_UNHEARD = ("expl", "fixed", "dep")
"""Relations of pronouns that stand for nobody: "il pleut", "il se trompe"."""


@dataclass(frozen=True, kw_only=True, eq=False)
class Party:
    """Somebody or something that may act in an event or suffer it."""

    name: str
    """Empty for a pronoun of which it is not known whom it means."""
    kind: str
    """Entity type, or what a word that is no mention stands for: crowd, noun:person, thing, ..."""
    origin: str
    """Where it was found: sentence, speaker, implied, before, main."""
    token: Token | None = None
    """The head of its mention when that stands in the trigger's sentence."""
    span: Span | None = None
    entity: str | None = None
    said: str | None = None
    """Its own name where `name` is who acts there: "Oslo" beside "Norvège"."""

    key: str = field(init=False)
    """What is the same for two mentions of one party."""

    def __post_init__(self) -> None:
        """Make the key once."""
        unnamed = not self.name and self.token is not None
        key = f"@{self.token.i}" if unnamed and self.token is not None else plain(self.name)
        object.__setattr__(self, "key", key)

    @property
    def word(self) -> str:
        """The lemma of its head in lower case, empty without a head."""
        return self.token.lemma_.lower() if self.token is not None else ""

    @property
    def pos(self) -> str:
        """The part of speech of its head, empty without a head."""
        return self.token.pos_ if self.token is not None else ""

    def participant(self) -> Participant:
        """Return the record that names it."""
        return Participant(name=self.name, entity=self.entity, span=self.span)


class Kinds:
    """What a language knows of nouns that name no one: bodies, people, things."""

    def __init__(self, rules: EventRules, names: NameRules, speaking: frozenset[str]) -> None:
        """Take the constants of a language.

        Args:
            rules: Of events.
            names: Of names.
            speaking: Plain nouns of those who can speak.
        """
        self.rules = rules
        self.genitives = names.genitives
        self._heads = names.heads
        self._speaking = speaking
        self._movements = re.compile(names.movements, re.IGNORECASE) if names.movements else None

    def group(self, token: Token) -> str | None:
        """Return the body that a noun names, or whose members it names: "les policiers"."""
        groups = self.rules.groups
        found = groups.get(token.lemma_.lower()) or groups.get(token.lower_)
        one = "Sing" in token.morph.get("Number", []) and self.kind(token) == "noun:person"
        return None if one else found

    def kind(self, token: Token) -> str:
        """Return whether a noun names a person, a body, a place or a thing."""
        if token.lower_ in self.rules.crowd:
            return "crowd"
        lemma, form = plain(token.lemma_), plain(token.lower_)
        heads = self._heads.get(lemma) or self._heads.get(form)
        if heads:
            return f"noun:{heads[0].type}"
        return "noun:speaker" if lemma in self._speaking or form in self._speaking else "thing"

    def of_name(self, name: str, kind: str) -> str:
        """Return the kind of a name: movements apart, which protest."""
        return "movement" if self._movements and self._movements.search(name) else kind


def acting_name(name: str, kind: str, rules: EventRules) -> str:
    """Return who acts when a seat of power is said to: "Rome" -> "Italie"."""
    return rules.seats.get(name.lower(), name) if kind in ("place", "organisation") else name


def sentence_parties(
    sentence: Sentence, mentions: list[Mention], known: Mapping[str, Entity], kinds: Kinds
) -> Iterator[Party]:
    """Yield the parties of one sentence: names, resolved mentions, nouns, pronouns."""
    words = list(sentence.tokens)
    starts = [sentence.line.start + word.idx for word in words]
    taken: set[int] = set()
    heads: dict[int, Party] = {}
    for mention in mentions:
        first = max(0, bisect_right(starts, mention.span.start) - 1)
        tokens = words[first : bisect_left(starts, mention.span.end)]
        if not tokens or taken.issuperset(t.i for t in tokens):
            continue
        entity = known.get(mention.entity or "")
        if entity is None and mention.form == "pronoun":
            continue
        taken |= {t.i for t in tokens}
        party = _mentioned(mention, tokens, entity, kinds)
        if party.token is not None:
            heads[party.token.i] = party
        yield party
    for token in words:
        if token.i in taken:
            continue
        if token.pos_ in ("NOUN", "PROPN") and token.dep_ not in _NAME_PARTS:
            bearer = next((heads[c.i] for c in token.children if c.i in heads and _names(c)), None)
            if bearer is not None:
                yield replace(bearer, token=token, origin="title")
            else:
                yield _unmentioned(sentence, token, kinds)
        elif _stands_for_somebody(token):
            kind = "pronoun" if token.pos_ == "PRON" else "possessive"
            span = token_span(sentence.line, token)
            yield Party(name="", kind=kind, origin="sentence", token=token, span=span)


def _mentioned(mention: Mention, tokens: list[Token], entity: Entity | None, kinds: Kinds) -> Party:
    inside = {t.i for t in tokens}
    head = next((t for t in tokens if t.head.i not in inside or t.head.i == t.i), tokens[0])
    group = None if entity else kinds.group(head)
    name = entity.name if entity else " ".join(t.text for t in tokens if t.pos_ != "DET")
    acting = acting_name(name, mention.type, kinds.rules)
    own = entity is not None and acting == name
    kind = kinds.of_name(name, mention.type) if entity else kinds.kind(head)
    return Party(
        name=group or acting,
        kind="group" if group else kind,
        origin="sentence",
        token=head,
        span=mention.span,
        entity=entity.id if entity and own else None,
        said=name,
    )


def _unmentioned(sentence: Sentence, token: Token, kinds: Kinds) -> Party:
    group = kinds.group(token)
    return Party(
        name=group or _phrase(token, kinds.genitives),
        kind="group" if group else kinds.of_name(token.text, kinds.kind(token)),
        origin="sentence",
        token=token,
        span=token_span(sentence.line, token),
    )


def _stands_for_somebody(token: Token) -> bool:
    """Tell personal pronouns and possessives from those that stand for things or nobody."""
    if token.pos_ == "DET":
        return "Yes" in token.morph.get("Poss", [])
    if token.pos_ != "PRON" or token.dep_.startswith(_UNHEARD):
        return False
    return bool(token.morph.get("Person", [])) and "Yes" not in token.morph.get("Reflex", [])


def _names(token: Token) -> bool:
    """Tell whether a name stands beside its bearer's title: "le président X", "le maire, X"."""
    if token.dep_ in ("appos", "flat:name", "flat"):
        return True
    return token.dep_ == "nmod" and not any(c.dep_ == "case" for c in token.children)


def _phrase(token: Token, genitives: frozenset[str]) -> str:
    """Return a noun with its adjectives and its first genitive, without determiner."""
    words = [token]
    for child in token.children:
        if child.dep_ in _NAME_PARTS and child.dep_ != "nummod":
            words += [child, *(c for c in child.children if c.dep_ in _NAME_PARTS)]
        elif child.dep_ == "nmod" and child.i > token.i and child.i - token.i <= 4:
            case = [c for c in child.children if c.dep_ in ("case", "det")]
            if any(c.lower_ in genitives for c in case):
                words += [*case, child, *(c for c in child.children if c.dep_ in _NAME_PARTS)]
    ordered = sorted({w.i: w for w in words}.values(), key=lambda w: w.i)
    return "".join(w.text if w.text.endswith("'") else f"{w.text} " for w in ordered).strip()
