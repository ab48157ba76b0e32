"""Whether two numbers can both be right, as a careful reader would judge.

Newsrooms round ("106.301", "106.000"), bound ("plus de 400") and bracket ("entre 2.000 et
3.000") the same count. Two figures agree when they are equal, equal once the finer is
rounded to the precision of the coarser, or when one lies inside the other's bound.
"""

from __future__ import annotations

from typing import NamedTuple

from recoupe.crosscheck.rounding import rounding_unit
from recoupe.records import Figure

BOUND_REACH = 0.25
"""How far above "more than N" (or below "less than N") a count may lie and still be what
was meant, as a share of N: newsrooms choose the nearest round number below."""
ABOUT_REACH = 0.10
"""How far from "about N" a count may lie, as a share of N."""


ROUNDED_FROM = 100
"""Nobody rounds a smaller count without saying so: 19 and 20 lost eyes are two counts."""


class Range(NamedTuple):
    """The values a figure is compatible with, both ends included."""

    low: float
    high: float


def compatible_range(figure: Figure) -> Range:
    """Return the values a figure leaves open."""
    value = float(figure.value)
    half = rounding_unit(value) / 2 if value >= ROUNDED_FROM else 0.0
    # the half itself is excluded: 3,500 is not "4,000" rounded
    slack = half * 0.999
    if figure.comparator == "between" and figure.high is not None:
        return Range(value, float(figure.high))
    if figure.comparator in ("more_than", "at_least"):
        return Range(value - slack, value + max(2 * half, BOUND_REACH * value))
    if figure.comparator in ("less_than", "at_most"):
        return Range(value - max(2 * half, BOUND_REACH * value), value + slack)
    if figure.comparator == "about":
        reach = max(slack, ABOUT_REACH * value)
        return Range(value - reach, value + reach)
    return Range(value - slack, value + slack)


def figures_agree(left: Figure, right: Figure) -> bool:
    """Tell whether two figures can both be right; symmetric."""
    if left.value == right.value and left.high == right.high:
        return True
    first, second = compatible_range(left), compatible_range(right)
    return _inside(left, second) or _inside(right, first)


def _inside(figure: Figure, bounds: Range) -> bool:
    """Tell whether the number (or the range) a figure states lies inside the bounds."""
    if figure.comparator == "between" and figure.high is not None:
        return float(figure.value) <= bounds.high and float(figure.high) >= bounds.low
    return bounds.low <= float(figure.value) <= bounds.high
