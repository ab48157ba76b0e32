"""Who is who among the names of one article, with names built by hand."""

from __future__ import annotations

import pytest

from recoupe.languages import get_language
from recoupe.reading.entities.initials import is_acronym, spells
from recoupe.reading.entities.name import Name
from recoupe.reading.entities.spelling import sound, sounds
from recoupe.reading.entities.who import group_names
from recoupe.records import EntityType, Span

RULES = get_language("fr").names


def groups(*names: tuple[str, EntityType]) -> tuple[int, ...]:
    made = [
        Name(
            span=Span(i * 100, i * 100 + len(text)),
            type=type_,
            text=text,
            line=0,
            start=i,
            end=i + 1,
        )
        for i, (text, type_) in enumerate(names)
    ]
    return group_names(made, RULES)


def test_a_bare_surname_goes_to_its_bearer() -> None:
    assert groups(("Hugo Lanvin", "person"), ("Lanvin", "person")) == (0, 0)
    assert groups(("Lanvin", "person"), ("Hugo Lanvin", "person")) == (0, 0)


def test_a_bare_surname_goes_to_the_latest_bearer_and_stays_there() -> None:
    found = groups(
        ("Hugo Lanvin", "person"),
        ("Lanvin", "person"),
        ("Rose Lanvin", "person"),
        ("Lanvin", "person"),
    )
    assert found == (0, 0, 1, 0)
    assert groups(("Hugo Lanvin", "person"), ("Rose Lanvin", "person"), ("Lanvin", "person")) == (
        0,
        1,
        1,
    )


def test_a_surname_of_two_words() -> None:
    assert groups(("Hugo Le Guen", "person"), ("Le Guen", "person")) == (0, 0)


def test_given_names_keep_a_family_apart() -> None:
    assert groups(("Hugo Lanvin", "person"), ("Rose Lanvin", "person")) == (0, 1)


def test_spellings_meet() -> None:
    assert groups(("Ossip Babaïev", "person"), ("Babayev", "person")) == (0, 0)


def test_initials_and_shorter_forms() -> None:
    full = ("Société des amis du fleuve", "organisation")
    assert groups(full, ("SAF", "organisation")) == (0, 0)
    assert groups(full, ("XYZ", "organisation")) == (0, 1)
    assert groups(("Vexa Holding", "organisation"), ("Vexa", "organisation")) == (0, 0)


def test_a_known_name_is_no_shorter_form_of_another() -> None:
    assert groups(("Figaro", "organisation"), ("Figaro Vexin", "organisation")) == (0, 1)


def test_names_of_one_entry_meet_and_types_stay_apart() -> None:
    assert groups(("OTAN", "organisation"), ("NATO", "organisation")) == (0, 0)
    assert groups(("Lanvin", "place"), ("Hugo Lanvin", "person")) == (0, 1)


@pytest.mark.parametrize(
    ("left", "right"),
    [
        ("Pachinian", "Pashinyan"),
        ("Karabagh", "Karabakh"),
        ("Erevan", "Yerevan"),
        ("Zelensky", "Зеленский"),
        ("Loukachenko", "Lukashenko"),
        ("Prigojine", "Пригожине"),
        ("Müller", "Mueller"),
    ],
)
def test_sound_of_one_name(left: str, right: str) -> None:
    assert sound(left) == sound(right)


@pytest.mark.parametrize(
    ("left", "right"), [("Martin", "Morton"), ("Iran", "Irak"), ("Duval", "Durand")]
)
def test_sound_of_two_names(left: str, right: str) -> None:
    assert sound(left) != sound(right)


def test_sounds_of_nothing() -> None:
    assert sounds("") == sounds("...") == ()


def test_initials() -> None:
    assert is_acronym("U.E.")
    assert not is_acronym("Oui")
    assert spells("FEB", "Fédération des entreprises de Belgique")
    assert not spells("ABC", "Fédération des entreprises")
