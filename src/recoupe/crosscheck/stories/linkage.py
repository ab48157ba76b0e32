"""Average linkage over a sparse graph of likenesses.

Two clusters join while the average likeness of their members, counting pairs without an edge
as zero, is at least the threshold, and their dated members lie within some days of each
other: undated articles alike to two steps of an affair must not bridge them. The most alike
join first; ties go to the clusters whose first members come first. The outcome depends on the
graph only, and each connected part of it is clustered alone.
"""

from __future__ import annotations

import heapq
from collections.abc import Mapping, Sequence
from dataclasses import dataclass

Graph = Mapping[int, Mapping[int, float]]
"""Likeness of each node to its neighbours, symmetric; nodes in the order that settles ties."""

_DIGITS = 9


@dataclass(slots=True)
class _Cluster:
    members: list[int]
    first: int | None
    last: int | None

    def span_with(self, other: _Cluster) -> int:
        """Days from the first to the last dated member of both; 0 when none is dated."""
        known = [day for day in (self.first, other.first, self.last, other.last) if day is not None]
        return max(known) - min(known) if known else 0

    def absorb(self, other: _Cluster) -> None:
        known = [day for day in (self.first, other.first, self.last, other.last) if day is not None]
        self.members += other.members
        if known:
            self.first, self.last = min(known), max(known)


class _Linkage:
    def __init__(self, graph: Graph, days: Sequence[int | None]) -> None:
        self.clusters = {node: _Cluster([node], days[node], days[node]) for node in sorted(graph)}
        self.totals = {node: dict(graph[node]) for node in self.clusters}

    def average(self, a: int, b: int) -> float:
        pairs = len(self.clusters[a].members) * len(self.clusters[b].members)
        return round(self.totals[a][b] / pairs, _DIGITS)

    def join(self, a: int, b: int) -> None:
        """Join b into a, which comes first."""
        self.clusters[a].absorb(self.clusters.pop(b))
        for c, total in self.totals.pop(b).items():
            del self.totals[c][b]
            if c != a:
                joint = self.totals[a].get(c, 0.0) + total
                self.totals[a][c] = self.totals[c][a] = joint


def average_linkage(
    graph: Graph, threshold: float, days: Sequence[int | None], *, span: int
) -> list[list[int]]:
    """Cluster the nodes of a graph.

    Args:
        graph: Likenesses.
        threshold: The least average likeness at which clusters join.
        days: The day of each node, by number; None when it is not known.
        span: Most days between the first and the last dated member of a cluster.

    Returns:
        Sorted clusters in the order of their first nodes.
    """
    state = _Linkage(graph, days)
    heap = [
        (-round(alike, _DIGITS), a, b)
        for a in state.clusters
        for b, alike in graph[a].items()
        if a < b and alike >= threshold
    ]
    heapq.heapify(heap)
    while heap:
        known, a, b = heapq.heappop(heap)
        if b not in state.totals.get(a, {}) or state.average(a, b) != -known:
            continue
        if state.clusters[a].span_with(state.clusters[b]) > span:
            continue
        state.join(a, b)
        for c in state.totals[a]:
            alike = state.average(a, c)
            if alike >= threshold:
                heapq.heappush(heap, (-alike, min(a, c), max(a, c)))
    return sorted(sorted(cluster.members) for cluster in state.clusters.values())


def connected_parts(graph: Graph, threshold: float) -> list[list[int]]:
    """Return the parts of a graph that edges of at least `threshold` connect, in order."""
    seen: set[int] = set()
    parts: list[list[int]] = []
    for node in sorted(graph):
        if node in seen:
            continue
        seen.add(node)
        part = [node]
        for member in part:
            for other, alike in graph[member].items():
                if alike >= threshold and other not in seen:
                    seen.add(other)
                    part.append(other)
        parts.append(sorted(part))
    return parts
