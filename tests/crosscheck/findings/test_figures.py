from __future__ import annotations

from hypothesis import given
from hypothesis import strategies as st

from recoupe.crosscheck.findings.evidence import FindingDraft
from recoupe.crosscheck.findings.figures import compare_figures
from recoupe.crosscheck.findings.measures import camp_of, collect_measures
from recoupe.records import Reading, Span, Story, Time
from tests.crosscheck.findings.factory import count, make_figure, make_reading, one_story


def compare(*readings: Reading, stories: tuple[Story, ...] | None = None) -> list[FindingDraft]:
    measures = collect_measures(readings, stories or one_story(*readings))
    return compare_figures(measures)


def kinds(*readings: Reading) -> list[str]:
    return sorted(draft.kind for draft in compare(*readings))


def test_equal_and_rounded_counts_agree_across_articles() -> None:
    assert kinds(count("a", 106301), count("b", 106000)) == ["agreed"]


def test_one_side_that_counts_more_later_revises() -> None:
    early = count("a", 3600, according_to="ministère de l'Intérieur", published="2031-05-03T14:00")
    late = count("b", 13600, according_to="ministère de l'Intérieur", published="2031-05-03T21:00")
    revised = [draft for draft in compare(early, late) if draft.kind == "revised"]
    assert [value.value for value in revised[0].values] == ["3\u202f600", "13\u202f600"]
    assert "grew" in revised[0].why
    assert "disputed" not in kinds(early, late)


def test_numbers_that_nothing_explains_are_a_tentative_revision() -> None:
    office = "ministère de l'Intérieur"
    same_hour = count("a", 3600, according_to=office), count("b", 5200, according_to=office)
    later = count("c", 5200, according_to=office, published="2031-05-04T21:00")
    unsure = [draft.tentative for draft in compare(*same_hour) if draft.kind == "revised"]
    shown = [draft.tentative for draft in compare(same_hour[0], later) if draft.kind == "revised"]
    assert (unsure, shown) == ([True], [False])


def test_what_a_side_disputes_is_no_step_of_the_officials_count() -> None:
    early = count("a", 8000, according_to="préfecture de police", published="2031-05-03T14:00")
    late = count("b", 11000, according_to="préfecture de police", published="2031-05-03T21:00")
    march = count("c", 20000, according_to="organisateurs")
    drafts = compare(early, late, march)
    revised = next(draft for draft in drafts if draft.kind == "revised")
    assert [value.value for value in revised.values] == ["8\u202f000", "11\u202f000"]
    assert "disputed" in [draft.kind for draft in drafts]


def test_two_sides_dispute_and_each_value_keeps_its_source() -> None:
    police = count("a", 8000, according_to="préfecture de police")
    march = count("b", 20000, according_to="organisateurs")
    disputed = next(draft for draft in compare(police, march) if draft.kind == "disputed")
    assert [(v.value, v.according_to) for v in disputed.values] == [
        ("8\u202f000", "préfecture de police"),
        ("20\u202f000", "organisateurs"),
    ]
    assert [e.article for e in disputed.evidence] == ["a", "b"]


def test_sides_that_share_a_number_do_not_dispute_it() -> None:
    readings = (
        count("a", 8000, according_to="police"),
        count("b", 8000, according_to="organisateurs"),
        count("c", 20000, according_to="organisateurs"),
    )
    assert "disputed" not in kinds(*readings)


def test_both_sides_in_one_article_are_a_dispute_already() -> None:
    text = "Ils étaient 8000 selon la police, 20000 selon les organisateurs."
    both = make_reading(
        "a",
        text,
        figures=(
            make_figure(text, "8000", 8000, according_to="police"),
            make_figure(text, "20000", 20000, according_to="organisateurs"),
        ),
    )
    assert "disputed" in kinds(both)


def test_sides_far_apart_or_in_two_stories_are_not_set_against_each_other() -> None:
    police = count("a", 800, according_to="police")
    assert "disputed" not in kinds(police, count("b", 20000, according_to="organisateurs"))
    near = count("b", 2000, according_to="organisateurs")
    apart = tuple(Story(id=f"s-{i}", label="", date=None, articles=(i,)) for i in ("a", "b"))
    assert "disputed" in kinds(police, near)
    assert "disputed" not in {d.kind for d in compare(police, near, stories=apart)}


