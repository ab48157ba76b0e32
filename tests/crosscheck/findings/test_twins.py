from __future__ import annotations

from dataclasses import replace

from recoupe.crosscheck.findings.measures import Measure, collect_measures
from recoupe.crosscheck.findings.twins import TWIN_MARK, adopt_twins
from recoupe.records import Reading, Story
from tests.crosscheck.findings.factory import count, make_figure, make_reading


def apart(*readings: Reading) -> list[Measure]:
    """Return the measures of articles that stand in stories of their own, twins joined."""
    stories = tuple(
        Story(id=f"s-{r.article.id}", label="", date=None, articles=(r.article.id,))
        for r in readings
    )
    return adopt_twins(collect_measures(readings, stories))


def joined(*readings: Reading) -> bool:
    """Tell whether the first two measures have one key and one mark."""
    left, right, *_ = apart(*readings)
    marks = {t for t in left.topics & right.topics if t.startswith(TWIN_MARK)}
    return left.key == right.key and bool(marks)


def undated(article: str, value: int, what: str = "protesters") -> Reading:
    return count(article, value, what=what, date=None, published=None)


def test_three_digits_in_one_slot_are_one_count_whatever_the_story() -> None:
    assert joined(count("a", 287710), undated("b", 287710))
    assert joined(count("a", 106301), undated("b", 106000))  # rounded
    assert not joined(count("a", 287710), undated("b", 287910))


def test_few_digits_prove_little() -> None:
    assert not joined(count("a", 8000), undated("b", 8000))
    assert joined(count("a", 65000), undated("b", 65000))  # two digits of a large number
    assert not joined(count("a", 65), undated("b", 65))
    assert not joined(count("a", 65400), undated("b", 65000))  # rounded to two digits only


def test_twins_take_the_slot_that_says_most_and_the_day_known_best() -> None:
    left, right = apart(count("a", 287710), undated("b", 287710, "people"))
    assert right.key.what == "protesters"
    assert right.key.when == left.key.when == "2031-05-03"


def test_another_thing_or_place_is_no_twin() -> None:
    assert not joined(count("a", 69100), count("b", 69100, what="police_deployed"))
    belmar = count("a", 69100, what="protesters_belmar", place="belmar")
    sarmont = count("b", 69100, what="protesters_sarmont", place="sarmont")
    assert not joined(belmar, sarmont)
    assert joined(belmar, count("b", 69100))


def test_days_that_both_texts_state_must_be_the_same_or_the_next() -> None:
    assert not joined(count("a", 69100), count("b", 69100, date="2031-04-26"))
    left, right = apart(count("a", 69100), count("b", 69100, date="2031-05-04"))
    assert left.topics & right.topics  # twins, though each keeps the day it states
    assert (left.key.when, right.key.when) == ("2031-05-03", "2031-05-04")


def test_the_next_event_may_draw_the_same_number() -> None:
    told = count("b", 10500, date=None, published="2031-05-10")
    assert not joined(count("a", 10500), told)
    assert joined(count("a", 10573), replace_value(told, 10573))
    background = count("b", 10500, date=None, published="2031-06-10")
    assert joined(count("a", 10500), background)


def replace_value(reading: Reading, value: int) -> Reading:
    figures = tuple(replace(f, value=value) for f in reading.figures)
    return replace(reading, figures=figures)


def test_a_share_is_one_only_when_one_body_gives_it_in_both() -> None:
    def poll(article: str, who: str, day: str) -> Reading:
        text = f"{who} donne 66 % pour."
        figure = make_figure(
            text, "66 %", 66, what="share", unit="percent", date=day, according_to=who
        )
        names = ((who, "organisation"),)
        return make_reading(article, text, figures=(figure,), names=names)

    same = poll("a", "Sonar", "2031-05-03"), poll("b", "Sonar", "2031-05-03")
    assert joined(*same)
    assert not joined(same[0], poll("b", "Radar", "2031-05-03"))
