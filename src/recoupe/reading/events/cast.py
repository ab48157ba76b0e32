"""Everybody who may take part in the events of one article, as seen from each trigger."""

from __future__ import annotations

from bisect import bisect_left
from collections.abc import Iterator
from dataclasses import dataclass, field
from typing import NamedTuple

from recoupe.languages.events import EventRules
from recoupe.reading.draft import Draft, Sentence
from recoupe.reading.entities import EntityReading
from recoupe.reading.entities.name import plain
from recoupe.reading.events.candidates import Candidate
from recoupe.reading.events.parties import Kinds, Party, sentence_parties
from recoupe.reading.events.syntax import Syntax
from recoupe.records import Entity, Mention, Statement

BACK = 2
"""Sentences before the trigger's own whose parties may take part in it."""
OFTEN = 8
"""Parties that the article names most, offered to each of its events."""
_NOBODY = frozenset({"thing", "pronoun", "possessive"})
_SUBJECTS = frozenset({"nsubj", "nsubj:pass"})


class Seen(NamedTuple):
    """A party as seen from a trigger."""

    party: Party
    origin: str
    """Where it was found: sentence, title, speaker, implied, offered, before1, often, ..."""
    here: bool
    """In the trigger's own sentence."""


@dataclass(slots=True, kw_only=True, eq=False)
class Standing:
    """What the whole article shows of one party."""

    party: Party
    rank: int = 0
    """0 is who is named most."""
    count: int = 0
    subjects: int = 0
    """How often it is the subject of a clause."""
    title: bool = False
    sentences: list[int] = field(default_factory=list)
    """Where it is named, in order."""
    nouns: set[str] = field(default_factory=set)
    """Lemmas of nouns that are said of it: "Ada Lund, philosophe"."""


@dataclass(frozen=True, slots=True, kw_only=True, eq=False)
class Cast:
    """All parties of an article."""

    sentences: tuple[tuple[Party, ...], ...]
    """Those that each sentence names."""
    standings: dict[str, Standing]
    """By key, in the order of their rank."""
    often: tuple[Seen, ...]
    """Those that the article names most, or in its title."""
    offered: tuple[Seen, ...]
    """Bodies and crowds that the article speaks of somewhere and that act unnamed."""
    statements: tuple[Statement, ...]
    entities: dict[str, Entity]
    rules: EventRules
    _syntax: dict[int, Syntax] = field(init=False, repr=False, default_factory=dict)

    def syntax(self, candidate: Candidate) -> Syntax:
        """Return the parts that the words of a trigger's sentence play."""
        if candidate.index not in self._syntax:
            self._syntax[candidate.index] = Syntax(candidate.sentence, self.rules.agents)
        return self._syntax[candidate.index]

    def in_sentence(self, index: int) -> tuple[Party, ...]:
        """Return the parties that a sentence names."""
        return self.sentences[index]

    def around(self, candidate: Candidate) -> dict[str, list[Seen]]:
        """Return everybody who may take part in the event of a trigger, by key."""
        found: dict[str, list[Seen]] = {}
        for seen in self._all(candidate):
            found.setdefault(seen.party.key, []).append(seen)
        return found

    def speakers(self, candidate: Candidate) -> Iterator[Party]:
        """Yield who says what the trigger stands in, or says it with the trigger."""
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

    def _all(self, candidate: Candidate) -> Iterator[Seen]:
        inside = range(candidate.first, candidate.last + 1)
        for party in self.sentences[candidate.index]:
            token = party.token
            if token is None or token.i in inside:
                continue
            if party.kind != "possessive" or token.head.i in inside:
                yield Seen(party, party.origin, True)
        for party in self.speakers(candidate):
            yield Seen(party, party.origin, False)
        for mode in dict.fromkeys(mode for _, mode in candidate.entry.modes):
            if mode in self.rules.implied:
                yield _institution(self.rules.implied[mode], f"implied:{mode}")
        yield from self.offered
        for back in range(1, min(BACK, candidate.index) + 1):
            for party in self.sentences[candidate.index - back]:
                if party.kind not in _NOBODY and party.token is not None:
                    yield Seen(party, f"before{back}:{party.token.dep_}", False)
        yield from self.often


def _institution(name: str, origin: str) -> Seen:
    return Seen(Party(name=name, kind="institution", origin=origin), origin, False)


def gather_cast(draft: Draft, entities: EntityReading, statements: tuple[Statement, ...]) -> Cast:
    """Find the parties of every sentence of an article."""
    known = {entity.id: entity for entity in entities.entities}
    language = draft.language
    kinds = Kinds(language.events, language.names, language.statements.speaking)
    mentions = sorted(entities.mentions, key=lambda m: (m.span.start, -m.span.end))
    sentences = tuple(
        tuple(sentence_parties(sentence, _inside(mentions, sentence), known, kinds))
        for sentence in draft.sentences
    )
    standings = _standings(draft, sentences)
    often = [s.party for s in standings.values() if s.count > 1][:OFTEN]
    often += [s.party for s in standings.values() if s.title and s.party not in often]
    return Cast(
        sentences=sentences,
        standings=standings,
        often=tuple(Seen(party, "often", False) for party in often),
        offered=_offered(draft),
        statements=statements,
        entities=known,
        rules=language.events,
    )


def _inside(mentions: list[Mention], sentence: Sentence) -> list[Mention]:
    low = bisect_left(mentions, sentence.span.start, key=_start)
    high = bisect_left(mentions, sentence.span.end, key=_start)
    return [m for m in mentions[low:high] if m.span.end <= sentence.span.end]


def _start(mention: Mention) -> int:
    return mention.span.start


def _standings(draft: Draft, sentences: tuple[tuple[Party, ...], ...]) -> dict[str, Standing]:
    found: dict[str, Standing] = {}
    for index, parties in enumerate(sentences):
        title = draft.sentences[index].line.role == "title"
        for party in parties:
            if party.kind in _NOBODY or party.token is None:
                continue
            standing = found.setdefault(party.key, Standing(party=party))
            if party.entity and not standing.party.entity:
                standing.party = party
            standing.count += 1
            standing.subjects += party.token.dep_ in _SUBJECTS
            standing.title |= title
            standing.sentences.append(index)
            if party.entity and party.token.pos_ == "NOUN":
                standing.nouns.add(party.word)
    headline = f" {plain(draft.article.title or '')} "
    ranked = sorted(found.items(), key=lambda item: (-item[1].count, item[0]))
    for rank, (key, standing) in enumerate(ranked):
        standing.rank = rank
        standing.title |= f" {key} " in headline
    return dict(ranked)


def _offered(draft: Draft) -> tuple[Seen, ...]:
    """Return the bodies and crowds for which a word stands anywhere in the article."""
    strings = draft.lines[0].doc.vocab.strings if draft.lines else ()
    keys = {key for line in draft.lines for key in line.doc.to_array("LEMMA").tolist()}
    words = {strings[key].lower() for key in keys}
    return tuple(
        _institution(name, "offered")
        for name, signs in sorted(draft.language.events.offered.items())
        if not words.isdisjoint(signs)
    )
