from __future__ import annotations

import pytest
from tests.reading.flaws.factory import page_of, seen

from recoupe.reading.flaws.names import read_swapped_names

PAIRED = "La Norvège et la Suède ont signé. L'accord entre la Suède et la Norvège est public."


def test_a_given_name_where_a_country_is_expected_and_its_repair() -> None:
    page = page_of(f"{PAIRED} Les relations entre la Norvège et Brigitte restent bonnes.")
    flaws = list(read_swapped_names(page))
    assert (seen(page, flaws), [f.repair for f in flaws]) == (["Brigitte"], ["Suède"])


def test_a_given_name_after_a_preposition_of_place() -> None:
    page = page_of("Le chômage recule en Brigitte, selon la banque.")
    assert seen(page, list(read_swapped_names(page))) == ["Brigitte"]


def test_a_given_name_that_has_an_army() -> None:
    page = page_of("La frontière avec la Brigitte est fermée.")
    assert seen(page, list(read_swapped_names(page))) == ["Brigitte"]


@pytest.mark.parametrize(
    "text",
    [
        f"{PAIRED} Les relations entre la Norvège et l'Italie restent bonnes.",
        f"{PAIRED} Entre la Norvège et Brigitte Carentan, rien ne va.",
        f"{PAIRED} Entre la Norvège et Brigitte, rien ne va. Brigitte est partie.",
        f"{PAIRED} Brigitte Carentan arrive. Entre la Norvège et Brigitte, rien ne va.",
        f"{PAIRED} Entre la Norvège et Oslo, rien ne va.",
        "Entre Odile et Brigitte, rien ne va.",
        "Le chômage recule en Corrèze et en Florence.",
        "Le chômage recule en Lorraine.",
        "Cinq femmes grimées en Brigitte défilent.",
    ],
)
def test_other_names_stay(text: str) -> None:
    assert list(read_swapped_names(page_of(text))) == []
