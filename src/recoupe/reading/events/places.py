"""Where an event took place: a place named beside its trigger."""

from __future__ import annotations

from recoupe.reading.events.candidates import Candidate
from recoupe.reading.events.cast import Cast

_LONGEST = 4
"""Steps through the parse from a trigger to its place: further off it belongs to another verb."""
_SETS = ("obl:mod", "obl:arg", "nmod", "obl", "advmod")


def event_place(candidate: Candidate, cast: Cast) -> str | None:
    """Return the place that the clause of a trigger gives, None when it gives none."""
    prepositions = cast.rules.place_prepositions
    best: tuple[int, int, str] | None = None
    for party in cast.in_sentence(candidate.index):
        if party.kind != "place" or party.token is None:
            continue
        path = candidate.tree.path(candidate.head.i, party.token.i)
        steps = len(path.split())
        case = {c.lower_ for c in party.token.children if c.dep_ == "case"}
        locative = party.token.dep_.startswith(_SETS) and case & prepositions
        if path == "far" or steps > _LONGEST or not locative:
            continue
        scored = (steps, abs(party.token.i - candidate.head.i), party.said or party.name)
        best = scored if best is None else min(best, scored)
    return best[2] if best else None
