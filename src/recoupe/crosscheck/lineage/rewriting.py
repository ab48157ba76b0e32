"""Texts retold in other words or another language."""

from __future__ import annotations

from collections.abc import Sequence

from recoupe.crosscheck.lineage.narration import Narration
from recoupe.records import LineagePair, Reading


def find_rewritings(
    readings: Sequence[Reading], texts: Sequence[Narration], settled: set[tuple[int, int]]
) -> list[LineagePair]:
    """Return the pairs, not yet settled, of which one retells the other."""
    return []
