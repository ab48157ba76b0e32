"""When an article was published, and how that is known."""

from __future__ import annotations

from recoupe.languages import Language
from recoupe.reading.draft import Layout
from recoupe.records import Article, Published


def read_published(article: Article, layout: Layout, language: Language) -> Published | None:
    """Date an article from its metadata, URL, stamp, dateline or captions."""
    return article.published
