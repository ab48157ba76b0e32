from __future__ import annotations

import hashlib
import random
from pathlib import Path

import pytest

from recoupe.engine import JobStore, ReadingRun, Silent, read_staged
from recoupe.engine.progress import Phase
from recoupe.records import Article
from tests.fake_reader import Census


class Heard(Silent):
    def __init__(self) -> None:
        self.begun: list[tuple[str, int | None, int | None]] = []
        self.done = 0
        self.traces: list[str] = []

    def begin(self, phase: Phase, *, articles: int | None, weight: int | None) -> None:
        self.begun.append((phase, articles, weight))

    def advance(self, *, weight: int = 1) -> None:
        self.done += weight

    def trace(self, article: str, text: str) -> None:
        self.traces.append(article)


def article(identity: str, text: str) -> Article:
    digest = hashlib.sha256(text.encode()).hexdigest()
    return Article(id=identity, text=text, sha256=digest, source="La Gazette")


def run(
    folder: Path, texts: dict[str, str], *, version: str = "v1", workers: int = 0
) -> tuple[ReadingRun, list[bytes], Heard]:
    heard = Heard()
    with JobStore(folder) as store:
        for identity, text in texts.items():
            store.stage(article(identity, text), "here")
        done = read_staged(
            store,
            census=Census(),
            reader="tests.fake_reader:read",
            version=version,
            workers=workers,
            listener=heard,
        )
        return done, list(store.packed(done.keys)), heard


def test_a_run_repeated_reads_nothing_and_one_new_article_reads_one(tmp_path: Path) -> None:
    texts = {f"a{n}": f"Texte {n}." for n in range(20)}
    first, packed, heard = run(tmp_path, texts)
    assert (first.read, heard.begun) == (20, [("read", 20, sum(map(len, texts.values())))])
    assert heard.done == sum(map(len, texts.values()))
    again, same, heard = run(tmp_path, texts)
    assert (again.read, heard.begun[0][1], same) == (0, 0, packed)
    more, _, _ = run(tmp_path, {"a00": "Nouveau.", **texts})
    assert (more.read, len(more.keys)) == (1, 21)


def test_a_changed_article_or_reader_is_read_anew(tmp_path: Path) -> None:
    texts = {"a": "Un.", "b": "Deux."}
    run(tmp_path, texts)
    assert run(tmp_path, {**texts, "b": "Trois."})[0].read == 1
    assert run(tmp_path, texts, version="v2")[0].read == 2


def test_recurring_lines_are_counted_first_and_reread_when_they_change(tmp_path: Path) -> None:
    texts = {"a": "Un.\nPartager", "b": "Deux."}
    assert run(tmp_path, texts)[0].read == 2
    done, packed, _ = run(tmp_path, {**texts, "c": "Trois.\nPartager"})
    assert done.read == 2
    from recoupe.engine.tasks import unpack_reading

    names = [[e.name for e in unpack_reading(one).entities] for one in packed]
    assert names == [["Partager"], [], ["Partager"]]


@pytest.mark.parametrize("workers", [0, 2])
def test_order_of_arrival_and_number_of_processes_change_nothing(
    tmp_path: Path, workers: int
) -> None:
    texts = {f"a{n}": f"Texte {n}.\nLigne {n % 5}" for n in range(15)}
    _, packed, _ = run(tmp_path / "one", texts)
    shuffled = dict(random.Random(7).sample(list(texts.items()), len(texts)))
    _, found, _ = run(tmp_path / "other", shuffled, workers=workers)
    assert found == packed


def test_failures_are_reported_once_and_tried_again_next_time(tmp_path: Path) -> None:
    texts = {"a": "Un.", "b": "RAISE", "c": "Trois."}
    for expected in (2, 0):
        done, packed, heard = run(tmp_path, texts)
        assert done.read == expected
        assert len(packed) == 2
        assert [one.item for one in done.left_out] == ["article b"]
        assert heard.traces == ["b"]


def test_what_was_finished_is_kept_when_interrupted(tmp_path: Path) -> None:
    class Interrupting(Heard):
        def advance(self, *, weight: int = 1) -> None:
            super().advance()
            if self.done == 5:
                raise KeyboardInterrupt

    texts = {f"a{n}": f"Texte {n}." for n in range(10)}
    with JobStore(tmp_path) as store:
        for identity, text in texts.items():
            store.stage(article(identity, text), "here")
        with pytest.raises(KeyboardInterrupt):
            read_staged(
                store,
                census=Census(),
                reader="tests.fake_reader:read",
                version="v1",
                workers=0,
                listener=Interrupting(),
            )
    assert run(tmp_path, texts)[0].read == 5
