from __future__ import annotations

import pytest
from tests.reading.flaws.factory import page_of, seen

from recoupe.reading.flaws.breaks import read_broken_sentences

PROSE = "Le conseil municipal de Brevanne a voté jeudi soir la fermeture du pont de la Tuilerie."

PLUS = "La maire, Odile Carentan, a promis une passerelle provisoire avant la fin de"


def test_a_sentence_that_goes_on_in_lower_case() -> None:
    page = page_of(f"{PROSE} Il veut agir de manière commune. objectifs en tête. Voilà.")
    assert seen(page, list(read_broken_sentences(page))) == ["objectifs en tête"]


def test_a_paragraph_that_stops_on_an_open_word() -> None:
    text = f"{PROSE}\n{PROSE} Et après.\n{PLUS}"
    page = page_of(text)
    assert [place[-6:] for place in seen(page, list(read_broken_sentences(page)))] == ["fin de"]


@pytest.mark.parametrize(
    "text",
    [
        f"{PROSE} L'art. premier, env. trois pages, etc. sont clairs.",
        f"{PROSE} Il hésite... puis vote. Voir www.brevanne. example.",
        f"{PROSE}\n{PLUS}\nl'année.\n{PROSE} Oui.",
        f"{PROSE}\n{PLUS}\n(...)",
        f"{PROSE}\nLa maire a promis une passerelle provisoire avant la fin du mois",
        f"{PROSE}\nÀ la fin de",
    ],
)
def test_abbreviations_line_breaks_and_cut_marks(text: str) -> None:
    assert list(read_broken_sentences(page_of(text))) == []
