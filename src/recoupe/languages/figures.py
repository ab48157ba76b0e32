"""What a language must say about counts, shares and amounts."""

from __future__ import annotations

from collections.abc import Mapping
from dataclasses import dataclass, field
from pathlib import Path
from typing import NamedTuple

from recoupe.languages.numbers import NumberRules
from recoupe.languages.scopes import ScopeRules
from recoupe.languages.slots import SlotRules


class CountedNoun(NamedTuple):
    """What a noun after a number counts."""

    unit: str
    """The kind of thing: person, vehicle, euro, ..."""
    slot: str | None = None
    """What is measured when nothing else in the clause says: ``blessés`` injured."""
    group: str | None = None
    """Whose people they are: police, protesters, minors."""


class Office(NamedTuple):
    """A source of numbers under its canonical name."""

    pattern: str
    """Regular expression over folded lower-case text."""
    name: str
    """English name; ``{place}`` stands for the place the pattern captures."""


@dataclass(frozen=True, slots=True, kw_only=True)
class FigureRules:
    """Constants for reading counts, shares and amounts; the defaults know nothing."""

    numbers: NumberRules = field(default_factory=NumberRules)
    nouns: Mapping[str, CountedNoun] = field(default_factory=dict)
    """By folded singular or phrase: ``manifestant``, ``garde a vue``."""
    percent: frozenset[str] = frozenset({"%"})
    """Signs and words after a number that make it a share of one hundred."""
    out_of: Mapping[str, int] = field(default_factory=dict)
    """Phrases that make a share of what stands before them: ``sur dix`` 10."""
    comparators: Mapping[str, str] = field(default_factory=dict)
    """Words before a number: ``plus de`` more_than."""
    late_comparators: Mapping[str, str] = field(default_factory=dict)
    """Words after a number: ``au moins`` at_least."""
    range_open: Mapping[str, str] = field(default_factory=dict)
    """Words that open a range with the one that joins it: ``entre`` et."""
    range_links: frozenset[str] = frozenset()
    """Words that join a range without opening: ``10 a 15``."""
    partitives: tuple[str, ...] = ()
    """Between a number and its noun: ``de``, ``d'``."""
    slots: SlotRules = field(default_factory=SlotRules)
    """What befell those counted."""
    scopes: ScopeRules = field(default_factory=ScopeRules)
    """Where they were counted."""
    offices: tuple[Office, ...] = ()
    """Sources of numbers, the more particular first."""
    seats: Mapping[str, str] = field(default_factory=dict)
    """Towns of offices by canonical name: ``Paris police prefecture`` Paris."""
    meant: Mapping[str, str] = field(default_factory=dict)
    """The office meant when its town has just been named: ``police prefecture`` the one of
    Paris."""
    source_cues: tuple[str, ...] = ()
    """Patterns before a source: ``selon``, ``d'apres``."""
    counting_cues: tuple[str, ...] = ()
    """Patterns of verbs a source takes: ``a indique``, ``recense``."""
    same_source: tuple[str, ...] = ()
    """Patterns that point to the source named before: ``la meme source``."""
    boundaries: tuple[str, ...] = ()
    """Patterns across which a source does not reach: ``alors que``."""
    speaker_pronouns: tuple[str, ...] = ()
    """Patterns that end before a counting verb whose subject is a pronoun."""
    bare_ministry: str = "(?!)"
    """Pattern of a ministry without its name, which is the last one named."""
    ministries: frozenset[str] = frozenset()
    """Canonical names of ministries."""
    poll_words: tuple[str, ...] = ()
    """Patterns of a sentence that tells the result of a poll."""
    defined: frozenset[str] = frozenset()
    """Determiners after which a small number counts nobody new: ``les deux hommes``."""
    singles: frozenset[str] = frozenset()
    """Words for one that are also articles: ``un``."""
    elliptic: frozenset[str] = frozenset()
    """Words before a number whose noun is understood: ``dont``, ``contre``."""
    not_counted: tuple[str, ...] = ()
    """Patterns right after a number that is no count: distances, ages."""
    not_after: tuple[str, ...] = ()
    """Patterns right before a number that is a name: ``article``, ``acte``."""
    totals: tuple[str, ...] = ()
    """Patterns that make a count a running total: ``depuis le debut``."""
    among_lead: tuple[str, ...] = ()
    """Patterns that end right before a number and capture its noun: ``parmi les (...), ``."""
    number_of: tuple[str, ...] = ()
    """Patterns between a number and its noun: ``a 133 le nombre de blesses``."""
    part_before: frozenset[str] = frozenset()
    """Words before a number that takes some of those counted: ``dont``."""
    part_after: tuple[str, ...] = ()
    """The same after it: `` d'entre eux``, `` autres``."""
    whole_of: tuple[str, ...] = ()
    """Patterns after a fraction that make it a share: `` des``."""
    rates: Mapping[str, str] = field(default_factory=dict)
    """Phrases after an amount that make it a rate: ``par mois`` month."""
    toll_slots: frozenset[str] = frozenset()
    """Slots that count even one: ``un mort``."""
    toll_nouns: frozenset[str] = frozenset()
    """Nouns that count even one when something befell it: ``une personne``."""
    unskippable: frozenset[str] = frozenset()
    """Folded words that never stand between a number and its noun."""
    durations: Mapping[str, str] = field(default_factory=dict)
    """Units of time by folded word: ``decennies`` decade."""
    plurals: tuple[tuple[str, str], ...] = ()
    """Endings of plurals and what they become, tried in order: ``aux`` al."""


def read_nouns(path: Path) -> dict[str, CountedNoun]:
    """Read a table of nouns: word, unit, slot, group, parted by tabs; # opens a comment."""
    nouns = {}
    for line in path.read_text(encoding="utf-8").splitlines():
        if line.strip() and not line.startswith("#"):
            word, unit, *rest = line.split("\t")
            slot, group = ([part or None for part in rest] + [None, None])[:2]
            nouns[word] = CountedNoun(unit, slot, group)
    return nouns
