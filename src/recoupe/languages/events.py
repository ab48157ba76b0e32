"""What a language must say about political events."""

from __future__ import annotations

from collections.abc import Mapping
from dataclasses import dataclass, field
from pathlib import Path


@dataclass(frozen=True, slots=True, kw_only=True)
class EventRules:
    """Constants for reading political events; the defaults know nothing."""

    triggers: Path | None = None
    """Table of words and fixed groups that may name an event; see its head for the columns."""
    precedents: Path | None = None
    """Coded candidates that settle whether a trigger names an event, and of which type."""
    weights: Path | None = None
    """Weights that settle whether an event happened."""
    choices: Path | None = None
    """Weights that settle who acts in an event, who suffers it, whom words mean, and when."""
    verb_endings: tuple[tuple[str, str], ...] = ()
    """Endings of verb forms that may lack a right lemma, with the infinitive's, longest first."""
    verb_finals: tuple[str, ...] = field(init=False)
    """The endings alone."""
    implied: Mapping[str, str] = field(default_factory=dict)
    """Who necessarily acts in events of a mode when nobody is named: arrest -> police."""
    seats: Mapping[str, str] = field(default_factory=dict)
    """Lower-case seats of power, and who acts when they are said to: rome -> Italie."""
    groups: Mapping[str, str] = field(default_factory=dict)
    """Lemmas of nouns for bodies and for their members, and the body: policier -> police.
    A single member is nobody but himself."""
    crowd: frozenset[str] = frozenset()
    """Lower-case nouns for people who act together, to be told by the movement they belong to."""
    offered: Mapping[str, frozenset[str]] = field(default_factory=dict)
    """Bodies and crowds that often act unnamed, and lemmas that show they are spoken of."""
    agents: frozenset[str] = frozenset()
    """Lower-case prepositions before who acts in a passive or in a noun's act: "by"."""
    place_prepositions: frozenset[str] = frozenset()
    """Lower-case prepositions that say where."""

    def __post_init__(self) -> None:
        """Part the endings from their infinitives once."""
        object.__setattr__(self, "verb_finals", tuple(ending for ending, _ in self.verb_endings))


def read_seats(path: Path) -> Mapping[str, str]:
    """Read a table of seats of power: seat, who acts."""
    lines = path.read_text(encoding="utf-8").splitlines()
    rows = (line.split("\t") for line in lines if line and not line.startswith("#"))
    return {seat.lower(): name for seat, name in rows}
