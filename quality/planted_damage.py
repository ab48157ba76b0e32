"""Plant damage into clean articles held in memory, and count what the flaw readers find.

    python -m quality.planted_damage [--each N] [--clean N] [--seed N] [--only KIND] [--show]

Every kind is planted once into each of N articles, at a known place; the same reader then
reads them. Nothing is stored. Printed: recall by kind of damage, then the flaws found in
articles that nothing was planted into, by kind and per 15 articles (``--show`` prints them,
so that a person can judge whether they are true).
"""

from __future__ import annotations

import argparse
import gzip
import hashlib
import json
import random
import sys
from collections import Counter, defaultdict
from collections.abc import Iterator, Sequence
from typing import NamedTuple

from quality.measure import article_of
from quality.planting import Planted, Planter, planters
from quality.scoring import SHARED
from recoupe.reading.flaws import read_flaws
from recoupe.reading.reader import draft_article
from recoupe.records import Article, Flaw, Reading

MIN_WORDS = 150
FLOORED = {
    "placeholder": 0.90,
    "redacted_date": 0.90,
    "broken_number": 0.90,
    "mojibake": 0.90,
    "unclosed_quotation": 0.90,
    "furniture_inside_text": 0.90,
    "foreign_word": 0.70,
    "swapped_name": 0.70,
    "title_body_mismatch": 0.70,
}
"""What issue 5 asks of each kind, over its ways of happening; the other kinds are reported."""
UNASKED = frozenset({"swapped_name, anywhere", "foreign_word, any"})
"""Ways of happening that are reported and count for no floor: a name in a slot that any name may
fill, and a content word of another language, which may be a loan word."""
GATE_SEED, GATE_EACH, GATE_CLEAN, GATE_MAX_WORDS = 20_181_117, 20, 100, 300
_SHOWN = 4


class Recall(NamedTuple):
    """How much of one way of planting damage was found."""

    name: str
    found: int
    planted: int
    missed: tuple[str, ...]
    """The places that were not found, with what stands around them."""

    @property
    def share(self) -> float:
        """Return the share found."""
        return self.found / self.planted if self.planted else 0.0


def flaws_of(article: Article) -> tuple[Flaw, ...]:
    """Read an article as far as its flaws."""
    draft = draft_article(article)
    return read_flaws(draft, Reading(article=draft.article, body=draft.layout.body)).flaws


def is_found(planted: Planted, flaws: tuple[Flaw, ...]) -> bool:
    """Whether a flaw of the planted kind lies at the planted place."""
    for flaw in flaws:
        if flaw.kind != planted.kind:
            continue
        if planted.span is None or flaw.span is None:
            return True
        if flaw.span.start < planted.span.end + 2 and planted.span.start < flaw.span.end + 2:
            return True
    return False


def load_articles(seed: int, max_words: int | None = None) -> list[Article]:
    """Return French articles of press-open that are long enough, in a seeded order."""
    with gzip.open(SHARED / "corpora/press-open.jsonl.gz", "rt", encoding="utf-8") as lines:
        rows = [row for row in map(json.loads, lines) if row["language"] == "fr"]
    most = max_words or sys.maxsize
    rows = [row for row in rows if MIN_WORDS <= len(row["text"].split()) <= most]
    rows.sort(key=lambda row: _hash(seed, row["id"]))
    return [article_of(row) for row in rows]


def _hash(*parts: object) -> str:
    return hashlib.sha256(" ".join(map(str, parts)).encode()).hexdigest()


def recall_of(
    name: str, planter: Planter, articles: Sequence[Article], each: int, seed: int
) -> Recall:
    """Plant one kind of damage into articles and count how much of it is found."""
    found = planted_count = 0
    missed: list[str] = []
    for article in sorted(articles, key=lambda article: _hash(name, seed, article.id)):
        planted = planter(article, random.Random(f"{name} {seed} {article.id}"))
        if planted is None:
            continue
        planted_count += 1
        if is_found(planted, flaws_of(planted.article)):
            found += 1
        else:
            missed.append(_around(planted))
        if planted_count == each:
            break
    return Recall(name, found, planted_count, tuple(missed))


