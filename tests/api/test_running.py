from __future__ import annotations

import os
import random
import signal
import subprocess
import sys
import time
from dataclasses import replace
from pathlib import Path

import pytest

from recoupe.api.running import check_sources
from recoupe.errors import IdClashError
from tests.fake_check import SETTINGS
from tests.outputs import validated_folder

SCRIPT = """
import sys
from dataclasses import replace
from pathlib import Path
from recoupe.api.running import check_sources, default_jobs_dir
from tests.fake_check import SETTINGS

if __name__ == "__main__":
    out = Path(sys.argv[2])
    settings = replace(SETTINGS, workers=2, jobs_dir=default_jobs_dir(out))
    report = check_sources([sys.argv[1]], settings, out=out)
    print(report.read)
"""
ARTICLES = 50


def write_articles(folder: Path, word: str = "WAIT") -> Path:
    folder.mkdir()
    for number in range(ARTICLES):
        text = f"{word} Article {number}.\nLigne {number % 7}\n"
        (folder / f"a{number:03}.txt").write_text(text)
    return folder


def start(articles: Path, out: Path, log: Path) -> subprocess.Popen[str]:
    script = out.parent / "script.py"
    script.write_text(SCRIPT)
    environment = {
        **os.environ,
        "FAKE_READ_LOG": str(log),
        "PYTHONPATH": str(Path(__file__).parents[2]),
    }
    return subprocess.Popen(
        [sys.executable, str(script), str(articles), str(out)],
        env=environment,
        stdout=subprocess.PIPE,
        text=True,
    )


def results(out: Path) -> tuple[bytes, bytes]:
    return (out / "readings.jsonl").read_bytes(), (out / "dossier.json").read_bytes()


def reads(log: Path) -> list[str]:
    return log.read_text().split() if log.exists() else []


def wait_for_reads(log: Path, count: int) -> None:
    deadline = time.monotonic() + 60
    while len(reads(log)) < count:
        assert time.monotonic() < deadline, "the run does not get on"
        time.sleep(0.02)


@pytest.mark.parametrize("how", [signal.SIGKILL, signal.SIGINT])
def test_a_killed_run_goes_on_where_it_was_and_ends_with_the_same_bytes(
    tmp_path: Path, how: signal.Signals
) -> None:
    articles = write_articles(tmp_path / "articles")
    out, log = tmp_path / "out", tmp_path / "log"
    killed = start(articles, out, log)
    wait_for_reads(log, 25)
    killed.send_signal(how)
    killed.communicate()
    assert killed.returncode != 0
    assert not (out / "dossier.json").exists()
    before = len(reads(log))
    assert before < ARTICLES
    again = start(articles, out, log)
    shown, _ = again.communicate()
    assert 0 < int(shown) <= ARTICLES - (before - 16)
    check_sources([str(articles)], SETTINGS, out=tmp_path / "whole")
    assert results(out) == results(tmp_path / "whole")
    assert len(validated_folder(out)[0]) == ARTICLES


def test_order_of_inputs_changes_no_byte(tmp_path: Path) -> None:
    articles = write_articles(tmp_path / "articles", "An")
    names = [str(path) for path in articles.iterdir()]
    seen = set()
    for seed in range(3):
        out = tmp_path / f"out{seed}"
        shuffled = random.Random(seed).sample(names, len(names))
        check_sources(shuffled, replace(SETTINGS, jobs_dir=None), out=out)
        seen.add(results(out))
    assert len(seen) == 1


def test_all_clashes_are_told_at_once(tmp_path: Path) -> None:
    for folder, text in (("a", "Un."), ("b", "Autre.")):
        (tmp_path / folder).mkdir()
        for name in ("x.txt", "y.txt"):
            (tmp_path / folder / name).write_text(text)
    with pytest.raises(IdClashError) as caught:
        check_sources([str(tmp_path / "b"), str(tmp_path / "a")], SETTINGS)
    assert caught.value.clashes == tuple(
        (name, str(tmp_path / "a" / f"{name}.txt"), str(tmp_path / "b" / f"{name}.txt"))
        for name in ("x", "y")
    )


def test_whatever_comes_in_is_accounted_for(tmp_path: Path) -> None:
    lines = [f'{{"id": "a{n}", "text": "{"RAISE" if n % 5 == 0 else "x"}"}}' for n in range(20)]
    lines[3] = "broken"
    (tmp_path / "a.jsonl").write_text("\n".join(lines))
    report = check_sources([str(tmp_path)], SETTINGS)
    assert report.articles == report.read == len(report.readings) == 15
    assert len(report.left_out) == 5
    assert list(report.left_out) == sorted(report.left_out, key=lambda one: one.item)
    assert report.dossier.left_out == report.left_out
