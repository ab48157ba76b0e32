"""Whom a word for somebody means in an event: "ils", "le suspect", "les manifestants"."""

from __future__ import annotations

from collections.abc import Iterator
from dataclasses import dataclass

from spacy.tokens import Token

from recoupe.reading.events.cast import Standing
from recoupe.reading.events.parties import Party
from recoupe.reading.events.relations import Scene

MOST = 12
"""Parties that a word may mean: those that the article names most; set by judgement."""
_UNLIKELY = frozenset({"place", "noun:place"})
_TOLD = frozenset({"group", "crowd", "movement"})


@dataclass(frozen=True, slots=True, kw_only=True, eq=False)
class Word:
    """A word for somebody, as the weights see it."""

    lemma: str
    form: str
    """The word itself for a pronoun, else the kind of the noun."""
    number: str
    person: str
    determiner: str
    part: str
    """What it does in the event: actor or recipient."""


def may_mean_another(party: Party) -> bool:
    """Tell whether a party is a word that may mean somebody named elsewhere."""
    return party.token is not None and party.entity is None and party.kind != "thing"


def word_of(party: Party, token: Token, part: str) -> Word:
    """Return what a word shows of whom it means."""
    pronoun = party.kind in ("pronoun", "possessive")
    return Word(
        lemma=token.lemma_.lower(),
        form=token.lower_ if pronoun else party.kind,
        number=_first(token, "Number"),
        person=_first(token, "Person"),
        determiner=_determiner(token),
        part=part,
    )


def _first(token: Token, name: str) -> str:
    return (token.morph.get(name, []) or ["-"])[0]


def _determiner(token: Token) -> str:
    """Return the kind of a noun's determiner: definite, indefinite, demonstrative, number."""
    found = next((c for c in token.children if c.dep_ in ("det", "nummod")), None)
    if found is None:
        return "-"
    return ([*found.morph.get("Definite", []), *found.morph.get("PronType", [])] or [found.dep_])[0]


def meanings(word: Word, own: str, scene: Scene) -> list[tuple[str, list[str]]]:
    """Return whom a word may mean, by key, with the features that speak for it.

    Args:
        word: A word for somebody.
        own: Its own key, that the first meaning has: it means nobody named elsewhere.
        scene: What surrounds its event.
    """
    said_by = {party.key for party in scene.cast.speakers(scene.candidate)}
    others = [
        (key, standing)
        for key, standing in scene.cast.standings.items()
        if key != own and (standing.party.kind not in _UNLIKELY or standing.subjects > 1)
    ]
    chosen = others[:MOST] + [(k, s) for k, s in others[MOST:] if s.title or k in said_by]
    found = [(own, _itself(word, scene))]
    for key, standing in chosen:
        names = [*_likeness(word, standing), *_place(word, standing, scene)]
        names.append(f"acts:{word.part}:{scene.type_}:{standing.party.kind}:{word.form}")
        if standing.party.kind in _TOLD:
            names += [f"name:{key}:{word.form}", f"name:{key}:{word.lemma}"]
            names.append(f"name:{key}:{word.part}:{scene.type_}")
        if key in said_by:
            names += [f"speaker:{word.form}", f"speaker:{word.person}"]
        found.append((key, names))
    return found


def _itself(word: Word, scene: Scene) -> list[str]:
    form, lemma = word.form, word.lemma
    return [
        "itself",
        f"itself:{form}",
        f"itself:{lemma}",
        f"itself:{form}:{word.number}",
        f"itself:{form}:{word.determiner}",
        f"itself:{form}:{word.determiner}:{word.number}",
        f"itself:{lemma}:{word.part}:{scene.type_}",
        f"itself:{form}:{word.part}:{scene.type_}",
        f"itself:quoted:{scene.inside is not None}:{form}",
    ]


def _likeness(word: Word, standing: Standing) -> Iterator[str]:
    kind, form = standing.party.kind, word.form
    known = "yes" if word.lemma in standing.nouns else "other" if standing.nouns else "no"
    yield f"kinds:{form}:{kind}"
    yield f"kinds:{form}:{word.number}:{kind}"
    yield f"kinds:{form}:{word.determiner}:{word.number}:{kind}"
    yield f"word:{word.lemma}:{kind}"
    yield f"told:{known}"
    yield f"told:{known}:{word.determiner}"
    yield f"told:{known}:{kind}"


def _place(word: Word, standing: Standing, scene: Scene) -> Iterator[str]:
    here, rank = scene.candidate.index, min(4, standing.rank)
    before = [i for i in standing.sentences if i <= here]
    back = min(4, here - before[-1]) if before else "-"
    form, kind = word.form, standing.party.kind
    yield f"back:{back}:{form}"
    yield f"back:{back}:{kind}"
    yield f"back:{back}:{kind}:{form}"
    yield f"rank:{rank}:{kind}"
    yield f"rank:{rank}:{form}"
    yield f"title:{standing.title}:{form}"
    yield f"title:{standing.title}:{kind}"
    yield f"subjects:{min(3, standing.subjects)}:{form}"
