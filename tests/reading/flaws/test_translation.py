from __future__ import annotations

import pytest
from hypothesis import given
from hypothesis import strategies as st
from tests.reading.flaws.factory import Tags, page_of

from recoupe.reading.flaws.translation import (
    USUAL_WORDS,
    Model,
    features_of,
    judge_translation,
    odds_of,
    plain_word,
    score_of,
    shown_as,
    weigh,
)

MODEL = Model(
    features={"de": (1.0, 1.0), "NOUN_on de": (2.0, 3.0), "PROPN": (1.0, -1.0)},
    bias=-0.5,
    slope=2.0,
    slope_by_length=1.0,
    by_length=0.5,
    offset=0.25,
)


@pytest.mark.parametrize(
    ("word", "pos", "plain"),
    [
        ("De", "ADP", "de"),
        ("pont", "NOUN", "NOUN_nt"),
        ("voter", "VERB", "VERB_ter"),
        ("Brevanne", "PROPN", "PROPN"),
        ("2031", "NUM", "NUM"),
        ("«", "PUNCT", None),
    ],
)
def test_content_is_taken_away(word: str, pos: str, plain: str | None) -> None:
    assert plain_word(word, pos) == plain


def test_a_score_is_the_weighted_sum_of_its_features() -> None:
    words = [("mention", "NOUN"), ("de", "ADP"), ("Brevanne", "PROPN")]
    total, strongest = weigh(features_of(words), MODEL)
    norm = (1.0 + 4.0 + 1.0) ** 0.5
    assert total == pytest.approx(-0.5 + (1.0 + 6.0 - 1.0) / norm)
    assert strongest == ("NOUN_on de",)
    assert shown_as(strongest[0], words) == "mention de"


def test_a_short_text_says_less_than_a_long_one() -> None:
    assert odds_of(1.5, USUAL_WORDS, MODEL) == pytest.approx(2.0 * 1.5 + 0.25)
    assert odds_of(1.5, USUAL_WORDS // 2, MODEL) < odds_of(1.5, USUAL_WORDS, MODEL)
    assert odds_of(1.5, USUAL_WORDS * 2, MODEL) > odds_of(1.5, USUAL_WORDS, MODEL)


def test_typography_moves_nothing() -> None:
    plain = [("la", "DET"), ("fin", "NOUN"), ("de", "ADP")]
    quoted = [("«", "PUNCT"), ("la", "DET"), ("fin", "NOUN"), ("»", "PUNCT"), ("de", "ADP")]
    assert features_of(plain) == features_of(quoted)


@given(st.floats(-50, 50), st.integers(0, 9))
def test_scores_are_bounded_and_grow_with_evidence(odds: float, evidence: int) -> None:
    assert 0.0 <= score_of(odds, evidence) <= score_of(odds, evidence + 1) <= 1.0


def test_too_little_text_or_no_tags_is_not_judged() -> None:
    tags: Tags = {"le": ("DET", "")}
    assert judge_translation(page_of("le pont est clos. " * 10, tags=tags)) is None
    assert judge_translation(page_of("le pont est clos. " * 100)) is None
    assert judge_translation(page_of("le pont est clos. " * 100, tags=tags)) is not None
