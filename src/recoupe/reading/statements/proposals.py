"""Rules of thumb that point at who speaks; each one is a clue, none decides alone."""

from __future__ import annotations

from collections.abc import Callable, Mapping
from dataclasses import dataclass
from typing import Literal

from recoupe.reading.statements.cast import Cast
from recoupe.reading.statements.groups import group_named
from recoupe.reading.statements.phrases import Phrase
from recoupe.records import Mention, Span

QuestionKind = Literal["pronoun", "office", "open"]


@dataclass(frozen=True, slots=True, kw_only=True)
class Question:
    """A report whose speaker has to be found."""

    kind: QuestionKind
    """How the speaker is put: by a pronoun, by a noun, or not at all."""
    span: Span
    """The pronoun or noun phrase; else the first words said."""
    parts: tuple[Span, ...]
    """What is said."""
    phrase: Phrase | None = None
    cued: bool = True
    """Whether a cue stands beside what is said."""
    feminine: bool | None = None
    plural: bool = False


Proposal = Callable[[Cast, Question], str | None]
"""Returns the key of the voice that a rule points at."""


def _agrees(cast: Cast, name: Mention, question: Question) -> bool:
    known = cast.told.feminine(cast.told.key(name))
    return known is None or question.feminine is None or known == question.feminine


def only_named(cast: Cast, question: Question) -> str | None:
    """Point at the only person that whole sentences since the last report name."""
    since, position = cast.said, question.span.start
    first = next((u.span.start for u in cast.page.units if u.span.start >= since), position)
    names = [
        name
        for name in cast.names.within(Span(first, max(first, position)))
        if name.type == "person" and cast.page.quote_at(name.span.start) is None
    ]
    keys = {cast.told.key(name) for name in names}
    return (
        cast.told.key(names[-1]) if len(keys) == 1 and _agrees(cast, names[-1], question) else None
    )


def topic(cast: Cast, question: Question) -> str | None:
    """Point at the person a sentence since the last report opens with, the nearest first."""
    since, position, page = cast.said, question.span.start, cast.page
    for number in range(cast.unit_at(position), -1, -1):
        unit = page.units[number]
        if unit.span.end <= since:
            break
        stretch = Span(max(unit.span.start, since), min(unit.span.end, position))
        for name in cast.names.within(stretch):
            if name.type != "person" or not _agrees(cast, name, question):
                continue
            voice = cast.voice_of(name)
            seen = next((s for s in voice.seen if s.start == name.span.start), None)
            if seen and seen.opens and not seen.quoted and not in_complement(cast, name):
                return voice.key
    return None


def in_complement(cast: Cast, name: Mention) -> bool:
    """Tell a name behind a preposition, which seldom is what the text speaks of."""
    index = cast.page.at(name.span.start) - 1
    rules = cast.page.rules
    return index >= 0 and cast.page.words[index].low in rules.prepositions | rules.breakers


def recent(cast: Cast, question: Question) -> str | None:
    """Point at who spoke last and agrees in gender and number."""
    for turn in reversed(cast.turns):
        voice = turn.voice
        agrees = None in (voice.feminine, question.feminine) or voice.feminine == question.feminine
        if agrees and (question.kind == "open" or voice.plural == question.plural):
            return voice.key
    return None


def last_person(cast: Cast, question: Question) -> str | None:
    """Point at the last person who spoke."""
    persons = (turn.voice.key for turn in reversed(cast.turns) if turn.voice.person)
    return next(persons, None)


def linked(cast: Cast, question: Question) -> str | None:
    """Point at whom the entity reader sees in the phrase."""
    mention = cast.linked(question.span) if question.phrase is not None else None
    return mention.entity if mention is not None and mention.entity in cast.voices else None


def named_before(cast: Cast, question: Question) -> str | None:
    """Point at the person named last outside quotations."""
    for name in reversed(cast.names.within(Span(0, question.span.start))):
        if name.type == "person" and cast.page.quote_at(name.span.start) is None:
            return cast.told.key(name)
    return None


def named_after(cast: Cast, question: Question) -> str | None:
    """Point at the person that the sentence goes on to name."""
    unit = cast.page.units[cast.unit_at(question.span.start)]
    for name in cast.names.within(Span(question.span.end, unit.span.end)):
        if name.type == "person" and cast.page.quote_at(name.span.start) is None:
            return cast.told.key(name)
    return None


def introduced(cast: Cast, question: Question) -> str | None:
    """Point at the person whom the article introduces with this office: "le maire, X Y"."""
    phrase = question.phrase
    if phrase is None:
        return None
    words, rules = cast.page.words[phrase.start : phrase.end], cast.page.rules
    head = next((word.low for word in words if word.low in rules.roles), None)
    name = cast.told.introduced(phrase, head) if head is not None else None
    return cast.told.key(name) if name is not None else None


def grouped(cast: Cast, question: Question) -> str | None:
    """Point at the organisation that "le syndicat" stands for."""
    if question.phrase is None:
        return None
    last = next((turn.span for turn in reversed(cast.turns) if turn.span is not None), None)
    name = group_named(cast.page, cast.names, question.phrase, last=last)
    return cast.told.key(name) if name is not None else None


def in_sentence(cast: Cast, question: Question) -> str | None:
    """Point at the person that the sentence has named so far, if one only."""
    start = cast.page.units[cast.unit_at(question.span.start)].span.start
    names = [n for n in cast.names.within(Span(start, question.span.start)) if n.type == "person"]
    keys = {cast.told.key(name) for name in names}
    return next(iter(keys)) if len(keys) == 1 else None


PROPOSALS: Mapping[QuestionKind, tuple[Proposal, ...]] = {
    "pronoun": (only_named, topic, recent, linked, named_before),
    "office": (linked, introduced, grouped, in_sentence, last_person),
    "open": (recent, only_named, topic, named_before, named_after),
}
"""By kind of question, the likeliest rule first."""
