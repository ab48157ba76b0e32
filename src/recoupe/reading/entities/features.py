"""Features that tell whom a pronoun or a describing phrase means."""

from __future__ import annotations

from collections.abc import Mapping, Sequence
from dataclasses import dataclass

from recoupe.reading.draft import Draft
from recoupe.reading.entities.discourse import Actor, Anaphor
from recoupe.reading.entities.name import Name, parsed

WINDOW = 12
"""Sentences that a pronoun may look back."""
AHEAD = 2
"""Sentences that a phrase may look forward for a name not yet given."""


@dataclass(frozen=True, slots=True, kw_only=True)
class Context:
    """Where a candidate stands among all candidates of one anaphor."""

    recency: int
    """Rank by last mention, 0 is the latest."""
    frequency: int
    """Rank by number of mentions so far."""
    count: int
    """How many candidates there are."""
    speaker: bool
    """The last one to speak."""
    apposed: str
    """How a name of theirs touches the phrase: comma, bound or no."""


def rivals(
    anaphor: Anaphor, actors: Mapping[int, Actor], names: Sequence[Name], groups: Sequence[int]
) -> list[tuple[Actor, Context]]:
    """Return who an anaphor may mean by type, gender, number and distance."""
    fitting = [a for a in actors.values() if _fits(anaphor, a)]
    fitting.sort(key=lambda a: (-a.seen[-1].start if a.seen else a.first, a.group))
    counts = sorted({len(a.seen) for a in fitting}, reverse=True)
    spoke = max((a.speaker_at for a in actors.values()), default=-1)
    phrase = anaphor.phrase
    comma = groups[phrase.after_comma] if phrase and phrase.after_comma is not None else None
    bound = groups[phrase.before] if phrase and phrase.before is not None else None
    found = []
    for rank, actor in enumerate(fitting):
        apposed = "comma" if actor.group == comma else "bound" if actor.group == bound else "no"
        context = Context(
            recency=rank,
            frequency=counts.index(len(actor.seen)),
            count=len(fitting),
            speaker=spoke >= 0 and actor.speaker_at == spoke,
            apposed=apposed,
        )
        found.append((actor, context))
    return found


def _fits(anaphor: Anaphor, actor: Actor) -> bool:
    if anaphor.hit is not None:
        rule = anaphor.hit.rule
        if actor.type not in ("person", "organisation") or not actor.seen:
            return False
        if anaphor.sentence - actor.seen[-1].sentence > WINDOW:
            return False
        if rule.plural:
            return actor.plural or actor.type == "organisation"
        return not actor.plural and (actor.gender is None or actor.gender == rule.gender)
    phrase = anaphor.phrase
    if phrase is None:
        return False
    heads = [h for h in phrase.heads if h.type == actor.type]
    if not heads or (phrase.plural and actor.type == "person"):
        return False
    other = phrase.countries and actor.countries and not phrase.countries & actor.countries
    if actor.type == "person" and other:
        return False  # "le président azéri" is not the Russian one
    if actor.type == "person" and phrase.gender and actor.gender not in (None, phrase.gender):
        return False
    return bool(actor.seen) or actor.first > anaphor.span.start


def pair_features(anaphor: Anaphor, actor: Actor, context: Context) -> list[str]:
    """Return the features of an anaphor with one candidate."""
    last = actor.seen[-1] if actor.seen else None
    distance = str(min(6, anaphor.sentence - last.sentence)) if last else "ahead"
    recency = str(min(3, context.recency))
    shared = [
        f"distance={distance}",
        f"recency={recency}",
        f"frequency={min(3, context.frequency)}",
        f"alone={context.count == 1}",
        f"type={actor.type}",
        f"times={min(4, len(actor.seen))}",
        f"distance={distance}&recency={recency}",
    ]
    if last:
        shared += [
            f"last={last.form}",
            f"last={last.form}&subject={last.subject}&distance={min(2, int(distance))}",
            f"quoted={anaphor.quoted}&last={last.quoted}",
            f"line={last.line == anaphor.line}",
        ]
    if anaphor.hit is not None:
        return shared + _pronoun_features(anaphor, actor, context)
    return shared + _phrase_features(anaphor, actor, context)


def _pronoun_features(anaphor: Anaphor, actor: Actor, context: Context) -> list[str]:
    hit, last = anaphor.hit, actor.seen[-1]
    if hit is None:
        return []
    near = min(2, anaphor.sentence - last.sentence)
    return [
        f"form={hit.text}&type={actor.type}",
        f"kind={hit.rule.kind}&distance={near}&subject={last.subject}",
        f"kind={hit.rule.kind}&recency={min(2, context.recency)}",
        f"gender={actor.gender is not None}&type={actor.type}",
        f"speaker={context.speaker}&inverted={hit.inverted}&quoted={anaphor.quoted}",
        f"speaker={context.speaker}&reporting={anaphor.reporting}",
        f"parallel={anaphor.subject and last.subject}&distance={near}",
    ]


