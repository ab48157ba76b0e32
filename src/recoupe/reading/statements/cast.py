"""Who may speak in an article, and who has spoken so far."""

from __future__ import annotations

from bisect import bisect_right
from collections.abc import Mapping
from dataclasses import dataclass, field

from recoupe.reading.entities import EntityReading
from recoupe.reading.statements.phrases import Names
from recoupe.reading.statements.told import TITLE, Tellings
from recoupe.reading.statements.words import Page
from recoupe.records import Entity, Mention, MentionForm, Span


@dataclass(frozen=True, slots=True, kw_only=True)
class Seen:
    """One place where somebody is mentioned."""

    start: int
    unit: int
    opens: bool
    """The sentence opens with it or has it as its subject."""
    quoted: bool
    form: MentionForm


@dataclass(frozen=True, slots=True, kw_only=True)
class Voice:
    """Somebody whose words a report may give."""

    key: str
    """What tells voices apart: the entity's id, or the words where there is none."""
    entity: str | None
    name: str
    person: bool
    feminine: bool | None = None
    plural: bool = False
    seen: tuple[Seen, ...] = ()
    """All mentions, in order; none for somebody without a name."""


@dataclass(frozen=True, slots=True, kw_only=True)
class Speaker:
    """Who speaks in one report, as far as it is known."""

    span: Span | None = None
    voice: Voice | None = None

    @property
    def entity(self) -> str | None:
        """The entity's id."""
        return self.voice.entity if self.voice else None

    @property
    def name(self) -> str | None:
        """The fullest name in the article."""
        return self.voice.name if self.voice else None


@dataclass(frozen=True, slots=True, kw_only=True)
class Turn:
    """A report whose speaker is known."""

    voice: Voice
    end: int
    """Where what is said ends."""
    span: Span | None
    """Where the speaker stands."""


@dataclass(slots=True, kw_only=True)
class Cast:
    """The voices of an article and their turns so far, in reading order."""

    page: Page
    names: Names
    told: Tellings
    """What the article tells of its persons."""
    entities: Mapping[str, Entity]
    others: tuple[Mention, ...]
    """Nominal and pronoun mentions, in order."""
    voices: Mapping[str, Voice]
    turns: list[Turn] = field(default_factory=list)
    said: int = 0
    """Where the last report ends, whoever spoke."""

    @classmethod
    def of(cls, page: Page, names: Names, reading: EntityReading) -> Cast:
        """Set up the cast of an article."""
        told = Tellings(page, names)
        entities = {entity.id: entity for entity in reading.entities}
        others = tuple(m for m in reading.mentions if m.form != "name")
        found: dict[str, list[Mention]] = {}
        for name in names.mentions:
            if name.type in ("person", "organisation"):
                found.setdefault(told.key(name), []).append(name)
        for other in others:
            if other.entity in found:
                found[other.entity].append(other)
        cast = cls(page=page, names=names, told=told, entities=entities, others=others, voices={})
        cast.voices = {key: cast._voice(key, mentions) for key, mentions in found.items()}
        return cast

    def _voice(self, key: str, mentions: list[Mention]) -> Voice:
        first = mentions[0]
        return Voice(
            key=key,
            entity=first.entity,
            name=self.full_name(first),
            person=first.type == "person",
            feminine=self.told.feminine(key) if first.type == "person" else None,
            seen=tuple(self._seen(m) for m in sorted(mentions, key=lambda m: m.span)),
        )

    def _seen(self, mention: Mention) -> Seen:
        start = mention.span.start
        number = self.unit_at(start)
        index = self.page.at(start)
        first = self.page.units[number].first if self.page.units else 0
        token = self.page.words[index].token if index < len(self.page.words) else None
        subject = token is not None and token.dep_ in ("nsubj", "nsubj:pass")
        return Seen(
            start=start,
            unit=number,
            opens=subject or index - first <= TITLE,
            quoted=self.page.quote_at(start) is not None,
            form=mention.form,
        )

    def unit_at(self, position: int) -> int:
        """Return the number of the unit that holds a position."""
        starts = bisect_right(self.page.units, position, key=lambda unit: unit.span.start)
        return max(0, starts - 1)

    def line_at(self, position: int) -> int:
        """Return the number of the line that holds a position."""
        lines = self.page.draft.lines
        return max(0, bisect_right(lines, position, key=lambda line: line.start) - 1)

    def full_name(self, mention: Mention) -> str:
        """Return the fullest name of a mentioned entity in this article."""
        entity = self.entities.get(mention.entity or "")
        if entity is not None:
            return entity.name
        surface = self.page.text(mention.span)
        words = surface.split()
        longest = surface
        for other in self.names.mentions:
            text = self.page.text(other.span)
            if other.type == mention.type and len(text) > len(longest):
                if text.split()[-len(words) :] == words:
                    longest = text
        return longest

    def voice_of(self, name: Mention) -> Voice:
        """Return the voice that a name stands for."""
        known = self.voices.get(self.told.key(name))
        return known or self._voice(self.told.key(name), [name])

    def linked(self, span: Span) -> Mention | None:
        """Return the pronoun or description that the entity reader sees in a span.

        Only words that introduce it may stand before it: "le | ministre", "-t- | il".
        """
        small = self.page.rules.determiners | {"-t-", "-"}
        for mention in self.others:
            if mention.span.start >= span.end:
                break
            if mention.span.end <= span.start:
                continue
            head = self.page.text(Span(span.start, max(span.start, mention.span.start)))
            if not head.strip() or head.strip().lower() in small:
                return mention
        return None

    def hear(self, speaker: Speaker, end: int) -> None:
        """Take note of a report that ends at a position."""
        self.said = end
        if speaker.voice is not None:
            self.turns.append(Turn(voice=speaker.voice, end=end, span=speaker.span))

    def speakers(self) -> list[Voice]:
        """Return who has spoken, the last one first, each once."""
        return list({turn.voice.key: turn.voice for turn in reversed(self.turns)}.values())
