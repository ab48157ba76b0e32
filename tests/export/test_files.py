from __future__ import annotations

import errno
import hashlib
import json
import os
import subprocess
import sys
from pathlib import Path

import pytest

from recoupe.errors import OutputError
from recoupe.export import (
    claim_file,
    claim_folder,
    files,
    write_folder,
    write_readings,
    write_stream,
)
from recoupe.records import Article, Dossier, Reading, Span
from tests.outputs import validated_folder, validated_readings

DOSSIER = Dossier(articles=(), lineages=(), stories=(), events=(), statements=(), findings=())


def reading(identity: str, text: str = "Un texte.") -> Reading:
    digest = hashlib.sha256(text.encode()).hexdigest()
    article = Article(id=identity, text=text, sha256=digest)
    return Reading(article=article, body=(Span(0, len(text)),))


def site(pages: dict[str, str]):
    def write_site(out: Path) -> None:
        for name, content in pages.items():
            (out / name).parent.mkdir(parents=True, exist_ok=True)
            (out / name).write_text(content)

    return write_site


def full_disk(out: Path) -> None:
    (out / "index.html").write_text("half")
    raise OSError(errno.ENOSPC, "No space left on device")


def visible(out: Path) -> list[str]:
    names = (path.relative_to(out).as_posix() for path in out.rglob("*") if path.is_file())
    return sorted(name for name in names if not name.startswith(".recoupe"))


def test_both_files_and_the_site_are_written_and_fit_the_schemas(tmp_path: Path) -> None:
    out = tmp_path / "new" / "out"
    claim_folder(out)
    readings = [reading("a", "Ligne\u2028et \u202e <b>.\n"), reading("b")]
    write_folder(out, readings, DOSSIER, write_site=site({"index.html": "x", "a/b.html": "y"}))
    assert visible(out) == ["a/b.html", "dossier.json", "index.html", "readings.jsonl"]
    rows, dossier = validated_folder(out)
    assert [row["article"]["id"] for row in rows] == ["a", "b"]
    assert rows[0]["article"]["text"] == "Ligne\u2028et \u202e <b>.\n"
    assert dossier["articles"] == []


def test_no_character_of_an_article_breaks_a_line(tmp_path: Path) -> None:
    text = "".join(map(chr, [*range(0x2100), 0x1F600])).replace("\\", "\\\u2028")
    write_readings(tmp_path / "readings.jsonl", [reading("a", text), reading("b", text)])
    lines = (tmp_path / "readings.jsonl").read_text("utf-8").splitlines()
    assert [json.loads(line)["article"]["text"] for line in lines] == [text, text]


def test_a_second_run_replaces_what_the_first_wrote_and_nothing_else(tmp_path: Path) -> None:
    claim_folder(tmp_path)
    write_folder(
        tmp_path, [reading("a")], DOSSIER, write_site=site({"p/1.html": "old", "stale.html": "x"})
    )
    (tmp_path / "mine.txt").write_text("mine")
    claim_folder(tmp_path)
    write_folder(tmp_path, [reading("b")], DOSSIER, write_site=site({"p/2.html": "new"}))
    assert visible(tmp_path) == ["dossier.json", "mine.txt", "p/2.html", "readings.jsonl"]
    assert validated_folder(tmp_path)[0][0]["article"]["id"] == "b"


def test_a_full_disk_leaves_the_earlier_results_whole(tmp_path: Path) -> None:
    claim_folder(tmp_path)
    write_folder(tmp_path, [reading("a")], DOSSIER, write_site=site({"index.html": "old"}))
    with pytest.raises(OutputError, match="the disk is full; free some space"):
        write_folder(tmp_path, [reading("b")], DOSSIER, write_site=full_disk)
    assert (tmp_path / "index.html").read_text() == "old"
    assert validated_folder(tmp_path)[0][0]["article"]["id"] == "a"
    assert not (tmp_path / ".recoupe" / "new").exists()


