"""The working records of this stage: a name found, and how names are compared."""

from __future__ import annotations

import re
from dataclasses import dataclass
from functools import lru_cache

from spacy.tokens import Doc

from recoupe.languages.letters import strip_accents
from recoupe.records import Entity, EntityType, Mention, Span


@dataclass(frozen=True, slots=True, kw_only=True)
class EntityReading:
    """The mentions of an article and the entities they refer to."""

    mentions: tuple[Mention, ...] = ()
    entities: tuple[Entity, ...] = ()


@dataclass(frozen=True, slots=True, kw_only=True)
class Name:
    """A proper name found in the text."""

    span: Span
    """Over `Article.text`."""
    type: EntityType
    text: str
    """The folded characters of the span."""
    line: int
    """Index in `Draft.lines`."""
    start: int
    """First token in the line's doc."""
    end: int
    """One past its last token."""

    @property
    def words(self) -> tuple[str, ...]:
        """The name's words without case, accents and punctuation."""
        return plain_words(self.text)


_WORD = re.compile(r"[^\W_]+")


@lru_cache(maxsize=65536)
def plain(text: str) -> str:
    """Return a text without case and accents: "Étaples" -> "etaples"."""
    return strip_accents(text.casefold())


@lru_cache(maxsize=65536)
def plain_words(text: str) -> tuple[str, ...]:
    """Return the words of a name without case, accents and punctuation."""
    return tuple(_WORD.findall(plain(text)))


def parsed(doc: Doc) -> bool:
    """Tell whether a line bears a syntactic parse; asks its first token only, to be quick."""
    return len(doc) > 0 and doc[0].dep != 0


def tagged(doc: Doc) -> bool:
    """Tell whether a line bears parts of speech; asks its first token only."""
    return len(doc) > 0 and doc[0].pos != 0
