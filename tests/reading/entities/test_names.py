"""Span conventions, lists and agreement of types, on docs built by hand."""

from __future__ import annotations

from dataclasses import replace

import pytest
from spacy.tokens import Doc
from spacy.tokens import Span as TokenSpan
from spacy.vocab import Vocab

from recoupe.languages import get_language
from recoupe.reading.draft import Line
from recoupe.reading.entities.names import read_names

FRENCH, ENGLISH = get_language("fr").names, get_language("en").names
_GLUED = {"l'", "d'", "(", "«"}


def line(text: str, *ents: tuple[int, int, str]) -> Line:
    words = text.split(" ")
    spaces = [
        w not in _GLUED and words[i + 1 : i + 2] not in ([","], ["."]) for i, w in enumerate(words)
    ]
    doc = Doc(Vocab(), words=words, spaces=spaces)
    doc.set_ents([TokenSpan(doc, s, e, label=label) for s, e, label in ents])
    return Line(start=0, doc=doc)


def names(*lines: Line, rules=FRENCH, model=True) -> list[tuple[str, str]]:
    lines = tuple(replace(one, start=i * 1000) for i, one in enumerate(lines))
    return [(n.text, n.type) for n in read_names(lines, rules, model=model)]


def test_an_institution_s_noun_belongs_to_the_name() -> None:
    assert names(line("devant la mairie de Vexin", (4, 5, "LOC"))) == [
        ("mairie de Vexin", "organisation")
    ]
    assert names(line("dans une mairie de Vexin", (4, 5, "LOC"))) == [("Vexin", "place")]


def test_a_street_s_noun_belongs_to_the_name() -> None:
    assert names(line("dans la rue Lanvin", (3, 4, "PER"))) == [("rue Lanvin", "place")]


def test_an_administrative_noun_stays_outside() -> None:
    assert names(line("le département de Vexin", (1, 4, "LOC"))) == [("Vexin", "place")]


def test_prepositions_civilities_and_days_stay_outside() -> None:
    assert names(line("À Vexin , rien", (0, 2, "LOC"))) == [("Vexin", "place")]
    assert names(line("selon M. Lanvin", (1, 3, "PER"))) == [("Lanvin", "person")]
    assert names(line("à Vexin lundi", (1, 3, "LOC"))) == [("Vexin", "place")]


def test_a_particle_after_a_civility_belongs_to_the_name() -> None:
    assert names(line("selon M. de Lanvin", (3, 4, "PER"))) == [("de Lanvin", "person")]


def test_marks_glued_to_a_name_stay_outside() -> None:
    assert names(line("selon Vexin» hier", (1, 2, "LOC"))) == [("Vexin", "place")]
    assert names(line("selon LANVIN.- Oui", (1, 2, "PER"))) == [("LANVIN", "person")]


def test_peoples_are_no_names() -> None:
    assert names(line("les Wallons votent", (1, 2, "LOC"))) == []
    assert names(line("les 14 Italiens votent", (1, 3, "LOC"))) == []


def test_lists_and_patterns_find_what_the_model_misses() -> None:
    assert names(line("des gilets jaunes sur la RD 520 selon l' OTAN")) == [
        ("gilets jaunes", "organisation"),
        ("RD 520", "place"),
        ("OTAN", "organisation"),
    ]
    assert names(line("T.V. , 37 ans , avoue")) == [("T.V.", "person")]


def test_a_known_name_replaces_a_part_of_it() -> None:
    found = names(line("en Auvergne-Rhône-Alpes demain", (1, 2, "LOC")))
    assert found == [("Auvergne-Rhône-Alpes", "place")]


def test_a_surname_takes_the_type_of_the_full_name() -> None:
    lines = (line("Hugo Lanvin parle", (0, 2, "PER")), line("puis Lanvin part", (1, 2, "LOC")))
    assert names(*lines) == [("Hugo Lanvin", "person"), ("Lanvin", "person")]


def test_a_full_name_is_found_wherever_it_is_repeated() -> None:
    lines = (line("Hugo Lanvin parle", (0, 2, "PER")), line("puis Hugo Lanvin part"))
    assert names(*lines) == [("Hugo Lanvin", "person")] * 2


def test_one_name_has_one_type() -> None:
    lines = [line("avec Vexa ici", (1, 2, "ORG"))] * 2 + [line("avec Vexa ici", (1, 2, "LOC"))]
    assert names(*lines) == [("Vexa", "organisation")] * 3


def test_an_office_before_a_lone_word_makes_a_person() -> None:
    assert names(line("le président Vexor part", (2, 3, "LOC"))) == [("Vexor", "person")]


def test_networks_are_things() -> None:
    assert names(line("sur Twitter hier", (1, 2, "ORG"))) == [("Twitter", "other")]


def test_without_a_model_titles_given_names_and_the_table_tell() -> None:
    text = "Prime Minister Hugo Lanvin met Maria Brun in Lisbon , then Lanvin left Foobar"
    assert names(line(text), rules=ENGLISH, model=False) == [
        ("Hugo Lanvin", "person"),
        ("Maria Brun", "person"),
        ("Lisbon", "place"),
        ("Lanvin", "person"),
    ]


@pytest.mark.parametrize(
    ("text", "expected"),
    [
        ("Qorel Vask , the foreign minister , left", [("Qorel Vask", "person")]),
        ("Qorel Vask , a small town , sleeps", []),
        ("Qorel Vask , 61 , resigned", [("Qorel Vask", "person")]),
        ("It is over , said Qorel Vask , and left", [("Qorel Vask", "person")]),
        ("Ms Vask left", [("Vask", "person")]),
        ("Norwegian President Qorel Vask left", [("Qorel Vask", "person")]),
        ("the Rivermouth Town Council met", [("Rivermouth Town Council", "organisation")]),
        ("the Dockers ' Union met", [("Dockers ' Union", "organisation")]),
        ("he went to Aberdeen yesterday", [("Aberdeen", "place")]),
        ("the town of Qorel burns", [("Qorel", "place")]),
        ("GDYNIA - Rain fell", [("GDYNIA", "place")]),
        ("Nice weather and Mobile homes", []),
        ("between March and Monday", []),
        ("he met Theresa April in May", [("Theresa April", "person")]),
        ("he met Farid al-Qorel again", [("Farid al-Qorel", "person")]),
    ],
)
def test_without_a_model_the_words_around_a_name_tell(
    text: str, expected: list[tuple[str, str]]
) -> None:
    assert names(line(text), rules=ENGLISH, model=False) == expected
