"""Forms that no one writes: an infinitive for a participle, a word twice, a lost plural."""

from __future__ import annotations

from collections.abc import Callable, Iterator
from itertools import pairwise

from spacy.tokens import Doc, Token

from recoupe.languages import Language
from recoupe.languages.flaws import FlawRules
from recoupe.reading.draft import Line, tokens_span
from recoupe.reading.flaws.page import Page, flaw, inside, quoted_ranges
from recoupe.records import Flaw

_Reader = Callable[[Token, Line, Language], Iterator[Flaw]]
_MIN_PLURAL = 3.3
"""Zipf frequency from which a plural counts as a word people use."""


def read_ungrammatical(page: Page) -> Iterator[Flaw]:
    """Find forms that the tagger and the language's lists agree no one writes."""
    language = page.draft.language
    for line, texts in page.parsed:
        tagged = line.doc.has_annotation("MORPH")
        for i, (word, after) in enumerate(pairwise(text.lower() for text in texts)):
            for read in _suspects(word, after, language.flaws, tagged=tagged):
                for found in read(line.doc[i], line, language):
                    if not inside(quoted_ranges(line.doc.text), line.doc[i].idx):
                        yield found


def _suspects(word: str, after: str, rules: FlawRules, *, tagged: bool) -> list[_Reader]:
    """Return the readers that have anything to look at, by the letters of two words."""
    readers: list[_Reader] = []
    if word == after and word in rules.never_doubled:
        readers.append(_doubled)
    if tagged and word in rules.have_forms:
        if after in rules.between_have or after.endswith(("er", "ir", "re")):
            readers.append(_infinitive)
    if tagged and word in rules.plural_determiners and not after.endswith(rules.plural_endings):
        readers.append(_lost_plural)
    return readers


def _report(line: Line, start: int, end: int, messages: tuple[str, str], confidence: float) -> Flaw:
    span = tokens_span(line, line.doc[start:end])
    return flaw("ungrammatical", span, messages, confidence=confidence)


def _infinitive(token: Token, line: Line, language: Language) -> Iterator[Flaw]:
    """Auxiliary, then an infinitive: "n'ont pas intervenir"."""
    rules = language.flaws
    if token.text == "A":  # "A noter que": the capital has lost its accent
        return
    doc, end = line.doc, len(line.doc)
    i = token.i + 1
    while i < end and doc[i].text.lower() in rules.between_have:
        i += 1
    if i >= end or not _is_infinitive(doc[i], rules):
        return
    if i == token.i + 1 and _subject_is_there(doc, token.i):
        return
    start = (
        token.i - 1 if token.i > 0 and doc[token.i - 1].text.lower() in ("n'", "ne") else token.i
    )
    seen = doc[start : i + 1].text
    yield _report(
        line,
        start,
        i + 1,
        (
            f'"{seen}": an infinitive right after an auxiliary; a participle was meant, or a '
            "preposition lost its accent.",
            f"« {seen} » : un infinitif juste après un auxiliaire ; il fallait un participe, "
            "ou une préposition a perdu son accent.",
        ),
        0.9,
    )


def _is_infinitive(token: Token, rules: FlawRules) -> bool:
    return (
        "VerbForm=Inf" in str(token.morph)
        and token.pos_ in ("VERB", "AUX")
        and token.text.lower() not in rules.infinitive_nouns
        and token.text.islower()
        and token.text.lower().endswith(("er", "ir", "re"))
    )


def _subject_is_there(doc: Doc, i: int) -> bool:
    """Whether the auxiliary is "y a" ("il y a boire et manger") or a noun."""
    return i > 0 and doc[i - 1].text.lower() == "y"


def _doubled(token: Token, line: Line, language: Language) -> Iterator[Flaw]:
    after = token.nbor()
    if not token.whitespace_ or not after.text.islower():
        return
    seen = f"{token.text} {after.text}"
    yield _report(
        line,
        token.i,
        after.i + 1,
        (f'"{seen}": the same word stands twice.', f"« {seen} » : le même mot figure deux fois."),
        0.85,
    )


def _lost_plural(token: Token, line: Line, language: Language) -> Iterator[Flaw]:
    """A plural determiner before a noun without its plural: "des mesure"."""
    rules = language.flaws
    noun = token.nbor()
    word = noun.text
    if (
        noun.pos_ != "NOUN"
        or not word.islower()
        or not word.isalpha()
        or len(word) < 5
        or not noun.whitespace_  # "des lance-flammes", "aux paysan·ne·s"
        or word in rules.not_foreign  # "aux black blocs"
        or not _has_common_plural(word, language.code)
    ):
        return
    seen = f"{token.text} {word}"
    yield _report(
        line,
        token.i,
        noun.i + 1,
        (
            f'"{seen}": a plural determiner before a singular noun.',
            f"« {seen} » : un déterminant pluriel devant un nom au singulier.",
        ),
        0.75,
    )


def _has_common_plural(word: str, code: str) -> bool:
    from wordfreq import zipf_frequency

    plural = word[:-2] + "aux" if word.endswith("al") else word + "s"
    return bool(zipf_frequency(plural, code, wordlist="small") >= _MIN_PLURAL)
