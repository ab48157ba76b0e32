from __future__ import annotations

import pytest
from tests.reading.flaws.factory import Tags, page_of, seen

from recoupe.reading.flaws.grammar import read_ungrammatical

INF = ("VERB", "VerbForm=Inf")
TAGS: Tags = {
    "ont": ("AUX", "VerbForm=Fin"),
    "a": ("AUX", "VerbForm=Fin"),
    "intervenir": INF,
    "boire": INF,
    "voter": INF,
    "des": ("DET", "Number=Plur"),
    "faire": INF,
}


@pytest.mark.parametrize(
    ("text", "damage"),
    [
        ("Les soldats n'ont pas intervenir lors du vote.", "n'ont pas intervenir"),
        ("La maire a voter contre le pont.", "a voter"),
        ("Le vote de de la maire est clos.", "de de"),
        ("La maire a pris des mesure contre le bruit.", "des mesure"),
    ],
)
def test_forms_that_no_one_writes(text: str, damage: str) -> None:
    page = page_of(text, tags=TAGS)
    assert seen(page, list(read_ungrammatical(page))) == [damage]


@pytest.mark.parametrize(
    "text",
    [
        "Les soldats n'ont pas à intervenir lors du vote.",
        "Il y a boire et manger dans ce texte.",
        "Ils ont faire et taire.",
        "A noter que le vote est clos.",
        "Elle a dit « on a voter hier » en riant.",
        "Nous nous voyons, vous vous taisez.",
        "La maire a pris des mesures et des prix.",
        "Il aime des caïd et des jazz.",
    ],
)
def test_forms_that_people_write(text: str) -> None:
    tags = dict(TAGS) | {"noter": INF, "A": ("AUX", "VerbForm=Fin")}
    assert list(read_ungrammatical(page_of(text, tags=tags))) == []


def test_without_tags_only_doubled_words_are_read() -> None:
    page = page_of("La maire a voter contre le le pont.")
    assert seen(page, list(read_ungrammatical(page))) == ["le le"]
