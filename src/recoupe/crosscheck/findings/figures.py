"""Findings about counts: every comparable figure of a run, compared."""

from __future__ import annotations

from collections import defaultdict
from collections.abc import Mapping, Sequence
from dataclasses import replace

from recoupe.crosscheck.findings.evidence import FindingDraft
from recoupe.crosscheck.findings.measures import Key, Measure
from recoupe.crosscheck.findings.twins import TWIN_MARK, adopt_twins
from recoupe.crosscheck.findings.verdicts import (
    Level,
    Verdict,
    judge,
    judge_equal,
    one_breath,
)
from recoupe.crosscheck.findings.wording import explain_verdict, show_figure
from recoupe.records import FindingValue


def compare_figures(measures: Sequence[Measure]) -> list[FindingDraft]:
    """Judge all figures, key by key; two events of one day are kept apart by their topics."""
    by_key: dict[Key, list[Measure]] = defaultdict(list)
    for measure in join_scopes(join_breaths(adopt_twins(measures))):
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
    """Give two counts that one sentence sets against each other the day of the first.

    "8.000 manifestants samedi selon la police, 20.000 selon les organisateurs": the second
    has no day of its own, whatever its neighbourhood suggests.
    """
    joined: list[Measure] = []
    ordered = sorted(measures, key=lambda m: (m.article, m.figure.span.start))
    for measure in ordered:
        before = joined[-1] if joined else None
        if before and one_breath(before, measure) and _opposed(before, measure):
            measure = replace(measure, key=measure.key._replace(when=before.key.when))
        joined.append(measure)
    return joined


def _opposed(left: Measure, right: Measure) -> bool:
    same = left.key.what == right.key.what and left.key.unit == right.key.unit
    return same and left.side != right.side and "unknown" not in (left.side, right.side)


def join_scopes(measures: Sequence[Measure]) -> list[Measure]:
    """Give figures of one story and slot one scope when they share a number.

    "12 morts à Sarmont" and "12 morts" in one story are one count that was placed or not;
    8,000 in the capital and 106,000 in the country share no number and stay apart.
    """
    values: dict[tuple[str, str, str], dict[str, set[float]]] = defaultdict(
        lambda: defaultdict(set)
    )
    for m in measures:
        values[m.story, m.slot, m.key.when][m.key.what].add(float(m.figure.value))
    joined: dict[tuple[str, str, str, str], str] = {}
    for (story, slot, when), scopes in values.items():
        for group in _sharing(scopes):
            name = slot if slot in group else min(group)
            joined |= {(story, what, when, slot): name for what in group}
    return [
        replace(m, key=m.key._replace(what=joined[m.story, m.key.what, m.key.when, m.slot]))
        for m in measures
    ]


def _sharing(scopes: Mapping[str, set[float]]) -> list[set[str]]:
    """Group scopes that share a number, directly or through another."""
    groups: list[tuple[set[str], set[float]]] = []
    for what in sorted(scopes):
        names, numbers = {what}, set(scopes[what])
        apart = []
        for other_names, other_numbers in groups:
            if numbers & other_numbers:
                names, numbers = names | other_names, numbers | other_numbers
            else:
                apart.append((other_names, other_numbers))
        groups = [*apart, (names, numbers)]
    return [names for names, _ in groups]


def split_events(measures: Sequence[Measure]) -> list[list[Measure]]:
    """Split figures of one key into events.

    Those of one story are one event, and those that are twins; counts of one day also when a
    person or body is named around both. Shares and amounts of one day are many.
    """
    parent = list(range(len(measures)))

    def root(i: int) -> int:
        while parent[i] != i:
            parent[i] = parent[parent[i]]
            i = parent[i]
        return i

    first: dict[str, int] = {}
    for i, measure in enumerate(measures):
        topics = {t for t in measure.topics if measure.counted_once or t.startswith(TWIN_MARK)}
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
