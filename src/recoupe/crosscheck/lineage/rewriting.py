"""Texts retold in other words or another language.

Two independent accounts of one event share its names and its meaning, so neither is enough:
nearly every sentence of the shorter text must have its counterpart in the other, alike in
meaning *and* in telling words (names, numbers, rare words), and the counterparts must come in
the same order. Quotations do not count: everybody may have heard them.
"""

from __future__ import annotations

from collections.abc import Callable, Sequence
from dataclasses import dataclass
from itertools import pairwise

import numpy as np
from numpy.typing import NDArray

from recoupe.crosscheck.encoder import encode
from recoupe.crosscheck.lineage.candidates import index_values, sharing_codes
from recoupe.crosscheck.lineage.direction import course, published_day
from recoupe.crosscheck.lineage.narration import Hashes, Narration
from recoupe.records import LineageKind, LineagePair, Passage, Reading, Span

RARE_WORD = 30
"""A word in more articles than this nominates no pairs."""
MIN_RARE_WORDS = 6
"""Rare words shared by the retellings looked at; two accounts of one event share fewer."""
COMMON_SHARE = 0.45
"""Share of the shorter text's telling words that the other must hold."""
FOREIGN_COMMON_SHARE = 0.15
"""The same in another language: names and numbers are about a fifth of a text."""
FAR_DAYS = 3
"""A retelling follows its source within the news cycle."""
MIN_SENTENCES = 3
MAX_SENTENCES = 60
"""Longer texts are compared by their beginnings: retellings are news items, not dossiers."""
TELLING = 0.3
"""Share of a sentence's telling words that its counterpart holds."""
MEANING = 0.5
"""Cosine of a sentence and its counterpart in one language."""
FOREIGN_TELLING = 0.1
FOREIGN_MEANING = 0.6
"""In another language few words are the same, so the meaning must be nearer."""
RETOLD = 0.7
"""Share of the shorter text, by telling words, that has counterparts. The retellings looked
at had .83 and 1.0, independent accounts of one event at most .51."""
IN_ORDER = 0.8
"""Share of counterparts that follow one another as the sentences do."""

Encoder = Callable[[Sequence[str]], NDArray[np.float32]]
Weights = NDArray[np.float64]


@dataclass(frozen=True, slots=True, eq=False)
class _Sentence:
    span: Span
    words: Hashes
    """Distinct words of narration, sorted."""
    weight: float


@dataclass(frozen=True, slots=True, eq=False)
class _Rarity:
    words: Hashes
    weights: Weights

    def weigh(self, words: Hashes) -> float:
        """Return the summed rarity of distinct words."""
        return float(np.sum(self.weights[np.searchsorted(self.words, words)]))


def find_rewritings(
    readings: Sequence[Reading],
    texts: Sequence[Narration],
    settled: set[tuple[int, int]],
    *,
    encoder: Encoder = encode,
) -> list[LineagePair]:
    """Return the pairs, not yet settled, of which one retells the other."""
    unique = [np.unique(text.words[text.counts]) for text in texts]
    rarity = _rarity(unique)
    found = []
    for left, right in _candidates(unique, settled):
        if not _close_in_time(readings[left], readings[right]):
            continue
        foreign = readings[left].article.language != readings[right].article.language
        least = FOREIGN_COMMON_SHARE if foreign else COMMON_SHARE
        if _common_share(unique[left], unique[right], rarity) < least:
            continue
        pair = _retelling(
            (readings[left], readings[right]), (texts[left], texts[right]), rarity, encoder
        )
        if pair is not None:
            found.append(pair)
    return found


def _rarity(unique: Sequence[Hashes]) -> _Rarity:
    joined = np.concatenate(unique) if unique else np.empty(0, dtype=np.uint64)
    words, counts = np.unique(joined, return_counts=True)
    return _Rarity(words, np.log((len(unique) + 1) / counts))


def _candidates(unique: Sequence[Hashes], settled: set[tuple[int, int]]) -> list[tuple[int, int]]:
    codes, counts = sharing_codes(index_values(unique), len(unique), most=RARE_WORD)
    pairs = [divmod(int(code), len(unique)) for code in codes[counts >= MIN_RARE_WORDS]]
    return [pair for pair in pairs if pair not in settled]


def _close_in_time(left: Reading, right: Reading) -> bool:
    days = published_day(left), published_day(right)
    if days[0] is None or days[1] is None:
        return True
    return abs(days[0].toordinal() - days[1].toordinal()) <= FAR_DAYS


