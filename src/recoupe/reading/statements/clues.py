"""What speaks for a voice being the one that is asked for, as named features."""

from __future__ import annotations

from collections.abc import Mapping, Sequence
from dataclasses import dataclass

from recoupe.reading.statements.cast import Cast, Voice
from recoupe.reading.statements.descriptions import office_clues, own_clues
from recoupe.reading.statements.proposals import PROPOSALS, Question
from recoupe.records import Span

REACH = 12
"""Sentences that a pronoun or a bare quotation may look back for a name."""


@dataclass(frozen=True, slots=True, kw_only=True)
class Option:
    """One answer to a question."""

    voice: Voice | None
    """None: nobody else than the words of the question name."""
    clues: tuple[str, ...]


def options_of(cast: Cast, question: Question) -> tuple[Option, ...]:
    """Return the voices that a question may mean with their clues, "nobody named" last."""
    proposed = {rule.__name__: rule(cast, question) for rule in PROPOSALS[question.kind]}
    spoken = cast.speakers()
    ranks = {voice.key: rank for rank, voice in enumerate(spoken)}
    others = [voice for voice in spoken if voice.key not in cast.voices]
    voices = [v for v in (*cast.voices.values(), *others) if _fits(cast, question, v, ranks)]
    places = _places(cast, question, voices)
    found = []
    for voice in voices:
        clues = [*_proposals(proposed, voice.key), _fresh(cast, question, voice, ranks)]
        if question.kind != "open":  # too few were marked by hand to learn more from
            clues += _turns(cast, question, voice, ranks)
            clues += _mentions(cast, question, voice, places)
        if question.kind == "office":
            clues += office_clues(cast, question, voice)
        found.append(Option(voice=voice, clues=tuple(clues)))
    return (*found, Option(voice=None, clues=_nobody(cast, question, proposed, len(voices))))


def _opened(cast: Cast, question: Question, voice: Voice) -> bool:
    """Tell whether a sentence since the last report opens with a voice."""
    return any(
        cast.said <= seen.start < question.span.start and seen.opens and not seen.quoted
        for seen in voice.seen
    )


def _fresh(cast: Cast, question: Question, voice: Voice, ranks: Mapping[str, int]) -> str:
    """Return whether the text has just turned to a voice, or to others."""
    fresh = _opened(cast, question, voice)
    others = sum(_opened(cast, question, other) for other in cast.voices.values()) - fresh
    return f"fresh={fresh}&others={min(2, others)}&spoke={min(2, ranks.get(voice.key, 3))}"


def _fits(cast: Cast, question: Question, voice: Voice, ranks: Mapping[str, int]) -> bool:
    """Leave out whom number, distance or what the article tells of them exclude."""
    if question.kind != "open" and question.plural and voice.person and not voice.plural:
        return False
    if question.kind == "pronoun" and voice.plural and not question.plural:
        return False
    if question.kind == "office":
        return not voice.person or not voice.seen or _may_be(cast, question, voice)
    if voice.key in ranks:
        return True
    unit = cast.unit_at(question.span.start)
    ahead = question.kind == "open"
    return any(
        unit - REACH <= seen.unit
        and (seen.start < question.span.start or (ahead and seen.unit <= unit))
        for seen in voice.seen
    )


def _may_be(cast: Cast, question: Question, voice: Voice) -> bool:
    """Tell whether nothing told of a person speaks against an office: state, sex, another one."""
    return question.phrase is not None and cast.told.may_be(question.phrase, voice.key)


def _proposals(proposed: Mapping[str, str | None], key: str) -> list[str]:
    """Return which rules of thumb point at a voice, and which at another."""
    found, first = [], True
    for name, meant in proposed.items():
        if meant is None:
            continue
        found.append(f"{name}={meant == key}")
        if first:
            found.append(f"first {name}={meant == key}")
        first = False
    held = "+".join(name for name, meant in proposed.items() if meant == key)
    return [*found, f"rules={held}"]


