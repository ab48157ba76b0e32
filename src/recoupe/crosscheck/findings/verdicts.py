"""From comparable figures to verdicts: agreed, revised, disputed, from one source only.

Within one key (what, unit, day) figures that can all be right form a *level*. One level is
agreement. Several levels from one side are a count that grew: provisional numbers are
revised all day. Levels that different sides defend are a dispute, even when every article
reports both.
"""

from __future__ import annotations

from collections import defaultdict
from collections.abc import Iterable, Sequence
from dataclasses import dataclass
from itertools import combinations, pairwise, product

from recoupe.crosscheck.findings.agreement import figures_agree
from recoupe.crosscheck.findings.measures import Measure
from recoupe.crosscheck.rounding import rounding_unit
from recoupe.records import FindingKind

INCOMPARABLE_RATIO = 20.0
"""Two counts of one side this far apart do not count the same thing."""

DISPUTED_RATIO = 10.0
"""Sides that dispute a count stay within this; further apart they count different things."""
CONTRAST_REACH = 160
"""Characters within which an article sets two counts against each other: about a sentence."""


@dataclass(frozen=True, slots=True, kw_only=True)
class Level:
    """Figures that can all be right, by the most precise among them."""

    measures: tuple[Measure, ...]

    @property
    def value(self) -> float:
        """The most precise number of the level."""
        return float(_sharpest(self.measures).figure.value)

    @property
    def articles(self) -> frozenset[str]:
        """The articles that give a number of this level."""
        return frozenset(m.article for m in self.measures)

    @property
    def sides(self) -> frozenset[str]:
        """Whose numbers these are; unknown only when nobody is named."""
        known = frozenset(m.side for m in self.measures if m.side != "unknown")
        return known or frozenset({"unknown"})


@dataclass(frozen=True, slots=True, kw_only=True)
class Verdict:
    """What one comparison came to; the levels hold the evidence."""

    kind: FindingKind
    levels: tuple[Level, ...]
    reason: str
    """Key of the sentence that explains it, in `wording`."""


def judge(measures: Sequence[Measure]) -> tuple[Verdict, ...]:
    """Judge figures of one key; the order of the measures does not matter."""
    levels = group_levels(measures)
    verdicts = [_alone(level) for level in levels if len(levels) == 1 or len(level.articles) > 1]
    for series in _by_side(levels):
        verdicts += _judge_series(series)
    verdicts += _judge_sides(levels)
    return tuple(verdicts)


def judge_equal(measures: Sequence[Measure]) -> tuple[Verdict, ...]:
    """Join equal figures of one event where many different ones are to be expected."""
    same: dict[float, list[Measure]] = defaultdict(list)
    for measure in measures:
        same[float(measure.figure.value)].append(measure)
    levels = [Level(measures=tuple(sorted(same[key], key=_place))) for key in sorted(same)]
    return tuple(_alone(level) for level in levels if len(level.articles) > 1)


def group_levels(measures: Sequence[Measure]) -> tuple[Level, ...]:
    """Group figures that agree, most precise first; each joins the nearest level."""
    ordered = sorted(measures, key=_precision)
    groups: list[list[Measure]] = []
    for measure in ordered:
        near = [
            (abs(float(group[0].figure.value) - float(measure.figure.value)), i)
            for i, group in enumerate(groups)
            if figures_agree(group[0].figure, measure.figure)
        ]
        if near:
            groups[min(near)[1]].append(measure)
        else:
            groups.append([measure])
    levels = (Level(measures=tuple(sorted(group, key=_place))) for group in groups)
    return tuple(sorted(levels, key=lambda level: level.value))


def _alone(level: Level) -> Verdict:
    kind: FindingKind = "agreed" if len(level.articles) > 1 else "single_source"
    return Verdict(kind=kind, levels=(level,), reason=kind)


