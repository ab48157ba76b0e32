from __future__ import annotations

import pytest

from recoupe.crosscheck.rounding import rounding_unit, significant_digits


@pytest.mark.parametrize(
    ("value", "unit"), [(106000, 1000), (263, 1), (500, 100), (2.5, 0.1), (0, 1), (10, 10)]
)
def test_rounding_unit(value: float, unit: float) -> None:
    assert rounding_unit(value) == pytest.approx(unit)


@pytest.mark.parametrize(
    ("value", "digits"), [(287710, 5), (136000, 3), (300, 1), (10.5, 3), (0, 0)]
)
def test_significant_digits(value: float, digits: int) -> None:
    assert significant_digits(value) == digits
