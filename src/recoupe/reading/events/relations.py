"""How everybody around a trigger stands to it, as the weights for participants see it."""

from __future__ import annotations

from collections.abc import Iterator
from dataclasses import dataclass

from spacy.tokens import Token

from recoupe.reading.events.candidates import Candidate
from recoupe.reading.events.cast import Cast, Seen, Standing
from recoupe.reading.events.parties import Party
from recoupe.reading.events.syntax import Syntax
from recoupe.records import EventType, Span

ANONYMOUS = frozenset({"group", "crowd", "institution", "movement"})
"""Kinds whose very name tells what they do: the police arrest."""


@dataclass(frozen=True, slots=True, kw_only=True, eq=False)
class Option:
    """Somebody who may take part in an event."""

    key: str
    party: Party
    """As the trigger's own sentence names it, when it does."""
    here: bool
    """The trigger's own sentence names it."""
    names: list[str]
    """Features."""


@dataclass(frozen=True, slots=True, kw_only=True, eq=False)
class Scene:
    """What everybody around one trigger has in common."""

    candidate: Candidate
    cast: Cast
    syntax: Syntax
    type_: EventType
    mode: str
    voice: str
    args: str
    """Which parts its clause fills: subject, object, clitic, complement."""
    subject: str
    """Its subject when that is a pronoun."""
    quotes: tuple[Span, ...]
    """What of its sentence stands in somebody's words."""
    inside: Span | None
    """The quotation that the trigger itself stands in."""
    order: dict[int, str]
    """How many parties stand between the trigger and a word that may be one."""


def look_around(candidate: Candidate, type_: EventType, cast: Cast) -> Scene:
    """Return what everybody around a trigger has in common."""
    syntax = cast.syntax(candidate)
    parts, voice = syntax.children(candidate.head), syntax.voice(candidate.head)
    filled = "".join(name if name in parts else "-" for name in "SOI")
    complements = any(name.startswith(("n:", "o:")) for name in parts)
    subject = None if voice == "N" else parts.get("S") or parts.get("O")
    whole, at = candidate.sentence.span, candidate.span.start
    quotes = tuple(
        p
        for statement in cast.statements
        for p in statement.parts
        if p.start < whole.end and whole.start < p.end
    )
    return Scene(
        candidate=candidate,
        cast=cast,
        syntax=syntax,
        type_=type_,
        mode=candidate.entry.mode(type_) or "-",
        voice=voice,
        args=filled + ("n" if complements else "-"),
        subject=subject.lower_ if subject is not None and subject.pos_ == "PRON" else "-",
        quotes=quotes,
        inside=next((p for p in quotes if p.start <= at < p.end), None),
        order=_order(candidate, cast),
    )


def _order(candidate: Candidate, cast: Cast) -> dict[int, str]:
    parties = cast.in_sentence(candidate.index)
    silent = ("thing", "possessive")
    places = sorted(p.token.i for p in parties if p.token is not None and p.kind not in silent)
    before = [i for i in places if i < candidate.first]
    found = {i: f"before{min(4, n)}" for n, i in enumerate(reversed(before), 1)}
    if before:
        found[before[0]] += " first"
    after = (i for i in places if i > candidate.last)
    return found | {i: f"after{min(4, n)}" for n, i in enumerate(after, 1)}


def options(scene: Scene) -> list[Option]:
    """Return everybody around a trigger with the features that speak for taking part."""
    around = scene.cast.around(scene.candidate)
    return [_option(key, seen, scene) for key, seen in around.items()]


def nobody(scene: Scene) -> list[str]:
    """Return the features that speak for nobody taking part."""
    type_, key = scene.type_, scene.candidate.entry.key
    return [
        "nobody",
        f"nobody:{type_}",
        f"nobody:{key}",
        f"nobody:{key}:{scene.args}",
        f"nobody:{scene.mode}:{type_}",
        f"nobody:{scene.voice}:{type_}",
        f"nobody:{scene.args}:{scene.voice}",
        f"nobody:{scene.args}:{type_}",
        f"nobody:{scene.subject}",
        f"nobody:quoted:{scene.inside is not None}",
    ]


def beside(option: Option | None, actor: Option | None, scene: Scene) -> list[str]:
    """Return the features of suffering an event in which somebody acts."""
    kind = actor.party.kind if actor else "nobody"
    if option is None:
        return [f"nobody:beside:{kind}:{scene.type_}"]
    if actor is not None and actor.key == option.key:
        return ["acts", f"acts:{scene.type_}"]
    acting, own = _known_as(actor), _known_as(option)
    return [
        f"beside:{kind}:{option.party.kind}",
        f"beside:{kind}:{option.party.kind}:{scene.type_}",
        f"names:{acting}:{own}",
        f"names:{acting}:{own}:{scene.type_}",
    ]


def _known_as(option: Option | None) -> str:
    if option is None:
        return "nobody"
    return option.key if option.party.kind in ANONYMOUS else option.party.kind


def _option(key: str, seen: list[Seen], scene: Scene) -> Option:
    lead = _lead(seen, scene.candidate.head.i)
    party, where = lead.party, "own" if lead.here else "far"
    names = [*_kind(key, seen, party, scene), *_origins(seen, party, where, scene)]
    names += _standing(scene.cast.standings.get(key), party, where, scene)
    if lead.here and party.token is not None:
        names += _present(party, party.token, scene)
    else:
        names += _absent(party, scene)
    return Option(key=key, party=party, here=lead.here, names=names)


def _lead(seen: list[Seen], at: int) -> Seen:
    """Return the nearest mention in the trigger's sentence, else one of an entity."""
    here = [
        (abs(each.party.token.i - at), n)
        for n, each in enumerate(seen)
        if each.here and each.party.token is not None
    ]
    if here:
        return seen[min(here)[1]]
    return next((each for each in seen if each.party.entity), seen[0])


