"""The growing set of articles, compared once each, grouped into stories on demand."""

from __future__ import annotations

from array import array
from collections import defaultdict
from collections.abc import Callable, Iterable, Mapping, Sequence

import numpy as np
from numpy.typing import NDArray

from recoupe.crosscheck.stories.background import Background
from recoupe.crosscheck.stories.likeness import (
    FAR_DAYS,
    FLOOR,
    FOREIGN_FACTOR,
    Numbers,
    likeness,
    vector_of,
)
from recoupe.crosscheck.stories.linkage import average_linkage, connected_parts
from recoupe.crosscheck.stories.profile import Profile, days_apart
from recoupe.records import Lineage

THRESHOLD = 0.17
"""Average likeness within a story."""
GENERAL_RISE = 0.05
"""How much higher it is where rarity is judged by general language alone: the words that all
steps of an affair share then count in full, and make everything a little more alike."""
SPAN_DAYS = 5
"""Days between the first and the last dated article of a story: the event, its reactions and
the follow-up; the next step of an affair is a story of its own."""
KINSHIP = 0.5
"""Likeness of two articles that are wholly one text's copies, less by the share copied: a
roundup holds pieces of many stories."""
TOP_TERMS = 30
"""Heaviest terms of an article, by which it is found; more find no further kin."""
NOMINATING = 400
"""A term in more articles than this finds nothing, so that work stays linear."""
MIN_OVERLAP = 0.02
"""Cosine over top terms alone from which two articles are compared in full; in different
languages less by `FOREIGN_FACTOR`."""

Encoder = Callable[[Sequence[str]], NDArray[np.float32]]
Indices = NDArray[np.int64]


