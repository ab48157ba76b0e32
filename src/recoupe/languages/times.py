"""What a language must say about temporal expressions.

A language gives word lists (slots) and patterns over them. A pattern's source is a regular
expression in which ``{month}`` stands for any word of that slot, captured under its name;
``{number}`` for any number, ``{day}`` for 1 to 31, ``{year}`` for a year with four digits
(damaged ones included), ``{hour}`` and ``{minute}`` for two digits.
"""

from __future__ import annotations

from collections.abc import Mapping
from dataclasses import dataclass, field
from typing import Literal

from recoupe.languages.numbers import NumberRules

TimeKind = Literal[
    "date",  # day, month, year, as far as given
    "shared_day",  # the "19" of "19 au 23 juillet"
    "numeric",  # 2024-08-19, 19/08/2024
    "month",
    "year",
    "decade",
    "century",
    "season",
    "fraction",  # quarters and halves of a year
    "deictic",  # today, yesterday morning
    "anaphoric",  # the next day, that day
    "weekday",
    "night",  # la nuit de lundi à mardi
    "part",  # ce matin, la soirée
    "turn",  # last week, this month
    "ago",  # three days ago
    "ahead",  # in three days
    "later",  # three days later: counted from the last date mentioned
    "earlier",
    "span",  # the last three days
    "duration",
    "vague_duration",
    "set",
    "clock",
    "holiday",
    "reference",  # now, soon, formerly
]


@dataclass(frozen=True, slots=True)
class TimePattern:
    """One way of writing a time."""

    kind: TimeKind
    needs: str
    """The slot without which the pattern cannot match: lines without its words skip it."""
    source: str


ISO_DATE = TimePattern("numeric", "digit", r"(?P<yyyy>\d{4})-(?P<mm>\d\d)-(?P<dd>\d\d)")
"""2024-08-19, in any language."""


