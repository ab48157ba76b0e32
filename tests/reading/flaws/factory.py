"""Pages of made-up articles, tokenized without a model."""

from __future__ import annotations

import re
from collections.abc import Mapping

from spacy.tokens import Doc
from spacy.vocab import Vocab

from recoupe.languages import get_language
from recoupe.reading.draft import Draft, Line
from recoupe.reading.flaws.page import Page, make_page
from recoupe.reading.folding import fold_typography
from recoupe.reading.layout import read_layout
from recoupe.records import Article, Flaw, Reading

VOCAB = Vocab()
TOKEN = re.compile(r"\w+'|[\w-]+|[^\w\s]")
Tags = Mapping[str, tuple[str, str]]
"""Part of speech and morphology by word; other words are nouns."""


def make_doc(text: str, tags: Tags | None) -> Doc:
    matches = list(TOKEN.finditer(text))
    ends = [m.end() for m in matches]
    spaces = [end < len(text) and text[end] == " " for end in ends]
    words = [m.group() for m in matches]
    marks: dict[str, list[str]] = {}
    if tags is not None:
        marks["pos"] = [tags.get(word, ("NOUN", ""))[0] for word in words]
        marks["morphs"] = [tags.get(word, ("NOUN", ""))[1] or "Number=Sing" for word in words]
    starts = [i == 0 or words[i - 1] in ".!?" for i in range(len(words))]
    return Doc(VOCAB, words=words, spaces=spaces, sent_starts=starts, **marks)


def page_of(
    text: str,
    *,
    title: str | None = None,
    language: str = "fr",
    tags: Tags | None = None,
    url: str | None = None,
) -> Page:
    article = Article(id="a", text=text, title=title, language=language, sha256="0" * 64, url=url)
    rules = get_language(language)
    layout = read_layout(article, rules, frozenset())
    folded = fold_typography(text)
    lines = tuple(
        Line(start=span.start, doc=make_doc(folded[span.start : span.end], tags))
        for span in layout.body
    )
    draft = Draft(
        article=article, language=rules, layout=layout, folded=folded, lines=lines, sentences=()
    )
    return make_page(draft, Reading(article=article, body=layout.body))


def seen(page: Page, flaws: list[Flaw]) -> list[str]:
    text = page.draft.article.text
    return [text[f.span.start : f.span.end] if f.span else "" for f in flaws]
