"""Fit the weights by which a headline is told from another article's.

    python -m training.train_headline [--shared DIR]

Every French article of ``press-open`` that is long enough is compared with its own headline
and with one drawn from the others: nothing is labelled by hand. Printed: how many headlines
of other articles are found at several rates of false alarms (folds by article), and the
weights, bias and thresholds that stand in ``recoupe.reading.flaws.headline``.
"""

from __future__ import annotations

import argparse
import gzip
import hashlib
import json
from pathlib import Path
from typing import NamedTuple

import numpy as np
from numpy.typing import NDArray
from sklearn.linear_model import LogisticRegression
from sklearn.model_selection import GroupKFold, cross_val_predict

from recoupe.languages import get_language
from recoupe.reading.flaws.headline import MIN_BODY, Comparison, compare
from recoupe.reading.folding import fold_typography
from recoupe.reading.layout import read_layout
from recoupe.records import Article

FRENCH = get_language("fr")
FOLDS = 5
RATES = (0.002, 0.004, 0.006, 0.01, 0.02)
_CUT = ("...", "…", "(...)", "[...]")


class Pair(NamedTuple):
    """A headline above an article."""

    compared: Comparison
    swapped: bool
    group: str
    """Hash of the article's first words: two outlets may carry the same one."""


def read_pairs(shared: Path) -> list[Pair]:
    """Compare each article with its own headline and with another's."""
    with gzip.open(shared / "corpora/press-open.jsonl.gz", "rt", encoding="utf-8") as lines:
        rows = [row for row in map(json.loads, lines) if row["language"] == "fr" and row["title"]]
    rows.sort(key=lambda row: hashlib.sha256(row["id"].encode()).hexdigest())
    titles = [row["title"] for row in rows]
    pairs = []
    for index, row in enumerate(rows):
        article = Article(id=row["id"], title=row["title"], text=row["text"], sha256="")
        layout = read_layout(article, FRENCH, frozenset())
        folded = fold_typography(row["text"])
        body = " ".join(folded[span.start : span.end] for span in layout.body)
        if len(body.split()) < MIN_BODY or body.rstrip().endswith(_CUT):
            continue
        group = hashlib.sha256(body[:200].encode()).hexdigest()
        other = titles[(index + len(rows) // 2) % len(rows)]
        for title, swapped in ((layout.title or row["title"], False), (other, True)):
            compared = compare(title, body, FRENCH)
            if compared is not None:
                pairs.append(Pair(compared, swapped, group))
    return pairs


def report(scores: NDArray[np.float64], swapped: NDArray[np.bool_]) -> None:
    """Print the share of swapped headlines found, by the share of own ones reported."""
    own = np.sort(scores[~swapped])[::-1]
    for rate in RATES:
        threshold = own[int(rate * len(own))]
        found = np.mean(scores[swapped] > threshold)
        print(f"own reported {rate:.3f}: log odds {threshold:.2f}, swapped found {found:.3f}")


def main() -> None:
    """Measure on folds, then print the weights of all pairs."""
    parser = argparse.ArgumentParser(description=__doc__)
    parser.add_argument("--shared", type=Path, default=Path("../shared"))
    pairs = read_pairs(parser.parse_args().shared)
    table = np.array([pair.compared for pair in pairs], dtype=np.float64)
    swapped = np.array([pair.swapped for pair in pairs])
    groups = [pair.group for pair in pairs]
    model = LogisticRegression(max_iter=10_000)
    folds = GroupKFold(FOLDS)
    scores = cross_val_predict(
        model, table, swapped, groups=groups, cv=folds, method="decision_function"
    )
    print(f"{np.sum(~swapped)} own headlines, {np.sum(swapped)} of other articles")
    report(np.asarray(scores), swapped)
    model.fit(table, swapped)
    for name, weight in zip(Comparison._fields, model.coef_[0], strict=True):
        print(f"    {name}={weight:.3f},")
    print(f"bias {model.intercept_[0]:.3f}")


if __name__ == "__main__":
    main()
