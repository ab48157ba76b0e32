"""The formats articles come in: a name, the suffixes it goes by, and its reader."""

from __future__ import annotations

from collections.abc import Callable, Iterator
from dataclasses import dataclass
from pathlib import Path

from recoupe.errors import UnknownFormatError
from recoupe.formats.html import read_html
from recoupe.formats.items import Input, Item
from recoupe.formats.jsonfile import read_json, read_json_lines
from recoupe.formats.text import read_text


@dataclass(frozen=True, slots=True, kw_only=True)
class Format:
    """One way in which articles come."""

    name: str
    suffixes: tuple[str, ...]
    """Lower case, with the dot; each also with .gz behind it."""
    read: Callable[[Input], Iterator[Item]]
    """Yield what a file holds; raise `UnreadableError` when the file as a whole is of no use."""


FORMATS = (
    Format(name="text", suffixes=(".txt",), read=read_text),
    Format(name="html", suffixes=(".html", ".htm"), read=read_html),
    Format(name="json", suffixes=(".json",), read=read_json),
    Format(name="jsonl", suffixes=(".jsonl",), read=read_json_lines),
)


def get_format(name: str) -> Format:
    """Return a format by name."""
    for known in FORMATS:
        if known.name == name:
            return known
    possible = ", ".join(known.name for known in FORMATS)
    raise UnknownFormatError(f"no format {name!r}; possible: {possible}")


def format_of(path: Path) -> Format | None:
    """Return the format that a file's name announces."""
    suffix = _suffix(path)
    return next((known for known in FORMATS if suffix in known.suffixes), None)


def stem_of(path: Path) -> str:
    """Return a file's name without its extensions."""
    name = path.name[:-3] if path.suffix.lower() == ".gz" else path.name
    stem = name[: len(name) - len(_suffix(path))] if format_of(path) else Path(name).stem
    return stem or name


def possible_suffixes() -> str:
    """Name the suffixes that can be read, for a message."""
    return ", ".join(s for known in FORMATS for s in known.suffixes) + " (also with .gz)"


def _suffix(path: Path) -> str:
    name = path.name[:-3] if path.suffix.lower() == ".gz" else path.name
    return Path(name).suffix.lower()
