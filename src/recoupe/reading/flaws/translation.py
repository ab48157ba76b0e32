"""How much an article reads like machine translation.

A linear model over what stays of a text when its content and typography are taken away:
function words and adverbs as they are, other words by their class and ending, in ones and
twos. It is small enough to explain: each score is a sum over phrases, and the phrases that
weigh most are shown. How it was trained and what it can do: ``docs/models/translation.md``.
"""

from __future__ import annotations

import json
import math
from collections import Counter
from collections.abc import Iterable
from functools import lru_cache
from itertools import pairwise
from pathlib import Path
from typing import NamedTuple

from recoupe.languages import Language
from recoupe.reading.flaws.page import Page

MIN_WORDS = 120
"""Below, one odd phrase would decide; the training documents have 200 to 900 words."""
USUAL_WORDS = 300
"""A text of so many words is judged by the slope alone."""
_KEPT = frozenset({"ADP", "AUX", "CCONJ", "DET", "PRON", "SCONJ", "PART", "ADV"})
_NAMES = frozenset({"PROPN", "X", "SYM"})
EVIDENCE_WEIGHT = 0.5
"""Log odds for each concrete trace (a word left untranslated, a calque, ...) shown beside."""
MAX_EVIDENCE = 3


class Model(NamedTuple):
    """A trained model: inverse document frequency and weight of each feature."""

    features: dict[str, tuple[float, float]]
    bias: float
    slope: float
    """Turns a sum into log odds, with the next three (Platt 1999)."""
    slope_by_length: float
    """Added to the slope for each unit of `length_of`: a short text says less."""
    by_length: float
    offset: float
    """Holds the share of translations that was assumed: see the model card."""


class Verdict(NamedTuple):
    """The log odds of machine translation, and the phrases that speak most for it."""

    odds: float
    phrases: tuple[str, ...]


@lru_cache(maxsize=65_536)
def plain_word(text: str, pos: str) -> str | None:
    """Return what is kept of one word; None for punctuation."""
    if not any(character.isalnum() for character in text):
        return None
    word = text.lower()
    if pos in _KEPT:
        return word
    if pos in _NAMES:
        return "PROPN"
    if pos == "NUM" or text[0].isdigit():
        return "NUM"
    return f"{pos}_{word[-2:] if pos == 'NOUN' else word[-3:]}"


def features_of(words: Iterable[tuple[str, str]]) -> Counter[str]:
    """Count the features of words given with their class."""
    kept = [plain for text, pos in words if (plain := plain_word(text, pos)) is not None]
    return Counter(kept + [f"{one} {two}" for one, two in pairwise(kept)])


def shown_as(feature: str, words: Iterable[tuple[str, str]]) -> str:
    """Return the first two words of a text that make this feature."""
    kept = [(text, plain) for text, pos in words if (plain := plain_word(text, pos)) is not None]
    for (text, plain), (after, plain_after) in pairwise(kept):
        if f"{plain} {plain_after}" == feature:
            return f"{text}{after}" if text.endswith("'") else f"{text} {after}"
    return feature


@lru_cache(maxsize=4)
def load_model(path: Path) -> Model | None:
    """Load a model from its JSON file; None when the file is not there."""
    if not path.exists():
        return None
    stored = json.loads(path.read_text("utf-8"))
    return Model(
        features={name: (idf, weight) for name, (idf, weight) in stored["features"].items()},
        **{name: stored[name] for name in Model._fields if name != "features"},
    )


def model_of(language: Language) -> Model | None:
    """Return a language's translation model, None when it has none."""
    name = language.flaws.translation_model
    if name is None or language.models is None:
        return None
    return load_model(language.models / name)


def judge_translation(page: Page) -> Verdict | None:
    """Judge the article proper; None when it is short or its language has no model."""
    model = model_of(page.draft.language)
    if model is None or not all(line.doc.has_annotation("POS") for line, _ in page.parsed):
        return None
    if sum(word.isalpha() for _, texts in page.parsed for word in texts) < MIN_WORDS:
        return None
    words = [
        (text, line.doc.vocab.strings[int(pos)])
        for line, texts in page.parsed
        for text, pos in zip(texts, line.doc.to_array("POS"), strict=True)
    ]
    total, strongest = weigh(features_of(words), model)
    odds = odds_of(total, sum(word.isalpha() for word, _ in words), model)
    return Verdict(odds=odds, phrases=tuple(shown_as(name, words) for name in strongest))


def weigh(counts: Counter[str], model: Model) -> tuple[float, tuple[str, ...]]:
    """Return a sum over the features, and the three pairs of words that speak most for a machine.

    The features are summed as sublinear tf-idf of unit length, times the weights.
    """
    values = {
        name: (1.0 + math.log(count)) * model.features[name][0]
        for name, count in counts.items()
        if name in model.features
    }
    norm = math.sqrt(sum(value * value for value in values.values())) or 1.0
    parts = {name: value / norm * model.features[name][1] for name, value in values.items()}
    total = model.bias + sum(parts.values())
    strongest = sorted((name for name in parts if " " in name), key=lambda n: (-parts[n], n))
    return total, tuple(name for name in strongest[:3] if parts[name] > 0)


def length_of(words: int) -> float:
    """Return how long a text is, as the model counts it: 0 for a usual one, less for a short."""
    return math.log(max(1, words) / USUAL_WORDS)


def odds_of(total: float, words: int, model: Model) -> float:
    """Turn a sum over a text's features into the log odds that a machine translated it."""
    length = length_of(words)
    slope = model.slope + model.slope_by_length * length
    return slope * total + model.by_length * length + model.offset


def score_of(odds: float, evidence: int) -> float:
    """Turn log odds and the number of concrete traces into a score between 0 and 1."""
    odds += EVIDENCE_WEIGHT * min(evidence, MAX_EVIDENCE)
    return round(1.0 / (1.0 + math.exp(-max(-30.0, min(30.0, odds)))), 3)
