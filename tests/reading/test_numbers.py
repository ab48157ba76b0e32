import re

import pytest
from hypothesis import given
from hypothesis import strategies as st

from recoupe.languages.en.numbers import RULES as ENGLISH
from recoupe.languages.fr.numbers import RULES as FRENCH
from recoupe.languages.numbers import NumberRules
from recoupe.reading.numbers import Number, NumberReader

READERS = {
    "fr": NumberReader(FRENCH),
    "en": NumberReader(ENGLISH),
    "und": NumberReader(NumberRules()),
}


def read(text: str, code: str = "fr") -> Number | None:
    """Read the first number of a text."""
    match = re.search(READERS[code].pattern, text, re.IGNORECASE)
    return READERS[code].parse(match.group()) if match else None


@pytest.mark.parametrize(
    ("text", "value"),
    [
        ("1.234 tentes", 1_234),
        ("1 234 tentes", 1_234),
        ("12 345 678 tentes", 12_345_678),
        ("1,5 %", 1.5),
        ("1,2 million d'arbres", 1_200_000),
        ("trois millions cinq cent mille", 3_500_000),
        ("deux cent mille", 200_000),
        ("mille deux cents", 1_200),
        ("quatre-vingt-dix-sept", 97),
        ("soixante et onze", 71),
        ("vingt et un", 21),
        ("septante-deux", 72),
        ("nonante", 90),
        ("cent", 100),
        ("deux mille milliards", 2_000_000_000_000),
    ],
)
def test_french_numbers(text: str, value: float) -> None:
    assert read(text) == Number(value=value)


@pytest.mark.parametrize(
    ("text", "value"),
    [
        ("1,234 tents", 1_234),
        ("1.5 million", 1_500_000),
        ("two hundred and fifty thousand", 250_000),
        ("twenty-five", 25),
        ("a hundred", 100),
    ],
)
def test_english_numbers(text: str, value: float) -> None:
    assert read(text, "en") == Number(value=value)


@pytest.mark.parametrize(
    ("text", "value"),
    [("une centaine", 100), ("un millier", 1_000), ("une centaine de milliers", 100_000)],
)
def test_collectives_are_approximate(text: str, value: int) -> None:
    assert read(text) == Number(value=value, approximate=True)


def test_odd_grouping_is_read_as_meant_and_marked() -> None:
    assert read("104.0000") == Number(value=104_000, damaged=True)


def test_digits_grouped_as_nobody_does_are_marked() -> None:
    number = READERS["fr"].parse("0.800.97")
    assert number is not None
    assert (number.value, number.damaged) == (80097, True)


def test_vague_plurals_are_no_numbers() -> None:
    assert read("des milliers de tentes") is None


def test_two_numbers_side_by_side_stay_two() -> None:
    found = [m.group() for m in re.finditer(READERS["fr"].pattern, "deux et trois", re.IGNORECASE)]
    assert found == ["deux", "trois"]


def test_article_does_not_end_a_number() -> None:
    pattern = READERS["en"].pattern
    assert re.match(pattern, "1.5 million a year", re.IGNORECASE).group() == "1.5 million"


def test_language_without_rules_reads_digits() -> None:
    assert read("4,500 kala", "und") == Number(value=4_500)


@given(st.integers(0, 10**9))
def test_grouped_digits_round_trip(value: int) -> None:
    for sign, code in ((" ", "fr"), (".", "fr"), (",", "en")):
        assert read(f"{value:,}".replace(",", sign), code) == Number(value=value)


@given(st.text(max_size=60))
def test_never_fails(text: str) -> None:
    for reader in READERS.values():
        for match in re.finditer(reader.pattern, text, re.IGNORECASE):
            reader.parse(match.group())
