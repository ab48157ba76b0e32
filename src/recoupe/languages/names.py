"""What a language must say about people, places and organisations."""

from __future__ import annotations

from collections.abc import Mapping
from dataclasses import dataclass, field
from functools import lru_cache
from pathlib import Path
from typing import Literal

from recoupe.languages.letters import strip_accents
from recoupe.records import EntityType

Gender = Literal["m", "f"]
PronounKind = Literal["subject", "stressed", "demonstrative"]
DeterminerKind = Literal["definite", "demonstrative", "possessive"]


@dataclass(frozen=True, slots=True, kw_only=True)
class Head:
    """A noun that may head a mention of somebody or something named elsewhere."""

    type: EntityType
    gender: Gender | None
    """The gender of whom it is said; None when the word serves for both."""
    kind: str
    """A finer class: office, profession, kin, party, court, country, ..."""


@dataclass(frozen=True, slots=True, kw_only=True)
class Pronoun:
    """A third-person form that may stand for somebody named."""

    gender: Gender | None
    plural: bool
    kind: PronounKind


@dataclass(frozen=True, slots=True, kw_only=True)
class NameRules:
    """Constants for reading people, places and organisations; the defaults know nothing."""

    heads: Mapping[str, tuple[Head, ...]] = field(default_factory=dict)
    """Head nouns, plain (lower case, no accents)."""
    given_names: Mapping[str, Gender | None] = field(default_factory=dict)
    """Given names, plain, by the gender they tell of; None when they tell nothing."""
    civilities: Mapping[str, Gender | None] = field(default_factory=dict)
    """Lower-case words before a person's name: "mme" -> f."""
    pronouns: Mapping[str, Pronoun] = field(default_factory=dict)
    """Lower-case forms, also of two words: "ce dernier"."""
    impersonal: str | None = None
    """Regular expression over the lower-case text from a subject pronoun on that shows it
    stands for nobody: "il y a"."""
    determiners: Mapping[str, DeterminerKind] = field(default_factory=dict)
    """Lower-case determiners that open a nominal mention."""
    singular: Mapping[str, Gender | None] = field(default_factory=dict)
    """Words before a noun or name in the singular, by the gender they show: "cette" -> f."""
    plurals: frozenset[str] = frozenset()
    """Words before a noun or name in the plural: "les", "aux"."""
    clitics: frozenset[str] = frozenset()
    """Words between a clitic pronoun and its verb: "lui [en] parle"."""
    contractions: frozenset[str] = frozenset()
    """Preposition and article in one word: the mention begins after it ("du ministre")."""
    links: frozenset[str] = frozenset()
    """Prepositions that may go on with a noun's complement: "de", "à", "en"."""
    genitives: frozenset[str] = frozenset()
    """Those that nearly always do: "de", "du"."""
    joiners: frozenset[str] = frozenset()
    """Participles that belong to an office: "chargé", "délégué"."""
    institutions: Mapping[str, EntityType] = field(default_factory=dict)
    """Lower-case nouns that are part of the name they open: "tribunal" de Lyon."""
    streets: frozenset[str] = frozenset()
    """Those that a name may follow directly: "rue" Neuve, "lycée" Voltaire."""
    kinds: frozenset[str] = frozenset()
    """Lower-case nouns that stay outside the name they open: "département" du Gard."""
    openers: frozenset[str] = frozenset()
    """Words, lower case, that never open a name even with a capital: "À Nancy"."""
    closers: frozenset[str] = frozenset()
    """Lower-case words that never close a name: "à Matignon lundi"."""
    peoples: frozenset[str] = frozenset()
    """Plain nouns of inhabitants beside those of states: they are no names ("les Wallons")."""
    movements: str | None = None
    """Regular expression of names that are written without a capital: "gilets jaunes"."""
    roads: str | None = None
    """Regular expression of road numbers: "RD 520"."""
    lands: str | None = None
    """Regular expression that ends behind an unknown word which can only be a place:
    "en X", "la capitale de X"."""
    bodies: frozenset[str] = frozenset()
    """Plain nouns that, capitalised in a name, make it a body's: "Rivermouth Town [Council]".
    For languages read without a model."""
    person_before: str | None = None
    """Regular expression of what stands right before an unknown person: "told by "."""
    person_after: str | None = None
    """Regular expression of what stands right behind one: ", 61,"."""
    town_before: str | None = None
    """Regular expression of what stands right before a town: "near "."""
    town_after: str | None = None
    """Regular expression of what stands right behind one: the dash of a dateline."""
    not_names: str | None = None
    """Regular expression of whole names that are none: labels of a page, placeholders."""
    demonyms: Mapping[str, str] = field(default_factory=dict)
    """Adjectives of states, plain, with the ISO 3166 code: "azerie" -> AZ."""
    reporting: frozenset[str] = frozenset()
    """Lemmas of verbs whose subject speaks."""
    offices: Mapping[str, frozenset[str]] = field(default_factory=dict)
    """Phrases, plain, that name an office, with its classes: "chef de l'etat" and
    "president de la republique" share one."""
    sole: frozenset[str] = frozenset()
    """Classes of offices that exclude each other: no head of state is a prosecutor."""


