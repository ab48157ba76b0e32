from __future__ import annotations

from pathlib import Path

import pytest

from recoupe.errors import UnknownFormatError
from recoupe.formats import FORMATS, format_of, get_format
from recoupe.formats.registry import stem_of


def test_the_names_of_all_formats() -> None:
    assert [known.name for known in FORMATS] == ["text", "html", "json", "jsonl"]
    assert all(get_format(known.name) is known for known in FORMATS)


def test_a_failed_look_up_names_the_choices() -> None:
    with pytest.raises(UnknownFormatError, match="'warc'; possible: text, html, json, jsonl"):
        get_format("warc")


@pytest.mark.parametrize(
    ("name", "known", "stem"),
    [
        ("a.txt", "text", "a"),
        ("a.TXT.GZ", "text", "a"),
        ("a.b.htm", "html", "a.b"),
        ("a.jsonl.gz", "jsonl", "a"),
        ("a.pdf", None, "a"),
        ("a", None, "a"),
        (".txt", None, ".txt"),
    ],
)
def test_suffixes(name: str, known: str | None, stem: str) -> None:
    found = format_of(Path(name))
    assert (found.name if found else None) == known
    assert stem_of(Path(name)) == stem
