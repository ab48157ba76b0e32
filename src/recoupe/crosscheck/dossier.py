"""From readings to the dossier: what the articles of one run say together."""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import dataclass

from recoupe.crosscheck.encoder import encode
from recoupe.crosscheck.entities import link_entities, relabel
from recoupe.crosscheck.events import merge_events
from recoupe.crosscheck.findings import find_findings
from recoupe.crosscheck.lineage import find_lineages
from recoupe.crosscheck.origins import Origins
from recoupe.crosscheck.statements import align_statements
from recoupe.crosscheck.stories import group_stories
from recoupe.records import Dossier, DossierArticle, LeftOut, Lineage, Reading, Story


@dataclass(frozen=True, slots=True, kw_only=True)
class CrossChecked:
    """Readings whose entity ids agree across the run, and what they say together."""

    readings: tuple[Reading, ...]
    dossier: Dossier


def cross_check(
    readings: Sequence[Reading],
    *,
    left_out: tuple[LeftOut, ...] = (),
) -> CrossChecked:
    """Compare the readings of one run.

    Args:
        readings: In any order; the result is in the order of the article ids.
        left_out: What the run could not read; kept in the dossier.
    """
    ordered = sorted(readings, key=lambda reading: reading.article.id)
    links = link_entities(ordered)
    linked = tuple(relabel(reading, links) for reading in ordered)
    lineages = find_lineages(linked)
    stories = group_stories(linked, lineages)
    origins = Origins(linked, lineages)
    events = merge_events(linked, stories, origins)
    statements = align_statements(linked, stories, lineages, origins)
    findings = find_findings(
        linked,
        stories=stories,
        lineages=lineages,
        events=events,
        origins=origins,
        encode=encode,
    )
    dossier = Dossier(
        articles=_article_lines(linked, lineages, stories),
        lineages=lineages,
        stories=stories,
        events=events,
        statements=statements,
        findings=findings,
        left_out=left_out,
    )
    return CrossChecked(readings=linked, dossier=dossier)


def _article_lines(
    readings: Sequence[Reading], lineages: Sequence[Lineage], stories: Sequence[Story]
) -> tuple[DossierArticle, ...]:
    lineage_of = {article: lineage.id for lineage in lineages for article in lineage.articles}
    story_of = {article: story.id for story in stories for article in story.articles}
    return tuple(
        DossierArticle(
            id=reading.article.id,
            source=reading.article.source,
            title=reading.article.title,
            published=reading.article.published.value if reading.article.published else None,
            language=reading.article.language,
            lineage=lineage_of.get(reading.article.id),
            story=story_of[reading.article.id],
        )
        for reading in readings
    )
