"""From comparable figures to verdicts: agreed, revised, disputed, from one source only.

Within one key (what, unit, day) figures that can all be right form a *level*. One level is
agreement. Several levels from one side are a count that grew: provisional numbers are
revised all day. Levels that different sides defend are a dispute, even when every article
reports both.
"""

from __future__ import annotations

from collections import defaultdict
from collections.abc import Iterable, Mapping, Sequence
from dataclasses import dataclass
from itertools import combinations, pairwise

from recoupe.crosscheck.findings.agreement import figures_agree
from recoupe.crosscheck.findings.measures import Measure
from recoupe.crosscheck.rounding import rounding_unit
from recoupe.records import FindingKind

INCOMPARABLE_RATIO = 6.0
"""Two counts of one side this far apart do not count the same thing: from midday to the last
bulletin, counts of one day were seen to grow up to sixfold."""

DISPUTED_RATIO = 10.0
"""Sides that dispute a count stay within this; further apart they count different things."""
CONTRAST_REACH = 200
"""Characters within which an article sets two counts against each other: a sentence or two."""


CROWDS = frozenset({"protesters", "strikers"})
WHOLE_EVENT = 10_000
"""A crowd this large is nobody's street corner."""
MARCH = 100
"""A crowd smaller than this is a picket, of which one event has several."""
COMMON_TOPICS = 2
"""People or bodies named around two counts of one crowd in two stories; one is often the
police."""


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

    @property
    def tentative(self) -> bool:
        """Whether nothing shows that a count was revised rather than another one made."""
        return self.reason == "revised_provisional"


