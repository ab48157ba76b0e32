from __future__ import annotations

import pytest
from tests.reading.flaws.factory import page_of, seen

from recoupe.reading.flaws.numbers import read_broken_numbers


@pytest.mark.parametrize(
    ("damage", "repair"),
    [
        ("120,000 2002", "120,000"),
        ("12 500 1998", "12 500"),
        ("104.0000", "104.000"),
        ("1.234.5678", None),
        ("1,000.45.00", None),
        ("1O5", "105"),
        ("7 0000", None),
        ("12, 000", None),
    ],
)
def test_numbers_no_one_writes(damage: str, repair: str | None) -> None:
    page = page_of(f"On a évacué plus de {damage} personnes en lieu sûr.")
    flaws = list(read_broken_numbers(page))
    assert seen(page, flaws) == [damage]
    assert flaws[0].repair == repair


def test_a_doubled_sign() -> None:
    page = page_of("Il reste 1,000,,000 personnes.")
    assert len(list(read_broken_numbers(page))) == 1


@pytest.mark.parametrize(
    "text",
    [
        "Le 06 12 34 56 78 répond, de 8 h 30 à 12 000 appels.",
        "En 2018 120 000 personnes, 12.000.000 d'euros, 1.234,56 euros et 3,1415 fois.",
        "Le 12.03.2031 à 20h30, 192.168.10.1, article 5 bis, 10 000 euros.",
        "Peugeot 208 2019, 6-4 6-3, 1 500 000 habitants, 120 000 h de travail",
        "Un cours de 1,0875 dollar, 15 000 mètres",
    ],
)
def test_numbers_as_they_are_written(text: str) -> None:
    assert list(read_broken_numbers(page_of(text))) == []
