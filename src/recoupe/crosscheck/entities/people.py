"""Persons across articles: full names in blocks of one surname, bare surnames by company."""

from __future__ import annotations

import math
from collections import Counter, defaultdict
from collections.abc import Mapping, Sequence
from dataclasses import dataclass, field

from recoupe.crosscheck.entities.likeness import compare_names, cut_person
from recoupe.languages.names import load_given_names
from recoupe.reading.entities.name import plain, plain_words
from recoupe.reading.entities.spelling import skeleton, sounds
from recoupe.records import Entity

Key = tuple[str, str]
Local = tuple[Key, Entity]

FAMOUS = 3
"""Articles that must give the full name before the only bearer of a surname is assumed."""
RULING = 8
"""How many times more articles than all other bearers together one must have."""
COMPANY = 4.0
"""Shared company, summed over shared names by rarity (natural logarithm of the share of
articles): two names that one article in ten holds, or one that is hardly ever named."""

SMALL_RUN = 50
"""Articles; in a run of a few articles about one story every name looks common."""


@dataclass(slots=True, kw_only=True, eq=False)
class Person:
    """One full name of the run with its other spellings."""

    name: str
    members: list[Local] = field(default_factory=list)
    company: Counter[str] = field(default_factory=Counter)


@dataclass(frozen=True, slots=True, kw_only=True)
class People:
    """The persons of a run."""

    groups: list[list[Local]]
    joined: frozenset[Key]
    """Those of the doubtful names that turned out to be somebody's surname."""


def link_people(
    persons: Sequence[Local], company: Mapping[Key, str], doubtful: Sequence[Local] = ()
) -> People:
    """Return the groups of local persons that are one.

    Args:
        persons: Local person entities, sorted by key.
        company: Run-wide ids of the other things named, by local key.
        doubtful: Things of one word that may be a surname misread; they join a person whom
            shared company shows, else they stay what they were.
    """
    full = [p for p in persons if len(sounds(p[1].name)) > 1]
    bare = [p for p in persons if len(sounds(p[1].name)) <= 1]
    people = _full_names(full)
    around = _company(company, people)
    by_surname: dict[str, list[Person]] = defaultdict(list)
    for person in people:
        for _, entity in person.members[:1]:
            by_surname[cut_person(entity.name).surname].append(person)
        for (article, _), _entity in person.members:
            person.company.update(around.get(article, ()))
    rarity = _rarity(around)
    alone = [p for p in bare if not _join(p, by_surname, around, rarity)]
    joined = [p for p in doubtful if _join(p, by_surname, around, rarity, sure=False)]
    groups = [person.members for person in people] + _bare_groups(alone, around, rarity)
    return People(groups=groups, joined=frozenset(key for key, _ in joined))


def _full_names(full: Sequence[Local]) -> list[Person]:
    counts = Counter(e.name for _, e in full)
    members: dict[str, list[Local]] = defaultdict(list)
    for local in full:
        members[local[1].name].append(local)
    blocks: dict[str, list[Person]] = defaultdict(list)
    people: list[Person] = []
    turned: dict[tuple[str, ...], Person] = {}
    for name in sorted(counts, key=lambda n: (_initials(n), -counts[n], n)):
        block = blocks[skeleton(cut_person(name).surname)]
        same = [p for p in block if compare_names(p.name, name, "person").same]
        words = tuple(sorted(sounds(name)))
        if not same and len(words) == 2 and words in turned:
            same = [turned[words]]
        if len(same) == 1 or (same and not _initials(name)):
            same[0].members.extend(members[name])
            continue
        person = Person(name=name, members=list(members[name]))
        people.append(person)
        block.append(person)
        turned.setdefault(words, person)
    return people


def _initials(name: str) -> bool:
    return len(name.split()[0].strip(".")) == 1 or "." in name.split()[0]


def _company(company: Mapping[Key, str], people: Sequence[Person]) -> dict[str, set[str]]:
    """Return what else every article names: known things and persons in full."""
    around: dict[str, set[str]] = defaultdict(set)
    for (article, _), name in company.items():
        around[article].add(name)
    for number, person in enumerate(people):
        for (article, _), _entity in person.members:
            around[article].add(f"person-{number}")
    return around


def _rarity(around: Mapping[str, set[str]]) -> dict[str, float]:
    counts = Counter(name for names in around.values() for name in names)
    total = max(SMALL_RUN, len(around))
    return {name: math.log((total + 1) / n) for name, n in counts.items()}


def _join(
    local: Local,
    by_surname: Mapping[str, list[Person]],
    around: Mapping[str, set[str]],
    rarity: Mapping[str, float],
    *,
    sure: bool = True,
) -> bool:
    """Add a bare surname to the bearer that the evidence points to; tell whether one was."""
    key, entity = local
    bearers = _leading(by_surname.get(cut_person(entity.name).surname, []))
    if not sure:
        bearers = [b for b in bearers if plain_words(b.name)[-1:] == plain_words(entity.name)]
    if not bearers:
        return False
    here = around.get(key[0], set())
    shared = [
        sum(rarity[n] for n in sorted(here & set(p.company)) if rarity[n] > 0.5) for p in bearers
    ]
    sizes = [len({article for (article, _), _ in p.members}) for p in bearers]
    order = sorted(range(len(bearers)), key=lambda i: (-shared[i], bearers[i].name))
    best = order[0]
    clear = len(bearers) == 1 or shared[best] >= 2 * shared[order[1]]
    needed = 2 * COMPANY if plain(entity.name) in load_given_names() else COMPANY
    if shared[best] >= needed and clear:
        bearers[best].members.append(local)
        return True
    if not sure:
        return False
    famous = max(range(len(bearers)), key=lambda i: (sizes[i], bearers[i].name))
    if sizes[famous] >= FAMOUS and sizes[famous] >= RULING * (sum(sizes) - sizes[famous]):
        bearers[famous].members.append(local)
        return True
    return False


def _leading(bearers: Sequence[Person]) -> list[Person]:
    """Leave out relatives: who is only named where another bearer is, who is named more.

    An article that also names a father or wife in full calls the main person by surname.
    """
    articles = [{article for (article, _), _ in p.members} for p in bearers]
    return [
        person
        for i, person in enumerate(bearers)
        if not any(articles[i] < articles[j] for j in range(len(bearers)))
    ]


def _bare_groups(
    alone: Sequence[Local], around: Mapping[str, set[str]], rarity: Mapping[str, float]
) -> list[list[Local]]:
    """Return bare names in groups: one article, or articles in much the same company."""
    groups: dict[str, list[list[Local]]] = defaultdict(list)
    for key, entity in alone:
        here = around.get(key[0], set())
        block = groups[cut_person(entity.name).surname]
        for group in block[:20]:
            there = around.get(group[0][0][0], set())
            if group[0][0][0] == key[0]:
                continue
            if sum(rarity[n] for n in sorted(here & there)) >= 2 * COMPANY:
                group.append((key, entity))
                break
        else:
            block.append([(key, entity)])
    return [group for block in groups.values() for group in block]