class StoryIndex:
    """Articles as they arrive, with the likeness of each to those before it.

    With one background, stories depend on the set of articles added, not on their order or
    on how they were batched; adding an article compares it with the few that share heavy
    terms with it, and no other pair is compared again.
    """

    def __init__(self, background: Background, encode: Encoder) -> None:
        self._background = background
        self._encode = encode
        self._profiles: list[Profile] = []
        self._terms: dict[str, int] = {}
        self._vectors: list[tuple[Indices, Numbers]] = []
        self._meanings: list[NDArray[np.float32]] = []
        self._postings: defaultdict[str, tuple[array[int], array[float]]] = defaultdict(
            lambda: (array("q"), array("d"))
        )
        self._edges: list[dict[int, float]] = []
        self._scratch: Numbers = np.zeros(1024)

    def add(self, profiles: Iterable[Profile]) -> None:
        """Compare new articles with all before them."""
        new = sorted(profiles, key=lambda profile: profile.key)
        meanings = self._encode([profile.opening for profile in new])
        for profile, meaning in zip(new, meanings, strict=True):
            vector = vector_of(profile, self._background)
            top = self._top(vector)
            packed = self._packed(vector)
            nominated = self._nominated(top, profile.language)
            self._edges.append(self._alike(profile, packed, meaning, nominated))
            self._profiles.append(profile)
            self._vectors.append(packed)
            self._meanings.append(meaning)
            for term, weight in top:
                indices, weights = self._postings[term]
                indices.append(len(self._profiles) - 1)
                weights.append(weight)

    def stories(self, lineages: Iterable[Lineage]) -> list[tuple[Profile, ...]]:
        """Group the articles, the most central one of each story first.

        Kinship in text is likeness too.
        """
        order = sorted(range(len(self._profiles)), key=lambda index: self._profiles[index].key)
        graph = self._graph(order, lineages)
        days = [self._profiles[index].day for index in order]
        threshold = THRESHOLD + GENERAL_RISE * self._background.generality
        clusters: list[list[int]] = []
        for part in connected_parts(graph, threshold):
            inside = frozenset(part)
            small = {a: {b: alike for b, alike in graph[a].items() if b in inside} for a in part}
            clusters += average_linkage(small, threshold, days, span=SPAN_DAYS)
        return [
            tuple(self._profiles[order[node]] for node in _by_centrality(cluster, graph))
            for cluster in sorted(clusters)
        ]

    def _graph(
        self, order: Sequence[int], lineages: Iterable[Lineage]
    ) -> dict[int, dict[int, float]]:
        node = {index: place for place, index in enumerate(order)}
        graph: dict[int, dict[int, float]] = {place: {} for place in range(len(order))}
        for index, edges in enumerate(self._edges):
            a = node[index]
            for other, alike in edges.items():
                b = node[other]
                graph[a][b] = graph[b][a] = alike
        place_of = {self._profiles[index].article: node[index] for index in order}
        for lineage in lineages:
            for pair in lineage.pairs:
                if pair.a in place_of and pair.b in place_of:
                    a, b = place_of[pair.a], place_of[pair.b]
                    kin = round(KINSHIP * pair.score, 4)
                    graph[a][b] = graph[b][a] = max(graph[a].get(b, 0.0), kin)
        return graph

    def _top(self, vector: Mapping[str, float]) -> list[tuple[str, float]]:
        frequencies = self._background.frequencies
        rare = [item for item in vector.items() if frequencies.get(item[0], 1) <= NOMINATING]
        return sorted(rare, key=lambda item: (-item[1], item[0]))[:TOP_TERMS]

    def _packed(self, vector: Mapping[str, float]) -> tuple[Indices, Numbers]:
        terms = [self._terms.setdefault(term, len(self._terms)) for term in vector]
        return np.array(terms, dtype=np.int64), np.array(list(vector.values()))

    def _nominated(self, top: Sequence[tuple[str, float]], language: str | None) -> Indices:
        """Return the articles whose top terms overlap with these."""
        found = [(self._postings[term], weight) for term, weight in top if term in self._postings]
        if not found:
            return np.empty(0, dtype=np.int64)
        owners = np.concatenate([np.frombuffer(posting[0], dtype=np.int64) for posting, _ in found])
        products = np.concatenate([np.frombuffer(posting[1]) * weight for posting, weight in found])
        distinct, inverse = np.unique(owners, return_inverse=True)
        overlap = np.round(np.bincount(inverse, weights=products), 9)
        near = overlap >= MIN_OVERLAP / FOREIGN_FACTOR
        distinct, overlap = distinct[near], overlap[near]
        foreign = [self._profiles[index].language != language for index in distinct]
        nominated: Indices = distinct[np.array(foreign, dtype=np.bool_) | (overlap >= MIN_OVERLAP)]
        return nominated

    def _alike(
        self,
        profile: Profile,
        vector: tuple[Indices, Numbers],
        meaning: NDArray[np.float32],
        others: Indices,
    ) -> dict[int, float]:
        days = self._days_from(profile, others)
        others, days = others[days <= FAR_DAYS], days[days <= FAR_DAYS]
        if not len(others):
            return {}
        meanings = np.stack([self._meanings[other] for other in others]).astype(np.float64)
        foreign = np.array([self._profiles[o].language != profile.language for o in others])
        values = likeness(
            self._cosines(vector, others), meanings @ meaning.astype(np.float64), days, foreign
        )
        return {
            int(other): float(value)
            for other, value in zip(others, values, strict=True)
            if value >= FLOOR
        }

    def _days_from(self, profile: Profile, others: Indices) -> Numbers:
        return np.array([float(days_apart(profile, self._profiles[o])) for o in others])

    def _cosines(self, vector: tuple[Indices, Numbers], others: Indices) -> Numbers:
        if len(self._scratch) < len(self._terms):
            self._scratch = np.zeros(2 * len(self._terms))
        terms, weights = vector
        self._scratch[terms] = weights
        theirs = [self._vectors[other] for other in others]
        products = self._scratch[np.concatenate([t for t, _ in theirs])]
        products *= np.concatenate([w for _, w in theirs])
        firsts = np.cumsum([0] + [len(t) for t, _ in theirs[:-1]])
        cosines: Numbers = np.add.reduceat(products, firsts)
        self._scratch[terms] = 0.0
        return cosines


def _by_centrality(cluster: Sequence[int], graph: Mapping[int, Mapping[int, float]]) -> list[int]:
    """Order a cluster's nodes by their likeness to the rest of it."""
    inside = frozenset(cluster)
    total = {a: sum(alike for b, alike in graph[a].items() if b in inside) for a in cluster}
    return sorted(cluster, key=lambda a: (-round(total[a], 6), a))
