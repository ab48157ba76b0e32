"""A JSON record as an article."""

from __future__ import annotations

import hashlib
import json
import re
from collections.abc import Mapping

from recoupe.errors import UnreadableError
from recoupe.formats.items import Arrival, Note
from recoupe.formats.published import published_of
from recoupe.records import Article

FIELDS = ("id", "source", "language", "published", "url", "title", "text")
LANGUAGE = re.compile(r"([A-Za-z]{2,3})(?:[-_][A-Za-z0-9-_]+)?")  # fr, fr-FR, pt_BR
SURROGATES = re.compile("[\ud800-\udfff]")
MAX_ID = 500
KINDS = {
    bool: ("true or false", "vrai ou faux"),
    int: ("a number", "un nombre"),
    float: ("a number", "un nombre"),
    list: ("a list", "une liste"),
    dict: ("an object", "un objet"),
    type(None): ("null", "null"),
    str: ("a string", "une chaîne"),
}


def text_sha256(text: str) -> str:
    """Return the hex digest of a text's UTF-8 bytes."""
    return hashlib.sha256(text.encode()).hexdigest()


def arrival_of(row: object, *, stem: str, place: str) -> Arrival:
    """Make an article of one decoded JSON record.

    Args:
        row: The record.
        stem: Begins the id of a record without one: its file's name without extensions.
        place: The file and line, for the report.

    Raises:
        UnreadableError: It is no object, has no text, or a field has the wrong type.
    """
    if not isinstance(row, Mapping):
        raise _not_a_record(row)
    fields = {name: _string(row, name) for name in FIELDS}
    text = fields.pop("text")
    if text is None or not text.strip():
        raise _without_text(row)
    identity = fields["id"] or _own_id(fields, text, stem)
    if len(identity) > MAX_ID:
        raise _id_too_long(len(identity))
    stated, code = fields["published"], fields["language"]
    published = published_of(stated) if stated else None
    language = LANGUAGE.fullmatch(code) if code else None
    article = Article(
        id=identity,
        source=fields["source"],
        url=fields["url"],
        title=fields["title"],
        language=language[1].lower() if language else None,
        text=text,
        sha256=text_sha256(text),
        published=published,
    )
    return Arrival(article=article, place=place, notes=_notes(fields, article, place))


def _notes(fields: Mapping[str, str | None], article: Article, place: str) -> tuple[Note, ...]:
    """Report metadata that was given but not understood."""
    notes = []
    stated, code = fields["published"], fields["language"]
    if stated and article.published is None:
        notes.append(_ignored(place, "published", stated, "2024-08-19, 2024-08-19T14:30"))
    if code and article.language is None:
        notes.append(_ignored(place, "language", code, "fr, en, pt-BR"))
    return tuple(notes)


def _string(row: Mapping[object, object], name: str) -> str | None:
    """Return a field as text; absent, null and blank are the same: not known."""
    value = row.get(name)
    if name == "id" and isinstance(value, int) and not isinstance(value, bool):
        return str(value)
    if value is not None and not isinstance(value, str):
        kind, kind_fr = KINDS[type(value)]
        raise UnreadableError(
            f"field {name!r} is {kind}; expected a string",
            f"le champ « {name} » est {kind_fr} ; attendu : une chaîne",
        )
    if value is None or not value.strip():
        return None
    value = SURROGATES.sub("\N{REPLACEMENT CHARACTER}", value)
    return value if name == "text" else value.strip()


def _not_a_record(row: object) -> UnreadableError:
    kind, kind_fr = KINDS[type(row)]
    return UnreadableError(
        f"expected an object with at least a field 'text', found {kind}",
        f"attendu : un objet avec au moins un champ « text » ; trouvé : {kind_fr}",
    )


def _without_text(row: Mapping[object, object]) -> UnreadableError:
    if "text" in row:
        return UnreadableError("its field 'text' is empty", "son champ « text » est vide")
    given = ", ".join(sorted(str(name) for name in row)[:12]) or "-"
    return UnreadableError(
        f"it has no field 'text'; its fields are: {given}",
        f"le champ « text » manque ; champs présents : {given}",
    )


def _id_too_long(length: int) -> UnreadableError:
    return UnreadableError(
        f"its id has {length} characters; at most {MAX_ID} are possible",
        f"son identifiant a {length} caractères ; au plus {MAX_ID} sont possibles",
    )


def _own_id(fields: Mapping[str, str | None], text: str, stem: str) -> str:
    """Name a record without id by its content: the same wherever in the file it stands."""
    content = json.dumps([fields, text], sort_keys=True, ensure_ascii=True)
    return f"{stem}-{hashlib.sha256(content.encode()).hexdigest()[:12]}"


def _ignored(place: str, name: str, value: str, possible: str) -> Note:
    shown = value if len(value) <= 60 else value[:57] + "..."
    return Note(
        item=place,
        message=f"field {name!r} is not understood and was ignored: {shown!r} "
        f"(possible: {possible})",
        message_fr=f"le champ « {name} » n'a pas été compris et a été ignoré : {shown!r} "
        f"(possible : {possible})",
    )
