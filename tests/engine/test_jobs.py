from __future__ import annotations

import hashlib
import sqlite3
from pathlib import Path

import pytest

from recoupe.engine.jobs import FILE_NAME, JobStore
from recoupe.engine.tasks import (
    Finished,
    pack_reading,
    task_key,
    unpack_reading,
)
from recoupe.errors import JobsError
from recoupe.records import Article, Reading, Span


def article(identity: str, text: str = "Un texte.", *, source: str | None = None) -> Article:
    digest = hashlib.sha256(text.encode()).hexdigest()
    return Article(id=identity, text=text, sha256=digest, source=source)


def finished(identity: str) -> Finished:
    one = article(identity)
    packed = pack_reading(Reading(article=one, body=(Span(0, 9),)))
    return Finished(key=task_key(one, (), "v1"), article=identity, packed=packed)


def test_articles_come_back_in_the_order_of_their_ids() -> None:
    with JobStore(None) as store:
        for identity in ("é", "b", "a10", "a9", "\U0001f600", "Z"):
            assert store.stage(article(identity), "there") == ("new", "there")
        ids = [one.id for one in store.staged()]
    assert ids == sorted(ids) == ["Z", "a10", "a9", "b", "é", "\U0001f600"]


def test_one_id_for_two_texts_is_a_clash_and_names_the_first_place() -> None:
    with JobStore(None) as store:
        store.stage(article("a", "Un."), "here")
        assert store.stage(article("a", "Deux."), "there") == ("clash", "here")


@pytest.mark.parametrize("order", [1, -1])
def test_of_two_records_of_one_text_the_fuller_counts_in_any_order(order: int) -> None:
    records = [article("a"), article("a", source="La Gazette"), article("a")][::order]
    with JobStore(None) as store:
        states = [store.stage(one, "here")[0] for one in records]
        assert states == ["new", "same", "same"]
        assert [one.source for one in store.staged()] == ["La Gazette"]


def test_finished_readings_outlive_the_store(tmp_path: Path) -> None:
    one, two = finished("a"), finished("b")
    with JobStore(tmp_path / "jobs") as store:
        store.keep([one, two], "v1")
        store.stage(article("c"), "here")
    with JobStore(tmp_path / "jobs") as store:
        assert store.has(one.key)
        assert not store.has("other")
        ids = [unpack_reading(p).article.id for p in store.packed([two.key, one.key])]
        assert ids == ["b", "a"]
        assert list(store.staged()) == []


def test_readings_by_another_version_can_be_forgotten(tmp_path: Path) -> None:
    with JobStore(tmp_path) as store:
        store.keep([finished("a")], "v1")
        store.keep([finished("b")], "v2")
        store.forget_others("v2")
        assert not store.has(finished("a").key)
        assert store.has(finished("b").key)


def test_the_key_names_everything_a_reading_depends_on() -> None:
    keys = {
        task_key(article("a"), (), "v1"),
        task_key(article("b"), (), "v1"),
        task_key(article("a", "Deux."), (), "v1"),
        task_key(article("a", source="S"), (), "v1"),
        task_key(article("a"), ("Partager",), "v1"),
        task_key(article("a"), (), "v2"),
    }
    assert len(keys) == 6
    assert task_key(article("a"), (), "v1") in keys


def test_a_damaged_store_says_what_to_do(tmp_path: Path) -> None:
    (tmp_path / FILE_NAME).write_bytes(b"no database at all" * 1000)
    with pytest.raises(JobsError, match=r"readings\.sqlite3.*damaged.*delete it"):
        JobStore(tmp_path)


def test_a_store_in_use_is_not_shared(tmp_path: Path) -> None:
    with JobStore(tmp_path), pytest.raises(JobsError, match="another run is using it"):
        JobStore(tmp_path)


def test_a_full_disk_says_what_to_do(tmp_path: Path) -> None:
    with JobStore(tmp_path) as store:
        store.keep([finished("a")], "v1")
        pages = store._db.execute("PRAGMA page_count").fetchone()[0]
        store._db.execute(f"PRAGMA max_page_count = {pages}")
        big = Finished(key="big", article="b", packed=b"x" * 1_000_000)
        with pytest.raises(JobsError, match="the disk is full; free some space"):
            store.keep([big], "v1")
        assert store.has(finished("a").key)


def test_a_folder_that_cannot_be_made(tmp_path: Path) -> None:
    (tmp_path / "file").write_text("x")
    with pytest.raises(JobsError, match="cannot be used"):
        JobStore(tmp_path / "file")


def test_what_was_committed_survives_without_closing(tmp_path: Path) -> None:
    store = JobStore(tmp_path / "jobs")
    store.keep([finished("a")], "v1")
    copied = tmp_path / "copy"
    copied.mkdir()
    for path in (tmp_path / "jobs").iterdir():
        (copied / path.name).write_bytes(path.read_bytes())
    store.close()
    with sqlite3.connect(copied / FILE_NAME) as db:
        assert db.execute("SELECT count(*) FROM readings").fetchone() == (1,)
    db.close()
