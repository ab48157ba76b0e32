"""The growing set of articles, compared once each, grouped into stories on demand."""

from __future__ import annotations

from collections import Counter, defaultdict
from collections.abc import Callable, Iterable, Mapping, Sequence

import numpy as np
from numpy.typing import NDArray

from recoupe.crosscheck.stories.background import Background
from recoupe.crosscheck.stories.likeness import (
    FLOOR,
    MIN_TERMS,
    NOMINATING,
    Vector,
    likeness,
    time_factor,
    vector_of,
)
from recoupe.crosscheck.stories.linkage import average_linkage
from recoupe.crosscheck.stories.profile import Profile
from recoupe.records import Lineage

THRESHOLD = 0.22
"""Average likeness within a story."""
KINSHIP = 0.6
"""Likeness of two articles that are wholly one text's copies, less by the share copied: a
roundup holds pieces of many stories."""

Encoder = Callable[[Sequence[str]], NDArray[np.float32]]
Edges = dict[str, dict[str, float]]


class StoryIndex:
    """Articles as they arrive, with the likeness of each to those before it.

    With one background, stories depend on the set of articles added, not on their order or
    on how they were batched; adding an article compares it with the few that share rare
    terms with it, and touches no other pair.
    """

    def __init__(self, background: Background, encode: Encoder) -> None:
        self._background = background
        self._encode = encode
        self._profiles: dict[str, Profile] = {}
        self._vectors: dict[str, Vector] = {}
        self._meanings: dict[str, NDArray[np.float32]] = {}
        self._postings: defaultdict[str, list[str]] = defaultdict(list)
        self._edges: Edges = {}

    @property
    def profiles(self) -> Mapping[str, Profile]:
        """The articles of the index."""
        return self._profiles

    def add(self, profiles: Iterable[Profile]) -> None:
        """Compare new articles with all before them, in the order of their keys."""
        new = sorted(profiles, key=lambda profile: profile.key)
        meanings = self._encode([profile.opening for profile in new])
        for profile, meaning in zip(new, meanings, strict=True):
            vector = vector_of(profile, self._background)
            self._edges[profile.article] = {}
            for other in self._nominated(profile, vector):
                self._compare(profile, vector, meaning, other)
            self._profiles[profile.article] = profile
            self._vectors[profile.article] = vector
            self._meanings[profile.article] = meaning
            for term in self._rare(vector):
                self._postings[term].append(profile.article)

    def stories(self, lineages: Iterable[Lineage]) -> list[list[str]]:
        """Group the articles; kinship in text is likeness too."""
        order = sorted(self._profiles, key=lambda article: self._profiles[article].key)
        number = {article: index for index, article in enumerate(order)}
        graph = {
            number[a]: {number[b]: value for b, value in self._edges[a].items()} for a in order
        }
        for lineage in lineages:
            for pair in lineage.pairs:
                if pair.a in number and pair.b in number:
                    a, b = number[pair.a], number[pair.b]
                    value = max(graph[a].get(b, 0.0), KINSHIP * pair.score)
                    graph[a][b] = graph[b][a] = value
        clusters = average_linkage(graph, THRESHOLD)
        return [[order[index] for index in cluster] for cluster in clusters]

    def edges(self, article: str) -> Mapping[str, float]:
        """Return the articles like this one."""
        return self._edges[article]

    def _rare(self, vector: Vector) -> list[str]:
        frequencies = self._background.frequencies
        return [term for term in vector if frequencies.get(term, 1) <= NOMINATING]

    def _nominated(self, profile: Profile, vector: Vector) -> list[str]:
        shared: Counter[str] = Counter()
        for term in self._rare(vector):
            shared.update(self._postings.get(term, ()))
        return [article for article, count in shared.items() if count >= MIN_TERMS]

    def _compare(
        self, profile: Profile, vector: Vector, meaning: NDArray[np.float32], other: str
    ) -> None:
        time = time_factor(profile, self._profiles[other])
        if time < FLOOR:
            return
        words = _cosine(vector, self._vectors[other])
        value = round(likeness(words, float(meaning @ self._meanings[other]), time), 4)
        if value >= FLOOR:
            self._edges[profile.article][other] = self._edges[other][profile.article] = value


def _cosine(left: Vector, right: Vector) -> float:
    if len(left) > len(right):
        left, right = right, left
    return sum(weight * right[term] for term, weight in left.items() if term in right)