def read_heads(path: Path) -> Mapping[str, tuple[Head, ...]]:
    """Read a table of head nouns: type, gender, kind, words."""
    heads: dict[str, tuple[Head, ...]] = {}
    for type_, gender, kind, words in _rows(path):
        head = Head(type=_entity_type(type_), gender=_gender(gender), kind=kind)
        for word in words.split():
            plain = _plain(word)
            if head not in heads.get(plain, ()):
                heads[plain] = (*heads.get(plain, ()), head)
    return heads


def read_given_names(path: Path) -> Mapping[str, Gender | None]:
    """Read a table of given names: gender, names; one in both rows tells nothing."""
    names: dict[str, Gender | None] = {}
    for gender, words in _rows(path):
        for word in words.split():
            known = names.get(_plain(word), _gender(gender))
            names[_plain(word)] = known if known == _gender(gender) else None
    return names


@lru_cache(maxsize=1)
def load_given_names() -> Mapping[str, Gender | None]:
    """Return the given names of all languages, read once a process."""
    return read_given_names(Path(__file__).parent / "data" / "given_names.tsv")


def read_demonyms(path: Path, endings: Mapping[str, tuple[str, ...]]) -> Mapping[str, str]:
    """Read a table of demonyms: code, masculine forms; others are derived.

    Args:
        path: The table.
        endings: By ending of the masculine form, what replaces it in the other forms; the
            longest ending that fits is used, "" fits all.
    """
    demonyms: dict[str, str] = {}
    for code, words in _rows(path):
        for word in words.split():
            ending = max((e for e in endings if word.endswith(e)), key=len)
            stem = word[: len(word) - len(ending)]
            for form in (word, *(stem + other for other in endings[ending])):
                demonyms.setdefault(form, code)
    return demonyms


def read_offices(path: Path) -> Mapping[str, frozenset[str]]:
    """Read a table of offices: class, whether sole, phrases; a phrase may have many classes."""
    offices: dict[str, frozenset[str]] = {}
    for kind, _, phrases in _rows(path):
        for phrase in phrases.split("|"):
            offices[phrase] = offices.get(phrase, frozenset()) | {kind}
    return offices


def read_sole(path: Path) -> frozenset[str]:
    """Return the classes of a table of offices that exclude each other."""
    return frozenset(kind for kind, number, _ in _rows(path) if number == "sole")


def _rows(path: Path) -> list[list[str]]:
    lines = path.read_text("utf-8").splitlines()
    return [line.split("\t") for line in lines if line and not line.startswith("#")]


def _gender(code: str) -> Gender | None:
    return "m" if code == "m" else "f" if code == "f" else None


def _entity_type(code: str) -> EntityType:
    for known in ("person", "place", "organisation"):
        if code == known:
            return known
    return "other"


def _plain(word: str) -> str:
    return strip_accents(word.casefold())
