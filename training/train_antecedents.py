"""Train the weights that link pronouns and describing phrases to names.

    python -m training.train_antecedents --shared ../shared \
        --out src/recoupe/languages/fr/models/antecedents.json

A conditional log-linear model (softmax over candidates and "nobody"), L2 regularised,
fitted with L-BFGS on the articles read by hand. Names come from the shipped names model,
groups from the reader. Five-fold cross-validation over articles chooses the thresholds and
prints the figures; the weights written are fitted on all. Nothing is random.
"""

from __future__ import annotations

import argparse
import hashlib
import json
import sys
from collections import Counter
from collections.abc import Mapping, Sequence
from dataclasses import dataclass
from pathlib import Path

import numpy as np
from quality.measure import corpus_articles
from scipy.optimize import minimize

from recoupe.reading.draft import Draft
from recoupe.reading.entities.antecedents import Choice, resolve
from recoupe.reading.entities.discourse import Actor, Anaphor
from recoupe.reading.entities.names import read_names
from recoupe.reading.entities.who import group_names
from recoupe.reading.ranking import chances
from recoupe.reading.reader import draft_article

FORMS = ("pronoun", "nominal")


@dataclass(frozen=True, slots=True, kw_only=True)
class Case:
    """One anaphor with its candidates and the right one."""

    article: str
    form: str
    options: tuple[tuple[str, ...], ...]
    """Features of every candidate, then those of "nobody"."""
    right: frozenset[int]
    """Indices of the right options."""
    mention: bool
    """The readers marked exactly this span."""


def gold_groups(
    draft: Draft, mentions: Sequence[Mapping[str, object]]
) -> tuple[list[int], dict[int, str], list]:
    """Return the groups of the names found and the hand-made entity of each group."""
    names = read_names(draft.lines, draft.language.names, model=True)
    groups = list(group_names(names, draft.language.names))
    votes: dict[int, Counter[str]] = {}
    for name, group in zip(names, groups, strict=True):
        for mention in mentions:
            start, end = int(str(mention["start"])), int(str(mention["end"]))
            if mention["form"] == "name" and start < name.span.end and name.span.start < end:
                votes.setdefault(group, Counter())[str(mention["entity"])] += 1
    best = {g: sorted(v.items(), key=lambda kv: (-kv[1], kv[0]))[0][0] for g, v in votes.items()}
    return groups, best, list(names)


def cases_of(draft: Draft, mentions: Sequence[Mapping[str, object]]) -> list[Case]:
    """Return the anaphors of one article; later ones see the right earlier links."""
    groups, entity, names = gold_groups(draft, mentions)
    wanted = {
        (int(str(m["start"])), int(str(m["end"]))): str(m["entity"])
        for m in mentions
        if m["form"] != "name"
    }
    cases: list[Case] = []

    def choose(
        anaphor: Anaphor, candidates: Sequence[tuple[Actor, list[str]]], nobody: list[str]
    ) -> Choice:
        meant = wanted.get(tuple(anaphor.span))
        hits = [i for i, (a, _) in enumerate(candidates) if meant and entity.get(a.group) == meant]
        cases.append(
            Case(
                article=draft.article.id,
                form="pronoun" if anaphor.hit else "nominal",
                options=(*(tuple(f) for _, f in candidates), tuple(nobody)),
                right=frozenset(hits or [len(candidates)]),
                mention=meant is not None,
            )
        )
        group = candidates[hits[0]][0].group if hits else None
        likeliest = candidates[0][0].group if group is None else group
        return Choice(group=group, likeliest=likeliest, somebody=False)

    resolve(draft, names, groups, choose)
    return cases


