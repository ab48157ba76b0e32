"""From readings to the dossier: what the articles of one run say together."""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import dataclass

from recoupe.records import Dossier, DossierArticle, LeftOut, Reading, Story


@dataclass(frozen=True, slots=True, kw_only=True)
class CrossChecked:
    """Readings whose entity ids agree across the run, and what they say together."""

    readings: tuple[Reading, ...]
    dossier: Dossier


def cross_check(readings: Sequence[Reading], *, left_out: tuple[LeftOut, ...] = ()) -> CrossChecked:
    """Compare the readings of one run, given in the order of their ids."""
    stories = tuple(
        Story(
            id=f"story-{number}",
            label=reading.article.title or reading.article.id,
            date=reading.article.published.value if reading.article.published else None,
            articles=(reading.article.id,),
        )
        for number, reading in enumerate(readings, 1)
    )
    articles = tuple(
        DossierArticle(
            id=reading.article.id,
            source=reading.article.source,
            title=reading.article.title,
            published=story.date,
            language=reading.article.language,
            lineage=None,
            story=story.id,
        )
        for reading, story in zip(readings, stories, strict=True)
    )
    dossier = Dossier(
        articles=articles,
        lineages=(),
        stories=stories,
        events=(),
        statements=(),
        findings=(),
        left_out=left_out,
    )
    return CrossChecked(readings=tuple(readings), dossier=dossier)
