"""One id per person, place and organisation over a run."""

from __future__ import annotations

from itertools import permutations
from pathlib import Path

import pytest
from tests.crosscheck.entities.factory import e, reading

from recoupe.crosscheck.entities import link_entities, load_authority, relabel
from recoupe.crosscheck.entities.authority import AuthorityError, read_csv, read_followthemoney
from recoupe.records import Event, Participant, Span, Statement


def ids(*readings):
    return {key: entity.id for key, entity in link_entities(readings).items()}


def test_spellings_of_one_person_meet() -> None:
    found = ids(reading("a", e("e1", "Sergueï Bondarev")), reading("b", e("e1", "Sergey Bondarev")))
    assert found["a", "e1"] == found["b", "e1"] == "person-sergey-bondarev"


def test_relatives_stay_apart() -> None:
    found = ids(reading("a", e("e1", "Hugo Lanvin")), reading("b", e("e1", "Rose Lanvin")))
    assert found["a", "e1"] != found["b", "e1"]


def test_known_names_get_the_table_s_id() -> None:
    found = ids(
        reading("a", e("e1", "OTAN", "organisation"), e("e2", "Erevan", "place")),
        reading("b", e("e1", "NATO", "organisation"), e("e2", "Yerevan", "place")),
    )
    assert found["a", "e1"] == found["b", "e1"] == "organisation-otan"
    assert found["a", "e2"] == found["b", "e2"] == "place-erevan"


def test_a_bare_surname_needs_evidence() -> None:
    full = reading(
        "a", e("e1", "Hugo Lanvin"), e("e2", "Lisbonne", "place"), e("e3", "Portugal", "place")
    )
    near = reading(
        "b", e("e1", "Lanvin"), e("e2", "Lisbonne", "place"), e("e3", "Portugal", "place")
    )
    far = reading("c", e("e1", "Lanvin"), e("e2", "Tokyo", "place"))
    found = ids(full, near, far)
    assert found["b", "e1"] == found["a", "e1"]
    assert found["c", "e1"] != found["a", "e1"]


def test_the_only_famous_bearer_is_assumed() -> None:
    articles = [reading(f"a{i}", e("e1", "Hugo Lanvin")) for i in range(3)]
    found = ids(*articles, reading("z", e("e1", "Lanvin")))
    assert found["z", "e1"] == found["a0", "e1"]


def test_two_bearers_leave_a_bare_surname_alone() -> None:
    places = (e("e2", "Lisbonne", "place"), e("e3", "Portugal", "place"))
    found = ids(
        reading("a", e("e1", "Hugo Lanvin"), *places),
        reading("b", e("e1", "Rose Lanvin"), *places),
        reading("c", e("e1", "Lanvin"), *places),
    )
    assert found["c", "e1"] not in (found["a", "e1"], found["b", "e1"])


def test_a_relative_named_beside_the_main_person_is_no_rival() -> None:
    places = (e("e3", "Lisbonne", "place"), e("e4", "Portugal", "place"))
    found = ids(
        reading("a", e("e1", "Hugo Lanvin"), e("e2", "Rose Lanvin"), *places),
        reading("b", e("e1", "Hugo Lanvin"), *places),
        reading("c", e("e1", "Lanvin"), *places),
    )
    assert found["c", "e1"] == found["b", "e1"]


def test_initials_meet_the_full_name_where_an_article_says_so() -> None:
    full = "Société des amis du fleuve"
    found = ids(
        reading("a", e("e1", full, "organisation", "SAF")),
        reading("b", e("e1", "SAF", "organisation")),
    )
    assert found["a", "e1"] == found["b", "e1"]


def test_a_common_noun_names_its_own_article_s_body_only() -> None:
    found = ids(
        reading("a", e("e1", "parquet", "organisation")),
        reading("b", e("e1", "parquet", "organisation")),
    )
    assert found["a", "e1"] != found["b", "e1"]


def test_order_of_articles_does_not_matter() -> None:
    readings = [
        reading("a", e("e1", "Hugo Lanvin"), e("e2", "Lisbonne", "place")),
        reading("b", e("e1", "Lanvin"), e("e2", "Lisbonne", "place")),
        reading("c", e("e1", "H. Lanvin"), e("e2", "SAF", "organisation")),
        reading("d", e("e1", "Lanvin"), e("e2", "Tokyo", "place")),
    ]
    first = ids(*readings)
    assert all(ids(*order) == first for order in permutations(readings))


def test_homonyms_of_one_run_have_ids_of_their_own() -> None:
    found = ids(reading("a", e("e1", "Vex")), reading("b", e("e1", "Vex")))
    assert len(set(found.values())) == 2


