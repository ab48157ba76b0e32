"""Who is who among the names of one article."""

from __future__ import annotations

from collections.abc import Mapping, Sequence

from recoupe.languages.gazetteer import load_gazetteer
from recoupe.languages.names import NameRules
from recoupe.reading.entities.initials import content, is_acronym, spells
from recoupe.reading.entities.introduced import bracketed
from recoupe.reading.entities.name import Name
from recoupe.reading.entities.spelling import sounds, surname_sound

Key = tuple[str, ...]


def group_names(names: Sequence[Name], rules: NameRules) -> tuple[int, ...]:
    """Return one group number a name, numbered in the order of first appearance.

    Persons: a bare surname goes to whom it meant before, else to the latest full name that
    bears it; two full names with different given names never meet. Others: two names of
    one entry of the table, the same content words, initials and full name, or a name and
    its shorter form.
    """
    people = person_keys(names)
    things = thing_keys(names, rules)
    numbers: dict[Key, int] = {}
    return tuple(
        numbers.setdefault(people[i] if name.type == "person" else things[i], len(numbers))
        for i, name in enumerate(names)
    )


def person_keys(names: Sequence[Name]) -> dict[int, Key]:
    """Return the key of every person's name."""
    persons = [(i, n, person_words(n.text)) for i, n in enumerate(names) if n.type == "person"]
    bearers: dict[Key, list[Key]] = {}
    for _, _, words in persons:
        if len(words) > 1:
            for part in _parts(words):
                if words not in bearers.setdefault(part, []):
                    bearers[part].append(words)
    seen: set[Key] = set()
    latest: dict[Key, Key] = {}
    meant: dict[Key, Key] = {}
    keys: dict[int, Key] = {}
    for i, _, words in persons:
        whole = words
        if words in bearers and words not in seen:
            known = [b for b in bearers[words] if b in seen]
            whole = meant.get(words) or latest.get(words) or (known or bearers[words])[0]
            meant[words] = whole
        elif len(words) > 1:
            for part in _parts(words):
                latest[part] = words
        if len(words) > 1:
            seen.add(words)
        keys[i] = ("person", *whole)
    return keys


def person_words(text: str) -> Key:
    """Return a person's name as comparing forms, the last one read as a surname."""
    forms = sounds(text)
    return (*forms[:-1], surname_sound(forms[-1])) if forms else (text,)


def _parts(words: Key) -> list[Key]:
    """Return what a full name may be shortened to: its ends, surnames first."""
    ends = [words[i:] for i in range(1, len(words))]
    return [*ends, words[:1]]


def thing_keys(names: Sequence[Name], rules: NameRules) -> dict[int, Key]:
    """Return the key of every other name."""
    table = load_gazetteer()
    keys: dict[int, Key] = {}
    for i, name in enumerate(names):
        if name.type != "person":
            entries = [e for e in table.find(name.text) if e.type == name.type]
            entries = entries or list(table.find(name.text))
            keys[i] = ("entry", entries[0].id) if entries else ("words", *content(name.text))
    longer = _bracketed(names, keys)
    for i, key in keys.items():
        whole = _long_form(i, names, keys, rules) if key not in longer else None
        if whole is not None:
            longer[key] = whole
    return {i: longer.get(key, key) for i, key in keys.items()}


def _bracketed(names: Sequence[Name], keys: Mapping[int, Key]) -> dict[Key, Key]:
    """Return the full names of initials that stand in brackets behind them."""
    number = {id(name): i for i, name in enumerate(names)}
    pairs = [(number[id(a)], number[id(b)]) for a, b in bracketed(names)]
    return {
        keys[short]: keys[long_]
        for long_, short in pairs
        if long_ in keys and short in keys and keys[short][0] == "words"
    }


def _long_form(
    i: int, names: Sequence[Name], keys: Mapping[int, Key], rules: NameRules
) -> Key | None:
    """Return the key of the only longer name of the same thing, if there is one."""
    name, words = names[i], content(names[i].text)
    found: set[Key] = set()
    for j in keys:
        if keys[j] == keys[i] or names[j].type != name.type:
            continue
        other = content(names[j].text)
        if is_acronym(name.text):
            if spells(name.text, names[j].text) and keys[i][0] == "words":
                found.add(keys[j])
        elif keys[i][0] == "words" and words == other[: len(words)] and len(words) < len(other):
            if len(words) > 1 or (name.type == "organisation" and words[0] not in rules.heads):
                found.add(keys[j])
    return next(iter(found)) if len(found) == 1 else None
