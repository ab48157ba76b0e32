"""Pairs of kindred texts gathered into lineages."""

from __future__ import annotations

import hashlib
from collections import Counter
from collections.abc import Iterable, Sequence

from recoupe.crosscheck.lineage.direction import agencies
from recoupe.records import Lineage, LineageKind, LineagePair, Reading

_LOOSER: tuple[LineageKind, ...] = ("translation", "paraphrase", "derived", "same_text")


def group_pairs(readings: Sequence[Reading], pairs: Iterable[LineagePair]) -> tuple[Lineage, ...]:
    """Gather pairs into lineages: the articles that a chain of pairs connects."""
    known = {reading.article.id: reading for reading in readings}
    ordered = sorted(pairs, key=lambda pair: (pair.a, pair.b))
    roots = connected((pair.a, pair.b) for pair in ordered)
    members: dict[str, list[str]] = {}
    for article in sorted(roots):
        members.setdefault(roots[article], []).append(article)
    inside: dict[str, list[LineagePair]] = {}
    for pair in ordered:
        inside.setdefault(roots[pair.a], []).append(pair)
    return tuple(
        _lineage([known[article] for article in members[root]], inside[root])
        for root in sorted(members)
    )


def connected(links: Iterable[tuple[str, str]]) -> dict[str, str]:
    """Map each linked name to the first name, in order, of those it is connected with."""
    parent: dict[str, str] = {}

    def root(name: str) -> str:
        parent.setdefault(name, name)
        while parent[name] != name:
            parent[name] = parent[parent[name]]
            name = parent[name]
        return name

    for a, b in links:
        low, high = sorted((root(a), root(b)))
        parent[high] = low
    return {name: root(name) for name in sorted(parent)}


def _lineage(readings: Sequence[Reading], pairs: Sequence[LineagePair]) -> Lineage:
    kinds = Counter(pair.kind for pair in pairs)
    first = readings[0].article.id
    return Lineage(
        id="lineage-" + hashlib.blake2b(first.encode(), digest_size=5).hexdigest(),
        kind=_kind(kinds),
        origin=_origin(readings, pairs),
        articles=tuple(reading.article.id for reading in readings),
        pairs=tuple(pairs),
    )


def _kind(kinds: Counter[LineageKind]) -> LineageKind:
    """One kind when all pairs agree; otherwise derived, which promises least."""
    if len(kinds) == 1:
        return next(iter(kinds))
    if kinds["same_text"] or kinds["derived"]:
        return "derived"
    return "paraphrase"


def _origin(readings: Sequence[Reading], pairs: Sequence[LineagePair]) -> str | None:
    """Return the agency that most members credit, else the one outlet all came from."""
    outlets = {reading.article.source for reading in readings}
    credited = Counter(
        agency for reading in readings for agency in agencies(reading) if agency not in outlets
    )
    if credited:
        return min(credited, key=lambda agency: (-credited[agency], agency))
    takers = {
        pair.b if pair.direction == "a->b" else pair.a
        for pair in pairs
        if pair.direction in ("a->b", "b->a")
    }
    sources = {reading.article.source for reading in readings if reading.article.id not in takers}
    if takers and len(sources) == 1:
        return next(iter(sources))
    return None
