"""What a reader of inputs yields: articles, and what must be reported about the rest."""

from __future__ import annotations

import io
from collections.abc import Callable
from contextlib import AbstractContextManager
from dataclasses import dataclass

from recoupe.errors import UnreadableError
from recoupe.records import Article, LeftOut


@dataclass(frozen=True, slots=True, kw_only=True)
class Note:
    """Something worth telling about an item that was read all the same."""

    item: str
    message: str
    message_fr: str


@dataclass(frozen=True, slots=True, kw_only=True)
class Arrival:
    """An article and where it came from."""

    article: Article
    place: str
    """File, or file and line, as a reader would look it up."""
    notes: tuple[Note, ...] = ()


Item = Arrival | LeftOut | Note


@dataclass(frozen=True, slots=True, kw_only=True)
class Input:
    """One file (or standard input) to read articles from."""

    name: str
    """As it is shown to people."""
    stem: str
    """The name without extensions: a text file's id."""
    open: Callable[[], AbstractContextManager[io.BufferedReader]]
    """Open the content, decompressed."""


def left_out(item: str, error: UnreadableError) -> LeftOut:
    """Return the line of the report about an item that cannot be read."""
    return LeftOut(item=item, reason=error.reason, reason_fr=error.reason_fr)
