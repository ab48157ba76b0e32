"""Lines of an article run through the language's spaCy pipeline.

The French model reads better line by line than whole texts, and one article at a time
keeps a reading independent of what else is read (a batch of other articles could move the
last bits of a matrix product).
"""

from __future__ import annotations

from collections.abc import Iterator
from functools import lru_cache

import spacy
from spacy.language import Language as Pipeline
from spacy.util import compile_infix_regex

from recoupe.languages import Language, get_language
from recoupe.reading.draft import Line, Role, Sentence, tokens_span
from recoupe.reading.sentences import mark_sentences
from recoupe.records import Span

MAX_LINE = 8_000
"""Characters; a longer line is parsed in pieces cut at a space."""
GLUED = r"(?<=[a-zß-ÿ]{2})[.](?=[A-ZÀ-Þ][a-zß-ÿ'])|(?<=[A-Z]{3})[.](?=[A-ZÀ-Þ][a-zß-ÿ])"
"""A full stop without its space, lost when a page was turned into text: "blessés.Hier"."""


@lru_cache(maxsize=4)
def load_pipeline(code: str) -> Pipeline:
    """Load a language's pipeline once a process: the package's, with our own components.

    A component folder ``ner`` under ``language.models`` replaces the package's names model.
    """
    language = get_language(code)
    if language.pipeline is None:
        return spacy.blank(language.code if language.code != "und" else "xx")
    nlp = spacy.load(language.pipeline, exclude=["senter"])
    infixes = [*(nlp.Defaults.infixes or ()), GLUED]
    nlp.tokenizer.infix_finditer = compile_infix_regex(infixes).finditer  # type: ignore[union-attr]
    own = language.models / "ner" if language.models else None
    if own and own.exists():  # same architecture as the package's, other weights
        nlp.get_pipe("ner").from_disk(own, exclude=["vocab"])  # type: ignore[attr-defined]
    _hash_lemma_index(nlp)
    return nlp


def _hash_lemma_index(nlp: Pipeline) -> None:
    """Turn the lemmatizer's lists of known forms into sets.

    It only asks whether a form is in them; walking a list of tens of thousands of words for
    each new word took a seventh of the time of reading.
    """
    if not nlp.has_pipe("lemmatizer"):
        return
    lookups = nlp.get_pipe("lemmatizer").lookups  # type: ignore[attr-defined]
    if lookups.has_table("lemma_index"):
        table = lookups.get_table("lemma_index")
        for key, forms in list(table.items()):
            table[key] = frozenset(forms)


def parse_lines(
    folded: str, spans: list[tuple[Span, Role]], language: Language
) -> tuple[Line, ...]:
    """Parse the given stretches of a folded text, in order."""
    nlp = load_pipeline(language.code)
    pieces = [(piece, role) for span, role in spans for piece in _pieces(folded, span)]
    docs = nlp.pipe(
        mark_sentences(nlp.make_doc(folded[s:e]), language.sentences) for (s, e), _ in pieces
    )
    return tuple(
        Line(start=span.start, doc=doc, role=role)
        for (span, role), doc in zip(pieces, docs, strict=True)
    )


def split_sentences(lines: tuple[Line, ...]) -> tuple[Sentence, ...]:
    """Return the sentences of parsed lines, without surrounding white space."""
    found = []
    for line in lines:
        for tokens in line.doc.sents:
            start, end = tokens.start, tokens.end
            while start < end and line.doc[start].is_space:
                start += 1
            while end > start and line.doc[end - 1].is_space:
                end -= 1
            if start < end:
                kept = line.doc[start:end]
                found.append(Sentence(span=tokens_span(line, kept), tokens=kept, line=line))
    return tuple(found)


def _pieces(folded: str, span: Span) -> Iterator[Span]:
    """Cut a stretch at line breaks and, when too long, at spaces; blanks are dropped."""
    position = span.start
    for line in folded[span.start : span.end].split("\n"):
        start, stop = position, position + len(line)
        position = stop + 1
        while start < stop:
            end = min(stop, start + MAX_LINE)
            if end < stop:
                cut = folded.rfind(" ", start + MAX_LINE // 2, end)
                end = cut if cut > start else end
            yield from _trimmed(folded, start, end)
            start = end


def _trimmed(folded: str, start: int, end: int) -> Iterator[Span]:
    text = folded[start:end]
    left = len(text) - len(text.lstrip())
    if text.strip():
        yield Span(start + left, start + left + len(text.strip()))
