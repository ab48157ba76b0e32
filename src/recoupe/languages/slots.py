"""What a language must say so that a count finds its slot: what befell those counted."""

from __future__ import annotations

from collections.abc import Mapping
from dataclasses import dataclass, field
from typing import Literal, NamedTuple


class Cue(NamedTuple):
    """A word of the clause that says what happened to those counted."""

    pattern: str
    """Regular expression over folded lower-case text."""
    slot: str


class Refinement(NamedTuple):
    """Words that make a slot a finer one: ``arrestations administratives``."""

    slot: str
    """The slot it starts from."""
    pattern: str
    """Regular expression over folded lower-case text."""
    finer: str
    within: Literal["after", "around", "sentence"] = "after"
    """Where the words stand: right behind the count, around it, or anywhere in its sentence."""


@dataclass(frozen=True, slots=True, kw_only=True)
class SlotRules:
    """Constants for what counts measure; the defaults know nothing."""

    cues: tuple[Cue, ...] = ()
    grades: tuple[Cue, ...] = ()
    """Cues that add to the slot: ``grievement`` seriously."""
    refinements: tuple[Refinement, ...] = ()
    """Tried in order; the first that fits is taken."""
    grouped: Mapping[str, frozenset[str]] = field(default_factory=dict)
    """Slots that are kept apart by whose people they are: injured, injured_police."""
    fates: frozenset[str] = frozenset()
    """Slots that befall people, and prevail over what their noun says."""
    among: frozenset[str] = frozenset()
    """Folded words before whose people those hurt are: ``parmi les policiers``."""
    headed: str = "(?!)"
    """Pattern right before a noun whose numbers follow: ``le nombre de (manifestants)``."""
    crowd: tuple[str, ...] = ()
    """Patterns of a sentence that tells of a crowd in the street."""
    passers: tuple[str, ...] = ()
    """Patterns between a count and a cue that is only said of it in passing: ``qui``."""
    against: frozenset[str] = frozenset()
    """Words right before a count that is set beside another one: ``contre``."""
    reach_ends: str = r"[;:.]\s"
    """Pattern at which what stands behind a count stops speaking of it."""
    topics: Mapping[str, tuple[Cue, ...]] = field(default_factory=dict)
    """What shares and amounts are about, by their slot: share, amount."""