def fit(cases: Sequence[Case], strength: float) -> dict[str, float]:
    """Return the weights that make the right options likeliest."""
    names = sorted({f for c in cases for o in c.options for f in o})
    number = {f: i for i, f in enumerate(names)}
    rows = [[np.array([number[f] for f in o], dtype=np.int64) for o in c.options] for c in cases]

    def loss(weights: np.ndarray) -> tuple[float, np.ndarray]:
        total, slope = 0.5 * strength * float(weights @ weights), strength * weights
        for case, options in zip(cases, rows, strict=True):
            scores = np.array([weights[o].sum() for o in options])
            odds = np.exp(scores - scores.max())
            odds /= odds.sum()
            chance = sum(odds[i] for i in sorted(case.right))
            total -= float(np.log(max(chance, 1e-12)))
            for i, option in enumerate(options):
                pull = odds[i] - (odds[i] / chance if i in case.right else 0.0)
                np.add.at(slope, option, pull)
        return total, slope

    result = minimize(
        loss, np.zeros(len(names)), jac=True, method="L-BFGS-B", options={"maxiter": 80}
    )
    return {f: round(float(w), 3) for f, w in zip(names, result.x, strict=True) if abs(w) >= 0.01}


def likeliest(case: Case, weights: Mapping[str, float]) -> tuple[int, float]:
    """Return the likeliest candidate and its probability."""
    odds = chances(case.options, weights)
    best = max(range(len(odds) - 1), key=lambda i: (odds[i], -i))
    return best, odds[best]


def choose_threshold(scored: Sequence[tuple[Case, int, float]]) -> tuple[float, str]:
    """Return the highest threshold within a point of the best F1 of right links, and figures.

    A wrong link is worse than none: among thresholds as good, the strictest is taken.
    """
    gold = sum(c.mention for c, _, _ in scored)
    tried: list[tuple[float, float, str]] = []
    for threshold in np.arange(0.3, 0.8, 0.05):
        made = [(c, i) for c, i, p in scored if p >= threshold]
        right = sum(i in c.right and len(c.options) - 1 != i for c, i in made)
        span = sum(c.mention for c, _ in made)
        f1 = 2 * right / max(1, len(made) + gold)
        precision, recall = right / max(1, len(made)), right / gold
        spans = 2 * span / max(1, len(made) + gold)
        text = f"links P {precision:.3f} R {recall:.3f} F1 {f1:.3f}; spans F1 {spans:.3f}"
        print(f"    {threshold:.2f} {text}")
        tried.append((f1, float(threshold), text))
    top = max(f1 for f1, _, _ in tried)
    _, threshold, text = max((t for t in tried if t[0] >= top - 0.01), key=lambda t: t[1])
    return round(threshold, 2), text


def fold_of(article: str) -> int:
    """Return the fold of an article, by hash."""
    return int(hashlib.sha256(article.encode()).hexdigest(), 16) % 5


def main() -> int:
    """Fit, report, write."""
    parser = argparse.ArgumentParser(description=__doc__)
    parser.add_argument("--shared", type=Path, default=Path("../shared"))
    parser.add_argument("--out", type=Path, required=True)
    parser.add_argument("--strength", type=float, default=1.0)
    args = parser.parse_args()
    rows = {}
    for path in sorted((args.shared / "training").glob("entities-*.jsonl")):
        for line in path.read_text("utf-8").splitlines():
            rows[json.loads(line)["article"]] = json.loads(line)["mentions"]
    cases = []
    for article in sorted(corpus_articles(set(rows)), key=lambda a: a.id):
        cases += cases_of(draft_article(article), rows[article.id])
    table = {}
    for form in FORMS:
        here = [c for c in cases if c.form == form]
        scored = []
        for fold in range(5):
            weights = fit([c for c in here if fold_of(c.article) != fold], args.strength)
            scored += [(c, *likeliest(c, weights)) for c in here if fold_of(c.article) == fold]
        threshold, figures = choose_threshold(scored)
        print(form, len(here), "cases", threshold, figures, flush=True)
        table[form] = {**fit(here, args.strength), "threshold": threshold}
    args.out.write_text(json.dumps(table, indent=0, sort_keys=True) + "\n", "utf-8")
    return 0


if __name__ == "__main__":
    sys.exit(main())
