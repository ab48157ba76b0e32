from __future__ import annotations

from dataclasses import replace

import pytest

from recoupe.crosscheck.days import Placed, redate
from recoupe.records import Span, Time
from tests.crosscheck.findings.factory import make_figure, make_reading

PLACED = {"u": Placed("2031-05-10", "story")}  # a Saturday


def resolved(text: str, **values: str | None) -> dict[str, str | None]:
    """Return the values of an undated article's times; keys are words, `_` for a space."""
    times = []
    for key, value in values.items():
        words = key.replace("_", " ")
        span = Span(text.index(words), text.index(words) + len(words))
        times.append(Time(span=span, type="DATE", value=value))
    reading = replace(make_reading("u", text, published=None), times=tuple(times))
    found, _ = redate(reading, PLACED)
    return {text[t.span.start : t.span.end]: t.value for t in found.times}


@pytest.mark.parametrize(
    ("words", "value", "day"),
    [
        ("samedi", "XXXX-WXX-6", "2031-05-10"),
        ("jeudi", "XXXX-WXX-4", "2031-05-08"),
        ("lundi", "XXXX-WXX-1", "2031-05-12"),
        ("samedi soir", "XXXX-WXX-6TEV", "2031-05-10TEV"),
        ("samedi prochain", "XXXX-WXX-6", "2031-05-17"),
        ("samedi dernier", "XXXX-WXX-6", "2031-05-10"),
        ("samedi précédent", "XXXX-WXX-6", "2031-05-03"),
        ("le 3 mai", "XXXX-05-03", "2031-05-03"),
        ("le 20 décembre", "XXXX-12-20", "2030-12-20"),
        ("hier", None, "2031-05-10"),
        ("la semaine dernière", None, "2031-05-03"),
        ("récemment", "PAST_REF", "PAST_REF"),
        ("en mai", "XXXX-05", "XXXX-05"),
    ],
)
def test_a_time_is_resolved_from_the_day_told(words: str, value: str | None, day: str) -> None:
    text = f"Ils ont défilé {words} à Belmar."
    assert resolved(text, **{words.replace(" ", "_"): value}) == {words: day}


def test_last_saturday_is_the_one_before_beside_a_bare_saturday() -> None:
    text = "Samedi ils ont défilé, moins que samedi dernier."
    found = resolved(text, Samedi="XXXX-WXX-6", samedi_dernier="XXXX-WXX-6")
    assert found == {"Samedi": "2031-05-10", "samedi dernier": "2031-05-03"}


def test_a_week_earlier_goes_back_from_the_day_named_before_it() -> None:
    text = "Ils étaient 300 le 3 mai et 500 une semaine plus tôt."
    found = resolved(text, le_3_mai="XXXX-05-03", une_semaine_plus_tôt=None)
    assert found["une semaine plus tôt"] == "2031-04-26"
    text = "Ils étaient 300 (le 3 mai) et 500 une semaine plus tôt."
    found = resolved(text, le_3_mai="XXXX-05-03", une_semaine_plus_tôt=None)
    assert found["une semaine plus tôt"] == "2031-05-03"


def test_figures_take_the_days_of_the_resolved_times() -> None:
    text = "Ils étaient 8000 samedi, contre 9000 samedi dernier."
    figures = tuple(make_figure(text, n, int(n), date=None) for n in ("8000", "9000"))
    spans = [text.index("samedi"), text.index("samedi dernier")]
    times = tuple(
        Time(span=Span(s, s + n), type="DATE", value="XXXX-WXX-6")
        for s, n in zip(spans, (6, 14), strict=True)
    )
    reading = make_reading("u", text, published=None, figures=figures, times=times)
    found, told = redate(reading, PLACED)
    assert [f.date for f in found.figures] == ["2031-05-10", "2031-05-03"]
    assert told == Placed("2031-05-10", "story")


def test_a_dated_or_unplaced_article_stays_as_it_is() -> None:
    reading = make_reading("u", "Ils ont défilé samedi.", published=None)
    assert redate(reading, {}) == (reading, None)
    dated = make_reading("u", "Ils ont défilé samedi.")
    assert redate(dated, PLACED) == (dated, PLACED["u"])
