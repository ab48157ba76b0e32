"""Whether the clause around a word tells what was, is or will be."""

from __future__ import annotations

import re
from collections.abc import Sequence
from typing import Literal

from spacy.tokens import Doc, Token

from recoupe.languages.times import TimeRules

Tense = Literal["past", "imperfect", "present", "future"]

_AUXILIARY = ("aux", "aux:tense", "aux:pass", "cop")
_WORD = re.compile(r"[\w'-]+")
_END = re.compile(r"[.;!?](?:\s|$)")
_CLAUSE_END = re.compile(r"[,.;!?](?:\s|$)")
_VERB = 4
"""Words that a compound verb takes at most: "will not be held"."""
_REACH = 60
"""Characters on each side in which a cue counts where there is no parse."""


def tense_at(doc: Doc, start: int, end: int, rules: TimeRules) -> Tense | None:
    """Return the tense of the clause that holds these characters of a line."""
    if doc.has_annotation("DEP"):
        token = next((t for t in doc if t.idx + len(t) > start), None)
        return _parsed_tense(token, rules) if token is not None else None
    before, after = doc.text[max(0, start - _REACH) : start], doc.text[end : end + _REACH]
    left = _WORD.findall(_END.split(before)[-1].lower())[::-1]
    right = _WORD.findall(_CLAUSE_END.split(after)[0].lower())
    found = _worded_tense(left, rules) or _worded_tense(right, rules)
    weak = rules.weak_future_cues.intersection((*left, *right))
    return found or ("future" if weak else None)


def _worded_tense(words: Sequence[str], rules: TimeRules) -> Tense | None:
    """Return the tense that the nearest telling word shows; words from near to far."""
    for i, word in enumerate(words):
        if word in rules.past_cues or word.endswith(rules.past_endings):
            will = rules.future_cues.intersection(words[i : i + _VERB])  # "will be [held]"
            return "future" if will else "past"
        if word in rules.future_cues:
            return "future"
    return None


def _parsed_tense(token: Token, rules: TimeRules) -> Tense | None:
    """Climb to the verbs above a token; the first finite one decides."""
    infinitive = False
    participle = False
    for above in (token, *token.ancestors):
        if above.text.lower() in rules.future_cues:
            return "future"
        finite = [t for t in (above, *above.children) if _finite(t, above)]
        if finite:
            found = _finite_tense(above, finite, infinitive, rules)
            return "past" if participle and found == "present" else found
        form = above.morph.get("VerbForm", [])
        infinitive = infinitive or "Inf" in form
        participle = participle or ("Part" in form and "Past" in above.morph.get("Tense", []))
    return "past" if participle else None


def _finite(token: Token, head: Token) -> bool:
    if token is not head and token.dep_ not in _AUXILIARY:
        return False
    return "Fin" in token.morph.get("VerbForm", [])


def _finite_tense(
    head: Token, finite: list[Token], infinitive: bool, rules: TimeRules
) -> Tense | None:
    if any(cue.text.lower() in rules.future_cues for cue in head.children):
        return "future"
    for verb in finite:
        moods, tenses = verb.morph.get("Mood", []), verb.morph.get("Tense", [])
        if "Fut" in tenses or "Cnd" in moods or "Sub" in moods:
            return "future"
        if "Imp" in tenses and verb is head:
            return "imperfect"
        if "Imp" in tenses or "Past" in tenses:
            return "past"
        modal = verb.lemma_.lower() in rules.modals
        if modal and (infinitive or (verb is not head and "Inf" in head.morph.get("VerbForm", []))):
            return "future"
        if verb is not head and "Past" in head.morph.get("Tense", []) and verb.dep_ != "cop":
            return "past"
    return "present"
