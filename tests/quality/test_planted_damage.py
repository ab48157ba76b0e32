from __future__ import annotations

import random

import pytest
from quality.planted_damage import Recall, by_kind, is_found
from quality.planting import Planted, planters, put

from recoupe.records import Article, Flaw, FlawKind, Span

TEXT = (
    "Brevanne ferme son pont\n\n"
    "Le conseil municipal a voté jeudi soir la fermeture du pont de la Tuilerie, qui a coûté 340 "
    "mille euros en 2018 aux communes mais aussi aux riverains venus nombreux en Italie le 12 "
    "mars dernier pour les mesures prises dans la vallée par l'entreprise.\n"
    "La maire, Odile Carentan, a présenté les travaux de la passerelle provisoire aux habitants "
    "de la ville. « Nous voulons un pont sûr et nous le voulons avant le prochain hiver », a "
    "déclaré Odile Carentan.\n"
    "Les commerçants du quai demandent une aide de la région, que la mairie étudie depuis mars, "
    "comme ceux de la rive droite qui ont fermé leurs boutiques."
)
ARTICLE = Article(id="a", title="Brevanne ferme son pont", text=TEXT, sha256="0" * 64)
TITLES = ["Brevanne ferme son pont", "Le tunnel de Kerlouan ouvrira"]


def flaw(kind: FlawKind, span: Span | None) -> Flaw:
    return Flaw(kind=kind, span=span, message="damaged", message_fr="abîmé")


@pytest.mark.parametrize("name", sorted(planters(TITLES)))
def test_every_kind_is_planted_where_it_says_and_the_same_way_each_time(name: str) -> None:
    planter = planters(TITLES)[name]
    planted = planter(ARTICLE, random.Random(1))
    assert planted is not None
    assert planted == planter(ARTICLE, random.Random(1))
    assert planted.kind == name.split(",")[0]
    assert (planted.article.text, planted.article.title) != (TEXT, ARTICLE.title)
    if planted.span is not None:
        assert planted.article.text[: planted.span.start] == TEXT[: planted.span.start]


def test_damage_is_found_at_its_place_and_under_its_name_only() -> None:
    planted = put(ARTICLE, "placeholder", (30, 32), "XNUMX")
    assert planted.span == Span(30, 35)
    assert is_found(planted, (flaw("placeholder", Span(34, 40)),))
    assert not is_found(planted, (flaw("placeholder", Span(90, 95)),))
    assert not is_found(planted, (flaw("mojibake", Span(30, 35)),))
    headline = Planted(ARTICLE, "title_body_mismatch", None)
    assert is_found(headline, (flaw("title_body_mismatch", None),))


def test_recall_of_a_kind_is_the_mean_of_what_is_asked_of_it() -> None:
    measured = [
        Recall("mojibake, letter", 9, 10, ()),
        Recall("mojibake, apostrophe", 5, 10, ()),
        Recall("swapped_name, in its slot", 8, 10, ()),
        Recall("swapped_name, anywhere", 1, 10, ()),
    ]
    assert by_kind(measured) == pytest.approx({"mojibake": 0.7, "swapped_name": 0.8})
