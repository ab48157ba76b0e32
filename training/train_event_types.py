"""Train what tells whether a word names an event, and of which type.

    OMP_NUM_THREADS=1 nice -n 5 python -m training.train_event_types EVENTS.jsonl...
        --corpus CORPUS.jsonl.gz --invented SENTENCES.txt --out FILE [--folds 5]

Inputs are those of ``train_events.py``. The votes of the precedents are solved for in closed
form (kernel ridge regression); the second judgement is a logistic regression on what the
precedents of four fifths of the articles say of the last fifth, because of their own kin they
would be too sure. The result is the same for the same input.

With ``--folds K`` no precedents are kept: FILE gets the readings of each fold by precedents of
the others, a JSON line an article, to be scored like any other. What is chosen is chosen on these.
"""

from __future__ import annotations

import argparse
import tempfile
from collections.abc import Iterator
from dataclasses import dataclass, replace
from hashlib import sha256
from pathlib import Path

import msgspec
import numpy as np
from numpy.typing import NDArray
from scipy.linalg import cho_factor, cho_solve
from sklearn.linear_model import LogisticRegression
from sklearn.preprocessing import StandardScaler
from threadpoolctl import threadpool_limits
from training.train_events import (
    MADE_UP,
    Lesson,
    base_type,
    coded_articles,
    corpus,
    invented,
    read_lesson,
)

from recoupe.reading.events.portraits import PARTS, Matrix, Portraits, draw_portraits
from recoupe.reading.events.precedents import (
    NONE,
    WIDTHS,
    Holders,
    Precedents,
    Space,
    save_precedents,
)
from recoupe.reading.events.reader import read_events
from recoupe.reading.events.verdicts import SETTING, beside
from recoupe.records import Reading

OPTIONAL = 0.3
"""Weight of an event that a coder may leave out; halving it loses .003 of F1 on the folds."""
INVENTED = 2.0
"""Weight of an invented sentence, whose kinds of events the coded articles seldom hold; halving it
loses as much."""
RIDGE = 4.0
"""Chosen on the folds, where 2 and 8 differ from 4 by at most .007 of F1."""
COMMONEST = 1_000
"""A feature that more candidates have says little and costs most; without these nothing is lost."""
RAREST = 2
UNLIKE = 0.65
"""What is believed of a candidate like no other: the share of candidates that name no event."""
CENTRED = ("near", "sentence")
"""Parts whose mean says only that they are French."""
PARTED = 5
"""Folds for the second judgement."""
STRENGTH = 0.1


@dataclass(frozen=True, slots=True, kw_only=True, eq=False)
class Cases:
    """The candidates of coded articles, a row each."""

    portraits: Portraits
    labels: tuple[str, ...]
    weights: Matrix
    articles: NDArray[np.int64]
    """Which lesson each is from."""


def gather(lessons: list[Lesson]) -> Cases:
    """Return the candidates of all lessons."""
    drawn = [draw_portraits(le.draft, le.candidates) for le in lessons if le.candidates]
    labels, weights, articles = [], [], []
    for number, lesson in enumerate(lessons):
        times = INVENTED if _made_up(lesson) else 1.0
        for coded in lesson.coded:
            labels.append(str(base_type(coded)) if coded else NONE)
            weights.append(times * (OPTIONAL if coded and coded.get("optional") else 1.0))
            articles.append(number)
    return Cases(
        portraits=Portraits(
            names=tuple(names for one in drawn for names in one.names),
            vectors=np.concatenate([one.vectors for one in drawn]),
        ),
        labels=tuple(labels),
        weights=np.array(weights, dtype=np.float32),
        articles=np.array(articles),
    )


def _made_up(lesson: Lesson) -> bool:
    return lesson.draft.article.id.startswith(MADE_UP)


def fit_space(vectors: Matrix) -> Space:
    """Return the axes along which the vectors of each part differ most."""
    means = np.zeros(vectors.shape[1:], dtype=np.float32)
    axes = []
    for place, part in enumerate(PARTS):
        there = vectors[np.abs(vectors[:, place]).sum(axis=1) > 0, place]
        if part in CENTRED:
            means[place] = there.mean(axis=0).astype(np.float16)
            there = there - means[place]
            there = there / (np.linalg.norm(there, axis=1, keepdims=True) + 1e-6)
        _, _, basis = np.linalg.svd(there, full_matrices=False)
        axes.append(basis[: WIDTHS[part]].T.astype(np.float16).astype(np.float32))
    return Space(means=means, axes=tuple(axes))


