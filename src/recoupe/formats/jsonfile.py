"""JSON files (a record or a list of records) and JSON Lines archives (a record a line)."""

from __future__ import annotations

import io
import json
import zlib
from collections.abc import Iterator

import msgspec

from recoupe.errors import UnreadableError
from recoupe.formats.decoding import Decoded, decode
from recoupe.formats.items import Arrival, Input, Item, Note, left_out
from recoupe.formats.opening import (
    MAX_ARTICLE,
    MAX_JSON,
    explained,
    read_whole,
    refuse_binary,
    too_long,
)
from recoupe.formats.record import arrival_of
from recoupe.formats.text import damage_notes, empty

RECORDS = msgspec.json.Decoder(list[msgspec.Raw])


def read_json(given: Input) -> Iterator[Item]:
    """Read a JSON file: one record, or a list of records."""
    with given.open() as stream:
        content = read_whole(stream, MAX_JSON)
    refuse_binary(content[:32])
    decoded, notes = _as_utf8(content, given.name)
    yield from notes
    if not decoded.strip():
        raise empty()
    if decoded.lstrip()[:1] != b"[":
        yield _arrival(decoded, given.stem, given.name)
        return
    try:
        records = RECORDS.decode(decoded)
    except msgspec.DecodeError:
        records = [msgspec.Raw(json.dumps(row).encode()) for row in _explained_list(decoded)]
    for number, raw in enumerate(records, 1):
        place = f"{given.name}, record {number}"
        try:
            yield _arrival(bytes(raw), given.stem, place)
        except UnreadableError as err:
            yield left_out(place, err)


def read_json_lines(given: Input) -> Iterator[Item]:
    """Read a JSON Lines archive of any size, one line at a time."""
    found = False
    number = 0
    with given.open() as stream:
        refuse_binary(stream.peek(32)[:32])
        lines = _lines(stream)
        while True:
            try:
                line = next(lines, None)
            except (EOFError, OSError, zlib.error) as err:
                yield left_out(f"{given.name}, after line {number}", _rest_lost(err))
                return
            if line is None:
                break
            number += 1
            if not line.strip():
                continue
            found = True
            yield from _line_items(line, given, number)
    if not found:
        raise empty()


def _line_items(line: bytes, given: Input, number: int) -> Iterator[Item]:
    place = f"{given.name}:{number}"
    try:
        if len(line) > MAX_ARTICLE:
            raise too_long("this line", "cette ligne", MAX_ARTICLE)
        content, notes = _as_utf8(line, place)
        yield from notes
        yield _arrival(content, given.stem, place)
    except UnreadableError as err:
        yield left_out(place, err)


def _lines(stream: io.BufferedReader) -> Iterator[bytes]:
    """Yield lines; of one that is too long only its beginning, one byte over the limit."""
    while line := stream.readline(MAX_ARTICLE + 1):
        if len(line) > MAX_ARTICLE:
            rest = line
            while rest and not rest.endswith(b"\n"):
                rest = stream.readline(1 << 20)
        yield line


def _as_utf8(content: bytes, place: str) -> tuple[bytes, tuple[Note, ...]]:
    """Return JSON text as UTF-8 bytes without a byte order mark."""
    if not content.startswith((b"\xef\xbb\xbf", b"\xff\xfe", b"\xfe\xff")):
        try:
            content.decode()
        except UnicodeDecodeError:
            decoded = decode(content)
        else:
            return content, ()
    else:
        decoded = decode(content)
    return decoded.text.encode("utf-8", "replace"), _encoding_notes(decoded, place)


def _encoding_notes(decoded: Decoded, place: str) -> tuple[Note, ...]:
    if decoded.encoding == "utf-8":
        return damage_notes(decoded, place)
    return (
        Note(
            item=place,
            message=f"read as {decoded.encoding}; JSON is expected in UTF-8",
            message_fr=f"lu en {decoded.encoding} ; du JSON est attendu en UTF-8",
        ),
    )


def _arrival(content: bytes, stem: str, place: str) -> Arrival:
    if len(content) > MAX_ARTICLE:
        raise too_long("this record", "cet enregistrement", MAX_ARTICLE)
    try:
        row: object = msgspec.json.decode(content)
    except (msgspec.DecodeError, RecursionError):
        row = _explained_json(content)
    return arrival_of(row, stem=stem, place=place)


def _explained_list(content: bytes) -> list[object]:
    rows = _explained_json(content)
    return rows if isinstance(rows, list) else [rows]


def _explained_json(content: bytes) -> object:
    """Decode JSON slowly: takes lone surrogates, and says where an error is."""
    try:
        return json.loads(content.rstrip())
    except json.JSONDecodeError as err:
        where = f"line {err.lineno}, column {err.colno}: {err.msg}"
        where_fr = f"ligne {err.lineno}, colonne {err.colno} : {err.msg}"
        if err.msg == "Extra data":
            raise UnreadableError(
                f"more than one JSON value ({where}); a file with a record a line is named .jsonl",
                f"plus d'une valeur JSON ({where_fr}) ; un fichier avec un enregistrement "
                "par ligne se nomme .jsonl",
            ) from err
        raise UnreadableError(
            f"not valid JSON ({where}); expected an object with at least a field 'text'",
            f"ce n'est pas du JSON valide ({where_fr}) ; attendu : un objet avec au moins "
            "un champ « text »",
        ) from err
    except RecursionError as err:
        raise UnreadableError("JSON nested too deeply", "JSON trop profondément imbriqué") from err


def _rest_lost(error: EOFError | OSError | zlib.error) -> UnreadableError:
    cause = explained(error)
    return UnreadableError(
        f"{cause.reason}; the lines before were read",
        f"{cause.reason_fr} ; les lignes précédentes ont été lues",
    )
