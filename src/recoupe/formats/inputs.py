"""From what the user names (files, folders, standard input) to articles, one by one."""

from __future__ import annotations

import gzip
import io
import os
import shutil
import sys
import tempfile
from collections.abc import Iterator, Sequence
from contextlib import contextmanager
from functools import partial
from pathlib import Path
from typing import IO, cast

from recoupe.errors import UnreadableError
from recoupe.formats.items import Input, Item, Note, left_out
from recoupe.formats.opening import explained, open_file
from recoupe.formats.registry import (
    Format,
    format_of,
    get_format,
    possible_suffixes,
    stem_of,
)
from recoupe.records import LeftOut

STANDARD_INPUT = "-"
STANDARD_INPUT_NAME = "standard input"
OUTPUT_MARK = ".recoupe"
"""A folder that holds this was written by Recoupe: its files are no input."""

Found = Path | LeftOut | Note


def read_inputs(inputs: Sequence[str], *, outside: Path | None = None) -> Iterator[Item]:
    """Yield the articles of all inputs, and a report for each item that cannot be read.

    Args:
        inputs: Files, folders (searched with all their sub-folders), or ``-``.
        outside: The output folder, which is not searched.
    """
    seen: set[str] = set()
    for name in inputs:
        if name == STANDARD_INPUT:
            yield from _read_standard_input()
            continue
        for found in find_files(Path(name), outside=outside):
            if not isinstance(found, Path):
                yield found
            elif (real := os.path.realpath(found)) not in seen:
                seen.add(real)
                yield from read_file(found)


def read_file(path: Path) -> Iterator[Item]:
    """Yield what one file holds."""
    known = format_of(path)
    if known is None:
        suffix = "".join(path.suffixes[-2:]) or "no extension"
        yield LeftOut(
            item=str(path),
            reason=f"its kind is not known ({suffix}); possible: {possible_suffixes()}",
            reason_fr=f"son format est inconnu ({suffix}) ; possible : {possible_suffixes()}",
        )
        return
    given = Input(name=str(path), stem=stem_of(path), open=partial(open_file, path))
    yield from _read(known, given)


def find_files(path: Path, *, outside: Path | None = None) -> Iterator[Found]:
    """Yield a file, or the readable files below a folder in the order of their names."""
    try:
        is_folder = path.is_dir()
        path.stat()
    except OSError as err:
        yield left_out(str(path), explained(err))
        return
    if not is_folder:
        yield path
        return
    found = list(_walk(path, outside))
    yield from found
    if not any(isinstance(one, Path) for one in found):
        yield LeftOut(
            item=str(path),
            reason=f"no readable file in this folder; possible: {possible_suffixes()}",
            reason_fr=f"aucun fichier lisible dans ce dossier ; possible : {possible_suffixes()}",
        )


def _walk(folder: Path, outside: Path | None) -> Iterator[Found]:
    refused: list[OSError] = []
    other: list[Path] = []
    for parent, names, files in os.walk(folder, onerror=refused.append):
        below = Path(parent)
        names[:] = sorted(n for n in names if not n.startswith("."))
        if (below / OUTPUT_MARK).is_dir() or (outside and _same(below, outside)):
            names.clear()
            yield _skipped_output(below)
            continue
        for name in sorted(files):
            path = below / name
            if name.startswith("."):
                continue
            if format_of(path) is None:
                other.append(path)
            elif not path.exists():
                yield _broken(path)
            else:
                yield path
    for error in refused:
        yield left_out(str(error.filename), explained(error))
    if other:
        yield _of_other_kind(folder, other)


def _same(left: Path, right: Path) -> bool:
    return os.path.realpath(left) == os.path.realpath(right)


def _broken(path: Path) -> LeftOut:
    return LeftOut(
        item=str(path),
        reason="a link to a file that does not exist (or may not be read)",
        reason_fr="un lien vers un fichier qui n'existe pas (ou n'est pas lisible)",
    )


def _skipped_output(folder: Path) -> Note:
    return Note(
        item=str(folder),
        message="a folder written by recoupe; its files are not read as articles",
        message_fr="un dossier écrit par recoupe ; ses fichiers ne sont pas lus comme articles",
    )


def _of_other_kind(folder: Path, paths: Sequence[Path]) -> Note:
    kinds = ", ".join(sorted({path.suffix.lower() or path.name for path in paths})[:8])
    return Note(
        item=str(folder),
        message=f"{len(paths)} files of another kind were not looked at ({kinds})",
        message_fr=f"{len(paths)} fichiers d'un autre format n'ont pas été regardés ({kinds})",
    )


def _read(known: Format, given: Input) -> Iterator[Item]:
    try:
        yield from known.read(given)
    except UnreadableError as err:
        yield left_out(given.name, err)


def _read_standard_input() -> Iterator[Item]:
    """Keep standard input aside, since it can be read only once, and find out what it is."""
    with tempfile.TemporaryFile() as kept:
        try:
            shutil.copyfileobj(sys.stdin.buffer, kept)
        except OSError as err:
            yield left_out(STANDARD_INPUT_NAME, explained(err))
            return
        packed = _head(kept, 2) == b"\x1f\x8b"

        @contextmanager
        def opened() -> Iterator[io.BufferedReader]:
            kept.seek(0)
            if packed:
                with gzip.open(kept, "rb") as unpacked:
                    yield io.BufferedReader(cast("io.RawIOBase", unpacked))
            else:
                yield cast("io.BufferedReader", kept)

        given = Input(name=STANDARD_INPUT_NAME, stem="stdin", open=opened)
        try:
            with opened() as stream:
                known = _guess_format(stream)
        except (OSError, EOFError) as err:
            yield left_out(given.name, explained(err))
            return
        yield from _read(known, given)


def _head(kept: IO[bytes], length: int) -> bytes:
    kept.seek(0)
    return kept.read(length)


def _guess_format(stream: io.BufferedReader) -> Format:
    """Tell a format by how it begins: an object a line, JSON, a page, or else text."""
    beginning = stream.read(1 << 16).removeprefix(b"\xef\xbb\xbf").lstrip()
    if beginning.startswith(b"{"):
        first_line = beginning.split(b"\n", 1)[0].rstrip()
        return get_format("jsonl" if first_line.endswith(b"}") else "json")
    if beginning.startswith(b"[") and beginning[1:].lstrip()[:1] in (b"{", b"]"):
        return get_format("json")
    return get_format("html" if beginning.startswith(b"<") else "text")
