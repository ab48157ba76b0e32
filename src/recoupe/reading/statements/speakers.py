"""Whose words they are: from the phrase beside a cue to a name and an entity."""

from __future__ import annotations

from dataclasses import dataclass, field, replace

from recoupe.reading.entities import EntityReading
from recoupe.reading.statements.phrases import Names, Phrase, span_of
from recoupe.reading.statements.words import Page
from recoupe.records import Entity, Mention, Span

_SENTENCE_MARKS = frozenset({".", ";", ":", "!", "?", "»", "«", '"', "“", "”"})
_TITLE = 10
"""Words at most between a name and the office that introduces it."""
_BARE = 3
"""Words up to which an office without complement stands for who spoke before."""


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
    genders: dict[str, bool | None] = field(default_factory=dict)
    """What is known so far of the gender of the article's persons."""
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
        found = None if plural else self._topic(span.start, feminine=feminine)
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
                opens = self.page.at(name.span.start) - unit.first <= _TITLE
                if name.type != "person" or quoted or not opens or self._in_complement(name):
                    continue
                if self._feminine(name) in (None, feminine):
                    return self._person(name)
        return None

    def _in_complement(self, name: Mention) -> bool:
        """Tell a name behind a preposition, which seldom is what the text speaks of."""
        index = self.page.at(name.span.start) - 1
        if index < 0:
            return False
        return self.page.words[index].low in self.page.rules.prepositions | self.page.rules.breakers

    def _feminine(self, name: Mention) -> bool | None:
        """Return what the article shows of a person's gender: by a title, or "la ministre X"."""
        key = name.entity or self.page.text(name.span)
        if key not in self.genders:
            self.genders[key] = next(
                (
                    gender
                    for other in self.names.mentions
                    if (other.entity or self.page.text(other.span)) == key
                    and (gender := self._gender_shown(other)) is not None
                ),
                None,
            )
        return self.genders[key]

    def _gender_shown(self, name: Mention) -> bool | None:
        words, rules = self.page.words, self.page.rules
        first = self.page.at(name.span.start)
        for index in range(first - 1, max(-1, first - _TITLE), -1):
            low = words[index].low
            if low in rules.gender_words:
                role = any(w.low in rules.roles for w in words[index + 1 : first])
                if role or low in rules.titles:
                    return rules.gender_words[low]
            elif low in _SENTENCE_MARKS - {"."} or low == ",":
                break
        return None

    def _person(self, name: Mention) -> Speaker:
        return Speaker(entity=name.entity, name=self.full_name(name), person=True)

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

    def _linked(self, span: Span) -> Speaker | None:
        """Return the speaker that the entity reader found for a pronoun or an office."""
        page = self.page
        for start, mention in self.others.items():
            if start.start >= span.end or span.start >= start.end:
                continue
            head = page.text(Span(span.start, start.start)) if start.start > span.start else ""
            if head and head.strip().lower() not in page.rules.determiners:
                continue
            entity = self.entities.get(mention.entity or "")
            if entity is not None and entity.type in ("person", "organisation"):
                return Speaker(
                    span=span, entity=entity.id, name=entity.name, person=entity.type == "person"
                )
        return None

    def _name_before(self, position: int) -> Mention | None:
        before = [m for m in self.names.mentions if m.span.end <= position and m.type == "person"]
        return before[-1] if before else None

    def _nominal(self, phrase: Phrase) -> Speaker:
        span = span_of(self.page, phrase.start, phrase.end)
        rules = self.page.rules
        words = self.page.words[phrase.start : phrase.end]
        plain = Speaker(span=span, name=self._label(phrase), plural=words[0].low in rules.plural)
        if words[0].low in rules.indefinite:
            return plain
        linked = self._linked(span)
        if linked is not None:
            return linked
        head = next((word.low for word in words if word.low in rules.roles), None)
        if head is None:
            return plain
        found = self._named_office(phrase, head)
        if found is not None:
            return Speaker(span=span, entity=found.entity, name=self.full_name(found), person=True)
        if words[0].low in rules.demonstrative or len(words) <= _BARE:
            running = self._running_person()
            if running is not None:
                return replace(running, span=span)
        return plain

    def _running_person(self) -> Speaker | None:
        for speaker, _ in reversed(self.spoken):
            if speaker.name is not None and speaker.person:
                return speaker
        return None

    def _named_office(self, phrase: Phrase, head: str) -> Mention | None:
        """Return the person whom the article introduces with this office: "le maire, X Y"."""
        words, rules = self.page.words, self.page.rules
        small = rules.determiners | rules.joiners
        own = {w.low for w in words[phrase.start : phrase.end]} - small
        best: tuple[int, int] | None = None
        chosen: Mention | None = None
        for name in self.names.mentions:
            if name.type != "person":
                continue
            near = self._beside(name)
            if head not in near or (own - {head} and not (own - {head}) & near):
                continue  # "le ministre de la Santé" is not whoever else is "ministre"
            shared = len(own & near)
            distance = abs(phrase.start - self.page.at(name.span.start))
            if best is None or (-shared, distance) < best:
                best, chosen = (-shared, distance), name
        return chosen

    def _beside(self, name: Mention) -> set[str]:
        """Return the words of the title before a name and of the apposition after it."""
        words, near = self.page.words, set()
        first, last = self.page.at(name.span.start), self.page.at(name.span.end)
        for index in range(first - 1, max(-1, first - _TITLE), -1):
            if words[index].low in _SENTENCE_MARKS or words[index].low in self.page.rules.verbs:
                break
            near.add(words[index].low)
        if last < len(words) and words[last].low in (",", "("):
            for word in words[last + 1 : last + _TITLE]:
                if word.low in _SENTENCE_MARKS or word.low in self.page.rules.breakers:
                    break
                near.add(word.low)
        return near

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
