"""Signs of whether an event happened: tense, mood, negation, what governs its word."""

from __future__ import annotations

from collections.abc import Iterator
from typing import cast

from spacy.tokens import Token

from recoupe.reading.events.candidates import Candidate
from recoupe.reading.events.weights import Weights
from recoupe.records import EventType, Factuality

UNREAL = 1.5
"""How much what speaks against "happened" is weighted up: the weights have seen six events that
happened for each that did not. On five folds of the training articles with the coded triggers
given, the F1 of what did not happen is .447 at 1, .469 at 1.5, .487 at 2; accuracy .872, .871,
.869."""

_NEGATIONS = "Neg"
_CLAUSE = frozenset({"root", "ROOT", "conj", "parataxis", "ccomp", "advcl", "acl:relcl", "acl"})


def likeliest_factuality(weights: Weights, signs: list[str]) -> Factuality:
    """Return whether an event happened, and if not, how it stands."""
    chances = weights.probabilities(signs)
    for place, name in enumerate(weights.classes):
        if name != "happened":
            chances[place] *= UNREAL
    return cast(Factuality, weights.classes[int(chances.argmax())])


def reality_features(candidate: Candidate, type_: EventType, when: str) -> list[str]:
    """Return the named features that tell whether an event happened.

    Args:
        candidate: Its trigger.
        type_: Its type.
        when: How its date stands to the article's: past, same, future, unknown.
    """
    head = candidate.head
    found = [f"key:{candidate.entry.key}", f"type:{type_}", f"pos:{head.pos_}", f"when:{when}"]
    found += [f"when+pos:{when}:{head.pos_}", f"when+type:{when}:{type_}"]
    own = list(_signs(head))
    found += [f"own:{sign}" for sign in own]
    found += [f"own+type:{sign}:{type_}" for sign in own]
    found += [f"own+pos:{head.pos_}:{sign}" for sign in own]
    found += [f"dep:{head.dep_}:{head.pos_}"]
    step, token = 0, head
    while token.head.i != token.i and step < 3:
        relation, token = token.dep_, token.head
        step += 1
        found += [f"up{step}:{token.lemma_.lower()}", f"up:{relation}:{token.lemma_.lower()}"]
        above = list(_signs(token))
        found += [f"up{step}:{sign}" for sign in above]
        found += [f"up:{head.pos_}:{relation}:{sign}" for sign in above]
        if token.dep_ in _CLAUSE and token.pos_ in ("VERB", "AUX"):
            break
    found += [f"near:{word}" for word in _words_around(candidate)]
    return found


def _signs(token: Token) -> Iterator[str]:
    for name in ("Mood", "Tense", "VerbForm"):
        for value in token.morph.get(name, []):
            yield f"{name}={value}"
    for child in token.children:
        if child.dep_ in ("aux:tense", "aux:pass", "aux", "cop"):
            yield f"{child.dep_}:{child.lemma_.lower()}"
            for name in ("Mood", "Tense"):
                for value in child.morph.get(name, []):
                    yield f"{child.dep_}:{name}={value}"
        elif child.dep_ in ("mark", "det", "case", "advmod"):
            yield f"{child.dep_}:{child.lower_}"
        elif _NEGATIONS in child.morph.get("Polarity", []):
            yield "negated"


def _words_around(candidate: Candidate) -> Iterator[str]:
    sentence, doc = candidate.sentence.tokens, candidate.head.doc
    for i in range(max(sentence.start, candidate.first - 4), min(sentence.end, candidate.last + 4)):
        if not candidate.first <= i <= candidate.last:
            yield doc[i].lower_
