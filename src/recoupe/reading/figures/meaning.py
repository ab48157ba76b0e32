"""What a count measures: from its noun, the verbs around it and the place it was made in."""

from __future__ import annotations

import re
from collections.abc import Sequence
from dataclasses import dataclass
from math import log10
from typing import NamedTuple

from recoupe.languages.figures import CountedNoun
from recoupe.reading.figures.finding import Count
from recoupe.reading.figures.lexicon import FigureGrammar, words_of
from recoupe.reading.figures.scope import Scope

_REACH = 90
"""Characters after a number in which a cue speaks of it."""
_NEAR = 70
"""The same before it."""
_PAIR = 2
"""Words between two counts that share what is said of them: "et", "et environ"."""
_CLOSING = re.compile(r"[,)]| [-–—] ")
"""What ends an aside about a part of those counted."""
_CLOSE = 25
"""Characters within which what befell people prevails over what their noun says."""
_ANYBODY = "people"
"""The slot of nouns that say nothing of those counted; the clause says what befell them."""
_CROWD = "protesters"
_POLICE = "police_deployed"
_FORCE = 100
"""From here on police that are counted are a force deployed; fewer are some officers."""
_NATIONAL = 10_000
"""From here on a crowd without a place is the whole country's; no calibration beyond reading."""
_HARM = frozenset({"injured", "killed", "attacked"})
_THING_CUES = frozenset({"burned", "looted", "blocked", "attacked", "closed"})
_DONE = frozenset({"fires", "cases", "investigations", "reports", "complaints", "demands"})
"""Things to which nothing more is done."""
_PLACELESS = frozenset({"percent", "euro", "dollar", "franc", "pound", "rouble", "euro_cent"})
"""Units of which a place is no part of what is counted."""


class Meaning(NamedTuple):
    """What is counted, and the place in its name."""

    what: str | None
    place: str | None
    slot: str | None
    """What is counted, without the place."""


@dataclass(frozen=True, slots=True, kw_only=True)
class Tale:
    """What the text before a sentence says about those counted."""

    slot: str | None = None
    """What the last count before the sentence measured, while the tale goes on."""
    crowd: bool = False
    """The sentence before tells of a crowd in the street."""


def read_meanings(
    counts: Sequence[Count],
    folded: str,
    scopes: Sequence[Scope],
    grammar: FigureGrammar,
    tale: Tale,
) -> list[Meaning]:
    """Return what the counts of a sentence measure.

    Args:
        counts: In order.
        folded: The sentence, folded.
        scopes: Where each was made.
        grammar: Of its language.
        tale: What stands before the sentence.
    """
    found: list[Meaning] = []
    for index, count in enumerate(counts):
        noun = count.counted
        if noun is None or noun.slot == "duration":
            found.append(Meaning(None, None, None))
            continue
        clause = _Clause(counts, index, folded, grammar)
        slot = _slot(noun, count, clause, tale)
        slot = _inherited(slot, noun, clause, _leader(counts, index, found, clause, tale), count)
        if slot is not None:
            slot = _refined(slot, clause)
        found.append(_placed(slot, count, scopes[index], clause))
    return found


def _leader(
    counts: Sequence[Count], index: int, found: Sequence[Meaning], clause: _Clause, tale: Tale
) -> str | None:
    """Return the slot of the count before, or of the one that this count is set against.

    "136.000 manifestants et 263 blessés, contre 166.000": of its own order of magnitude.
    """
    if clause.last_word in clause.grammar.rules.slots.against:
        value = float(counts[index].number.value) or 1.0
        sizes = [
            (abs(log10((float(counts[i].number.value) or 1.0) / value)), -i)
            for i in range(index)
            if found[i].slot and _counts_people(counts[i])
        ]
        if sizes:
            return found[-min(sizes)[1]].slot
    return next((m.slot for m in reversed(found) if m.slot), tale.slot)


def _counts_people(count: Count) -> bool:
    return count.counted is not None and count.counted.unit == "person"


def _placed(slot: str | None, count: Count, scope: Scope, clause: _Clause) -> Meaning:
    """Add the place to a slot: a crowd's street, but the town where people were hurt."""
    unit = count.counted.unit if count.counted else None
    if slot is None or unit in _PLACELESS:
        return Meaning(slot, None, slot)
    crowd = slot.startswith((_CROWD, _ANYBODY))
    place = (scope.site or scope.town) if crowd else (scope.town or scope.site)
    if scope.far and not _local(slot, count, scope, clause):
        place = None
    if scope.home and slot.startswith("killed"):
        place = None
    name = "_".join(re.findall(r"[a-z0-9]+", place or ""))
    return Meaning(f"{slot}_{name}" if name else slot, place if name else None, slot)


