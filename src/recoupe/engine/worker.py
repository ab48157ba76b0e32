"""What happens inside a process that reads articles."""

from __future__ import annotations

import gc
import os
import signal
import threading
import traceback
from collections.abc import Callable
from dataclasses import replace
from functools import lru_cache
from multiprocessing.connection import Connection, wait
from types import FrameType
from typing import NoReturn, cast

from recoupe.engine.loading import load_named
from recoupe.engine.tasks import Failed, Finished, Outcome, Task, pack_reading
from recoupe.records import Article, LeftOut, Reading

ReadArticle = Callable[[Article, frozenset[str]], Reading]

MAX_CHARACTERS = 200_000
"""Of a longer text only so much is read (about 60 pages of a book); the text is kept whole."""

MAX_SECONDS = 900
"""For one article, where the system has alarms: one of 200,000 characters takes 10 to 30."""

THREAD_LIMITS = (
    "OMP_NUM_THREADS",
    "OPENBLAS_NUM_THREADS",
    "MKL_NUM_THREADS",
    "BLIS_NUM_THREADS",
    "VECLIB_MAXIMUM_THREADS",
    "NUMEXPR_NUM_THREADS",
)


class TooSlowError(Exception):
    """Raised inside a reader by the alarm."""


def prepare(lifeline: Connection) -> None:
    """Make a fresh process ready to read: one thread each, and never orphaned.

    Args:
        lifeline: The process leaves when the other end of this pipe is closed.
    """
    limit_threads()
    signal.signal(signal.SIGINT, signal.SIG_IGN)
    threading.Thread(target=_leave_with, args=(lifeline,), daemon=True).start()
    if hasattr(signal, "SIGALRM"):
        signal.signal(signal.SIGALRM, _ring)


def limit_threads() -> None:
    """Keep numerical libraries, where they are loaded from now on, to one thread a process."""
    for name in THREAD_LIMITS:
        os.environ[name] = "1"


@lru_cache(maxsize=1)
def settle() -> None:
    """Take what is loaded by now out of the garbage collector's rounds, once a process.

    Models and tables are millions of objects that stay; walking them again and again took an
    eighth of the time of reading.
    """
    gc.collect()
    gc.freeze()


def read_in_process(task: Task, reader: str) -> Outcome:
    """Read one article under the time limit; for use in a prepared process."""
    if not hasattr(signal, "SIGALRM"):
        return read_task(task, reader)
    signal.alarm(MAX_SECONDS)
    try:
        return read_task(task, reader)
    finally:
        signal.alarm(0)
        settle()


def read_task(task: Task, reader: str) -> Outcome:
    """Read one article; whatever goes wrong inside the reader costs this article only."""
    article = task.article
    end = _readable_end(article.text)
    try:
        shown = article if end == len(article.text) else replace(article, text=article.text[:end])
        reading = _reader(reader)(shown, frozenset(task.recurring))
        whole = replace(reading.article, text=article.text, sha256=article.sha256)
        packed = pack_reading(replace(reading, article=whole))
    except Exception as err:  # noqa: BLE001 - the edge: a bad article is an outcome, not a crash
        return _failed(article.id, err)
    return Finished(key=task.key, article=article.id, packed=packed)


def unread_part(article: Article) -> LeftOut | None:
    """Report the end of a text that is too long to be read whole."""
    end, length = _readable_end(article.text), len(article.text)
    if end == length:
        return None
    return LeftOut(
        item=f"article {article.id}, from character {end} on",
        reason=f"of a text of {length} characters only the first {MAX_CHARACTERS} are read",
        reason_fr=f"d'un texte de {length} caractères, seuls les {MAX_CHARACTERS} premiers "
        "sont lus",
    )


def _reader(name: str) -> ReadArticle:
    return cast("ReadArticle", load_named(name))


def _readable_end(text: str) -> int:
    """Return where reading stops: at the end, or at the last line or word before the limit."""
    if len(text) <= MAX_CHARACTERS:
        return len(text)
    for mark in ("\n", " "):
        cut = text.rfind(mark, MAX_CHARACTERS // 2, MAX_CHARACTERS)
        if cut > 0:
            return cut
    return MAX_CHARACTERS


def _failed(article: str, error: Exception) -> Failed:
    if isinstance(error, TooSlowError):
        reason = f"reading it took longer than {MAX_SECONDS // 60} minutes"
        reason_fr = f"sa lecture a duré plus de {MAX_SECONDS // 60} minutes"
    else:
        cause = f"{type(error).__name__}: {error}"[:300]
        reason = f"the reader failed on it ({cause}); --debug shows where"
        reason_fr = f"le lecteur a échoué ({cause}) ; --debug montre où"
    left_out = LeftOut(item=f"article {article}", reason=reason, reason_fr=reason_fr)
    trace = "".join(traceback.format_exception(error))
    return Failed(article=article, left_out=left_out, trace=trace)


def _ring(number: int, frame: FrameType | None) -> NoReturn:
    raise TooSlowError


def _leave_with(lifeline: Connection) -> None:
    wait([lifeline])
    os._exit(0)
