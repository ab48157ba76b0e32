"""Who acts in an event and who suffers it: choices among everybody around its trigger.

1. Weights give every option, and nobody, a probability of acting (`relations`).
2. Words for somebody ("ils", "le suspect") share theirs among those they may mean (`naming`).
3. What speaks for one name is added up, and who is likely enough is named.
4. The same for who suffers the event, given who acts in it.
"""

from __future__ import annotations

from collections.abc import Mapping
from dataclasses import dataclass, replace

from recoupe.reading.events.candidates import Candidate
from recoupe.reading.events.cast import Cast
from recoupe.reading.events.naming import may_mean_another, meanings, word_of
from recoupe.reading.events.parties import Party
from recoupe.reading.events.relations import (
    ANONYMOUS,
    Option,
    Scene,
    beside,
    look_around,
    nobody,
    options,
)
from recoupe.reading.ranking import Weights, chances
from recoupe.records import EventType, Participant

ENOUGH = {"actor": 0.2, "recipient": 0.17}
"""Everybody at least so likely takes part. On five folds of the training articles with the coded
triggers given, .62 of the actors and .38 of the recipients that coders gave are found, and .57
and .37 of the names given are theirs, with about as many names as coders give. At 0.3 three in
five actors named are right and .60 are found. The chances are those that come true: of 600
names at 0.1 to 0.3 a fifth are right, of 390 actors at 0.9 and more .87."""
VIOLENT: frozenset[EventType] = frozenset({"ASSAULT", "COERCE"})
SURE = 0.3
"""Somebody in a violent act must be so likely, for a wrong name does most harm there: on the folds
.52 of the actors and .46 of those acted on that are named there are right, .46 and .41 at the
thresholds of other acts. Bodies and crowds need no more than elsewhere."""
LIKELIER = 0.35
"""Somebody must be so much likelier than nobody."""
MOST = 3
"""Participants kept on one side; set by judgement: coders name 1.1 on average."""
_FAINT = 0.02
"""Options less likely are left out: they change no choice and cost time."""
_UNSURE = 0.08
"""Words for somebody that are less likely to take part are not asked whom they mean."""


@dataclass(frozen=True, slots=True, kw_only=True, eq=False)
class Taker:
    """Somebody who takes part, and how likely that is."""

    party: Party
    chance: float
    option: Option
    """What stands for the party beside the trigger."""

    def participant(self) -> Participant:
        """Return the record that names it, with its place in the trigger's sentence."""
        own = self.option
        span = own.party.span if own.here or own.party.token is None else None
        return Participant(
            name=self.party.name,
            entity=self.party.entity,
            span=span,
            confidence=round(self.chance, 2),
        )


def choose_sides(
    candidate: Candidate, type_: EventType, cast: Cast, tables: Mapping[str, Weights]
) -> tuple[tuple[Taker, ...], tuple[Taker, ...]]:
    """Return actors and recipients of an event, the likeliest first."""
    scene = look_around(candidate, type_, cast)
    around = options(scene)
    acting = chances([nobody(scene), *(o.names for o in around)], tables["actor"])
    best = max(range(len(acting)), key=lambda i: (acting[i], -i))
    actor = around[best - 1] if best else None
    suffering = chances(suffered(scene, around, actor), tables["recipient"])
    naming = tables["naming"]
    none, named = _named(scene, around, acting, "actor", weights=naming)
    acts = {taker.party.key: taker.chance for taker in named}
    actors = _takers(none, named, "actor", type_)
    none, named = _named(scene, around, suffering, "recipient", weights=naming)
    rather = [taker for taker in named if taker.chance > acts.get(taker.party.key, 0.0)]
    recipients = _takers(none, rather, "recipient", type_)
    taken = {taker.party.key for taker in recipients}
    return tuple(taker for taker in actors if taker.party.key not in taken), recipients


def suffered(scene: Scene, around: list[Option], actor: Option | None) -> list[list[str]]:
    """Return the features of suffering an event, of nobody first, given who acts in it."""
    none = [*nobody(scene), *beside(None, actor, scene)]
    return [none, *([*o.names, *beside(o, actor, scene)] for o in around)]


def _named(
    scene: Scene, around: list[Option], odds: list[float], part: str, *, weights: Weights
) -> tuple[float, list[Taker]]:
    """Return how likely nobody known takes part, and who else may, the likeliest first."""
    found: dict[str, Taker] = {}
    total: dict[str, float] = {"": odds[0]}
    for option, odd in zip(around, odds[1:], strict=True):
        if odd < _FAINT:
            continue
        for party, chance in _meant(option, odd, part, scene, weights=weights):
            key = party.key if party.name else ""
            total[key] = total.get(key, 0.0) + chance
            if key and (key not in found or chance > found[key].chance):
                found[key] = Taker(party=party, chance=chance, option=option)
    named = [replace(taker, chance=total[key]) for key, taker in found.items()]
    return total[""], sorted(named, key=lambda taker: (-taker.chance, taker.party.key))


def _meant(
    option: Option, odd: float, part: str, scene: Scene, *, weights: Weights
) -> list[tuple[Party, float]]:
    """Return whom an option may mean, and how likely it is that they take part."""
    party, token = option.party, option.party.token
    unsure = odd >= _UNSURE and option.here and may_mean_another(party)
    if not unsure or token is None:
        return [(party, odd)]
    meant = meanings(word_of(party, token, part), option.key, scene)
    shares = chances([names for _, names in meant], weights)
    others = (scene.cast.standings[key].party for key, _ in meant[1:])
    return [(who, odd * share) for who, share in zip((party, *others), shares, strict=True)]


def _takers(none: float, named: list[Taker], part: str, type_: EventType) -> tuple[Taker, ...]:
    """Return who takes part on one side, the likeliest first."""
    takers = [taker for taker in named if _enough(taker, part, type_)]
    return tuple(takers[:MOST]) if takers and takers[0].chance > none * LIKELIER else ()


def _enough(taker: Taker, part: str, type_: EventType) -> bool:
    somebody = taker.party.kind not in ANONYMOUS
    return taker.chance >= (SURE if somebody and type_ in VIOLENT else ENOUGH[part])
