"""One id per person, place and organisation over all articles of a run.

1. What the table of known names holds gets the table's id.
2. Persons with a full name meet when surname and given name agree after transliteration;
   names are compared inside blocks of one surname, never all with all.
3. A bare surname joins a bearer only with evidence: the same company of other names, or the
   only bearer in the run who is named in several articles.
4. Other things meet when their content words agree, or as initials and full name where one
   article says so.
Ids come from names, never from the order of articles.
"""

from __future__ import annotations

import hashlib
from collections import Counter, defaultdict
from collections.abc import Collection, Mapping, Sequence
from dataclasses import dataclass

from recoupe.crosscheck.entities.people import link_people
from recoupe.crosscheck.entities.things import link_things
from recoupe.languages.gazetteer import Entry, Gazetteer, load_gazetteer, slug
from recoupe.reading.entities.initials import content
from recoupe.records import Entity, EntityType, Reading

Key = tuple[str, str]
"""(article id, local entity id)."""

DOUBTFUL = 2
"""Articles that may name a place or organisation which is a surname misread."""


@dataclass(frozen=True, slots=True, kw_only=True)
class Cluster:
    """Local entities that are one."""

    type: EntityType
    members: tuple[tuple[Key, Entity], ...]
    entry: Entry | None = None


def link_entities(
    readings: Sequence[Reading], authority: Gazetteer | None = None
) -> Mapping[Key, Entity]:
    """Link the entities of all readings.

    Args:
        readings: The articles of the run, in any order.
        authority: A table of known names; the shipped one when None.
    """
    table = authority or load_gazetteer()
    local = sorted(
        (((r.article.id, e.id), e) for r in readings for e in r.entities), key=lambda p: p[0]
    )
    known: dict[Key, Entry] = {}
    for key, entity in local:
        entry = find_entry(entity, table)
        if entry is not None:
            known[key] = entry
    rest = [(k, e) for k, e in local if k not in known]
    persons = [(k, e) for k, e in rest if e.type == "person"]
    things = [(k, e) for k, e in rest if e.type != "person"]
    company = {k: known[k].id for k in known}
    groups = [*link_things(things)]
    for number, group in enumerate(groups):
        company.update({key: f"thing-{number}" for key, _ in group})
    doubtful = [local for group in groups for local in group if maybe_surname(group)]
    people = link_people(persons, company, doubtful)
    groups = settle_types(groups, people.groups, people.joined)
    by_entry: dict[str, list[tuple[Key, Entity]]] = defaultdict(list)
    for key, entity in local:
        if key in known:
            by_entry[known[key].id].append((key, entity))
    clusters = [
        Cluster(type=known[m[0][0]].type, members=tuple(m), entry=known[m[0][0]])
        for m in by_entry.values()
    ]
    clusters += [Cluster(type=common_type(g), members=tuple(g)) for g in groups]
    return named(clusters)


def maybe_surname(group: Sequence[tuple[Key, Entity]]) -> bool:
    """Tell whether things of one word in few articles may be a surname that was misread."""
    word = group[0][1].name
    return len(group) <= DOUBTFUL and word.istitle() and word.isalpha()


def settle_types(
    things: Sequence[Sequence[tuple[Key, Entity]]],
    people: Sequence[Sequence[tuple[Key, Entity]]],
    joined: Collection[Key],
) -> list[list[tuple[Key, Entity]]]:
    """Return all groups, after what one article took for a thing or a person by mistake.

    A misread surname is with its bearer already and leaves its things. A bare name that
    nobody bears in full, and that more articles use for a place or an organisation, is that.
    """
    settled = [[local for local in group if local[0] not in joined] for group in things]
    named: dict[tuple[str, ...], list[tuple[Key, Entity]]] = {}
    for group in settled:
        if group and common_type(group) in ("place", "organisation"):
            named.setdefault(content(group[0][1].name), group)
    rest: list[list[tuple[Key, Entity]]] = []
    for persons in people:
        words = {content(entity.name) for _, entity in persons}
        home = named.get(next(iter(words))) if len(words) == 1 else None
        if home is not None and len(home) > 2 * len(persons) and len(next(iter(words))) == 1:
            home.extend(persons)
        else:
            rest.append(list(persons))
    return [group for group in settled if group] + rest


def find_entry(entity: Entity, table: Gazetteer) -> Entry | None:
    """Return the table's entry for an entity: by its name, else by any other spelling."""
    for name in (entity.name, *entity.names):
        found = [e for e in table.find(name) if (e.type == "person") == (entity.type == "person")]
        alike = [e for e in found if e.type == entity.type] or found
        if alike:
            states = [e for e in alike if e.kind == "country"]
            return (states or alike)[0]
    return None


def common_type(members: Sequence[tuple[Key, Entity]]) -> EntityType:
    """Return the type most articles give, the first in the alphabet among equals.

    States act in the news as organisations do, while hardly any organisation is read as a
    place: more than half as many votes make a place. "Other" is what readers say who do not
    know, and a name that is often a thing is no person.
    """
    counts = Counter(e.type for _, e in members)
    if 2 * counts["person"] > len(members):
        return "person"
    if len(counts) > 1 and 2 * (counts["place"] + counts["organisation"]) >= counts["other"]:
        sure = {t: n for t, n in counts.items() if t in ("place", "organisation")}
        if counts["place"] and 2 * counts["place"] > counts["organisation"]:
            return "place"
        counts = Counter(sure) or counts
    return min(counts, key=lambda t: (-counts[t], t))


def named(clusters: Sequence[Cluster]) -> dict[Key, Entity]:
    """Give every cluster a name and an id of its own."""
    wanted: dict[str, list[tuple[Cluster, str]]] = defaultdict(list)
    for cluster in clusters:
        name = cluster.entry.names[0] if cluster.entry else best_name(cluster)
        base = cluster.entry.id if cluster.entry else f"{cluster.type}-{slug(name) or 'x'}"
        wanted[base].append((cluster, name))
    links: dict[Key, Entity] = {}
    for base in sorted(wanted):
        holders = sorted(wanted[base], key=lambda h: (h[0].entry is None, -len(h[0].members)))
        for cluster, name in holders:
            alone = cluster.entry is not None or len(holders) == 1
            entity = Entity(
                id=base if alone else f"{base}-{mark(cluster)}",
                name=name,
                type=cluster.type,
                wikidata=cluster.entry.wikidata if cluster.entry else None,
                names=tuple(sorted({n for _, e in cluster.members for n in (e.name, *e.names)})),
            )
            links.update({key: entity for key, _ in cluster.members})
    return links


def best_name(cluster: Cluster) -> str:
    """Return the fullest name that articles agree on: most words, then most articles."""
    counts = Counter(e.name for _, e in cluster.members)
    words = max(min(3, len(n.split())) for n in counts)
    full = [n for n in counts if min(3, len(n.split())) == words]
    return min(full, key=lambda n: (-counts[n], n.isupper(), n))


def mark(cluster: Cluster) -> str:
    """Return what tells homonyms apart: a hash of the first article that names them."""
    first = min(f"{article} {local}" for (article, local), _ in cluster.members)
    return hashlib.sha256(first.encode()).hexdigest()[:6]
