from __future__ import annotations

import errno
import gzip
import json
from collections.abc import Iterator
from pathlib import Path

import pytest
from click.testing import Result
from typer.testing import CliRunner

from recoupe.api.running import Settings
from recoupe.cli import main
from recoupe.cli.exits import MEANINGS, ExitCode
from recoupe.export import files
from tests.fake_check import STAGES
from tests.outputs import validated_folder, validated_readings


@pytest.fixture(autouse=True)
def _cheap(monkeypatch: pytest.MonkeyPatch) -> None:
    def settings(*, workers: int, jobs_dir: Path | None, site: bool = False) -> Settings:
        return Settings(workers=0, jobs_dir=jobs_dir, site=False, stages=STAGES)

    monkeypatch.setattr(main, "Settings", settings)


@pytest.fixture
def articles(tmp_path: Path) -> Path:
    folder = tmp_path / "articles"
    folder.mkdir()
    (folder / "un.txt").write_text("Un texte.")
    (folder / "deux.json").write_text('{"id": "deux", "text": "Deux.", "source": "La Gazette"}')
    return folder


def recoupe(*args: object, stdin: bytes | None = None) -> Result:
    return CliRunner().invoke(main.app, [str(arg) for arg in args], input=stdin)


def test_check_writes_results_and_talks_on_stderr_only(articles: Path, tmp_path: Path) -> None:
    result = recoupe("check", articles, "-o", tmp_path / "out", "--no-site")
    assert (result.exit_code, result.stdout) == (0, "")
    readings, dossier = validated_folder(tmp_path / "out")
    assert [row["article"]["id"] for row in readings] == ["deux", "un"]
    assert dossier["left_out"] == []
    assert "Articles           2" in result.stderr
    assert "2 articles, 1 to 2 independent origins" in result.stderr
    assert "dossier.json" in result.stderr


def test_a_run_repeated_says_that_nothing_was_read_again(articles: Path, tmp_path: Path) -> None:
    recoupe("check", articles, "-o", tmp_path / "out")
    result = recoupe("check", articles, "-o", tmp_path / "out")
    assert "2 (0 read now, 2 known from before)" in result.stderr


def test_what_is_left_out_is_named_and_fails_only_when_asked(
    articles: Path, tmp_path: Path
) -> None:
    (articles / "vide.txt").write_text("")
    (articles / "mauvais.jsonl").write_text('{"id": "trois", "text": "Trois."}\n{"id": \n')
    (articles / "raise.txt").write_text("RAISE")
    (articles / "coupé.txt.gz").write_bytes(gzip.compress(b"x" * 999)[:-9])
    result = recoupe("check", articles, "-o", tmp_path / "out")
    assert result.exit_code == ExitCode.DONE
    flat = " ".join(result.stderr.split())
    assert "1 because it is empty: " in flat
    assert "mauvais.jsonl:2" in flat.replace(" ", "")
    assert "Traceback" not in result.stderr
    readings, dossier = validated_folder(tmp_path / "out")
    assert [row["article"]["id"] for row in readings] == ["deux", "trois", "un"]
    assert len(dossier["left_out"]) == 4
    assert all(one["reason_fr"] for one in dossier["left_out"])
    strict = recoupe("check", articles, "-o", tmp_path / "out", "--strict")
    assert strict.exit_code == ExitCode.LEFT_OUT


def test_debug_shows_the_traceback(articles: Path, tmp_path: Path) -> None:
    (articles / "raise.txt").write_text("RAISE")
    result = recoupe("check", articles, "-o", tmp_path / "out", "--debug")
    assert "Traceback" in result.stderr


def test_nothing_to_read(tmp_path: Path) -> None:
    (tmp_path / "vide.txt").write_text("")
    result = recoupe("check", tmp_path / "vide.txt", tmp_path / "absent", "-o", tmp_path / "out")
    assert result.exit_code == ExitCode.NOTHING_READ
    flat = "".join(result.stderr.split())
    assert "vide.txt:itisempty" in flat
    assert "absent:thereisnosuchfile" in flat
    assert not (tmp_path / "out" / "dossier.json").exists()


def test_a_clash_of_ids_names_both_files(articles: Path, tmp_path: Path) -> None:
    (articles / "more.jsonl").write_text('{"id": "un", "text": "Un autre texte."}')
    result = recoupe("check", articles, "-o", tmp_path / "out")
    assert result.exit_code == ExitCode.USAGE
    flat = "".join(result.stderr.split())
    assert "more.jsonl:1andin" in flat
    assert "un.txt" in flat


def test_the_same_record_twice_is_read_once_and_told(articles: Path, tmp_path: Path) -> None:
    (articles / "copy.json").write_text((articles / "deux.json").read_text())
    result = recoupe("check", articles, "-o", tmp_path / "out")
    assert result.exit_code == ExitCode.DONE
    assert "read once" in " ".join(result.stderr.split())
    assert len(validated_folder(tmp_path / "out")[0]) == 2


@pytest.mark.parametrize("args", [["check"], ["check", "x"], ["nothing"], ["read", "x", "--no"]])
def test_a_wrong_command_is_a_usage_error(args: list[str]) -> None:
    assert recoupe(*args).exit_code == ExitCode.USAGE


