from __future__ import annotations

import gzip
from pathlib import Path

import pytest

from recoupe.formats import Arrival, read_file
from recoupe.records import Article, LeftOut

BODY = """<nav><a href="/">Accueil</a></nav><article><h1>Le pont de Valombre rouvre</h1>
<p>Le pont de Valombre a rouvert mercredi à la circulation, après onze mois de travaux menés
par la société Travoux & Fils, a annoncé la préfecture.</p>
<p>« Nous sommes soulagés », a déclaré la maire, Odile Carpantier, devant une centaine
d'habitants réunis sur la place du marché pour l'occasion.</p>
<p>Le coût des travaux a été estimé à deux millions d'euros, partagés entre la région et la
commune, selon un document que la rédaction a pu consulter.</p></article>"""


def page(head: str = "", body: str = BODY, lang: str = "fr-FR") -> str:
    return f'<!DOCTYPE html><html lang="{lang}"><head>{head}</head><body>{body}</body></html>'


def read(path: Path, content: bytes) -> Arrival:
    path.write_bytes(content)
    (item,) = read_file(path)
    assert isinstance(item, Arrival), item
    return item


def article(path: Path, content: str) -> Article:
    return read(path, content.encode()).article


def test_text_and_metadata_are_extracted(tmp_path: Path) -> None:
    head = """<title>Le pont de Valombre rouvre - La Gazette</title>
    <meta property="og:title" content="Le pont de Valombre rouvre">
    <meta property="og:site_name" content="La Gazette de Valombre">
    <meta property="article:published_time" content="2023-05-17T08:00:00+02:00">
    <link rel="canonical" href="https://gazette.example/pont">"""
    found = article(tmp_path / "pont.html", page(head))
    assert found.id == "pont"
    assert found.title == "Le pont de Valombre rouvre"
    assert found.source == "La Gazette de Valombre"
    assert found.url == "https://gazette.example/pont"
    assert found.language == "fr"
    assert found.published is not None
    assert (found.published.value, found.published.basis) == ("2023-05-17", "metadata")
    assert "Travoux & Fils" in found.text
    assert "Accueil" not in found.text


def test_what_the_page_does_not_say_is_not_known(tmp_path: Path) -> None:
    found = article(tmp_path / "pont.htm", page().replace(' lang="fr-FR"', ""))
    assert (found.published, found.url, found.language) == (None, None, None)


@pytest.mark.parametrize("meta", ['<meta charset="windows-1252">', ""])
def test_pages_in_older_encodings(tmp_path: Path, meta: str) -> None:
    found = read(tmp_path / "pont.html.gz", gzip.compress(page(meta).encode("cp1252")))
    assert "« Nous sommes soulagés », a déclaré la maire" in found.article.text
    assert found.article.id == "pont"


def test_an_xml_declaration_is_no_obstacle(tmp_path: Path) -> None:
    content = '<?xml version="1.0" encoding="utf-8"?>\n' + page()
    assert "rouvert mercredi" in article(tmp_path / "pont.html", content).text


@pytest.mark.parametrize(
    ("content", "reason"),
    [("", "it is empty"), ("<html><body></body></html>", "no article was found in this page")],
)
def test_a_page_without_article_says_so(tmp_path: Path, content: str, reason: str) -> None:
    path = tmp_path / "a.html"
    path.write_text(content)
    (item,) = read_file(path)
    assert isinstance(item, LeftOut)
    assert item.reason == reason
