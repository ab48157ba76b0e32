"""From bytes to text: which encoding a file is in.

In this order: a byte order mark; UTF-8 when every byte agrees; what the page itself
declares; UTF-8 with a few damaged bytes; the encoding that `charset_normalizer` finds most
plausible among those in which news is found. Nothing else is touched: line ends stay.
"""

from __future__ import annotations

import codecs
import re
from dataclasses import dataclass

from charset_normalizer import from_bytes

from recoupe.errors import UnreadableError
from recoupe.formats.opening import refuse_binary

BYTE_ORDER_MARKS = (
    (codecs.BOM_UTF8, "utf-8"),
    (codecs.BOM_UTF32_LE, "utf-32-le"),
    (codecs.BOM_UTF32_BE, "utf-32-be"),
    (codecs.BOM_UTF16_LE, "utf-16-le"),
    (codecs.BOM_UTF16_BE, "utf-16-be"),
)

CANDIDATES = [
    "cp1252",
    "mac_roman",
    "cp1250",
    "cp1251",
    "koi8_r",
    "cp1253",
    "cp1254",
    "cp1255",
    "cp1256",
    "gb18030",
    "big5",
    "shift_jis",
    "euc_jp",
    "euc_kr",
]
"""In order of preference. Of near twins only one stands here (cp1252 for all of ISO 8859-1
and -15): left to choose among all 90, charset_normalizer takes French in cp1252 for Celtic
ISO 8859-14, and a sentence or two of it for Polish."""

NEAR = 0.02
"""Difference in charset_normalizer's measure of disorder that decides nothing: on sentences of
French and Polish news the right encoding was within it, wrong alphabets were 0.1 above."""

COHERENCE_NEAR = 0.1
"""The same for its measure of letters as frequent as in a language: Russian in the wrong of its
two alphabets lies 0.3 below."""

SYMBOL_IN_WORD = re.compile(r"[^\W\d_][\u00a1-\u00bf][^\W\d_]")  # og³osi³: Polish as cp1252

MOSTLY_UTF8 = 0.8
"""Share of the non-ASCII sequences that must be good UTF-8 for the rest to count as damage;
in text of a one-byte encoding hardly any sequence is good UTF-8 by chance."""

SAMPLE = 200_000
"""Bytes shown to the detector, which is slow on long texts."""

MAX_CONTROLS = 0.02
"""Share of control characters above which a content is not text."""

UTF8_SEQUENCE = re.compile(
    rb"[\xc2-\xdf][\x80-\xbf]|[\xe0-\xef][\x80-\xbf]{2}|[\xf0-\xf4][\x80-\xbf]{3}"
)
CONTROLS = re.compile(r"[\x00-\x08\x0e-\x1a\x1c-\x1f]")


@dataclass(frozen=True, slots=True)
class Decoded:
    """A text and how it was decoded."""

    text: str
    encoding: str
    replaced: int = 0
    """Characters put in place of bytes that could not be decoded."""


def decode(content: bytes, *, declared: str | None = None) -> Decoded:
    """Decode a content.

    Args:
        content: All bytes of a file or line.
        declared: The encoding that the content claims to be in.

    Raises:
        UnreadableError: It is no text in any encoding known.
    """
    refuse_binary(content[:32])
    decoded = _decode(content, declared)
    controls = sum(1 for _ in CONTROLS.finditer(decoded.text[:SAMPLE]))
    if controls > MAX_CONTROLS * min(len(decoded.text), SAMPLE):
        raise UnreadableError(
            "not text: too many control characters; expected text, HTML or JSON",
            "ce n'est pas du texte : trop de caractères de contrôle ; "
            "attendu : texte, HTML ou JSON",
        )
    return decoded


def _decode(content: bytes, declared: str | None) -> Decoded:
    for mark, encoding in BYTE_ORDER_MARKS:
        if content.startswith(mark):
            return _replacing(content[len(mark) :], encoding)
    unmarked = _unmarked_utf16(content)
    for claimed in ("utf-8" if unmarked is None else unmarked, declared):
        try:
            if claimed:
                return Decoded(content.decode(claimed), claimed)
        except (UnicodeDecodeError, LookupError):
            continue
    if _mostly_utf8(content):
        return _replacing(content, "utf-8")
    return _replacing(content, _detect(content[:SAMPLE]))


def _detect(sample: bytes) -> str:
    """Return the first of the candidates that is about as plausible as the best one."""
    matches = list(from_bytes(sample, cp_isolation=CANDIDATES))
    if not matches:
        raise UnreadableError(
            "its encoding could not be found out; expected UTF-8",
            "son encodage n'a pas pu être déterminé ; attendu : UTF-8",
        )
    least = min(match.chaos for match in matches)
    near = [match for match in matches if match.chaos <= least + NEAR]
    sound = [match for match in near if not SYMBOL_IN_WORD.search(str(match))]
    coherent = max(match.coherence for match in sound or near) - COHERENCE_NEAR
    likely = [match for match in sound or near if match.coherence >= coherent]
    return min(likely, key=lambda match: CANDIDATES.index(match.encoding)).encoding


def _replacing(content: bytes, encoding: str) -> Decoded:
    text = content.decode(encoding, errors="replace")
    return Decoded(text, encoding, text.count("\N{REPLACEMENT CHARACTER}"))


def _unmarked_utf16(content: bytes) -> str | None:
    """Recognise UTF-16 without a mark by its zero bytes, all on one side."""
    even, odd = content[0:4096:2].count(0), content[1:4096:2].count(0)
    enough = min(len(content), 4096) // 5
    if odd > enough and even == 0:
        return "utf-16-le"
    if even > enough and odd == 0:
        return "utf-16-be"
    return None


def _mostly_utf8(content: bytes) -> bool:
    outside = sum(byte >= 0x80 for byte in content[:SAMPLE])
    good = sum(len(found) for found in UTF8_SEQUENCE.findall(content[:SAMPLE]))
    return outside > 0 and good >= MOSTLY_UTF8 * outside
