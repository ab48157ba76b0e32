"""One run from inputs to results: take in, read, compare, write."""

from __future__ import annotations

from collections.abc import Iterator, Sequence
from contextlib import contextmanager
from dataclasses import dataclass
from functools import partial
from pathlib import Path

from recoupe.engine import (
    JobStore,
    Listener,
    ReadingRun,
    Silent,
    load_named,
    read_staged,
    reader_version,
)
from recoupe.engine.tasks import unpack_reading
from recoupe.errors import IdClashError, NothingReadError
from recoupe.export import claim_folder, write_folder
from recoupe.export.files import PRIVATE
from recoupe.formats import Arrival, Note, read_inputs
from recoupe.records import Article, Dossier, LeftOut, Reading

PACKAGE = Path(__file__).parents[1]
Source = str | Path | Article
"""What a run can be given: a file, a folder, ``-`` for standard input, or an article."""


@dataclass(frozen=True, slots=True, kw_only=True)
class Stages:
    """Who does the work, each as ``package.module:name``: loaded when needed, by each process."""

    reader: str = "recoupe.reading.reader:read_article"
    """``(Article, frozenset[str]) -> Reading``."""
    reader_parts: tuple[str, ...] = ("kinds.py", "records.py", "plover.py", "languages", "reading")
    """Files and folders of this package that decide what a reading holds: when one changes,
    articles are read anew."""
    census: str = "recoupe.reading.recurrence:LineCensus"
    """``() -> Census``."""
    cross_check: str = "recoupe.crosscheck.dossier:cross_check"
    """``(readings, *, left_out) -> CrossChecked``."""


@dataclass(frozen=True, slots=True, kw_only=True)
class Settings:
    """How a run is run; none of it changes the results."""

    workers: int = 0
    """Processes that read; 0 reads in this very process."""
    jobs_dir: Path | None = None
    """Folder that keeps finished readings, so that none is made twice; None keeps none."""
    site: bool = True
    """Write the web pages too."""
    stages: Stages = Stages()


@dataclass(frozen=True, slots=True, kw_only=True)
class Gathered:
    """What was said about the articles while they came in."""

    left_out: tuple[LeftOut, ...]
    notes: tuple[Note, ...]


@dataclass(frozen=True, slots=True, kw_only=True)
class Run:
    """A run whose articles have been read."""

    store: JobStore
    gathered: Gathered
    reading: ReadingRun

    @property
    def left_out(self) -> tuple[LeftOut, ...]:
        """Everything that was left out, and why, in the order of the items' names."""
        found = {*self.gathered.left_out, *self.reading.left_out}
        return tuple(sorted(found, key=lambda one: (one.item, one.reason)))

    def readings(self) -> Iterator[Reading]:
        """Yield the readings in the order of their articles' ids."""
        return map(unpack_reading, self.store.packed(self.reading.keys))


@dataclass(frozen=True, slots=True, kw_only=True)
class Report:
    """What a run has come to."""

    articles: int
    """Articles with a reading."""
    read: int
    """Articles read now; the others were known from before."""
    left_out: tuple[LeftOut, ...]
    notes: tuple[Note, ...]
    readings: tuple[Reading, ...]
    dossier: Dossier


@contextmanager
def reading_run(
    sources: Sequence[Source],
    settings: Settings,
    *,
    listener: Listener,
    outside: Path | None = None,
) -> Iterator[Run]:
    """Take in the articles and read them; the readings can be had while this is open.

    Args:
        sources: What to read.
        settings: How.
        listener: Is told of the progress.
        outside: The output folder, which is not searched for articles.

    Raises:
        IdClashError: Different texts claim one id.
        NothingReadError: No article at all could be read.
        JobsError: The store of finished readings cannot be used.
    """
    with JobStore(settings.jobs_dir) as store:
        gathered = gather(sources, store, outside=outside, listener=listener)
        reading = read_staged(
            store,
            census=load_named(settings.stages.census)(),
            reader=settings.stages.reader,
            version=_version(settings.stages),
            workers=settings.workers,
            listener=listener,
        )
        run = Run(store=store, gathered=gathered, reading=reading)
        if not reading.keys:
            raise NothingReadError([(one.item, one.reason) for one in run.left_out])
        yield run


