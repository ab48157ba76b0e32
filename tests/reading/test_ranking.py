import json
import math

from hypothesis import given
from hypothesis import strategies as st

from recoupe.reading.ranking import chances, load_tables

_FEATURES = st.lists(st.sampled_from("abcd"), max_size=4)


def test_scores_become_probabilities():
    found = chances([["near", "subject"], ["far"]], {"near": math.log(2), "far": 0.0})
    assert [round(chance, 6) for chance in found] == [round(2 / 3, 6), round(1 / 3, 6)]


def test_features_without_a_weight_count_nothing():
    assert chances([["never met"], []], {"near": 5.0}) == [0.5, 0.5]


def test_no_option_no_chance():
    assert chances([], {"near": 1.0}) == []


def test_large_scores_do_not_overflow():
    assert chances([["a"], []], {"a": 5000.0}) == [1.0, 0.0]


@given(st.lists(_FEATURES, min_size=1, max_size=5))
def test_probabilities_sum_to_one_and_follow_their_options(options):
    weights = {"a": 1.5, "b": -2.0, "c": 0.3}
    found = chances(options, weights)
    assert math.isclose(sum(found), 1.0)
    for forward, backward in zip(found, reversed(chances(options[::-1], weights)), strict=True):
        assert math.isclose(forward, backward)


def test_tables_are_read_by_name(tmp_path):
    path = tmp_path / "weights.json"
    path.write_text(json.dumps({"actor": {"near": 1.0}}), "utf-8")
    assert load_tables(path) == {"actor": {"near": 1.0}}


def test_without_a_file_there_are_no_tables(tmp_path):
    assert load_tables(tmp_path / "none.json") == {}
