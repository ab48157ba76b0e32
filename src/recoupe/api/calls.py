"""What a Python program calls: `read` one article, `check` many."""

from __future__ import annotations

from collections.abc import Iterable
from pathlib import Path

from recoupe.api.running import Settings, Source, check_sources, default_jobs_dir
from recoupe.api.tables import DossierTable, ReadingTable
from recoupe.engine import load_named
from recoupe.formats import arrival_of
from recoupe.records import Article


def read(
    article: str | Article,
    *,
    source: str | None = None,
    title: str | None = None,
    language: str | None = None,
    published: str | None = None,
    url: str | None = None,
) -> ReadingTable:
    """Read one article, taken alone.

    Args:
        article: Its text; or an `Article`, which already bears what follows.
        source: The outlet.
        title: The headline.
        language: ISO 639-1 code; found out when it is not given.
        published: ISO date; looked for in the text when it is not given.
        url: Where it was published.

    Returns:
        A `Reading` that shows itself as a table in a notebook.

    Raises:
        UnreadableError: The text is empty.

    Example:
        >>> recoupe.read("Le maire a démissionné lundi.", published="2024-08-19")
    """
    if isinstance(article, str):
        row = {"id": "text", "text": article, "source": source, "title": title, "url": url}
        row |= {"language": language, "published": published}
        article = arrival_of(row, stem="text", place="the text given").article
    return ReadingTable.of(load_named(Settings().stages.reader)(article))


def check(
    inputs: Source | Iterable[Source],
    *,
    out: str | Path | None = None,
    workers: int = 0,
    jobs_dir: str | Path | None = None,
    settings: Settings | None = None,
) -> DossierTable:
    """Read articles and compare them.

    Args:
        inputs: A file, a folder or an `Article`, or several of them.
        out: Folder for readings.jsonl, dossier.json and the site; nothing is written without.
        workers: Processes that read. 0 reads in this very process, which is best for a few
            articles; a script with more must stand under ``if __name__ == "__main__":``.
        jobs_dir: Folder that keeps finished readings; ``OUT/.recoupe`` when `out` is given.
        settings: Everything else; its `workers` and `jobs_dir` do not count.

    Returns:
        A `Dossier` that shows itself as a table in a notebook; its `readings` are there too.

    Raises:
        RecoupeError: As `check_sources` says.

    Example:
        >>> recoupe.check("articles/", out="dossier").stories
    """
    sources = [inputs] if isinstance(inputs, str | Path | Article) else list(inputs)
    folder = Path(out) if out is not None else None
    kept = Path(jobs_dir) if jobs_dir is not None else folder and default_jobs_dir(folder)
    given = settings or Settings()
    chosen = Settings(workers=workers, jobs_dir=kept, site=given.site, stages=given.stages)
    report = check_sources(sources, chosen, out=folder)
    return DossierTable.of(report.dossier, report.readings, report.notes)
