"""Sentences cut off, and sentences cut in two."""

from __future__ import annotations

import re
from collections.abc import Iterator

from recoupe.languages import Language
from recoupe.reading.draft import Draft
from recoupe.reading.flaws.page import Page, Stretch, flaw, shortened
from recoupe.reading.layout.lines import PROSE_LENGTH
from recoupe.records import Flaw

# "… de manière commune. objectifs en tête": a full stop, then a lower-case word
_RESUMED = re.compile(r"(?<=[a-zà-ÿ]{3})\. (?P<rest>(?P<word>[a-zà-ÿ]{2,})[^.!?…]*)")
_ADDRESS = re.compile(r"https?:|[\w-]+(?:\.\w+)+")  # "pic.brevanne.example"
_LAST_WORD = re.compile(r"(?P<word>[^\W\d_]+'?)\s*$")
_FIRST_WORD = re.compile(r"(?P<word>[A-ZÀ-Þ][a-zà-ÿ]+'?)")
_ENDS = (".", "!", "?", "…", ":", ";")
_CLOSING = " »”\"'’)]*"


def read_broken_sentences(page: Page) -> Iterator[Flaw]:
    """Find sentences that stop in the middle, or begin there."""
    stretches = page.body
    for stretch in stretches:
        yield from _resumed(stretch, page.draft)
    closed = sum(_closes(stretch.text) for stretch in stretches)
    cut = any(line.kind == "cut" for line in page.lines)
    for index, stretch in enumerate(stretches):
        last = index == len(stretches) - 1
        if (last and cut) or 2 * closed < len(stretches):
            continue
        following = stretches[index + 1 : index + 3]
        if not any(_carries_on(after.text, page.draft.language) for after in following):
            yield from _stopped(stretch, page.draft)


def _closes(text: str) -> bool:
    return text.rstrip(_CLOSING).endswith(_ENDS)


def _carries_on(text: str, language: Language) -> bool:
    """Whether a line goes on with a sentence that a line break or a pull quote interrupts.

    It begins in lower case, with a mark or a number, or with a name: a new sentence would
    rather begin with one of the words that say nothing, as "Le" or "Dans".
    """
    if text[:1].islower() or text[:1] in ",.;)" or text[:1].isdigit():
        return True
    match = _FIRST_WORD.match(text)
    return match is not None and match["word"].lower() not in language.flaws.stop_words


def _resumed(stretch: Stretch, draft: Draft) -> Iterator[Flaw]:
    """A lower-case word after a full stop, when no abbreviation stands before it."""
    rules = draft.language.sentences
    for match in _RESUMED.finditer(stretch.text):
        before = re.split(r"[\s'(«-]", stretch.text[: match.start()])[-1].lower()
        if before in rules.abbreviations or before in rules.titles or "." in before:
            continue
        if _ADDRESS.match(stretch.text, match.start("word")):
            continue
        shown = shortened(match["rest"], 50)
        yield flaw(
            "broken_sentence",
            stretch.span(match.start("rest"), match.start("rest") + len(match["rest"].rstrip())),
            (
                f'After a full stop the text goes on in lower case ("{shown}"): words are missing, '
                "or a sentence was cut in two, or a capital was lost.",
                f"Après un point, le texte continue en minuscule (« {shown} ») : il manque des "
                "mots, ou la phrase a été coupée en deux, ou une majuscule s'est perdue.",
            ),
            confidence=0.8,
        )


def _listed(text: str, draft: Draft) -> bool:
    """Whether a line ends with a list or a link, which no full stop closes."""
    tail = text[-250:]
    marked = any(mark in tail for mark in "●•■►▪")
    return marked or any(words in tail for words in draft.language.flaws.inline_furniture)


def _stopped(stretch: Stretch, draft: Draft) -> Iterator[Flaw]:
    """A paragraph that ends on a word that calls for another."""
    text = stretch.text.rstrip()
    match = _LAST_WORD.search(text)
    if match is None or len(text) < PROSE_LENGTH // 2 or _listed(text, draft):
        return
    if match["word"].lower() not in draft.language.flaws.open_words:
        return
    start = max(0, len(text) - 60)
    shown = text[start:].strip()
    yield flaw(
        "broken_sentence",
        stretch.span(start, len(text)),
        (
            f'The paragraph stops in the middle of a sentence: "{shown}".',
            f"Le paragraphe s'arrête au milieu d'une phrase : « {shown} ».",
        ),
        confidence=0.8,
    )