def _phrase_features(anaphor: Anaphor, actor: Actor, context: Context) -> list[str]:
    phrase = anaphor.phrase
    if phrase is None:
        return []
    kinds = {h.kind for h in phrase.heads if h.type == actor.type}
    known = phrase.noun in actor.nouns
    shared = len(phrase.words & actor.words)
    words = "none" if not phrase.words else "shared" if shared else "strange"
    told = "noun" if known else "kind" if kinds & actor.kinds else "no"
    named = phrase.noun in actor.words
    kind = min(kinds)
    ahead = not actor.seen
    last = actor.seen[-1] if actor.seen else None
    close = last is not None and last.sentence == anaphor.sentence
    return [
        f"country={_country(phrase.countries, actor.countries)}&type={actor.type}",
        f"country={_country(phrase.countries, actor.countries)}&told={told}",
        f"determiner={phrase.determiner}&close={close}&subject={bool(last and last.subject)}",
        f"speaker={context.speaker}&reporting={anaphor.reporting}&kind={kind}",
        f"known={_known(actor.kinds)}&noun={phrase.noun}",
        f"apposed={context.apposed}&determiner={phrase.determiner}",
        f"apposed={context.apposed}&ahead={ahead}",
        f"told={told}&words={words}",
        f"told={told}&words={words}&ahead={ahead}",
        f"told={told}&frequency={min(2, context.frequency)}",
        f"told={told}&recency={min(2, context.recency)}",
        f"named={named}&type={actor.type}",
        f"untold={not actor.nouns}&kind={kind}",
        f"kind={kind}&recency={min(2, context.recency)}",
        f"kind={kind}&frequency={min(2, context.frequency)}",
        f"determiner={phrase.determiner}&recency={min(2, context.recency)}",
        f"gender={actor.gender is not None}&type={actor.type}",
    ]


def _country(said: frozenset[str], known: set[str]) -> str:
    if not said:
        return "none"
    return "unknown" if not known else "same" if said & known else "other"


def _known(kinds: set[str]) -> str:
    """Return a finer class that the table of known names gives: "capital"."""
    return min(kinds) if kinds else "no"


def nobody_features(
    anaphor: Anaphor, candidates: Sequence[tuple[Actor, list[str]]], draft: Draft
) -> list[str]:
    """Return the features that speak for an anaphor meaning nobody named here."""
    shared = [
        "nobody",
        f"nobody&quoted={anaphor.quoted}",
        f"nobody&count={min(4, len(candidates))}",
        f"nobody&subject={anaphor.subject}",
    ]
    if anaphor.hit is not None:
        doc = draft.lines[anaphor.line].doc
        token = anaphor.hit.token
        after = doc[token + 1].text.lower() if token + 1 < len(doc) else ""
        return [
            *shared,
            f"nobody&form={anaphor.hit.text}&inverted={anaphor.hit.inverted}",
            f"nobody&form={anaphor.hit.text}&after={after}",
            f"nobody&reporting={anaphor.reporting}",
            f"nobody&rival={_rival(anaphor, candidates, draft)}",
        ]
    phrase = anaphor.phrase
    if phrase is None:
        return shared
    told = any(phrase.noun in a.nouns for a, _ in candidates)
    kind = min(h.kind for h in phrase.heads)
    size = min(3, len(phrase.words))
    return [
        *shared,
        f"nobody&noun={phrase.noun}",
        f"nobody&noun={phrase.noun}&determiner={phrase.determiner}",
        f"nobody&kind={kind}&determiner={phrase.determiner}",
        f"nobody&kind={kind}&size={size}",
        f"nobody&told={told}&size={size}",
        f"nobody&contracted={phrase.contracted}",
        f"nobody&plural={phrase.plural}",
        f"nobody&apposed={phrase.after_comma is not None}",
    ]


def _rival(anaphor: Anaphor, candidates: Sequence[tuple[Actor, list[str]]], draft: Draft) -> bool:
    """Tell whether an unnamed subject stands between the last mention and the pronoun."""
    latest = max(a.seen[-1].start for a, _ in candidates)
    line = draft.lines[anaphor.line]
    if anaphor.hit is None or not parsed(line.doc):
        return False
    for i in range(anaphor.hit.token - 1, -1, -1):
        token = line.doc[i]
        if line.start + token.idx <= latest:
            return False
        if token.pos_ == "NOUN" and token.dep_ in ("nsubj", "nsubj:pass"):
            wanted = "Fem" if anaphor.hit.rule.gender == "f" else "Masc"
            number = "Plur" if anaphor.hit.rule.plural else "Sing"
            return wanted in token.morph.get("Gender", [wanted]) and number in token.morph.get(
                "Number", [number]
            )
    return False
