"""Fixtures shared by all tests."""

from __future__ import annotations

import hashlib
from collections.abc import Callable

import pytest

from recoupe.records import Article, Published, Reading


@pytest.fixture(scope="session")
def read() -> Callable[..., Reading]:
    """Read a text with the real pipeline; only for tests marked ``model``."""
    from recoupe.reading.reader import read_article

    def _read(text: str, *, published: str | None = None, language: str = "fr") -> Reading:
        stamp = Published(value=published, basis="metadata") if published else None
        digest = hashlib.sha256(text.encode()).hexdigest()
        article = Article(id="test", text=text, sha256=digest, language=language, published=stamp)
        return read_article(article)

    return _read
