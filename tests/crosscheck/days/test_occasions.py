from __future__ import annotations

import pytest

from recoupe.crosscheck.days.occasions import Occasion, find_occasions, occasion_days
from recoupe.records import Reading, Span, Time
from tests.crosscheck.findings.factory import make_reading


def names(series: str, rank: int) -> Occasion:
    return Occasion(series, rank)


def on_day(article: str, text: str, day: str, published: str | None = "2031-05-11") -> Reading:
    """Make a reading whose "samedi" is a day."""
    start = text.index("samedi")
    time = Time(span=Span(start, start + 6), type="DATE", value=day, start=day, end=day)
    return make_reading(article, text, published=published, times=(time,))


@pytest.mark.parametrize(
    ("text", "language", "found"),
    [
        ("L'acte IV a commencé.", "fr", [Occasion("fr acte", 4)]),
        ("L'Acte 12 a commencé.", "fr", [Occasion("fr acte", 12)]),
        ("Le quatrième samedi de suite", "fr", [Occasion("fr samedi", 4)]),
        ("La 3e manche et l'étape 19", "fr", [Occasion("fr manche", 3), Occasion("fr etape", 19)]),
        ("Act IX drew thousands", "en", [Occasion("en act", 9)]),
        ("le samedi 17 mai", "fr", []),  # a date
        ("l'acte 1.200", "fr", []),  # a number
        ("l'acte i", "fr", [Occasion("fr acte", 1)]),
        ("Vierter Akt IV", "de", []),
    ],
)
def test_find_occasions(text: str, language: str, found: list[Occasion]) -> None:
    assert [named.occasion for named in find_occasions(text, language)] == found


def test_dated_articles_agree_on_the_day_of_an_occasion() -> None:
    readings = [on_day(i, "L'acte V a eu lieu samedi.", "2031-05-10") for i in "ab"]
    assert occasion_days(readings) == {Occasion("fr acte", 5): "2031-05-10"}


def test_one_article_or_scattered_days_prove_nothing() -> None:
    lone = [on_day("a", "L'acte V a eu lieu samedi.", "2031-05-10")]
    assert occasion_days(lone) == {}
    days = ("2031-05-10", "2031-05-17", "2031-05-24", "2031-05-24")
    scattered = [on_day(str(i), "L'acte V, samedi.", day) for i, day in enumerate(days)]
    assert occasion_days(scattered) == {}
    undated = [on_day(i, "L'acte V a eu lieu samedi.", "2031-05-10", None) for i in "ab"]
    assert occasion_days(undated) == {}


def test_a_weekly_series_is_carried_on_to_the_ranks_that_texts_name() -> None:
    weeks = {2: "2031-05-03", 3: "2031-05-10", 4: "2031-05-17"}
    readings = [
        on_day(f"{i}{rank}", f"L'acte {rank} a eu lieu samedi.", day)
        for rank, day in weeks.items()
        for i in "ab"
    ]
    readings.append(make_reading("u", "L'acte 6 a rassemblé du monde.", published=None))
    days = occasion_days(readings)
    assert days[Occasion("fr acte", 6)] == "2031-05-31"
    assert Occasion("fr acte", 5) not in days  # no text names it
    assert days[Occasion("fr acte", 3)] == "2031-05-10"
