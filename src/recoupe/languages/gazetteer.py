"""States, capitals, organisations, agencies and offices known by name in several languages.

The table is of our own making (sources are named in each file's header) and holds names
only. It serves two ends: what kind of thing a name is, and which names mean the same thing.
"""

from __future__ import annotations

import re
from collections.abc import Iterable, Mapping
from dataclasses import dataclass, replace
from functools import lru_cache
from pathlib import Path

from recoupe.languages.letters import strip_accents
from recoupe.records import EntityType

FOLDER = Path(__file__).parent / "data"
FILES = ("states.tsv", "places.tsv", "organisations.tsv", "others.tsv")
TYPES: Mapping[str, EntityType] = {
    "place": "place",
    "organisation": "organisation",
    "other": "other",
}
ACRONYM = 4
"""Letters; an alias this short counts only when it is written in the same case."""
_WORD = re.compile(r"[^\W_]+")


@dataclass(frozen=True, slots=True, kw_only=True)
class Entry:
    """One thing with all its names."""

    id: str
    """Readable and stable: "place-armenie"."""
    type: EntityType
    kind: str
    """country, capital, region, international, agency, party, ...: a finer class."""
    country: str | None
    """ISO 3166 code of the country it belongs to."""
    wikidata: str | None
    """Only where the source gives it."""
    names: tuple[str, ...]
    """The first is the one to show."""


@dataclass(frozen=True, slots=True, kw_only=True, eq=False)
class Gazetteer:
    """Entries found by any of their names."""

    entries: tuple[Entry, ...]
    index: Mapping[tuple[str, ...], tuple[tuple[str, Entry], ...]]
    """Plain words -> (name as written, entry)."""

    def find(self, name: str) -> tuple[Entry, ...]:
        """Return the entries that bear this name; short ones must be written alike."""
        found = self.index.get(key_words(name), ())
        return tuple(
            entry for written, entry in found if len(written) > ACRONYM or _alike(written, name)
        )


def _alike(written: str, name: str) -> bool:
    bare = name.replace(".", "").strip()
    return written.replace(".", "") == bare or (not written.isupper() and bare.istitle())


def key_words(name: str) -> tuple[str, ...]:
    """Return a name's words without case, accents, leading article and full stops."""
    plain = strip_accents(name.casefold().replace("ʼ", "'"))
    words = tuple(_WORD.findall(plain.replace(".", "")))
    return words[1:] if len(words) > 1 and words[0] in ("the", "l", "la", "le", "les") else words


def slug(name: str) -> str:
    """Return a name as an identifier: "Côte d'Ivoire" -> "cote-d-ivoire"."""
    plain = strip_accents(name.casefold())
    return "-".join(_WORD.findall(plain))


def read_entries(lines: Iterable[str]) -> tuple[Entry, ...]:
    """Read a table: type, kind, country, wikidata, names; comments begin with #."""
    entries = []
    for line in lines:
        if not line.strip() or line.startswith("#"):
            continue
        type_, kind, country, wikidata, names = line.rstrip("\n").split("\t")
        spelled = tuple(names.split("|"))
        entries.append(
            Entry(
                id=f"{type_}-{slug(spelled[0])}",
                type=TYPES[type_],
                kind=kind,
                country=country or None,
                wikidata=wikidata or None,
                names=spelled,
            )
        )
    return tuple(entries)


def build(entries: Iterable[Entry]) -> Gazetteer:
    """Index entries; two rows of one country, or with one id, are one entry."""
    merged: dict[str, Entry] = {}
    states: dict[str, str] = {}
    for entry in entries:
        state = entry.kind == "country" and entry.country
        key = states.setdefault(state, entry.id) if state else entry.id
        known = merged.get(key)
        names = (*known.names, *entry.names) if known else entry.names
        merged[key] = replace(known or entry, names=tuple(dict.fromkeys(names)))
    index: dict[tuple[str, ...], tuple[tuple[str, Entry], ...]] = {}
    for entry in merged.values():
        for name in entry.names:
            held = index.get(key_words(name), ())
            if key_words(name) and all(entry is not e for _, e in held):
                index[key_words(name)] = (*held, (name, entry))
    return Gazetteer(entries=tuple(merged.values()), index=index)


@lru_cache(maxsize=1)
def load_gazetteer() -> Gazetteer:
    """Load the shipped table once a process."""
    return build(
        entry
        for name in FILES
        for entry in read_entries((FOLDER / name).read_text("utf-8").splitlines())
    )
