"""Noun phrases that may speak: where they start and end, and the name in them."""

from __future__ import annotations

from bisect import bisect_left
from dataclasses import dataclass

from recoupe.reading.entities import EntityReading
from recoupe.reading.statements.cues import is_adverb
from recoupe.reading.statements.words import Page
from recoupe.records import Mention, Span

_LABELS = {"PER": "person", "ORG": "organisation", "LOC": "place", "MISC": "other"}
_LONGEST = 24
"""Words of a speaker's noun phrase at most."""


@dataclass(frozen=True, slots=True, kw_only=True)
class Phrase:
    """A noun phrase, as word indices."""

    start: int
    end: int
    names: tuple[Mention, ...] = ()
    """The names in it that are not part of a complement ("le maire de Paris")."""


class Names:
    """The names of an article by place; spaCy's own where no reader found any."""

    def __init__(self, page: Page, entities: EntityReading) -> None:
        mentions = [m for m in entities.mentions if m.form == "name"]
        if not mentions:
            mentions = _parsed_names(page)
        self.mentions = tuple(sorted(mentions, key=lambda m: m.span))
        self._starts = [m.span.start for m in self.mentions]

    def within(self, span: Span) -> tuple[Mention, ...]:
        """Return the names that start inside a span."""
        first = bisect_left(self._starts, span.start)
        last = bisect_left(self._starts, span.end)
        return self.mentions[first:last]

    def at(self, position: int) -> Mention | None:
        """Return the name that starts at a position."""
        index = bisect_left(self._starts, position)
        found = index < len(self._starts) and self._starts[index] == position
        return self.mentions[index] if found else None

    def over(self, position: int) -> Mention | None:
        """Return the name that covers a position."""
        index = bisect_left(self._starts, position + 1) - 1
        if index >= 0 and self.mentions[index].span.end > position:
            return self.mentions[index]
        return None


def _parsed_names(page: Page) -> list[Mention]:
    return [
        Mention(
            span=Span(line.start + ent.start_char, line.start + ent.end_char),
            type=_LABELS[ent.label_],  # type: ignore[arg-type]
            form="name",
            entity=None,
        )
        for line in page.draft.lines
        for ent in line.doc.ents
        if ent.label_ in _LABELS
    ]


def phrase_at(page: Page, names: Names, start: int, last: int) -> Phrase | None:
    """Return the noun phrase that starts at a word; None when none does.

    It goes on through complements and one coordination, and ends before a relative
    clause, a verb, a mark, or an adverbial ("le maire de Lyon | lundi").
    """
    rules = page.rules
    if start >= last or not _starts_phrase(page, names, start):
        return None
    index, headed = start, False
    while index < min(last, start + _LONGEST):
        mention = names.at(page.words[index].start)
        if mention is not None:
            index = max(index + 1, page.at(mention.span.end))
            headed = True
            continue
        if _ends_phrase(page, names, Span(start, last), index, headed=headed):
            break
        low = page.words[index].low
        small = low in rules.determiners or low in rules.joiners or low in rules.and_words
        headed = headed or not small
        index += 1
    while index > start and page.words[index - 1].low in rules.joiners | rules.determiners:
        index -= 1
    if index <= start:
        alone = page.words[start].low in rules.many
        return Phrase(start=start, end=start + 1) if alone else None
    return Phrase(start=start, end=index, names=_own_names(page, names, start, index))


def _ends_phrase(page: Page, names: Names, reach: Span, index: int, *, headed: bool) -> bool:
    """Tell whether a word, no name, cannot go on a noun phrase that reaches so far at most."""
    start, last = reach
    word, rules = page.words[index], page.rules
    if index > start and _titled(page, index):
        return False
    if word.low in rules.quantities and index > start and page.words[index - 1].low[0].isdigit():
        return False  # "45 % des élus"
    if not word.low[0].isalnum() or word.low in rules.breakers:
        return True
    if word.low in rules.and_words:
        return not _coordinates(page, names, index, last)
    if word.low in rules.determiners - rules.joiners:
        return headed and not _joined(page, index)
    if word.pos in ("VERB", "AUX") and not word.capital and _finite(page, index):
        return True
    return is_adverb(word, rules) and word.low not in rules.joiners


def _titled(page: Page, index: int) -> bool:
    """Tell the stop of "M." and what is written as a name behind a title: "Me Sur"."""
    titles, before = page.rules.titles, index - 1
    if page.words[index].low == ".":
        return page.words[before].low in titles
    if before and page.words[before].low == ".":
        before -= 1
    return page.words[index].capital and page.words[before].low in titles


def _finite(page: Page, index: int) -> bool:
    token = page.words[index].token
    if token is None:
        return False
    return "Part" not in token.morph.get("VerbForm", [])


def _starts_phrase(page: Page, names: Names, index: int) -> bool:
    word, rules = page.words[index], page.rules
    if names.over(word.start) is not None or word.low in rules.determiners:
        return True
    if word.low in rules.titles and word.capital:
        return True
    if not word.low[0].isalnum() or word.low in rules.breakers:
        return False
    return (
        word.pos in ("NOUN", "PROPN", "NUM")
        or word.low in rules.roles
        or (word.capital and word.pos in ("", "X", "ADJ"))
    )


def _joined(page: Page, index: int) -> bool:
    """Tell whether a determiner goes on inside a phrase: "de la", "et le"."""
    rules = page.rules
    previous = page.words[index - 1].low
    return previous in rules.joiners or previous in rules.and_words or previous in rules.determiners


def _coordinates(page: Page, names: Names, index: int, last: int) -> bool:
    if index + 1 >= last:
        return False
    word = page.words[index + 1]
    return (
        names.at(word.start) is not None
        or word.low in page.rules.determiners
        or word.low in page.rules.joiners
        or word.pos in ("ADJ", "NOUN")
    )


def _own_names(page: Page, names: Names, start: int, end: int) -> tuple[Mention, ...]:
    """Return the names that head the phrase or stand in apposition to its head."""
    rules = page.rules
    found = []
    for mention in names.within(Span(page.words[start].start, page.words[end - 1].end)):
        before = page.at(mention.span.start) - 1
        while before >= start and (
            page.words[before].low in rules.determiners
            or page.words[before].low in rules.titles
            or page.words[before].low == "."
        ):
            before -= 1
        if before < start or page.words[before].low not in rules.joiners:
            found.append(mention)
    return tuple(found)


def span_of(page: Page, first: int, end: int) -> Span:
    """Return the characters of a run of words."""
    return Span(page.words[first].start, page.words[end - 1].end)
