"""The store of finished readings, which lets a run go on where it was interrupted.

One SQLite file in WAL mode. A transaction is on disk for the operating system when it
returns, so that a killed process loses only what it had not yet committed. The articles
of the run are kept there too (`staged`), so that memory never holds the corpus, and so that
they come back in the order of their ids whatever the order of the files.
"""

from __future__ import annotations

import sqlite3
from collections.abc import Iterable, Iterator
from contextlib import contextmanager
from pathlib import Path
from types import TracebackType
from typing import Literal, Self

from recoupe.engine.tasks import Finished, pack_article, unpack_article
from recoupe.errors import JobsError
from recoupe.records import Article

SCHEMA = """
CREATE TABLE IF NOT EXISTS readings (
    key TEXT PRIMARY KEY, version TEXT NOT NULL, packed BLOB NOT NULL
) WITHOUT ROWID;
DROP TABLE IF EXISTS staged;
CREATE TABLE staged (
    id TEXT PRIMARY KEY, place TEXT NOT NULL, sha256 TEXT NOT NULL, packed BLOB NOT NULL
);
"""
FILE_NAME = "readings.sqlite3"

Staging = Literal["new", "same", "clash"]


class JobStore:
    """Finished readings by key, and the articles of the run in hand.

    Use it as a context manager; one process at a time holds it.
    """

    def __init__(self, folder: Path | None) -> None:
        """Open the store in a folder, or a temporary one that is gone when it is closed.

        Raises:
            JobsError: The folder cannot be written, the file is damaged or in use.
        """
        self.path = folder / FILE_NAME if folder else Path("temporary")
        try:
            if folder:
                folder.mkdir(parents=True, exist_ok=True)
        except OSError as err:
            raise JobsError(folder or "", err.strerror or str(err)) from err
        with self._explained():
            self._db = sqlite3.connect(self.path if folder else "", timeout=1)
        try:
            with self._explained():
                self._db.execute("PRAGMA locking_mode = EXCLUSIVE")
                self._db.execute("PRAGMA journal_mode = WAL")
                self._db.execute("PRAGMA synchronous = NORMAL")
                self._db.executescript(SCHEMA)
        except JobsError:
            self._db.close()
            raise

    def __enter__(self) -> Self:
        """Return the store itself."""
        return self

    def __exit__(
        self,
        kind: type[BaseException] | None,
        error: BaseException | None,
        trace: TracebackType | None,
    ) -> None:
        """Close the store, keeping what is finished."""
        self.close()

    def close(self) -> None:
        """Drop the staged articles and close the file."""
        try:
            with self._db:
                self._db.execute("DELETE FROM staged")
        except sqlite3.Error:
            self._db.close()
            return
        self._db.close()

    def stage(self, article: Article, place: str) -> tuple[Staging, str]:
        """Add an article to the run.

        The very same text under the same id is one article; of two records of it, the one
        with more metadata counts (then the one whose bytes sort first).

        Returns:
            Whether it is new, the same as an earlier one, or clashes with one; and the place
            of that earlier one.
        """
        with self._explained():
            row = self._db.execute(
                "SELECT place, sha256, packed FROM staged WHERE id = ?", (article.id,)
            ).fetchone()
            packed = pack_article(article)
            if row is None:
                values = (article.id, place, article.sha256, packed)
                self._db.execute("INSERT INTO staged VALUES (?, ?, ?, ?)", values)
                return "new", place
            if row[1] != article.sha256:
                return "clash", row[0]
            if _rank(packed) < _rank(row[2]):
                self._db.execute("UPDATE staged SET packed = ? WHERE id = ?", (packed, article.id))
            return "same", row[0]

    def commit(self) -> None:
        """Make sure that what was staged is on disk."""
        with self._explained():
            self._db.commit()

    def staged(self) -> Iterator[Article]:
        """Yield the run's articles in the order of their ids, one at a time."""
        with self._explained():
            for (packed,) in self._db.execute("SELECT packed FROM staged ORDER BY id"):
                yield unpack_article(packed)

    def article(self, identity: str) -> Article:
        """Return one of the run's articles."""
        with self._explained():
            row = self._db.execute("SELECT packed FROM staged WHERE id = ?", (identity,))
            return unpack_article(row.fetchone()[0])

    def has(self, key: str) -> bool:
        """Say whether a reading is finished."""
        with self._explained():
            found = self._db.execute("SELECT 1 FROM readings WHERE key = ?", (key,)).fetchone()
        return found is not None

    def keep(self, finished: Iterable[Finished], version: str) -> None:
        """Store finished readings, at once and for good."""
        rows = [(one.key, version, one.packed) for one in finished]
        with self._explained(), self._db:
            self._db.executemany("INSERT OR REPLACE INTO readings VALUES (?, ?, ?)", rows)

    def packed(self, keys: Iterable[str]) -> Iterator[bytes]:
        """Yield finished readings in the order of the keys given."""
        with self._explained():
            for key in keys:
                row = self._db.execute("SELECT packed FROM readings WHERE key = ?", (key,))
                yield row.fetchone()[0]

    def forget_others(self, version: str) -> None:
        """Delete the readings that another version of the reader made."""
        with self._explained(), self._db:
            self._db.execute("DELETE FROM readings WHERE version != ?", (version,))

    @contextmanager
    def _explained(self) -> Iterator[None]:
        try:
            yield
        except sqlite3.OperationalError as err:
            raise JobsError(self.path, _advice(str(err))) from err
        except sqlite3.DatabaseError as err:
            raise JobsError(
                self.path, f"it is damaged ({err}); delete it and run again to read anew"
            ) from err


def _advice(cause: str) -> str:
    if "full" in cause:
        return "the disk is full; free some space and run again: it goes on where it was"
    if "locked" in cause:
        return "another run is using it; wait for it, or choose another --jobs-dir"
    return cause


def _rank(packed: bytes) -> tuple[int, bytes]:
    article = unpack_article(packed)
    known = (article.source, article.url, article.title, article.language, article.published)
    return sum(value is None for value in known), packed
