"""What a count measures, and where: from its noun, the verbs around it and places named."""

from __future__ import annotations

import re
from collections.abc import Sequence
from typing import NamedTuple

from recoupe.languages.figures import CountedNoun
from recoupe.reading.figures.finding import Count
from recoupe.reading.figures.lexicon import FigureGrammar

_REACH = 90
"""Characters after a number in which a cue speaks of it."""
_NEAR = 70
"""The same before it."""
_ANYBODY = "people"
"""The slot of nouns that say nothing of those counted; the clause says what befell them."""
_HARM = frozenset({"injured", "killed"})
_THING_CUES = frozenset({"burned", "looted", "blocked"})


class Place(NamedTuple):
    """A place named in a sentence; offsets are over the sentence."""

    start: int
    end: int
    name: str


class Meaning(NamedTuple):
    """What is counted, and the place in its name."""

    what: str | None
    place: str | None


def read_meaning(
    counts: Sequence[Count],
    index: int,
    folded: str,
    places: Sequence[Place],
    grammar: FigureGrammar,
) -> Meaning:
    """Return what the count at an index of its sentence measures."""
    count = counts[index]
    noun = count.counted
    if noun is None or noun.slot == "duration":
        return Meaning(None, None)
    before, after = _window(counts, index, folded)
    what = _slot(noun, before, after, grammar)
    what = what or noun.slot or count.noun
    place = _place(counts, index, folded, places)
    if place and what and noun.unit == "person":
        what = f"{what}_{_snake(place)}"
    return Meaning(what, place)


def _window(counts: Sequence[Count], index: int, folded: str) -> tuple[str, str]:
    """Return the text before and after a count, up to its neighbours."""
    count = counts[index]
    left = counts[index - 1].end if index else 0
    right = counts[index + 1].start if index + 1 < len(counts) else len(folded)
    before = folded[max(left, count.start - _NEAR) : count.start]
    after = folded[count.end : min(right, count.end + _REACH)]
    return before, re.split(r"[;:.]\s", after)[0]


def _slot(noun: CountedNoun, before: str, after: str, grammar: FigureGrammar) -> str | None:
    if noun.unit == "percent":
        return None
    following = min(grammar.slot_cues(after), default=None)
    preceding = max(grammar.slot_cues(before), default=None)
    cue = following or preceding
    slot = cue[1] if cue else None
    if noun.unit != "person":
        return f"{noun.slot}_{slot}" if slot in _THING_CUES and noun.slot else noun.slot
    harm = next((s for _, s in sorted(grammar.slot_cues(after)) if s in _HARM), None)
    if noun.group == "police":
        slot = harm or noun.slot
    elif noun.group == "protesters":
        slot = slot if slot and slot in grammar.rules.fates else noun.slot
    elif noun.slot not in (None, _ANYBODY):
        slot = noun.slot
        if following and following[1] in grammar.rules.fates and following[0] < 25:
            slot = following[1]
    return _refined(slot, noun, after, grammar) if slot else None


def _refined(slot: str, noun: CountedNoun, after: str, grammar: FigureGrammar) -> str:
    """Add how badly and whose people to a slot."""
    if slot == "injured" and any(pattern.search(after[:40]) for pattern, _ in grammar.grades):
        slot = "injured_seriously"
    group = noun.group
    if group is None and (among := grammar.among.search(after[:30])):
        words = re.findall(r"[\w'-]+", after[among.end() : among.end() + 40])
        words = [w for w in words if w not in grammar.rules.unskippable]
        found = grammar.noun_at(words)
        group = found[1].group if found else None
    if group and slot in grammar.rules.grouped_slots:
        return f"{slot}_{group}"
    return slot


def _place(counts: Sequence[Count], index: int, folded: str, places: Sequence[Place]) -> str | None:
    """Return the place of a count: named after it before the next, else at the head."""
    count = counts[index]
    right = counts[index + 1].start if index + 1 < len(counts) else len(folded)
    after = [p for p in places if count.end <= p.start < min(right, count.end + _REACH)]
    if after and not re.search(r"[;.]\s", folded[count.end : after[0].start]):
        return after[0].name
    left = counts[index - 1].end if index else 0
    before = [p for p in places if left <= p.start and p.end <= count.start]
    if before:
        return before[-1].name
    head = [p for p in places if p.start <= 12 and p.end <= count.start]
    return head[0].name if head else None


def _snake(name: str) -> str:
    return "_".join(re.findall(r"[a-z0-9]+", name))
