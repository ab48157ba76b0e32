"""Title, body, page furniture, bylines and credits of one text."""

from __future__ import annotations

from recoupe.languages import Language
from recoupe.reading.draft import Layout
from recoupe.reading.folding import fold_typography
from recoupe.reading.layout.context import mark_by_context
from recoupe.reading.layout.credits import read_credits
from recoupe.reading.layout.cuts import cut_line
from recoupe.reading.layout.lexicon import mark_by_lexicon
from recoupe.reading.layout.lines import TextLine, split_lines
from recoupe.reading.layout.title import mark_title
from recoupe.records import Article, Span

__all__ = ["MAX_BODY", "TextLine", "classify_lines", "read_layout"]

MAX_BODY = 200_000
"""Characters: what stands after them is not read."""


def read_layout(article: Article, language: Language, recurring: frozenset[str]) -> Layout:
    """Tell the article proper from title and furniture.

    Args:
        article: The text as delivered; its title may or may not stand in the text.
        language: Brings the lexicon of furniture.
        recurring: Lines of this text that recur across its source, stripped.
    """
    lines = classify_lines(article, language, recurring)
    titles = [line for line in lines if line.kind == "title"]
    title_span = Span(titles[0].start, titles[0].end) if titles else None
    title = article.title
    if title is None and title_span is not None:
        title = article.text[title_span.start : title_span.end]
    proper = [line for line in lines if line.kind is None]
    body = tuple(
        piece for line in proper for piece in cut_line(line, language, last=line is proper[-1])
    )
    credits = read_credits(lines, language)
    return Layout(title=title, title_span=title_span, body=body, credits=credits)


def classify_lines(
    article: Article, language: Language, recurring: frozenset[str] = frozenset()
) -> tuple[TextLine, ...]:
    """Return the lines of a text, each with its kind: title, some furniture, or None (body)."""
    folded = fold_typography(article.text[:MAX_BODY])
    lines = split_lines(folded)
    lines = mark_by_lexicon(lines, language.layout, recurring)
    lines = mark_title(lines, article.title)
    return mark_by_context(lines)
