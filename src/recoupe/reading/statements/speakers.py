"""Whose words they are: from the phrase beside a cue to a name and an entity."""

from __future__ import annotations

from dataclasses import dataclass, field

from recoupe.reading.entities import EntityReading
from recoupe.reading.statements.phrases import Names, Phrase, span_of
from recoupe.reading.statements.words import Page
from recoupe.records import Entity, Mention, Span


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
    spoken: list[Speaker] = field(default_factory=list)
    """Speakers of the statements so far, in order."""

    @classmethod
    def of(cls, page: Page, names: Names, reading: EntityReading) -> Cast:
        """Set up the cast of an article."""
        return cls(
            page=page,
            names=names,
            entities={entity.id: entity for entity in reading.entities},
            others={m.span: m for m in reading.mentions if m.form != "name"},
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
        if phrase.names:
            return self._named(phrase)
        return self._nominal(phrase)

    def running(self) -> Speaker:
        """Return who spoke last, for words that name nobody."""
        for speaker in reversed(self.spoken):
            if speaker.name is not None:
                return speaker
        return Speaker()

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
        span = span_of(self.page, phrase.start, phrase.end)
        linked = self._linked(span)
        if linked is not None:
            return linked
        rules = self.page.rules
        plural = low in rules.plural
        feminine = low in rules.feminine
        for speaker in reversed(self.spoken):
            agrees = speaker.feminine is None or speaker.feminine == feminine
            if speaker.name is not None and speaker.plural == plural and agrees:
                return Speaker(
                    span=span,
                    entity=speaker.entity,
                    name=speaker.name,
                    feminine=feminine,
                    plural=plural,
                    person=speaker.person,
                )
        if plural:
            return Speaker(span=span, plural=True)
        name = self._name_before(span.start)
        if name is None:
            return Speaker(span=span, feminine=feminine)
        return Speaker(
            span=span, entity=name.entity, name=self.full_name(name), feminine=feminine, person=True
        )

    def _linked(self, span: Span) -> Speaker | None:
        """Return the speaker that the entity reader found for a pronoun or an office."""
        mention = self.others.get(span)
        if mention is None:
            start = min(
                (s for s in self.others if s.start < span.end and span.start < s.end),
                default=None,
                key=lambda s: (abs(s.start - span.start), s),
            )
            mention = self.others[start] if start is not None else None
        if mention is None or mention.entity not in self.entities:
            return None
        entity = self.entities[mention.entity]
        return Speaker(
            span=span, entity=entity.id, name=entity.name, person=entity.type == "person"
        )

    def _name_before(self, position: int) -> Mention | None:
        before = [m for m in self.names.mentions if m.span.end <= position and m.type == "person"]
        return before[-1] if before else None

    def _nominal(self, phrase: Phrase) -> Speaker:
        span = span_of(self.page, phrase.start, phrase.end)
        rules = self.page.rules
        words = self.page.words[phrase.start : phrase.end]
        plain = Speaker(span=span, name=self._label(phrase), plural=False)
        if words[0].low in rules.indefinite:
            return plain
        linked = self._linked(span)
        if linked is not None:
            return linked
        head = next((word.low for word in words if word.low in rules.roles), None)
        if head is None:
            return plain
        found = self._named_office(phrase, head)
        if found is None:
            return plain
        return Speaker(span=span, entity=found.entity, name=self.full_name(found), person=True)

    def _named_office(self, phrase: Phrase, head: str) -> Mention | None:
        """Return the person whom the article introduces with this office: "le maire, X Y"."""
        words, rules = self.page.words, self.page.rules
        own = {w.low for w in words[phrase.start : phrase.end]} - rules.determiners
        best: tuple[int, int] | None = None
        chosen: Mention | None = None
        for name in self.names.mentions:
            if name.type != "person":
                continue
            first, last = self.page.at(name.span.start), self.page.at(name.span.end)
            near = [w.low for w in words[max(0, first - 8) : first]]
            if words[last].low == "," if last < len(words) else False:
                near += [w.low for w in words[last + 1 : last + 5]]
            if head not in near:
                continue
            shared = len(own & set(near))
            distance = abs(phrase.start - first)
            if best is None or (-shared, distance) < best:
                best, chosen = (-shared, distance), name
        return chosen

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
