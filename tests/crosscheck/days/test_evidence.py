from __future__ import annotations

from dataclasses import replace

from recoupe.crosscheck.days import Placed, place_articles
from recoupe.crosscheck.days.told import told_day
from recoupe.records import Lineage, LineagePair, Reading, Span, Story, Time
from tests.crosscheck.findings.factory import count, make_figure, make_reading


def with_times(reading: Reading, **values: str) -> Reading:
    """Give a reading times; keys are words of its text, `_` for a space."""
    text = reading.article.text
    times = []
    for key, value in values.items():
        words = key.replace("_", " ")
        span = Span(text.index(words), text.index(words) + len(words))
        full = len(value) == 10 and "X" not in value
        day = value if full else None
        times.append(Time(span=span, type="DATE", value=value, start=day, end=day))
    return replace(reading, times=tuple(times))


def story(*articles: str) -> Story:
    return Story(id=f"s-{articles[0]}", label="", date=None, articles=articles)


def copies(a: str, b: str, score: float = 0.9) -> Lineage:
    pair = LineagePair(
        a=a, b=b, kind="derived", score=score, direction="unknown", why="", why_fr=""
    )
    return Lineage(id="l", kind="derived", origin=None, articles=(a, b), pairs=(pair,))


def dated(article: str, day: str, published: str = "2031-05-11") -> Reading:
    text = "Des marcheurs ont défilé samedi à Belmar."
    return with_times(make_reading(article, text, published=published), samedi=day)


UNDATED = make_reading("u", "Des marcheurs ont défilé samedi à Belmar.", published=None)


def test_a_dated_article_tells_of_the_day_its_counts_and_opening_name() -> None:
    assert told_day(dated("a", "2031-05-10"), "2031-05-11") == "2031-05-10"
    assert told_day(dated("a", "2031-04-12"), "2031-05-11") == "2031-05-11"  # not news
    assert told_day(dated("a", "2031-05-17"), "2031-05-11") == "2031-05-11"  # announced
    text = "Vendredi le maire parle. Ils étaient 8000 et 9000 manifestants."
    figures = tuple(make_figure(text, n, int(n), date="2031-05-10") for n in ("8000", "9000"))
    reading = with_times(make_reading("a", text, figures=figures), Vendredi="2031-05-09")
    assert told_day(reading, "2031-05-11") == "2031-05-10"


def test_an_article_in_no_story_and_no_copy_is_not_placed() -> None:
    readings = (dated("a", "2031-05-10"), UNDATED)
    assert set(place_articles(readings, (story("a"), story("u")), ())) == {"a"}


def test_the_story_lends_the_day_its_dated_articles_tell_of() -> None:
    others = (dated("a", "2031-05-10"), dated("b", "2031-05-10"), dated("c", "2031-05-07"))
    placed = place_articles((*others, UNDATED), (story("a", "b", "c", "u"),), ())
    assert placed["u"] == Placed("2031-05-10", "story")
    apart = (
        dated("a", "2031-05-10"),
        dated("b", "2031-05-07"),
        dated("c", "2031-05-05", "2031-05-05"),
    )
    assert "u" not in place_articles((*apart, UNDATED), (story("a", "b", "c", "u"),), ())


def test_a_copy_lends_its_day_and_is_named() -> None:
    readings = (dated("a", "2031-05-10"), dated("b", "2031-05-03", "2031-05-04"), UNDATED)
    stories = (story("a"), story("b", "u"))
    placed = place_articles(readings, stories, (copies("a", "u"),))
    assert placed["u"] == Placed("2031-05-10", "copy", "a")
    weak = place_articles(readings, stories, (copies("a", "u", 0.3),))
    assert weak["u"] == Placed("2031-05-03", "story")


def test_a_weekday_with_its_date_names_a_day_of_the_runs_years() -> None:
    text = "Des marcheurs ont défilé samedi 3 mai à Belmar."
    undated = with_times(make_reading("u", text, published=None), samedi_3_mai="XXXX-05-03")
    stories = (story("a"), story("u"))
    placed = place_articles((dated("a", "2031-05-10"), undated), stories, ())
    assert placed["u"] == Placed("2031-05-03", "date")  # a Saturday in 2031
    other = dated("a", "2030-05-11", "2030-05-12")
    assert "u" not in place_articles((other, undated), stories, ())


def test_an_occasion_of_the_opening_is_its_day_unless_another_weekday_is_told() -> None:
    text = "L'acte 5 a eu lieu samedi."
    known = [
        with_times(make_reading(i, text, published="2031-05-11"), samedi="2031-05-10") for i in "ab"
    ]
    undated = make_reading("u", "Acte 5 : samedi, la foule a marché.", published=None)
    stories = (story("a", "b"), story("u"))
    placed = place_articles((*known, undated), stories, ())
    assert placed["u"] == Placed("2031-05-10", "occasion")
    tuesday = make_reading("u", "Après l'acte 5, le ministre parle mardi.", published=None)
    assert "u" not in place_articles((*known, tuesday), stories, ())


def test_several_rare_numbers_given_for_one_day_place_an_article() -> None:
    known = [
        count(str(value), value, date="2031-05-10", published="2031-05-11")
        for value in (1234, 5678)
    ]
    text = "Ils étaient 1234 à Belmar et 5678 à Sarmont."
    figures = tuple(make_figure(text, n, int(n), date=None) for n in ("1234", "5678"))
    undated = make_reading("u", text, published=None, figures=figures)
    stories = tuple(story(r.article.id) for r in (*known, undated))
    assert place_articles((*known, undated), stories, ())["u"] == Placed("2031-05-10", "numbers")
    fewer = replace(undated, figures=figures[:1])
    assert "u" not in place_articles((*known, fewer), stories, ())


def test_the_order_of_the_articles_does_not_matter() -> None:
    readings = (dated("a", "2031-05-10"), dated("b", "2031-05-10"), UNDATED)
    stories = (story("a", "b", "u"),)
    placed = place_articles(readings, stories, ())
    assert placed == place_articles(tuple(reversed(readings)), stories, ())
