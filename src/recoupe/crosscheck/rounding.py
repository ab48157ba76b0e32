"""How finely a number is stated: what newsrooms round tells what it can be compared with."""

from __future__ import annotations


def rounding_unit(value: float) -> float:
    """Return the place a number was rounded to: 106000 -> 1000, 263 -> 1, 2.5 -> 0.1."""
    if value != int(value):
        decimals = len(f"{value:.6f}".rstrip("0").split(".")[1])
        return float(10**-decimals)
    number = abs(int(value))
    unit = 1
    while number and number % (unit * 10) == 0:
        unit *= 10
    return float(unit)


def significant_digits(value: float) -> int:
    """Return how many digits of a number say something: 287710 -> 5, 136000 -> 3, 300 -> 1."""
    return len(str(value).replace(".", "").strip("0"))