def test_relabel_rewrites_every_place() -> None:
    from dataclasses import replace

    one = reading("a", e("e1", "NATO", "organisation"), e("e2", "OTAN", "organisation"))
    span = Span(0, 4)
    one = replace(
        one,
        statements=(Statement(kind="direct", parts=(span,), speaker="e1"),),
        events=(
            Event(
                type="CONSULT",
                trigger=span,
                sentence=span,
                actors=(Participant(name="NATO", entity="e2"), Participant(name="x")),
            ),
        ),
    )
    new = relabel(one, link_entities([one]))
    assert {m.entity for m in new.mentions} == {"organisation-otan"}
    assert [entity.id for entity in new.entities] == ["organisation-otan"]
    assert new.statements[0].speaker == "organisation-otan"
    assert new.events[0].actors[0].entity == "organisation-otan"
    assert new.events[0].actors[1].entity is None
    assert relabel(new, {}) == new


def test_own_entities_win(tmp_path: Path) -> None:
    path = tmp_path / "own.csv"
    path.write_text(
        "name,type,id,aliases,wikidata\nZarvania,place,my-1,Zarvanie|OTAN,Q1\n", encoding="utf-8"
    )
    table = load_authority(path)
    links = link_entities([reading("a", e("e1", "Zarvanie", "place"))], table)
    assert (links["a", "e1"].id, links["a", "e1"].wikidata) == ("my-1", "Q1")


def test_followthemoney_lines() -> None:
    entries = read_followthemoney(
        '{"id": "p1", "schema": "Person", "properties": {"name": ["Ada Brun"],'
        ' "alias": ["A. Brun"], "country": ["fr"], "wikidataId": ["Q2"]}}\n'
        '{"id": "x", "schema": "Ownership", "properties": {}}\n'
    )
    assert [(x.id, x.type, x.names, x.country, x.wikidata) for x in entries] == [
        ("p1", "person", ("Ada Brun", "A. Brun"), "FR", "Q2")
    ]


def test_a_bad_table_says_which_line() -> None:
    with pytest.raises(AuthorityError, match="line 2"):
        read_csv("name,type\n,place\n")
    with pytest.raises(AuthorityError, match="line 1"):
        read_followthemoney("not json")


def test_a_firm_misread_as_a_person_in_one_article_is_the_firm() -> None:
    firms = [reading(f"a{i}", e("e1", "Transval", "organisation")) for i in range(3)]
    found = ids(*firms, reading("z", e("e1", "Transval")))
    assert found["z", "e1"] == found["a0", "e1"] == "organisation-transval"


def test_a_bare_person_with_a_namesake_town_in_one_article_stays() -> None:
    found = ids(reading("a", e("e1", "Belmar", "place")), reading("z", e("e1", "Belmar")))
    assert found["z", "e1"] == "person-belmar"


def test_a_surname_misread_as_a_place_joins_its_bearer() -> None:
    around = (e("e2", "Lisbonne", "place"), e("e3", "Portugal", "place"))
    full = [reading(f"a{i}", e("e1", "Hugo Lanvin"), *around) for i in range(2)]
    links = link_entities([*full, reading("z", e("e1", "Lanvin", "place"), *around)])
    assert links["z", "e1"].id == "person-hugo-lanvin"
    assert links["z", "e1"].type == "person"


def test_a_misread_noun_that_only_sounds_alike_does_not() -> None:
    around = (e("e2", "Lisbonne", "place"), e("e3", "Portugal", "place"))
    full = [reading(f"a{i}", e("e1", "Hugo Lanvinn"), *around) for i in range(2)]
    links = link_entities([*full, reading("z", e("e1", "Lanvin", "place"), *around)])
    assert links["z", "e1"].type == "place"


def test_a_land_that_acts_is_still_a_place() -> None:
    lands = [reading(f"a{i}", e("e1", "Karsovie", "place")) for i in range(2)]
    acting = [reading(f"b{i}", e("e1", "Karsovie", "organisation")) for i in range(3)]
    links = link_entities([*lands, *acting])
    assert {entity.type for entity in links.values()} == {"place"}


def test_a_bare_given_name_needs_twice_the_company() -> None:
    around = (e("e2", "Lisbonne", "place"), e("e3", "Portugal", "place"))
    found = ids(
        reading("a", e("e1", "Loïc Hervé"), *around), reading("b", e("e1", "Hervé"), *around)
    )
    assert found["b", "e1"] != found["a", "e1"]


def test_mentions_get_the_type_of_the_run() -> None:
    firms = [reading(f"a{i}", e("e1", "Transval", "organisation")) for i in range(3)]
    odd = reading("z", e("e1", "Transval"))
    (mention,) = relabel(odd, link_entities([*firms, odd])).mentions
    assert (mention.entity, mention.type) == ("organisation-transval", "organisation")
