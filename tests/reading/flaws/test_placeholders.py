from __future__ import annotations

import pytest
from tests.reading.flaws.factory import page_of, seen

from recoupe.reading.flaws.placeholders import read_placeholders, read_redacted_dates


@pytest.mark.parametrize(
    "damage",
    [
        "XNUMX",
        "{{ prénom }}",
        "{ville}",
        "%s",
        "%(name)s",
        "[NOM]",
        "[prénom]",
        "[insérer le chiffre]",
        "[nom de la ville]",
        "<DATE>",
        "lorem ipsum",
    ],
)
def test_what_was_never_filled_in(damage: str) -> None:
    page = page_of(f"La mission a commencé avec {damage} en renfort, selon la mairie.")
    assert seen(page, list(read_placeholders(page))) == [damage]


@pytest.mark.parametrize(
    "text",
    [
        "« Ils [les riverains] ont raison », dit-il [sic].",
        "Le XXe siècle, Louis XXIII et le groupe XNUM ont 100 % raison (voir $ 5).",
        "Le film XXX de 2002, l'avion A{.",
    ],
)
def test_editorial_brackets_and_roman_numerals_stay(text: str) -> None:
    assert list(read_placeholders(page_of(text))) == []


@pytest.mark.parametrize(
    "damage", ["20XX", "19xx", "20**", "201X", "XX/XX/2031", "12/03/20XX", "XX mars"]
)
def test_dates_that_lost_digits(damage: str) -> None:
    page = page_of(f"Elle a visité Lyon le {damage} avec son équipe.")
    assert seen(page, list(read_redacted_dates(page))) == [damage]


@pytest.mark.parametrize(
    "text", ["Au XXe siècle, en 2031.", "SW20XX-B, le 12/03/2031", "Super Bowl XX"]
)
def test_whole_dates_stay(text: str) -> None:
    assert list(read_redacted_dates(page_of(text))) == []
