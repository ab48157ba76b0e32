"""Write results: aside first, then renamed, so that nothing half written is ever seen."""

from __future__ import annotations

import errno
import os
import shutil
from collections.abc import Callable, Iterable, Iterator
from contextlib import contextmanager
from pathlib import Path
from typing import BinaryIO

import msgspec

from recoupe.errors import OutputError
from recoupe.records import Dossier, Reading

PRIVATE = ".recoupe"
"""Our own corner of an output folder; also the mark by which the folder is known as ours."""
MANIFEST = "written.json"
READINGS = "readings.jsonl"
DOSSIER = "dossier.json"

LINE_MARKS = tuple((mark.encode(), f"\\u{ord(mark):04x}".encode()) for mark in "\u0085\u2028\u2029")
"""Characters that JSON lets stand in a string and that `str.splitlines` breaks lines at."""

CAUSES = {
    errno.ENOSPC: "the disk is full; free some space and run again: it goes on where it was",
    errno.EDQUOT: "your share of the disk is full; free some space and run again",
    errno.EACCES: "no permission",
    errno.EPERM: "no permission",
    errno.EROFS: "the disk can only be read",
    errno.EIO: "the disk failed",
    errno.ENOTDIR: "a part of its path is a file, not a folder",
    errno.EISDIR: "it is a folder",
    errno.EEXIST: "it is a file, not a folder",
    errno.ENAMETOOLONG: "the name is too long",
}
"""What keeps results from being written; any other error is a mistake of ours and is shown."""

WriteSite = Callable[[Path], None]


def claim_folder(out: Path) -> None:
    """Make sure before the work begins that results may go to a folder.

    It must be new, empty, or written by Recoupe before: a folder with files of somebody
    else's is never touched.

    Raises:
        OutputError: It is not, or it cannot be written.
    """
    with explained(out):
        if out.exists() and not (out / PRIVATE).is_dir() and any(out.iterdir()):
            raise OutputError(
                out, "it holds files that Recoupe did not write; name a new or empty folder"
            )
        (out / PRIVATE).mkdir(parents=True, exist_ok=True)
        with (out / PRIVATE / MANIFEST).open("ab"):
            pass


def write_folder(
    out: Path, readings: Iterable[Reading], dossier: Dossier, *, write_site: WriteSite | None = None
) -> None:
    """Write the readings, the dossier and the site to a folder that was claimed.

    Everything is written aside, then moved in; what an earlier run wrote and this one did
    not is removed.

    Raises:
        OutputError: The disk is full, or a file cannot be written; `out` is as before then.
    """
    with explained(out):
        aside = out / PRIVATE / "new"
        shutil.rmtree(aside, ignore_errors=True)
        try:
            aside.mkdir(parents=True)
            if write_site is not None:
                write_site(aside)
            with (aside / READINGS).open("wb") as stream:
                write_lines(stream, readings)
            (aside / DOSSIER).write_bytes(msgspec.json.encode(dossier) + b"\n")
            _move_in(aside, out)
        finally:
            shutil.rmtree(aside, ignore_errors=True)


def claim_file(path: Path) -> None:
    """Make sure before the work begins that a file may be written.

    Raises:
        OutputError: Its folder does not exist, or may not be written to.
    """
    if not path.parent.is_dir():
        raise OutputError(path, f"there is no folder {path.parent}")
    if path.is_dir():
        raise OutputError(path, CAUSES[errno.EISDIR])
    with explained(path):
        if not _is_device(path):
            _aside(path).touch()
            _aside(path).unlink()


def write_readings(path: Path, readings: Iterable[Reading]) -> None:
    """Write a file with a reading a line.

    Raises:
        OutputError: It cannot be written; a file that stood there is untouched then.
    """
    with explained(path), path.open("wb") if _is_device(path) else written(path) as stream:
        write_lines(stream, readings)


def write_stream(stream: BinaryIO, readings: Iterable[Reading]) -> None:
    """Write a reading a line to standard output; that its reader has enough is no error.

    Raises:
        OutputError: It leads to a file on a full disk.
    """
    try:
        with explained(Path("standard output")):
            write_lines(stream, readings)
            stream.flush()
    except BrokenPipeError:
        os.dup2(os.open(os.devnull, os.O_WRONLY), stream.fileno())


def write_lines(stream: BinaryIO, readings: Iterable[Reading]) -> None:
    """Write a reading a line, also to those who take U+2028 and its like for the end of one."""
    for reading in readings:
        line = msgspec.json.encode(reading)
        for mark, escaped in LINE_MARKS:
            line = line.replace(mark, escaped)
        stream.write(line)
        stream.write(b"\n")


@contextmanager
def written(path: Path) -> Iterator[BinaryIO]:
    """Open a file that appears under its name only when all of it was written."""
    aside = _aside(path)
    try:
        with aside.open("wb") as stream:
            yield stream
            stream.flush()
            os.fsync(stream.fileno())
        aside.replace(path)
    finally:
        aside.unlink(missing_ok=True)


@contextmanager
def explained(path: Path) -> Iterator[None]:
    """Say in plain words why something cannot be written."""
    try:
        yield
    except OSError as err:
        if err.errno not in CAUSES:
            raise
        raise OutputError(err.filename or path, CAUSES[err.errno]) from err


def _aside(path: Path) -> Path:
    return path.with_name(f".{path.name}.{os.getpid()}.part")


def _is_device(path: Path) -> bool:
    """Recognise /dev/null, pipes and the like, which must not be replaced by a file."""
    return path.exists() and not path.is_file()


def _move_in(aside: Path, out: Path) -> None:
    """Put each new file and folder in the place of the old one, by renaming."""
    names = sorted(path.name for path in aside.iterdir())
    ours = _manifest(out)
    strangers = [name for name in names if name not in ours and (out / name).exists()]
    if strangers:
        raise OutputError(
            out, f"it holds {', '.join(strangers)}, which Recoupe did not write; move it away"
        )
    _write_manifest(out, sorted({*ours, *names}))
    old = out / PRIVATE / "old"
    shutil.rmtree(old, ignore_errors=True)
    old.mkdir()
    for name in names:
        if (out / name).is_dir():
            (out / name).rename(old / name)
        (aside / name).replace(out / name)
    for name in sorted(set(ours) - set(names)):
        if (out / name).exists():
            (out / name).rename(old / name)
    _write_manifest(out, names)
    shutil.rmtree(old, ignore_errors=True)


def _manifest(out: Path) -> list[str]:
    content = (out / PRIVATE / MANIFEST).read_bytes()
    return msgspec.json.decode(content, type=list[str]) if content else []


def _write_manifest(out: Path, names: list[str]) -> None:
    with written(out / PRIVATE / MANIFEST) as stream:
        stream.write(msgspec.json.encode(names))
