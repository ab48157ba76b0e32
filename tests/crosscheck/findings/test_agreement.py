from __future__ import annotations

import pytest
from hypothesis import given
from hypothesis import strategies as st

from recoupe.crosscheck.findings.agreement import figures_agree
from recoupe.records import Figure, Span


def figure(value: float, comparator: str = "exactly", high: float | None = None) -> Figure:
    return Figure(span=Span(0, 1), value=value, high=high, comparator=comparator)


@pytest.mark.parametrize(
    ("left", "right"),
    [
        (figure(106301), figure(106000)),  # rounded
        (figure(10500), figure(10000)),  # rounded down by one paper
        (figure(2000, "about"), figure(2000, "more_than")),  # same round number
        (figure(412), figure(400, "more_than")),  # inside the bound
        (figure(2500), figure(2000, "between", 3000)),  # inside the range
        (figure(12, "at_least"), figure(12)),
    ],
)
def test_newsroom_roundings_agree(left: Figure, right: Figure) -> None:
    assert figures_agree(left, right)


@pytest.mark.parametrize(
    ("left", "right"),
    [
        (figure(3500), figure(4000)),  # the half belongs to neither
        (figure(12), figure(19)),
        (figure(20), figure(100, "more_than")),
        (figure(133), figure(263, "at_least")),
        (figure(8000), figure(2000, "between", 3000)),
        (figure(5), figure(7)),
    ],
)
def test_other_counts_do_not_agree(left: Figure, right: Figure) -> None:
    assert not figures_agree(left, right)


COMPARATORS = st.sampled_from(["exactly", "about", "more_than", "at_least", "less_than", "at_most"])
FIGURES = st.builds(figure, st.integers(0, 2_000_000), COMPARATORS)


@given(FIGURES, FIGURES)
def test_agreement_is_symmetric(left: Figure, right: Figure) -> None:
    assert figures_agree(left, right) == figures_agree(right, left)


@given(FIGURES)
def test_every_figure_agrees_with_itself(one: Figure) -> None:
    assert figures_agree(one, one)
