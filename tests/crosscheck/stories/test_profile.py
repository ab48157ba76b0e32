from __future__ import annotations

import pytest

from recoupe.crosscheck.stories.background import Background, background_of, general_shares
from recoupe.crosscheck.stories.profile import Profile, days_apart, profile_of

from ..lineage.articles import reading_of


def published(value: str | None) -> Profile:
    return profile_of(reading_of("a", "Un texte.", published=value))


@pytest.mark.parametrize(
    ("left", "right", "days"),
    [
        ("2021-03-04", "2021-03-09", 5),
        ("2021-03-04T10:00", "2021-03-04", 0),
        ("2021-03", "2021-03-20", 0),
        ("2021-03", "2021-04-02", 2),
        ("XXXX-12-14", "2021-12-15", 1),
        ("XXXX-12-30", "2022-01-02", 3),
        ("XXXX-12-14", "2021-04-01", 108),
        ("2021", "2021-04-01", 0),
        ("2021-02-30", "2021-04-01", 0),
        (None, "2021-04-01", 0),
    ],
)
def test_days_apart_are_the_fewest_possible(left: str | None, right: str, days: int) -> None:
    assert days_apart(published(left), published(right)) == days
    assert days_apart(published(right), published(left)) == days


def test_only_a_day_known_to_the_day_is_a_day() -> None:
    assert published("2021-03-04").day is not None
    assert published("2021-03").day is None
    assert published("XXXX-03-04").day is None


def test_headline_weighs_more_than_body_and_names_more_than_words() -> None:
    terms = profile_of(reading_of("a", "Kermadec attend demain.", title="Grève surprise")).terms
    assert terms["surpri"] > terms["attend"]
    assert terms["kermadec"] > terms["attend"]


def test_words_of_the_language_are_common_even_in_a_small_collection() -> None:
    profiles = [
        profile_of(reading_of(name, "Dans Kermadec avec une voile.", language="fr"))
        for name in "ab"
    ]
    background = background_of(profiles)
    assert background.rarity("kermadec") > background.rarity("dans") == 0.0


def test_what_a_small_collection_is_about_still_tells_something() -> None:
    small = Background(articles=5, frequencies={"viaduc": 5}, languages=("fr",))
    large = Background(articles=2000, frequencies={"viaduc": 2000}, languages=("fr",))
    assert small.rarity("viaduc") > 2.0
    assert large.rarity("viaduc") == 0.0


def test_a_large_collection_speaks_for_itself() -> None:
    background = Background(articles=1000, frequencies={"avec": 1}, languages=("fr",))
    assert background.generality == 0.0
    assert background.rarity("avec") == pytest.approx(6.9, abs=0.01)
    assert Background(articles=10, frequencies={}, languages=("fr",)).generality > 0.9


def test_the_words_of_one_stem_are_counted_together() -> None:
    shares = general_shares("fr")
    assert shares["gouver"] > shares["gouvernement"] > 0.0
    assert shares["avec"] == 1.0
