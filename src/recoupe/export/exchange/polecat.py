"""POLECAT: 40 tab separated columns with a header, ``None`` where nothing is known.

The columns are those of the weekly files of the POLECAT Dataverse (Halterman and others,
2023). ``Contexts`` says whether an event is planned or hypothetical; what is denied or only
demanded is no event there. ``Wikipedia ... ID`` and coordinates are not known to Recoupe.
"""

from __future__ import annotations

from collections.abc import Sequence

from recoupe.export.exchange.countries import country_of
from recoupe.export.exchange.rows import Told, clean, pairs, told_events, took_place
from recoupe.plover import INTENSITY, QUAD_CLASS
from recoupe.records import Dossier, Participant, Reading

POLECAT_COLUMNS: tuple[str, ...] = tuple(
    """Event ID;Event Date;Event Type;Event Mode;Intensity;Quad Code;Contexts;Actor Name;
    Actor Country;Actor COW;Primary Actor Sector;Actor Sectors;Actor Title;Actor Name Raw;
    Wikipedia Actor ID;Recipient Name;Recipient Country;Recipient COW;Primary Recipient Sector;
    Recipient Sectors;Recipient Title;Recipient Name Raw;Wikipedia Recipient ID;Placename;City;
    District;Province;Country;Latitude;Longitude;GeoNames ID;Raw Placename;Feature Type;Source;
    Publication Date;Story People;Story Organizations;Story Locations;Language;Version""".replace(
        "\n    ", ""
    ).split(";")
)
"""The names of the 40 columns, in order."""

VERSION = "recoupe"


def polecat_text(readings: Sequence[Reading], dossier: Dossier) -> str:
    """Return the events under a header, one row for each pair of an actor and a recipient."""
    rows = [list(POLECAT_COLUMNS)]
    for told in told_events(readings, dossier):
        event = told.event
        if took_place(event) or event.factuality in ("planned", "hypothetical"):
            for number, (actor, other) in enumerate(pairs(event), 1):
                rows.append(_row(told, actor, other, number=number))
    return "".join("\t".join(clean(cell) or "None" for cell in row) + "\n" for row in rows)


def _row(
    told: Told, actor: Participant | None, other: Participant | None, *, number: int
) -> list[str]:
    event = told.event
    known: dict[str, str | None] = {
        "Event ID": f"{event.id}_{number}",
        "Event Date": event.date,
        "Event Type": event.type,
        "Event Mode": told.mode,
        "Intensity": str(INTENSITY[event.type]),
        "Quad Code": QUAD_CLASS[event.type].replace("_", " ").upper(),
        "Contexts": None if event.factuality in ("happened", "ongoing") else event.factuality,
        **_party("Actor", actor),
        **_party("Recipient", other),
        **_place(event.place),
        **_story(told),
        "Version": VERSION,
    }
    return [known.get(column) or "" for column in POLECAT_COLUMNS]


def _party(side: str, who: Participant | None) -> dict[str, str | None]:
    if who is None:
        return {}
    country = country_of(who.name)
    return {
        f"{side} Name": who.name,
        f"{side} Name Raw": who.name,
        f"{side} Country": country.iso3 if country else None,
    }


def _place(place: str | None) -> dict[str, str | None]:
    country = country_of(place) if place else None
    return {
        "Placename": place,
        "Raw Placename": place,
        "Country": country.iso3 if country else None,
    }


def _story(told: Told) -> dict[str, str | None]:
    """Return what is known of the first article that tells the event."""
    if not told.articles:
        return {}
    reading = told.articles[0]
    names: dict[str, list[str]] = {}
    for entity in reading.entities:
        names.setdefault(entity.type, []).append(entity.name)
    published = reading.article.published
    return {
        "Source": reading.article.source,
        "Publication Date": published.value[:10] if published else None,
        "Story People": "; ".join(names.get("person", ())),
        "Story Organizations": "; ".join(names.get("organisation", ())),
        "Story Locations": "; ".join(names.get("place", ())),
        "Language": reading.article.language,
    }
