"""Train and measure the model behind ``translation_score``.

    python -m training.train_translation [--shared DIR] [--cache FILE]

Reads ``machine-translation-fr.jsonl.gz`` (61 documents, one human and nine systems each; WMT
2021) and a sample of original French from ``press-open.jsonl.gz``, with typography
normalised; cross-validates by document with three systems left out at a time, on whole texts
and on their beginnings; calibrates the scores of the texts left out, so that a score is a
frequency; then trains on everything and writes the weights into the language folder.
"""

from __future__ import annotations

import argparse
import gzip
import hashlib
import json
import pickle
import re
import unicodedata
from collections.abc import Iterator
from itertools import pairwise
from pathlib import Path
from typing import NamedTuple

import numpy as np
from numpy.typing import NDArray
from sklearn.feature_extraction.text import TfidfVectorizer
from sklearn.linear_model import LogisticRegression
from sklearn.metrics import roc_auc_score

from recoupe.languages import get_language
from recoupe.reading.flaws.translation import MIN_WORDS, features_of, length_of
from recoupe.reading.folding import fold_typography
from recoupe.reading.layout import read_layout
from recoupe.reading.parse import parse_lines
from recoupe.records import Article, Span

FRENCH = get_language("fr")
FOLDS, HELD = 5, 3
FEATURES = 3_000
PRESS = 500
PRESS_SHARE = 0.3
"""Weight of original French among what is not machine output; the rest is human translation."""
STRENGTH = 10.0
"""Inverse regularisation; 1 and 10 differ by less than .01 in cross-validation."""
LENGTHS = (None, 400, 250, 150)
"""Tokens: a text left out is judged whole and by its beginnings, as the press is short too."""
PRIOR = 0.05
"""Share of machine translations that scores assume. Nobody knows it; one article in twenty is a
guess on the high side for what a newsroom reads."""
TRANSLATED = 0.05
"""Share of translations by people among what people wrote."""
Words = list[tuple[str, str]]


class Text(NamedTuple):
    """One document in one version."""

    group: str
    version: str
    machine: bool
    press: bool
    words: Words


def plain_typography(text: str) -> str:
    """Take away all that a typesetter decides: quotation marks, spaces, line breaks."""
    text = fold_typography(unicodedata.normalize("NFC", text))
    text = re.sub(r"[\"“”„«»‹›]", " ", text)
    text = re.sub(r"(?<=\w) ?' ?(?=\w)", "'", text)
    return re.sub(r" ([.,])", r"\1", re.sub(r"\s+", " ", text)).strip()


def words_of(text: str, spans: list[Span]) -> Words:
    """Tag stretches of a text."""
    lines = parse_lines(fold_typography(text), [(span, "body") for span in spans], FRENCH)
    return [(token.text, token.pos_) for line in lines for token in line.doc]


def read_texts(shared: Path) -> Iterator[Text]:
    """Yield translations and original articles, tagged."""
    with gzip.open(
        shared / "corpora/machine-translation-fr.jsonl.gz", "rt", encoding="utf-8"
    ) as lines:
        for line in lines:
            row = json.loads(line)
            text = plain_typography(row["text"])
            group = row["id"].rsplit("#", 1)[0]
            words = words_of(text, [Span(0, len(text))])
            yield Text(group, row["system"], row["machine"], False, words)
    with gzip.open(shared / "corpora/press-open.jsonl.gz", "rt", encoding="utf-8") as lines:
        rows = [row for row in map(json.loads, lines) if row["language"] == "fr"]
    rows.sort(key=lambda row: hashlib.sha256(row["id"].encode()).hexdigest())
    for row in rows[:PRESS]:
        article = Article(id=row["id"], title=row["title"], text=row["text"], sha256="")
        words = words_of(row["text"], list(read_layout(article, FRENCH, frozenset()).body))
        if sum(text.isalpha() for text, _ in words) >= MIN_WORDS:
            yield Text(row["source"], row["source"], False, True, words)


def _terms(text: Text) -> list[str]:
    return list(features_of(text.words).elements())


def fit(texts: list[Text]) -> tuple[TfidfVectorizer, LogisticRegression]:
    """Train on texts, balancing machine against human."""
    vectorizer = TfidfVectorizer(
        analyzer=_terms, min_df=5, sublinear_tf=True, max_features=FEATURES
    )
    matrix = vectorizer.fit_transform(texts)
    machine = sum(text.machine for text in texts)
    press = sum(text.press for text in texts)
    human = len(texts) - machine - press
    weights = [
        1.0
        if text.machine
        else machine * (PRESS_SHARE / press if text.press else (1 - PRESS_SHARE) / human)
        for text in texts
    ]
    model = LogisticRegression(C=STRENGTH, max_iter=3_000)
    return vectorizer, model.fit(matrix, [text.machine for text in texts], sample_weight=weights)


class Judged(NamedTuple):
    """A text, or its beginning, judged by a model that saw neither it nor its system."""

    raw: float
    length: float
    tokens: int | None
    split: int
    text: Text


