"""GDELT Events 2.0: 61 tab separated columns without a header, codes as strings.

The columns and their meaning are those of the *GDELT Event Codebook V2.0* (2015). What
Recoupe does not know stays empty: actor attributes beyond the country, tone, coordinates,
and the time of adding, since a result must not depend on a clock. ``GoldsteinScale`` is
`recoupe.plover.INTENSITY`; ``QuadClass`` follows the CAMEO root, as GDELT has it.
"""

from __future__ import annotations

from collections.abc import Sequence

from recoupe.export.exchange.countries import country_of
from recoupe.export.exchange.rows import Told, clean, pairs, told_events, took_place
from recoupe.plover import CAMEO_ROOT, INTENSITY
from recoupe.records import Dossier, EventType, Participant, Reading

_ACTOR = (
    "Code Name CountryCode KnownGroupCode EthnicCode Religion1Code Religion2Code Type1Code "
    "Type2Code Type3Code"
).split()
_GEO = "Type FullName CountryCode ADM1Code ADM2Code Lat Long FeatureID".split()

GDELT_COLUMNS: tuple[str, ...] = (
    *"GLOBALEVENTID SQLDATE MonthYear Year FractionDate".split(),
    *(f"Actor{n}{name}" for n in (1, 2) for name in _ACTOR),
    *"IsRootEvent EventCode EventBaseCode EventRootCode QuadClass GoldsteinScale".split(),
    *"NumMentions NumSources NumArticles AvgTone".split(),
    *(f"{who}Geo_{name}" for who in ("Actor1", "Actor2", "Action") for name in _GEO),
    "DATEADDED",
    "SOURCEURL",
)
"""The names of the 61 columns, in order."""

_CODES: dict[tuple[EventType, str], str] = {
    ("CONSULT", "visit"): "042",
    ("CONSULT", "phone"): "041",
    ("RETREAT", "release"): "0841",
    ("RETREAT", "withdraw"): "0874",
    ("RETREAT", "ceasefire"): "0871",
    ("ACCUSE", "investigate"): "090",
    ("ACCUSE", "allege"): "112",
    ("PROTEST", "demo"): "141",
    ("PROTEST", "strike"): "143",
    ("PROTEST", "obstruct"): "144",
    ("PROTEST", "riot"): "145",
    ("COERCE", "arrest"): "173",
    ("ASSAULT", "kidnap"): "181",
    ("ASSAULT", "beat"): "182",
    ("ASSAULT", "sexual"): "1821",
}
"""The CAMEO code of a type in a mode, where CAMEO has one; else the root's general code."""


def gdelt_text(readings: Sequence[Reading], dossier: Dossier) -> str:
    """Return the events that took place, one row for each pair of an actor and a recipient."""
    rows: list[list[str]] = []
    for told in told_events(readings, dossier):
        if took_place(told.event):
            for actor, other in pairs(told.event):
                rows.append(_row(told, actor, other, number=len(rows) + 1))
    return "".join("\t".join(row) + "\n" for row in rows)


def _row(
    told: Told, actor: Participant | None, other: Participant | None, *, number: int
) -> list[str]:
    event = told.event
    code = _CODES.get((event.type, told.mode or ""), f"{CAMEO_ROOT[event.type]}0")
    root = told.in_lead
    sources = {reading.article.source or reading.article.id for reading in told.articles}
    urls = [reading.article.url for reading in told.articles if reading.article.url]
    return [
        str(number),
        *_dates(event.date),
        *_actor(actor),
        *_actor(other),
        "" if root is None else str(int(root)),
        code,
        code[:3],
        code[:2],
        _quad(code[:2]),
        str(INTENSITY[event.type]),
        str(len(told.mentions)),
        str(len(sources)),
        str(len(told.articles)),
        "",
        *[""] * (2 * len(_GEO)),
        *_geography(event.place),
        "",
        clean(urls[0]) if urls else "",
    ]


def _dates(iso: str | None) -> list[str]:
    """Return day, month, year and fraction of a year, each only where it is known."""
    if iso is None or not iso[:4].isdigit():
        return ["", "", "", ""]
    year, *rest = iso.split("-")
    month = rest[0] if rest and rest[0].isdigit() else ""
    if len(rest) < 2:
        return ["", f"{year}{month}" if month else "", year, ""]
    fraction = int(year) + (30 * int(month) + int(rest[1])) / 365
    return [f"{year}{month}{rest[1]}", f"{year}{month}", year, f"{fraction:.4f}"]


def _actor(who: Participant | None) -> list[str]:
    if who is None:
        return [""] * len(_ACTOR)
    country = country_of(who.name)
    code = country.iso3 if country else ""
    return [code, clean(who.name).upper(), code, *[""] * (len(_ACTOR) - 3)]


def _quad(root: str) -> str:
    """Return GDELT's quad class: 01-05, 06-08, 09-13 and 14-20 of CAMEO."""
    number = int(root)
    return "1" if number <= 5 else "2" if number <= 8 else "3" if number <= 13 else "4"


def _geography(place: str | None) -> list[str]:
    """Return the geography of the act: type 1 is a country; of a city the name alone is known."""
    empty = [""] * (len(_GEO) - 3)
    if place is None:
        return ["", "", "", *empty]
    country = country_of(place)
    if country is None:
        return ["", clean(place), "", *empty]
    return ["1", clean(place), country.fips, *empty]
