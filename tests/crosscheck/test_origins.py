from __future__ import annotations

from recoupe.crosscheck.lineage import find_lineages
from recoupe.crosscheck.origins import OriginCount, Origins
from recoupe.records import Reading, Span

from .lineage.articles import FLOOD, STRIKE, reading_of


def place(reading: Reading, words: str) -> tuple[str, Span]:
    at = reading.article.text.index(words)
    return reading.article.id, Span(at, at + len(words))


def origins_of(*readings: Reading) -> Origins:
    return Origins(readings, find_lineages(readings))


def test_sentences_in_one_passage_are_one_origin() -> None:
    a = reading_of("a", *FLOOD, source="Le Veilleur")
    b = reading_of("b", *FLOOD, source="La Gazette")
    count = origins_of(a, b).count([place(a, "340 habitants"), place(b, "340 habitants")])
    assert count == OriginCount(1, 1)


def test_outside_the_passage_two_copies_may_be_two_origins() -> None:
    a = reading_of("a", *FLOOD, STRIKE[0], source="Le Veilleur")
    b = reading_of("b", *FLOOD, STRIKE[1], source="La Gazette")
    count = origins_of(a, b).count([place(a, "dockers"), place(b, "cargos")])
    assert count == OriginCount(1, 2)


def test_unknown_is_not_independent() -> None:
    a = reading_of("a", FLOOD[0], source="Le Veilleur")
    b = reading_of("b", STRIKE[0], source="La Gazette")
    count = origins_of(a, b).count([place(a, "Orvane"), place(b, "dockers")])
    assert count == OriginCount(1, 2)


def test_two_agencies_are_two_origins() -> None:
    a = reading_of("a", "Le pont est fermé, a appris Belga.", credit="Belga", source="Le Veilleur")
    b = reading_of("b", "Le pont est clos, dit Reuters.", credit="Reuters", source="La Gazette")
    count = origins_of(a, b).count([place(a, "pont"), place(b, "pont")])
    assert count == OriginCount(2, 2)


def test_the_same_agency_in_both_sentences_is_one_origin() -> None:
    a = reading_of("a", "Le pont est fermé, a appris Belga.", credit="Belga", source="Le Veilleur")
    b = reading_of("b", "On ne passe plus, dit Belga.", credit="Belga", source="La Gazette")
    assert origins_of(a, b).count([place(a, "pont"), place(b, "passe")]) == OriginCount(1, 1)


def test_an_agency_credited_elsewhere_may_stand_behind_the_sentence() -> None:
    a = reading_of("a", "Le pont est fermé.", "Avec Belga.", credit="Belga", source="Le Veilleur")
    b = reading_of("b", "On ne passe plus.", "Avec Belga.", credit="Belga", source="La Gazette")
    assert origins_of(a, b).count([place(a, "pont"), place(b, "passe")]) == OriginCount(1, 2)


def test_one_publisher_is_one_origin() -> None:
    a = reading_of("a", FLOOD[0], source="lalibre.be")
    b = reading_of("b", STRIKE[0], source="La DH")
    count = origins_of(a, b).count([place(a, "Orvane"), place(b, "dockers")])
    assert count == OriginCount(1, 1)


def test_an_article_without_outlet_is_its_own_publisher() -> None:
    a, b = reading_of("a", FLOOD[0]), reading_of("b", STRIKE[0])
    count = origins_of(a, b).count([place(a, "Orvane"), place(b, "dockers")])
    assert count == OriginCount(1, 2)


def test_an_outlet_that_credits_its_own_newsroom_is_shown() -> None:
    a = reading_of(
        "a", "Le pont est fermé, a appris Le Veilleur.", credit="Le Veilleur", source="Le Veilleur"
    )
    b = reading_of("b", "On ne passe plus, dit Belga.", credit="Belga", source="La Gazette")
    assert origins_of(a, b).count([place(a, "pont"), place(b, "passe")]) == OriginCount(2, 2)


def test_no_evidence_has_no_origin() -> None:
    assert origins_of(reading_of("a", FLOOD[0])).count([]) == OriginCount(0, 0)


def test_order_and_repeats_do_not_matter() -> None:
    readings = [reading_of(n, *FLOOD, source=n) for n in "ab"] + [reading_of("c", *STRIKE)]
    evidence = [place(readings[0], "pont"), place(readings[1], "pont"), place(readings[2], "soja")]
    origins = origins_of(*readings)
    assert origins.count(evidence) == origins.count(evidence[::-1] * 2) == OriginCount(1, 2)