def _kind(key: str, seen: list[Seen], party: Party, scene: Scene) -> list[str]:
    kind, type_ = party.kind, scene.type_
    found = [
        f"kind:{kind}",
        f"kind:{kind}:{type_}",
        f"kind:{kind}:{scene.mode}",
        f"kind:{kind}:{scene.voice}:{type_}",
    ]
    if kind in ANONYMOUS or any(each.party.kind == "institution" for each in seen):
        found += [
            f"name:{key}",
            f"name:{key}:{type_}",
            f"name:{key}:{scene.mode}",
            f"name:{key}:{scene.candidate.entry.key}",
            f"name:{key}:{scene.args}:{type_}",
        ]
    return found


def _origins(seen: list[Seen], party: Party, where: str, scene: Scene) -> Iterator[str]:
    for origin in sorted({each.origin for each in seen} - {"sentence", "title"}):
        yield f"from:{origin}:{where}"
        yield f"from+type:{origin}:{where}:{scene.type_}"
        yield f"from+args:{origin}:{where}:{scene.args}:{scene.voice}"
        yield f"from+kind:{origin}:{where}:{party.kind}"
        if scene.subject != "-":
            yield f"from+subject:{origin}:{where}:{scene.subject}"
        if origin == "cue" or origin.startswith("implied"):
            yield f"from+key:{origin}:{scene.candidate.entry.key}"


def _standing(standing: Standing | None, lead: Party, where: str, scene: Scene) -> Iterator[str]:
    if standing is None:
        yield f"unnamed:{where}"
        return
    here = scene.candidate.index
    before = [i for i in standing.sentences if i < here]
    back = min(5, here - before[-1]) if before else "-"
    rank = min(5, standing.rank)
    share = min(9, 20 * standing.count // max(1, len(scene.cast.sentences)))
    yield f"rank:{rank}:{where}"
    yield f"rank+kind:{rank}:{where}:{lead.kind}"
    yield f"rank+type:{min(3, rank)}:{where}:{lead.kind}:{scene.type_}"
    yield f"share:{share}:{where}"
    yield f"subjects:{min(4, standing.subjects)}:{where}"
    yield f"back:{back}:{where}"
    yield f"back+subject:{back}:{where}:{scene.subject}:{lead.kind}"
    if standing.title:
        yield f"title:{where}"
        yield f"title+type:{where}:{scene.type_}"
        yield f"title+kind:{where}:{lead.kind}"


def _present(party: Party, head: Token, scene: Scene) -> list[str]:
    """Return the features of somebody whom the trigger's sentence names."""
    trigger, type_ = scene.candidate.head, scene.type_
    place = f"{scene.syntax.part_of(trigger, head)}|{scene.voice}"
    gap = abs(head.i - trigger.i)
    near = "1-2" if gap < 3 else "3-5" if gap < 6 else "6-12" if gap < 13 else "13+"
    side = "before" if head.i < trigger.i else "after"
    found = [
        f"part:{place}",
        f"part+type:{place}:{type_}",
        f"part+kind:{place}:{party.kind}",
        f"part+both:{place}:{party.kind}:{type_}",
        f"part+key:{place}:{scene.candidate.entry.key}",
        f"part+mode:{place}:{scene.mode}:{type_}",
        f"part+args:{place}:{scene.args}",
        f"word:{party.word}",
        f"word+type:{party.word}:{type_}",
        f"word+part:{party.word}:{place}",
        f"side+type:{side}:{near}:{scene.voice}:{type_}",
    ]
    found += _sequence(party, head, side, scene)
    found += _quotation(party, side, scene)
    return found


def _sequence(party: Party, head: Token, side: str, scene: Scene) -> list[str]:
    """Return what the order of words shows, which a wrong parse leaves as it is."""
    case = scene.syntax.case(head)
    found = scene.syntax.between(head.i, scene.candidate.head.i)
    commas, verbs = min(2, found[0]), min(2, found[1])
    order = scene.order.get(head.i, "-")
    return [
        f"case:{case}:{side}:{scene.voice}",
        f"case+type:{case}:{side}:{scene.type_}",
        f"case+kind:{case}:{side}:{party.kind}",
        f"between:{side}:{commas}:{verbs}",
        f"between+case:{side}:{commas}:{verbs}:{case}:{scene.voice}",
        f"order:{order}",
        f"order+voice:{order}:{scene.voice}:{case}",
        f"order+type:{order}:{scene.type_}:{scene.voice}",
    ]


def _quotation(party: Party, side: str, scene: Scene) -> list[str]:
    """Return whether somebody stands in the same words as the trigger."""
    start = party.span.start if party.span is not None else -1
    if scene.inside is not None:
        stands = "in" if scene.inside.start <= start < scene.inside.end else "out"
    elif any(quote.start <= start < quote.end for quote in scene.quotes):
        stands = "cited"
    else:
        stands = "free" if scene.quotes else "-"
    return [
        f"quote:{stands}:{party.kind}",
        f"quote+side:{stands}:{side}:{scene.voice}",
        f"quote+type:{stands}:{scene.type_}",
    ]


def _absent(party: Party, scene: Scene) -> list[str]:
    """Return the features of somebody whom the trigger's sentence does not name."""
    kind, type_ = party.kind, scene.type_
    found = [
        "absent",
        f"absent:{scene.args}:{scene.voice}",
        f"absent:{scene.args}:{type_}",
        f"absent:{type_}:{kind}",
        f"absent:{scene.candidate.entry.key}:{kind}",
    ]
    return [*found, f"absent:quoted:{kind}"] if scene.inside is not None else found
