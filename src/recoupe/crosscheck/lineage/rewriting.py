"""Texts retold in other words or another language.

Two independent accounts of one event share its names and its meaning, so neither is enough:
nearly every sentence of one text must have its counterpart in the other, each the other's
best, alike in meaning *and* in telling words (names, numbers, rare words), and the counterparts
must come in the same order. Quotations do not count: everybody may have heard them.
"""

from __future__ import annotations

from collections.abc import Callable, Mapping, Sequence
from dataclasses import dataclass
from functools import cache
from itertools import pairwise

import numpy as np
from numpy.typing import NDArray

from recoupe.crosscheck.encoder import encode
from recoupe.crosscheck.general import general_words, imagined_articles
from recoupe.crosscheck.lineage.candidates import index_values, sharing_codes
from recoupe.crosscheck.lineage.direction import course, published_day
from recoupe.crosscheck.lineage.narration import Hashes, Narration, Vocabulary
from recoupe.records import LineageKind, LineagePair, Passage, Reading, Span

RARE_WORD = 30
"""A word in more articles than this nominates no pairs."""
MIN_RARE_WORDS = 6
"""Rare words shared by the retellings looked at; two accounts of one event share fewer."""
COMMON_SHARE = 0.28
"""Share of the shorter text's telling words that the other must hold."""
FOREIGN_COMMON_SHARE = 0.15
"""The same in another language: names and numbers are about a fifth of a text."""
FAR_DAYS = 3
"""A retelling follows its source within the news cycle."""
MIN_SENTENCES = 3
"""Of a text, and counterparts among them."""
MAX_SENTENCES = 60
"""Longer texts are compared by their beginnings: retellings are news items, not dossiers."""
TELLING = 0.25
MEANING = 0.6
"""Share of a sentence's telling words that its counterpart holds, and their cosine."""
FIRM_TELLING = 0.35
FIRM_MEANING = 0.5
"""The same for sentences that share more words: their meaning may be a little further."""
FOREIGN_TELLING = 0.1
"""In another language few words are the same."""
MEAN_MEANING = 0.65
"""Average cosine of all counterparts: 0.70 and more in retellings, 0.63 at most in two accounts
of one event with as many counterparts."""
RETOLD = 0.7
"""Share of either text, by telling words, that has counterparts. The retellings looked at had
.83 to .94, independent accounts of one event at most .66 with three counterparts."""
IN_ORDER = 0.8
"""Share of counterparts that follow one another as the sentences do."""

Encoder = Callable[[Sequence[str]], NDArray[np.float32]]
Weights = NDArray[np.float64]
Indices = NDArray[np.intp]


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
    languages = {reading.article.language or "" for reading in readings}
    rarity = _rarity(unique, tuple(sorted(languages)))
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


def _rarity(unique: Sequence[Hashes], languages: Sequence[str]) -> _Rarity:
    """Weigh words by rarity, a small run's among general language as `stories.background` does."""
    joined = np.concatenate(unique) if unique else np.empty(0, dtype=np.uint64)
    words, counts = np.unique(joined, return_counts=True)
    imagined = imagined_articles(len(unique))
    shares = np.zeros(len(words))
    if imagined:
        general = [_general_words(language) for language in languages]
        for place, word in enumerate(words.tolist()):
            shares[place] = max((table.get(word, 0.0) for table in general), default=0.0)
    rarity = np.log((len(unique) + imagined + 1) / (counts + imagined * shares))
    return _Rarity(words, rarity)


@cache
def _general_words(language: str) -> Mapping[int, float]:
    """Return the share of articles in general language that hold each word, by its hash."""
    vocabulary = Vocabulary()
    words = ((vocabulary(word), share) for word, share in general_words(language).items())
    return dict(words)


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
    if min(len(a), len(b)) < MIN_SENTENCES:
        return None
    telling = _telling(a, b, rarity)
    foreign = readings[0].article.language != readings[1].article.language
    least = FOREIGN_TELLING if foreign else TELLING
    if _retold(a, b, *np.nonzero(telling >= least)) < RETOLD:
        return None
    meaning = encoder(_texts(readings[0], a)) @ encoder(_texts(readings[1], b)).T
    left, right = _counterparts(telling, meaning, foreign=foreign)
    share = _retold(a, b, left, right)
    if len(left) < MIN_SENTENCES or share < RETOLD or _in_order(right) < IN_ORDER:
        return None
    if float(np.mean(meaning[left, right])) < MEAN_MEANING:
        return None
    matched = zip(left.tolist(), right.tolist(), strict=True)
    passages = tuple(Passage(a=a[i].span, b=b[k].span) for i, k in matched)
    return _pair(readings, "translation" if foreign else "paraphrase", share, passages)


def _texts(reading: Reading, sentences: Sequence[_Sentence]) -> list[str]:
    return [reading.article.text[slice(*sentence.span)] for sentence in sentences]


def _telling(left: Sequence[_Sentence], right: Sequence[_Sentence], rarity: _Rarity) -> Weights:
    """Return the share of telling words, of the sentence with fewer, that two sentences share."""
    words = np.unique(np.concatenate([s.words for s in (*left, *right)]))
    weights = rarity.weights[np.searchsorted(rarity.words, words)]
    held = [np.zeros((len(each), len(words))) for each in (left, right)]
    for sentences, rows in zip((left, right), held, strict=True):
        for row, sentence in zip(rows, sentences, strict=True):
            row[np.searchsorted(words, sentence.words)] = 1.0
    own = [np.array([sentence.weight for sentence in each]) for each in (left, right)]
    least: Weights = np.maximum(np.minimum.outer(own[0], own[1]), 1e-9)
    shares: Weights = np.round((held[0] * weights) @ held[1].T / least, 9)
    return shares


def _counterparts(
    telling: Weights, meaning: NDArray[np.float32], *, foreign: bool
) -> tuple[Indices, Indices]:
    """Return the pairs of sentences that are each other's best and alike, in the left's order."""
    likeness = np.round(telling + 0.5 * meaning, 4)
    left = np.arange(len(likeness))
    right = np.argmax(likeness, axis=1)
    mutual = np.argmax(likeness, axis=0)[right] == left
    near, shared = meaning[left, right], telling[left, right]
    alike = (near >= MEANING) & (shared >= (FOREIGN_TELLING if foreign else TELLING))
    if not foreign:
        alike |= (near >= FIRM_MEANING) & (shared >= FIRM_TELLING)
    kept = mutual & alike
    return left[kept], right[kept]


def _retold(a: Sequence[_Sentence], b: Sequence[_Sentence], left: Indices, right: Indices) -> float:
    """Return the larger of the shares of two texts, by weight, that the indices point to."""
    shares = []
    for sentences, indices in ((a, left), (b, right)):
        weights = np.array([sentence.weight for sentence in sentences])
        held = float(np.sum(weights[np.unique(indices)]))
        shares.append(held / max(float(np.sum(weights)), 1e-9))
    return max(shares)


def _in_order(counterparts: Indices) -> float:
    """Return the share of steps from one counterpart to the next that go forward."""
    return float(np.mean(np.diff(counterparts) >= 0)) if len(counterparts) > 1 else 0.0


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
        why=f"{percent}% of one article is in the other {how[0]}, sentence by sentence "
        f"and in the same order; {way.why}",
        why_fr=f"{percent} % d'un article se retrouvent dans l'autre {how[1]}, phrase à phrase "
        f"et dans le même ordre ; {way.why_fr}",
        passages=passages,
    )
