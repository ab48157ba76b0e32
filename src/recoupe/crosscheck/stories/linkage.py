"""Average linkage over a sparse graph of likenesses.

Two clusters join while the average likeness of their members, counting pairs without an edge
as zero, is at least the threshold. The most alike join first; ties go to the clusters whose
first members come first. The outcome depends on the graph only, and each connected part of
it may be clustered alone.
"""

from __future__ import annotations

import heapq
from collections.abc import Mapping

Graph = Mapping[int, Mapping[int, float]]
"""Likeness of each node to its neighbours, symmetric; nodes in the order that settles ties."""

_DIGITS = 9


def average_linkage(graph: Graph, threshold: float) -> list[list[int]]:
    """Cluster the nodes of a graph; returns sorted clusters in order of their first node."""
    clusters = {node: [node] for node in graph}
    totals = {node: dict(graph[node]) for node in graph}
    heap = [
        (-round(likeness, _DIGITS), a, b)
        for a in graph
        for b, likeness in graph[a].items()
        if a < b and likeness >= threshold
    ]
    heapq.heapify(heap)
    while heap:
        known, a, b = heapq.heappop(heap)
        if a not in clusters or b not in clusters or b not in totals[a]:
            continue
        if -round(_average(totals, clusters, a, b), _DIGITS) != known:
            continue
        _join(totals, clusters, a, b)
        for c in totals[a]:
            likeness = _average(totals, clusters, a, c)
            if likeness >= threshold:
                heapq.heappush(heap, (-round(likeness, _DIGITS), min(a, c), max(a, c)))
    return sorted(sorted(members) for members in clusters.values())


def _average(
    totals: Mapping[int, Mapping[int, float]], clusters: Mapping[int, list[int]], a: int, b: int
) -> float:
    return totals[a][b] / (len(clusters[a]) * len(clusters[b]))


def _join(
    totals: dict[int, dict[int, float]], clusters: dict[int, list[int]], a: int, b: int
) -> None:
    """Join b into a, which comes first."""
    clusters[a] += clusters.pop(b)
    gone = totals.pop(b)
    for c, total in gone.items():
        del totals[c][b]
        if c != a:
            totals[a][c] = totals[c][a] = totals[a].get(c, 0.0) + total