def test_a_person_repeats_counts_and_disputes_only_in_the_same_breath() -> None:
    def says(article: str, text: str) -> Reading:
        figures = (
            make_figure(text, "15000", 15000, according_to="Anna Berg"),
            make_figure(text, "5000 ", 5000, according_to="police"),
        )
        return make_reading(article, text, figures=figures, names=(("Anna Berg", "person"),))

    breath = says("a", "Anna Berg en voit 15000, la police 5000 manifestants.")
    far = says(
        "b", "Anna Berg en voit 15000. " + "Il pleut. " * 30 + "La police 5000 manifestants."
    )
    assert "disputed" in kinds(breath)
    assert "disputed" not in kinds(far)


def test_things_of_which_a_story_has_many_are_only_joined_when_equal() -> None:
    shares = [
        count(i, n, what="share", unit="percent") for i, n in (("a", 72), ("b", 72), ("c", 40))
    ]
    assert kinds(*shares) == ["agreed"]


def test_another_day_another_place_and_another_thing_are_not_compared() -> None:
    base = count("a", 8000, according_to="police")
    others = (
        count("b", 20000, according_to="organisateurs", date="2031-04-26"),
        count("c", 20000, according_to="organisateurs", what="protesters_saint_aubray"),
        count("d", 20000, according_to="organisateurs", what="arrested"),
    )
    for other in others:
        assert "disputed" not in kinds(base, other)


def test_an_undated_article_takes_its_day_from_the_story() -> None:
    dated = count("a", 8000)
    undated = count("b", 8000, date=None, published=None)
    assert kinds(dated, undated) == ["agreed"]
    apart = (
        *one_story(dated),
        Story(id="story-2", label="", date=None, articles=("b",)),
    )
    assert "agreed" not in {d.kind for d in compare(dated, undated, stories=apart)}


def test_a_count_to_the_last_digit_lends_its_day() -> None:
    def two_stories(value: int) -> set[str]:
        dated = count("a", value)
        undated = count("b", value, date=None, published=None)
        text = undated.article.text
        there = make_reading(
            "b", text, figures=undated.figures, names=(("Belmar", "organisation"),)
        )
        here = make_reading("a", text, figures=dated.figures, names=(("Belmar", "organisation"),))
        apart = tuple(Story(id=f"s-{i}", label="", date=None, articles=(i,)) for i in ("a", "b"))
        return {draft.kind for draft in compare(here, there, stories=apart)}

    assert "agreed" in two_stories(287710)
    assert "agreed" not in two_stories(300)


def test_a_count_with_a_day_of_its_own_does_not_take_the_story_s() -> None:
    text = "Ils étaient 8000 manifestants samedi dernier."
    start = text.index("samedi dernier")
    own = Time(span=Span(start, start + len("samedi dernier")), type="DATE", value=None)
    bare = make_reading(
        "b",
        text,
        figures=(make_figure(text, "8000 manifestants", 8000, date=None),),
        times=(own,),
    )
    assert kinds(count("a", 8000), bare) == []


def test_one_count_placed_or_not_is_one_scope() -> None:
    placed = count("a", 12, what="killed_belmar", place="Belmar")
    bare = count("b", 12, what="killed")
    later = count("c", 19, what="killed", published="2031-05-05")
    assert kinds(placed, bare, later) == ["agreed", "revised"]


def test_a_place_and_the_country_that_share_no_number_stay_apart() -> None:
    town = count("a", 8000, what="protesters_belmar", place="Belmar", according_to="police")
    country = count("b", 106301, according_to="organisateurs")
    assert kinds(town, country) == ["single_source", "single_source"]


def test_a_running_total_is_not_compared_with_one_day() -> None:
    day = count("a", 30, what="injured", according_to="police")
    total = count("b", 300, what="injured", according_to="collectif", date="2031-01-01/2031-05-03")
    assert "disputed" not in kinds(day, total)