def test_a_folder_of_somebody_elses_is_refused_before_reading(articles: Path) -> None:
    result = recoupe("check", articles, "-o", articles)
    assert result.exit_code == ExitCode.NOT_WRITTEN
    assert "files that Recoupe did not write" in " ".join(result.stderr.split())


def test_a_full_disk_has_its_own_exit_code(
    articles: Path, tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    def full(*args: object) -> None:
        raise OSError(errno.ENOSPC, "No space left on device")

    monkeypatch.setattr(files, "write_lines", full)
    result = recoupe("check", articles, "-o", tmp_path / "out")
    assert result.exit_code == ExitCode.NOT_WRITTEN
    assert "the disk is full" in " ".join(result.stderr.split())
    assert not (tmp_path / "out" / "readings.jsonl").exists()


def test_a_damaged_store_has_an_exit_code_and_advice(articles: Path, tmp_path: Path) -> None:
    jobs = tmp_path / "jobs"
    jobs.mkdir()
    (jobs / "readings.sqlite3").write_bytes(b"damaged" * 999)
    result = recoupe("check", articles, "-o", tmp_path / "out", "--jobs-dir", jobs)
    assert result.exit_code == ExitCode.NOT_WRITTEN
    assert "delete it and run again" in " ".join(result.stderr.split())


def test_an_interruption_says_how_to_go_on(
    articles: Path, tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    def interrupted(*args: object, **kwargs: object) -> None:
        raise KeyboardInterrupt

    monkeypatch.setattr(main, "check_sources", interrupted)
    result = recoupe("check", articles, "-o", tmp_path / "out")
    assert result.exit_code == ExitCode.INTERRUPTED
    assert "the same command goes on where it was" in " ".join(result.stderr.split())


def test_read_writes_json_lines_to_standard_output(articles: Path, tmp_path: Path) -> None:
    result = recoupe("read", articles)
    assert result.exit_code == 0
    rows = [json.loads(line) for line in result.stdout.splitlines()]
    assert [row["article"]["id"] for row in rows] == ["deux", "un"]
    written = recoupe("read", articles, "-o", tmp_path / "readings.jsonl")
    assert (written.exit_code, written.stdout) == (0, "")
    assert validated_readings(tmp_path / "readings.jsonl") == rows


def test_read_takes_standard_input() -> None:
    result = recoupe("read", "-", stdin=b'{"id": "un", "text": "Un."}\n')
    assert json.loads(result.stdout)["article"]["id"] == "un"


def test_read_into_a_folder_that_is_not_there(articles: Path, tmp_path: Path) -> None:
    result = recoupe("read", articles, "-o", tmp_path / "absent" / "readings.jsonl")
    assert result.exit_code == ExitCode.NOT_WRITTEN


def test_terminal_escapes_in_an_article_do_not_reach_the_terminal(
    articles: Path, tmp_path: Path
) -> None:
    (articles / "evil.jsonl").write_text(
        json.dumps({"id": "evil\x1b[2J\u202e", "text": "RAISE"}) + "\n"
    )
    result = recoupe("check", articles, "-o", tmp_path / "out")
    assert "evil" in result.stderr
    assert "\x1b" not in result.stderr
    assert "\u202e" not in result.stderr


def test_version_and_help() -> None:
    assert recoupe("version").stdout.startswith("recoupe 0.")
    shown = " ".join(recoupe("--help").stdout.split())
    for code in MEANINGS:
        assert f"{int(code)} " in shown
    for command in ("check", "read"):
        assert "Examples" in recoupe(command, "--help").stdout


def test_by_default_all_cores_are_used() -> None:
    assert main.cores() >= 1


@pytest.fixture(autouse=True)
def _keep_signal_handlers() -> Iterator[None]:
    import signal

    before = signal.getsignal(signal.SIGTERM)
    yield
    signal.signal(signal.SIGTERM, before)


def test_export_writes_the_events_of_a_check(articles: Path, tmp_path: Path) -> None:
    recoupe("check", articles, "-o", tmp_path / "out")
    target = tmp_path / "events.tsv"
    result = recoupe("export", tmp_path / "out", "--format", "polecat", "-o", target)
    assert (result.exit_code, result.stdout) == (ExitCode.DONE, "")
    assert target.read_text("utf-8").startswith("Event ID\tEvent Date\t")
    assert "events, as polecat" in result.stderr


def test_export_says_what_it_lacks(articles: Path, tmp_path: Path) -> None:
    target = tmp_path / "events.csv"
    nothing = recoupe("export", articles, "--format", "gdelt", "-o", target)
    assert nothing.exit_code == ExitCode.NOTHING_READ
    assert "readings.jsonl" in "".join(nothing.stderr.split())
    assert recoupe("export", articles, "--format", "xml", "-o", target).exit_code == ExitCode.USAGE
    recoupe("check", articles, "-o", tmp_path / "out")
    lost = tmp_path / "absent" / "events.csv"
    refused = recoupe("export", tmp_path / "out", "--format", "gdelt", "-o", lost)
    assert refused.exit_code == ExitCode.NOT_WRITTEN
