"""The statements of a run as items to compare, and the groups in which they may meet."""

from __future__ import annotations

from collections.abc import Iterable, Sequence
from dataclasses import dataclass

from recoupe.crosscheck.statements.wording import fold, grams, words_of
from recoupe.languages import get_language
from recoupe.records import Lineage, Reading, Span, Statement, Story

_STEM = 5
"""Letters that stand for a word's stem, in any language of the Latin script."""


@dataclass(frozen=True, slots=True, kw_only=True, eq=False)
class Item:
    """One statement of one article, made ready to be compared."""

    number: int
    """Its place among all items, in the order of articles and of their text."""
    article: str
    statement: Statement
    text: str
    words: tuple[str, ...]
    grams: frozenset[tuple[str, ...]]
    stems: frozenset[str]
    """Beginnings of its longer words: what it is about."""
    numbers: frozenset[str]
    names: frozenset[str]
    """Entity ids of those it names, without who speaks."""
    negated: bool
    quoted: int
    """Words that stand as the speaker's own."""
    published: str | None
    language: str | None

    @property
    def speaker(self) -> str | None:
        """Who speaks: an entity id, or a folded name for one that has none."""
        if self.statement.speaker is not None:
            return self.statement.speaker
        name = self.statement.speaker_name
        return f"={fold(name)}" if name else None

    @property
    def span(self) -> Span:
        """The stretch from the first part's start to the last part's end."""
        return Span(self.statement.parts[0].start, self.statement.parts[-1].end)


def gather_items(readings: Iterable[Reading]) -> tuple[Item, ...]:
    """Return all statements of a run in the order of article ids and of the text."""
    found: list[Item] = []
    for reading in sorted(readings, key=lambda reading: reading.article.id):
        negations = get_language(reading.article.language).statements.negations
        for statement in sorted(reading.statements, key=lambda s: s.parts):
            if statement.parts:
                found.append(_item(len(found), reading, statement, negations))
    return tuple(found)


def _item(number: int, reading: Reading, statement: Statement, negations: frozenset[str]) -> Item:
    article = reading.article
    text = " ".join(article.text[start:end] for start, end in statement.parts)
    words = words_of(text)
    names = frozenset(
        mention.entity
        for mention in reading.mentions
        if mention.entity is not None
        and mention.entity != statement.speaker
        and any(s <= mention.span.start < e for s, e in statement.parts)
    )
    return Item(
        number=number,
        article=article.id,
        statement=statement,
        text=text,
        words=words,
        grams=grams(words),
        stems=frozenset(word[:_STEM] for word in words if len(word) >= _STEM),
        numbers=frozenset(word for word in words if word[0].isdigit()),
        names=names,
        negated=any(fold(negation) in words for negation in negations),
        quoted=_quoted(statement, text),
        published=article.published.value if article.published else None,
        language=article.language,
    )


_MARKED = {"«": "»", "“": "”", '"': '"'}


def _quoted(statement: Statement, text: str) -> int:
    if statement.kind == "direct":
        return len(words_of(text))
    if statement.kind == "indirect":
        return 0
    count = start = 0
    closing: str | None = None
    for position, char in enumerate(text):
        if closing is None and char in _MARKED:
            closing, start = _MARKED[char], position
        elif char == closing:
            count += len(words_of(text[start:position]))
            closing = None
    return count + (len(words_of(text[start:])) if closing else 0)


def meeting_groups(
    items: Sequence[Item], stories: Iterable[Story], lineages: Iterable[Lineage]
) -> tuple[tuple[Item, ...], ...]:
    """Return the items that may be one utterance: of one story, or of one lineage.

    Groups of a single article are left out; a group met twice is returned once.
    """
    of_article: dict[str, list[Item]] = {}
    for item in items:
        of_article.setdefault(item.article, []).append(item)
    groups: dict[tuple[str, ...], tuple[Item, ...]] = {}
    sets = [story.articles for story in stories] + [lineage.articles for lineage in lineages]
    for articles in sets:
        key = tuple(sorted({article for article in articles if article in of_article}))
        if len(key) > 1 and key not in groups:
            groups[key] = tuple(item for article in key for item in of_article[article])
    return tuple(groups[key] for key in sorted(groups))
