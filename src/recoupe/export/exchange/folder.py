"""From the results of a check to a file in a format of the field."""

from __future__ import annotations

from collections.abc import Callable, Mapping, Sequence
from enum import StrEnum
from pathlib import Path

import msgspec

from recoupe.errors import NothingReadError
from recoupe.export.exchange.gdelt import gdelt_text
from recoupe.export.exchange.plover_lines import plover_text
from recoupe.export.exchange.polecat import polecat_text
from recoupe.export.files import DOSSIER, LINE_MARKS, READINGS, claim_file, explained, written
from recoupe.records import Dossier, Reading


class ExchangeFormat(StrEnum):
    """A format in which others keep events."""

    GDELT = "gdelt"
    POLECAT = "polecat"
    PLOVER = "plover"


_TEXTS: Mapping[ExchangeFormat, Callable[[Sequence[Reading], Dossier], str]] = {
    ExchangeFormat.GDELT: gdelt_text,
    ExchangeFormat.POLECAT: polecat_text,
    ExchangeFormat.PLOVER: plover_text,
}


def export_events(out: Path, format_: ExchangeFormat, path: Path) -> int:
    """Write the events of a folder that a check wrote, and return how many it holds.

    Raises:
        NothingReadError: The folder holds no results, or files that are not whole.
        OutputError: The file cannot be written; what stood there is untouched then.
    """
    readings, dossier = read_results(out)
    claim_file(path)
    content = _TEXTS[format_](readings, dossier).encode()
    for mark, escaped in LINE_MARKS:  # left in a JSON string, some readers end the line there
        content = content.replace(mark, escaped)
    with explained(path):
        if path.exists() and not path.is_file():
            path.write_bytes(content)
        else:
            with written(path) as stream:
                stream.write(content)
    return len(dossier.events)


def read_results(out: Path) -> tuple[list[Reading], Dossier]:
    """Read back what a check wrote to a folder.

    Raises:
        NothingReadError: The folder holds no results, or files that are not whole.
    """
    lines = _content(out / READINGS).split(b"\n")
    read = msgspec.json.Decoder(Reading)
    try:
        readings = [read.decode(line) for line in lines if line]
    except msgspec.MsgspecError as err:
        raise NothingReadError([(str(out / READINGS), _DAMAGED)]) from err
    try:
        return readings, msgspec.json.decode(_content(out / DOSSIER), type=Dossier)
    except msgspec.MsgspecError as err:
        raise NothingReadError([(str(out / DOSSIER), _DAMAGED)]) from err


_DAMAGED = "it is not what a check writes, or not of this version: run the check again"


def _content(path: Path) -> bytes:
    try:
        return path.read_bytes()
    except OSError as err:
        reason = "it cannot be read; name the folder that `recoupe check` wrote"
        raise NothingReadError([(str(path), reason)]) from err