def gather(
    sources: Sequence[Source], store: JobStore, *, outside: Path | None, listener: Listener
) -> Gathered:
    """Stage every article of the sources in the store."""
    left_out: list[LeftOut] = []
    notes: list[Note] = []
    clashes: list[tuple[str, str, str]] = []
    listener.begin("gather", articles=None, weight=None)
    for item in _items(sources, outside):
        if isinstance(item, LeftOut):
            left_out.append(item)
            continue
        if isinstance(item, Note):
            notes.append(item)
            continue
        notes.extend(item.notes)
        state, earlier = store.stage(item.article, item.place)
        listener.advance(weight=len(item.article.text))
        if state == "clash":
            first, second = sorted((earlier, item.place))
            clashes.append((item.article.id, first, second))
        elif state == "same":
            notes.append(_read_once(item, earlier))
    store.commit()
    listener.end()
    if clashes:
        raise IdClashError(clashes)
    return Gathered(left_out=tuple(left_out), notes=tuple(notes))


def check_sources(
    sources: Sequence[Source],
    settings: Settings,
    *,
    out: Path | None = None,
    listener: Listener | None = None,
) -> Report:
    """Read the articles, compare them and, given a folder, write the results there.

    Args:
        sources: What to read.
        settings: How.
        out: Folder for readings.jsonl, dossier.json and the site.
        listener: Is told of the progress.

    Raises:
        IdClashError: Different texts claim one id.
        NothingReadError: No article at all could be read.
        JobsError: The store of finished readings cannot be used.
        OutputError: The results cannot be written.
    """
    told = listener or Silent()
    if out is not None:
        claim_folder(out)
    with reading_run(sources, settings, listener=told, outside=out) as run:
        report = _compare(run, settings, told)
    if out is not None:
        told.begin("write", articles=None, weight=None)
        write_report(report, out, site=settings.site, listener=told)
        told.end()
    return report


def _compare(run: Run, settings: Settings, listener: Listener) -> Report:
    cross_check = load_named(settings.stages.cross_check)
    listener.begin("compare", articles=len(run.reading.keys), weight=None)
    checked = cross_check(tuple(run.readings()), left_out=run.left_out)
    listener.end()
    return Report(
        articles=len(run.reading.keys),
        read=run.reading.read,
        left_out=run.left_out,
        notes=run.gathered.notes,
        readings=checked.readings,
        dossier=checked.dossier,
    )


def write_report(report: Report, out: Path, *, site: bool, listener: Listener) -> None:
    """Write what a run has come to into a folder that was claimed."""
    write_pages = None
    if site:
        from recoupe.export.site import write_site

        write_pages = partial(write_site, report.readings, report.dossier, progress=listener.reach)
    write_folder(out, report.readings, report.dossier, write_site=write_pages)


def default_jobs_dir(out: Path) -> Path:
    """Return where a run keeps its finished readings when nothing else is said."""
    return out / PRIVATE


def _version(stages: Stages) -> str:
    return f"{stages.reader} {reader_version(PACKAGE, stages.reader_parts, 'recoupe')}"


def _items(sources: Sequence[Source], outside: Path | None) -> Iterator[Arrival | LeftOut | Note]:
    paths = [str(source) for source in sources if not isinstance(source, Article)]
    yield from read_inputs(paths, outside=outside)
    for source in sources:
        if isinstance(source, Article):
            yield Arrival(article=source, place=f"article {source.id!r} given")


def _read_once(item: Arrival, earlier: str) -> Note:
    return Note(
        item=item.place,
        message=f"the same text under the same id {item.article.id!r} as in {earlier}; read once",
        message_fr=f"le même texte sous le même identifiant {item.article.id!r} que dans "
        f"{earlier} ; lu une seule fois",
    )
