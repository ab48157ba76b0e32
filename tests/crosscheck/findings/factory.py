"""Builds the records that findings compare."""

from __future__ import annotations

import hashlib

from recoupe.records import Article, Entity, Figure, Mention, Published, Reading, Span, Story


def make_reading(
    article: str,
    text: str,
    *,
    figures: tuple[Figure, ...] = (),
    published: str | None = "2031-05-04",
    names: tuple[tuple[str, str], ...] = (),
    **more: object,
) -> Reading:
    """Make a reading of one line; names are (words, type), found where they first stand."""
    mentions = tuple(
        Mention(
            span=Span(text.index(words), text.index(words) + len(words)),
            type=kind,
            form="name",
            entity=f"{kind}-{words.lower()}",
        )
        for words, kind in names
    )
    entities = tuple(Entity(id=f"{k}-{w.lower()}", name=w, type=k) for w, k in names)
    return Reading(
        article=Article(
            id=article,
            text=text,
            language="fr",
            sha256=hashlib.sha256(text.encode()).hexdigest(),
            published=Published(value=published, basis="metadata") if published else None,
        ),
        body=(Span(0, len(text)),),
        sentences=(Span(0, len(text)),),
        mentions=mentions,
        entities=entities,
        figures=figures,
        **more,
    )


def make_figure(
    text: str,
    words: str,
    value: float,
    *,
    what: str | None = "protesters",
    unit: str = "person",
    date: str | None = "2031-05-03",
    according_to: str | None = None,
    comparator: str = "exactly",
    damaged: bool = False,
    place: str | None = None,
) -> Figure:
    """Make a figure standing at some words of a text."""
    start = text.index(words)
    return Figure(
        span=Span(start, start + len(words)),
        value=value,
        comparator=comparator,
        unit=unit,
        what=what,
        date=date,
        according_to=according_to,
        sentence=Span(0, len(text)),
        damaged=damaged,
        place=place,
    )


def count(article: str, value: int, **figure: object) -> Reading:
    """Make a reading whose whole text is one count of marchers in Belmar."""
    published = figure.pop("published", "2031-05-04")
    text = f"Ils étaient {value} manifestants à Belmar samedi."
    return make_reading(
        article,
        text,
        figures=(make_figure(text, f"{value} manifestants", value, **figure),),
        published=published,
    )


def one_story(*readings: Reading) -> tuple[Story, ...]:
    """Put all readings into one story."""
    articles = tuple(reading.article.id for reading in readings)
    return (Story(id="story-1", label="La marche de Belmar", date=None, articles=articles),)