@dataclass(frozen=True, slots=True, kw_only=True)
class TimeRules:
    """Constants for reading temporal expressions; the defaults know nothing."""

    numbers: NumberRules = field(default_factory=NumberRules)
    weekdays: Mapping[str, int] = field(default_factory=dict)
    """1 is Monday."""
    months: Mapping[str, int] = field(default_factory=dict)
    seasons: Mapping[str, str] = field(default_factory=dict)
    """TIMEX3 codes: SP, SU, FA, WI."""
    day_parts: Mapping[str, str] = field(default_factory=dict)
    """TIMEX3 codes: MO, AF, EV, NI, DT."""
    units: Mapping[str, str] = field(default_factory=dict)
    """Units of time with their length as an ISO 8601 duration: ``semaine`` P1W."""
    terms: Mapping[str, str] = field(default_factory=dict)
    """Nouns that are a length of time of themselves: ``quinquennat`` P5Y."""
    vague_units: Mapping[str, str] = field(default_factory=dict)
    """Plural units that may stand without a number: ``années`` PXY."""
    deictics: Mapping[str, int] = field(default_factory=dict)
    """Days from the day of publication: ``hier`` -1."""
    generic_deictics: frozenset[str] = frozenset()
    """Deictics that in the present tense mean nowadays: ``aujourd'hui``."""
    anaphors: Mapping[str, int] = field(default_factory=dict)
    """Days from the last date mentioned: ``le lendemain`` 1."""
    turns: Mapping[str, int] = field(default_factory=dict)
    """Words that turn a date: ``dernier`` -1, ``prochain`` 1, ``ce`` 0."""
    turns_first: Mapping[str, int] = field(default_factory=dict)
    """Turning words that may stand before their unit: ``la prochaine semaine``."""
    relative_turns: Mapping[str, int] = field(default_factory=dict)
    """Those counted from the last date mentioned: ``précédent`` -1."""
    edges: Mapping[str, str] = field(default_factory=dict)
    """Parts of a period: ``début`` START, ``mi`` MID, ``fin`` END."""
    ordinals: Mapping[str, int] = field(default_factory=dict)
    fractions: Mapping[str, str] = field(default_factory=dict)
    """Parts of a year that are numbered: ``trimestre`` Q, ``semestre`` H."""
    decades: Mapping[str, int] = field(default_factory=dict)
    """Decades in words: ``soixante`` 60."""
    holidays: Mapping[str, str] = field(default_factory=dict)
    """Fixed days as MM-DD, and ``easter+N``: days from Easter Sunday."""
    midday: Mapping[str, str] = field(default_factory=dict)
    """Hours in words: ``midi`` 12:00."""
    references: Mapping[str, str] = field(default_factory=dict)
    """PRESENT_REF, PAST_REF, FUTURE_REF by their words."""
    vague_counts: frozenset[str] = frozenset()
    """Words for an unknown number: ``plusieurs``, ``quelques``."""
    patterns: tuple[TimePattern, ...] = (ISO_DATE,)
    year_before: frozenset[str] = frozenset()
    """Words after which four digits are a year."""
    year_never_after: frozenset[str] = frozenset()
    """Words after which four digits count something: ``environ 2000``."""
    year_after: frozenset[str] = frozenset()
    """Words that may follow a year; before another word four digits count something."""
    forward: frozenset[str] = frozenset()
    """Words before a date that turn it to the future: ``jusqu'au``."""
    backward: frozenset[str] = frozenset()
    """Words before a date that turn it to the past: ``depuis``."""
    possessive: str = ""
    """What right behind a date makes it say whose something is: "hit by Friday['s] storm"."""
    future_cues: frozenset[str] = frozenset()
    """Words in the clause that turn it to the future whatever its tense: ``prévu``."""
    weak_future_cues: frozenset[str] = frozenset()
    """Words that do so only where nothing shows the past, where there is no parse: ``to``."""
    past_cues: frozenset[str] = frozenset()
    """Words that turn it to the past, where there is no parse."""
    past_endings: tuple[str, ...] = ()
    """Endings of words in the past tense, where there is no parse: ``ed``."""
    modals: frozenset[str] = frozenset()
    """Lemmas that with an infinitive announce what is to come: ``devoir``, ``aller``."""
    clock_words: frozenset[str] = frozenset()
    """Words of an hour: ``h``, ``heures``."""
    long_clock_words: frozenset[str] = frozenset()
    """Those that also measure a length: "8 heures" is an hour only after `clock_before`."""
    length_before: frozenset[str] = frozenset()
    """Words before a single unit of time that make it a length: ``pendant un jour``."""
    single_lengths: frozenset[str] = frozenset()
    """Units that with the number one are a length only after `length_before`."""
    clock_before: frozenset[str] = frozenset()
    """Words after which "8 heures" is a time of day, not a duration."""
    age_before: frozenset[str] = frozenset()
    """Words after which "N years" is an age: ``âgé de``."""
    age_phrases: frozenset[str] = frozenset()
    """The same where the words belong to the expression: ``les moins de`` N ans."""
    range_links: frozenset[str] = frozenset()
    """Words before an hour that opens a range: ``de`` in "de 9 heures à 17 heures"."""
    loose_parts: frozenset[str] = frozenset()
    """Parts of the day that with a mere article mean anything: ``la journée``."""
    event_parts: frozenset[str] = frozenset()
    """Parts of the day that with a demonstrative name what went on: ``cette soirée``."""
    reference_nouns: frozenset[str] = frozenset()
    """Those of `references` that are nouns: ``avenir``."""
    reference_never_after: frozenset[str] = frozenset()
    """Words after which a reference is none: ``sans`` in "sans précédent"."""
    age_links: frozenset[str] = frozenset()
    """``de`` in "un homme de 37 ans"."""
    duration_nouns: frozenset[str] = frozenset()
    """Folded nouns that have a length: ``peine``, ``mandat``; "peine de 2 ans" is no age."""
    age_after: frozenset[str] = frozenset()
    """Words after "N years" that make it an age: ``old``."""
    span_turns: frozenset[str] = frozenset()
    """Words before a number of units that end or start now: ``the past three days``."""
    named_case: bool = False
    """Whether months and weekdays are written with a capital: "may" alone is then a verb."""
    midnight_shift: frozenset[str] = frozenset()
    """Words after an hour that make twelve nought: ``am``."""
    afternoon_shift: frozenset[str] = frozenset()
    """Words after an hour that add twelve: ``pm``."""
