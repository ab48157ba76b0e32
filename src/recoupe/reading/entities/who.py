"""Who is who among the names of one article."""

from __future__ import annotations

from collections import defaultdict
from collections.abc import Sequence

from recoupe.reading.entities.name import Name


def group_names(names: Sequence[Name]) -> tuple[int, ...]:
    """Return one group number a name, numbered in the order of first appearance.

    Persons: a bare surname (or given name) goes to the latest full name that bears it;
    two full names with different given names never meet. Others: the same words.
    """
    keys: dict[tuple[str, tuple[str, ...]], int] = {}
    bearers: dict[str, list[tuple[str, ...]]] = defaultdict(list)
    for name in names:
        if name.type == "person" and len(name.words) > 1:
            for word in {name.words[-1], name.words[0]}:
                if name.words not in bearers[word]:
                    bearers[word].append(name.words)
    latest: dict[str, tuple[str, ...]] = {}
    groups = []
    for name in names:
        words = name.words
        if name.type == "person":
            if len(words) == 1 and bearers.get(words[0]):
                known = bearers[words[0]]
                words = latest.get(words[0], known[0])
            elif len(words) > 1:
                latest[words[-1]] = words
                latest[words[0]] = words
        key = (name.type, words)
        groups.append(keys.setdefault(key, len(keys)))
    return tuple(groups)