def _common_share(left: Hashes, right: Hashes, rarity: _Rarity) -> float:
    common = rarity.weigh(np.intersect1d(left, right, assume_unique=True))
    return common / max(1e-9, min(rarity.weigh(left), rarity.weigh(right)))


def _sentences(reading: Reading, text: Narration, rarity: _Rarity) -> list[_Sentence]:
    sentences = []
    for low, high in pairwise(text.bounds.tolist()):
        words = np.unique(text.words[low:high][text.counts[low:high]])
        if len(words) >= MIN_SENTENCES:
            span = Span(int(text.starts[low]), int(text.ends[high - 1]))
            sentences.append(_Sentence(span, words, rarity.weigh(words)))
    return sentences[:MAX_SENTENCES]


def _retelling(
    readings: tuple[Reading, Reading],
    texts: tuple[Narration, Narration],
    rarity: _Rarity,
    encoder: Encoder,
) -> LineagePair | None:
    a, b = (_sentences(r, t, rarity) for r, t in zip(readings, texts, strict=True))
    swapped = sum(s.weight for s in a) > sum(s.weight for s in b)
    short, long = (b, a) if swapped else (a, b)
    if len(short) < MIN_SENTENCES:
        return None
    telling = _telling(short, long, rarity)
    foreign = readings[0].article.language != readings[1].article.language
    least = FOREIGN_TELLING if foreign else TELLING
    if _retold(short, telling.max(axis=1) >= least) < RETOLD:
        return None
    text, other = (r.article.text for r in (readings[::-1] if swapped else readings))
    meaning = (
        encoder([text[slice(*s.span)] for s in short])
        @ encoder([other[slice(*s.span)] for s in long]).T
    )
    counterparts = _counterparts(telling, meaning, foreign=foreign)
    share = _retold(short, counterparts >= 0)
    if share < RETOLD or _in_order(counterparts) < IN_ORDER:
        return None
    matched = [(short[i].span, long[j].span) for i, j in enumerate(counterparts) if j >= 0]
    passages = tuple(Passage(a=y, b=x) if swapped else Passage(a=x, b=y) for x, y in matched)
    return _pair(readings, "translation" if foreign else "paraphrase", share, passages)


def _telling(short: Sequence[_Sentence], long: Sequence[_Sentence], rarity: _Rarity) -> Weights:
    """Return the share of each sentence's telling words held by each of the other text."""
    return np.array(
        [
            [
                rarity.weigh(np.intersect1d(s.words, t.words, assume_unique=True))
                / max(s.weight, 1e-9)
                for t in long
            ]
            for s in short
        ]
    )


def _counterparts(
    telling: Weights, meaning: NDArray[np.float32], *, foreign: bool
) -> NDArray[np.intp]:
    """Return for each sentence the index of its counterpart, or -1."""
    best = np.argmax(np.round(telling + 0.5 * meaning, 4), axis=1)
    rows = np.arange(len(best))
    alike = (telling[rows, best] >= (FOREIGN_TELLING if foreign else TELLING)) & (
        meaning[rows, best] >= (FOREIGN_MEANING if foreign else MEANING)
    )
    return np.where(alike, best, -1)


def _retold(sentences: Sequence[_Sentence], matched: NDArray[np.bool_]) -> float:
    weights = np.array([sentence.weight for sentence in sentences])
    return float(np.sum(weights[matched]) / max(float(np.sum(weights)), 1e-9))


def _in_order(counterparts: NDArray[np.intp]) -> float:
    found = counterparts[counterparts >= 0]
    if len(found) < 2:
        return 0.0
    return float(np.mean(np.diff(found) >= 0))


def _pair(
    readings: tuple[Reading, Reading],
    kind: LineageKind,
    share: float,
    passages: tuple[Passage, ...],
) -> LineagePair:
    way = course(*readings)
    percent = round(100 * share)
    how = ("in another language", "dans une autre langue")
    if kind == "paraphrase":
        how = ("in other words", "en d'autres mots")
    return LineagePair(
        a=readings[0].article.id,
        b=readings[1].article.id,
        kind=kind,
        score=round(share, 3),
        direction=way.direction,
        why=f"{percent}% of the shorter article is in the other {how[0]}, sentence by sentence "
        f"and in the same order; {way.why}",
        why_fr=f"{percent} % du plus court se retrouvent dans l'autre {how[1]}, phrase à phrase "
        f"et dans le même ordre ; {way.why_fr}",
        passages=passages,
    )
