"""A personal name where the article means something else: "entre l'Italie et Ingrid"."""

from __future__ import annotations

import re
from collections import Counter
from collections.abc import Iterator
from functools import lru_cache
from typing import NamedTuple

from recoupe.languages import Language
from recoupe.languages.flaws import FlawRules
from recoupe.languages.letters import strip_accents
from recoupe.languages.towns import is_town
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
    return strip_accents(text.casefold())


class _Slots(NamedTuple):
    """Where only countries stand."""

    pair: re.Pattern[str]
    """Two names side by side: "l'Italie et Odile"."""
    alone: tuple[re.Pattern[str], ...]
    """A name that nothing but a place may follow or belong to."""


@lru_cache(maxsize=8)
def _slots(rules: FlawRules) -> _Slots | None:
    """Return the patterns of a language; None when it says nothing about pairs."""
    if not rules.pair_words:
        return None
    articles = "|".join(re.escape(article) for article in rules.articles) or "(?!)"
    side = rf"(?:(?:{articles})\s?)?(?:{_NAME})(?! {_NAME})"
    pair = re.compile(
        rf"(?<!\w)(?P<a>{side}) (?:{'|'.join(rules.pair_words)})"
        rf" (?:(?:de|avec|à|of|with) )?(?P<b>{side})(?![\w'-])"
    )
    others = "|".join(rules.not_places) or "(?!)"
    places = "|".join(rules.place_words) or "(?!)"
    nouns = "|".join(rules.country_nouns) or "(?!)"
    name = rf"(?P<a>{_NAME})(?! {_NAME})(?![\w'-])"
    return _Slots(
        pair,
        (
            re.compile(rf"(?<!\w)(?P<other>(?:{others}) )?(?:{places}) {name}"),
            re.compile(rf"(?<!\w)(?P<other>(?!))?(?:{nouns}) (?:{articles})\s?{name}"),
        ),
    )


def read_swapped_names(page: Page) -> Iterator[Flaw]:
    """Find a given name, used once, where the article otherwise names a country.

    The name stands alone (no surname beside it anywhere), is a given name and no place, and
    its partner is a country that the article pairs with another one; or it follows a
    preposition that only a place follows.
    """
    draft = page.draft
    slots = _slots(draft.language.flaws)
    if slots is None:
        return
    stretches = page.body
    text = " \n ".join(stretch.text for stretch in stretches)
    partners = _partners(text, slots.pair, draft.language)
    for stretch in stretches:
        for match in slots.pair.finditer(stretch.text):
            sides = {group: _bare(match[group], draft.language) for group in ("a", "b")}
            for group, other in (("a", "b"), ("b", "a")):
                repair = partners.get(sides[other])
                country = _is_country(sides[other], draft.language)
                if country and _stray(sides[group], text, draft.language):
                    start = match.end(group) - len(sides[group])
                    yield _swapped(stretch, start, sides[group], repair)
        for match in (found for slot in slots.alone for found in slot.finditer(stretch.text)):
            if match["other"] is None and _stray(match["a"], text, draft.language):
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
        and _plain(name) not in language.flaws.regions
        and not is_town(name)
    )


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
