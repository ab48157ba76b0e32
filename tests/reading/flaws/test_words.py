from __future__ import annotations

import pytest
from tests.reading.flaws.factory import page_of, seen

from recoupe.languages import get_language
from recoupe.reading.flaws.words import foreign_language, read_foreign_words

RULES = get_language("fr").flaws


@pytest.mark.parametrize(
    ("word", "code"),
    [("tanto", "es"), ("however", "en"), ("gegen", "de"), ("sempre", "it")],
)
def test_everyday_words_of_other_languages(word: str, code: str) -> None:
    found = foreign_language(word, "fr", RULES)
    assert found is not None
    assert found[0] == code


@pytest.mark.parametrize(
    "word", ["match", "leader", "live", "casseurs", "wali", "hashtag", "parla", "xylophage"]
)
def test_loan_words_and_rare_words_are_not(word: str) -> None:
    assert foreign_language(word, "fr", RULES) is None


@pytest.mark.parametrize(
    ("text", "word"),
    [
        ("Des questions tanto intérieures que locales sont posées.", "tanto"),
        ("Le vote est clos. Tanto la maire que les élus le disent.", "Tanto"),
    ],
)
def test_a_word_left_untranslated(text: str, word: str) -> None:
    page = page_of(text)
    assert seen(page, list(read_foreign_words(page))) == [word]


@pytest.mark.parametrize(
    "text",
    [
        "Il a dit « tanto mieux » à la maire.",
        "La revue tanto-quanto est parue.",
        "Le groupe Ahora Tanto est venu.",
        "Le livre Tanto est paru.",
        "Le pantouflage et le door dans tous les sens.",
        "On met le hola sur ce point.",
        "Le mot d'ordre hasta siempre est repris.",
        "On lit tanto ici, tanto là, tanto partout.",
        "L'article #tanto et @tanto.",
    ],
)
def test_citations_names_and_repeated_words_stay(text: str) -> None:
    assert list(read_foreign_words(page_of(text))) == []


def test_a_language_without_lists_says_nothing() -> None:
    assert list(read_foreign_words(page_of("Des questions tanto locales.", language="en"))) == []
