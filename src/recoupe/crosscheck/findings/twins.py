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
from recoupe.crosscheck.findings.agreement import figures_agree
from recoupe.crosscheck.findings.measures import Camp, DayBasis, Key, Measure
from recoupe.crosscheck.rounding import significant_digits

SURE_DIGITS = 3
"""Significant digits from which a number of one slot is as good as a name."""
LIKELY_DIGITS = 2
LIKELY_VALUE = 1_000
"""Two digits of a number this large (65,000 officers) are rare in one slot; two digits of a
small one are not."""
NEXT_EVENT = 10
"""Days within which the next event of a kind may have drawn the same number; a number that
an article tells of a day further away is background, repeated."""
TWIN_MARK = "twin "
"""Opens the mark that twins have in common among their topics."""
TELLERS: frozenset[Camp] = frozenset({"counter", "named", "person"})
"""Whose shares and amounts are their own: a pollster, a firm, a person."""
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
    """Return rows of measures that may be twins: equal but for rounding, and telling enough."""
    rows: dict[tuple[float, str, str], list[int]] = defaultdict(list)
    for i, measure in enumerate(measures):
        value = float(measure.figure.value)
        if _counted(measure) and _telling(measure):
            rows[_rounded(value), measure.key.unit, ""].append(i)
        elif not _counted(measure) and measure.camp in TELLERS:
            rows[value, measure.key.unit, measure.side].append(i)
    return [row for row in rows.values() if len(row) > 1]


def _counted(measure: Measure) -> bool:
    """Tell whether one event has one such number, of people whom nothing more is said of too."""
    return measure.counted_once or measure.slot == ANYBODY


def _telling(measure: Measure) -> bool:
    """Tell whether a number is one that few counts share."""
    digits, value = significant_digits(measure.figure.value), measure.figure.value
    return digits >= SURE_DIGITS or (digits >= LIKELY_DIGITS and value >= LIKELY_VALUE)


def _rounded(value: float) -> float:
    """Return a number cut to its sure digits: 106301 -> 106000."""
    unit = 10.0 ** (len(str(int(abs(value)))) - SURE_DIGITS)
    return round(value / unit) * unit if unit > 1 else value


def are_twins(left: Measure, right: Measure) -> bool:
    """Tell whether two equal, telling numbers of different articles must be one count."""
    if left.article == right.article or not figures_agree(left.figure, right.figure):
        return False
    if not (_counted(left) and _counted(right)):
        return True  # a share or an amount, given by one teller in both
    digits = min(significant_digits(m.figure.value) for m in (left, right))
    if not one_slot(left, right) or _days_exclude(left, right, digits):
        return False
    if digits >= SURE_DIGITS:
        return True
    if left.figure.value != right.figure.value:
        return False
    return left.key.when == right.key.when or "story" in (left.basis, right.basis)


def one_slot(left: Measure, right: Measure) -> bool:
    """Tell whether two slots can be one: equal, or people of whom one says no more."""
    if left.key.unit != right.key.unit:
        return False
    slots = {left.slot, right.slot}
    if len(slots) > 1 and ANYBODY not in slots:
        return False
    places = {left.figure.place, right.figure.place} - {None}
    return len(places) < 2


def _days_exclude(left: Measure, right: Measure, digits: int) -> bool:
    """Tell whether two equal numbers measure two days, as far as their days are known."""
    if "story" in (left.basis, right.basis):
        return False
    first, second = left.key.when, right.key.when
    if len(first) != FULL_DAY or len(second) != FULL_DAY:
        return first != second and left.dated and right.dated
    apart = abs(days_apart(first, second))
    if left.dated and right.dated:
        return apart > 1
    return 1 < apart <= NEXT_EVENT and digits <= SURE_DIGITS
