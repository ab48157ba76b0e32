from __future__ import annotations

from hypothesis import given, settings
from hypothesis import strategies as st

from recoupe.reading.recurrence import MIN_NEIGHBOURS, PROSE_NEIGHBOURS, LineCensus

TEASER = "La minute de Brevanne en images"
NOTICE = "Toute l'actualité de Brevanne est sur notre page."


def paragraph(number: int) -> str:
    return f"Le conseil numéro {number} a voté une mesure que personne n'attendait. " * 4


def census(texts: list[str], source: str = "b") -> LineCensus:
    counted = LineCensus()
    for text in texts:
        counted.add(source, text)
    return counted


def test_a_line_under_unlike_articles_recurs() -> None:
    texts = [f"{paragraph(n)}\n{TEASER}" for n in range(MIN_NEIGHBOURS + 2)]
    assert census(texts).recurring("b", texts[0]) == {TEASER}


def test_a_line_of_copies_does_not() -> None:
    texts = [f"{paragraph(1)}\n{TEASER}\n{paragraph(2)}" for _ in range(50)]
    assert census(texts).recurring("b", texts[0]) == frozenset()


def test_a_paragraph_never_recurs() -> None:
    texts = [f"{paragraph(n)}\n{paragraph(1000)}" for n in range(50)]
    assert census(texts).recurring("b", texts[0]) == frozenset()


def test_a_sentence_must_recur_more() -> None:
    few = [f"{paragraph(n)}\n{NOTICE}" for n in range(MIN_NEIGHBOURS + 1)]
    assert census(few).recurring("b", few[0]) == frozenset()
    many = [f"{paragraph(n)}\n{NOTICE}" for n in range(2 * PROSE_NEIGHBOURS)]
    assert census(many).recurring("b", many[0]) == {NOTICE}


def test_sources_are_counted_apart_and_no_source_is_not_counted() -> None:
    texts = [f"{paragraph(n)}\n{TEASER}" for n in range(9)]
    counted = census(texts)
    assert counted.recurring("c", texts[0]) == frozenset()
    assert counted.recurring(None, texts[0]) == frozenset()
    nameless = LineCensus()
    for text in texts:
        nameless.add(None, text)
    assert nameless.recurring(None, texts[0]) == frozenset()


def test_a_rare_line_of_a_large_source_does_not_recur() -> None:
    texts = [f"{paragraph(n)}\n{TEASER}" for n in range(5)]
    others = [paragraph(n) for n in range(100, 2100)]
    assert census(texts + others).recurring("b", texts[0]) == frozenset()


@settings(max_examples=15, deadline=None)
@given(
    st.permutations([f"{paragraph(n)}\n{TEASER}\nLigne {n % 3}" for n in range(8)]),
    st.integers(0, 8),
)
def test_neither_order_nor_split_matters(texts: list[str], cut: int) -> None:
    whole = census(sorted(texts))
    first, second = census(texts[:cut]), census(texts[cut:])
    first.merge(second)
    assert all(first.recurring("b", t) == whole.recurring("b", t) for t in texts)