def test_a_damaged_number_is_never_compared() -> None:
    sound = count("a", 8000, according_to="police")
    broken = count("b", 80002019, according_to="organisateurs", damaged=True)
    assert {e.article for draft in compare(sound, broken) for e in draft.evidence} == {"a"}


def test_same_day_in_two_stories_compares_only_with_a_common_topic() -> None:
    def march(article: str, value: int, topic: str, source: str) -> Reading:
        text = f"{topic} a réuni {value} manifestants."
        figure = make_figure(text, f"{value} manifestants", value, according_to=source)
        return make_reading(article, text, figures=(figure,), names=((topic, "organisation"),))

    left = march("a", 8000, "Alliance verte", "police")
    same = march("b", 8000, "Alliance verte", "police")
    other = march("c", 8000, "Front bleu", "police")
    apart = tuple(Story(id=f"s-{i}", label="", date=None, articles=(i,)) for i in ("a", "b", "c"))
    assert [d.kind for d in compare(left, same, stories=apart)] == ["agreed"]
    assert "agreed" not in {d.kind for d in compare(left, other, stories=apart)}


def test_the_camp_of_a_source() -> None:
    assert camp_of("préfecture de police", {}) == "official"
    assert camp_of("Interior Ministry", {}) == "official"
    assert camp_of("syndicat de police", {}) == "organiser"
    assert camp_of("institut Sonar", {}) == "counter"
    assert camp_of("Anna Berg", {"anna berg": "person"}) == "person"
    assert camp_of("Le Monde", {"le monde": "organisation"}) == "media"
    assert camp_of("Alliance verte", {"alliance verte": "organisation"}) == "named"
    assert camp_of("un précédent bilan", {}) == "unknown"
    assert camp_of(None, {}) == "unknown"


@given(st.permutations(["police", "organisateurs", "police", None, "organisateurs"]))
def test_order_of_articles_does_not_matter(sources: list[str | None]) -> None:
    values = {"police": 8000, "organisateurs": 20000, None: 8000}
    readings = [
        count(f"a{n}", values[source], according_to=source) for n, source in enumerate(sources)
    ]
    forward = compare(*readings)
    backward = compare(*reversed(readings))
    assert sorted(d.id for d in forward) == sorted(d.id for d in backward)


def in_breath(text: str, *counts: tuple[str, int, str, str | None]) -> Reading:
    """Make an article of one breath; counts are (words, value, source, place)."""
    figures = tuple(
        make_figure(
            text,
            words,
            value,
            according_to=source,
            place=place,
            what=f"protesters_{place}" if place else "protesters",
        )
        for words, value, source, place in counts
    )
    return make_reading("a", text, figures=figures)


def test_the_whole_and_its_part_are_not_set_against_each_other() -> None:
    text = "Ils étaient 30000 selon les organisateurs, dont 9000 à Belmar selon la police."
    both = in_breath(
        text, ("30000", 30000, "organisateurs", None), ("9000", 9000, "police", "belmar")
    )
    assert "disputed" not in kinds(both)


def test_a_count_without_a_place_is_set_against_the_nearest_it_can_be() -> None:
    text = "La police en voit 30000, dont 4000 à Belmar, les organisateurs 90000."
    both = in_breath(
        text,
        ("30000", 30000, "police", None),
        ("4000", 4000, "police", "belmar"),
        ("90000", 90000, "organisateurs", None),
    )
    disputed = next(draft for draft in compare(both) if draft.kind == "disputed")
    assert [v.value for v in disputed.values] == ["30\u202f000", "90\u202f000"]


def test_a_paper_or_a_witness_disputes_no_crowd_of_another_article() -> None:
    police = count("a", 800, according_to="police")
    assert "disputed" not in kinds(police, count("b", 2000, according_to="journaliste"))
    assert "disputed" not in kinds(police, count("b", 2000, according_to="Le Monde"))
    assert "disputed" in kinds(police, count("b", 2000, according_to="organisateurs"))


def test_casualties_of_two_articles_are_no_dispute() -> None:
    police = count("a", 80, what="injured", according_to="police")
    march = count("b", 200, what="injured", according_to="organisateurs")
    assert "disputed" not in kinds(police, march)


