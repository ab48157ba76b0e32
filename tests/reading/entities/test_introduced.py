"""What the words before a name tell of it: invented names."""

import pytest

from recoupe.languages import get_language
from recoupe.reading.entities.initials import content, follows
from recoupe.reading.entities.introduced import initials_no_person, is_no_name
from recoupe.reading.entities.name import Name
from recoupe.reading.parse import load_pipeline
from recoupe.records import Span

RULES = get_language("fr").names


def types(reading, text):
    article = reading.article.text
    return {m.type for m in reading.mentions if article[m.span.start : m.span.end] == text}


def name(text, type_="person"):
    return Name(span=Span(0, len(text)), type=type_, text=text, line=0, start=0, end=1)


@pytest.mark.model
def test_a_firm_is_an_organisation_throughout(read):
    text = "La société Transval exploite le viaduc. Selon Transval, rien ne bougeait."
    assert types(read(text), "Transval") == {"organisation"}


@pytest.mark.model
def test_an_unknown_land_is_a_place_throughout(read):
    text = "Elle a voyagé en Karsovie. La Karsovie a signé hier un accord avec ses voisins."
    assert types(read(text), "Karsovie") == {"place"}


@pytest.mark.model
def test_a_body_is_parted_from_its_president(read):
    text = "La présidente du Front rural Marine Tessier a voté. Marine Tessier était seule."
    assert types(read(text), "Marine Tessier") == {"person"}


@pytest.mark.parametrize("text", ["XNUMX", "20XX", "Publicité", "Partager"])
def test_placeholders_and_labels_are_no_names(text):
    assert is_no_name(name(text), RULES)


def test_a_newspaper_is_a_name():
    assert not is_no_name(name("Le Messager"), RULES)


def test_initials_are_nobody():
    doc = load_pipeline("xx").make_doc("La BAM a voté")
    assert initials_no_person(name("BAM"), doc)
    assert not initials_no_person(name("Bam"), doc)
    assert not initials_no_person(name("BAM"), load_pipeline("xx").make_doc("PHOTO BAM"))


def test_initials_behind_a_name_may_count_the_noun_left_outside():
    assert follows("AAPS", "Air Pur Solidarité")
    assert not follows("AAPS", "Air Pur")


def test_numbers_sound_as_they_are_written():
    assert content("acte VI") != content("acte VIII")
    assert content("A7") != content("A77")
    assert content("BHV") != content("BV")
