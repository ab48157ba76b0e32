"""Plain text files: one article each."""

from __future__ import annotations

from collections.abc import Iterator

from recoupe.errors import UnreadableError
from recoupe.formats.decoding import Decoded, decode
from recoupe.formats.items import Arrival, Input, Item, Note
from recoupe.formats.opening import MAX_ARTICLE, read_whole
from recoupe.formats.record import text_sha256
from recoupe.records import Article


def read_text(given: Input) -> Iterator[Item]:
    """Read a text file; its id is its name without extension."""
    with given.open() as stream:
        content = read_whole(stream, MAX_ARTICLE)
    decoded = decode(content)
    if not decoded.text.strip():
        raise empty()
    article = Article(id=given.stem, text=decoded.text, sha256=text_sha256(decoded.text))
    yield Arrival(article=article, place=given.name, notes=damage_notes(decoded, given.name))


def empty() -> UnreadableError:
    """Refuse an item that holds nothing but white space."""
    return UnreadableError("it is empty", "il est vide")


def damage_notes(decoded: Decoded, place: str) -> tuple[Note, ...]:
    """Report bytes that could not be decoded."""
    if not decoded.replaced:
        return ()
    return (
        Note(
            item=place,
            message=f"{decoded.replaced} characters are damaged: not valid {decoded.encoding}",
            message_fr=f"{decoded.replaced} caractères sont abîmés : "
            f"ils ne sont pas du {decoded.encoding} valide",
        ),
    )
