"""Sentence boundaries by rule: the parser's own are the weakest part of the French model."""

from __future__ import annotations

import re

from spacy.tokens import Doc

from recoupe.languages.sentences import SentenceRules

_FINAL = frozenset({".", "!", "?", "…", "...", "?!", "!?", "!!", "??", ".."})
_CLOSING = frozenset({"»", "”", '"', ")", "]", "’", "'", "›"})
_OPENING = frozenset({"«", "“", '"', "(", "[", "‹", "-", "–", "—", "•"})
_INITIAL = re.compile(r"(?:[A-ZÀ-Þ]\.?-?)+\.?$")  # "F.", "J.-P.", "U.S."


def mark_sentences(doc: Doc, rules: SentenceRules) -> Doc:
    """Set where sentences start in a tokenized line, before it is parsed.

    A sentence ends at ``. ! ? …`` with the closing marks that follow, when the next word
    does not go on in lower case. An abbreviation or an initial ends nothing.
    """
    starts = [False] * len(doc)
    if starts:
        starts[0] = True
    for i in range(len(doc)):
        if not _may_end(doc, i, rules):
            continue
        after = i + 1
        while after < len(doc) and _closes(doc, after):
            after += 1
        if after < len(doc) and _may_start(doc, after):
            starts[after] = True
    for token, start in zip(doc, starts, strict=True):
        token.is_sent_start = start
    return doc


def _may_end(doc: Doc, i: int, rules: SentenceRules) -> bool:
    text = doc[i].text
    if text in _FINAL or set(text) <= {".", "!", "?", "…"}:
        if text == "." and i and not doc[i - 1].whitespace_:
            before = doc[i - 1].text
            return not _ends_nothing(before, rules)
        return True
    # "19." or "pays." kept as one token by the tokenizer
    if len(text) > 2 and text.endswith((".", "!", "?")):
        return not _ends_nothing(text[:-1], rules) and "." not in text[:-1]
    return False


def _ends_nothing(word: str, rules: SentenceRules) -> bool:
    lower = word.lower().rstrip(".")
    return (
        lower in rules.abbreviations
        or lower in rules.titles
        or (len(word) <= 2 and bool(_INITIAL.match(word)))
    )


def _closes(doc: Doc, i: int) -> bool:
    text = doc[i].text
    if text == '"':  # straight marks close when glued to what stands before
        return not doc[i - 1].whitespace_
    return text in _CLOSING or text in _FINAL


def _may_start(doc: Doc, i: int) -> bool:
    while i < len(doc) - 1 and (doc[i].text in _OPENING or doc[i].is_space):
        i += 1
    first = doc[i].text[:1]
    return first.isupper() or first.isdigit() or first in _OPENING or not first.isalnum()
