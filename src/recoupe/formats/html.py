"""Web pages: one article each; its text and metadata are extracted by trafilatura.

Offsets are over the extracted text, which is what `Article.text` holds.
"""

from __future__ import annotations

import re
from collections.abc import Iterator

from recoupe.errors import UnreadableError
from recoupe.formats.decoding import decode
from recoupe.formats.items import Arrival, Input, Item
from recoupe.formats.opening import MAX_ARTICLE, read_whole
from recoupe.formats.published import published_of
from recoupe.formats.record import LANGUAGE, text_sha256
from recoupe.formats.text import damage_notes, empty
from recoupe.records import Article

DECLARED = re.compile(rb"<meta[^>]{0,200}?charset\s*=\s*[\"']?\s*([\w.:-]{2,40})", re.IGNORECASE)
HTML_LANGUAGE = re.compile(
    r"<html\b[^>]{0,2000}?\slang\s*=\s*[\"']?\s*([\w-]{2,20})", re.IGNORECASE
)
DECLARATION = re.compile(r"^\s*<\?xml[^>]{0,200}\?>")
"""lxml refuses a decoded page that still declares an encoding."""

DATES = {
    "original_date": True,
    "extensive_search": False,
    "min_date": "1995-01-01",
    "max_date": "2100-01-01",
}
"""First publication rather than last change; no guessing from numbers in the page; no clock."""


def read_html(given: Input) -> Iterator[Item]:
    """Read a web page; its id is its file's name without extension."""
    with given.open() as stream:
        content = read_whole(stream, MAX_ARTICLE)
    declared = DECLARED.search(content[:4096])
    decoded = decode(content, declared=declared[1].decode("ascii", "replace") if declared else None)
    if not decoded.text.strip():
        raise empty()
    article = extract_article(DECLARATION.sub("", decoded.text), given.stem)
    yield Arrival(article=article, place=given.name, notes=damage_notes(decoded, given.name))


def extract_article(page: str, identity: str) -> Article:
    """Extract the article of a page.

    Raises:
        UnreadableError: The page holds no running text that looks like an article.
    """
    from trafilatura.core import bare_extraction

    found = bare_extraction(
        page,
        include_comments=False,
        with_metadata=True,
        date_extraction_params=dict(DATES),
    )
    if found is None or isinstance(found, dict) or not (text := found.text or "").strip():
        raise UnreadableError(
            "no article was found in this page", "aucun article n'a été trouvé dans cette page"
        )
    language = HTML_LANGUAGE.search(page[:20_000])
    code = LANGUAGE.fullmatch(language[1]) if language else None
    return Article(
        id=identity,
        source=found.sitename or found.hostname or None,
        url=found.url or None,
        title=(found.title or "").strip() or None,
        language=code[1].lower() if code else None,
        text=text,
        sha256=text_sha256(text),
        published=published_of(found.date) if found.date else None,
    )