def hold(names: tuple[list[str], ...]) -> Holders:
    """Return which candidates have which feature."""
    found: dict[str, list[int]] = {}
    for row, own in enumerate(names):
        for name in sorted(set(own)):
            found.setdefault(name, []).append(row)
    kept = sorted(name for name, rows in found.items() if RAREST <= len(rows) <= COMMONEST)
    counts = np.array([len(found[name]) for name in kept])
    weights = np.log(len(names) / counts)
    usual = (weights * counts).sum() / len(names)
    return Holders(
        rows={name: row for row, name in enumerate(kept)},
        weights=(weights / usual).astype(np.float32),
        starts=np.concatenate([[0], np.cumsum(counts)]),
        holders=np.concatenate([np.array(found[name]) for name in kept]),
        count=len(names),
    )


def solve(alike: Matrix, wanted: Matrix, weights: Matrix) -> Matrix:
    """Return the votes of precedents that are so alike."""
    system = alike.copy()
    system[np.diag_indices_from(system)] += RIDGE / weights
    votes: Matrix = cho_solve(cho_factor(system, lower=True, overwrite_a=True), wanted)
    return votes


def train(lessons: list[Lesson]) -> Precedents:
    """Fit precedents, their votes and the second judgement."""
    lessons = [lesson for lesson in lessons if lesson.candidates]
    cases = gather(lessons)
    classes = tuple(sorted({*cases.labels, NONE}))
    bias = np.array([UNLIKE if name == NONE else 0.0 for name in classes], dtype=np.float32)
    space = fit_space(cases.portraits.vectors)
    known = Precedents(
        holders=hold(cases.portraits.names),
        space=space,
        sides=space.sides(cases.portraits.vectors),
        votes=np.zeros((len(cases.labels), len(classes)), dtype=np.float32),
        bias=bias,
        classes=classes,
        judgement=np.zeros(SETTING + len(classes) + 1, dtype=np.float32),
    )
    alike = known.likeness(cases.portraits.names, known.sides)
    wanted = np.zeros_like(known.votes)
    wanted[np.arange(len(wanted)), [classes.index(label) for label in cases.labels]] = 1
    wanted -= bias
    judgement = fit_judgement(lessons, cases, parted_scores(cases, alike, wanted) + bias, classes)
    return replace(known, votes=solve(alike, wanted, cases.weights), judgement=judgement)


def parted_scores(cases: Cases, alike: Matrix, wanted: Matrix) -> Matrix:
    """Return what the precedents of other articles say of each candidate."""
    found = np.zeros_like(wanted)
    for fold in range(PARTED):
        held = cases.articles % PARTED == fold
        votes = solve(alike[~held][:, ~held], wanted[~held], cases.weights[~held])
        found[held] = alike[held][:, ~held] @ votes
    return found


def fit_judgement(
    lessons: list[Lesson], cases: Cases, scores: Matrix, classes: tuple[str, ...]
) -> Matrix:
    """Fit how a candidate is judged beside the others of its article."""
    settings, rows = [], []
    for number, lesson in enumerate(lessons):
        if not _made_up(lesson):
            own = np.flatnonzero(cases.articles == number)
            none = classes.index(NONE)
            settings.append(beside(lesson.draft, lesson.candidates, scores[own], none))
            rows.append(own)
    chosen = np.concatenate(rows)
    scale = StandardScaler().fit(np.concatenate(settings))
    model = LogisticRegression(C=STRENGTH)
    events = [cases.labels[row] != NONE for row in chosen]
    model.fit(
        scale.transform(np.concatenate(settings)), events, sample_weight=cases.weights[chosen]
    )
    weights = model.coef_[0] / scale.scale_
    return np.append(weights, model.intercept_[0] - weights @ scale.mean_).astype(np.float32)


def read_folds(lessons: list[Lesson], more: list[Lesson], folds: int) -> Iterator[Reading]:
    """Read every coded article with precedents from the other folds and from `more`."""
    ordered = sorted(lessons, key=lambda lesson: sha256(lesson.draft.article.id.encode()).digest())
    with tempfile.TemporaryDirectory() as scratch:
        for fold in range(folds):
            kept = [lesson for place, lesson in enumerate(ordered) if place % folds != fold]
            path = Path(scratch) / f"{fold}.npz"
            save_precedents(path, train(kept + more))
            for lesson in ordered[fold::folds]:
                yield _read_with(lesson, path)


def _read_with(lesson: Lesson, precedents: Path) -> Reading:
    draft = lesson.draft
    rules = replace(draft.language.events, precedents=precedents)
    draft = replace(draft, language=replace(draft.language, events=rules))
    events = read_events(draft, lesson.times, lesson.entities, lesson.statements)
    return Reading(article=draft.article, body=draft.layout.body, events=events)


def main() -> None:
    """Train on the given files and write the precedents."""
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
            save_precedents(args.out, train(lessons + more))
    size = args.out.stat().st_size
    print(f"{len(lessons)} articles, {len(more)} invented sentences, {size:,} bytes -> {args.out}")


if __name__ == "__main__":
    main()
