"""Entities of one's own: a CSV table or FollowTheMoney JSON lines.

CSV columns: ``name`` and ``type`` (person, place, organisation), and optionally ``id``,
``aliases`` (separated by ``|``), ``kind``, ``country``, ``wikidata``.
FollowTheMoney (https://followthemoney.tech): one entity a line with ``id``, ``schema`` and
``properties``; ``name``, ``alias``, ``weakAlias``, ``previousName``, ``country`` and
``wikidataId`` are read.
"""

from __future__ import annotations

import csv
import io
import json
from collections.abc import Mapping
from pathlib import Path

from recoupe.languages.gazetteer import Entry, Gazetteer, build, load_gazetteer, slug
from recoupe.records import EntityType

_SCHEMATA: dict[str, EntityType] = {
    "Person": "person",
    "Organization": "organisation",
    "Company": "organisation",
    "PublicBody": "organisation",
    "LegalEntity": "organisation",
    "Address": "place",
    "RealEstate": "place",
}
_TYPES: dict[str, EntityType] = {t: t for t in ("person", "place", "organisation", "other")}


class AuthorityError(ValueError):
    """A table of entities that cannot be read; says which line and why."""


def load_authority(path: Path) -> Gazetteer:
    """Return the shipped table with one's own entries, which win over shipped ones.

    Args:
        path: A ``.csv`` file, or ``.json``, ``.jsonl``, ``.ijson`` with FollowTheMoney lines.
    """
    text = path.read_text("utf-8-sig")
    own = read_csv(text) if path.suffix == ".csv" else read_followthemoney(text)
    names = {name for entry in own for name in entry.names}
    shipped = [e for e in load_gazetteer().entries if not names & set(e.names)]
    return build([*own, *shipped])


def read_csv(text: str) -> list[Entry]:
    """Read entries from a CSV table."""
    entries = []
    for number, row in enumerate(csv.DictReader(io.StringIO(text)), start=2):
        name, type_ = (row.get("name") or "").strip(), (row.get("type") or "").strip()
        if not name or type_ not in _TYPES:
            raise AuthorityError(
                f"line {number}: name {name!r} and type {type_!r}; type is one of {sorted(_TYPES)}"
            )
        aliases = [a.strip() for a in (row.get("aliases") or "").split("|") if a.strip()]
        entries.append(
            Entry(
                id=row.get("id") or f"{type_}-{slug(name)}",
                type=_TYPES[type_],
                kind=row.get("kind") or "own",
                country=row.get("country") or None,
                wikidata=row.get("wikidata") or None,
                names=(name, *aliases),
            )
        )
    return entries


def read_followthemoney(text: str) -> list[Entry]:
    """Read entries from FollowTheMoney JSON lines; schemata that name nothing are skipped."""
    entries = []
    for number, line in enumerate(text.splitlines(), start=1):
        if not line.strip():
            continue
        try:
            row = json.loads(line)
            schema, properties = str(row["schema"]), row.get("properties", {})
        except (json.JSONDecodeError, KeyError, TypeError) as err:
            raise AuthorityError(f"line {number}: not a FollowTheMoney entity: {line!r}") from err
        names = [
            n
            for key in ("name", "alias", "weakAlias", "previousName")
            for n in _values(properties, key)
        ]
        if schema not in _SCHEMATA or not names:
            continue
        type_ = _SCHEMATA[schema]
        entries.append(
            Entry(
                id=str(row.get("id") or f"{type_}-{slug(names[0])}"),
                type=type_,
                kind="own",
                country=next((c.upper() for c in _values(properties, "country")), None),
                wikidata=next(iter(_values(properties, "wikidataId")), None),
                names=tuple(dict.fromkeys(names)),
            )
        )
    return entries


def _values(properties: Mapping[str, object], key: str) -> list[str]:
    found = properties.get(key) or []
    return [str(v) for v in found] if isinstance(found, list) else [str(found)]
