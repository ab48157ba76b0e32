from __future__ import annotations

import hashlib

import pytest

from recoupe.reading.flaws import mark_damaged
from recoupe.records import Article, Figure, Flaw, FlawKind, Published, Reading, Span

REPORT = (
    "Des milliers de personnes à Brevanne pour leur hôpital\n\n"
    "La manifestation contre la fermeture de l'hôpital de Brevanne a rassemblé samedi {} "
    "personnes selon les organisateurs, 12 000 selon la police. Les manifestants ont défilé de "
    "la gare à la mairie, derrière une banderole des soignants.\n\n"
    "La maire de Brevanne, Odile Carentan, a demandé au ministère de la Santé de revenir sur sa "
    "décision. Les syndicats de l'hôpital appellent à une nouvelle manifestation.\n"
)


def figure(start: int, end: int) -> Figure:
    return Figure(span=Span(start, end), value=12, comparator="exactly", unit="person", what="x")


def flaw(kind: FlawKind, span: Span | None) -> Flaw:
    return Flaw(kind=kind, span=span, message="damaged", message_fr="abîmé")


@pytest.mark.parametrize("kind", ["broken_number", "placeholder"])
def test_a_figure_in_a_damaged_place_is_marked_and_its_neighbours_are_not(kind: FlawKind) -> None:
    marked = mark_damaged((figure(0, 5), figure(5, 9), figure(9, 12)), (flaw(kind, Span(4, 6)),))
    assert [fact.damaged for fact in marked] == [True, True, False]


def test_other_damage_leaves_figures_alone() -> None:
    figures = (figure(0, 5),)
    flaws = (flaw("foreign_word", Span(0, 5)), flaw("rewording", None))
    assert mark_damaged(figures, flaws) == figures


def disputes(number: str) -> list[str]:
    """Cross-check the report with this number of the organisers; return the disputes."""
    from recoupe.crosscheck.dossier import cross_check
    from recoupe.reading.reader import read_article

    text = REPORT.format(number)
    article = Article(
        id="a",
        language="fr",
        text=text,
        sha256=hashlib.sha256(text.encode()).hexdigest(),
        published=Published(value="2031-01-12", basis="metadata"),
    )
    reading: Reading = read_article(article)
    checked = cross_check([reading])
    assert [line.id for line in checked.dossier.articles] == ["a"]
    return [finding.kind for finding in checked.dossier.findings if finding.kind == "disputed"]


@pytest.mark.model
def test_a_sound_number_is_disputed_and_a_damaged_one_never_is() -> None:
    assert disputes("25 000") == ["disputed"]
    for damaged in ("25,000 2002", "25.0000", "25 000 3", "25, 000", "25,000.45.00", "XNUMX"):
        assert disputes(damaged) == [], damaged
