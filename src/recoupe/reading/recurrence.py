"""Short lines that recur across one source's articles: suspected page furniture.

What recurs under unlike articles is the page's; what recurs under like articles is a copy.
So a line is counted by the paragraphs it stands beside, not by the articles it stands in:
ten copies of one dispatch show its sub-heading beside the same paragraph ten times, which
counts once. A fixed sketch (count-min, after Cormode and Muthukrishnan 2005, with a small
bitmap of neighbours in each cell) holds the counts: memory does not grow with the corpus,
and neither the order of articles nor the split over processes changes what it says.
"""

from __future__ import annotations

import hashlib
import math
import re

import numpy as np

from recoupe.reading.folding import fold_typography
from recoupe.reading.layout.lines import PROSE_LENGTH, TextLine, split_lines

MAX_LINE = 160
"""Characters: a longer line is a paragraph, and paragraphs never become furniture."""
MIN_NEIGHBOURS = 4
"""Distinct paragraphs beside a line before it is suspected."""
MIN_SHARE = 0.004
"""Of a source's articles. On press-open, lines of a programme's teasers and rubrics reach it;
sub-headings such as "Appels au calme" stay below."""
PROSE_NEIGHBOURS = 8
PROSE_SHARE = 0.03
"""A line that closes like a sentence must recur this much more: a sentence of background is
repeated in up to 1 % of a source's articles, the one real notice in press-open stands in 5 %."""
_ROWS = 3
_CELLS = 1 << 18
_BITS = 32
_WORD = re.compile(r"[^\W\d_]{2}")


class LineCensus:
    """Counts short lines by source, in constant memory; order of articles is irrelevant."""

    def __init__(self) -> None:
        self._counts = np.zeros((_ROWS, _CELLS), dtype=np.uint32)
        self._neighbours = np.zeros((_ROWS, _CELLS), dtype=np.uint32)
        self._articles: dict[str, int] = {}
        self._added = 0

    def add(self, source: str | None, text: str) -> None:
        """Count the short lines of one article; an article without a source is not counted."""
        if source is None:
            return
        self._articles[source] = self._articles.get(source, 0) + 1
        lines = split_lines(fold_typography(text))
        for index, line in _short_lines(lines):
            bit = np.uint32(1 << (_hash(_neighbour(lines, index))[0] % _BITS))
            for row, cell in enumerate(_cells(source, line.text)):
                self._counts[row, cell] += 1
                self._neighbours[row, cell] |= bit
            self._added += 1

    def merge(self, other: LineCensus) -> None:
        """Add the counts of another census over other articles."""
        self._counts += other._counts
        self._neighbours |= other._neighbours
        self._added += other._added
        for source, count in sorted(other._articles.items()):
            self._articles[source] = self._articles.get(source, 0) + count

    def recurring(self, source: str | None, text: str) -> frozenset[str]:
        """Return those lines of a text, folded and stripped, that recur across its source."""
        if source is None or not self._articles.get(source):
            return frozenset()
        lines = split_lines(fold_typography(text))
        articles = self._articles[source]
        return frozenset(
            line.text for _, line in _short_lines(lines) if self._recurs(source, line, articles)
        )

    def _recurs(self, source: str, line: TextLine, articles: int) -> bool:
        cells = _cells(source, line.text)
        count = min(int(self._counts[row, cell]) for row, cell in enumerate(cells))
        beside = min(int(self._neighbours[row, cell]).bit_count() for row, cell in enumerate(cells))
        load = self._added / _CELLS  # what other lines add to a cell by chance
        noise = load + 4 * math.sqrt(load)
        prose = line.ends_sentence and len(line.text.split()) > 3
        least, share = (PROSE_NEIGHBOURS, PROSE_SHARE) if prose else (MIN_NEIGHBOURS, MIN_SHARE)
        return beside >= least and count - noise >= max(least, share * articles)


def _short_lines(lines: tuple[TextLine, ...]) -> list[tuple[int, TextLine]]:
    """Return the lines that may be furniture, each once, with their index."""
    seen: dict[str, int] = {}
    for index, line in enumerate(lines):
        if len(line.text) <= MAX_LINE and _WORD.search(line.text):
            seen.setdefault(line.text, index)
    return [(index, lines[index]) for index in seen.values()]


def _neighbour(lines: tuple[TextLine, ...], index: int) -> str:
    """Return the nearest paragraph above, else below, else nothing."""
    order = [*range(index - 1, -1, -1), *range(index + 1, len(lines))]
    return next((lines[i].text for i in order if len(lines[i].text) >= PROSE_LENGTH), "")


def _hash(text: str) -> tuple[int, ...]:
    digest = hashlib.blake2b(text.encode("utf-8", "surrogatepass"), digest_size=4 * _ROWS).digest()
    return tuple(int.from_bytes(digest[i : i + 4], "big") for i in range(0, 4 * _ROWS, 4))


def _cells(source: str, text: str) -> tuple[int, ...]:
    return tuple(value % _CELLS for value in _hash(f"{source}\0{text}"))
