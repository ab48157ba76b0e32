"""Which phrases can speak, by the noun that heads them: invented phrases."""

import pytest
from tests.reading.statements.test_read_statements import draft_of

from recoupe.languages.fr.statements import RULES
from recoupe.languages.statements import load_speaking
from recoupe.reading.statements.phrases import Phrase
from recoupe.reading.statements.speaking import may_speak
from recoupe.reading.statements.words import read_page


def speaks(text, code="fr"):
    page = read_page(draft_of(text, code))
    return may_speak(page, Phrase(start=0, end=len(page.words)))


@pytest.mark.parametrize(
    "text",
    [
        "le communiqué du ministère",
        "des riverains",
        "la plupart des urbanistes",
        "45 % des sondés",
        "une dizaine de familles",
        "certains",
        "les négociants",
    ],
)
def test_people_groups_and_documents_speak(text):
    assert speaks(text)


@pytest.mark.parametrize(
    "text", ["le début de la grève", "la stratégie du maire", "un incendie", "13"]
)
def test_things_do_not_speak_whatever_their_complement(text):
    assert not speaks(text)


def test_english_heads():
    assert speaks("a statement from the union", "en")
    assert not speaks("the start of the strike", "en")


def test_plurals_are_made_by_the_first_ending_that_fits(tmp_path):
    path = tmp_path / "nouns.txt"
    path.write_text("# people\nÉlu journal\n", "utf-8")
    found = load_speaking(path, ("bureau",), (("al", "aux"), ("eau", "eaux"), ("", "s")))
    assert found == {"elu", "elus", "journal", "journaux", "bureau", "bureaux"}


def test_no_noun_only_counts_and_speaks_at_once():
    assert not {"plupart", "moitié", "dizaine"} & RULES.speaking
