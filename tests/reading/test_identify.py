from __future__ import annotations

import pytest

from recoupe.reading.identify import identify_language


@pytest.mark.parametrize(
    ("text", "code"),
    [
        ("La maire a annoncé la fermeture du pont\npour une durée de deux ans.", "fr"),
        ("The mayor announced that the bridge would be closed for two years.", "en"),
        ("La alcaldesa ha anunciado el cierre del puente durante dos años.", "es"),
    ],
)
def test_language_of_a_paragraph(text: str, code: str) -> None:
    assert identify_language(text) == code


@pytest.mark.parametrize("text", ["", "OK", "2031-04-03 12:30", "😀" * 40, "En direct", "\n"])
def test_too_little_text_is_unknown(text: str) -> None:
    assert identify_language(text) is None