def judge(measures: Sequence[Measure]) -> tuple[Verdict, ...]:
    """Judge figures of one key; the order of the measures does not matter."""
    levels = group_levels(measures)
    verdicts = [_alone(level) for level in levels if len(levels) == 1 or len(level.articles) > 1]
    disputes = judge_sides(measures)
    opposed = {
        measure
        for dispute in disputes
        for level in dispute.levels
        for measure in level.measures
        if measure.side not in ("official", "unknown")
    }
    if opposed:  # what a side disputes is no step of the officials' count
        levels = group_levels([m for m in measures if m not in opposed])
    for series in _by_side(levels):
        verdicts += _judge_series(series)
    return (*verdicts, *disputes)


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
    unless another side is the only one. Crowds apart, so do those of all other sides: papers,
    victims and witnesses are named for arrests and casualties that officials count.
    """
    sides: dict[str, list[Level]] = defaultdict(list)
    unsourced: list[Level] = []
    for level in levels:
        crowd = level.measures[0].slot in CROWDS
        named = level.sides - {"unknown"} if crowd else level.sides & {"official"}
        if not named:
            unsourced.append(level)
        for side in sorted(named):
            sides[side].append(level)
    home = "official" if "official" in sides or len(sides) != 1 else next(iter(sides))
    sides[home] += unsourced
    return [sorted(sides[side], key=lambda level: level.value) for side in sorted(sides)]


def _judge_series(series: list[Level]) -> list[Verdict]:
    """Judge several levels of one side: a growing count, or one that nothing explains."""
    series = _without_outliers([level for level in series if not _of_a_picket(level)])
    if len(series) < 2 or len(frozenset().union(*(level.articles for level in series))) < 2:
        return []
    reason = "revised_later" if _grows_with_time(series) else "revised_provisional"
    return [Verdict(kind="revised", levels=tuple(series), reason=reason)]


def _of_a_picket(level: Level) -> bool:
    """Tell whether a level is a small crowd of which neither place nor source is known."""
    return level.value < MARCH and all(
        m.slot in CROWDS and m.figure.place is None and m.side == "unknown" for m in level.measures
    )


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


def judge_sides(measures: Sequence[Measure]) -> list[Verdict]:
    """Set the counts of named sides against each other where they surely count one thing."""
    sourced = [m for m in measures if m.side != "unknown"]
    said: dict[str, list[Measure]] = defaultdict(list)
    for measure in sourced:
        said[measure.side].append(measure)
    opposed = {
        measure
        for left, right in combinations(sourced, 2)
        if _contradict(left, right)
        and (
            _in_one_breath(left, right)
            or (_one_event(left, right) and not _shared(said, left, right))
        )
        for measure in (left, right)
    }
    if not opposed:
        return []
    levels = _levels_of_sides(sorted(opposed, key=_precision), measures)
    return [Verdict(kind="disputed", levels=levels, reason="disputed_sides")]


def _levels_of_sides(opposed: Sequence[Measure], given: Sequence[Measure]) -> tuple[Level, ...]:
    """Group opposed counts by side and value, each with those that repeat it.

    Args:
        opposed: The counts set against each other, most precise first.
        given: All counts of the key; what a side or nobody gives again goes to its level.
    """
    levels: list[list[Measure]] = []
    repeated = [m for m in given if m not in opposed]
    for measure in (*opposed, *repeated):
        near = [
            level
            for level in levels
            if measure.side in (level[0].side, "unknown")
            and figures_agree(level[0].figure, measure.figure)
        ]
        if near:
            near[0].append(measure)
        elif measure in opposed:
            levels.append([measure])
    grouped = (Level(measures=tuple(sorted(level, key=_place))) for level in levels)
    return tuple(sorted(grouped, key=lambda level: (level.value, sorted(level.sides))))


def _shared(said: Mapping[str, Sequence[Measure]], left: Measure, right: Measure) -> bool:
    """Tell whether one side elsewhere gives the number of the other: then neither is its own."""
    return any(figures_agree(m.figure, right.figure) for m in said[left.side]) or any(
        figures_agree(m.figure, left.figure) for m in said[right.side]
    )


def _contradict(left: Measure, right: Measure) -> bool:
    """Tell whether two sides give counts of one order that cannot both be right."""
    return (
        left.side != right.side
        and ratio_of(left, right) < DISPUTED_RATIO
        and not figures_agree(left.figure, right.figure)
    )


def ratio_of(left: Measure, right: Measure) -> float:
    """Return how many times the smaller count goes into the larger."""
    low, high = sorted((float(left.figure.value), float(right.figure.value)))
    return high / low if low else float("inf")


def one_breath(left: Measure, right: Measure) -> bool:
    """Tell whether an article sets two numbers side by side."""
    distance = abs(left.figure.span.start - right.figure.span.start)
    return left.article == right.article and distance <= CONTRAST_REACH


def _in_one_breath(left: Measure, right: Measure) -> bool:
    """Tell whether an article sets two sides' counts side by side as a disagreement.

    A person's toll beside an office's is an earlier or a later one of the same toll.
    """
    repeated = "person" in (left.camp, right.camp) and left.slot not in CROWDS
    return one_breath(left, right) and not repeated


def _one_event(left: Measure, right: Measure) -> bool:
    """Tell whether an official and another body that counts for itself count one crowd.

    Crowds are what such bodies count, each in its own way and on the same day; counts of
    those hurt or arrested differ by hour, by town and by what is meant.
    """
    return (
        left.slot in CROWDS
        and left.speaks_for_itself
        and right.speaks_for_itself
        and "official" in (left.camp, right.camp)
        and "story" not in (left.basis, right.basis)
        and left.figure.place == right.figure.place
        and (left.figure.place is not None or _of_the_whole(left, right))
        and (left.story == right.story or len(left.topics & right.topics) >= COMMON_TOPICS)
    )


def _of_the_whole(left: Measure, right: Measure) -> bool:
    """Tell whether two counts that name no place are those of the whole event.

    A reporter's two hundred may stand in any street of it.
    """
    least = min(left.figure.value, right.figure.value)
    claimed = left.story == right.story and "organiser" in (left.camp, right.camp)
    return least >= WHOLE_EVENT or (claimed and least >= MARCH)


def _grows_with_time(series: Sequence[Level]) -> bool:
    """Tell whether no higher level is first reported before the one below, the last one later."""
    firsts = [_first_report(level) for level in series]
    ordered = all(firsts) and all(a <= b for a, b in pairwise(firsts))
    return ordered and firsts[0] < firsts[-1]


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
