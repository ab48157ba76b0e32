"""The whole site written aside, then put in place: a reader never meets half of one."""

from __future__ import annotations

import shutil
from collections.abc import Callable, Iterable, Iterator
from dataclasses import dataclass
from pathlib import Path
from typing import Final

from recoupe.errors import OutputError
from recoupe.export.site.actors import RECORDS, build_actor, build_actor_lists, ranked_actors
from recoupe.export.site.articles import build_article
from recoupe.export.site.contexts import Page
from recoupe.export.site.corpus import Actor, Corpus, index_corpus
from recoupe.export.site.language import SITE_LANGUAGES
from recoupe.export.site.lists import (
    build_about,
    build_articles,
    build_damage,
    build_index,
    story_shards,
)
from recoupe.export.site.paths import ABOUT, ACTORS, ARTICLES, DAMAGE, FOLDER, INDEX, numbered
from recoupe.export.site.reach import PAGE_BYTES
from recoupe.export.site.render import Place, Renderer, read_assets
from recoupe.export.site.stories import Caps, build_story, rank_stories
from recoupe.records import Dossier, Reading

MARK: Final = "recoupe-site.txt"
"""Stands in a folder that this module wrote, and may therefore replace."""
MARK_TEXT: Final = "Written by recoupe; replaced whole at every run. Keep nothing of yours here.\n"
Progress = Callable[[int, int], None]


@dataclass(frozen=True, slots=True)
class _Draft:
    """A page before it is rendered."""

    template: str
    path: str
    page: Page


def write_site(
    readings: Iterable[Reading],
    dossier: Dossier,
    out: Path,
    *,
    progress: Progress | None = None,
) -> None:
    """Write the dossier as a static site: ``out/index.html`` and the folder ``out/site``.

    The readings are gone through twice, once to know what pages link to and once to write
    them; an iterable that starts anew each time (a list, or one that reads
    ``readings.jsonl``) is never held in memory, an iterator is.

    Args:
        readings: The articles, with entity ids as in the dossier.
        dossier: What the articles say together.
        out: An existing or new folder.
        progress: Called with the number of pages written and that of all pages.

    Raises:
        OutputError: If ``out/site`` exists and was not written by this function.
    """
    again = tuple(readings) if isinstance(readings, Iterator) else readings
    folder, aside = out / FOLDER, out / f".{FOLDER}-unfinished"
    if folder.exists() and not (folder / MARK).exists():
        raise OutputError(folder, "it holds something else; move it or choose another folder")
    shutil.rmtree(aside, ignore_errors=True)
    aside.mkdir(parents=True)
    corpus = index_corpus(again, dossier)
    _Writing(corpus, aside, progress).write(again)
    _put_in_place(out, aside)


def _put_in_place(out: Path, aside: Path) -> None:
    """Swap the new site for the old one; pages that are no longer written go with the old."""
    folder, old = out / FOLDER, out / f".{FOLDER}-old"
    shutil.rmtree(old, ignore_errors=True)
    if folder.exists():
        folder.rename(old)
    (aside / FOLDER).rename(folder)
    (aside / INDEX).replace(out / INDEX)
    shutil.rmtree(old, ignore_errors=True)
    shutil.rmtree(aside)


class _Writing:
    """One run: where pages go and how many are done."""

    def __init__(self, corpus: Corpus, aside: Path, progress: Progress | None) -> None:
        self._corpus, self._aside, self._progress = corpus, aside, progress
        self._renderers = [Renderer(language) for language in SITE_LANGUAGES]
        self._actors = ranked_actors(corpus)
        self._lists = list(self._list_drafts())
        self._done = 0
        self._total = (
            len(corpus.dossier.stories) + len(corpus.cards) + len(self._actors) + len(self._lists)
        )

    def write(self, readings: Iterable[Reading]) -> None:
        """Write every page: stories first, since other pages link to what they show."""
        corpus = self._corpus
        self._write_shared()
        for story in corpus.dossier.stories:
            self._write_story(corpus.story_paths[story.id], story.id)
        for reading in readings:
            path = corpus.cards[reading.article.id].path
            self._write(_Draft("article", path, build_article(corpus, reading)))
        for actor in self._actors:
            self._write_actor(actor)
        for draft in self._lists:
            self._write(draft)

    def _list_drafts(self) -> Iterator[_Draft]:
        corpus = self._corpus
        for number, index in enumerate(build_index(corpus), 1):
            yield _Draft("index", numbered(INDEX, number), index)
        for number, articles in enumerate(build_articles(corpus), 1):
            yield _Draft("articles", numbered(ARTICLES, number), articles)
        for number, actors in enumerate(build_actor_lists(corpus), 1):
            yield _Draft("actors", numbered(ACTORS, number), actors)
        for number, damage in enumerate(build_damage(corpus), 1):
            yield _Draft("damage", numbered(DAMAGE, number), damage)
        yield _Draft("about", ABOUT, build_about())

    def _write_shared(self) -> None:
        site = self._aside / FOLDER
        (site / "assets").mkdir(parents=True)
        (site / MARK).write_text(MARK_TEXT, encoding="utf-8")
        for name, content in read_assets().items():
            (site / "assets" / name).write_bytes(content)
        if any(draft.path == numbered(INDEX, 2) for draft in self._lists):
            for number, shard in enumerate(story_shards(rank_stories(self._corpus)), 1):
                (site / "assets" / f"stories-{number}.js").write_text(shard, encoding="utf-8")

    def _write_story(self, path: str, key: str) -> None:
        """Write a story's page, showing less of it until it is small enough."""
        corpus, caps = self._corpus, Caps()
        while True:
            page = build_story(corpus, corpus.stories[key], caps)
            names = [view.id for view in page.events]
            names += [view.id for view in page.statements]
            for view in (*page.findings, *page.singles):
                names += [view.id, *view.absorbed]
            corpus.shown_records |= {f"{path}#{name}" for name in names}
            texts = self._render(_Draft("story", path, page))
            if caps.records == 0 or all(len(text) <= PAGE_BYTES for _, text in texts):
                break
            corpus.shown_records -= {f"{path}#{name}" for name in names}
            caps = caps.halved(page)
        self._save(texts)

    def _write_actor(self, actor: Actor) -> None:
        """Write the page of an entity, showing less of it until it is small enough."""
        records = RECORDS
        while True:
            page = build_actor(self._corpus, actor, records)
            texts = self._render(_Draft("actor", actor.path, page))
            if records == 0 or all(len(text) <= PAGE_BYTES for _, text in texts):
                break
            records //= 2
        self._save(texts)

    def _write(self, draft: _Draft) -> None:
        self._save(self._render(draft))

    def _render(self, draft: _Draft) -> list[tuple[str, bytes]]:
        return [
            (
                Place(renderer.language, draft.path).file,
                renderer.render(draft.template, draft.page, draft.path).encode("utf-8"),
            )
            for renderer in self._renderers
        ]

    def _save(self, texts: list[tuple[str, bytes]]) -> None:
        for file, text in texts:
            path = self._aside / file
            path.parent.mkdir(parents=True, exist_ok=True)
            path.write_bytes(text)
        self._done += 1
        if self._progress is not None:
            self._progress(self._done, self._total)
