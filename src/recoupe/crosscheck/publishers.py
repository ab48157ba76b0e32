"""Which outlets belong to one publisher: a small table with sources, and one's own."""

from __future__ import annotations

import csv
from collections.abc import Iterable, Mapping
from dataclasses import dataclass
from functools import cache
from pathlib import Path

from recoupe.languages.letters import strip_accents

SHIPPED = Path(__file__).parent / "data" / "publishers.tsv"


@dataclass(frozen=True, slots=True)
class Publishers:
    """Outlets, by folded name or domain, and the group that publishes each."""

    groups: Mapping[str, str]

    def group(self, outlet: str | None) -> str | None:
        """Return the group of an outlet; an outlet not listed is its own; None for None."""
        if not outlet or not outlet.strip():
            return None
        name = fold_outlet(outlet)
        return self.groups.get(name, name)


def fold_outlet(name: str) -> str:
    """Fold the spellings of an outlet's name or address: "www.LeMonde.fr" is "lemonde.fr"."""
    plain = strip_accents(name.casefold()).replace("’", "'")
    plain = plain.split("://", 1)[-1].split("/", 1)[0].strip()
    return " ".join(plain.removeprefix("www.").split())


@cache
def load_publishers(path: Path = SHIPPED) -> Publishers:
    """Read a table of publishers.

    The file is tab separated with a header: ``group``, ``outlets`` (names and domains between
    semicolons), ``source`` (where the ownership is stated). Lines that begin with ``#`` are
    comments.

    Raises:
        ValueError: If a line lacks a group or an outlet, or an outlet stands in two groups.
    """
    with path.open(encoding="utf-8", newline="") as lines:
        return parse_publishers(lines)


def parse_publishers(lines: Iterable[str]) -> Publishers:
    """Read a table of publishers from its lines; see `load_publishers`."""
    rows = csv.DictReader((line for line in lines if not line.startswith("#")), delimiter="\t")
    groups: dict[str, str] = {}
    for row in rows:
        group = (row.get("group") or "").strip()
        outlets = [fold_outlet(each) for each in (row.get("outlets") or "").split(";")]
        if not group or not any(outlets):
            raise ValueError(f"publisher line without group or outlets: {row!r}")
        for outlet in filter(None, outlets):
            if groups.setdefault(outlet, group) != group:
                raise ValueError(f"{outlet!r} stands under {groups[outlet]!r} and {group!r}")
    return Publishers(groups)
