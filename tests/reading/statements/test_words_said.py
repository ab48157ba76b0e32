"""Where what is said begins and ends, and who stands beside it: invented French news."""

import pytest
from tests.reading.statements.test_read_statements import show

pytestmark = pytest.mark.model

CASES = [
    (
        "Le maire Alain Tessier avoue ne pas voter.",
        ("indirect", ["ne pas voter"], "avoue", "Alain Tessier"),
    ),
    (
        "Les habitants se disent encore inquiets.",
        ("indirect", ["encore inquiets"], "disent", "habitants"),
    ),
    (
        "Alain Tessier a appelé à plusieurs reprises à la levée des barrages.",
        ("indirect", ["la levée des barrages"], "appelé", "Alain Tessier"),
    ),
    (
        "Alain Tessier a demandé aux élus de « garder le calme » mercredi à la mairie.",
        ("mixed", ["« garder le calme »"], "demandé", "Alain Tessier"),
    ),
    (
        "« J'ai voulu venir, dit Alain Tessier, parce que le pont compte. »",
        (
            "direct",
            ["J'ai voulu venir", "parce que le pont compte."],
            "dit",
            "Alain Tessier",
        ),
    ),
    (
        "VAUBRY, 3 mai 2031 (AGP) - Le pont rouvrira en juin, a annoncé le maire.",
        ("indirect", ["Le pont rouvrira en juin"], "annoncé", "maire"),
    ),
    (
        "« Le pont est fermé », a tenu à préciser Alain Tessier.",
        ("direct", ["Le pont est fermé"], "préciser", "Alain Tessier"),
    ),
    (
        "« J'ai vu la barge couler », a raconté sur Radio Vaubry, Alain Tessier.",
        ("direct", ["J'ai vu la barge couler"], "raconté", "Alain Tessier"),
    ),
    (
        "Les riverains ont écrit au préfet, estimant que le pont est dangereux.",
        ("indirect", ["le pont est dangereux"], "estimant", "riverains"),
    ),
    (
        "La police assure que d'autres réclament son départ.",
        ("indirect", ["son départ"], "réclament", "autres"),
    ),
]


@pytest.mark.parametrize(("text", "expected"), CASES)
def test_words_and_speakers(read, text, expected):
    assert expected in [show(text, s) for s in read(text).statements]


def test_a_title_before_an_unread_name_is_a_person(read):
    text = "« Mon client est innocent », a plaidé Me Sur."
    assert [s.speaker_name for s in read(text).statements] == ["Sur"]


def test_a_thing_in_subject_place_says_nothing(read):
    text = "Le début de la grève annonce la fermeture du pont."
    assert read(text).statements == ()


def test_a_heading_in_marks_is_nobody_s(read):
    text = (
        "« Le pont tiendra encore dix ans », a dit Alain Tessier.\n"
        "« Une honte pour la ville »\n"
        "La rue a été fermée dans la soirée."
    )
    said = [text[a:b] for s in read(text).statements for a, b in s.parts]
    assert said == ["Le pont tiendra encore dix ans"]


def test_whoever_is_invited_does_not_speak(read):
    text = "Les habitants sont invités à « rester chez eux » jusqu'à jeudi."
    assert "habitants" not in [s.speaker_name for s in read(text).statements]


def test_the_reporter_s_own_reminder_is_no_statement(read):
    assert read("Rappelons que le pont rouvrira en mai.").statements == ()
