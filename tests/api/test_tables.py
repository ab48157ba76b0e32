from __future__ import annotations

import hashlib

from hypothesis import given
from hypothesis import strategies as st

from recoupe.api import ReadingTable
from recoupe.api.plain import UNSAFE, html, plain
from recoupe.api.tables import ROWS, DossierTable
from recoupe.records import (
    Article,
    Dossier,
    Entity,
    Event,
    Figure,
    Flaw,
    Participant,
    Published,
    Reading,
    Span,
    Statement,
    Story,
    Time,
)

TEXT = "<script>alert(1)</script> Odile Carpantier a parlé \u202e lundi de 12 ponts."


def reading(text: str = TEXT) -> Reading:
    whole = Span(0, len(text))
    article = Article(
        id="a",
        title="<b>Titre</b>",
        source="La Gazette",
        text=text,
        sha256=hashlib.sha256(text.encode()).hexdigest(),
        published=Published(value="2024-08-19", basis="metadata"),
    )
    return Reading(
        article=article,
        body=(whole,),
        events=(
            Event(
                type="CONSULT", trigger=whole, sentence=whole, actors=(Participant(name="Odile"),)
            ),
        ),
        statements=(Statement(kind="direct", parts=(whole, whole), speaker_name="Odile & Cie"),),
        figures=(Figure(span=whole, value=12, unit="pont"),),
        times=(Time(span=whole, type="DATE", value=None),),
        entities=(Entity(id="e", name="Odile", type="person"),),
        flaws=(Flaw(kind="mojibake", message="bad", message_fr="mauvais"),),
    )


def test_a_reading_shows_what_the_article_says() -> None:
    shown = repr(ReadingTable.of(reading()))
    assert shown.splitlines()[0] == "<b>Titre</b> · La Gazette · 2024-08-19"
    for word in ("CONSULT", "direct", "Odile & Cie", "12 pont", "unknown", "person", "mojibake"):
        assert word in shown
    assert "\u202e" not in shown
    assert not hasattr(reading(), "_repr_html_")


def test_every_string_of_an_article_is_escaped_in_html() -> None:
    shown = ReadingTable.of(reading())._repr_html_()
    assert "<script>" not in shown
    assert "<b>" not in shown
    assert "&lt;script&gt;" in shown
    assert "Odile &amp; Cie" in shown
    assert "\u202e" not in shown


def test_it_is_still_the_same_reading() -> None:
    assert ReadingTable.of(reading()).events == reading().events
    assert isinstance(ReadingTable.of(reading()), Reading)


def test_a_dossier_shows_its_stories_the_largest_first() -> None:
    stories = [
        Story(id=f"s{n}", label=f"Story {n}", date=None, articles=("a",)) for n in range(ROWS + 3)
    ]
    large = Story(id="z", label="<i>", date="2024", articles=("a", "b"), origins_at_most=2)
    dossier = Dossier(
        articles=(), lineages=(), stories=(*stories, large), events=(), statements=(), findings=()
    )
    table = DossierTable.of(dossier, [reading()])
    assert table.readings == (reading(),)
    lines = repr(table).splitlines()
    assert lines[0] == f"0 articles, {ROWS + 4} stories, 0 disputed findings, 0 left out"
    assert lines[2].split("  ")[0] == "<i>"
    assert "at least 1, at most 2" in lines[2]
    assert lines[-1] == "and 4 more rows"
    assert "<i>" not in table._repr_html_()


@given(st.text())
def test_plain_is_one_line_without_controls(text: str) -> None:
    assert not UNSAFE.search(plain(text))
    assert plain(plain(text)) == plain(text)
    assert len(plain(text, 10)) <= 10
    assert "<" not in html(text).removeprefix("<bdi>").removesuffix("</bdi>")
