"""Open inputs, plain or gzipped, and read no more of them than is reasonable."""

from __future__ import annotations

import gzip
import io
import zlib
from collections.abc import Iterator
from contextlib import contextmanager
from pathlib import Path
from typing import cast

from recoupe.errors import UnreadableError

MAX_ARTICLE = 20_000_000
"""Bytes of one article: a book is about 1,000,000; more is a mistake or an attack."""

MAX_JSON = 256_000_000
"""Bytes of one .json file, which must be held whole; .jsonl archives may have any size."""

BINARY_KINDS = {
    b"%PDF": "a PDF document",
    b"PK\x03\x04": "a ZIP archive (or a Word, Excel or OpenDocument file)",
    b"\xd0\xcf\x11\xe0": "an old Word or Excel file",
    b"\x89PNG": "a PNG picture",
    b"\xff\xd8\xff": "a JPEG picture",
    b"GIF8": "a GIF picture",
    b"\x1f\x8b": "gzip-compressed (give it a name that ends in .gz)",
    b"BZh": "bzip2-compressed",
    b"\xfd7zXZ": "xz-compressed",
    b"(\xb5/\xfd": "zstd-compressed",
    b"SQLite format 3": "an SQLite database",
}


@contextmanager
def open_file(path: Path) -> Iterator[io.BufferedReader]:
    """Open a file for reading bytes; one whose name ends in .gz is decompressed."""
    try:
        with path.open("rb") as plain:
            if path.suffix.lower() != ".gz":
                yield plain
                return
            with gzip.open(plain, "rb") as unpacked:
                yield io.BufferedReader(cast("io.RawIOBase", unpacked), 1 << 16)
    except (OSError, EOFError, zlib.error) as err:
        raise explained(err) from err


def explained(error: OSError | EOFError | zlib.error) -> UnreadableError:
    """Say in plain words why a file cannot be read."""
    if isinstance(error, EOFError):
        return UnreadableError(
            "the gzip file is cut off: it ends before its end mark",
            "le fichier gzip est tronqué : il s'arrête avant sa marque de fin",
        )
    if isinstance(error, (gzip.BadGzipFile, zlib.error)):
        return UnreadableError(
            f"not a sound gzip file ({error})", f"ce n'est pas un fichier gzip sain ({error})"
        )
    if isinstance(error, PermissionError):
        return UnreadableError(
            "no permission to read it", "la permission de le lire n'est pas accordée"
        )
    if isinstance(error, FileNotFoundError):
        return UnreadableError(
            "there is no such file or folder", "ce fichier ou dossier n'existe pas"
        )
    cause = error.strerror or str(error)
    return UnreadableError(f"it cannot be read ({cause})", f"il est illisible ({cause})")


def read_whole(stream: io.BufferedReader, limit: int) -> bytes:
    """Read a stream to its end, at most `limit` bytes."""
    content = stream.read(limit + 1)
    if len(content) > limit:
        raise too_long("it", "il", limit)
    return content


def too_long(subject: str, subject_fr: str, limit: int) -> UnreadableError:
    """Refuse something that is longer than the limit in bytes."""
    million = f"{limit / 1e6:g}"
    return UnreadableError(
        f"{subject} is longer than {million} MB, the most one article may have; "
        "an archive of many articles is read from .jsonl or .jsonl.gz",
        f"{subject_fr} dépasse {million} Mo, le maximum pour un article ; une archive "
        "de plusieurs articles se lit en .jsonl ou .jsonl.gz",
    )


def refuse_binary(head: bytes) -> None:
    """Raise when the first bytes of a content show that it is not text."""
    for magic, kind in BINARY_KINDS.items():
        if head.startswith(magic):
            raise UnreadableError(
                f"not text: it looks like {kind}; expected text, HTML or JSON",
                f"ce n'est pas du texte (signature : {kind}) ; attendu : texte, HTML ou JSON",
            )
