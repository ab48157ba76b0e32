"""Who may take part in an event: the people, places, bodies and groups around a trigger."""

from __future__ import annotations

from collections import Counter
from collections.abc import Iterator
from dataclasses import dataclass, field

from spacy.tokens import Token

from recoupe.languages.events import EventRules
from recoupe.reading.draft import Draft, Sentence, token_span
from recoupe.reading.entities import EntityReading
from recoupe.reading.events.candidates import Candidate
from recoupe.records import Entity, Mention, Participant, Span, Statement

_NAME_PARTS = frozenset({"amod", "flat:name", "flat:foreign", "compound", "nummod", "fixed"})


@dataclass(frozen=True, slots=True, kw_only=True, eq=False)
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
    weight: int = 0
    """How often its entity is mentioned in the article."""

    def participant(self) -> Participant:
        """Return the record that names it."""
        return Participant(name=self.name, entity=self.entity, span=self.span)


@dataclass(frozen=True, slots=True, kw_only=True, eq=False)
class Cast:
    """All parties of an article, by sentence."""

    by_sentence: tuple[tuple[Party, ...], ...]
    statements: tuple[Statement, ...]
    entities: dict[str, Entity]
    main: tuple[Party, ...]
    """The most mentioned entities of the article."""
    rules: EventRules = field(repr=False)

    def around(self, candidate: Candidate) -> tuple[Party, ...]:
        """Return everybody who may take part in the event of a trigger."""
        own = [
            party
            for party in self.by_sentence[candidate.index]
            if party.token is None or not candidate.first <= party.token.i <= candidate.last
        ]
        found = [*own, *self._speakers(candidate), *self._implied(candidate)]
        before = self.by_sentence[candidate.index - 1] if candidate.index else ()
        subjects = (p for p in before if p.token is not None and p.token.dep_.startswith("nsubj"))
        found += [_moved(party, "before") for party in subjects]
        return tuple([*found, *self.main])

    def _speakers(self, candidate: Candidate) -> Iterator[Party]:
        start = candidate.span.start
        for statement in self.statements:
            inside = any(part.start <= start < part.end for part in statement.parts)
            if statement.speaker_name and inside:
                known = self.entities.get(statement.speaker or "")
                span = statement.speaker_span
                whole = candidate.sentence.span
                near = span is not None and whole.start <= span.start < whole.end
                yield Party(
                    name=statement.speaker_name,
                    kind=known.type if known else "speaker",
                    origin=f"speaker:{statement.kind}",
                    span=span if near else None,
                    entity=statement.speaker,
                )

    def _implied(self, candidate: Candidate) -> Iterator[Party]:
        modes = dict.fromkeys(mode for _, mode in candidate.entry.modes)
        for name in dict.fromkeys(
            self.rules.implied[mode] for mode in modes if mode in self.rules.implied
        ):
            yield Party(name=name, kind="institution", origin="implied")


def gather_cast(draft: Draft, entities: EntityReading, statements: tuple[Statement, ...]) -> Cast:
    """Find the parties of every sentence of an article."""
    known = {entity.id: entity for entity in entities.entities}
    counts = Counter(m.entity for m in entities.mentions if m.entity is not None)
    rules = draft.language.events
    by_sentence = []
    mentions = sorted(entities.mentions, key=lambda m: (m.span.start, -m.span.end))
    for sentence in draft.sentences:
        inside = [
            m
            for m in mentions
            if sentence.span.start <= m.span.start and m.span.end <= sentence.span.end
        ]
        by_sentence.append(tuple(_parties(sentence, inside, known, counts, rules)))
    main = sorted(
        (known[i] for i, n in counts.items() if i in known and n > 1),
        key=lambda entity: (-counts[entity.id], entity.id),
    )
    return Cast(
        by_sentence=tuple(by_sentence),
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
        rules=rules,
    )


def acting_name(name: str, kind: str, rules: EventRules) -> str:
    """Return who acts when a seat of power is said to: "Rome" -> "Italie"."""
    return rules.seats.get(name.lower(), name) if kind in ("place", "organisation") else name


def _parties(
    sentence: Sentence,
    mentions: list[Mention],
    known: dict[str, Entity],
    counts: Counter[str],
    rules: EventRules,
) -> Iterator[Party]:
    taken: set[int] = set()
    line = sentence.line
    for mention in mentions:
        tokens = [
            t
            for t in sentence.tokens
            if line.start + t.idx < mention.span.end
            and line.start + t.idx + len(t) > mention.span.start
        ]
        if not tokens or taken.issuperset(t.i for t in tokens):
            continue
        inside = {t.i for t in tokens}
        head = next((t for t in tokens if t.head.i not in inside or t.head.i == t.i), tokens[0])
        taken |= inside
        entity = known.get(mention.entity or "")
        if entity is None and mention.form == "pronoun":
            continue
        text = " ".join(t.text for t in tokens if t.pos_ != "DET")
        name = entity.name if entity else text
        yield Party(
            name=acting_name(name, mention.type, rules),
            kind=mention.type,
            origin="sentence",
            token=head,
            span=mention.span,
            entity=entity.id if entity else None,
            weight=counts[entity.id] if entity else 0,
        )
    for token in sentence.tokens:
        if token.i not in taken and token.pos_ in ("NOUN", "PROPN") and not _is_part(token):
            yield Party(
                name=_phrase(token),
                kind=token.pos_,
                origin="sentence",
                token=token,
                span=token_span(line, token),
            )


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


def _moved(party: Party, origin: str) -> Party:
    return Party(
        name=party.name,
        kind=party.kind,
        origin=origin,
        entity=party.entity,
        weight=party.weight,
    )
