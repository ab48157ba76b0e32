"""Pairs of actors over time: cooperation above the axis, conflict below.

One chart a pair, as analysts of dyads draw them: time runs to the right, and every event is a
point at the intensity of its type (`recoupe.plover.INTENSITY`, after Goldstein 1992).
Events whose day or month is not known stand apart at the right, never at a guessed date.
A few events far from all others ("the treaty of 1963") do not squeeze the rest: they stand
beyond a break of the axis, and the caption says so.
"""

from __future__ import annotations

from collections import defaultdict
from collections.abc import Callable, Iterable, Sequence
from dataclasses import dataclass
from datetime import date
from typing import Final

from recoupe.export.site.calendar import known_day, order_key
from recoupe.plover import INTENSITY, QUAD_CLASS
from recoupe.records import MergedEvent

PLOT_WIDTH: Final = 440
UNDATED_X: Final = 484
HALF_HEIGHT: Final = 56
DATED_ROOM: Final = 3
"""Points of one day and kind drawn side by side; further ones cover them."""
UNDATED_ROOM: Final = 14
POINTS: Final = 300
"""Points drawn in one chart; of more events, evenly chosen ones: the caption says so."""
STRAY_SHARE: Final = 10
"""At most one event in so many (and always one) may stand beyond a break of the axis."""
SQUEEZE: Final = 4
"""The axis is broken when that makes it at least so many times shorter."""
MARGIN: Final = 34
"""Width of the room beyond a break."""
PAIR_EVENTS: Final = 2
PAIRS: Final = 6
"""Charts on one page."""


@dataclass(frozen=True, slots=True)
class Point:
    """One event in a chart."""

    x: int
    y: int
    target: str | None
    """The event on its story's page."""
    type: str
    quad: str
    happened: bool
    date: str | None
    who: str
    """Who does it to whom."""


@dataclass(frozen=True, slots=True)
class PairChart:
    """Everything one actor does to another, or that it takes part in at all."""

    actor: str
    """A name."""
    recipient: str | None
    """A name; None when the chart shows everything the actor takes part in."""
    points: tuple[Point, ...]
    first: str | None
    """First and last known day."""
    last: str | None
    before: int
    """Events left of a break of the axis, earlier than the first day by far."""
    after: int
    """Events right of a break."""
    cooperation: int
    conflict: int


Link = Callable[[MergedEvent], str | None]


@dataclass(frozen=True, slots=True)
class Axis:
    """The days a chart shows to scale."""

    first: date
    last: date
    before: int
    after: int

    @classmethod
    def of(cls, days: Sequence[date]) -> Axis:
        """Return the axis for these days, in order; see `SQUEEZE` for where it breaks."""
        count = len(days)
        stray = min(30, max(1, count // STRAY_SHARE)) if count > 3 else 0
        whole = (days[-1] - days[0]).days
        cuts = [(left, right) for left in range(stray + 1) for right in range(stray + 1 - left)]
        lengths = {(a, b): (days[count - 1 - b] - days[a]).days for a, b in cuts}
        best = min(lengths.values())
        if not whole or best * SQUEEZE > whole:
            return cls(days[0], days[-1], 0, 0)
        near = [cut for cut in cuts if lengths[cut] <= best * 3 // 2]
        before, after = min(near, key=lambda cut: (sum(cut), lengths[cut], cut))
        return cls(days[before], days[count - 1 - after], before, after)

    def place(self, day: date) -> int:
        """Return where a day stands, in pixels."""
        left = 12 + (MARGIN if self.before else 0)
        right = PLOT_WIDTH - 12 - (MARGIN if self.after else 0)
        if day < self.first:
            return 6
        if day > self.last:
            return PLOT_WIDTH - MARGIN + 10
        length = (self.last - self.first).days
        return left + (round((day - self.first).days / length * (right - left)) if length else 200)


def chart_pairs(
    events: Iterable[MergedEvent], link: Link, *, about: str | None = None
) -> tuple[PairChart, ...]:
    """Draw the pairs with most events.

    Args:
        events: Events of the dossier.
        link: Where an event is shown.
        about: An entity that must be one of the two; None takes every pair.

    Returns:
        The pairs with at least `PAIR_EVENTS` events: one point is no picture.
    """
    found: dict[tuple[str, str], list[MergedEvent]] = defaultdict(list)
    names: dict[str, str] = {}
    for event in events:
        for actor in event.actors:
            for recipient in event.recipients:
                left, right = actor.entity or actor.name, recipient.entity or recipient.name
                if left == right or (about is not None and about not in (left, right)):
                    continue
                names.setdefault(left, actor.name)
                names.setdefault(right, recipient.name)
                found[left, right].append(event)
    pairs = [pair for pair in found if len(found[pair]) >= PAIR_EVENTS]
    ranked = sorted(pairs, key=lambda pair: (-len(found[pair]), pair))[:PAIRS]
    return tuple(_chart(names[a], names[b], found[a, b], link) for a, b in ranked)


def chart_actor(events: Iterable[MergedEvent], link: Link, name: str) -> PairChart:
    """Draw everything that somebody does or undergoes."""
    return _chart(name, None, list(events), link)


def _who(event: MergedEvent) -> str:
    sides = (event.actors, event.recipients)
    return " → ".join(", ".join(p.name for p in side[:3]) for side in sides if side)


def _evenly(events: Sequence[MergedEvent]) -> Sequence[MergedEvent]:
    """Return at most `POINTS` events, from the first to the last alike."""
    if len(events) <= POINTS:
        return events
    return [events[n * len(events) // POINTS] for n in range(POINTS)]


def _chart(actor: str, recipient: str | None, events: list[MergedEvent], link: Link) -> PairChart:
    days = sorted(day for event in events if (day := known_day(event.date)))
    axis = Axis.of(days) if days else None
    stack: dict[tuple[int, int], int] = defaultdict(int)
    points = []
    for event in _evenly(sorted(events, key=lambda event: (order_key(event.date), event.id))):
        day, intensity = known_day(event.date), INTENSITY[event.type]
        x, y = UNDATED_X, HALF_HEIGHT - round(intensity / 10 * (HALF_HEIGHT - 6))
        if day and axis:
            x = axis.place(day)
        place = stack[x // 9, y // 9] % (DATED_ROOM if day else UNDATED_ROOM)
        stack[x // 9, y // 9] += 1
        happened = event.factuality in ("happened", "ongoing")
        quad, who = QUAD_CLASS[event.type], _who(event)
        points.append(
            Point(x + 5 * place, y, link(event), event.type, quad, happened, event.date, who)
        )
    above = sum(INTENSITY[event.type] > 0 for event in events)
    return PairChart(
        actor,
        recipient,
        tuple(points),
        axis.first.isoformat() if axis else None,
        axis.last.isoformat() if axis else None,
        axis.before if axis else 0,
        axis.after if axis else 0,
        above,
        len(events) - above,
    )
