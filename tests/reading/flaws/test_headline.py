from __future__ import annotations

import pytest
from tests.reading.flaws.factory import page_of, seen

from recoupe.languages import get_language
from recoupe.reading.flaws.headline import compare, read_headline_mismatch

BODY = (
    "Le conseil municipal de Brevanne a voté jeudi soir la fermeture du pont de la Tuilerie, "
    "malgré l'opposition d'une partie des riverains venus nombreux dans la salle. La maire, "
    "Odile Carentan, a promis une passerelle provisoire avant l'hiver. Le préfet Yves Kerbrat "
    "doit encore signer l'arrêté. Les travaux dureront deux ans et coûteront douze millions "
    "d'euros, que se partageront la ville, le département et la région. Les commerçants du quai "
    "demandent une aide, que la mairie étudie. Une réunion publique aura lieu en septembre, "
    "dans la salle des fêtes, où chacun pourra poser ses questions aux ingénieurs du chantier."
)


@pytest.mark.parametrize(
    ("title", "shown"),
    [
        ("Mazur et Ostrander saluent une avancée", "Mazur et Ostrander"),
        ("Le pont de Brevanne fermera jeudi – ex-ministre des mines", "ex-ministre des mines"),
        (
            "Football : les joueuses remportent brillamment leur championnat continental",
            "Football : les joueuses remportent brillamment leur championnat continental",
        ),
    ],
)
def test_headlines_of_something_else(title: str, shown: str) -> None:
    page = page_of(f"{title}\n\n{BODY}\n\n{BODY}", title=title)
    assert seen(page, list(read_headline_mismatch(page))) == [shown]


@pytest.mark.parametrize(
    "title",
    [
        "Le pont de la Tuilerie fermé pour deux ans",
        "Carentan et Kerbrat ferment le pont",
        "Le pont de Brevanne fermera – mairie",
        "Clap de fin",
        "Brevanne ferme son pont malgré les riverains",
        "",
    ],
)
def test_headlines_of_this_article(title: str) -> None:
    assert list(read_headline_mismatch(page_of(f"{BODY}\n{BODY}", title=title))) == []


def test_a_headline_outside_the_text_has_no_span_and_a_short_body_is_not_judged() -> None:
    title = "Mazur et Ostrander saluent une avancée"
    assert [f.span for f in read_headline_mismatch(page_of(f"{BODY}\n{BODY}", title=title))] == [
        None
    ]
    assert list(read_headline_mismatch(page_of(BODY[:200], title=title))) == []


def test_a_text_cut_off_may_keep_its_headline_for_subscribers() -> None:
    title = "Football : les joueuses remportent brillamment leur championnat continental"
    page = page_of(f"{BODY}\n{BODY} La suite du texte est...", title=title)
    assert list(read_headline_mismatch(page)) == []


STRANGE = "Football : les joueuses remportent brillamment leur championnat continental"


def test_a_headline_that_the_address_repeats_or_that_shares_a_number_is_its_own() -> None:
    address = "https://gazette.example/football-joueuses-remportent-brillamment-championnat-9"
    body = f"{BODY}\n{BODY}"
    assert list(read_headline_mismatch(page_of(body, title=STRANGE, url=address))) == []
    numbered = f"{STRANGE} devant 21.400 personnes"
    assert list(read_headline_mismatch(page_of(f"{body}\n21.400", title=numbered))) == []
    assert len(list(read_headline_mismatch(page_of(f"{body}\n2031", title=f"{STRANGE} 2031")))) == 1


@pytest.mark.parametrize(
    "title",
    [
        "Éditorial. Le pont fermé et la passerelle",
        "Brevanne ferme le pont de la Tuilerie (PORTRAIT EXCLUSIF)",
    ],
)
def test_labels_of_a_headline_are_no_subject(title: str) -> None:
    compared = compare(title, BODY, get_language("fr"))
    assert compared is not None
    assert compared.absent_words == 0
