"""What the readers of one article share: its text, layout, language and parse."""

from __future__ import annotations

from dataclasses import dataclass
from typing import Literal

from spacy.tokens import Doc, Token
from spacy.tokens import Span as TokenSpan

from recoupe.languages import Language
from recoupe.records import Article, Credit, Span

Role = Literal["title", "body"]


@dataclass(frozen=True, slots=True, kw_only=True)
class Layout:
    """Which characters of a text are title, article proper and credits."""

    title: str | None = None
    title_span: Span | None = None
    body: tuple[Span, ...] = ()
    """The article proper, in order; no span crosses a line break."""
    credits: tuple[Credit, ...] = ()


@dataclass(frozen=True, slots=True, kw_only=True, eq=False)
class Line:
    """One line of the title or body, parsed."""

    start: int
    """Code point offset of the parsed text's first character in `Article.text`."""
    doc: Doc
    """Parsed from the folded text; offsets inside it are relative to `start`."""
    role: Role = "body"


@dataclass(frozen=True, slots=True, kw_only=True, eq=False)
class Sentence:
    """One sentence of a line."""

    span: Span
    """Over `Article.text`."""
    tokens: TokenSpan
    line: Line


@dataclass(frozen=True, slots=True, kw_only=True, eq=False)
class Draft:
    """One article on its way to a `Reading`: all that a reader may look at."""

    article: Article
    """With title, language and publication date settled."""
    language: Language
    layout: Layout
    folded: str
    """`article.text` with typographic variants folded; the same length."""
    lines: tuple[Line, ...]
    """The title (when it stands in the text) and the body, in order."""
    sentences: tuple[Sentence, ...]
    """All sentences of all lines, in order."""

    @property
    def body_sentences(self) -> tuple[Sentence, ...]:
        """The sentences of the article proper, without the title's."""
        return tuple(s for s in self.sentences if s.line.role == "body")


def token_span(line: Line, token: Token) -> Span:
    """Return where a token stands in `Article.text`."""
    start = line.start + token.idx
    return Span(start, start + len(token))


def tokens_span(line: Line, tokens: TokenSpan) -> Span:
    """Return where a run of tokens stands in `Article.text`."""
    return Span(line.start + tokens.start_char, line.start + tokens.end_char)
