from __future__ import annotations

from dataclasses import replace

from hypothesis import given
from hypothesis import strategies as st

from recoupe.crosscheck.lineage import find_lineages
from recoupe.crosscheck.origins import OriginCount, Origins
from recoupe.records import Credit, Reading, Span

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


def test_an_outlet_with_a_copy_and_a_report_is_not_wholly_the_agency() -> None:
    a = reading_of("a", "Le pont est fermé, dit Belga.", *STRIKE, credit="Belga", source="Veilleur")
    b = reading_of("b", "On ne passe plus, dit Belga.", *FLOOD, credit="Belga", source="Gazette")
    evidence = [place(a, "pont"), place(a, "dockers"), place(b, "passe"), place(b, "Orvane")]
    assert origins_of(a, b).count(evidence) == OriginCount(1, 3)


def test_publishers_do_not_tie_two_agencies_together() -> None:
    a = reading_of("a", "Le pont est fermé, dit Belga.", credit="Belga", source="lalibre.be")
    b = reading_of("b", "On ne passe plus, dit Reuters.", credit="Reuters", source="La DH")
    assert origins_of(a, b).count([place(a, "pont"), place(b, "passe")]) == OriginCount(2, 2)


def test_a_sentence_that_credits_two_has_two_origins() -> None:
    a = reading_of("a", "Le pont est fermé, disent Belga et Reuters.", source="Le Veilleur")
    credits = tuple(Credit(span=place(a, name)[1], agency=name) for name in ("Belga", "Reuters"))
    a = replace(a, credits=credits)
    assert origins_of(a).count([place(a, "pont")]) == OriginCount(2, 2)


def test_shared_text_is_whose_either_article_credits() -> None:
    a = reading_of("a", *FLOOD, "Avec Belga.", credit="Belga", source="Le Veilleur")
    b = reading_of("b", *FLOOD, source="La Gazette")
    c = reading_of("c", "On ne passe plus, dit Belga.", credit="Belga", source="Le Phare")
    count = origins_of(a, b, c).count([place(a, "Orvane"), place(b, "Orvane"), place(c, "passe")])
    assert count == OriginCount(1, 1)


def test_two_copies_without_credit_are_two_origins_at_most() -> None:
    a = reading_of("a", *FLOOD, *STRIKE, source="Le Veilleur")
    b = reading_of("b", *FLOOD, source="La Gazette")
    c = reading_of("c", *STRIKE, source="Le Phare")
    evidence = [place(a, "Orvane"), place(b, "Orvane"), place(a, "dockers"), place(c, "dockers")]
    assert origins_of(a, b, c).count(evidence) == OriginCount(1, 2)


def test_what_a_house_prints_twice_is_its_own() -> None:
    a = reading_of("a", *FLOOD, "Avec Belga.", credit="Belga", source="La Libre")
    b = reading_of("b", *FLOOD, source="La DH")
    c = reading_of("c", "On ne passe plus, dit Belga.", credit="Belga", source="Le Phare")
    count = origins_of(a, b, c).count([place(a, "Orvane"), place(b, "Orvane"), place(c, "passe")])
    assert count == OriginCount(1, 2)


def test_an_agency_that_signs_alone_signs_all() -> None:
    text = "Le pont est fermé depuis hier."
    a = reading_of("a", f"{text} – Reuters", credit="Reuters", source="Le Veilleur")
    b = reading_of("b", f"{text} Avec Reuters", credit="Reuters", source="La Gazette")
    signed, used = (replace(r, body=(Span(0, len(text)),)) for r in (a, b))
    assert origins_of(signed).count([place(signed, "pont")]) == OriginCount(1, 1)
    both = origins_of(signed, used).count([place(signed, "pont"), place(used, "pont")])
    assert both == OriginCount(1, 2)


def test_another_paper_credited_is_its_publisher() -> None:
    a = reading_of("a", "Le pont est fermé, lit-on dans La DH.", credit="La DH", source="Veilleur")
    b = reading_of("b", "On ne passe plus.", source="lalibre.be")
    assert origins_of(a, b).count([place(a, "pont"), place(b, "passe")]) == OriginCount(1, 1)


def test_agencies_that_are_not_named_show_nothing() -> None:
    a = reading_of("a", "Le pont est fermé, disent les agences.", source="Le Veilleur")
    a = replace(a, credits=(Credit(span=place(a, "agences")[1], agency="agencies"),))
    b = reading_of("b", "On ne passe plus, dit Belga.", credit="Belga", source="La Gazette")
    assert origins_of(a, b).count([place(a, "pont"), place(b, "passe")]) == OriginCount(1, 2)


def test_a_story_counts_copies_reports_and_credits() -> None:
    a = reading_of("a", *FLOOD, "Avec Belga.", credit="Belga", source="Le Veilleur")
    b = reading_of("b", *FLOOD, source="La Gazette")
    c = reading_of("c", *FLOOD, *STRIKE, source="Le Phare")
    origins = origins_of(a, b, c)
    assert origins.count_articles(["a", "b"]) == OriginCount(1, 1)
    assert origins.count_articles(["a", "b", "c"]) == OriginCount(1, 2)


def test_a_line_of_its_own_makes_no_report() -> None:
    a = reading_of("a", *FLOOD, "Avec Belga.", credit="Belga", source="Le Veilleur")
    b = reading_of("b", *FLOOD, STRIKE[4], source="La Gazette")
    assert origins_of(a, b).count_articles(["a", "b"]) == OriginCount(1, 1)
    assert origins_of(reading_of("c", STRIKE[0])).count_articles(["c"]) == OriginCount(1, 1)


NEWSROOMS = ("lalibre.be", "La DH", "Le Veilleur", None)
PIECES = st.lists(
    st.tuples(
        st.sampled_from(NEWSROOMS), st.sampled_from([None, "Belga", "Reuters"]), st.booleans()
    ),
    min_size=1,
    max_size=6,
)


@given(PIECES)
def test_the_bounds_hold_whatever_the_evidence(
    pieces: list[tuple[str | None, str | None, bool]],
) -> None:
    readings = [
        reading_of(str(n), *(FLOOD if shared else STRIKE[:2]), source=house)
        if agency is None
        else reading_of(str(n), *FLOOD[:3], f"Dit {agency}.", source=house, credit=agency)
        for n, (house, agency, shared) in enumerate(pieces)
    ]
    origins = origins_of(*readings)
    evidence = [(r.article.id, s) for r in readings for s in r.sentences]
    count = origins.count(evidence)
    assert 1 <= count.at_least <= count.at_most <= len(evidence)
    assert origins.count(evidence[:1]).at_most <= count.at_most
    assert origins.count(evidence[::-1]) == count
