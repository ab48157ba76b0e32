"""Which organisation "le syndicat", "l'organisation" or "le quotidien" is."""

from __future__ import annotations

from bisect import bisect_right
from collections.abc import Mapping

from recoupe.languages.gazetteer import load_gazetteer
from recoupe.reading.entities.name import plain, plain_words
from recoupe.reading.statements.phrases import Names, Phrase
from recoupe.reading.statements.words import Page
from recoupe.records import Mention, Span

BARE = 3
"""Words up to which an organisation's noun stands for one named before."""
EARLY = 4
"""Words at most before a name that its sentence is about."""
KINDS: Mapping[str, str] = {
    "newspaper": "media",
    "channel": "media",
    "agency": "media",
    "union": "union",
    "party": "party",
}
"""Classes of the table of known names that a noun's class may mean."""
STANDING = frozenset({"media", "union", "party", "firm", "team"})
"""Classes of nouns that stand for one named organisation ("le gouvernement" does not)."""


def group_named(
    page: Page, names: Names, phrase: Phrase, *, last: Span | None = None
) -> Mention | None:
    """Return the organisation named before that a bare noun describes.

    The one whose voice spoke last ("l'éditorialiste du Messager"), else the last that a
    sentence is about, else the only one there is.

    Args:
        page: The article.
        names: Its names.
        phrase: The noun with its determiner.
        last: Where the last speaker stands.
    """
    words, rules = page.words[phrase.start : phrase.end], page.rules
    low = words[0].low
    if len(words) > BARE or low not in rules.determiners or low in rules.plural | rules.indefinite:
        return None
    if any(word.low in rules.joiners for word in words):
        return None
    asked = {k for word in words for k in _kinds(page, word.low)} & STANDING
    if not asked:
        return None
    before = [n for n in names.mentions if n.span.end <= words[0].start]
    fitting = [n for n in before if n.type == "organisation" and asked & _kinds_of(page, n)]
    voices = [n for n in fitting if last and last.start <= n.span.start < last.end]
    if len(voices) == 1:
        return voices[0]
    opening = [n for n in fitting if _opens(page, n)]
    if opening:
        return opening[-1]
    alone = len({n.entity or page.text(n.span) for n in fitting}) == 1
    return fitting[-1] if alone else None


def _opens(page: Page, name: Mention) -> bool:
    """Tell whether a name stands early in its sentence, as what the sentence is about does."""
    index = bisect_right(page.units, name.span.start, key=lambda unit: unit.span.start) - 1
    return index >= 0 and page.at(name.span.start) - page.units[index].first <= EARLY


def _kinds(page: Page, word: str) -> set[str]:
    heads = page.draft.language.names.heads.get(plain(word), ())
    return {head.kind for head in heads if head.type == "organisation"}


def _kinds_of(page: Page, name: Mention) -> set[str]:
    """Return what a name is: by the table, its own first word, or the noun before it."""
    text = page.text(name.span)
    found = {KINDS[e.kind] for e in load_gazetteer().find(text) if e.kind in KINDS}
    first = plain_words(text)[:1]
    index = page.at(name.span.start)
    before = page.words[index - 1].low if index else ""
    return found | {k for word in (*first, before) for k in _kinds(page, word)}
