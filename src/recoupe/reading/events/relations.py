"""How somebody stands to a trigger, as the weights for actors and recipients see it."""

from __future__ import annotations

from spacy.tokens import Token

from recoupe.reading.events.candidates import Candidate
from recoupe.reading.events.parties import Party
from recoupe.records import EventType

_LONGEST = 6
"""Steps of a path through the parse; those who stand further off are far."""
_RELATIVE = frozenset({"nsubj", "nsubj:pass", "obj", "iobj", "obl:arg", "obl:mod"})


def relation_features(
    candidate: Candidate, type_: EventType, party: Party, voice: str
) -> list[str]:
    """Return the named features of one party with regard to one event."""
    key, kind = candidate.entry.key, party.kind
    origin = party.origin
    found = [
        f"o:{origin}",
        f"o+t:{origin}:{type_}",
        f"o+kind:{origin}:{kind}",
        f"kind:{kind}:{type_}",
    ]
    found += [f"w:{min(party.weight, 6)}", f"o+key:{origin}:{key}"]
    mode = candidate.entry.mode(type_) or "-"
    found.append(f"o+mode:{origin}:{mode}:{type_}")
    if party.token is None:
        return [*found, f"o+pos:{origin}:{candidate.head.pos_}:{voice}:{type_}"]
    path = relation_path(candidate.head, party.token)
    full = f"{path}|{voice}"
    head = party.token
    word = head.lemma_.lower()
    found += [f"p:{path}", f"pv:{full}", f"pv+t:{full}:{type_}", f"pv+key:{full}:{key}"]
    found += [f"pv+kind:{full}:{kind}", f"pv+mode:{full}:{mode}:{type_}", f"word:{word}:{type_}"]
    found += [f"word:{word}", f"pos:{head.pos_}"]
    side = "before" if head.i < candidate.head.i else "after"
    gap = abs(head.i - candidate.head.i)
    near = "1-2" if gap < 3 else "3-5" if gap < 6 else "6-12" if gap < 13 else "13+"
    found += [f"side:{side}:{near}", f"side+pos:{side}:{near}:{candidate.head.pos_}:{type_}"]
    return found


def voice_of(head: Token) -> str:
    """Return the form of a trigger that decides where its participants stand."""
    if head.pos_ in ("NOUN", "PROPN"):
        return f"noun:{_possessed(head)}"
    if any(child.dep_ == "aux:pass" for child in head.children):
        return "passive"
    if any(child.dep_ == "nsubj:pass" for child in head.children):
        return "passive"
    form = (head.morph.get("VerbForm", []) or ["-"])[0]
    aux = any(child.dep_ == "aux:tense" for child in head.children)
    if form == "Part" and not aux:
        tense = (head.morph.get("Tense", []) or ["-"])[0]
        return f"participle:{tense}"
    reflexive = any(c.dep_ == "expl:comp" or c.dep_ == "expl:pass" for c in head.children)
    return ("reflexive" if reflexive else "active") + (":inf" if form == "Inf" else "")


def _possessed(head: Token) -> str:
    return "poss" if any("Poss" in c.morph.to_dict() for c in head.children) else "-"


def relation_path(trigger: Token, other: Token) -> str:
    """Return the way through the parse from a trigger to a word: up to where they meet, down."""
    above = [trigger]
    while above[-1].head.i != above[-1].i and len(above) <= _LONGEST:
        above.append(above[-1].head)
    heights = {token.i: height for height, token in enumerate(above)}
    below: list[Token] = []
    token = other
    while token.i not in heights:
        below.append(token)
        if token.head.i == token.i or len(below) > _LONGEST:
            return "far"
        token = token.head
    height = heights[token.i]
    ups = [f"^{_labelled(t)}" for t in above[:height]]
    downs = [_labelled(t) for t in reversed(below)]
    return " ".join([*ups, *downs]) or "self"


def _labelled(token: Token) -> str:
    """Return a relation, with its preposition, or the relative pronoun's part in its clause."""
    dep = token.dep_
    if dep in ("nmod", "obl:arg", "obl:mod", "obl:agent", "obl", "advcl", "acl"):
        case = next((c.lower_ for c in token.children if c.dep_ in ("case", "mark")), "")
        return f"{dep}({_plain(case)})"
    if dep == "acl:relcl":
        part = next((c.dep_ for c in token.children if _is_relative(c)), "")
        return f"{dep}({part})"
    return dep


def _is_relative(token: Token) -> bool:
    return token.dep_ in _RELATIVE and "Rel" in token.morph.get("PronType", [])


def _plain(case: str) -> str:
    return {"du": "de", "des": "de", "d'": "de", "au": "à", "aux": "à"}.get(case, case)
