"""The reading of one article, from delivered text to `Reading`."""

from __future__ import annotations

from dataclasses import replace

from recoupe.languages import Language, get_language
from recoupe.reading.dating import read_published
from recoupe.reading.draft import Draft, Role
from recoupe.reading.entities import read_entities
from recoupe.reading.events import read_events
from recoupe.reading.figures import read_figures
from recoupe.reading.flaws import mark_damaged, read_flaws
from recoupe.reading.folding import fold_typography
from recoupe.reading.identify import identify_language
from recoupe.reading.layout import read_layout
from recoupe.reading.parse import parse_lines, split_sentences
from recoupe.reading.statements import read_statements
from recoupe.reading.times import read_times
from recoupe.records import Article, Reading, Span


def read_article(article: Article, recurring: frozenset[str] = frozenset()) -> Reading:
    """Read one article.

    Args:
        article: The text as delivered, with what its input said about it.
        recurring: Those of its lines (stripped) that recur across its source's articles,
            and are therefore suspected page furniture.
    """
    draft = draft_article(article, recurring)
    times = read_times(draft)
    entities = read_entities(draft)
    statements = read_statements(draft, entities)
    figures = read_figures(draft, times, entities, statements)
    events = read_events(draft, times, entities, statements)
    reading = Reading(
        article=draft.article,
        body=draft.layout.body,
        sentences=tuple(s.span for s in draft.body_sentences),
        credits=draft.layout.credits,
        times=times,
        mentions=entities.mentions,
        entities=entities.entities,
        statements=statements,
        figures=figures,
        events=events,
    )
    damage = read_flaws(draft, reading)
    return replace(
        reading,
        figures=mark_damaged(figures, damage.flaws),
        flaws=damage.flaws,
        translation_score=damage.translation_score,
    )


def draft_article(article: Article, recurring: frozenset[str] = frozenset()) -> Draft:
    """Settle language, layout and date of an article and parse its title and body."""
    code = article.language or identify_language(article.text)
    language: Language = get_language(code)
    layout = read_layout(article, language, recurring)
    settled = replace(
        article,
        language=code,
        title=layout.title,
        title_span=layout.title_span,
        published=read_published(article, layout, language),
    )
    folded = fold_typography(article.text)
    stretches: list[tuple[Span, Role]] = [(span, "body") for span in layout.body]
    if layout.title_span is not None:
        stretches.append((layout.title_span, "title"))
    lines = parse_lines(folded, sorted(stretches), language)
    return Draft(
        article=settled,
        language=language,
        layout=layout,
        folded=folded,
        lines=lines,
        sentences=split_sentences(lines),
    )
