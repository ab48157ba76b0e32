from hypothesis import given
from hypothesis import strategies as st

from recoupe.crosscheck.statements.wording import (
    compare_wordings,
    containment,
    grams,
    words_of,
)


def shown(a, b):
    return [
        (d.kind, a[d.a.start : d.a.end], b[d.b.start : d.b.end]) for d in compare_wordings(a, b)
    ]


def test_kept_cut_added_and_changed_words():
    assert shown("le pont ne tiendra pas longtemps", "Le vieux pont ne cédera pas") == [
        ("kept", "le", "Le"),
        ("added", "", "vieux"),
        ("kept", "pont ne", "pont ne"),
        ("changed", "tiendra", "cédera"),
        ("kept", "pas", "pas"),
        ("cut", "longtemps", ""),
    ]


def test_accents_case_and_marks_are_no_difference():
    assert {kind for kind, _, _ in shown("« L'Élysée, enfin ! »", "l'elysee enfin")} == {"kept"}


def test_numbers_with_separators_are_one_word():
    assert words_of("120,5 millions") == ("120,5", "millions")


def test_short_texts_are_one_run():
    assert grams(("a", "b")) == frozenset({("a", "b")})
    assert grams(()) == frozenset()
    assert containment(frozenset(), grams(("a",))) == 0.0


def test_a_cut_quotation_is_contained_in_the_full_one():
    full, cut = words_of("nous ne céderons rien du tout demain"), words_of("ne céderons rien du")
    assert containment(grams(full), grams(cut)) == 1.0


@given(st.text(max_size=60), st.text(max_size=60))
def test_the_stretches_hold_all_words_of_both(a, b):
    found = compare_wordings(a, b)
    left = [w for d in found for w in words_of(a[d.a.start : d.a.end])]
    right = [w for d in found for w in words_of(b[d.b.start : d.b.end])]
    assert tuple(left) == words_of(a)
    assert tuple(right) == words_of(b)


@given(st.text(max_size=60))
def test_a_wording_does_not_differ_from_itself(a):
    assert {d.kind for d in compare_wordings(a, a)} <= {"kept"}
