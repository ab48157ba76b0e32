from __future__ import annotations

import pytest

from recoupe.crosscheck.findings.figures import compare_figures
from recoupe.crosscheck.findings.measures import collect_measures
from recoupe.crosscheck.findings.wording import show_figure
from recoupe.languages.authorities import AuthorityRules
from tests.crosscheck.findings.factory import count, make_figure, one_story


def explain(kind: str, *readings: object) -> tuple[str, str]:
    measures = collect_measures(readings, one_story(*readings))
    draft = next(draft for draft in compare_figures(measures) if draft.kind == kind)
    return draft.why, draft.why_fr


def test_a_dispute_says_who_gives_which_number_in_each_language() -> None:
    ministry = count("a", 8000, according_to="Interior Ministry")
    march = count("b", 20000, according_to="organisers")
    assert explain("disputed", ministry, march) == (
        "No rounding reconciles 8,000 (Interior Ministry) and 20,000 (organisers).",
        "Aucun arrondi ne concilie 8\u202f000 (ministère de l’Intérieur) "
        "et 20\u202f000 (organisateurs).",
    )


def test_three_sides_stand_in_a_row() -> None:
    sides = [("a", 50000, "Interior Ministry"), ("b", 120000, "media"), ("c", 400000, "unions")]
    readings = [count(a, n, according_to=who) for a, n, who in sides]
    assert explain("disputed", *readings)[0] == (
        "No rounding reconciles 50,000 (Interior Ministry), 120,000 (media) and 400,000 (unions)."
    )


def test_equal_numbers_are_one_number() -> None:
    assert explain("agreed", count("a", 40), count("b", 40))[1] == "2 articles donnent ce nombre."
    assert "arrondis" in explain("agreed", count("a", 106301), count("b", 106000))[1]


@pytest.mark.parametrize(
    ("unit", "shown"),
    [("vehicle", "~20"), ("person", "~20"), ("percent", "~20 %"), ("decade", "~20 decade")],
)
def test_a_unit_is_shown_where_the_number_needs_it(unit: str, shown: str) -> None:
    figure = make_figure("20", "20", 20, unit=unit, comparator="about")
    assert show_figure(figure) == shown


def test_an_office_is_named_with_its_place() -> None:
    rules = AuthorityRules(offices={"police": "la police", "police prefecture": "préfecture"})
    assert rules.name_office("Sarmont police prefecture") == "préfecture (Sarmont)"
    assert rules.name_office("police") == "la police"
    assert rules.name_office("Institut Belmar") == "Institut Belmar"
