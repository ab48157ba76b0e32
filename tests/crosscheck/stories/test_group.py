from __future__ import annotations

import random
from collections.abc import Sequence
from dataclasses import replace

import numpy as np
import pytest
from hypothesis import given, settings
from hypothesis import strategies as st
from numpy.typing import NDArray

from recoupe.crosscheck.lineage import find_lineages
from recoupe.crosscheck.stories import group_stories
from recoupe.crosscheck.stories.background import background_of
from recoupe.crosscheck.stories.index import StoryIndex
from recoupe.crosscheck.stories.profile import Profile, profile_of
from recoupe.records import Reading, Span, Story, Time

from ..lineage.articles import FLOOD, STRIKE, reading_of

OTHERS = [
    reading_of(f"x{n:02}", f"Chronique {n} : la récolte de lin du canton {n} déçoit.")
    for n in range(12)
]


def alike(texts: Sequence[str]) -> NDArray[np.float32]:
    """Stand in for the encoder: words decide."""
    return np.ones((len(texts), 1), dtype=np.float32)


def grouped(*readings: Reading) -> dict[str, Story]:
    every = [*readings, *OTHERS]
    stories = group_stories(every, find_lineages(every), encoder=alike)
    found = {article: story for story in stories for article in story.articles}
    assert len(found) == len(every) == sum(len(story.articles) for story in stories)
    return found


def march(name: str, act: str, day: str, *, published: str | None = None) -> Reading:
    return reading_of(
        name,
        f"Acte {act} : les riverains de l'Orvane ont défilé {day} à Vaubrun contre le barrage.",
        f"Au {act} rendez-vous, le cortège a traversé le quartier des Tanneries.",
        title=f"Acte {act} des riverains",
        published=published,
    )


def test_two_accounts_of_one_event_are_one_story_and_another_is_not() -> None:
    found = grouped(
        reading_of("a", *FLOOD[:3], title="Crue de l'Orvane à Vaubrun"),
        reading_of(
            "b",
            FLOOD[3],
            "À Vaubrun, l'Orvane a inondé les Tanneries.",
            FLOOD[1],
            title="Vaubrun sous les eaux de l'Orvane",
        ),
        reading_of("c", *STRIKE, title="Grève au port de Kermadec"),
    )
    assert found["a"] is found["b"]
    assert found["c"] is not found["a"]


@pytest.mark.parametrize("others", [0, 5, 40, 400])
def test_a_story_is_found_among_few_articles_as_among_many(others: int) -> None:
    accounts = [
        reading_of("a", *FLOOD[:4], title="Crue de l'Orvane à Vaubrun"),
        reading_of(
            "b",
            "À Vaubrun, l'Orvane a inondé cette nuit les Tanneries.",
            "Près de 340 personnes dorment dans un gymnase, dit la préfète Odile Marchessault.",
            title="Vaubrun sous les eaux de l'Orvane",
        ),
        reading_of("c", "L'Orvane a débordé à Vaubrun.", FLOOD[2], title="Inondation à Vaubrun"),
        reading_of("d", *STRIKE, title="Grève au port de Kermadec"),
    ]
    fields = [reading_of(f"x{n:03}", f"Lin du canton {n}, année {n * 7}.") for n in range(others)]
    readings = [*accounts, *fields]
    stories = group_stories(readings, find_lineages(readings), encoder=alike)
    (flood,) = (story.articles for story in stories if "a" in story.articles)
    assert flood == ("a", "b", "c")


def test_the_same_words_a_fortnight_later_are_another_story() -> None:
    found = grouped(
        march("a", "IV", "samedi", published="2021-03-06"),
        march("b", "IV", "samedi", published="2021-03-07"),
        march("c", "VI", "samedi", published="2021-03-20"),
    )
    assert found["a"] is found["b"]
    assert found["c"] is not found["a"]


def test_undated_articles_do_not_bridge_two_steps() -> None:
    found = grouped(
        march("a", "IV", "samedi", published="2021-03-06"),
        *(march(f"u{n}", "IV", "samedi") for n in range(3)),
        march("c", "IV", "samedi", published="2021-03-20"),
    )
    assert found["a"] is not found["c"]


def test_undated_articles_are_placed_by_the_days_they_name() -> None:
    def dated(reading: Reading, day: str) -> Reading:
        time = Time(span=Span(0, 4), type="DATE", value=day, start=day, end=day)
        return replace(reading, times=(time,))

    one = dated(march("a", "", "samedi"), "2021-03-06")
    two = dated(march("b", "", "samedi"), "2021-03-06")
    profiles = [profile_of(one), profile_of(two)]
    assert all("@03-06" in profile.terms for profile in profiles)


def test_label_is_a_headline_and_date_the_first_day() -> None:
    story = grouped(
        reading_of("a", *FLOOD, published="2021-03-05"),
        reading_of("b", *FLOOD, title="Crue à Vaubrun", published="2021-03-04"),
    )["a"]
    assert story.label == "Crue à Vaubrun"
    assert story.date == "2021-03-04"
    assert story.articles == ("b", "a")


def test_a_story_of_copies_has_one_origin() -> None:
    story = grouped(
        reading_of("a", *FLOOD, source="Le Veilleur"),
        reading_of("b", *FLOOD, source="La Gazette"),
    )["a"]
    assert (story.origins, story.origins_at_most) == (1, 1)


@given(st.randoms(), st.integers(1, 4))
@settings(max_examples=6, deadline=None)
def test_late_arrivals_join_as_if_they_had_been_there(
    shuffler: random.Random, batches: int
) -> None:
    readings = [
        march("a", "IV", "samedi", published="2021-03-06"),
        march("b", "IV", "samedi", published="2021-03-07"),
        march("c", "VI", "samedi", published="2021-03-20"),
        march("d", "VI", "dimanche"),
        *OTHERS,
    ]
    profiles = [profile_of(reading) for reading in readings]
    background = background_of(profiles)

    def stories(batched: Sequence[Sequence[Profile]]) -> list[set[str]]:
        index = StoryIndex(background, alike)
        for batch in batched:
            index.add(batch)
        return [{profile.article for profile in story} for story in index.stories(())]

    expected = stories([profiles])
    shuffler.shuffle(profiles)
    assert stories([profiles[n::batches] for n in range(batches)]) == expected


def test_odd_articles_stand_alone() -> None:
    odd = [reading_of("a", ""), reading_of("b", "…!?"), reading_of("c", "🙂\u202e")]
    assert [story.articles for story in group_stories(odd, (), encoder=alike)] == [
        ("a",),
        ("b",),
        ("c",),
    ]
    assert group_stories((), (), encoder=alike) == ()
