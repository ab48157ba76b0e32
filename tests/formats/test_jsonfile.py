from __future__ import annotations

import gzip
import hashlib
import json
from pathlib import Path

import pytest

from recoupe.formats import Arrival, Note, opening, read_file
from recoupe.formats import jsonfile as module
from recoupe.records import LeftOut


def rows(*texts: str) -> bytes:
    return b"".join(json.dumps({"id": text, "text": text}).encode() + b"\n" for text in texts)


def read(path: Path, content: bytes) -> list[Arrival | LeftOut | Note]:
    path.write_bytes(content)
    return list(read_file(path))


def ids(items: list[Arrival | LeftOut | Note]) -> list[str]:
    return [item.article.id for item in items if isinstance(item, Arrival)]


def left_out(items: list[Arrival | LeftOut | Note]) -> list[LeftOut]:
    return [item for item in items if isinstance(item, LeftOut)]


def test_a_record_a_line(tmp_path: Path) -> None:
    items = read(tmp_path / "a.jsonl", rows("un", "deux") + b"\n\r\n" + rows("trois"))
    assert ids(items) == ["un", "deux", "trois"]
    assert items[2].place.endswith("a.jsonl:5")  # type: ignore[union-attr]


def test_one_record_or_a_list(tmp_path: Path) -> None:
    assert ids(read(tmp_path / "a.json", b' {"id": "un",\n "text": "x"}\n')) == ["un"]
    content = b'[{"id": "un", "text": "x"}, {"id": "deux", "text": "y"}]'
    assert ids(read(tmp_path / "b.json", content)) == ["un", "deux"]


def test_gzipped(tmp_path: Path) -> None:
    assert ids(read(tmp_path / "a.jsonl.gz", gzip.compress(rows("un", "deux")))) == ["un", "deux"]


def test_a_line_that_does_not_parse_is_named_and_the_others_are_read(tmp_path: Path) -> None:
    content = rows("un") + b'{"text": "x"\n' + rows("trois")
    items = read(tmp_path / "a.jsonl", content)
    assert ids(items) == ["un", "trois"]
    (bad,) = left_out(items)
    assert bad.item.endswith("a.jsonl:2")
    assert "expected an object with at least a field 'text'" in bad.reason
    assert "line 1, column 13" in bad.reason


def test_a_bad_record_of_a_list_is_named_and_the_others_are_read(tmp_path: Path) -> None:
    items = read(tmp_path / "a.json", b'[{"id": "un", "text": "x"}, {"body": 1}, 3]')
    assert ids(items) == ["un"]
    assert [bad.item[-8:] for bad in left_out(items)] == ["record 2", "record 3"]


def test_json_that_is_really_json_lines_says_so(tmp_path: Path) -> None:
    (bad,) = left_out(read(tmp_path / "a.json", rows("un", "deux")))
    assert ".jsonl" in bad.reason


def test_json_that_does_not_parse_names_the_line(tmp_path: Path) -> None:
    (bad,) = left_out(read(tmp_path / "a.json", b'[{"text": "x"},\n{"text" "y"}]'))
    assert "line 2, column 9" in bad.reason


@pytest.mark.parametrize("content", [b"", b"\n\n  \n"])
@pytest.mark.parametrize("name", ["a.json", "a.jsonl"])
def test_empty(tmp_path: Path, name: str, content: bytes) -> None:
    (bad,) = left_out(read(tmp_path / name, content))
    assert bad.reason == "it is empty"


@pytest.mark.parametrize("name", ["a.json", "a.jsonl"])
def test_binary_is_refused_once_not_once_a_line(tmp_path: Path, name: str) -> None:
    (bad,) = left_out(read(tmp_path / name, b"PK\x03\x04\n\n\n{}\n"))
    assert "ZIP archive" in bad.reason


def test_a_truncated_archive_gives_the_lines_before_the_cut(tmp_path: Path) -> None:
    texts = [hashlib.sha512(bytes([n % 256, n // 256])).hexdigest() for n in range(5000)]
    packed = gzip.compress(rows(*texts))
    items = read(tmp_path / "a.jsonl.gz", packed[: len(packed) // 2])
    assert 0 < len(ids(items)) < 5000
    assert ids(items) == texts[: len(ids(items))]
    (bad,) = left_out(items)
    assert bad.item.endswith(f"after line {len(ids(items))}")
    assert "cut off" in bad.reason
    assert "lines before were read" in bad.reason


def test_not_gzip_at_all(tmp_path: Path) -> None:
    (bad,) = left_out(read(tmp_path / "a.jsonl.gz", b"plain text"))
    assert "not a sound gzip file" in bad.reason


def test_a_line_in_another_encoding_is_read_and_reported(tmp_path: Path) -> None:
    text = "Le maire a annoncé mercredi l'arrêt des travaux à la préfecture."
    line = json.dumps({"id": "un", "text": text}, ensure_ascii=False).encode("cp1252")
    items = read(tmp_path / "a.jsonl", line)
    (arrival,) = [item for item in items if isinstance(item, Arrival)]
    assert arrival.article.text == text
    (note,) = [item for item in items if isinstance(item, Note)]
    assert "cp1252" in note.message


def test_a_byte_order_mark_is_no_error(tmp_path: Path) -> None:
    assert ids(read(tmp_path / "a.jsonl", b"\xef\xbb\xbf" + rows("un"))) == ["un"]
    assert ids(read(tmp_path / "a.json", rows("un").decode().encode("utf-16"))) == ["un"]


def test_a_lone_surrogate_costs_a_character_not_the_article(tmp_path: Path) -> None:
    items = read(tmp_path / "a.jsonl", b'{"id": "un", "text": "a\\ud83db"}\n')
    assert items[0].article.text == "a\N{REPLACEMENT CHARACTER}b"  # type: ignore[union-attr]
    items = read(tmp_path / "a.json", b'[{"id": "un", "text": "a\\ud83db"}]')
    assert ids(items) == ["un"]


def test_deep_nesting_is_refused(tmp_path: Path) -> None:
    items = read(tmp_path / "a.jsonl", b"[" * 100_000 + b"\n" + rows("deux"))
    assert ids(items) == ["deux"]
    assert len(left_out(items)) == 1


def test_an_endless_line_is_left_out_and_the_next_is_read(
    tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.setattr(module, "MAX_ARTICLE", 1000)
    endless = json.dumps({"id": "deux", "text": "x" * 3_000_000}).encode() + b"\n"
    items = read(tmp_path / "a.jsonl", rows("un") + endless + rows("trois"))
    assert ids(items) == ["un", "trois"]
    (bad,) = left_out(items)
    assert bad.item.endswith("a.jsonl:2")
    assert "0.001 MB" in bad.reason
    items = read(tmp_path / "a.json", b"[" + endless + b"," + rows("trois") + b"]")
    assert ids(items) == ["trois"]


def test_a_huge_json_file_is_refused_before_it_fills_the_memory(
    tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.setattr(module, "MAX_JSON", 100)
    (bad,) = left_out(read(tmp_path / "a.json", b" " * 200))
    assert ".jsonl" in bad.reason
    assert opening.MAX_JSON > 10 * opening.MAX_ARTICLE
