"""Whom pronouns and describing phrases mean: a small linear model over plain features.

The model (`recoupe.reading.ranking`) gives every candidate, and "nobody named here", a
probability; a link is made only when one candidate reaches the threshold. Weights are
trained on articles read by hand (``training/train_antecedents.py``) and shipped as JSON
beside the language's models.
"""

from __future__ import annotations

from collections.abc import Callable, Mapping, Sequence
from dataclasses import dataclass
from pathlib import Path
from typing import NamedTuple

from recoupe.languages.names import NameRules
from recoupe.reading.draft import Draft
from recoupe.reading.entities.discourse import Actor, Anaphor, Scene, Seen, make_actors
from recoupe.reading.entities.features import nobody_features, pair_features, rivals
from recoupe.reading.entities.name import Name, parsed
from recoupe.reading.entities.phrases import Phrase, find_phrases
from recoupe.reading.entities.pronouns import find_pronouns
from recoupe.reading.ranking import Weights, chances, load_tables
from recoupe.records import EntityType


class Choice(NamedTuple):
    """What was decided of an anaphor."""

    group: int | None
    """Who is meant; None when that is not sure enough."""
    likeliest: int
    """The best candidate's group, sure or not."""
    somebody: bool
    """Whether it means somebody named at all."""


Chooser = Callable[[Anaphor, Sequence[tuple[Actor, list[str]]], list[str]], Choice]
"""Gets an anaphor, its candidates with their features and the features of "nobody"."""
SOMEBODY = 0.6
"""Probability from which an anaphor without a sure antecedent still is a mention; chosen by
cross-validation on the training articles."""


@dataclass(frozen=True, slots=True, kw_only=True)
class Link:
    """An anaphor and the group it was linked to."""

    anaphor: Anaphor
    group: int | None
    """None when it means somebody named and it is not sure whom."""
    type: EntityType


def resolve(
    draft: Draft, names: Sequence[Name], groups: Sequence[int], choose: Chooser
) -> tuple[Link, ...]:
    """Link pronouns and describing phrases to named groups, from left to right."""
    rules, scene = draft.language.names, Scene(draft)
    phrases = [p for i, line in enumerate(draft.lines) for p in find_phrases(line, i, names, rules)]
    actors = make_actors(draft, names, groups, phrases)
    steps: list[tuple[int, int, Anaphor | int]] = [
        (name.span.start, 0, i) for i, name in enumerate(names)
    ]
    steps += [(a.span.start, 1, a) for a in anaphors(draft, scene, names, phrases)]
    links: list[Link] = []
    for _, _, step in sorted(steps, key=lambda s: s[:2]):
        if isinstance(step, int):
            _see_name(actors[groups[step]], names[step], scene, rules)
            continue
        candidates = [
            (actor, pair_features(step, actor, context))
            for actor, context in rivals(step, actors, names, groups)
        ]
        if not candidates:
            continue
        choice = choose(step, candidates, nobody_features(step, candidates, draft))
        if choice.group is not None:
            _see(actors[choice.group], step)
        if choice.somebody or choice.group is not None:
            type_ = actors[choice.likeliest].type
            links.append(Link(anaphor=step, group=choice.group, type=type_))
    return tuple(links)


def anaphors(
    draft: Draft, scene: Scene, names: Sequence[Name], phrases: Sequence[Phrase]
) -> list[Anaphor]:
    """Return the pronouns and the phrases that may be mentions of their own."""
    rules, found = draft.language.names, []
    any_parse = any(parsed(line.doc) for line in draft.lines)
    for i, line in enumerate(draft.lines):
        if any_parse and not parsed(line.doc):
            continue  # page furniture
        for hit in find_pronouns(line, i, rules):
            found.append(
                Anaphor(
                    span=hit.span,
                    sentence=scene.sentence(hit.span.start),
                    quoted=scene.quoted(hit.span.start),
                    subject=hit.rule.kind == "subject",
                    reporting=scene.reporting(i, hit.token, hit.token + 1, rules),
                    hit=hit,
                )
            )
    for phrase in phrases:
        if any_parse and not parsed(draft.lines[phrase.line].doc):
            continue
        if phrase.determiner is None:
            continue
        if phrase.before is not None and phrase.determiner != "possessive":
            continue  # "le ministre [Jean Petit]" is a function, not a mention
        found.append(
            Anaphor(
                span=phrase.span,
                sentence=scene.sentence(phrase.span.start),
                quoted=scene.quoted(phrase.span.start),
                subject=scene.subject(phrase.line, phrase.start, phrase.end),
                reporting=scene.reporting(phrase.line, phrase.start, phrase.end, rules),
                phrase=phrase,
            )
        )
    return found


def _see_name(actor: Actor, name: Name, scene: Scene, rules: NameRules) -> None:
    actor.seen.append(
        Seen(
            start=name.span.start,
            sentence=scene.sentence(name.span.start),
            line=name.line,
            subject=scene.subject(name.line, name.start, name.end),
            quoted=scene.quoted(name.span.start),
            form="name",
        )
    )
    if scene.reporting(name.line, name.start, name.end, rules):
        actor.speaker_at = name.span.start


def _see(actor: Actor, anaphor: Anaphor) -> None:
    actor.seen.append(
        Seen(
            start=anaphor.span.start,
            sentence=anaphor.sentence,
            line=anaphor.line,
            subject=anaphor.subject,
            quoted=anaphor.quoted,
            form="pronoun" if anaphor.hit else "nominal",
        )
    )
    if anaphor.phrase:
        actor.nouns.add(anaphor.phrase.noun)
        actor.kinds.update(h.kind for h in anaphor.phrase.heads if h.type == actor.type)
        actor.words.update(anaphor.phrase.words)
        actor.countries.update(anaphor.phrase.countries)
    if anaphor.reporting:
        actor.speaker_at = anaphor.span.start


def load_weights(folder: Path) -> Mapping[str, Weights]:
    """Load a language's weights once a process; empty when it ships none."""
    return load_tables(folder / "antecedents.json")


def chooser(weights: Mapping[str, Weights]) -> Chooser:
    """Return the function that picks the likeliest candidate above the threshold."""

    def choose(
        anaphor: Anaphor, candidates: Sequence[tuple[Actor, list[str]]], nobody: list[str]
    ) -> Choice:
        table = weights.get("pronoun" if anaphor.hit else "nominal", {})
        *odds, _ = chances([*(features for _, features in candidates), nobody], table)
        best = max(range(len(odds)), key=lambda i: (odds[i], -i))
        likeliest = candidates[best][0].group
        return Choice(
            group=likeliest if odds[best] >= table["threshold"] else None,
            likeliest=likeliest,
            somebody=sum(odds) >= SOMEBODY,
        )

    return choose
