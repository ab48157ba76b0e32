"""The words and fixed groups of a language that may name an event."""

from __future__ import annotations

from dataclasses import dataclass
from functools import lru_cache
from pathlib import Path
from typing import Literal, cast, get_args

from recoupe.records import EventType

WordClass = Literal["V", "N", "A", "G"]
TYPES: tuple[EventType, ...] = get_args(EventType)


@dataclass(frozen=True, slots=True, kw_only=True)
class Entry:
    """One row's word or group."""

    key: str
    """Lemma, or the words of a group parted by spaces."""
    word_class: WordClass
    types: tuple[EventType, ...]
    """Every type the table gives it, in the table's order."""
    modes: tuple[tuple[EventType, str], ...]
    """The mode of each type that has one."""

    def mode(self, type_: EventType) -> str | None:
        """Return the mode that goes with a type."""
        return next((mode for known, mode in self.modes if known == type_), None)


@dataclass(frozen=True, slots=True, kw_only=True)
class Lexicon:
    """All entries, found by lemma or by the first word of a group."""

    words: dict[str, Entry]
    groups: dict[str, tuple[tuple[tuple[str, ...], Entry], ...]]
    """For each first word, the groups that begin with it, longest first."""


@lru_cache(maxsize=8)
def load_lexicon(path: Path) -> Lexicon:
    """Read a table of triggers: type, mode, part of speech, entries, example."""
    rows: dict[tuple[bool, str], list[tuple[EventType, str, WordClass]]] = {}
    for line in path.read_text(encoding="utf-8").splitlines():
        if not line.strip() or line.startswith("#"):
            continue
        type_, mode, word_class, entries, _ = line.split("\t")
        group = word_class == "G"
        for entry in entries.split(";") if group else entries.split():
            row = (cast(EventType, type_), mode, cast(WordClass, word_class))
            rows.setdefault((group, entry.strip().lower()), []).append(row)
    words = {key: _entry(key, found) for (group, key), found in rows.items() if not group}
    groups: dict[str, list[tuple[tuple[str, ...], Entry]]] = {}
    for (group, key), found in rows.items():
        if group:
            parts = tuple(key.replace("'", "' ").split())
            groups.setdefault(parts[0], []).append((parts, _entry(key, found)))
    return Lexicon(
        words=words,
        groups={
            first: tuple(sorted(found, key=lambda pair: (-len(pair[0]), pair[0])))
            for first, found in groups.items()
        },
    )


def _entry(key: str, rows: list[tuple[EventType, str, WordClass]]) -> Entry:
    return Entry(
        key=key,
        word_class=rows[0][2],
        types=tuple(dict.fromkeys(type_ for type_, _, _ in rows)),
        modes=tuple((type_, mode) for type_, mode, _ in rows if mode != "-"),
    )