def judge_left_out(texts: list[Text]) -> list[Judged]:
    """Judge every text by models trained on other documents, outlets and systems."""
    groups = sorted({text.group for text in texts})
    order = np.random.RandomState(0).permutation(len(groups))
    fold = {groups[p]: k % FOLDS for k, p in enumerate(order)}
    systems = sorted({text.version for text in texts if text.machine})
    judged = []
    for k in range(FOLDS):
        for first in range(0, len(systems), HELD):
            held = set(systems[first : first + HELD])
            train = [t for t in texts if fold[t.group] != k and t.version not in held]
            test = [t for t in texts if fold[t.group] == k and (not t.machine or t.version in held)]
            vectorizer, model = fit(train)
            for tokens in LENGTHS:
                shown = [text._replace(words=text.words[:tokens]) for text in test]
                raw = model.decision_function(vectorizer.transform(shown))
                for text, value in zip(shown, raw, strict=True):
                    words = sum(word.isalpha() for word, _ in text.words)
                    split = k * len(systems) + first
                    judged.append(Judged(float(value), length_of(words), tokens, split, text))
    return judged


def calibrate(judged: list[Judged]) -> tuple[dict[str, float], NDArray[np.float64]]:
    """Return the numbers that turn a sum into log odds, and the scores of folds by document."""
    table = np.array([(j.raw, j.raw * j.length, j.length) for j in judged])
    machine = np.array([j.text.machine for j in judged])
    press = np.array([j.text.press for j in judged])
    human = ~machine & ~press
    weights = np.select(
        [machine, press],
        [PRIOR / machine.sum(), (1 - PRIOR) * (1 - TRANSLATED) / press.sum()],
        (1 - PRIOR) * TRANSLATED / human.sum(),
    ) * len(judged)
    names = sorted({j.text.group for j in judged})
    fold = np.array([names.index(j.text.group) % FOLDS for j in judged])
    scores = np.zeros(len(judged))
    for k in range(FOLDS):
        model = LogisticRegression(C=100.0)
        model.fit(table[fold != k], machine[fold != k], sample_weight=weights[fold != k])
        scores[fold == k] = model.predict_proba(table[fold == k])[:, 1]
    model = LogisticRegression(C=100.0).fit(table, machine, sample_weight=weights)
    slope, by_length, length = (round(float(value), 5) for value in model.coef_[0])
    report_frequencies(scores, machine, weights)
    return {
        "slope": slope,
        "slope_by_length": by_length,
        "by_length": length,
        "offset": round(float(model.intercept_[0]), 5),
    }, scores


def report_frequencies(
    scores: NDArray[np.float64], machine: NDArray[np.bool_], weights: NDArray[np.float64]
) -> None:
    """Print how often texts with such a score were translated by a machine."""
    for low, high in pairwise((0.0, 0.05, 0.2, 0.4, 0.6, 0.8, 1.01)):
        chosen = (scores >= low) & (scores < high)
        mean = np.average(scores[chosen], weights=weights[chosen])
        share = np.average(machine[chosen], weights=weights[chosen])
        print(f"scores {low:.2f} to {min(high, 1):.2f}: mean {mean:.2f}, machine {share:.2f}")


def report(judged: list[Judged], scores: NDArray[np.float64]) -> None:
    """Print, by length, the AUC against people's translations and who scores how high."""
    for tokens in LENGTHS:
        aucs = []
        for split in sorted({j.split for j in judged}):
            rows = [
                i
                for i, j in enumerate(judged)
                if j.tokens == tokens and j.split == split and not j.text.press
            ]
            aucs.append(roc_auc_score([judged[i].text.machine for i in rows], scores[rows]))
        print(f"{tokens or 'all'} tokens: AUC {np.mean(aucs):.3f} (worst {min(aucs):.3f})")
        for name, wanted in (
            ("press", [j.text.press for j in judged]),
            ("people", [not j.text.press and not j.text.machine for j in judged]),
            ("machines", [j.text.machine for j in judged]),
        ):
            of = scores[[ok and j.tokens == tokens for ok, j in zip(wanted, judged, strict=True)]]
            shares = ", ".join(f">= {t}: {np.mean(of >= t):.3f}" for t in (0.2, 0.5, 0.8, 0.9))
            print(f"  {name:9s} {shares}")


def main() -> None:
    """Measure, train on everything, write the weights."""
    parser = argparse.ArgumentParser(description=__doc__)
    parser.add_argument("--shared", type=Path, default=Path("../shared"))
    parser.add_argument("--cache", type=Path, help="file that keeps the tagged texts")
    args = parser.parse_args()
    if args.cache and args.cache.exists():
        texts = [Text(*row) for row in pickle.loads(args.cache.read_bytes())]
    else:
        texts = list(read_texts(args.shared))
        if args.cache:
            args.cache.write_bytes(pickle.dumps([tuple(text) for text in texts]))
    judged = judge_left_out(texts)
    calibration, scores = calibrate(judged)
    report(judged, scores)
    vectorizer, model = fit(texts)
    names = vectorizer.get_feature_names_out()
    rows = zip(names, vectorizer.idf_, model.coef_[0], strict=True)
    stored = {
        "bias": round(float(model.intercept_[0]), 5),
        **calibration,
        "features": {n: [round(float(i), 4), round(float(w), 4)] for n, i, w in sorted(rows)},
    }
    assert FRENCH.models is not None
    path = FRENCH.models / str(FRENCH.flaws.translation_model)
    # one feature a line, so that a change of weights can be read as a difference
    text = json.dumps(stored, ensure_ascii=False).replace('], "', '],\n"')
    path.write_text(text.replace('{"', '{\n"') + "\n", "utf-8")
    print(f"{len(names)} features, {path.stat().st_size // 1024} KiB -> {path}")


if __name__ == "__main__":
    main()
