"""Cheap stand-ins for the reader and the census, so that tests of the machinery load no model.

What a text holds decides what happens to it: DIE kills the process, RAISE raises, WAIT
takes a moment. The ids of articles read are appended to the file FAKE_READ_LOG.
"""

from __future__ import annotations

import os
import time
from collections import Counter
from dataclasses import replace
from pathlib import Path

from recoupe.records import Article, Entity, Reading, Span


class FakeError(Exception):
    """Cannot be unpickled: its constructor wants two arguments."""

    def __init__(self, first: str, second: str) -> None:
        super().__init__(f"{first} {second}")


def read(article: Article, recurring: frozenset[str] = frozenset()) -> Reading:
    log = os.environ.get("FAKE_READ_LOG")
    if log:
        with Path(log).open("a", encoding="utf-8") as lines:
            lines.write(f"{article.id}\n")
    if "WAIT" in article.text:  # long enough to be interrupted
        time.sleep(0.05)
    if "DIE" in article.text:
        os._exit(9)
    if "RAISE" in article.text:
        raise FakeError("no", "way")
    names = tuple(sorted(recurring))
    return Reading(
        article=replace(article, language=article.language or "fr"),
        body=(Span(0, len(article.text)),),
        entities=(Entity(id="e1", name=f"{os.environ.get('OMP_NUM_THREADS')}", type="other"),)
        if "THREADS" in article.text
        else tuple(Entity(id=name, name=name, type="other") for name in names),
    )


class Census:
    """Lines that stand in two articles of a source recur."""

    def __init__(self) -> None:
        self._lines: Counter[tuple[str | None, str]] = Counter()

    def add(self, source: str | None, text: str) -> None:
        self._lines.update((source, line) for line in set(text.split("\n")))

    def recurring(self, source: str | None, text: str) -> frozenset[str]:
        return frozenset(line for line in text.split("\n") if self._lines[source, line] > 1)