def _local(slot: str, count: Count, scope: Scope, clause: _Clause) -> bool:
    """Tell whether a count takes a place that its own sentence does not name.

    A great crowd and a running total are the country's, and so are all who died.
    """
    if clause.grammar.totals.search(clause.sentence) or slot.startswith("killed"):
        return False
    if scope.far == "tale" and not scope.town:
        return slot.startswith(_CROWD)
    if slot.startswith((_CROWD, _ANYBODY)):
        return count.number.value < _NATIONAL
    fates = tuple(sorted(clause.grammar.rules.slots.fates))
    return scope.far == "tale" or slot.startswith(fates)


class _Clause:
    """The words around one count, up to its neighbours."""

    def __init__(
        self, counts: Sequence[Count], index: int, folded: str, grammar: FigureGrammar
    ) -> None:
        count = counts[index]
        left = counts[index - 1].end if index else 0
        right = counts[index + 1].start if index + 1 < len(counts) else len(folded)
        self.grammar = grammar
        self.sentence = folded
        self.before = folded[max(left, count.start - _NEAR) : count.start]
        self.after = self._reach(count.end, right)
        self.around = f"{self.before}{folded[count.start : count.end]}{self.after}"
        self.beyond = self._beyond(counts, index)

    def _reach(self, start: int, end: int) -> str:
        text = self.sentence[start : min(end, start + _REACH)]
        return self.grammar.reach_end.split(text)[0]

    def _beyond(self, counts: Sequence[Count], index: int) -> str:
        """Return what stands behind the next count when it only adds to this one.

        "409 personnes, dont 28 policiers, ont été blessées", "30 policiers et 12 bergers blessés".
        """
        if index + 1 >= len(counts):
            return ""
        right = counts[index + 2].start if index + 2 < len(counts) else len(self.sentence)
        between = self.sentence[counts[index].end : counts[index + 1].start]
        part = between.rstrip().rsplit(" ", 1)[-1] in self.grammar.rules.part_before
        aside = between.endswith("(")
        pair = (
            not part
            and len(between.split()) <= _PAIR
            and not self.grammar.reach_end.search(between)
        )
        if not (part or aside or (pair and counts[index + 1].noun)):
            return ""
        beyond = self._reach(counts[index + 1].end, right)
        return beyond if pair else [*_CLOSING.split(beyond, maxsplit=1), ""][1]

    @property
    def last_word(self) -> str:
        return self.before.rstrip().rsplit(" ", 1)[-1]

    def cue(self) -> tuple[int, str] | None:
        """Return the cue that speaks of the count: the next one, else the last before it.

        What stands before a count that is set against another speaks of that other.
        """
        if self.last_word in self.grammar.rules.slots.against:
            return self.following()
        return self.following() or max(self.grammar.slot_cues(self.before), default=None)

    def following(self) -> tuple[int, str] | None:
        """Return the next cue behind the count."""
        return self._first(self.after) or self._first(self.beyond)

    def close_by(self) -> str | None:
        """Return what the words right behind the count say."""
        first = self._first(self.after)
        return first[1] if first and first[0] < _CLOSE else None

    def _first(self, text: str) -> tuple[int, str] | None:
        cues = sorted(self.grammar.slot_cues(text))
        said = [c for c in cues if not self.grammar.passers.search(text[: c[0]])]
        return next(iter(said or cues), None)

    def noun_in(self, text: str) -> CountedNoun | None:
        """Return the known noun that a text opens with, past its articles."""
        words = [word for word, _, _ in words_of(text)]
        while words and words[0] in self.grammar.rules.unskippable:
            words = words[1:]
        found = self.grammar.noun_at(words)
        return found[1] if found else None

    def heading(self) -> CountedNoun | None:
        """Return the noun of "le nombre de manifestants à Lens – 10.000"."""
        headed = list(self.grammar.headed.finditer(self.before))
        return self.noun_in(self.before[headed[-1].end() :]) if headed else None

    def harm(self) -> str | None:
        """Return how those counted were hurt."""
        cues = [*sorted(self.grammar.slot_cues(self.after)), *self.grammar.slot_cues(self.beyond)]
        return next((slot for _, slot in cues if slot in _HARM), None)


