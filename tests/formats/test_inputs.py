from __future__ import annotations

import gzip
import io
import os
import sys
from pathlib import Path

import pytest

from recoupe.formats import Arrival, Note, opening, read_inputs
from recoupe.formats import text as text_module
from recoupe.records import LeftOut

ROW = b'{"id": "un", "text": "Bonjour."}'


def arrivals(*inputs: object, outside: Path | None = None) -> list[str]:
    items = read_inputs([str(one) for one in inputs], outside=outside)
    return [item.article.id for item in items if isinstance(item, Arrival)]


def left_out(*inputs: object) -> list[LeftOut]:
    return [i for i in read_inputs([str(one) for one in inputs]) if isinstance(i, LeftOut)]


def test_a_folder_is_searched_in_the_order_of_names(tmp_path: Path) -> None:
    (tmp_path / "b").mkdir()
    (tmp_path / "b" / "deux.txt").write_text("x")
    (tmp_path / "b" / "a.txt.gz").write_bytes(gzip.compress(b"x"))
    (tmp_path / "un.TXT").write_text("x")
    (tmp_path / ".hidden.txt").write_text("x")
    assert arrivals(tmp_path) == ["un", "a", "deux"]


def test_a_file_named_twice_is_read_once(tmp_path: Path) -> None:
    path = tmp_path / "a.txt"
    path.write_text("x")
    assert arrivals(path, tmp_path, path) == ["a"]


def test_text_is_kept_as_delivered(tmp_path: Path) -> None:
    (tmp_path / "a.b.txt").write_bytes(b"\xef\xbb\xbf Un\r\n\r\n deux \n")
    (item,) = read_inputs([str(tmp_path)])
    assert isinstance(item, Arrival)
    assert item.article.text == " Un\r\n\r\n deux \n"
    assert item.article.id == "a.b"


def test_our_own_output_is_no_input(tmp_path: Path) -> None:
    (tmp_path / "a.txt").write_text("x")
    for name in ("out", "old"):
        (tmp_path / name).mkdir()
        (tmp_path / name / "readings.jsonl").write_bytes(ROW)
    (tmp_path / "old" / ".recoupe").mkdir()
    assert arrivals(tmp_path, outside=tmp_path / "out") == ["a"]


def test_other_kinds_of_files_are_counted_not_read(tmp_path: Path) -> None:
    (tmp_path / "a.txt").write_text("x")
    (tmp_path / "b.pdf").write_bytes(b"%PDF")
    (tmp_path / "c.docx").write_bytes(b"PK")
    (note,) = [item for item in read_inputs([str(tmp_path)]) if isinstance(item, Note)]
    assert "2 files of another kind" in note.message
    assert ".docx, .pdf" in note.message


@pytest.mark.parametrize(
    ("name", "content", "reason"),
    [
        ("a.txt", b"", "it is empty"),
        ("a.txt", b" \n\t ", "it is empty"),
        ("a.txt", b"%PDF-1.4", "it looks like a PDF document"),
        ("a.txt", b"\x1f\x8b\x08", "ends in .gz"),
        ("a.txt.gz", b"not gzip", "not a sound gzip file"),
        ("a.txt.gz", gzip.compress(b"x" * 1000)[:-9], "cut off"),
        ("a.pdf", b"%PDF-1.4", "its kind is not known (.pdf); possible: .txt, .html"),
    ],
)
def test_a_bad_file_is_named_with_its_reason(
    tmp_path: Path, name: str, content: bytes, reason: str
) -> None:
    (tmp_path / name).write_bytes(content)
    (bad,) = left_out(tmp_path / name)
    assert bad.item == str(tmp_path / name)
    assert reason in bad.reason
    assert bad.reason_fr


def test_a_file_of_200_mb_is_refused_without_reading_it(
    tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    path = tmp_path / "a.txt"
    with path.open("wb") as stream:
        stream.truncate(200_000_000)
    (bad,) = left_out(path)
    assert "longer than 20 MB" in bad.reason
    assert ".jsonl" in bad.reason
    assert text_module.MAX_ARTICLE == opening.MAX_ARTICLE == 20_000_000


def test_a_gzip_bomb_is_refused(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr(text_module, "MAX_ARTICLE", 10_000)
    (tmp_path / "a.txt.gz").write_bytes(gzip.compress(b"x" * 1_000_000))
    (bad,) = left_out(tmp_path / "a.txt.gz")
    assert "longer than" in bad.reason


def test_what_is_not_there(tmp_path: Path) -> None:
    (bad,) = left_out(tmp_path / "absent.txt")
    assert bad.reason == "there is no such file or folder"


def test_a_broken_link(tmp_path: Path) -> None:
    (tmp_path / "a.txt").symlink_to(tmp_path / "gone.txt")
    (tmp_path / "b.txt").write_text("x")
    assert arrivals(tmp_path) == ["b"]
    (bad,) = left_out(tmp_path)
    assert "a link to a file that does not exist" in bad.reason


def test_a_folder_without_a_readable_file(tmp_path: Path) -> None:
    (tmp_path / "b.pdf").write_bytes(b"%PDF")
    (bad,) = left_out(tmp_path)
    assert "no readable file in this folder" in bad.reason


@pytest.mark.parametrize("folder", [False, True])
def test_no_permission(tmp_path: Path, monkeypatch: pytest.MonkeyPatch, folder: bool) -> None:
    def refuse(*args: object, **kwargs: object) -> None:
        raise PermissionError(13, "Permission denied", str(tmp_path / "a.txt"))

    (tmp_path / "a.txt").write_text("x")
    if folder:
        monkeypatch.setattr(os, "scandir", refuse)
        assert "no permission" in left_out(tmp_path)[0].reason
    else:
        monkeypatch.setattr(Path, "open", refuse)
        assert "no permission" in left_out(tmp_path / "a.txt")[0].reason


@pytest.mark.parametrize(
    ("content", "expected"),
    [
        (ROW + b"\n" + ROW.replace(b"un", b"deux"), ["un", "deux"]),
        (b"\xef\xbb\xbf" + ROW + b"\n", ["un"]),
        (b"[" + ROW + b"]", ["un"]),
        (b'{\n"id": "un",\n"text": "x"}', ["un"]),
        (gzip.compress(ROW), ["un"]),
        (b"Une phrase.", ["stdin"]),
        (b"[AFP] Une phrase.", ["stdin"]),
    ],
)
def test_standard_input_may_be_anything(
    monkeypatch: pytest.MonkeyPatch, content: bytes, expected: list[str]
) -> None:
    monkeypatch.setattr(sys, "stdin", io.TextIOWrapper(io.BytesIO(content)))
    assert arrivals("-") == expected


@pytest.mark.parametrize("content", [b"", b"\x1f\x8b\x08\x00\x00"])
def test_bad_standard_input_is_reported(monkeypatch: pytest.MonkeyPatch, content: bytes) -> None:
    monkeypatch.setattr(sys, "stdin", io.TextIOWrapper(io.BytesIO(content)))
    (bad,) = left_out("-")
    assert bad.item == "standard input"
