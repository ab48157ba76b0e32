"""Train the weights that tell whether an event happened.

    OMP_NUM_THREADS=1 nice -n 5 python training/train_events.py EVENTS.jsonl...
        --corpus CORPUS.jsonl.gz --invented SENTENCES.txt --out FILE [--folds 3]

The event files are coded after PLOVER (one article a line: ``article``, ``events``); the
corpus holds the texts (``id``, ``text``, ...). A linear model is fitted with scikit-learn on
what `recoupe` itself reads of the texts. Types are learned by ``train_event_types.py``, who
takes part by ``train_roles.py``.
FILE gets the weights. The result is the same for the same input.

With ``--folds K`` no weights are kept: the articles are dealt into K folds, each is read with
weights trained on the others (and on all invented sentences), and FILE gets the readings, a
JSON line an article, to be scored like any other. What is chosen is chosen on these. The events
themselves are found with the precedents that are shipped.
"""

from __future__ import annotations

import argparse
import gzip
import json
import re
import tempfile
from collections import Counter
from collections.abc import Iterable, Iterator
from dataclasses import dataclass, replace
from hashlib import sha256
from pathlib import Path
from typing import Any, cast

import msgspec
import numpy as np
from scipy import sparse
from sklearn.linear_model import LogisticRegression
from threadpoolctl import threadpool_limits

from recoupe.reading.draft import Draft
from recoupe.reading.entities import EntityReading, read_entities
from recoupe.reading.events.candidates import Candidate, find_candidates
from recoupe.reading.events.dates import own_date, published_day, standing
from recoupe.reading.events.reader import FORESEEN, read_events
from recoupe.reading.events.reality import reality_features
from recoupe.reading.events.weights import Weights, save_weights
from recoupe.reading.reader import draft_article
from recoupe.reading.statements import read_statements
from recoupe.reading.times import read_times
from recoupe.records import Article, EventType, Published, Reading, Statement, Time

MADE_UP = "invented-"
RARE = 2
"""A feature seen less often is dropped."""


@dataclass(frozen=True, slots=True, kw_only=True, eq=False)
class Lesson:
    """One coded article, read."""

    draft: Draft
    times: tuple[Time, ...]
    entities: EntityReading
    statements: tuple[Statement, ...]
    candidates: tuple[Candidate, ...]
    coded: tuple[dict[str, Any] | None, ...]
    """For each candidate the coded event whose trigger it shares, or None."""


@dataclass(slots=True)
class Examples:
    """What one model learns from."""

    names: list[list[str]]
    labels: list[str]
    weights: list[float]


def read_lesson(article: Article, coded: dict[str, Any]) -> Lesson:
    """Read an article and lay its coded events over the candidates."""
    draft = draft_article(article)
    entities = read_entities(draft)
    return lay_over(
        draft, read_times(draft), entities, read_statements(draft, entities), coded=coded
    )


def lay_over(
    draft: Draft,
    times: tuple[Time, ...],
    entities: EntityReading,
    statements: tuple[Statement, ...],
    *,
    coded: dict[str, Any],
) -> Lesson:
    """Lay the coded events of an article over its candidates."""
    candidates = find_candidates(draft)
    return Lesson(
        draft=draft,
        times=times,
        entities=entities,
        statements=statements,
        candidates=candidates,
        coded=tuple(_coded(candidate, coded["events"]) for candidate in candidates),
    )


def base_type(coded: dict[str, Any]) -> EventType:
    """Return the type an event would have if it took place: a planned visit is a CONSULT."""
    return cast(EventType, coded.get("base", coded["type"]))


def _coded(candidate: Candidate, events: list[dict[str, Any]]) -> dict[str, Any] | None:
    span = candidate.span

    def shared(event: dict[str, Any]) -> int:
        start, end = event["trigger"]
        return int(min(span.end, end) - max(span.start, start))

    best = max(events, key=shared, default=None)
    if best is None or shared(best) <= 0:
        return None
    foreseen = [t for t in candidate.entry.types if t in FORESEEN]
    planned = best["type"] == "AGREE" and best["factuality"] in ("planned", "hypothetical")
    if planned and foreseen and "AGREE" not in candidate.entry.types:
        return {**best, "base": foreseen[0]}
    return best


def reality_examples(lessons: Iterable[Lesson]) -> Examples:
    """Return what tells whether an event happened."""
    found = Examples([], [], [])
    for lesson in lessons:
        day = published_day(lesson.draft)
        for candidate, coded in zip(lesson.candidates, lesson.coded, strict=True):
            if coded:
                when = standing(own_date(candidate, lesson.times), day)
                found.names.append(reality_features(candidate, base_type(coded), when))
                found.labels.append(coded["factuality"])
                found.weights.append(1.0)
    return found