def _turns(cast: Cast, question: Question, voice: Voice, ranks: Mapping[str, int]) -> list[str]:
    """Return how lately a voice spoke."""
    rank = ranks.get(voice.key)
    if rank is None:
        return [f"spoke=never&person={voice.person}", f"spoke=never&some={bool(ranks)}"]
    last = next(turn for turn in reversed(cast.turns) if turn.voice.key == voice.key)
    start = question.span.start
    gap = min(3, cast.unit_at(start) - cast.unit_at(last.end - 1))
    lines = min(2, cast.line_at(start) - cast.line_at(last.end - 1))
    times = sum(turn.voice.key == voice.key for turn in cast.turns)
    return [
        f"spoke={min(2, rank)}&gap={gap}",
        f"spoke={min(2, rank)}&lines={lines}",
        f"spoke={min(2, rank)}&named={bool(voice.seen)}",
        f"spoke={min(2, rank)}&person={voice.person}",
        f"times={min(3, times)}",
    ]


def _gender(question: Question, voice: Voice) -> str:
    if question.feminine is None:
        return "any"
    if voice.feminine is None:
        return "unknown"
    return "same" if voice.feminine == question.feminine else "other"


def _places(cast: Cast, question: Question, voices: Sequence[Voice]) -> Mapping[str, int]:
    """Return each voice's rank by its last mention before the question."""
    start = question.span.start
    last = {v.key: max((s.start for s in v.seen if s.start < start), default=-1) for v in voices}
    order = sorted(last, key=lambda key: (-last[key], key))
    return {key: rank for rank, key in enumerate(order)}


def _mentions(cast: Cast, question: Question, voice: Voice, places: Mapping[str, int]) -> list[str]:
    """Return where and how often a voice is mentioned."""
    if not voice.seen:
        return ["mentions=none", f"unnamed&gender={_gender(question, voice)}"]
    start, unit = question.span.start, cast.unit_at(question.span.start)
    before = [seen for seen in voice.seen if seen.start < start]
    most = max((len(v.seen) for v in cast.voices.values()), default=0)
    shared = [
        f"person={voice.person}",
        f"frequency={'most' if len(voice.seen) == most else min(3, len(voice.seen))}",
        f"gender={_gender(question, voice)}",
    ]
    if not before:
        ahead = min(3, voice.seen[0].unit - unit)
        return [*shared, f"ahead={ahead}&person={voice.person}"]
    last, rank = before[-1], min(3, places[voice.key])
    gap = unit - last.unit
    near = gap if gap < 3 else 3 if gap < 6 else 6
    outside = next((s for s in reversed(before) if not s.quoted), None)
    subject = outside is not None and outside.opens
    return [
        *shared,
        f"distance={near}&rank={rank}",
        f"distance={near}&opens={last.opens}&quoted={last.quoted}",
        f"rank={rank}&opens={subject}",
        f"form={last.form}&distance={min(2, near)}",
        *_pronoun(cast, question, voice),
    ]


def _pronoun(cast: Cast, question: Question, voice: Voice) -> list[str]:
    if question.kind != "pronoun":
        return []
    form = cast.page.text(question.span).lower().rpartition("-")[2]
    last = max((s.start for s in voice.seen if s.start < question.span.start), default=0)
    between = Span(last + 1, question.span.start)
    rival = any(
        name.type == "person" and cast.page.quote_at(name.span.start) is None
        for name in cast.names.within(between)
    )
    return [
        f"pronoun={form}&person={voice.person}",
        f"person={voice.person}&rival={rival}&gender={_gender(question, voice)}",
    ]


def _nobody(
    cast: Cast, question: Question, proposed: Mapping[str, str | None], count: int
) -> tuple[str, ...]:
    """Return the clues that nobody but who the words themselves name is meant."""
    if question.kind == "open":
        return ("nobody",)
    shared = (
        "nobody",
        f"nobody&count={min(4, count)}",
        f"nobody&turns={min(2, len(cast.turns))}",
        f"nobody&rules={'+'.join(sorted(n for n, k in proposed.items() if k))}",
    )
    if question.kind == "pronoun":
        return (*shared, f"nobody&plural={question.plural}")
    return (*shared, *own_clues(cast, question))
