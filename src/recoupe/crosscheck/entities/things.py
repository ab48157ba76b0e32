"""Places, organisations and other things across articles."""

from __future__ import annotations

from collections import defaultdict
from collections.abc import Sequence

from recoupe.reading.entities.initials import content, is_acronym, spells
from recoupe.records import Entity

Key = tuple[str, str]
Local = tuple[Key, Entity]


def link_things(things: Sequence[Local]) -> list[list[Local]]:
    """Return the groups of local things that are one.

    Names with the same content words meet, whatever type an article gives them. Initials
    meet a full name when some article uses both for one thing and no article of the run
    uses them for another. A common noun alone ("parquet") names its own article's only.
    """
    spelled = _expansions(things)
    groups: dict[tuple[str, ...], list[Local]] = defaultdict(list)
    for key, entity in things:
        words = content(entity.name)
        if is_acronym(entity.name):
            full = spelled.get(words, set())
            words = min(full) if len(full) == 1 else words
        if len(words) == 1 and entity.name.islower():
            words = (*words, *key)
        groups[words].append((key, entity))
    return [groups[words] for words in sorted(groups)]


def _expansions(things: Sequence[Local]) -> dict[tuple[str, ...], set[tuple[str, ...]]]:
    """Return the full names that articles give for initials."""
    found: dict[tuple[str, ...], set[tuple[str, ...]]] = defaultdict(set)
    for _, entity in things:
        short = [n for n in entity.names if is_acronym(n)]
        for name in short:
            if name != entity.name and spells(name, entity.name):
                found[content(name)].add(content(entity.name))
    return found
