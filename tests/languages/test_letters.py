from __future__ import annotations

import pytest
from hypothesis import given
from hypothesis import strategies as st

from recoupe.languages.letters import strip_accents


@pytest.mark.parametrize(
    ("text", "plain"),
    [("Étaples", "Etaples"), ("garçon", "garcon"), ("ﬁn", "fin"), ("Łódź", "Łodz"), ("", "")],
)
def test_accents_go_and_case_stays(text: str, plain: str) -> None:
    assert strip_accents(text) == plain


@given(st.text())
def test_twice_is_once(text: str) -> None:
    assert strip_accents(strip_accents(text)) == strip_accents(text)
