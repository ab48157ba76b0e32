from __future__ import annotations

import hashlib

import pytest
from hypothesis import given
from hypothesis import strategies as st

from recoupe.errors import UnreadableError
from recoupe.formats.record import arrival_of
from recoupe.records import Article


def article_of(row: object) -> Article:
    return arrival_of(row, stem="paper", place="paper.json").article


def test_all_fields_are_kept() -> None:
    row = {
        "id": "a-1",
        "source": "La Gazette",
        "language": "fr",
        "published": "2024-08-19",
        "url": "https://example.org/1",
        "title": "Un titre",
        "text": " Le texte.\n",
    }
    article = article_of(row)
    assert (article.id, article.source, article.language) == ("a-1", "La Gazette", "fr")
    assert (article.url, article.title) == ("https://example.org/1", "Un titre")
    assert article.published is not None
    assert article.published.value == "2024-08-19"
    assert article.text == " Le texte.\n"
    assert article.sha256 == hashlib.sha256(b" Le texte.\n").hexdigest()


def test_an_unknown_field_is_ignored_and_a_number_may_be_an_id() -> None:
    assert article_of({"id": 17, "text": "x", "author": ["A"]}).id == "17"


@pytest.mark.parametrize("blank", [None, "", "  "])
def test_blank_is_not_known(blank: str | None) -> None:
    article = article_of({"id": blank, "source": blank, "title": blank, "text": "x"})
    assert (article.source, article.title) == (None, None)
    assert article.id.startswith("paper-")


@given(st.dictionaries(st.sampled_from(["source", "title", "url"]), st.text(), max_size=3))
def test_an_id_of_our_own_names_the_content_not_the_place(fields: dict[str, str]) -> None:
    row = {**fields, "text": "Le texte."}
    first = arrival_of(row, stem="paper", place="paper.json:1").article
    second = arrival_of(row, stem="paper", place="paper.json:99").article
    assert first == second
    assert arrival_of({**row, "text": "Autre."}, stem="paper", place="").article.id != first.id


def test_copies_by_two_outlets_get_two_ids() -> None:
    row = {"text": "La même dépêche."}
    left, right = article_of({**row, "source": "A"}), article_of({**row, "source": "B"})
    assert left.id != right.id


@pytest.mark.parametrize(
    ("row", "message"),
    [
        ({}, "no field 'text'"),
        ({"body": "x", "headline": "y"}, "its fields are: body, headline"),
        ({"text": ""}, "'text' is empty"),
        ({"text": " \n"}, "'text' is empty"),
        ({"text": None}, "'text' is empty"),
        ({"text": 3}, "'text' is a number; expected a string"),
        ({"text": ["x"]}, "'text' is a list"),
        ({"text": "x", "source": {"name": "A"}}, "'source' is an object"),
        ({"text": "x", "id": True}, "'id' is true or false"),
        ({"text": "x", "id": "i" * 501}, "at most 500"),
        ("x", "found a string"),
        (None, "found null"),
        ([], "found a list"),
    ],
)
def test_a_bad_record_says_what_was_expected(row: object, message: str) -> None:
    with pytest.raises(UnreadableError, match=message) as caught:
        article_of(row)
    assert caught.value.reason_fr


@pytest.mark.parametrize(
    ("code", "language"), [("fr", "fr"), ("FR", "fr"), ("fr-FR", "fr"), ("pt_BR", "pt")]
)
def test_language_codes_are_cut_to_the_language(code: str, language: str) -> None:
    assert article_of({"text": "x", "language": code}).language == language


def test_metadata_that_is_not_understood_is_ignored_with_a_note() -> None:
    row = {"text": "x", "published": "le 19 août", "language": "français de France"}
    arrival = arrival_of(row, stem="paper", place="paper.json:4")
    assert arrival.article.published is None
    assert arrival.article.language is None
    assert [note.item for note in arrival.notes] == ["paper.json:4"] * 2
    assert "le 19 août" in arrival.notes[0].message
    assert "français" in arrival.notes[1].message_fr


def test_a_lone_surrogate_is_replaced_so_that_offsets_stay() -> None:
    article = article_of({"text": "a\ud83db"})
    assert article.text == "a\N{REPLACEMENT CHARACTER}b"
