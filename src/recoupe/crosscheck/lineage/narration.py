"""The words of an article that can show kinship, and the shingles they form.

Lineage rests on narration: the newsroom's own sentences. What stands between quotation
marks is public speech that anybody may have heard, and a sentence that recurs in many
articles of one outlet is page furniture; their words are kept, so that passages run on
through them, but they do not count.
"""

from __future__ import annotations

import hashlib
import re
from bisect import bisect_right
from collections import Counter
from collections.abc import Iterable, Sequence
from dataclasses import dataclass, replace
from itertools import pairwise

import numpy as np
from numpy.typing import NDArray

from recoupe.languages.letters import strip_accents
from recoupe.records import Reading, Span

SHINGLE = 5
"""Words in a shingle; five is the usual length in studies of text reuse in news."""
QUOTATION_WORDS = 4
"""Shorter quotations are scare quotes or names, part of the narration."""
FURNITURE_ARTICLES = 5
"""A sentence in so many articles of one outlet is furniture: takes of one dispatch in one
outlet were never more than four in the articles looked at."""

_WORD = re.compile(r"\d+(?:[ .,\u00a0\u202f]\d{3})*(?!\d)|[^\W\d_]+")
_NOT_DIGIT = re.compile(r"\D")
_QUOTATION = re.compile(
    r"«[^«»\n]{1,2000}»|“[^“”\n]{1,2000}”|„[^„“”\n]{1,2000}[“”]|(?<!\w)\"(?=\S)[^\"\n]{1,2000}(?<=\S)\"(?!\w)"
)
_MULTIPLIER = np.uint64(0x9E3779B97F4A7C15)

Hashes = NDArray[np.uint64]
Offsets = NDArray[np.int64]
Flags = NDArray[np.bool_]


@dataclass(frozen=True, slots=True, eq=False)
class Narration:
    """One article's words in order; all arrays but `bounds` and `shingles` run along them."""

    article: str
    words: Hashes
    starts: Offsets
    ends: Offsets
    counts: Flags
    """Whether the word is narration."""
    bounds: Offsets
    """Index of each sentence's first word, ascending, and the number of words at the end."""
    shingles: Hashes
    """Hash of the shingle that begins at each word; `len(words) - SHINGLE + 1` of them."""
    eligible: Flags
    """Whether all words of the shingle are narration."""

    @property
    def size(self) -> int:
        """How many words of narration there are."""
        return int(np.count_nonzero(self.counts))


class Vocabulary:
    """Hashes of words, equal for equal words in any run; remembers the forms it has met."""

    def __init__(self) -> None:
        self._hashes: dict[str, int] = {}

    def __call__(self, form: str) -> int:
        """Return the hash of a word, blind to case, accents and digit grouping."""
        known = self._hashes.get(form)
        if known is None:
            if form[0].isdigit():
                plain = _NOT_DIGIT.sub("", form)
            else:
                plain = strip_accents(form.casefold())
            digest = hashlib.blake2b(plain.encode(), digest_size=8).digest()
            known = self._hashes[form] = int.from_bytes(digest, "little")
        return known


def narrations(readings: Sequence[Reading]) -> list[Narration]:
    """Return the narration of each article, furniture that recurs across them left out."""
    vocabulary = Vocabulary()
    rough = [_words_of(reading, vocabulary) for reading in readings]
    furniture = _recurring_sentences(readings, rough)
    return [
        _without(narration, furniture.get(reading.article.source or "", frozenset()))
        for reading, narration in zip(readings, rough, strict=True)
    ]


def shingle_hashes(words: Hashes, length: int = SHINGLE) -> Hashes:
    """Hash every run of `length` words."""
    count = len(words) - length + 1
    if count <= 0:
        return np.empty(0, dtype=np.uint64)
    rolled = np.zeros(count, dtype=np.uint64)
    for k in range(length):
        rolled = rolled * _MULTIPLIER + words[k : k + count]
    return rolled ^ (rolled >> np.uint64(29))


def _words_of(reading: Reading, vocabulary: Vocabulary) -> Narration:
    text = reading.article.text
    starts: list[int] = []
    ends: list[int] = []
    hashes: list[int] = []
    for span in reading.body:
        for match in _WORD.finditer(text, span.start, span.end):
            starts.append(match.start())
            ends.append(match.end())
            hashes.append(vocabulary(match.group()))
    words = np.array(hashes, dtype=np.uint64)
    first = np.array(starts, dtype=np.int64)
    counts = np.ones(len(words), dtype=np.bool_)
    for quotation in _quotations(reading):
        low, high = np.searchsorted(first, quotation)
        if high - low >= QUOTATION_WORDS:
            counts[low:high] = False
    shingles = shingle_hashes(words)
    return Narration(
        article=reading.article.id,
        words=words,
        starts=first,
        ends=np.array(ends, dtype=np.int64),
        counts=counts,
        bounds=_sentence_bounds(reading, starts),
        shingles=shingles,
        eligible=_eligible(len(shingles), counts),
    )


def _eligible(count: int, counts: Flags) -> Flags:
    """Tell of each of `count` shingles whether all its words are narration."""
    eligible = np.ones(count, dtype=np.bool_)
    for k in range(SHINGLE):
        eligible &= counts[k : k + count]
    return eligible


def _quotations(reading: Reading) -> Iterable[Span]:
    for match in _QUOTATION.finditer(reading.article.text):
        yield Span(*match.span())
    for statement in reading.statements:
        if statement.kind == "direct":
            yield from statement.parts


def _sentence_bounds(reading: Reading, starts: list[int]) -> Offsets:
    opens = sorted({span.start for span in (reading.sentences or reading.body)})
    bounds = sorted({0, len(starts)} | {i for i in (_index(starts, o) for o in opens)})
    return np.array(bounds, dtype=np.int64)


def _index(starts: list[int], offset: int) -> int:
    return bisect_right(starts, offset - 1)


def _sentences(narration: Narration) -> Iterable[tuple[int, int, int]]:
    """Yield first word, end and hash of each sentence."""
    bounds = narration.bounds.tolist()
    words = narration.words
    for low, high in pairwise(bounds):
        yield low, high, hash(words[low:high].tobytes())


def _recurring_sentences(
    readings: Sequence[Reading], rough: list[Narration]
) -> dict[str, frozenset[int]]:
    seen: dict[str, Counter[int]] = {}
    for reading, narration in zip(readings, rough, strict=True):
        if reading.article.source:
            counter = seen.setdefault(reading.article.source, Counter())
            counter.update({key for _, _, key in _sentences(narration)})
    return {
        source: frozenset(key for key, n in counter.items() if n >= FURNITURE_ARTICLES)
        for source, counter in seen.items()
    }


def _without(narration: Narration, furniture: frozenset[int]) -> Narration:
    counts = narration.counts.copy()
    for low, high, key in _sentences(narration):
        if key in furniture:
            counts[low:high] = False
    eligible = _eligible(len(narration.shingles), counts)
    return replace(narration, counts=counts, eligible=eligible)
