"""A cheap comparison of readings and the settings that use it, for tests of whole runs."""

from __future__ import annotations

from dataclasses import dataclass

from recoupe.api import Settings, Stages
from recoupe.records import Dossier, DossierArticle, LeftOut, Reading, Story


@dataclass(frozen=True, slots=True, kw_only=True)
class CrossChecked:
    """As the real one, without the machinery that comes with it."""

    readings: tuple[Reading, ...]
    dossier: Dossier


def cross_check(
    readings: tuple[Reading, ...], *, left_out: tuple[LeftOut, ...] = ()
) -> CrossChecked:
    ids = tuple(reading.article.id for reading in readings)
    articles = tuple(
        DossierArticle(
            id=reading.article.id,
            source=reading.article.source,
            title=reading.article.title,
            published=None,
            language="fr",
            lineage=None,
            story="s1",
        )
        for reading in readings
    )
    dossier = Dossier(
        articles=articles,
        lineages=(),
        stories=(Story(id="s1", label="One", date=None, articles=ids, origins_at_most=2),),
        events=(),
        statements=(),
        findings=(),
        left_out=left_out,
    )
    return CrossChecked(readings=readings, dossier=dossier)


STAGES = Stages(
    reader="tests.fake_reader:read",
    reader_parts=("errors.py",),
    census="tests.fake_reader:Census",
    cross_check="tests.fake_check:cross_check",
)
SETTINGS = Settings(stages=STAGES, site=False)
