"""Equal numbers that must be one count, whatever else was read of them.

287,710 marchers were counted once: two articles that give this number give the same count,
even when one says no day or calls them people. 8,000 marchers may have been counted on any
Saturday. How much an equal number proves depends on how many of its digits say something.
Twins take the slot and the day of the one of them that states both best.
"""

from __future__ import annotations

from collections import Counter, defaultdict
from collections.abc import Sequence
from dataclasses import replace
from itertools import combinations

from recoupe.crosscheck.days.told import FULL_DAY, days_apart
from recoupe.crosscheck.findings.measures import DayBasis, Key, Measure
from recoupe.crosscheck.rounding import significant_digits

SURE_DIGITS = 3
"""Significant digits from which a number of one slot is as good as a name."""
LIKELY_DIGITS = 2
LIKELY_VALUE = 1_000
"""Two digits of a number this large (65,000 officers) are rare in one slot; two digits of a
small one are not."""
TWIN_MARK = "twin "
"""Opens the mark that twins have in common among their topics."""
ANYBODY = "people"
"""The slot of people of whom nothing more is said."""
_TRUST: dict[DayBasis, int] = {"stated": 3, "placed": 2, "told": 1, "story": 0}


def adopt_twins(measures: Sequence[Measure]) -> list[Measure]:
    """Give twins one slot and one day; the order of the measures is kept."""
    parent = list(range(len(measures)))

    def root(i: int) -> int:
        while parent[i] != i:
            parent[i] = parent[parent[i]]
            i = parent[i]
        return i

    for row in _alike(measures):
        for i, j in combinations(row, 2):
            if are_twins(measures[i], measures[j]):
                parent[root(i)] = root(j)
    groups: dict[int, list[int]] = defaultdict(list)
    for i in range(len(measures)):
        groups[root(i)].append(i)
    adopted = list(measures)
    for row in groups.values():
        if len(row) > 1:
            twins = [measures[i] for i in row]
            key, mark = _common_key(twins), f"{TWIN_MARK}{min(row)}"
            for i in row:
                m = measures[i]
                own = key._replace(when=m.key.when) if m.dated else key
                adopted[i] = replace(m, key=own, topics=m.topics | {mark})
    return adopted


def _common_key(twins: Sequence[Measure]) -> Key:
    """Return the slot that most twins have and the day that is best known."""
    slots = Counter(m.key.what for m in twins if m.slot != ANYBODY) or Counter([ANYBODY])
    what = min(slots, key=lambda slot: (-slots[slot], len(slot), slot))
    trust = max(_TRUST[m.basis] for m in twins)
    days = Counter(m.key.when for m in twins if _TRUST[m.basis] == trust)
    when = min(days, key=lambda day: (-days[day], day))
    return Key(what, twins[0].key.unit, when)


def _alike(measures: Sequence[Measure]) -> list[list[int]]:
    """Return the measures that give one number, rounded to as many digits as make it sure."""
    rows: dict[tuple[float, bool], list[int]] = defaultdict(list)
    for i, measure in enumerate(measures):
        value = float(measure.figure.value)
        rows[_rounded(value), measure.key.unit == "percent"].append(i)
    return [row for row in rows.values() if len(row) > 1]


def _rounded(value: float) -> float:
    """Return a number cut to its sure digits: 106301 -> 106000."""
    unit = 10.0 ** (len(str(int(abs(value)))) - SURE_DIGITS)
    return round(value / unit) * unit if unit > 1 else value


def are_twins(left: Measure, right: Measure) -> bool:
    """Tell whether two equal numbers of different articles must be one count."""
    if left.article == right.article or left.figure.high != right.figure.high:
        return False
    if not (left.counted_once or right.counted_once):
        return _one_teller(left, right)
    if not _one_slot(left, right) or _days_exclude(left, right):
        return False
    digits = min(significant_digits(m.figure.value) for m in (left, right))
    if digits >= SURE_DIGITS:
        return True
    if left.figure.value != right.figure.value:
        return False
    large = digits >= LIKELY_DIGITS and left.figure.value >= LIKELY_VALUE
    return large and (left.key.when == right.key.when or "story" in (left.basis, right.basis))


def _one_teller(left: Measure, right: Measure) -> bool:
    """Tell whether a share or amount is given by one named person or body in both."""
    equal = left.figure.value == right.figure.value and left.key.unit == right.key.unit
    return equal and left.camp == right.camp == "named" and left.side == right.side


def _one_slot(left: Measure, right: Measure) -> bool:
    """Tell whether two slots can be one: equal, or people of whom one says no more."""
    if left.key.unit != right.key.unit:
        return False
    slots = {left.slot, right.slot}
    if len(slots) > 1 and ANYBODY not in slots:
        return False
    places = {left.figure.place, right.figure.place} - {None}
    return len(places) < 2


def _days_exclude(left: Measure, right: Measure) -> bool:
    """Tell whether both texts state their day, and not the same or the next."""
    if not (left.dated and right.dated):
        return False
    first, second = left.key.when, right.key.when
    if len(first) != FULL_DAY or len(second) != FULL_DAY:
        return first != second
    return abs(days_apart(first, second)) > 1
