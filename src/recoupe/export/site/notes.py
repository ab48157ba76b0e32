"""Marks in the margin of an article, and the names they link."""

from __future__ import annotations

from dataclasses import dataclass
from typing import Literal

from markupsafe import Markup

from recoupe.export.site.corpus import Card
from recoupe.records import (
    Entity,
    Event,
    Figure,
    Finding,
    Flaw,
    LineagePair,
    Published,
    Span,
    Statement,
    Time,
)

Role = Literal["text", "title", "furniture", "blank"]
NoteKind = Literal["pb", "cr", "st", "fg", "tm", "ev", "nm", "fl", "cp"]


@dataclass(frozen=True, slots=True, kw_only=True)
class Named:
    """Somebody or something with a link to its page, if it has one."""

    name: str
    target: str | None


@dataclass(frozen=True, slots=True, kw_only=True)
class SharedText:
    """A passage that another article has too."""

    pair: LineagePair
    other: Card
    taken: bool | None
    """True when this article took it, False when the other did, None when it is not known."""
    target: str | None


@dataclass(frozen=True, slots=True, kw_only=True)
class Note:
    """A margin mark and what opens when it is chosen."""

    number: int = 0
    """Its place among the notes of the page, from 1."""
    kind: NoteKind
    spans: tuple[Span, ...]
    """The characters explained; none when the whole article is."""
    excerpt: str = ""
    """The first of them, shortened."""
    fact: Statement | Figure | Time | Event | Entity | Flaw | Published | SharedText | str
    """What is explained; a string is an agency credited."""
    people: tuple[Named, ...] = ()
    """Speaker, or actors, or the entity itself."""
    others: tuple[Named, ...] = ()
    """Recipients, or the addressee."""
    merged: tuple[str, int, int, int] | None = None
    """Link, number of articles, origins at least and at most, over all articles."""
    findings: tuple[tuple[Finding, str | None], ...] = ()
    """What the cross-check found about these characters, with links."""


@dataclass(frozen=True, slots=True, kw_only=True)
class Block:
    """A line of the text with the notes that start in it."""

    html: Markup
    notes: tuple[Note, ...]
    role: Role
