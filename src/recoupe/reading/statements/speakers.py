"""Whose words they are: from the phrase beside a cue to a name and an entity."""

from __future__ import annotations

from dataclasses import dataclass, field, replace

from recoupe.reading.entities import EntityReading
from recoupe.reading.statements.groups import group_named
from recoupe.reading.statements.phrases import Names, Phrase, span_of
from recoupe.reading.statements.told import TITLE, Tellings
from recoupe.reading.statements.words import Page
from recoupe.records import Entity, Mention, Span

_BARE = 2
"""Words, small ones left out, up to which an office stands for who spoke before."""


@dataclass(frozen=True, slots=True, kw_only=True)
class Speaker:
    """Who speaks, as far as it is known."""

    span: Span | None = None
    entity: str | None = None
    name: str | None = None
    feminine: bool | None = None
    plural: bool = False
    person: bool = False


@dataclass(slots=True)
class Cast:
    """Resolves phrases to speakers along the article, in reading order."""

    page: Page
    names: Names
    entities: dict[str, Entity]
    others: dict[Span, Mention]
    """Nominal and pronoun mentions by span."""
    told: Tellings
    """What the article tells of its persons."""
    spoken: list[tuple[Speaker, int]] = field(default_factory=list)
    """Speakers of the statements so far, in order, with where each statement ends."""

    @classmethod
    def of(cls, page: Page, names: Names, reading: EntityReading) -> Cast:
        """Set up the cast of an article."""
        return cls(
            page=page,
            names=names,
            entities={entity.id: entity for entity in reading.entities},
            others={m.span: m for m in reading.mentions if m.form != "name"},
            told=Tellings(page, names),
        )

    def speaker(self, phrase: Phrase | None) -> Speaker:
        """Resolve the phrase beside a cue."""
        if phrase is None:
            return Speaker()
        low = self.page.words[phrase.start].low
        rules = self.page.rules
        single = phrase.end == phrase.start + 1
        if single and low in rules.impersonal:
            return Speaker(span=span_of(self.page, phrase.start, phrase.end))
        if single and low in rules.pronouns:
            return self._pronoun(phrase, low)
        if phrase.names and not self._is_office(phrase):
            return self._named(phrase)
        return self._nominal(phrase)

    def _is_office(self, phrase: Phrase) -> bool:
        """Tell "le député LFI" from "le député Jean Dupont" and "la FNH"."""
        if any(name.type == "person" for name in phrase.names):
            return False
        words = self.page.words[phrase.start : self.page.at(phrase.names[0].span.start)]
        return any(word.low in self.page.rules.roles for word in words)

    def running(self, position: int) -> Speaker:
        """Return who spoke last, or was named last, for words that name nobody."""
        for speaker, _ in reversed(self.spoken):
            if speaker.name is not None:
                return speaker
        name = self._name_before(position)
        if name is None:
            return Speaker()
        return Speaker(entity=name.entity, name=self.full_name(name), person=True)

    def _named(self, phrase: Phrase) -> Speaker:
        persons = [name for name in phrase.names if name.type == "person"]
        chosen = persons or list(phrase.names[:1])
        coordinated = len(persons) > 1 and any(
            self.page.words[i].low in self.page.rules.and_words
            for i in range(phrase.start, phrase.end)
        )
        if not coordinated:
            chosen = chosen[-1:] if persons else chosen
        first, last = chosen[0], chosen[-1]
        full = [self.full_name(mention) for mention in chosen]
        return Speaker(
            span=self._with_title(Span(first.span.start, last.span.end)),
            entity=first.entity if len(chosen) == 1 else None,
            name="; ".join(dict.fromkeys(full)),
            feminine=self._feminine(first) if len(chosen) == 1 else None,
            plural=len(chosen) > 1,
            person=first.type == "person",
        )

    def _with_title(self, span: Span) -> Span:
        index = self.page.at(span.start) - 1
        if index >= 1 and self.page.words[index].low == ".":
            index -= 1
        if index >= 0 and self.page.words[index].low in self.page.rules.titles:
            return Span(self.page.words[index].start, span.end)
        return span

    def full_name(self, mention: Mention) -> str:
        """Return the fullest name of a mentioned entity in this article."""
        if mention.entity in self.entities:
            return self.entities[mention.entity].name
        surface = self.page.text(mention.span)
        words = surface.split()
        longest = surface
        for other in self.names.mentions:
            text = self.page.text(other.span)
            if other.type == mention.type and len(text) > len(longest):
                if text.split()[-len(words) :] == words:
                    longest = text
        return longest

    def _pronoun(self, phrase: Phrase, low: str) -> Speaker:
        """Resolve a pronoun: whom the text has just spoken of, or who spoke last."""
        span = span_of(self.page, phrase.start, phrase.end)
        rules = self.page.rules
        plural, feminine = low in rules.plural, low in rules.feminine
        found = None if plural else self._only_one(span.start, feminine=feminine)
        if found is None and not plural:
            found = self._topic(span.start, feminine=feminine)
        found = found or self._recent(plural=plural, feminine=feminine) or self._linked(span)
        if found is None and not plural:
            name = self._name_before(span.start)
            if name is not None:
                found = self._person(name)
        if found is None:
            return Speaker(span=span, plural=plural, feminine=feminine)
        return replace(found, span=span, plural=plural, feminine=feminine)

    def _topic(self, position: int, *, feminine: bool) -> Speaker | None:
        """Return the person a sentence since the last statement opens with, the nearest first."""
        since = self.spoken[-1][1] if self.spoken else 0
        for unit in reversed(self.page.units):
            if unit.span.start >= position:
                continue
            if unit.span.end <= since:
                break
            stretch = Span(max(unit.span.start, since), min(unit.span.end, position))
            for name in self.names.within(stretch):
                quoted = self.page.quote_at(name.span.start) is not None
                opens = self.page.at(name.span.start) - unit.first <= TITLE
                opens = opens or self._is_subject(name)
                if name.type != "person" or quoted or not opens or self._in_complement(name):
                    continue
                if self._feminine(name) in (None, feminine):
                    return self._person(name)
        return None

    def _is_subject(self, name: Mention) -> bool:
        token = self.page.words[self.page.at(name.span.start)].token
        return token is not None and token.dep_ in ("nsubj", "nsubj:pass")

    def _only_one(self, position: int, *, feminine: bool) -> Speaker | None:
        """Return the only person that whole sentences since the last statement name."""
        since = self.spoken[-1][1] if self.spoken else 0
        first = next((u.span.start for u in self.page.units if u.span.start >= since), position)
        names = [
            name
            for name in self.names.within(Span(first, max(first, position)))
            if name.type == "person" and self.page.quote_at(name.span.start) is None
        ]
        if len({self.told.key(name) for name in names}) != 1:
            return None
        fits = self._feminine(names[-1]) in (None, feminine)
        return self._person(names[-1]) if fits else None

    def _in_complement(self, name: Mention) -> bool:
        """Tell a name behind a preposition, which seldom is what the text speaks of."""
        index = self.page.at(name.span.start) - 1
        if index < 0:
            return False
        return self.page.words[index].low in self.page.rules.prepositions | self.page.rules.breakers

    def _feminine(self, name: Mention) -> bool | None:
        """Return what the article shows of a person's gender."""
        return self.told.feminine(self.told.key(name))

    def _person(self, name: Mention) -> Speaker:
        return Speaker(
            entity=name.entity,
            name=self.full_name(name),
            feminine=self._feminine(name),
            person=True,
        )

    def _recent(self, *, plural: bool, feminine: bool) -> Speaker | None:
        """Return who spoke last and agrees with a pronoun."""
        for speaker, _ in reversed(self.spoken):
            if speaker.name is None:
                continue
            agrees = speaker.feminine is None or speaker.feminine == feminine
            fits = plural or speaker.person or not self._any_person()
            if speaker.plural == plural and agrees and fits:
                return speaker
        return None

    def _any_person(self) -> bool:
        return any(name.type == "person" for name in self.names.mentions)

    def _linked(self, span: Span, phrase: Phrase | None = None) -> Speaker | None:
        """Return the speaker that the entity reader found for a pronoun or an office."""
        page = self.page
        for start, mention in self.others.items():
            if start.start >= span.end or span.start >= start.end:
                continue
            head = page.text(Span(span.start, start.start)) if start.start > span.start else ""
            if head and head.strip().lower() not in page.rules.determiners:
                continue
            entity = self.entities.get(mention.entity or "")
            if entity is None or entity.type not in ("person", "organisation"):
                continue
            person = entity.type == "person"
            if person and phrase is not None and not self.told.may_be(phrase, entity.id):
                continue
            feminine = self.told.feminine(entity.id) if person else None
            return Speaker(
                span=span, entity=entity.id, name=entity.name, feminine=feminine, person=person
            )
        return None

    def _name_before(self, position: int) -> Mention | None:
        before = [
            m
            for m in self.names.mentions
            if m.span.end <= position
            and m.type == "person"
            and self.page.quote_at(m.span.start) is None
        ]
        return before[-1] if before else None

    def _nominal(self, phrase: Phrase) -> Speaker:
        span = span_of(self.page, phrase.start, phrase.end)
        rules = self.page.rules
        words = self.page.words[phrase.start : phrase.end]
        plain = Speaker(span=span, name=self._label(phrase), plural=words[0].low in rules.plural)
        if words[0].low in rules.indefinite:
            return plain
        linked = self._linked(span, phrase)
        if linked is not None:
            return linked
        head = next((word.low for word in words if word.low in rules.roles), None)
        if head is None:
            group = group_named(self.page, self.names, phrase, last=self._last_span())
            if group is None:
                return plain
            return Speaker(span=span, entity=group.entity, name=self.full_name(group))
        found = self.told.introduced(phrase, head)
        if found is not None:
            return replace(self._person(found), span=span)
        bare = [w for w in words if w.low not in rules.determiners | rules.joiners]
        if words[0].low in rules.demonstrative or len(bare) <= _BARE:
            running = self._running_person()
            if words[0].low in rules.demonstrative:
                running = self._in_sentence(span.start) or running
            if running is not None and self._may_run(phrase, running, head):
                return replace(running, span=span)
        return plain

    def _may_run(self, phrase: Phrase, running: Speaker, head: str) -> bool:
        """Tell whether an office may stand for who spoke last.

        Whoever the article gives another role is not "le procureur".
        """
        if running.entity is None:
            return True
        told = self.told.of_person(running.entity)
        asked = self.told.of_phrase(phrase)
        if asked.offices and head not in told.words and not asked.offices & told.offices:
            if told.words & self.page.rules.roles:
                return False
        return self.told.may_be(phrase, running.entity)

    def _in_sentence(self, position: int) -> Speaker | None:
        """Return the person that the sentence has named so far, if one only."""
        start = max((u.span.start for u in self.page.units if u.span.start <= position), default=0)
        names = [n for n in self.names.within(Span(start, position)) if n.type == "person"]
        return self._person(names[0]) if len({self.told.key(n) for n in names}) == 1 else None

    def _last_span(self) -> Span | None:
        return next((s.span for s, _ in reversed(self.spoken) if s.span is not None), None)

    def _running_person(self) -> Speaker | None:
        for speaker, _ in reversed(self.spoken):
            if speaker.name is not None and speaker.person:
                return speaker
        return None

    def _label(self, phrase: Phrase) -> str:
        words, rules = self.page.words, self.page.rules
        start = phrase.start
        while (
            start < phrase.end - 1
            and words[start].low in rules.determiners
            and words[start].low not in rules.indefinite
        ):
            start += 1
        return self.page.text(span_of(self.page, start, phrase.end))
