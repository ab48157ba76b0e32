from __future__ import annotations

from collections.abc import Sequence

import numpy as np
from numpy.typing import NDArray

from recoupe.crosscheck.findings.durations import dispute_durations, exclude_each_other
from recoupe.records import Reading
from tests.crosscheck.findings.factory import make_figure, make_reading, one_story

NAMES = (("Zorane", "place"), ("Valdénie", "place"))


def alike(texts: Sequence[str]) -> NDArray[np.float32]:
    return np.ones((len(texts), 1), dtype=np.float32)


def unlike(texts: Sequence[str]) -> NDArray[np.float32]:
    return np.eye(len(texts), dtype=np.float32)


def lasting(article: str, sentence: str, words: str, value: float, unit: str) -> Reading:
    figure = make_figure(sentence, words, value, what=None, unit=unit, date=None)
    names = tuple(name for name in NAMES if name[0] in sentence)
    return make_reading(article, sentence, figures=(figure,), names=names)


LONG = lasting(
    "a", "Zorane a échappé à la Valdénie pendant quatre décennies.", "quatre décennies", 4, "decade"
)
SHORT = lasting(
    "b",
    "On a tenu Zorane pendant trente ans contre la Valdénie.",
    "trente ans",
    30,
    "year",
)


def disputes(*readings: Reading, encode: object = alike) -> int:
    return len(dispute_durations(readings, one_story(*readings), encode))


def test_durations_of_one_state_that_exclude_each_other_are_disputed() -> None:
    assert disputes(LONG, SHORT) == 1


def test_near_in_meaning_is_required() -> None:
    assert disputes(LONG, SHORT, encode=unlike) == 0


def test_two_shared_names_are_required() -> None:
    other = lasting("b", "On a tenu Zorane pendant trente ans.", "trente ans", 30, "year")
    assert disputes(LONG, other) == 0


def test_the_same_length_in_other_units_is_no_dispute() -> None:
    same = lasting(
        "b",
        "On a tenu Zorane pendant quarante ans contre la Valdénie.",
        "quarante ans",
        40,
        "year",
    )
    assert disputes(LONG, same) == 0
    assert not exclude_each_other(LONG.figures[0], same.figures[0])


def test_copies_of_one_sentence_are_no_dispute() -> None:
    copy = lasting(
        "b",
        "Zorane a échappé à la Valdénie pendant trois décennies.",
        "trois décennies",
        3,
        "decade",
    )
    assert disputes(LONG, copy) == 0


def test_an_age_or_a_sentence_is_no_state() -> None:
    sentence = "À Zorane, Anna Berg, trente ans, vient de Valdénie."
    assert disputes(LONG, lasting("b", sentence, "trente ans", 30, "year")) == 0
