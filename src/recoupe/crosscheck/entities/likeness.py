"""Do two names mean the same person, place or organisation? The answer and its reason.

Judged on the names alone, without any article: a bare surname therefore never is enough.
"""

from __future__ import annotations

import re
from dataclasses import dataclass
from functools import lru_cache

from rapidfuzz.distance import JaroWinkler, Levenshtein

from recoupe.languages.gazetteer import Gazetteer, load_gazetteer
from recoupe.languages.spellings import GIVEN_VARIANTS, PARTICLES
from recoupe.reading.entities.initials import LONG_ACRONYM, content, is_acronym, spells
from recoupe.reading.entities.name import plain_words
from recoupe.reading.entities.spelling import skeleton, sound, sounds, surname_sound
from recoupe.records import EntityType

CLOSE_SURNAME = 0.90
"""Jaro-Winkler over comparing forms with equal consonants, given names equal; set on the
pairs of quality/spellings.tsv so that precision stays above .98."""

_GROUP = {sound(name): i for i, row in enumerate(GIVEN_VARIANTS) for name in row.split()}
_INITIALS = re.compile(r"(?:[A-ZÀ-Þ]\.[- ]?)+$")


@dataclass(frozen=True, slots=True, kw_only=True)
class Likeness:
    """Whether two names mean the same, and why."""

    same: bool
    why: str
    left: str
    right: str


@dataclass(frozen=True, slots=True, kw_only=True)
class PersonName:
    """A person's name cut into what is compared."""

    given: str
    """As written; may be initials, empty when only a surname is there."""
    middle: tuple[str, ...]
    surname: str
    """Comparing form of the last word."""


@lru_cache(maxsize=65536)
def cut_person(name: str) -> PersonName:
    """Cut a person's name into given name, middle and surname."""
    parts = [p for p in re.split(r"[\s']+", name.strip()) if p]
    kept = [p for p in parts if p.casefold().strip("-") not in PARTICLES] or parts
    last = re.sub(r"^(?:al|el)-", "", kept[-1], flags=re.IGNORECASE) if kept else ""
    form = "".join(surname_sound(w) for w in last.split("-"))
    return PersonName(
        given=kept[0] if len(kept) > 1 else "",
        middle=tuple(kept[1:-1]),
        surname=form,
    )


def compare_names(
    left: str, right: str, type_: EntityType, gazetteer: Gazetteer | None = None
) -> Likeness:
    """Compare two names of one type."""
    known = gazetteer or load_gazetteer()
    if type_ == "person":
        same, why = _compare_persons(left, right)
    else:
        same, why = _compare_things(left, right, known)
    return Likeness(same=same, why=why, left=left, right=right)


def _compare_persons(left: str, right: str) -> tuple[bool, str]:
    several = len(sounds(left)) > 1
    if several and plain_words(left) == plain_words(right):
        return True, "the same words without accents"
    if several and sounds(left) == sounds(right):
        return True, "the same words after transliteration"
    a, b = cut_person(left), cut_person(right)
    if not a.given or not b.given:
        return False, "a bare surname may mean anybody"
    if len(sounds(left)) == len(sounds(right)) == 2 and set(sounds(left)) == set(sounds(right)):
        return True, "the same words in another order"
    if not _middles(a, b):
        return False, "other middle names"
    if a.surname == b.surname:
        if same_given(a.given, b.given):
            return True, "the same surname and compatible given names"
        return False, "other given names"
    if sound(a.given) == sound(b.given) and len(sound(a.given)) > 2 and _close(a, b):
        return True, "the same given name and surnames that transliteration may differ in"
    return False, "other surnames"


def _middles(a: PersonName, b: PersonName) -> bool:
    """Tell whether middle names agree: missing ones and initials do."""
    if not a.middle or not b.middle:
        return all(len(m.strip(".")) == 1 for m in a.middle + b.middle)
    return sounds(" ".join(a.middle)) == sounds(" ".join(b.middle))


def _close(a: PersonName, b: PersonName) -> bool:
    return (
        min(len(a.surname), len(b.surname)) > 5
        and skeleton(a.surname) == skeleton(b.surname)
        and Levenshtein.distance(a.surname, b.surname) <= 1
        and JaroWinkler.similarity(a.surname, b.surname) >= CLOSE_SURNAME
    )


@lru_cache(maxsize=65536)
def same_given(left: str, right: str) -> bool:
    """Tell whether two given names may be one: spelling, variant or initials."""
    a, b = sounds(left), sounds(right)
    if a == b:
        return True
    if _INITIALS.match(left) or _INITIALS.match(right):
        short, long_ = (left, right) if _INITIALS.match(left) else (right, left)
        return _initials_of(short) == tuple(w[0] for w in plain_words(long_))
    groups = {_GROUP.get("".join(a)), _GROUP.get("".join(b))}
    if len(groups) == 1 and None not in groups:
        return True
    one, other = "".join(a), "".join(b)
    return (
        min(len(one), len(other)) > 4
        and skeleton(one) == skeleton(other)
        and Levenshtein.distance(one, other) <= 1
        and one[-1] == other[-1]
    )


def _initials_of(short: str) -> tuple[str, ...]:
    return tuple(w[0] for w in plain_words(short))


def _compare_things(left: str, right: str, gazetteer: Gazetteer) -> tuple[bool, str]:
    a, b = gazetteer.find(left), gazetteer.find(right)
    if a and b:
        if {e.id for e in a} & {e.id for e in b}:
            return True, "two names of one entry of the table"
        return False, "two entries of the table"
    if plain_words(left) == plain_words(right) or content(left) == content(right):
        return True, "the same words after transliteration"
    short, long_ = sorted((left, right), key=len)
    if is_acronym(short) and len(short.replace(".", "")) >= LONG_ACRONYM and spells(short, long_):
        return True, "initials and full name"
    return False, "other words"