def _by_side(levels: Iterable[Level]) -> list[list[Level]]:
    """Return the levels of each side.

    Unsourced ones go with officials, whose counts newsrooms repeat without naming them,
    unless another side is the only one.
    """
    sides: dict[str, list[Level]] = defaultdict(list)
    unsourced: list[Level] = []
    for level in levels:
        if level.sides == {"unknown"}:
            unsourced.append(level)
        for side in sorted(level.sides - {"unknown"}):
            sides[side].append(level)
    home = "official" if "official" in sides or len(sides) != 1 else next(iter(sides))
    sides[home] += unsourced
    return [sorted(sides[side], key=lambda level: level.value) for side in sorted(sides)]


def _judge_series(series: list[Level]) -> list[Verdict]:
    """Judge several levels of one side: a growing count, or one that nothing explains."""
    series = _without_outliers(series)
    if len(series) < 2 or len(frozenset().union(*(level.articles for level in series))) < 2:
        return []
    reason = "revised_later" if _grows_with_time(series) else "revised_provisional"
    return [Verdict(kind="revised", levels=tuple(series), reason=reason)]


def _without_outliers(series: list[Level]) -> list[Level]:
    """Keep the levels that lie within the comparable ratio of the one most articles give."""
    if not series:
        return []
    anchor = max(series, key=lambda level: (len(level.articles), level.value)).value or 1.0
    return [
        level
        for level in series
        if level.value and 1 / INCOMPARABLE_RATIO <= level.value / anchor <= INCOMPARABLE_RATIO
    ]


def _judge_sides(levels: Sequence[Level]) -> list[Verdict]:
    """Set the levels of two named sides against each other, when they share none."""
    of_side: dict[str, list[Level]] = defaultdict(list)
    for level in levels:
        for side in level.sides - {"unknown"}:
            of_side[side].append(level)
    opposed: set[Level] = set()
    for left, right in combinations(sorted(of_side), 2):
        if any({left, right} <= level.sides for level in levels):
            continue
        pairs = product(reversed(of_side[left]), reversed(of_side[right]))
        highest = next((pair for pair in pairs if _set_against(*pair)), ())
        opposed |= set(highest)
    if not opposed:
        return []
    ordered = tuple(sorted(opposed, key=lambda level: level.value))
    return [Verdict(kind="disputed", levels=ordered, reason="disputed_sides")]


def _set_against(left: Level, right: Level) -> bool:
    """Tell whether two levels surely measure one thing: a day both state, or one breath."""
    low, high = sorted((left.value, right.value))
    if low == high or not low or high / low >= DISPUTED_RATIO:
        return False
    return any(
        one_breath(a, b) or _one_story_and_day(a, b) for a in left.measures for b in right.measures
    )


def one_breath(left: Measure, right: Measure) -> bool:
    """Tell whether an article sets two numbers side by side."""
    distance = abs(left.figure.span.start - right.figure.span.start)
    return left.article == right.article and distance <= CONTRAST_REACH


def _one_story_and_day(left: Measure, right: Measure) -> bool:
    """Tell whether two bodies that count for themselves count one day of one story."""
    return (
        left.story == right.story
        and left.dated
        and right.dated
        and left.speaks_for_itself
        and right.speaks_for_itself
    )


def _grows_with_time(series: Sequence[Level]) -> bool:
    """Tell whether every higher level is first reported later than the one below."""
    firsts = [_first_report(level) for level in series]
    return all(firsts) and all(a <= b for a, b in pairwise(firsts))


def _first_report(level: Level) -> str:
    return min((m.published + m.clock for m in level.measures if m.published), default="")


def _sharpest(measures: Sequence[Measure]) -> Measure:
    return min(measures, key=_precision)


def _precision(measure: Measure) -> tuple[int, float, float, str, int]:
    """Sort exact and finely rounded numbers first."""
    figure = measure.figure
    vague = 0 if figure.comparator == "exactly" else 1
    unit = rounding_unit(float(figure.value))
    return (vague, unit, float(figure.value), measure.article, figure.span.start)


def _place(measure: Measure) -> tuple[str, int]:
    return (measure.article, measure.figure.span.start)
