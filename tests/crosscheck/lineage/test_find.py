from __future__ import annotations

import random

from hypothesis import given, settings
from hypothesis import strategies as st

from recoupe.crosscheck.lineage import find_lineages
from recoupe.records import LineagePair, Reading

from .articles import FLOOD, STRIKE, reading_of


def only_pair(*readings: Reading) -> LineagePair | None:
    pairs = [pair for lineage in find_lineages(readings) for pair in lineage.pairs]
    assert len(pairs) <= 1
    return pairs[0] if pairs else None


def test_same_text_but_for_typography_and_a_figure() -> None:
    copy = " ".join(FLOOD).replace("'", "’").replace("340", "350")
    pair = only_pair(reading_of("a", " ".join(FLOOD)), reading_of("b", copy))
    assert pair is not None
    assert pair.kind == "same_text"
    assert pair.score > 0.95


def test_a_brief_inside_a_longer_piece_is_derived() -> None:
    pair = only_pair(
        reading_of("brief", " ".join(FLOOD[:2])),
        reading_of("long", " ".join(STRIKE), " ".join(FLOOD[:2]), " ".join(STRIKE[::-1])),
    )
    assert pair is not None
    assert pair.kind == "derived"
    assert pair.score > 0.95


def test_passages_point_at_the_shared_words_on_both_sides() -> None:
    a = reading_of("a", STRIKE[0], FLOOD[1] + " " + FLOOD[2])
    b = reading_of("b", FLOOD[1] + " " + FLOOD[2], STRIKE[3])
    pair = only_pair(a, b)
    assert pair is not None
    (passage,) = pair.passages
    shared = (FLOOD[1] + " " + FLOOD[2]).rstrip(".")
    assert a.article.text[slice(*passage.a)] == shared
    assert b.article.text[slice(*passage.b)] == shared


def test_shared_quotations_alone_make_no_kinship() -> None:
    said = (
        "« Nous reconstruirons chaque maison, chaque école et chaque atelier de cette vallée, "
        "et nous le ferons avant la fin de l'année prochaine, je m'y engage solennellement »"
    )
    assert (
        only_pair(
            reading_of("a", FLOOD[0], f"{said}, a promis la préfète.", FLOOD[3]),
            reading_of("b", STRIKE[1], f"Devant la presse : {said}.", STRIKE[2]),
        )
        is None
    )


def test_one_recycled_background_sentence_makes_no_kinship() -> None:
    own_a = [f"Le conseil numéro {n} de Vaubrun examine un dossier de voirie." for n in range(14)]
    own_b = [f"La commission {n} du département écoute encore des riverains." for n in range(14)]
    assert (
        only_pair(
            reading_of("a", *own_a, FLOOD[2], *own_a[:3]),
            reading_of("b", *own_b, FLOOD[2], *own_b[:3]),
        )
        is None
    )


def test_a_sentence_that_recurs_in_one_outlet_is_furniture() -> None:
    line = "Recevez chaque matin notre sélection des meilleurs articles dans votre boîte."
    pages = [
        reading_of(
            f"p{n}",
            line,
            (FLOOD + STRIKE)[n],
            source="Le Veilleur",
        )
        for n in range(5)
    ]
    assert find_lineages(pages) == ()
    assert find_lineages(pages[:4]) != ()


def test_what_stands_at_the_edge_of_two_pages_of_one_house_is_furniture() -> None:
    note = (
        "Sondage réalisé en ligne auprès de 1004 personnes représentatives de la population. "
        "La marge d'erreur est comprise entre deux et quatre points selon les réponses données, "
        "et les résultats complets sont déposés auprès de la commission des sondages."
    )
    own = (
        [f"Le conseil numéro {n} de Vaubrun examine un dossier de voirie." for n in range(34)],
        [f"La commission {n} du département écoute encore des riverains." for n in range(34)],
    )

    def pages(*sources: str) -> list[Reading]:
        return [
            reading_of(name, *lines, note, source=source)
            for name, lines, source in zip("ab", own, sources, strict=True)
        ]

    assert only_pair(*pages("La DH", "La Libre")) is None
    assert only_pair(*pages("Le Veilleur", "La Gazette")) is not None


def test_direction_is_common_when_an_agency_is_credited() -> None:
    pair = only_pair(
        reading_of("a", *FLOOD, "Avec Belga.", source="Le Veilleur", credit="Belga"),
        reading_of("b", *FLOOD, source="La Gazette", published="2021-03-04"),
    )
    assert pair is not None
    assert pair.direction == "common"
    assert "Belga" in pair.why
    assert "Belga" in pair.why_fr


def test_direction_follows_the_days_of_publication() -> None:
    pair = only_pair(
        reading_of("a", *FLOOD, source="Le Veilleur", published="2021-03-05"),
        reading_of("b", *FLOOD, source="La Gazette", published="2021-03-04"),
    )
    assert pair is not None
    assert pair.direction == "b->a"


def test_direction_follows_a_paper_that_is_named() -> None:
    pair = only_pair(
        reading_of("a", *FLOOD, source="Le Veilleur de Vaubrun"),
        reading_of(
            "b",
            *FLOOD[:4],
            "Selon Le Veilleur de Vaubrun, l'enquête commence.",
            source="La Gazette",
        ),
    )
    assert pair is not None
    assert pair.direction == "a->b"


def test_direction_is_unknown_when_nothing_shows_it() -> None:
    pair = only_pair(
        reading_of("a", *FLOOD, published="2021-03-04"),
        reading_of("b", *FLOOD, published="2021-03-04"),
    )
    assert pair is not None
    assert pair.direction == "unknown"


def test_a_roundup_connects_what_it_holds_without_inventing_a_pair() -> None:
    flood, strike = reading_of("a", *FLOOD), reading_of("b", *STRIKE)
    roundup = reading_of("c", *FLOOD, *STRIKE)
    (lineage,) = find_lineages([flood, strike, roundup])
    assert lineage.articles == ("a", "b", "c")
    assert [(pair.a, pair.b) for pair in lineage.pairs] == [("a", "c"), ("b", "c")]


def test_origin_is_the_agency_most_credit() -> None:
    (lineage,) = find_lineages(
        [
            reading_of("a", *FLOOD, "Avec Belga.", credit="Belga"),
            reading_of("b", *FLOOD, "Source : Belga.", credit="Belga"),
        ]
    )
    assert lineage.origin == "Belga"


def test_widely_copied_texts_are_found_though_no_shingle_is_rare() -> None:
    copies = [reading_of(f"c{n:02}", *FLOOD) for n in range(45)]
    (lineage,) = find_lineages(copies)
    assert len(lineage.pairs) == 45 * 44 // 2


@given(st.randoms())
@settings(max_examples=5, deadline=None)
def test_order_of_articles_does_not_matter(shuffler: random.Random) -> None:
    readings = [
        reading_of("a", *FLOOD),
        reading_of("b", *FLOOD[:3]),
        reading_of("c", *STRIKE),
        reading_of("d", *FLOOD[1:4], *STRIKE[:2]),
    ]
    expected = find_lineages(readings)
    shuffler.shuffle(readings)
    assert find_lineages(readings) == expected


def test_odd_articles_do_not_crash() -> None:
    odd = [
        reading_of("a", ""),
        reading_of("b", "…!?"),
        reading_of("c", "🙂 \u202e mot"),
        reading_of("d", "x" * 8000, language="und"),
    ]
    assert find_lineages(odd) == ()
    assert find_lineages([]) == ()
