from __future__ import annotations

from hypothesis import given
from hypothesis import strategies as st

from recoupe.export.site.wording import MAX_WORDS, Run, compare_wordings

WORDS = st.lists(st.sampled_from(["le", "port", "ferme", "dès", "lundi,", "«", "’"]), max_size=30)


@given(WORDS, WORDS)
def test_runs_are_the_two_texts(left: list[str], right: list[str]) -> None:
    texts = " ".join(left), " ".join(right)
    for text, runs in zip(texts, compare_wordings(*texts), strict=True):
        assert "".join(run.text for run in runs) == text


@given(WORDS)
def test_equal_texts_have_no_difference(words: list[str]) -> None:
    left, right = compare_wordings(" ".join(words), " ".join(words))
    assert all(run.change == "same" for run in (*left, *right))


def test_words_that_differ_are_marked_as_a_phrase() -> None:
    left, right = compare_wordings("le port ferme lundi", "le port ouvre dès lundi")
    assert left == (Run("le port ", "same"), Run("ferme", "only_here"), Run(" lundi", "same"))
    assert Run("ouvre dès", "only_here") in right


def test_typography_is_not_a_difference() -> None:
    left, right = compare_wordings("« L’État »", '"l\'état"')
    changed = [run.text.strip() for run in (*left, *right) if run.change == "only_here"]
    assert not "".join(changed)


def test_a_very_long_passage_is_shown_without_differences() -> None:
    long = "mot " * MAX_WORDS
    assert compare_wordings(long, "autre") == ((Run(long, "same"),), (Run("autre", "same"),))
