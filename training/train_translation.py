"""Train and measure the model behind ``translation_score``.

    python -m training.train_translation [--shared DIR] [--cache FILE]

Reads ``machine-translation-fr.jsonl.gz`` (61 documents, one human and nine systems each; WMT
2021) and a sample of original French from ``press-open.jsonl.gz``, with typography
normalised; cross-validates by document with three systems left out at a time; then trains on
everything and writes the weights into the language folder.
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
from pathlib import Path
from typing import NamedTuple

import numpy as np
from sklearn.feature_extraction.text import TfidfVectorizer
from sklearn.linear_model import LogisticRegression
from sklearn.metrics import roc_auc_score

from recoupe.languages import get_language
from recoupe.reading.flaws.translation import MIN_WORDS, features_of
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
    with gzip.open(shared / "corpora/machine-translation-fr.jsonl.gz", "rt", "utf-8") as lines:
        for line in lines:
            row = json.loads(line)
            text = plain_typography(row["text"])
            group = row["id"].rsplit("#", 1)[0]
            words = words_of(text, [Span(0, len(text))])
            yield Text(group, row["system"], row["machine"], False, words)
    with gzip.open(shared / "corpora/press-open.jsonl.gz", "rt", "utf-8") as lines:
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


def cross_validate(texts: list[Text]) -> tuple[float, float]:
    """Print the AUC on unseen documents of unseen systems; return slope and offset."""
    groups = sorted({text.group for text in texts})
    order = np.random.RandomState(0).permutation(len(groups))
    fold = {groups[p]: k % FOLDS for k, p in enumerate(order)}
    systems = sorted({text.version for text in texts if text.machine})
    aucs, scores, labels, weights, versions = [], [], [], [], []
    for k in range(FOLDS):
        for first in range(0, len(systems), HELD):
            held = set(systems[first : first + HELD])
            train = [t for t in texts if fold[t.group] != k and t.version not in held]
            test = [t for t in texts if fold[t.group] == k and (not t.machine or t.version in held)]
            vectorizer, model = fit(train)
            raw = model.decision_function(vectorizer.transform(test))
            translated = [not t.press for t in test]
            aucs.append(roc_auc_score([t.machine for t in test if not t.press], raw[translated]))
            scores += list(raw)
            labels += [t.machine for t in test]
            versions += ["press" if t.press else t.version for t in test]
            weights += [PRESS_SHARE if t.press else 1.0 for t in test]
    print(f"AUC, unseen documents and systems: {np.mean(aucs):.3f} (worst {min(aucs):.3f})")
    platt = LogisticRegression().fit(np.array(scores)[:, None], labels, sample_weight=weights)
    odds = platt.predict_proba(np.array(scores)[:, None])[:, 1]
    for version in sorted(set(versions)):
        of = odds[[v == version for v in versions]]
        shares = ", ".join(f">= {t}: {np.mean(of >= t):.3f}" for t in (0.5, 0.8, 0.9, 0.95))
        print(f"  {version:10s} mean {np.mean(of):.2f}; {shares}")
    return float(platt.coef_[0, 0]), float(platt.intercept_[0])


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
    slope, offset = cross_validate(texts)
    vectorizer, model = fit(texts)
    names = vectorizer.get_feature_names_out()
    rows = zip(names, vectorizer.idf_, model.coef_[0], strict=True)
    stored = {
        "bias": round(float(model.intercept_[0]), 5),
        "slope": round(slope, 5),
        "offset": round(offset, 5),
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
