"""File names and anchors: safe on every file system, the same for the same input."""

from __future__ import annotations

import hashlib
import re
import unicodedata
from functools import lru_cache
from typing import Final

from recoupe.records import Span

FOLDER: Final = "site"
"""The folder beside ``index.html`` that holds every other page."""

INDEX: Final = "index.html"
DAMAGE: Final = "damage.html"
ACTORS: Final = "actors.html"
ARTICLES: Final = "articles.html"
ABOUT: Final = "about.html"

SLUG_LENGTH: Final = 48
"""Characters of a readable name; with folder, hash and suffix well below every path limit."""


@lru_cache(maxsize=65536)
def short_hash(text: str) -> str:
    """Return ten hex digits that stand for the text."""
    return hashlib.sha256(text.encode("utf-8", "surrogatepass")).hexdigest()[:10]


def slug(text: str) -> str:
    """Return the text as lower-case ASCII words joined by hyphens; may be empty."""
    plain = unicodedata.normalize("NFKD", text[:400]).encode("ascii", "ignore").decode()
    words = re.sub(r"[^a-z0-9]+", "-", plain.lower()).strip("-")
    return words[:SLUG_LENGTH].rstrip("-")


def page_path(folder: str, name: str, key: str) -> str:
    """Return the path of a page: readable name first, then a hash of the record's id."""
    words = slug(name)
    return (
        f"{folder}/{words}-{short_hash(key)}.html" if words else f"{folder}/{short_hash(key)}.html"
    )


def numbered(path: str, page: int) -> str:
    """Return the path of the n-th part of a list, the first being the list itself."""
    return path if page <= 1 else path.replace(".html", f"-{page}.html")


def characters(span: Span) -> str:
    """Return the anchor of a range of characters in an article: ``c120-160``."""
    return f"c{span[0]}-{span[1]}"


def anchor(prefix: str, key: str) -> str:
    """Return the anchor of a record on its page."""
    return f"{prefix}-{short_hash(key)}"


def up_to_root(path: str) -> str:
    """Return the way from a page's folder to the folder that holds all pages."""
    return "../" * path.count("/")
