"""The table of known names."""

from __future__ import annotations

from recoupe.languages.gazetteer import build, load_gazetteer, read_entries


def only(name: str) -> str:
    (entry,) = load_gazetteer().find(name)
    return entry.id


def test_names_in_several_languages_are_one_entry() -> None:
    assert only("Azerbaïdjan") == only("Azerbaijan") == only("Азербайджан")
    assert only("États-Unis") == only("USA") == only("Etats-Unis")


def test_leading_articles_do_not_count() -> None:
    assert only("The United Nations") == only("Nations unies")


def test_short_names_must_be_written_alike() -> None:
    assert load_gazetteer().find("ei") == ()
    assert only("EI") == "organisation-etat-islamique"


def test_ids_are_unique_and_rows_complete() -> None:
    entries = load_gazetteer().entries
    assert len({x.id for x in entries}) == len(entries)
    assert all(x.names and x.kind for x in entries)


def test_rows_with_one_id_join() -> None:
    rows = ["place\tcountry\tZZ\t\tZarvanie|Zarvania", "place\tcountry\tZZ\t\tZarvanie|Zarvanien"]
    table = build(read_entries(["# comment", "", *rows]))
    assert [x.names for x in table.entries] == [("Zarvanie", "Zarvania", "Zarvanien")]
