"""The copying picture: a line per article, an arc to what it was most likely taken from.

An arc diagram rather than a free graph: it needs no layout engine, reads from top to bottom
in order of publication, and stays legible for dozens of articles on a phone.
"""

from __future__ import annotations

from collections import defaultdict
from collections.abc import Iterable, Sequence
from dataclasses import dataclass
from typing import Final

from recoupe.records import Lineage, LineageKind, LineagePair

ROW_HEIGHT: Final = 46
"""CSS pixels of one article's line; the style sheet uses the same number."""
WIDTH: Final = 120
"""CSS pixels of the picture's column."""
MAX_ROWS: Final = 80
"""Articles in one picture; a longer one no longer shows anything."""


@dataclass(frozen=True, slots=True)
class Row:
    """One article in the picture."""

    article: str
    y: int
    lineage: str | None
    origin: str | None
    """Named origin of the lineage, on its first row only."""
    first: bool
    """The first row of its lineage (or an article that stands alone)."""


@dataclass(frozen=True, slots=True)
class Arc:
    """A line from an article to its most likely model."""

    source: str
    taker: str
    path: str
    """SVG path, ending at the taker."""
    kind: LineageKind
    directed: bool
    """Whether it is known who took from whom."""
    score: float


@dataclass(frozen=True, slots=True)
class CopyPicture:
    """All rows and arcs of a story."""

    rows: tuple[Row, ...]
    arcs: tuple[Arc, ...]
    height: int
    hidden: int
    """Articles left out of the picture because there are too many."""


def best_pairs(pairs: Iterable[LineagePair], articles: set[str]) -> list[LineagePair]:
    """Return the strongest pairs that tie the articles together without a circle.

    Pairs whose direction is known come first, then those that share more text.
    """
    parent: dict[str, str] = {}

    def root(article: str) -> str:
        while parent.get(article, article) != article:
            article = parent[article]
        return article

    chosen: list[LineagePair] = []
    for pair in sorted(pairs, key=lambda p: (p.direction == "unknown", -p.score, p.a, p.b)):
        if pair.a in articles and pair.b in articles and root(pair.a) != root(pair.b):
            parent[root(pair.a)] = root(pair.b)
            chosen.append(pair)
    return chosen


def _ordered(
    articles: Sequence[str], lineages: Sequence[Lineage]
) -> list[tuple[str, Lineage | None]]:
    """Return articles with their lineage: largest lineage first, then those that stand alone."""
    here = set(articles)
    home: dict[str, Lineage] = {}
    for lineage in lineages:
        for article in lineage.articles:
            if article in here:
                home.setdefault(article, lineage)
    groups: dict[str, list[str]] = defaultdict(list)
    for article in articles:
        if article in home:
            groups[home[article].id].append(article)
    known = {lineage.id: lineage for lineage in lineages}
    ranked = sorted(groups, key=lambda key: (-len(groups[key]), articles.index(groups[key][0])))
    rows: list[tuple[str, Lineage | None]] = []
    for key in ranked:
        rows += [(article, known[key]) for article in groups[key]]
    return rows + [(article, None) for article in articles if article not in home]


def _path(start: int, end: int) -> str:
    """Return a curve on the left of the rows, from one row to another."""
    reach = min(WIDTH - 26, 14 + abs(end - start) // 4)
    x = WIDTH - 12
    return f"M{x} {start} C{x - reach} {start} {x - reach} {end} {x} {end}"


def draw(
    articles: Sequence[str], lineages: Sequence[Lineage], pairs: Sequence[LineagePair]
) -> CopyPicture:
    """Place the rows and the arcs of a story.

    Args:
        articles: Ids in order of publication.
        lineages: Lineages with at least one of these articles.
        pairs: The pairs to draw, as `best_pairs` chose them.
    """
    ordered = _ordered(articles, lineages)
    shown = ordered[:MAX_ROWS]
    rows: list[Row] = []
    previous: str | None = None
    for number, (article, lineage) in enumerate(shown):
        first = lineage is None or lineage.id != previous
        previous = lineage.id if lineage else None
        origin = lineage.origin if lineage and first else None
        y = number * ROW_HEIGHT + ROW_HEIGHT // 2
        rows.append(Row(article, y, previous, origin, first))
    by_article = {row.article: row for row in rows}
    arcs = []
    for pair in pairs:
        source, taker = (pair.b, pair.a) if pair.direction == "b->a" else (pair.a, pair.b)
        if source in by_article and taker in by_article:
            path = _path(by_article[source].y, by_article[taker].y)
            directed = pair.direction in ("a->b", "b->a")
            arcs.append(Arc(source, taker, path, pair.kind, directed, pair.score))
    return CopyPicture(tuple(rows), tuple(arcs), len(rows) * ROW_HEIGHT, len(ordered) - len(shown))
