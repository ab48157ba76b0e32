from __future__ import annotations

from recoupe.crosscheck.stories.linkage import average_linkage, connected_parts


def graph(*edges: tuple[int, int, float], nodes: int) -> dict[int, dict[int, float]]:
    found: dict[int, dict[int, float]] = {node: {} for node in range(nodes)}
    for a, b, alike in edges:
        found[a][b] = found[b][a] = alike
    return found


def test_a_missing_edge_counts_as_zero() -> None:
    chain = graph((0, 1, 0.9), (1, 2, 0.5), nodes=3)
    assert average_linkage(chain, 0.3, [None] * 3, span=5) == [[0, 1], [2]]
    assert average_linkage(chain, 0.25, [None] * 3, span=5) == [[0, 1, 2]]


def test_dated_members_lie_within_the_span() -> None:
    near = graph((0, 1, 0.9), (1, 2, 0.9), (0, 2, 0.9), nodes=3)
    assert average_linkage(near, 0.3, [1, None, 7], span=5) == [[0, 1], [2]]
    assert average_linkage(near, 0.3, [1, None, 6], span=5) == [[0, 1, 2]]


def test_ties_go_to_the_first() -> None:
    tied = graph((0, 1, 0.5), (1, 2, 0.5), nodes=3)
    assert average_linkage(tied, 0.4, [None] * 3, span=5) == [[0, 1], [2]]


def test_parts_are_cut_at_the_threshold() -> None:
    assert connected_parts(graph((0, 2, 0.5), (2, 1, 0.1), nodes=3), 0.2) == [[0, 2], [1]]
