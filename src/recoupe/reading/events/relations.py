"""How somebody stands to a trigger, as the weights for actors and recipients see it."""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import dataclass

from spacy.tokens import Token

from recoupe.reading.events.candidates import Candidate
from recoupe.reading.events.parties import Party
from recoupe.records import EventType


@dataclass(frozen=True, slots=True, kw_only=True)
class _Shared:
    """What all parties around one trigger have in common."""

    type_: EventType
    key: str
    mode: str
    voice: str
    pos: str
    at: int
    """Where the trigger stands among the words of its document."""


def around_features(
    candidate: Candidate, type_: EventType, around: Sequence[Party]
) -> list[list[str]]:
    """Return the named features of everybody around a trigger with regard to its event."""
    shared = _Shared(
        type_=type_,
        key=candidate.entry.key,
        mode=candidate.entry.mode(type_) or "-",
        voice=voice_of(candidate.head),
        pos=candidate.head.pos_,
        at=candidate.head.i,
    )
    tree = candidate.tree
    return [
        _absent(party, shared)
        if party.token is None
        else _present(party, party.token, tree.path(shared.at, party.token.i), shared)
        for party in around
    ]


def _absent(party: Party, shared: _Shared) -> list[str]:
    """Return the features of somebody whom the trigger's sentence does not name."""
    stand = f"o+pos:{party.origin}:{shared.pos}:{shared.voice}:{shared.type_}"
    return [*_general(party, shared), stand]


def _general(party: Party, shared: _Shared) -> list[str]:
    kind, origin, type_ = party.kind, party.origin, shared.type_
    return [
        f"o:{origin}",
        f"o+t:{origin}:{type_}",
        f"o+kind:{origin}:{kind}",
        f"kind:{kind}:{type_}",
        f"w:{min(party.weight, 6)}",
        f"o+key:{origin}:{shared.key}",
        f"o+mode:{origin}:{shared.mode}:{type_}",
    ]


def _present(party: Party, head: Token, path: str, shared: _Shared) -> list[str]:
    """Return the features of somebody whom the trigger's sentence names."""
    kind, type_, mode = party.kind, shared.type_, shared.mode
    full, word = f"{path}|{shared.voice}", party.word
    side = "before" if head.i < shared.at else "after"
    gap = abs(head.i - shared.at)
    near = "1-2" if gap < 3 else "3-5" if gap < 6 else "6-12" if gap < 13 else "13+"
    return [
        *_general(party, shared),
        f"p:{path}",
        f"pv:{full}",
        f"pv+t:{full}:{type_}",
        f"pv+key:{full}:{shared.key}",
        f"pv+kind:{full}:{kind}",
        f"pv+mode:{full}:{mode}:{type_}",
        f"word:{word}:{type_}",
        f"word:{word}",
        f"pos:{party.pos}",
        f"side:{side}:{near}",
        f"side+pos:{side}:{near}:{shared.pos}:{type_}",
    ]


def voice_of(head: Token) -> str:
    """Return the form of a trigger that decides where its participants stand."""
    if head.pos_ in ("NOUN", "PROPN"):
        return f"noun:{_possessed(head)}"
    below = {child.dep_ for child in head.children}
    if "aux:pass" in below or "nsubj:pass" in below:
        return "passive"
    form = (head.morph.get("VerbForm", []) or ["-"])[0]
    if form == "Part" and "aux:tense" not in below:
        tense = (head.morph.get("Tense", []) or ["-"])[0]
        return f"participle:{tense}"
    reflexive = "expl:comp" in below or "expl:pass" in below
    return ("reflexive" if reflexive else "active") + (":inf" if form == "Inf" else "")


def _possessed(head: Token) -> str:
    return "poss" if any("Poss" in c.morph.to_dict() for c in head.children) else "-"
