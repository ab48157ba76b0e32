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


def read_meanings(
    counts: Sequence[Count],
    folded: str,
    places: Sequence[Place],
    grammar: FigureGrammar,
    *,
    around: str | None = None,
) -> list[Meaning]:
    """Return what the counts of a sentence measure.

    Args:
        counts: In order.
        folded: The sentence, folded.
        places: Named in it.
        grammar: Of its language.
        around: The place of the sentence before, for what befell people there.
    """
    found: list[Meaning] = []
    for index, count in enumerate(counts):
        noun = count.counted
        if noun is None or noun.slot == "duration":
            found.append(Meaning(None, None))
            continue
        before, after = _window(counts, index, folded)
        slot = _slot(noun, before, after, grammar) or noun.slot or count.noun
        left = counts[index - 1].counted if index else None
        slot = _inherited(slot, noun, found[-1] if left else None, before, grammar)
        place = _place(counts, index, folded, places)
        if place is None and around and slot in grammar.rules.fates and not places:
            place = around
        what = f"{slot}_{_snake(place)}" if place and slot and noun.unit == "person" else slot
        found.append(Meaning(what, place))
    return found


def _inherited(
    slot: str | None,
    noun: CountedNoun,
    previous: Meaning | None,
    before: str,
    grammar: FigureGrammar,
) -> str | None:
    """Let "71 blessés, dont 7 policiers" count injured police, "..., dont 50 à Lyon" the same."""
    if previous is None or previous.what is None or noun.unit != "person":
        return slot
    last = before.rstrip().rsplit(" ", 1)[-1]
    if last not in grammar.rules.part_before:
        return slot
    harm = next((h for h in sorted(_HARM) if previous.what.startswith(h)), None)
    if harm and noun.group and slot == noun.slot:
        return f"{harm}_{noun.group}" if harm in grammar.rules.grouped_slots else harm
    if slot == _ANYBODY:
        return _without(previous.what, previous.place)
    return slot


def _without(what: str, place: str | None) -> str:
    return what.removesuffix(f"_{_snake(place)}") if place else what


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
    before = [p for p in places if p.end <= counts[0].start]
    between = [p for p in places if index and counts[index - 1].end <= p.start < count.start]
    if between:
        return between[-1].name
    return before[-1].name if before else None


def _snake(name: str) -> str:
    return "_".join(re.findall(r"[a-z0-9]+", name))
