from __future__ import annotations

from hypothesis import given
from hypothesis import strategies as st
from quality.gate import failures, raised
from quality.scoring import parse_scores

SCORES = st.dictionaries(st.sampled_from(["a", "b", "c"]), st.floats(0, 1))


def test_scores_are_read_and_counts_are_not() -> None:
    printed = "times.value_f1      0.812\nseeds.title          5/5\n  missed time: x 0.5y\n"
    assert parse_scores(printed) == {"times.value_f1": 0.812}


def test_a_measure_below_its_floor_fails_and_is_named() -> None:
    assert failures({"a": 0.5}, {"a": 0.6}) == ["a: 0.500 is below its floor 0.600"]


def test_a_floor_that_is_no_longer_measured_fails() -> None:
    assert failures({}, {"a": 0.6}) == ["a: not measured, floor 0.600"]


@given(SCORES, SCORES)
def test_floors_only_go_up(measured: dict[str, float], floors: dict[str, float]) -> None:
    lifted = raised(measured, floors)
    assert all(lifted[name] >= floor for name, floor in floors.items())


@given(SCORES)
def test_what_was_just_measured_holds_the_floors_raised_to_it(measured: dict[str, float]) -> None:
    assert failures(measured, raised(measured, {})) == []
