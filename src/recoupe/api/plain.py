"""Foreign text made safe to show on a terminal or in a notebook."""

from __future__ import annotations

import re
from html import escape

UNSAFE = re.compile(r"[\x00-\x1f\x7f-\x9f\u061c\u200e\u200f\u202a-\u202e\u2066-\u2069\ufeff]+")
"""Control characters (terminal escapes, line breaks) and those that turn text around."""


def plain(text: str, length: int | None = None) -> str:
    """Return a text on one line without control characters, cut to a length."""
    line = UNSAFE.sub(" ", text)
    return line if length is None or len(line) <= length else line[: length - 1] + "…"


def html(text: str, length: int | None = None) -> str:
    """Return a text as HTML that can break out of nothing."""
    return f"<bdi>{escape(plain(text, length))}</bdi>"
