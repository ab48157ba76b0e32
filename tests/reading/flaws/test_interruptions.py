from __future__ import annotations

import pytest
from tests.reading.flaws.factory import page_of, seen

from recoupe.reading.flaws.interruptions import read_interruptions

PROSE = (
    "Le conseil municipal de Brevanne a voté jeudi soir la fermeture du pont de la Tuilerie, "
    "malgré l'opposition d'une partie des riverains venus nombreux dans la salle."
)

MORE = (
    "La maire, Odile Carentan, a promis une passerelle provisoire avant l'hiver et un calendrier "
    "des travaux qui sera présenté aux habitants au mois de septembre."
)


def test_an_advert_between_two_paragraphs() -> None:
    page = page_of(f"{PROSE}\n\nPublicité\n\n{MORE}")
    assert seen(page, list(read_interruptions(page))) == ["Publicité"]


@pytest.mark.parametrize(
    "text",
    [
        f"Publicité\n{PROSE}\n{MORE}",
        f"{PROSE}\n{MORE}\nPublicité",
        f"{PROSE}\nLIRE AUSSI - Le pont\n{MORE}",
    ],
)
def test_furniture_around_the_article_or_links_of_the_newsroom(text: str) -> None:
    assert list(read_interruptions(page_of(text))) == []


@pytest.mark.parametrize(
    "text",
    [
        "Le conseil de Brevanne Publicité a voté jeudi.",
        "Le conseil a voté jeudi.PublicitéLa maire est partie.",
        "Le conseil a voté. LIRE AUSSI : le pont ferme",
    ],
)
def test_words_of_the_page_inside_a_paragraph(text: str) -> None:
    assert len(list(read_interruptions(page_of(text)))) == 1


@pytest.mark.parametrize(
    "text",
    [
        "La publicité a coûté cher.",
        "Il a crié « Publicité mensongère ! » au maire.",
        "Publicité : le maire condamné.",
    ],
)
def test_the_same_words_in_sentences(text: str) -> None:
    assert list(read_interruptions(page_of(text))) == []
