"""Read the English test set and score times, names, statements and figures.

    python -m quality.english [--keep DIR]

The set (``english.xml``) is invented news, marked by hand with the conventions of the French
sets. Its marks are turned into gold rows of those sets, so that ``score.py`` scores both.
"""

from __future__ import annotations

import argparse
import hashlib
import json
import sys
import tempfile
import xml.etree.ElementTree as ElementTree
from collections.abc import Iterator
from dataclasses import dataclass, field
from pathlib import Path
from typing import Any

import msgspec

from quality.scoring import score
from recoupe.reading.reader import read_article
from recoupe.records import Article, Published

MARKED = Path(__file__).with_name("english.xml")
TASKS = ("times", "names", "statements", "figures")


@dataclass(slots=True)
class Marked:
    """One article without its marks, and the marks as (element, start, end)."""

    id: str
    title: str
    published: str
    text: str = ""
    marks: list[tuple[ElementTree.Element, int, int]] = field(default_factory=list)

    def article(self) -> Article:
        """Return the article as the reader takes it."""
        return Article(
            id=self.id,
            title=self.title,
            language="en",
            text=self.text,
            sha256=hashlib.sha256(self.text.encode()).hexdigest(),
            published=Published(value=self.published, basis="metadata"),
        )

    def spans(self, tag: str) -> Iterator[tuple[ElementTree.Element, int, int]]:
        """Yield the marks with one tag, in the order of their ends."""
        return (mark for mark in self.marks if mark[0].tag == tag)


def marked_articles(path: Path = MARKED) -> list[Marked]:
    """Return the articles of the set, marks taken out of the text."""
    found = []
    for element in ElementTree.parse(path).getroot():
        name, title, published = (element.attrib[key] for key in ("id", "title", "published"))
        article = Marked(id=name, title=title, published=published)
        _unmark(element, article)
        found.append(article)
    return found


def _unmark(element: ElementTree.Element, article: Marked) -> None:
    start = len(article.text)
    article.text += element.text or ""
    for child in element:
        _unmark(child, article)
        article.text += child.tail or ""
    if element.tag != "article":
        article.marks.append((element, start, len(article.text)))


def gold_rows(article: Marked, task: str) -> list[dict[str, Any]]:
    """Return the rows that the gold file of a task would hold for an article."""
    if task == "figures":
        return [
            {"article": article.id, "start": start, "end": end, "value": float(mark.attrib["v"])}
            | {"comparator": mark.attrib["c"], "unit": mark.attrib["u"]}
            | {"according_to": mark.attrib.get("by")}
            for mark, start, end in article.spans("f")
        ]
    rows = {"times": _times, "names": _names, "statements": _statements}[task](article)
    return [{"article": article.id, "mentions" if task == "names" else task: rows}]


def _times(article: Marked) -> list[dict[str, Any]]:
    return [
        {"start": start, "end": end, "value": mark.attrib["v"]}
        | {"type": mark.attrib.get("k", "DATE")}
        for mark, start, end in article.spans("t")
    ]


def _names(article: Marked) -> list[dict[str, Any]]:
    return [
        {"start": start, "end": end, "type": mark.attrib["k"]}
        for mark, start, end in article.spans("n")
    ]


def _statements(article: Marked) -> list[dict[str, Any]]:
    return [
        {"kind": mark.attrib["k"], "parts": [[start, end]], "speaker": mark.attrib["by"] or None}
        for mark, start, end in article.spans("s")
    ]


def measure(folder: Path) -> dict[str, float]:
    """Read the set, leave readings and gold in a folder, and return every score as ``en.*``."""
    articles = marked_articles()
    readings = folder / "english.readings.jsonl"
    read = (read_article(article.article()) for article in articles)
    readings.write_bytes(b"".join(msgspec.json.encode(reading) + b"\n" for reading in read))
    measured: dict[str, float] = {}
    for task in TASKS:
        gold = folder / f"english.{task}.jsonl"
        rows = (row for article in articles for row in gold_rows(article, task))
        gold.write_text("".join(json.dumps(row) + "\n" for row in rows), "utf-8")
        measured |= {f"en.{name}": value for name, value in score(task, readings, gold).items()}
    return measured


def main() -> int:
    """Print the scores of the English set."""
    parser = argparse.ArgumentParser(description=__doc__)
    parser.add_argument("--keep", type=Path, help="folder that keeps readings and gold rows")
    args = parser.parse_args()
    with tempfile.TemporaryDirectory() as scratch:
        folder = args.keep or Path(scratch)
        folder.mkdir(parents=True, exist_ok=True)
        measure(folder)
    return 0


if __name__ == "__main__":
    sys.exit(main())
