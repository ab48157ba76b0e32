from __future__ import annotations

from collections.abc import Sequence

import numpy as np
from numpy.typing import NDArray

from recoupe.crosscheck.lineage.narration import narrations
from recoupe.crosscheck.lineage.rewriting import Encoder, find_rewritings
from recoupe.records import LineagePair, Reading

from .articles import FLOOD, STRIKE, reading_of

SOURCE = [
    "L'usine Bramard de Vaubrun était à l'arrêt mardi après-midi faute de roulements.",
    "Les chaînes des modèles 412 et Santorin manquent de pièces du fournisseur Olsner.",
    "Au total 870 tracteurs n'ont pas été assemblés et 1350 ouvriers sont rentrés chez eux.",
    "Les camions d'Olsner restent bloqués entre Pontarlac et Sévigny selon la direction.",
]
RETOLD = [
    "Plus un tracteur ne sort de Bramard à Vaubrun ce mardi, les roulements manquent.",
    "Olsner, le fournisseur, ne livre plus ce qu'exigent la chaîne Santorin et la 412.",
    "Quelque 1350 ouvriers chômés, 870 tracteurs perdus : voilà le bilan.",
    "Entre Sévigny et Pontarlac, les poids lourds d'Olsner n'avancent pas.",
]
OTHERS = [
    reading_of(f"x{n}", STRIKE[n % 5], f"Rapport {n} sur la pêche au large de Kermadec.")
    for n in range(12)
]


def alike(texts: Sequence[str]) -> NDArray[np.float32]:
    """Stand in for the encoder: everything means the same."""
    return np.ones((len(texts), 1), dtype=np.float32)


def unlike(texts: Sequence[str]) -> NDArray[np.float32]:
    """Stand in for the encoder: nothing means anything."""
    return np.zeros((len(texts), 1), dtype=np.float32)


def rewritings(*readings: Reading, encoder: Encoder = alike) -> list[LineagePair]:
    every = [*readings, *OTHERS]
    return find_rewritings(every, narrations(every), set(), encoder=encoder)


def test_every_sentence_in_other_words_and_in_order_is_a_paraphrase() -> None:
    (pair,) = rewritings(reading_of("a", *SOURCE), reading_of("b", *RETOLD))
    assert (pair.a, pair.b, pair.kind) == ("a", "b", "paraphrase")
    assert len(pair.passages) >= 3


def test_a_cut_retelling_with_a_line_of_its_own_is_still_one() -> None:
    """The source goes on for long; the retelling stops, after a word of comment."""
    (pair,) = rewritings(
        reading_of("a", *SOURCE, *FLOOD), reading_of("b", *RETOLD, "On attend la suite.")
    )
    assert pair.kind == "paraphrase"


def test_in_a_run_of_two_articles_shared_names_tell_as_much() -> None:
    pair = [reading_of("a", *SOURCE), reading_of("b", *RETOLD)]
    (found,) = find_rewritings(pair, narrations(pair), set(), encoder=alike)
    assert found.kind == "paraphrase"


def test_near_sentences_must_be_nearer_on_the_whole() -> None:
    """Each pair is near enough by itself, as in two accounts of one event."""

    def near(texts: Sequence[str]) -> NDArray[np.float32]:
        rows = [[1.0, 0.0] if text in " ".join(SOURCE) else [0.62, 0.785] for text in texts]
        return np.array(rows, dtype=np.float32)

    assert not rewritings(reading_of("a", *SOURCE), reading_of("b", *RETOLD), encoder=near)


def test_another_order_is_another_account() -> None:
    assert not rewritings(reading_of("a", *SOURCE), reading_of("b", *RETOLD[::-1]))


def test_common_words_without_common_meaning_are_not_enough() -> None:
    assert not rewritings(reading_of("a", *SOURCE), reading_of("b", *RETOLD), encoder=unlike)


def test_common_meaning_without_common_words_is_not_enough() -> None:
    assert not rewritings(reading_of("a", *SOURCE), reading_of("b", *STRIKE))


def test_a_retelling_does_not_come_weeks_later() -> None:
    assert not rewritings(
        reading_of("a", *SOURCE, published="2021-03-04"),
        reading_of("b", *RETOLD, published="2021-03-24"),
    )


def test_another_language_makes_it_a_translation() -> None:
    english = [
        "The Bramard plant in Vaubrun stood still on Tuesday for want of bearings.",
        "The 412 and Santorin lines lack parts from the supplier Olsner.",
        "In all 870 tractors were not assembled and 1350 workers went home.",
        "The Olsner lorries are stuck between Pontarlac and Sévigny.",
    ]
    names = [
        "Bramard Vaubrun Pontarlac Sévigny Olsner Santorin 870 1350 412.",
    ]
    (pair,) = rewritings(
        reading_of("a", *SOURCE[:3], names[0]),
        reading_of("b", *english[:3], names[0], language="en"),
    )
    assert pair.kind == "translation"
