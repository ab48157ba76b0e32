"""The whole stage over the real French pipeline."""

from __future__ import annotations

from collections.abc import Callable
from itertools import pairwise

import pytest
from hypothesis import HealthCheck, given, settings
from hypothesis import strategies as st

from recoupe.records import Reading

pytestmark = pytest.mark.model
Read = Callable[..., Reading]


def mentions(reading: Reading, form: str) -> list[tuple[str, str | None]]:
    names = {entity.id: entity.name for entity in reading.entities}
    text = reading.article.text
    return [
        (text[m.span.start : m.span.end], names.get(m.entity or ""))
        for m in reading.mentions
        if m.form == form
    ]


def test_pronouns_and_offices(read: Read) -> None:
    text = (
        "Le ministre de la Culture, Hugo Lanvin, a visité Lisbonne mardi. Il a promis de "
        "nouveaux crédits. « Nous tiendrons parole », a déclaré le ministre."
    )
    found = read(text)
    assert ("Il", "Hugo Lanvin") in mentions(found, "pronoun")
    nominals = mentions(found, "nominal")
    assert ("Le ministre de la Culture", "Hugo Lanvin") in nominals
    assert ("le ministre", "Hugo Lanvin") in nominals


def test_impersonal_pronouns_are_no_mentions(read: Read) -> None:
    found = read("Hugo Lanvin est arrivé à Lisbonne. Il faut attendre. Il y a du monde.")
    assert mentions(found, "pronoun") == []


def test_a_function_before_a_name_is_no_mention(read: Read) -> None:
    found = read("Le ministre Hugo Lanvin a visité Lisbonne.")
    assert mentions(found, "nominal") == []


def test_another_state_s_president_is_another_person(read: Read) -> None:
    text = (
        "Le président portugais Hugo Lanvin a reçu mardi son homologue danois Lars Holm. "
        "Le président danois a remercié Lisbonne."
    )
    assert ("Le président danois", "Hugo Lanvin") not in mentions(read(text), "nominal")


def test_names_outside_the_body_are_read(read: Read) -> None:
    found = read("Hugo Lanvin est arrivé à Lisbonne.\n\nLire aussi : Rose Bellac quitte Dublin")
    assert "Rose Bellac" in [name for name, _ in mentions(found, "name")]


def test_a_lost_space_after_a_full_stop(read: Read) -> None:
    found = read("Plusieurs passants ont été blessés.Hugo Lanvin est arrivé à Lisbonne.")
    assert mentions(found, "name")[0][0] == "Hugo Lanvin"


@pytest.mark.parametrize("language", ["fr", "en", "und"])
@pytest.mark.parametrize(
    "text", ["", "...", '"', "😀 \u202eabc", "M. ", "(", "\n\n \n", "Il", "Le " * 3000]
)
def test_odd_texts_do_no_harm(read: Read, text: str, language: str) -> None:
    read(text, language=language)


@settings(
    max_examples=25, deadline=None, suppress_health_check=[HealthCheck.function_scoped_fixture]
)
@given(
    st.lists(st.sampled_from("Hugo Lanvin Lisbonne il Le président a dit , . « » OTAN (".split()))
)
def test_spans_hold_the_text_they_say(read: Read, words: list[str]) -> None:
    found = read(" ".join(words))
    ids = {entity.id for entity in found.entities}
    for mention in found.mentions:
        assert 0 <= mention.span.start < mention.span.end <= len(found.article.text)
        assert mention.entity is None or mention.entity in ids
    spans = [m.span for m in found.mentions if m.form == "name"]
    assert all(a.end <= b.start for a, b in pairwise(spans))
