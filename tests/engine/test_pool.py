from __future__ import annotations

import hashlib
import multiprocessing
import time
from collections.abc import Iterator

import pytest

from recoupe.engine import Failed, Finished, Outcome, Task, read_tasks, worker
from recoupe.engine.tasks import unpack_reading
from recoupe.records import Article, Reading

READER = "tests.fake_reader:read"


def task(identity: str, text: str, *recurring: str) -> Task:
    digest = hashlib.sha256(text.encode()).hexdigest()
    article = Article(id=identity, text=text, sha256=digest)
    return Task(key=f"key-{identity}", article=article, recurring=recurring)


def run(*tasks: Task, workers: int) -> dict[str, Outcome]:
    outcomes = read_tasks(tasks, reader=READER, workers=workers)
    return {outcome.article: outcome for outcome in outcomes}


def reading(outcome: Outcome) -> Reading:
    assert isinstance(outcome, Finished), outcome
    return unpack_reading(outcome.packed)


@pytest.mark.parametrize("workers", [0, 2])
def test_an_article_that_fails_costs_only_itself(workers: int) -> None:
    tasks = [task("a", "Un."), task("b", "RAISE"), task("c", "Trois.", "Partager")]
    outcomes = run(*tasks, workers=workers)
    assert reading(outcomes["a"]).article.text == "Un."
    assert [entity.name for entity in reading(outcomes["c"]).entities] == ["Partager"]
    failed = outcomes["b"]
    assert isinstance(failed, Failed)
    assert "FakeError: no way" in failed.left_out.reason
    assert "Traceback" not in failed.left_out.reason
    assert "Traceback" in failed.trace


def test_a_process_that_dies_costs_only_its_article_even_twice() -> None:
    tasks = [task(f"a{n:02}", "DIE" if n in (3, 11) else "WAIT") for n in range(16)]
    outcomes = run(*tasks, workers=2)
    assert len(outcomes) == 16
    dead = [name for name, outcome in outcomes.items() if isinstance(outcome, Failed)]
    assert sorted(dead) == ["a03", "a11"]
    failed = outcomes["a03"]
    assert isinstance(failed, Failed)
    assert "died, twice" in failed.left_out.reason


def test_a_process_has_one_thread_and_leaves_with_the_run() -> None:
    outcomes = read_tasks(
        iter([task("a", "THREADS"), task("b", "WAIT" * 9), task("c", "x")]),
        reader=READER,
        workers=1,
    )
    assert reading(next(outcomes)).entities[0].name == "1"
    assert multiprocessing.active_children()
    began = time.monotonic()
    outcomes.close()
    assert not multiprocessing.active_children()
    assert time.monotonic() - began < 5


def test_tasks_are_drawn_only_as_fast_as_they_are_read() -> None:
    drawn = 0

    def endless() -> Iterator[Task]:
        nonlocal drawn
        while True:
            drawn += 1
            yield task(f"a{drawn}", "x")

    outcomes = read_tasks(endless(), reader=READER, workers=0)
    next(outcomes)
    assert drawn == 1
    outcomes.close()


def test_a_text_that_is_too_long_is_read_up_to_a_line_and_kept_whole(
    monkeypatch: pytest.MonkeyPatch,
) -> None:
    monkeypatch.setattr(worker, "MAX_CHARACTERS", 20)
    long = task("a", "Première ligne.\nDeuxième ligne, trop longue.")
    read = reading(run(long, workers=0)["a"])
    assert read.article.text == long.article.text
    assert read.article.sha256 == long.article.sha256
    assert read.body[0].end == len("Première ligne.")
    unread = worker.unread_part(long.article)
    assert unread is not None
    assert unread.item == "article a, from character 15 on"
    assert "44 characters" in unread.reason
    assert worker.unread_part(task("a", "Court.").article) is None


@pytest.mark.parametrize(("text", "end"), [("x" * 30, 20), ("x" * 12 + " " + "y" * 30, 12)])
def test_a_long_line_is_cut_at_a_space_if_there_is_one(
    monkeypatch: pytest.MonkeyPatch, text: str, end: int
) -> None:
    monkeypatch.setattr(worker, "MAX_CHARACTERS", 20)
    assert reading(run(task("a", text), workers=0)["a"]).body[0].end == end


def test_an_article_that_takes_for_ever_is_given_up(monkeypatch: pytest.MonkeyPatch) -> None:
    def slow(article: Article, recurring: frozenset[str]) -> Reading:
        raise worker.TooSlowError

    monkeypatch.setattr(worker, "_reader", lambda name: slow)
    failed = run(task("a", "x"), workers=0)["a"]
    assert isinstance(failed, Failed)
    assert "longer than 15 minutes" in failed.left_out.reason
