"""Read articles in several processes; one that dies costs at most its own article.

A bare `ProcessPoolExecutor` is of no more use once a process of its died, and does not say
over which article. So the articles that were in hand then are read again, one after the other in a
process of their own: the one that kills it again is left out, the others are read.
"""

from __future__ import annotations

import signal
import threading
from collections.abc import Generator, Iterable, Iterator
from concurrent.futures import FIRST_COMPLETED, Future, ProcessPoolExecutor, wait
from concurrent.futures.process import BrokenProcessPool
from contextlib import contextmanager
from itertools import islice
from multiprocessing import get_context

from recoupe.engine.tasks import Failed, Outcome, Task
from recoupe.engine.worker import prepare, read_in_process, read_task
from recoupe.records import LeftOut

AHEAD = 3
"""Articles handed out a process: enough to keep it busy, few enough to lose little."""


def read_tasks(
    tasks: Iterable[Task], *, reader: str, workers: int
) -> Generator[Outcome, None, None]:
    """Read articles and yield the outcomes as they come, in no particular order.

    Args:
        tasks: Drawn only as fast as they are read.
        reader: The function that reads an article, as ``package.module:function``.
        workers: Processes; 0 reads in this very process.
    """
    if workers == 0:
        for task in tasks:
            yield read_task(task, reader)
        return
    waiting = iter(tasks)
    while in_hand := (yield from _read_together(waiting, reader, workers)):
        yield from _read_apart(in_hand, reader)


def _read_together(
    waiting: Iterator[Task], reader: str, workers: int
) -> Generator[Outcome, None, list[Task]]:
    """Read until nothing is left or a process dies; return the articles then in hand."""
    in_hand: dict[Future[Outcome], Task] = {}
    with _processes(workers) as pool:
        while True:
            for task in islice(waiting, AHEAD * workers - len(in_hand)):
                try:
                    in_hand[_submit(pool, task, reader)] = task
                except BrokenProcessPool:
                    return [task, *in_hand.values()]
            if not in_hand:
                return []
            done, _ = wait(in_hand, return_when=FIRST_COMPLETED)
            sound = [f for f in done if not isinstance(f.exception(), BrokenProcessPool)]
            for future in sound:
                del in_hand[future]
                yield future.result()
            if len(sound) < len(done):
                return list(in_hand.values())


def _read_apart(tasks: list[Task], reader: str) -> Iterator[Outcome]:
    """Read articles one after the other, so that it is known over which one a process dies."""
    waiting = iter(tasks)
    died = True
    while died:
        died = False
        with _processes(1) as pool:
            for task in waiting:
                try:
                    outcome = _submit(pool, task, reader).result()
                except BrokenProcessPool:
                    yield _died(task)
                    died = True
                    break
                yield outcome


def _submit(pool: ProcessPoolExecutor, task: Task, reader: str) -> Future[Outcome]:
    """Hand out an article; processes that this starts do not hear Ctrl-C, which is for us."""
    if threading.current_thread() is not threading.main_thread():
        return pool.submit(read_in_process, task, reader)
    heard = signal.signal(signal.SIGINT, signal.SIG_IGN)
    try:
        return pool.submit(read_in_process, task, reader)
    finally:
        signal.signal(signal.SIGINT, heard)


def _died(task: Task) -> Failed:
    left_out = LeftOut(
        item=f"article {task.article.id}",
        reason="the process that read it died, twice (out of memory?)",
        reason_fr="le processus qui le lisait est mort, deux fois (mémoire épuisée ?)",
    )
    return Failed(article=task.article.id, left_out=left_out)


@contextmanager
def _processes(workers: int) -> Iterator[ProcessPoolExecutor]:
    """Start fresh processes; they end with this block, or with this process, at once.

    Each holds the reading end of a pipe whose writing end is only here: when that closes,
    be it because we are done, interrupted or killed, they leave whatever they are doing.
    """
    context = get_context("spawn")
    lifeline, held = context.Pipe(duplex=False)
    pool = ProcessPoolExecutor(
        workers, mp_context=context, initializer=prepare, initargs=(lifeline,)
    )
    try:
        yield pool
        pool.shutdown(wait=True)
    finally:
        held.close()
        pool.shutdown(wait=True, cancel_futures=True)
        lifeline.close()
