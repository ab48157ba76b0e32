"""Title, body, page furniture, bylines and credits of one text."""

from __future__ import annotations

from recoupe.languages import Language
from recoupe.reading.draft import Layout
from recoupe.records import Article, Span


def read_layout(article: Article, language: Language, recurring: frozenset[str]) -> Layout:
    """Tell the article proper from title and furniture."""
    return Layout(title=article.title, body=(Span(0, len(article.text)),))
