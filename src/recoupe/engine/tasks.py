"""What goes to a process that reads, and what comes back."""

from __future__ import annotations

import hashlib
import zlib
from dataclasses import dataclass

import msgspec

from recoupe.records import Article, LeftOut, Reading

_readings = msgspec.msgpack.Decoder(Reading)
_articles = msgspec.msgpack.Decoder(Article)


@dataclass(frozen=True, slots=True, kw_only=True)
class Task:
    """One article to read."""

    key: str
    """Names the reading: the same article, hints and reader give the same key."""
    article: Article
    recurring: tuple[str, ...] = ()
    """Its lines that recur in its source, sorted."""


@dataclass(frozen=True, slots=True, kw_only=True)
class Finished:
    """An article that was read."""

    key: str
    article: str
    """The article's id."""
    packed: bytes
    """The reading as `pack_reading` makes it: the parent need not unpack what it only keeps."""


@dataclass(frozen=True, slots=True, kw_only=True)
class Failed:
    """An article that could not be read, and why."""

    article: str
    left_out: LeftOut
    trace: str = ""
    """The traceback, for those who mend the reader."""


Outcome = Finished | Failed


def task_key(article: Article, recurring: tuple[str, ...], version: str) -> str:
    """Name a reading by all that it depends on."""
    content = msgspec.msgpack.encode((version, article, recurring))
    return hashlib.sha256(content).hexdigest()


def pack_article(article: Article) -> bytes:
    """Write an article small."""
    return zlib.compress(msgspec.msgpack.encode(article), 1)


def unpack_article(packed: bytes) -> Article:
    """Undo `pack_article`."""
    return _articles.decode(zlib.decompress(packed))


def pack_reading(reading: Reading) -> bytes:
    """Write a reading small: about a fifth of its JSON, in about a millisecond."""
    return zlib.compress(msgspec.msgpack.encode(reading), 1)


def unpack_reading(packed: bytes) -> Reading:
    """Undo `pack_reading`."""
    return _readings.decode(zlib.decompress(packed))
