from __future__ import annotations

import pytest

from recoupe.crosscheck.publishers import load_publishers, parse_publishers

HEADER = "group\toutlets\tsource\n"


def test_spellings_of_an_outlet_are_folded() -> None:
    table = parse_publishers([HEADER, "# a comment\n", "Maison\tL'Écho du Lac; echo.example\tx\n"])
    assert table.group("L’echo  du lac") == "Maison"
    assert table.group("https://www.Echo.example/page") == "Maison"


def test_an_outlet_not_listed_is_its_own_group() -> None:
    table = parse_publishers([HEADER])
    assert table.group("Le Veilleur") == table.group("le veilleur") != table.group("La Gazette")
    assert table.group(None) is None
    assert table.group(" ") is None


@pytest.mark.parametrize("line", ["\tLe Veilleur\tx\n", "Maison\t ; \tx\n"])
def test_an_incomplete_line_is_refused(line: str) -> None:
    with pytest.raises(ValueError, match="without group or outlets"):
        parse_publishers([HEADER, line])


def test_an_outlet_in_two_groups_is_refused() -> None:
    with pytest.raises(ValueError, match="stands under"):
        parse_publishers([HEADER, "Maison\tA\tx\n", "Autre\tA\tx\n"])


def test_the_shipped_table_names_a_source_for_each_group() -> None:
    assert load_publishers().group("lefigaro.fr") == load_publishers().group("Le Figaro")