def _around(planted: Planted) -> str:
    span, text = planted.span, planted.article.text
    if span is None:
        return str(planted.article.title)
    return text[max(0, span.start - 40) : span.end + 30].replace("\n", "⏎")


def recalls(articles: list[Article], each: int, seed: int, only: str = "") -> Iterator[Recall]:
    """Measure every kind of damage whose name begins with a word."""
    titles = [article.title for article in articles if article.title]
    for name, planter in planters(titles).items():
        if name.startswith(only):
            yield recall_of(name, planter, articles, each, seed)


def by_kind(measured: Sequence[Recall]) -> dict[str, float]:
    """Return the recall of each kind of flaw: the mean over the ways it is planted."""
    shares: dict[str, list[float]] = defaultdict(list)
    for recall in measured:
        if recall.name not in UNASKED:
            shares[recall.name.split(",")[0]].append(recall.share)
    return {kind: sum(values) / len(values) for kind, values in shares.items()}


def measure_for_gate() -> dict[str, float]:
    """Measure a small fixed sample: recall by kind, and the share of articles left alone."""
    articles = load_articles(GATE_SEED, GATE_MAX_WORDS)
    kinds = by_kind(list(recalls(articles, GATE_EACH, GATE_SEED)))
    alone = sum(
        not any(flaw.kind in FLOORED for flaw in flaws_of(article))
        for article in articles[:GATE_CLEAN]
    )
    measured = {f"flaws.recall.{kind}": share for kind, share in sorted(kinds.items())}
    measured["flaws.articles_left_alone"] = alone / GATE_CLEAN
    for name, value in measured.items():
        print(f"{name:44s} {value:.3f}")
    return measured


def _print_unplanted(articles: Sequence[Article], *, show: bool) -> None:
    counts: Counter[str] = Counter()
    for article in articles:
        for flaw in flaws_of(article):
            counts[flaw.kind] += 1
            if show:
                seen = article.text[flaw.span.start : flaw.span.end][:80] if flaw.span else ""
                print(f"  {article.id} {flaw.kind}: {seen!r} {flaw.message}")
    asked = sum(count for kind, count in counts.items() if kind in FLOORED)
    print(f"unplanted: {dict(sorted(counts.items()))} in {len(articles)} articles")
    print(f"flaws of the asked kinds per 15 articles: {15 * asked / len(articles):.2f}")


def main() -> int:
    """Measure recall by kind and false flaws; fail below the floors."""
    parser = argparse.ArgumentParser(description=__doc__)
    parser.add_argument("--each", type=int, default=25, help="articles per kind of damage")
    parser.add_argument("--clean", type=int, default=150, help="articles read unplanted")
    parser.add_argument("--seed", type=int, default=1)
    parser.add_argument("--only", default="", help="only kinds whose name begins with this")
    parser.add_argument("--show", action="store_true", help="print flaws in unplanted articles")
    args = parser.parse_args()
    articles = load_articles(args.seed)
    measured = []
    for recall in recalls(articles, args.each, args.seed, args.only):
        measured.append(recall)
        counted = f"{recall.found:3d}/{recall.planted:<3d}"
        print(f"{recall.name:34s} {counted} {recall.share:.2f}", flush=True)
        for place in recall.missed[:_SHOWN]:
            print("      missed:", place)
    if args.clean:
        _print_unplanted(articles[: args.clean], show=args.show)
    kinds = by_kind(measured)
    low = [kind for kind, floor in FLOORED.items() if kinds.get(kind, 1.0) < floor]
    print("below the floor: " + (", ".join(low) or "none"))
    return 1 if low else 0


if __name__ == "__main__":
    sys.exit(main())