def fit(examples: Examples, strength: float) -> Weights:
    """Fit one linear model."""
    counts = Counter(name for names in examples.names for name in set(names))
    kept = sorted(name for name, count in counts.items() if count >= RARE)
    rows = {name: row for row, name in enumerate(kept)}
    pairs = [
        (i, rows[name])
        for i, names in enumerate(examples.names)
        for name in sorted(set(names))
        if name in rows
    ]
    where = tuple(np.array(pairs).T)
    shape = (len(examples.names), len(rows))
    table = sparse.csr_matrix((np.ones(len(pairs), dtype=np.float32), where), shape=shape)
    model = LogisticRegression(C=strength, max_iter=400)
    model.fit(table, examples.labels, sample_weight=examples.weights)
    return Weights(
        rows=rows,
        matrix=model.coef_.T.astype(np.float32),
        bias=model.intercept_.astype(np.float32),
        classes=tuple(str(name) for name in model.classes_),
    )


def train(lessons: list[Lesson]) -> Weights:
    """Fit the model.

    The strengths were compared on three folds: 0.1, 0.3 and 1 differ by at most .03 of F1 or
    accuracy.
    """
    return fit(reality_examples(lessons), 0.3)


def read_folds(lessons: list[Lesson], more: list[Lesson], folds: int) -> Iterator[Reading]:
    """Read every coded article with weights trained on the other folds' and on `more`."""
    ordered = sorted(lessons, key=lambda lesson: sha256(lesson.draft.article.id.encode()).digest())
    with tempfile.TemporaryDirectory() as scratch:
        for fold in range(folds):
            kept = [lesson for place, lesson in enumerate(ordered) if place % folds != fold]
            path = Path(scratch) / f"{fold}.npz"
            save_weights(path, train(kept + more))
            for lesson in ordered[fold::folds]:
                yield _read_with(lesson, path)


def _read_with(lesson: Lesson, weights: Path) -> Reading:
    draft = lesson.draft
    rules = replace(draft.language.events, weights=weights)
    draft = replace(draft, language=replace(draft.language, events=rules))
    events = read_events(draft, lesson.times, lesson.entities, lesson.statements)
    return Reading(article=draft.article, body=draft.layout.body, events=events)


def coded_articles(files: list[Path]) -> dict[str, dict[str, Any]]:
    """Return the coded articles of event files, by id."""
    rows = (json.loads(line) for path in files for line in path.read_text("utf-8").splitlines())
    return {row["article"]: row for row in rows}


_MARK = re.compile(r"\[([^\]|]+)\|([^\]]*)\]")


def invented(path: Path) -> list[Lesson]:
    """Read the invented sentences, each as an article of its own."""
    lines = path.read_text("utf-8").splitlines()
    return [
        read_lesson(*_marked(line, number))
        for number, line in enumerate(lines)
        if line and not line.startswith("#")
    ]


def _marked(line: str, number: int) -> tuple[Article, dict[str, Any]]:
    """Take the marks out of a sentence and code what they say."""
    text, events, last = "", [], 0
    for mark in _MARK.finditer(line):
        text += line[last : mark.start()]
        start, last = len(text), mark.end()
        text += mark.group(1)
        if mark.group(2) != "NONE":
            type_, factuality, actors, recipients = mark.group(2).split("|")
            events.append(
                {
                    "type": type_,
                    "factuality": factuality,
                    "trigger": [start, len(text)],
                    "actor": [{"name": name} for name in actors.split(";") if name],
                    "recipient": [{"name": name} for name in recipients.split(";") if name],
                }
            )
    text += line[last:]
    article = Article(id=f"{MADE_UP}{number}", language="fr", text=text, sha256="")
    return article, {"events": events}


def corpus(path: Path, wanted: Iterable[str]) -> Iterator[Article]:
    """Yield the wanted articles of a corpus, in its order."""
    ids = set(wanted)
    with gzip.open(path, "rt", encoding="utf-8") as lines:
        for line in lines:
            row = json.loads(line)
            if row["id"] in ids:
                published = row.get("published")
                yield Article(
                    id=row["id"],
                    source=row.get("source"),
                    url=row.get("url"),
                    title=row.get("title"),
                    language=row.get("language"),
                    text=row["text"],
                    sha256=sha256(row["text"].encode()).hexdigest(),
                    published=Published(value=published, basis="metadata") if published else None,
                )


def main() -> None:
    """Train on the given files and write the weights."""
    parser = argparse.ArgumentParser(description=__doc__)
    parser.add_argument("events", nargs="+", type=Path)
    parser.add_argument("--corpus", type=Path, required=True)
    parser.add_argument("--invented", type=Path, help="sentences with their events marked")
    parser.add_argument("--folds", type=int, help="read the articles fold by fold instead")
    parser.add_argument("--out", type=Path, required=True)
    args = parser.parse_args()
    coded = coded_articles(args.events)
    with threadpool_limits(1):
        lessons = [
            read_lesson(article, coded[article.id]) for article in corpus(args.corpus, coded)
        ]
        more = invented(args.invented) if args.invented else []
        args.out.parent.mkdir(parents=True, exist_ok=True)
        if args.folds:
            lines = [msgspec.json.encode(r) for r in read_folds(lessons, more, args.folds)]
            args.out.write_bytes(b"".join(line + b"\n" for line in lines))
        else:
            save_weights(args.out, train(lessons + more))
    size = args.out.stat().st_size
    print(f"{len(lessons)} articles, {len(more)} invented sentences, {size:,} bytes -> {args.out}")


if __name__ == "__main__":
    main()
