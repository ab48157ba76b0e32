"""Who may take part in an event: the people, places, bodies and groups around a trigger."""

from __future__ import annotations

from bisect import bisect_left, bisect_right
from collections import Counter
from collections.abc import Iterator
from dataclasses import dataclass, field, replace
from functools import cached_property

from spacy.tokens import Token

from recoupe.languages.events import EventRules
from recoupe.languages.letters import strip_accents
from recoupe.languages.names import NameRules
from recoupe.reading.draft import Draft, Sentence, token_span
from recoupe.reading.entities import EntityReading
from recoupe.reading.events.candidates import Candidate
from recoupe.records import Entity, Mention, Participant, Span, Statement

_NAME_PARTS = frozenset({"amod", "flat:name", "flat:foreign", "compound", "nummod", "fixed"})


@dataclass(frozen=True, kw_only=True, eq=False)
class Party:
    """Somebody or something that may act in an event or suffer it."""

    name: str
    kind: str
    """Entity type, or the part of speech of a word that is no mention."""
    origin: str
    """Where it was found: sentence, speaker, implied, before, main."""
    token: Token | None = None
    """The head of its mention when that stands in the trigger's sentence."""
    span: Span | None = None
    entity: str | None = None
    said: str | None = None
    """Its own name where `name` is who acts there: "Oslo" beside "Norvège"."""
    weight: int = 0
    """How often its entity is mentioned in the article."""

    @cached_property
    def word(self) -> str:
        """The lemma of its head in lower case, empty without a head."""
        return self.token.lemma_.lower() if self.token is not None else ""

    @cached_property
    def pos(self) -> str:
        """The part of speech of its head, empty without a head."""
        return self.token.pos_ if self.token is not None else ""

    def participant(self) -> Participant:
        """Return the record that names it."""
        return Participant(name=self.name, entity=self.entity, span=self.span)


@dataclass(frozen=True, slots=True, kw_only=True, eq=False)
class Kinds:
    """What a language knows of nouns that name no one: bodies, people, things."""

    rules: EventRules
    names: NameRules

    def group(self, token: Token) -> str | None:
        """Return the body whose member a noun names."""
        groups = self.rules.groups
        return groups.get(token.lemma_.lower()) or groups.get(token.lower_)

    def kind(self, token: Token) -> str:
        """Return whether a noun names a person, a body, a place or a thing."""
        if token.lower_ in self.rules.crowd:
            return "crowd"
        plain = fold(token.lemma_)
        heads = self.names.heads.get(plain) or self.names.heads.get(fold(token.lower_))
        return f"noun:{heads[0].type}" if heads else "thing"


@dataclass(frozen=True, slots=True, kw_only=True, eq=False)
class Cast:
    """All parties of an article, by sentence."""

    sentences: tuple[Sentence, ...]
    statements: tuple[Statement, ...]
    entities: dict[str, Entity]
    main: tuple[Party, ...]
    """The most mentioned entities of the article."""
    offered: tuple[Party, ...]
    """Bodies and crowds that the article speaks of somewhere and that act unnamed."""
    rules: EventRules = field(repr=False)
    mentions: tuple[Mention, ...] = field(repr=False)
    counts: Counter[str] = field(repr=False)
    kinds: Kinds = field(repr=False)
    _found: dict[int, tuple[Party, ...]] = field(init=False, repr=False, default_factory=dict)

    def in_sentence(self, index: int) -> tuple[Party, ...]:
        """Return the parties that a sentence names; each sentence is looked at once."""
        if index not in self._found:
            sentence = self.sentences[index]
            low = bisect_left(self.mentions, sentence.span.start, key=_start)
            high = bisect_left(self.mentions, sentence.span.end, key=_start)
            inside = [m for m in self.mentions[low:high] if m.span.end <= sentence.span.end]
            self._found[index] = tuple(
                _parties(sentence, inside, self.entities, self.counts, self.kinds)
            )
        return self._found[index]

    def around(self, candidate: Candidate) -> tuple[Party, ...]:
        """Return everybody who may take part in the event of a trigger."""
        own = [
            party
            for party in self.in_sentence(candidate.index)
            if party.token is None or not candidate.first <= party.token.i <= candidate.last
        ]
        found = [*own, *self._speakers(candidate), *self._implied(candidate)]
        found += self.offered
        before = self.in_sentence(candidate.index - 1) if candidate.index else ()
        subjects = (p for p in before if p.token is not None and p.token.dep_.startswith("nsubj"))
        found += [_moved(party, "before") for party in subjects]
        return tuple([*found, *self.main])

    def _speakers(self, candidate: Candidate) -> Iterator[Party]:
        start = candidate.span.start
        for statement in self.statements:
            inside = any(part.start <= start < part.end for part in statement.parts)
            cue = statement.cue
            says = cue is not None and cue.start < candidate.span.end and start < cue.end
            if statement.speaker_name and (inside or says):
                known = self.entities.get(statement.speaker or "")
                span = statement.speaker_span
                whole = candidate.sentence.span
                near = span is not None and whole.start <= span.start < whole.end
                yield Party(
                    name=statement.speaker_name,
                    kind=known.type if known else "speaker",
                    origin="cue" if says else f"speaker:{statement.kind}",
                    span=span if near else None,
                    entity=statement.speaker,
                )

    def _implied(self, candidate: Candidate) -> Iterator[Party]:
        modes = dict.fromkeys(mode for _, mode in candidate.entry.modes)
        for mode in modes:
            if mode in self.rules.implied:
                yield Party(
                    name=self.rules.implied[mode], kind="institution", origin=f"implied:{mode}"
                )


