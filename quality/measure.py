"""Read the articles of a gold set and score them.

    python -m quality.measure TASK [--gold FILE] [--keep DIR] [--workers N]

TASK is one of the reading tasks of ``score.py``: times, names, entities, statements,
figures, events. Only the articles that the gold names are read.
"""

from __future__ import annotations

import argparse
import gzip
import hashlib
import json
import sys
import tempfile
from collections.abc import Iterator
from concurrent.futures import ProcessPoolExecutor
from pathlib import Path

import msgspec

from quality.scoring import SHARED, score
from recoupe.reading.reader import read_article
from recoupe.records import Article, Published

GOLD = {
    "times": "times-fr.jsonl",
    "names": "names-fr.jsonl",
    "entities": "entities-fr.jsonl",
    "statements": "statements-fr.jsonl",
    "figures": "figures.jsonl",
    "events": "events-fr.jsonl",
}
CORPORA = ("press-open.jsonl.gz", "times-fr.jsonl", "names-fr.jsonl")


def corpus_articles(wanted: set[str]) -> Iterator[Article]:
    """Yield the articles with these ids from the shared corpora."""
    for name in CORPORA:
        path = SHARED / "corpora" / name
        opened = gzip.open(path, "rt", encoding="utf-8") if path.suffix == ".gz" else path.open()
        with opened as lines:
            for line in lines:
                row = json.loads(line)
                if row["id"] in wanted:
                    yield article_of(row)


def article_of(row: dict[str, str]) -> Article:
    """Make an article of one JSON record."""
    published = row.get("published")
    return Article(
        id=row["id"],
        source=row.get("source"),
        url=row.get("url"),
        title=row.get("title"),
        language=row.get("language"),
        text=row["text"],
        sha256=hashlib.sha256(row["text"].encode()).hexdigest(),
        published=Published(value=published, basis="metadata") if published else None,
    )


def main() -> int:
    """Measure one task and print its scores."""
    parser = argparse.ArgumentParser(description=__doc__)
    parser.add_argument("task", choices=sorted(GOLD))
    parser.add_argument("--gold", type=Path, help="another file in the same format")
    parser.add_argument("--keep", type=Path, help="folder that keeps the readings")
    parser.add_argument("--workers", type=int, default=1)
    args = parser.parse_args()
    gold = args.gold or SHARED / "gold" / GOLD[args.task]
    wanted = {json.loads(line)["article"] for line in gold.read_text("utf-8").splitlines() if line}
    articles = sorted(corpus_articles(wanted), key=lambda article: article.id)
    if args.workers > 1:
        with ProcessPoolExecutor(args.workers) as pool:
            readings = list(pool.map(read_article, articles, chunksize=4))
    else:
        readings = [read_article(article) for article in articles]
    with tempfile.TemporaryDirectory() as scratch:
        folder = args.keep or Path(scratch)
        folder.mkdir(parents=True, exist_ok=True)
        out = folder / f"{args.task}.readings.jsonl"
        out.write_bytes(b"".join(msgspec.json.encode(reading) + b"\n" for reading in readings))
        score(args.task, out, gold)
    return 0


if __name__ == "__main__":
    sys.exit(main())
