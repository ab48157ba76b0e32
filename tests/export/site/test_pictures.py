"""The copying picture, the pair charts, and the order of half-known dates."""

from __future__ import annotations

from dataclasses import replace
from datetime import date

from hypothesis import given
from hypothesis import strategies as st

from recoupe.export.site.calendar import known_day, order_key
from recoupe.export.site.charts import (
    HALF_HEIGHT,
    PLOT_WIDTH,
    POINTS,
    UNDATED_X,
    Axis,
    chart_actor,
    chart_pairs,
)
from recoupe.export.site.copying import MAX_ROWS, best_pairs, draw
from recoupe.records import Lineage, LineagePair

from .sample import EVENTS


def pair(a: str, b: str, score: float, direction: str = "a->b") -> LineagePair:
    return LineagePair(
        a=a, b=b, kind="derived", score=score, direction=direction, why="", why_fr=""
    )


def test_best_pairs_prefer_a_known_direction_and_make_no_circle() -> None:
    pairs = [pair("a", "b", 0.5), pair("b", "c", 0.9, "unknown"), pair("a", "c", 0.4)]
    chosen = best_pairs(pairs, {"a", "b", "c"})
    assert [(p.a, p.b) for p in chosen] == [("a", "b"), ("a", "c")]


@given(st.lists(st.tuples(st.sampled_from("abcdef"), st.sampled_from("abcdef"), st.floats(0, 1))))
def test_best_pairs_are_a_forest(edges: list[tuple[str, str, float]]) -> None:
    pairs = [pair(a, b, score) for a, b, score in edges if a != b]
    chosen = best_pairs(pairs, set("abcdef"))
    groups = {name: {name} for name in "abcdef"}
    for p in chosen:
        assert groups[p.a] is not groups[p.b]
        joined = groups[p.a] | groups[p.b]
        groups.update(dict.fromkeys(joined, joined))


def test_arcs_end_at_the_one_that_took() -> None:
    lineage = Lineage(id="l", kind="derived", origin="AFP", articles=("a", "b"), pairs=())
    picture = draw(["a", "b", "c"], [lineage], [pair("b", "a", 0.8), pair("a", "x", 1)])
    assert [row.article for row in picture.rows] == ["a", "b", "c"]
    assert picture.rows[0].origin == "AFP"
    assert picture.rows[1].origin is None
    assert picture.rows[2].lineage is None
    assert len(picture.arcs) == 1
    arc = picture.arcs[0]
    assert (arc.source, arc.taker, arc.directed) == ("b", "a", True)
    assert arc.path.startswith(f"M108 {picture.rows[1].y} ")
    assert arc.path.endswith(f" {picture.rows[0].y}")


def test_a_long_picture_says_what_it_hides() -> None:
    picture = draw([f"a{n}" for n in range(MAX_ROWS + 7)], [], [])
    assert len(picture.rows) == MAX_ROWS
    assert picture.hidden == 7


def test_cooperation_is_above_and_conflict_below() -> None:
    mine = [event for event in EVENTS if event.id in ("ev3", "ev4", "ev6", "ev7")]
    chart = chart_actor(mine, lambda event: event.id, "Odile Varenne")
    points = {point.target: point for point in chart.points}
    assert points["ev6"].y < HALF_HEIGHT < points["ev4"].y
    assert points["ev3"].happened is False
    assert points["ev4"].who == "syndicat des dockers → Odile Varenne"
    assert (chart.cooperation, chart.conflict, chart.recipient) == (3, 1, None)


def test_a_pair_is_charted_when_there_is_more_than_one_event() -> None:
    charts = chart_pairs(EVENTS, lambda event: event.id)
    assert [(c.actor, c.recipient) for c in charts] == [("syndicat des dockers", "Odile Varenne")]
    assert {point.target for point in charts[0].points} == {"ev4", "ev7"}
    assert chart_pairs(EVENTS, lambda event: event.id, about="e-doual") == ()


def test_one_very_old_event_does_not_squeeze_the_others() -> None:
    days = [date(1963, 1, 22), *(date(2031, 3, n) for n in range(1, 8))]
    axis = Axis.of(days)
    assert (axis.first, axis.last, axis.before, axis.after) == (days[1], days[-1], 1, 0)
    assert axis.place(days[0]) < axis.place(days[1]) - 20
    assert axis.place(days[-1]) - axis.place(days[1]) > PLOT_WIDTH * 0.8


def test_one_very_late_event_stands_beyond_a_break_too() -> None:
    days = [*(date(2031, 3, n) for n in range(1, 8)), date(2050, 1, 1)]
    axis = Axis.of(days)
    assert (axis.first, axis.last, axis.before, axis.after) == (days[0], days[-2], 0, 1)
    assert axis.place(days[-2]) < axis.place(days[-1]) < UNDATED_X


def test_spread_out_or_few_events_keep_a_whole_axis() -> None:
    years = [date(year, 1, 1) for year in range(2000, 2032)]
    for days in (years, [date(1963, 1, 1), date(2031, 1, 1)], years[:1] * 5):
        assert (Axis.of(days).before, Axis.of(days).after) == (0, 0)


def test_undated_events_stand_apart() -> None:
    chart = chart_actor(EVENTS, lambda event: event.id, "all")
    points = {point.target: point for point in chart.points}
    assert points["ev5"].x >= UNDATED_X
    assert points["ev4"].x < UNDATED_X


def test_many_events_stay_inside_the_chart() -> None:
    many = [replace(EVENTS[n % 8], id=f"v{n}") for n in range(2 * POINTS)]
    chart = chart_actor(many, lambda event: event.id, "all")
    assert len(chart.points) == POINTS
    assert chart.cooperation + chart.conflict == 2 * POINTS
    assert max(point.x for point in chart.points) < 560
    assert chart.points[-1].date is None


def test_half_known_dates_are_ordered_without_being_completed() -> None:
    values = [None, "XXXX-03-01", "2031-03", "2031-03-12", "2031-03-12T08:00", "2031-W11", "2030"]
    assert sorted(values, key=order_key) == [
        "2030",
        "2031-W11",
        "2031-03-12T08:00",
        "2031-03-12",
        "2031-03",
        "XXXX-03-01",
        None,
    ]
    assert known_day("2031-W11") == date(2031, 3, 10)
    assert known_day("2031") is None
    assert known_day("2031-02-31") is None