def _slot(noun: CountedNoun, count: Count, clause: _Clause, tale: Tale) -> str | None:
    if noun.slot in ("share", "amount"):
        return _topic(noun.slot, clause)
    if noun.unit != "person":
        cue = clause.cue()
        slot = noun.slot or count.noun
        told = cue and cue[1] in _THING_CUES and slot not in _DONE
        return f"{slot}_{cue[1]}" if cue and told and slot else slot
    slot = _people(noun, count, clause, tale)
    named = count.noun is not None or clause.last_word in clause.grammar.rules.part_before
    return _graded(slot, noun.group if named else None, clause)


def _topic(slot: str, clause: _Clause) -> str:
    """Return what a share or an amount is about."""
    cues = clause.grammar.topics.get(slot, ())
    after = [(m.start(), name) for p, name in cues if (m := p.search(clause.after))]
    before = [(m.end(), name) for p, name in cues for m in p.finditer(clause.before)]
    if after:
        return min(after)[1]
    return max(before)[1] if before else slot


def _people(noun: CountedNoun, count: Count, clause: _Clause, tale: Tale) -> str:
    """Return what befell the people counted, or what they do."""
    fates = clause.grammar.rules.slots.fates
    cue = clause.cue()
    slot = cue[1] if cue else None
    if noun.group == "police":
        force = slot == "deployed" or count.number.value >= _FORCE
        fate = slot if slot in fates and clause.following() else None
        return clause.harm() or fate or (_POLICE if force else "police")
    if noun.group == "protesters":
        return slot if slot in fates else noun.slot or _CROWD
    if noun.slot not in (None, _ANYBODY):
        near = clause.close_by()
        return near if near in fates and noun.slot not in fates else noun.slot or _ANYBODY
    if slot == "deployed":
        return _POLICE
    if slot is None or slot in _THING_CUES - fates:
        told = clause.grammar.crowd.search(clause.sentence) or (tale.crowd and count.noun is None)
        crowd = told and noun.slot == _ANYBODY
        return _CROWD if crowd else _ANYBODY
    return slot


def _graded(slot: str, group: str | None, clause: _Clause) -> str:
    """Add how badly people were hurt, and whose they are."""
    rules = clause.grammar.rules.slots
    if slot == "injured" and any(p.search(clause.after[:40]) for p, _ in clause.grammar.grades):
        slot = "injured_seriously"
    if group is None and (among := clause.grammar.among.search(clause.after[:30])):
        found = clause.noun_in(clause.after[among.end() : among.end() + 40])
        group = found.group if found else None
    return f"{slot}_{group}" if group in rules.grouped.get(slot, frozenset()) else slot


def _inherited(
    slot: str | None, noun: CountedNoun, clause: _Clause, previous: str | None, count: Count
) -> str | None:
    """Let "71 blessés, dont 7 policiers" count injured police, "contre 300" the same as before."""
    if noun.unit != "person" or slot is None:
        return slot
    if count.noun is None and (heading := clause.heading()) and heading.slot:
        return heading.slot
    if previous is None:
        return slot
    own = clause.following()
    grouped = clause.grammar.rules.slots.grouped
    if clause.last_word in clause.grammar.rules.part_before:
        harm = next((h for h in sorted(_HARM) if previous.startswith(h)), None)
        if harm and noun.group and slot in (noun.slot, "police"):
            return f"{harm}_{noun.group}" if noun.group in grouped.get(harm, ()) else harm
        if previous == "in_custody" and noun.group == "minors":
            return "in_custody_minors"
        if slot in (_ANYBODY, _CROWD) and (own is None or own[1] == _CROWD):
            return previous
    if count.noun is None and own is None and slot in (_ANYBODY, _CROWD, noun.slot):
        return previous
    return slot


def _refined(slot: str, clause: _Clause) -> str:
    """Return the finer slot that the words around a count make of its own."""
    texts = {
        "after": clause.after,
        "around": clause.around,
        "sentence": clause.sentence,
    }
    for rule, pattern in clause.grammar.refinements.get(slot, ()):
        if pattern.search(texts[rule.within]):
            return rule.finer
    return slot
