"""The pairs of quality/spellings.tsv: precision at least .98, recall at least .90."""

from __future__ import annotations

from pathlib import Path

from hypothesis import given
from hypothesis import strategies as st

from recoupe.crosscheck.entities import compare_names

PAIRS = [
    line.split("\t")
    for line in (Path(__file__).parents[3] / "quality" / "spellings.tsv")
    .read_text("utf-8")
    .splitlines()
    if not line.startswith("#")
]


def test_there_are_enough_pairs_of_both_kinds() -> None:
    assert sum(p[0] == "same" for p in PAIRS) >= 150
    assert sum(p[0] == "different" for p in PAIRS) >= 150


def test_precision_and_recall() -> None:
    said = [(compare_names(left, right, type_).same, label) for label, type_, left, right in PAIRS]
    right = sum(same and label == "same" for same, label in said)
    assert right / sum(same for same, _ in said) >= 0.98
    assert right / sum(label == "same" for _, label in said) >= 0.90


def test_comparing_has_no_direction() -> None:
    for _, type_, left, right in PAIRS:
        one, other = compare_names(left, right, type_), compare_names(right, left, type_)
        assert one.same == other.same, (left, right)
        assert one.why


@given(st.text(max_size=30))
def test_any_text_can_be_compared(text: str) -> None:
    for type_ in ("person", "organisation"):
        compare_names(text, "Hugo Lanvin", type_)