def gather_cast(draft: Draft, entities: EntityReading, statements: tuple[Statement, ...]) -> Cast:
    """Find the parties of every sentence of an article."""
    known = {entity.id: entity for entity in entities.entities}
    counts = Counter(m.entity for m in entities.mentions if m.entity is not None)
    rules = draft.language.events
    main = sorted(
        (known[i] for i, n in counts.items() if i in known and n > 1),
        key=lambda entity: (-counts[entity.id], entity.id),
    )
    return Cast(
        sentences=draft.sentences,
        statements=statements,
        entities=known,
        main=tuple(
            Party(
                name=acting_name(entity.name, entity.type, rules),
                kind=entity.type,
                origin=f"main{rank}",
                entity=entity.id,
                weight=counts[entity.id],
            )
            for rank, entity in enumerate(main[:3])
        ),
        offered=_offered(draft),
        rules=rules,
        mentions=tuple(sorted(entities.mentions, key=lambda m: (m.span.start, -m.span.end))),
        counts=counts,
        kinds=Kinds(rules=rules, names=draft.language.names),
    )


def _start(mention: Mention) -> int:
    return mention.span.start


def _offered(draft: Draft) -> tuple[Party, ...]:
    """Return the bodies and crowds for which a word stands anywhere in the article."""
    strings = draft.lines[0].doc.vocab.strings if draft.lines else ()
    keys = {key for line in draft.lines for key in line.doc.to_array("LEMMA").tolist()}
    words = {strings[key].lower() for key in keys}
    return tuple(
        Party(name=name, kind="institution", origin=f"offered:{name}")
        for name, signs in sorted(draft.language.events.offered.items())
        if not words.isdisjoint(signs)
    )


def acting_name(name: str, kind: str, rules: EventRules) -> str:
    """Return who acts when a seat of power is said to: "Rome" -> "Italie"."""
    return rules.seats.get(name.lower(), name) if kind in ("place", "organisation") else name


def _parties(
    sentence: Sentence,
    mentions: list[Mention],
    known: dict[str, Entity],
    counts: Counter[str],
    kinds: Kinds,
) -> Iterator[Party]:
    words = list(sentence.tokens)
    starts = [sentence.line.start + word.idx for word in words]
    taken: set[int] = set()
    heads: dict[int, Party] = {}
    for mention in mentions:
        first = max(0, bisect_right(starts, mention.span.start) - 1)
        tokens = words[first : bisect_left(starts, mention.span.end)]
        if not tokens or taken.issuperset(t.i for t in tokens):
            continue
        taken |= {t.i for t in tokens}
        entity = known.get(mention.entity or "")
        if entity is None and mention.form == "pronoun":
            continue
        party = _mentioned(mention, tokens, entity, kinds, counts)
        if party.token is not None:
            heads[party.token.i] = party
        yield party
    for token in words:
        if token.i in taken or token.pos_ not in ("NOUN", "PROPN") or _is_part(token):
            continue
        bearer = next((heads[c.i] for c in token.children if c.i in heads and _names(c)), None)
        if bearer is not None:
            yield replace(bearer, token=token, origin="title")
        else:
            yield _unmentioned(sentence, token, kinds)


def _mentioned(
    mention: Mention,
    tokens: list[Token],
    entity: Entity | None,
    kinds: Kinds,
    counts: Counter[str],
) -> Party:
    inside = {t.i for t in tokens}
    head = next((t for t in tokens if t.head.i not in inside or t.head.i == t.i), tokens[0])
    group = None if entity else kinds.group(head)
    name = entity.name if entity else " ".join(t.text for t in tokens if t.pos_ != "DET")
    acting = acting_name(name, mention.type, kinds.rules)
    own = entity is not None and acting == name
    return Party(
        name=group or acting,
        kind=mention.type,
        origin="sentence",
        token=head,
        span=mention.span,
        entity=entity.id if entity and own else None,
        said=name,
        weight=counts[entity.id] if entity else 0,
    )


def _unmentioned(sentence: Sentence, token: Token, kinds: Kinds) -> Party:
    group = kinds.group(token)
    return Party(
        name=group or _phrase(token),
        kind="group" if group else kinds.kind(token),
        origin="sentence",
        token=token,
        span=token_span(sentence.line, token),
    )


def _names(token: Token) -> bool:
    """Tell whether a name stands beside its bearer's title: "le président X", "le maire, X"."""
    if token.dep_ in ("appos", "flat:name", "flat"):
        return True
    return token.dep_ == "nmod" and not any(c.dep_ == "case" for c in token.children)


def _is_part(token: Token) -> bool:
    return token.dep_ in _NAME_PARTS


def _phrase(token: Token) -> str:
    """Return a noun with its adjectives and its first genitive, without determiner."""
    words = [token]
    for child in token.children:
        if child.dep_ in _NAME_PARTS and child.dep_ != "nummod":
            words += [child, *(c for c in child.children if c.dep_ in _NAME_PARTS)]
        elif child.dep_ == "nmod" and child.i > token.i and child.i - token.i <= 4:
            case = [c for c in child.children if c.dep_ in ("case", "det")]
            if any(c.lemma_ == "de" or c.lower_ in ("de", "d'", "du", "des") for c in case):
                words += [*case, child, *(c for c in child.children if c.dep_ in _NAME_PARTS)]
    ordered = sorted({w.i: w for w in words}.values(), key=lambda w: w.i)
    return "".join(w.text if w.text.endswith("'") else f"{w.text} " for w in ordered).strip()


def fold(word: str) -> str:
    """Return a word in lower case without accents."""
    return strip_accents(word.lower())


def _moved(party: Party, origin: str) -> Party:
    return replace(party, origin=origin, token=None, span=None)
