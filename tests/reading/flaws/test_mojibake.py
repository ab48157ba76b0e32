from __future__ import annotations

import pytest
from hypothesis import given
from hypothesis import strategies as st
from tests.reading.flaws.factory import page_of, seen

from recoupe.reading.flaws.mojibake import read_mojibake


@pytest.mark.parametrize(
    ("text", "damage", "repair"),
    [
        ("Un Ã©lu de la rÃ©gion", "Ã©", "é"),
        ("Câ€™est dit", "â€™", "’"),
        ("le bilan &raquo; du pont", "&raquo;", "»"),
        ("signer l?accord demain", "l?accord", "l'accord"),
        ("au c?ur de la ville", "c?ur", "cœur"),
        ("depuis des ann?es déjà", "ann?es", "années"),
        ("la police f?d?rale", "f?d?rale", "fédérale"),
        ("un \ufffdlu", "\ufffd", None),
    ],
)
def test_damage_and_its_repair(text: str, damage: str, repair: str | None) -> None:
    page = page_of(text)
    flaws = list(read_mojibake(page))
    assert (seen(page, flaws)[0], flaws[0].repair) == (damage, repair)


@pytest.mark.parametrize(
    "text",
    [
        "Le maire, âgé de 60 ans, aime São Paulo et « l'été » à Brême & Cie.",
        "Que veulent-ils ?Les voisins votent. Vraiment?Oui.",
        "Vient-il?Non. https://b.example/page?accord=1 Qui?",
        "AT&T; R&D; Âge – « Où ? »",
    ],
)
def test_sound_text(text: str) -> None:
    assert list(read_mojibake(page_of(text))) == []


@given(st.text(alphabet="éèàçêîôûùëïœ", min_size=1, max_size=6))
def test_utf8_read_as_windows_is_undone(letters: str) -> None:
    broken = letters.encode().decode("cp1252", errors="ignore")
    if broken.encode("cp1252") == letters.encode() and not any(c.isspace() for c in broken):
        page = page_of(f"Un mot {broken} ici")
        assert "".join(f.repair or "" for f in read_mojibake(page)) == letters