def test_a_mistake_of_ours_is_not_told_as_a_full_disk(tmp_path: Path) -> None:
    def broken(out: Path) -> None:
        (out / "template").read_text()

    claim_folder(tmp_path)
    with pytest.raises(FileNotFoundError):
        write_folder(tmp_path, [], DOSSIER, write_site=broken)


def test_a_folder_with_somebody_elses_files_is_never_touched(tmp_path: Path) -> None:
    (tmp_path / "index.html").write_text("mine")
    with pytest.raises(OutputError, match="files that Recoupe did not write"):
        claim_folder(tmp_path)
    assert [path.name for path in tmp_path.iterdir()] == ["index.html"]


def test_nor_are_files_that_came_in_between(tmp_path: Path) -> None:
    claim_folder(tmp_path)
    (tmp_path / "articles").mkdir()
    (tmp_path / "articles" / "a.txt").write_text("mine")
    with pytest.raises(OutputError, match="it holds articles, which Recoupe did not write"):
        write_folder(tmp_path, [], DOSSIER, write_site=site({"articles/a.html": "x"}))
    assert visible(tmp_path) == ["articles/a.txt"]


def test_a_file_where_a_folder_is_wanted(tmp_path: Path) -> None:
    (tmp_path / "out").write_text("x")
    with pytest.raises(OutputError, match=r"it is a file, not a folder|a part of its path"):
        claim_folder(tmp_path / "out" / "below")


def test_no_permission_to_write(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    def refuse(*args: object, **kwargs: object) -> None:
        raise PermissionError(errno.EACCES, "Permission denied", "out")

    monkeypatch.setattr(Path, "mkdir", refuse)
    with pytest.raises(OutputError, match="cannot write out: no permission"):
        claim_folder(tmp_path / "out")


def test_a_readings_file_is_whole_or_not_there(tmp_path: Path) -> None:
    def failing():
        yield reading("a")
        raise OSError(errno.ENOSPC, "No space left on device")

    path = tmp_path / "readings.jsonl"
    write_readings(path, [reading("old")])
    with pytest.raises(OutputError, match="disk is full"):
        write_readings(path, failing())
    assert [row["article"]["id"] for row in validated_readings(path)] == ["old"]
    assert [one.name for one in tmp_path.iterdir()] == ["readings.jsonl"]


def test_a_device_is_written_to_not_replaced(tmp_path: Path) -> None:
    null = Path("/dev/null")
    if not null.exists():
        pytest.skip("no /dev/null here")
    claim_file(null)
    write_readings(null, [reading("a")])
    assert files._is_device(null)


def test_a_file_in_no_folder_is_refused_before_the_work_begins(tmp_path: Path) -> None:
    with pytest.raises(OutputError, match="there is no folder"):
        claim_file(tmp_path / "absent" / "readings.jsonl")
    with pytest.raises(OutputError, match="it is a folder"):
        claim_file(tmp_path)
    claim_file(tmp_path / "readings.jsonl")
    assert list(tmp_path.iterdir()) == []


def test_a_reader_of_standard_output_may_have_enough() -> None:
    script = (
        "import sys; from recoupe.export import write_stream; "
        "from tests.export.test_files import reading; "
        "write_stream(sys.stdout.buffer, (reading('a', 'x' * 1000) for _ in range(10000)))"
    )
    with subprocess.Popen(
        [sys.executable, "-c", script],
        stdout=subprocess.PIPE,
        stderr=subprocess.PIPE,
        env={**os.environ, "PYTHONPATH": str(Path(__file__).parents[2])},
    ) as process:
        assert process.stdout is not None
        assert process.stderr is not None
        process.stdout.read(10)
        process.stdout.close()
        assert process.stderr.read() == b""
    assert process.returncode == 0


def test_standard_output_on_a_full_disk() -> None:
    full = Path("/dev/full")
    if not full.exists():
        pytest.skip("no /dev/full here")
    with pytest.raises(OutputError, match="cannot write standard output: the disk is full"):
        with full.open("wb", buffering=0) as stream:
            write_stream(stream, [reading("a")])
