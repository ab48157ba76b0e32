from itertools import pairwise

from hypothesis import given
from hypothesis import strategies as st

from recoupe.reading.statements.quotes import MARKS, pair_quotes
from recoupe.records import Span


def lines_of(text: str) -> tuple[Span, ...]:
    spans, start = [], 0
    for line in text.split("\n"):
        if line:
            spans.append(Span(start, start + len(line)))
        start += len(line) + 1
    return tuple(spans)


def inner(text: str) -> list[str]:
    return [text[q.inner.start : q.inner.end] for q in pair_quotes(text, lines_of(text))]


def test_french_english_straight_and_single_marks():
    assert inner('Il dit « oui » puis “non”, "peut-être" et ‹ jamais ›.') == [
        "oui",
        "non",
        "peut-être",
        "jamais",
    ]


def test_nested_marks_belong_to_the_outer_quotation():
    assert inner("« Il a crié “au feu” deux fois », dit-elle.") == ["Il a crié “au feu” deux fois"]


def test_german_marks_close_with_the_english_opening_mark():
    assert inner("Er sagte „nein“ und ging.") == ["nein"]


def test_straight_marks_alternate():
    assert inner('"A b", dit-il, "c d" puis "e".') == ["A b", "c d", "e"]


def test_unclosed_quotation_ends_with_its_line():
    text = "Il dit : « On verra\nLa suite est autre."
    (quote,) = pair_quotes(text, lines_of(text))
    assert text[quote.inner.start : quote.inner.end] == "On verra"
    assert not quote.closed


def test_unclosed_quotation_ends_where_the_next_opens():
    text = "« On verra, dit-il. Plus tard : « Non merci » et c'est tout."
    assert inner(text)[1] == "Non merci"


def test_quotation_over_paragraphs():
    text = "« Un premier point.\n« Un second point. »\nFin."
    assert len(inner(text)) == 1


def test_closing_mark_without_opening_is_no_quotation():
    assert inner("» Lire aussi nos dossiers") == []


@given(st.text(alphabet='ab «»“”"‹›\n.,', max_size=60))
def test_quotations_lie_in_order_inside_the_text_and_hold_no_other(text):
    quotes = pair_quotes(text, lines_of(text))
    for quote in quotes:
        assert 0 <= quote.outer.start < quote.inner.start < quote.inner.end <= quote.outer.end
        assert text[quote.outer.start] in MARKS
    for left, right in pairwise(quotes):
        assert left.outer.end <= right.outer.start
