from __future__ import annotations

import codecs

import pytest
from hypothesis import given
from hypothesis import strategies as st

from recoupe.errors import UnreadableError
from recoupe.formats.decoding import decode

FRENCH = (
    "Le maire a annoncé mercredi l'arrêt des travaux, après une réunion très animée à la "
    "préfecture. « Nous n'étions pas prêts », a-t-il déclaré à la sortie.\n"
)
RUSSIAN = "Мэр объявил в среду об остановке работ после бурного заседания в префектуре.\n"


@given(st.text())
def test_utf8_round_trips_untouched(text: str) -> None:
    printable = "é" + "".join(c for c in text if c >= " " or c in "\r\n\t")
    assert decode(printable.encode()).text == printable


@pytest.mark.parametrize(
    ("mark", "encoding"),
    [
        (codecs.BOM_UTF8, "utf-8"),
        (codecs.BOM_UTF16_LE, "utf-16-le"),
        (codecs.BOM_UTF16_BE, "utf-16-be"),
        (codecs.BOM_UTF32_LE, "utf-32-le"),
    ],
)
def test_a_byte_order_mark_decides_and_is_no_part_of_the_text(mark: bytes, encoding: str) -> None:
    assert decode(mark + FRENCH.encode(encoding)).text == FRENCH


@pytest.mark.parametrize("encoding", ["cp1252", "iso8859-1", "mac_roman", "utf-16-le", "utf-16-be"])
def test_french_is_read_in_the_encodings_it_comes_in(encoding: str) -> None:
    assert decode(FRENCH.encode(encoding)).text == FRENCH


@pytest.mark.parametrize("encoding", ["cp1251", "koi8-r"])
def test_russian_is_read_in_the_encodings_it_comes_in(encoding: str) -> None:
    assert decode((RUSSIAN * 3).encode(encoding)).text == RUSSIAN * 3


def test_line_ends_stay_as_delivered() -> None:
    assert decode(b"un\r\ndeux\rtrois\n").text == "un\r\ndeux\rtrois\n"


def test_a_declared_encoding_counts_only_where_utf8_fails() -> None:
    assert decode("été".encode(), declared="iso-8859-1").text == "été"
    assert decode("œuvré".encode("iso8859-15"), declared="iso-8859-15").text == "œuvré"
    assert decode(FRENCH.encode("cp1252"), declared="no-such-encoding").text == FRENCH


def test_damaged_utf8_stays_utf8_and_the_damage_is_counted() -> None:
    content = FRENCH.encode() + b"\xff\xfe" + FRENCH.encode()
    decoded = decode(content)
    assert decoded.encoding == "utf-8"
    assert decoded.replaced == 2
    assert decoded.text.startswith(FRENCH)
    assert decoded.text.endswith(FRENCH)


@pytest.mark.parametrize(
    "content",
    [
        b"%PDF-1.7 ...",
        b"PK\x03\x04rest",
        b"\x89PNG\r\n",
        b"\xff\xd8\xff\xe0",
        bytes(range(256)) * 20,
        b"abc\x00\x01\x02\x03\x04" * 40,
    ],
)
def test_what_is_not_text_is_refused(content: bytes) -> None:
    with pytest.raises(UnreadableError, match=r"not text|encoding"):
        decode(content)


def test_a_stray_control_character_does_not_make_a_text_binary() -> None:
    assert decode((FRENCH + "\x00").encode()).text == FRENCH + "\x00"


@pytest.mark.parametrize(
    "sentence",
    ["été", "Il a été élu à Nîmes", "L'Assemblée a rejeté la motion, déçue.", FRENCH],
)
def test_short_french_is_not_taken_for_polish(sentence: str) -> None:
    assert decode(sentence.encode("cp1252")).text == sentence


def test_polish_is_not_taken_for_french() -> None:
    text = "Burmistrz ogłosił w środę wstrzymanie robót; żaden z radnych się nie sprzeciwił."
    assert decode(text.encode("cp1250")).text == text
