"""Read the staged articles that have no finished reading yet."""

from __future__ import annotations

import math
from collections.abc import Generator, Iterator
from contextlib import closing
from dataclasses import dataclass
from typing import Protocol

from recoupe.engine.jobs import JobStore
from recoupe.engine.pool import read_tasks
from recoupe.engine.progress import Listener
from recoupe.engine.tasks import Failed, Finished, Outcome, Task, task_key
from recoupe.engine.worker import unread_part
from recoupe.records import Article, LeftOut

COMMIT_EVERY = 8
"""Finished readings a transaction: what a kill may lose, at about a second a core."""


WORTH_A_PROCESS = 10
"""Articles for which another process is started: starting one (5 to 10 seconds of a core, most
of it to load the model) costs as much as reading 50 articles, but runs beside the others."""


class Census(Protocol):
    """Counts lines over a source's articles, and says which of an article's recur."""

    def add(self, source: str | None, text: str) -> None:
        """Count the lines of one article."""

    def recurring(self, source: str | None, text: str) -> frozenset[str]:
        """Return the lines of this text that recur in its source's articles."""


@dataclass(frozen=True, slots=True, kw_only=True)
class ReadingRun:
    """What a run of the readers has come to."""

    keys: tuple[str, ...]
    """Of the readings, in the order of their articles' ids."""
    read: int
    """Articles read now; the others were known from before."""
    left_out: tuple[LeftOut, ...]
    """Articles, or ends of articles, that could not be read."""


def read_staged(
    store: JobStore,
    *,
    census: Census,
    reader: str,
    version: str,
    workers: int,
    listener: Listener,
) -> ReadingRun:
    """Read the articles of a run, save those whose reading is in the store.

    Args:
        store: Holds the staged articles and takes the readings.
        census: Empty; learns the lines of all articles first.
        reader: The function that reads an article, as ``package.module:function``.
        version: Names the reader; a reading by another version does not count.
        workers: Processes; 0 reads in this very process.
        listener: Is told of the progress.
    """
    plan = _plan(store, census, version)
    listener.begin("read", articles=len(plan.missing), weight=sum(plan.missing.values()))
    tasks = _tasks(store, census, plan)
    useful = math.ceil(len(plan.missing) / WORTH_A_PROCESS)
    outcomes = read_tasks(tasks, reader=reader, workers=min(workers, useful))
    failed = _keep_finished(store, outcomes, plan, version=version, listener=listener)
    listener.end()
    store.forget_others(version)
    return _reading_run(plan, failed)


def _reading_run(plan: _Plan, failed: dict[str, LeftOut]) -> ReadingRun:
    unread = (one for article, one in plan.unread.items() if article not in failed)
    return ReadingRun(
        keys=tuple(key for article, key in plan.keys.items() if article not in failed),
        read=len(plan.missing) - len(failed),
        left_out=(*failed.values(), *unread),
    )


def _keep_finished(
    store: JobStore,
    outcomes: Generator[Outcome, None, None],
    plan: _Plan,
    *,
    version: str,
    listener: Listener,
) -> dict[str, LeftOut]:
    """Store readings as they come, also those in hand when interrupted; return the failures."""
    failed: dict[str, LeftOut] = {}
    finished: list[Finished] = []
    try:
        with closing(outcomes):
            for outcome in outcomes:
                if isinstance(outcome, Failed):
                    failed[outcome.article] = outcome.left_out
                    listener.trace(outcome.article, outcome.trace)
                else:
                    finished.append(outcome)
                if len(finished) >= COMMIT_EVERY:
                    store.keep(finished, version)
                    finished.clear()
                listener.advance(weight=plan.missing[outcome.article])
    finally:
        store.keep(finished, version)
    return failed


@dataclass(frozen=True, slots=True, kw_only=True)
class _Plan:
    keys: dict[str, str]
    """By article id, in the order of the ids."""
    missing: dict[str, int]
    """Articles without a reading, and how many characters they have."""
    unread: dict[str, LeftOut]
    """The ends of texts that are too long."""


def _plan(store: JobStore, census: Census, version: str) -> _Plan:
    for article in store.staged():
        census.add(article.source, article.text)
    plan = _Plan(keys={}, missing={}, unread={})
    for article in store.staged():
        key = task_key(article, _recurring(census, article), version)
        plan.keys[article.id] = key
        if not store.has(key):
            plan.missing[article.id] = len(article.text)
        if (unread := unread_part(article)) is not None:
            plan.unread[article.id] = unread
    return plan


def _tasks(store: JobStore, census: Census, plan: _Plan) -> Iterator[Task]:
    for identity in plan.missing:
        article = store.article(identity)
        recurring = _recurring(census, article)
        yield Task(key=plan.keys[identity], article=article, recurring=recurring)


def _recurring(census: Census, article: Article) -> tuple[str, ...]:
    return tuple(sorted(census.recurring(article.source, article.text)))