def test_counts_of_one_side_too_far_apart_are_no_revision() -> None:
    early = count("a", 3000, according_to="police")
    assert "revised" in kinds(early, count("b", 9000, according_to="police"))
    assert "revised" not in kinds(early, count("b", 30000, according_to="police"))


def test_small_exact_counts_are_not_rounded() -> None:
    early, late = count("a", 19, what="killed"), count("b", 20, what="killed")
    assert kinds(early, late) == ["revised"]


def test_running_totals_meet_whether_they_say_their_start_or_not() -> None:
    said = count("a", 40, what="killed", date="2031-04-12/2031-05-03")
    month = count("b", 40, what="killed", date="2031-04/2031-05-03")
    open_start = count("c", 40, what="killed", date="/2031-05-03")
    assert kinds(said, month, open_start) == ["agreed"]
    day = count("d", 40, what="killed", date="2031-05-03")
    assert "agreed" not in kinds(said, day)


def test_counts_of_an_affair_are_totals_where_no_day_is_said() -> None:
    early = count("a", 414, what="reports", date=None, published="2031-05-04")
    late = count("b", 428, what="reports", date=None, published="2031-05-11")
    assert kinds(early, late) == ["revised"]


def test_a_place_is_shared_by_the_equal_count_only_where_the_story_has_several() -> None:
    belmar = count("a", 9000, what="protesters_belmar", place="belmar")
    sarmont = count("b", 4000, what="protesters_sarmont", place="sarmont")
    whole, again = count("c", 9000), count("d", 30000)
    found = {(d.kind, d.place) for d in compare(belmar, sarmont, whole, again)}
    assert ("agreed", "belmar") in found
    assert not any(kind == "revised" for kind, _ in found)
    assert "revised" in kinds(belmar, whole, again)


def test_last_week_is_the_weekday_told_of_that_week() -> None:
    weekly = count("a", 9000, date="2031-04-28/2031-05-04", published="2031-05-10")
    measure = collect_measures([weekly], one_story(weekly))[0]
    assert measure.key.when == "2031-05-03"  # a Saturday, as the day of publication


def test_the_bulletin_of_the_next_morning_counts_the_day_of_its_story() -> None:
    evening = count("a", 28, what="arrested", published="2031-05-03")
    morning = count("b", 28, what="arrested", date=None, published="2031-05-04")
    later = count("c", 28, what="arrested", date=None, published="2031-05-06")
    assert kinds(evening, morning) == ["agreed"]
    assert "agreed" not in kinds(evening, later)


def test_what_befell_people_in_one_place_on_one_day_is_one_event_and_a_march_is_not() -> None:
    def in_belmar(article: str, value: int, what: str) -> Reading:
        return count(article, value, what=f"{what}_belmar", place="belmar", according_to="police")

    def judged(what: str) -> set[str]:
        readings = in_belmar("a", 30, what), in_belmar("b", 50, what)
        apart = tuple(Story(id=f"s-{i}", label="", date=None, articles=(i,)) for i in "ab")
        return {draft.kind for draft in compare(*readings, stories=apart)}

    assert "revised" in judged("arrested")
    assert "revised" not in judged("protesters")


def test_a_picket_without_place_or_source_is_part_of_no_series() -> None:
    assert "revised" not in kinds(count("a", 30), count("b", 90))
    assert "revised" in kinds(count("a", 300), count("b", 900))
    police = [count(i, n, according_to="police") for i, n in (("a", 30), ("b", 90))]
    assert "revised" in kinds(*police)
    small = count("a", 40, according_to="police"), count("b", 90, according_to="organisateurs")
    assert "disputed" not in kinds(*small)


def test_the_toll_of_a_person_beside_an_offices_is_no_dispute() -> None:
    text = "La préfecture compte 3 morts, Anna Berg 5 morts."
    figures = (
        make_figure(text, "3 morts", 3, what="killed", according_to="préfecture"),
        make_figure(text, "5 morts", 5, what="killed", according_to="Anna Berg"),
    )
    toll = make_reading("a", text, figures=figures, names=(("Anna Berg", "person"),))
    assert "disputed" not in kinds(toll)
