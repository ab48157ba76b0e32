"""Findings about counts: every comparable figure of a run, compared."""

from __future__ import annotations

from collections import defaultdict
from collections.abc import Sequence
from dataclasses import replace

from recoupe.crosscheck.findings.evidence import FindingDraft
from recoupe.crosscheck.findings.measures import Key, Measure
from recoupe.crosscheck.findings.twins import TWIN_MARK, adopt_twins, one_slot
from recoupe.crosscheck.findings.verdicts import (
    CROWDS,
    DISPUTED_RATIO,
    Level,
    Verdict,
    judge,
    judge_equal,
    one_breath,
    ratio_of,
)
from recoupe.crosscheck.findings.wording import explain_verdict, show_figure
from recoupe.records import FindingValue

BREATH = 4
"""Counts back among which one may be what the next is set against."""


def compare_figures(measures: Sequence[Measure]) -> list[FindingDraft]:
    """Judge all figures, key by key; two events of one day are kept apart by their topics."""
    by_key: dict[Key, list[Measure]] = defaultdict(list)
    for measure in join_totals(join_scopes(join_breaths(adopt_twins(measures)))):
        by_key[measure.key].append(measure)
    found: list[FindingDraft] = []
    for key in sorted(by_key):
        for group in split_events(by_key[key]):
            verdicts = judge(group) if group[0].counted_once else judge_equal(group)
            found += [
                _draft(key, verdict)
                for verdict in verdicts
                if verdict.kind != "single_source" or _worth_showing(verdict)
            ]
    return found


def join_breaths(measures: Sequence[Measure]) -> list[Measure]:
    """Give two counts that one breath sets against each other one slot and one day.

    "8.000 manifestants samedi à Belmar selon la police, 20.000 selon les organisateurs": the
    second has no place and no day of its own, whatever its neighbourhood suggests.
    """
    joined: list[Measure] = []
    for measure in sorted(measures, key=lambda m: (m.article, m.figure.span.start)):
        opposed = [before for before in joined[-BREATH:] if _opposed(before, measure)]
        if opposed:
            against = min(opposed, key=lambda before: ratio_of(before, measure))
            measure = replace(measure, key=against.key)
        joined.append(measure)
    return joined


def _opposed(left: Measure, right: Measure) -> bool:
    """Tell whether one breath sets a count against an earlier one of the same thing."""
    return (
        one_breath(left, right)
        and left.side != right.side
        and "unknown" not in (left.side, right.side)
        and not (left.dated and right.dated and left.key.when != right.key.when)
        and one_slot(left, right)
        and right.figure.place in (left.figure.place, None)
        and ratio_of(left, right) < DISPUTED_RATIO
    )


def join_scopes(measures: Sequence[Measure]) -> list[Measure]:
    """Give counts of one story and slot the place of an equal one that names it.

    "12 morts à Sarmont" and "12 morts" in one story are one count that was placed or not;
    8,000 in the capital and 106,000 in the country stay apart. Where the story has one place
    only, its other counts of that slot go there too.
    """
    placed: dict[tuple[str, str, str], dict[str, set[float]]] = defaultdict(
        lambda: defaultdict(set)
    )
    bare: dict[tuple[str, str, str], set[float]] = defaultdict(set)
    for m in measures:
        event = (m.story, m.slot, m.key.when)
        if m.key.what == m.slot:
            bare[event].add(float(m.figure.value))
        else:
            placed[event][m.key.what].add(float(m.figure.value))
    joined = []
    for m in measures:
        event, value = (m.story, m.slot, m.key.when), float(m.figure.value)
        there = [w for w, values in sorted(placed[event].items()) if values & bare[event]]
        if m.key.what == m.slot and len(there) == 1:
            alone = len(placed[event]) == 1
            if alone or value in placed[event][there[0]]:
                m = replace(m, key=m.key._replace(what=there[0]))
        joined.append(m)
    return joined


def join_totals(measures: Sequence[Measure]) -> list[Measure]:
    """Give running totals that do not say their start the only one that others say."""
    starts: dict[tuple[str, str], set[str]] = defaultdict(set)
    for m in measures:
        if m.key.when.startswith("total "):
            starts[m.key.what, m.key.unit].add(m.key.when)
    joined = []
    for m in measures:
        known = starts[m.key.what, m.key.unit]
        if m.key.when == "total" and len(known) == 1:
            m = replace(m, key=m.key._replace(when=min(known)))
        joined.append(m)
    return joined


def split_events(measures: Sequence[Measure]) -> list[list[Measure]]:
    """Split figures of one key into events.

    Those of one story are one event, and those that are twins; counts of one day also when a
    person or body is named around both, or what befell people befell them in one place; a
    town may see two marches. Shares and amounts of one day are many.
    """
    parent = list(range(len(measures)))

    def root(i: int) -> int:
        while parent[i] != i:
            parent[i] = parent[parent[i]]
            i = parent[i]
        return i

    first: dict[str, int] = {}
    for i, measure in enumerate(measures):
        once = measure.counted_once
        topics = {t for t in measure.topics if once or t.startswith(TWIN_MARK)}
        if once and measure.slot not in CROWDS and measure.basis != "story":
            topics |= {f"place {measure.figure.place}"} if measure.figure.place else set()
        for mark in sorted({f"story {measure.story}", *topics}):
            parent[root(i)] = root(first.setdefault(mark, i))
    groups: dict[int, list[Measure]] = defaultdict(list)
    for i, measure in enumerate(measures):
        groups[root(i)].append(measure)
    return list(groups.values())


def _worth_showing(verdict: Verdict) -> bool:
    """A number only one article gives is shown when that article names its source."""
    return any(m.figure.according_to for level in verdict.levels for m in level.measures)


def _draft(key: Key, verdict: Verdict) -> FindingDraft:
    why = explain_verdict(verdict)
    measures = [m for level in verdict.levels for m in level.measures]
    placed = next((m for m in measures if m.scope == key.what and m.figure.place), None)
    return FindingDraft(
        kind=verdict.kind,
        what=placed.slot if placed else key.what,
        place=placed.figure.place if placed else None,
        story=_main_story(verdict),
        values=tuple(value for level in verdict.levels for value in _values(level)),
        why=why.english,
        why_fr=why.french,
        tentative=verdict.tentative,
    )


def _values(level: Level) -> list[FindingValue]:
    """Return the level's numbers as stated, each with the source that gives it."""
    stated: dict[tuple[float, str, str], list[Measure]] = defaultdict(list)
    for measure in level.measures:
        figure = measure.figure
        shown = show_figure(figure)
        stated[(float(figure.value), shown, figure.according_to or "")].append(measure)
    return [
        FindingValue(
            value=shown,
            according_to=source or None,
            evidence=tuple(m.evidence for m in same),
        )
        for (_, shown, source), same in sorted(stated.items(), key=lambda item: item[0])
    ]


def _main_story(verdict: Verdict) -> str:
    """Return the story most of the evidence stands in; ties go to the first by id."""
    counts: dict[str, int] = defaultdict(int)
    for level in verdict.levels:
        for measure in level.measures:
            counts[measure.story] += 1
    return min(counts, key=lambda story: (-counts[story], story))
