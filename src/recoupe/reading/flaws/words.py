"""Words of another language left in the text.

A word alone proves nothing: surnames, loan words and dialect are rare in any list. What
counts is a small word (wordfreq's lists after Speer 2022, Zipf scale) that is two orders of
magnitude more frequent in another language, stands in lower case in running text, alone among
words of the article's own language, outside quotation marks.
"""

from __future__ import annotations

from collections.abc import Iterator
from functools import lru_cache

from spacy.tokens import Token

from recoupe.languages import Language
from recoupe.languages.flaws import FlawRules
from recoupe.reading.draft import Line, token_span
from recoupe.reading.flaws.page import Page, flaw, inside, quoted_ranges
from recoupe.records import Flaw

MIN_FOREIGN = 4.6
"""Zipf frequency in the other language: 40 in a million, the everyday vocabulary."""
MIN_LEAD = 2.7
"""Zipf units over the article's own language. In press-open, loan words and set phrases of the
press (hola, primo, persona non grata, reis) lead by at most 2.6; of 45 everyday words of five
languages that translations leave, all but two lead by more."""
MIN_LENDING, MIN_LENDING_LEAD = 5.2, 2.3
"""The same for a language whose nouns the press borrows (spread, knowledge manager: up to 5.15):
what is left are its function words and commonest verbs."""
MIN_LETTERS = 3
MAX_USES = 2
"""A word used more often in one article is its subject, not its damage."""
_FLOOR = 2.5
"""Zipf frequency granted to a word the own language's short list lacks (it begins at 3.0)."""
_MARKS = frozenset('«»“”"‘()[]/#@*_-')


@lru_cache(maxsize=65_536)
def foreign_language(word: str, own: str, rules: FlawRules) -> tuple[str, float] | None:
    """Return the language a lower-case word belongs to and by how much, when not to its own."""
    from wordfreq import zipf_frequency

    home = max(_FLOOR, zipf_frequency(word, own, wordlist="small"))
    known = {code: zipf_frequency(word, code, wordlist="small") for code in rules.foreign}
    # "revolving door" is English here, whatever "door" is in Dutch
    lent = [(known[code], code) for code in rules.lending if known[code] >= MIN_FOREIGN]
    there, code = max(lent or [(common, code) for code, common in known.items()])
    least, lead = (MIN_LENDING, MIN_LENDING_LEAD) if lent else (MIN_FOREIGN, MIN_LEAD)
    if there < least or there - home < lead or _known(word, own):
        return None
    return code, there - home


@lru_cache(maxsize=4_096)
def _known(word: str, own: str) -> bool:
    import simplemma

    return own in _LEMMATIZED and bool(simplemma.is_known(word, lang=own))


_LEMMATIZED = frozenset({"fr", "en", "es", "it", "de", "pt", "nl"})


def read_foreign_words(page: Page) -> Iterator[Flaw]:
    """Find single words of another language in the article's own sentences."""
    rules = page.draft.language.flaws
    if not rules.foreign:
        return
    found: list[tuple[Line, Token, str, float]] = []
    uses: dict[str, int] = {}
    for line, words in page.parsed:
        for i, text in enumerate(words):
            verdict = _verdict(text, page.draft.language.code, rules)
            if verdict is None or text.lower() in rules.not_foreign:
                continue
            token = line.doc[i]
            if not text.islower() and not token.is_sent_start:
                continue
            alone = _stands_alone(token, page.draft.language)
            if alone and not inside(quoted_ranges(line.doc.text), token.idx):
                uses[token.text.lower()] = uses.get(token.text.lower(), 0) + 1
                found.append((line, token, *verdict))
    for line, token, code, lead in found:
        if uses[token.text.lower()] <= MAX_USES:
            yield _foreign(line, token, code, lead)


def _foreign(line: Line, token: Token, code: str, lead: float) -> Flaw:
    return flaw(
        "foreign_word",
        token_span(line, token),
        (
            f'"{token.text}" is a word of another language ({_language_name(code, "en")}), '
            "left untranslated.",
            f"« {token.text} » est un mot d'une autre langue ({_language_name(code, 'fr')}), "
            "resté non traduit.",
        ),
        confidence=round(min(0.95, 0.6 + lead / 10), 2),
    )


@lru_cache(maxsize=64)
def _language_name(code: str, shown_in: str) -> str:
    """Return the name of a language, after the Unicode CLDR; its code when that has none."""
    from babel import Locale

    return str(Locale.parse(shown_in).languages.get(code, code))


@lru_cache(maxsize=65_536)
def _verdict(text: str, code: str, rules: FlawRules) -> tuple[str, float] | None:
    """Judge a word by its letters alone: lower case, but for the first."""
    if len(text) < MIN_LETTERS or not text.isalpha() or not text[1:].islower():
        return None
    return foreign_language(text.lower(), code, rules)


def _stands_alone(token: Token, language: Language) -> bool:
    """Whether the words beside it are the article's own: no name, citation, title or address."""
    doc, i = token.doc, token.i
    before = doc[i - 1] if i > 0 else None
    after = doc[i + 1] if i + 1 < len(doc) else None
    for near in (before, after):
        if near is None or near.text in ".,":
            continue
        if any(mark in near.text for mark in _MARKS):
            return False
        foreign = foreign_language(near.text.lower(), language.code, language.flaws)
        if foreign and len(near.text) > 1:
            return False
    if before is not None and before.text[:1].isupper() and not before.is_sent_start:
        return False
    return after is None or not after.text[:1].isupper()
