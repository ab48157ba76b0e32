"""Text from articles made harmless to show: nothing hidden, nothing that reorders the page.

Markup characters are escaped by the templates; what is handled here are the characters that
survive escaping and still mislead: control characters, lone surrogates, and the bidirectional
controls with which a text can show its letters in another order (CVE-2021-42574).
"""

from __future__ import annotations

import re
from html import escape
from typing import Final

from markupsafe import Markup

BIDI_NAMES: Final = {
    0x202A: "LRE",
    0x202B: "RLE",
    0x202C: "PDF",
    0x202D: "LRO",
    0x202E: "RLO",
    0x2066: "LRI",
    0x2067: "RLI",
    0x2068: "FSI",
    0x2069: "PDI",
}
"""Overrides, embeddings and isolates by code point; plain direction marks are left alone."""

_CONTROLS = re.compile(
    "[\x00-\x08\x0b-\x1f\x7f-\x9f\u202a-\u202e\u2066-\u2069\ud800-\udfff\ufffe\uffff]"
)


def glyph(character: str) -> str:
    """Return what is shown in place of a control character: its name, or its code."""
    code = ord(character)
    return f"[{BIDI_NAMES.get(code, f'U+{code:04X}')}]"


def tame(text: str) -> str:
    """Return the text with every misleading control character replaced by a visible sign."""
    if _CONTROLS.search(text) is None:
        return text
    return _CONTROLS.sub(lambda match: glyph(match[0]), text)


def reader_html(text: str, following: str = "") -> str:
    """Return the text as HTML that keeps count: each control is one element with its code.

    Args:
        text: A stretch of an article as delivered.
        following: What comes next in the article: a carriage return before a line feed is
            half of a line end and is not shown.

    Returns:
        Escaped markup. The number of code points of the original is the number of those
        shown outside ``.ctl`` elements plus the number of ``.ctl`` elements.
    """
    if _CONTROLS.search(text) is None:
        return escape(text)

    def element(match: re.Match[str]) -> str:
        code = ord(match[0])
        line_end = code == 0x0D and (match.string + following[:1])[match.end() :][:1] == "\n"
        shown = "" if line_end else glyph(match[0])
        return f'<span class="ctl" data-c="{code:x}" title="U+{code:04X}">{shown}</span>'

    return _CONTROLS.sub(element, escape(text))


def clip(text: str, length: int) -> str:
    """Return at most ``length`` characters, cut at a space when one is near, with an ellipsis."""
    if len(text) <= length:
        return text
    cut = text.rfind(" ", length - 30, length)
    return text[: cut if cut > 0 else length - 1].rstrip() + "…"


def isolate(text: str, length: int = 400) -> Markup:
    """Return a short text from an article, clipped, tamed and isolated from its surroundings."""
    return Markup(f"<bdi>{escape(tame(clip(text, length)))}</bdi>")
