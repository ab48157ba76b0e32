"""Whether two accounts may tell one event, each test by itself."""

from __future__ import annotations

from datetime import date

from recoupe.crosscheck.events.accounts import Account
from recoupe.records import EventType, Factuality

_KIN: frozenset[frozenset[EventType]] = frozenset(
    {
        frozenset({"ASSAULT", "COERCE"}),  # a town is taken: by force, or under control
        frozenset({"SANCTION", "COERCE"}),  # a sentence, and the prison that goes with it
        frozenset({"AGREE", "COOPERATE"}),
        frozenset({"AID", "COOPERATE"}),
        frozenset({"CONCEDE", "RETREAT"}),
        frozenset({"ASSAULT", "PROTEST"}),  # a riot
    }
)
"""Types under which two outlets report one act."""

_FORESEEN: frozenset[frozenset[EventType]] = frozenset(
    frozenset({"AGREE", base}) for base in ("CONSULT", "SUPPORT", "COOPERATE", "AID")
)
"""A coming meeting is coded as an agreement to meet (rule 7 of the coding guidelines)."""

SPEECH: frozenset[EventType] = frozenset(
    {"SUPPORT", "REQUEST", "ACCUSE", "REJECT", "THREATEN", "AGREE", "CONCEDE"}
)
"""Said rather than done: who says it says it often, so a name and a month are not enough."""

TOGETHER: frozenset[EventType] = frozenset({"CONSULT", "AGREE"})
"""Done by all who take part: whom a sentence names first says nothing."""


def same_family(left: EventType, right: EventType) -> bool:
    """Tell whether two types may be one act."""
    return left == right or frozenset({left, right}) in _KIN


def foreseen_family(left: EventType, right: EventType) -> bool:
    """Tell whether one type may be the announcement of the other."""
    return same_family(left, right) or frozenset({left, right}) in _FORESEEN


def dates_agree(left: str | None, right: str | None) -> bool:
    """Tell whether two dates may be one day at their precision; XXXX is any year.

    A week agrees with the days and the months it touches only when it is written alike or
    holds the day: weeks are compared by `week_holds`.
    """
    if left is None or right is None:
        return True
    if "W" in left or "W" in right:
        return left == right or week_holds(left, right) or week_holds(right, left)
    pairs = zip(left.split("-"), right.split("-"), strict=False)
    return all(a == b or "X" in a or "X" in b for a, b in pairs)


def week_holds(week: str, day: str) -> bool:
    """Tell whether an ISO week holds a day that is fully known."""
    if "W" not in week or "W" in day or len(day) != 10 or day.startswith("X"):
        return False
    year, number, _ = date.fromisoformat(day).isocalendar()
    return week == f"{year}-W{number:02d}"


def places_agree(left: str | None, right: str | None) -> bool:
    """Tell whether two places may be one: one is unknown, or one names the other."""
    return left is None or right is None or left == right or left in right or right in left


def reality(factuality: Factuality) -> str:
    """Return the kind of reality: what is going on has happened too."""
    return "real" if factuality in ("happened", "ongoing") else factuality


def roles_agree(left: Account, right: Account) -> bool:
    """Tell whether who acts and who suffers may be the same in two accounts.

    In a meeting everybody acts. Elsewhere somebody must act in both, and whoever is acted
    on must not differ; a word that names nobody ("une région") differs from nothing when a
    known actor and the date agree. Two accounts without actors agree through those acted on.
    """
    if left.type == "CONSULT" and right.type == "CONSULT":
        return len(left.people & right.people) >= 2 or _guest(left, right) or _guest(right, left)
    if left.recipients and right.recipients and not left.recipients & right.recipients:
        both_known = left.recipients & left.known and right.recipients & right.known
        if both_known or min(dated(left.date), dated(right.date)) < 2:
            return False
        return bool(left.actors & right.actors & left.known)
    if left.actors and right.actors:
        return bool(left.actors & right.actors)
    return bool(left.recipients & right.recipients)


def _guest(visit: Account, meeting: Account) -> bool:
    """Tell whether one who visits a place in one account meets somebody there in the other."""
    if meeting.place is None or not visit.actors & meeting.people:
        return False
    return meeting.place == visit.place or meeting.place in visit.people


def share_an_entity(left: Account, right: Account) -> bool:
    """Tell whether an entity of the run takes part in both: "the police" arrest somebody daily."""
    return bool(left.people & right.people & left.known & right.known)


def bound_closely(left: Account, right: Account) -> bool:
    """Tell whether two accounts share enough to be one across stories: names, day, place."""
    shared = len(left.people & right.people)
    placed = left.place is not None and left.place in {right.place, *right.people}
    placed = placed or (right.place is not None and right.place in left.people)
    return shared >= 2 or (shared >= 1 and placed)


def dated(iso: str | None) -> int:
    """Return how much of a date is known: 0 nothing, 1 year, 2 month or week, 3 day."""
    return 0 if iso is None else len(iso.split("-"))


def one_place(left: Account, right: Account) -> bool:
    """Tell whether two accounts may have one place; a meeting in a capital is in its country.

    A march in the capital and marches in the country are two things.
    """
    if left.type in TOGETHER and right.type in TOGETHER:
        inside = left.state is not None and left.state == right.place
        if inside or (right.state is not None and right.state == left.place):
            return True
    return places_agree(left.place, right.place)


def same_act(left: Account, right: Account) -> bool:
    """Tell whether kind and reality allow two accounts to tell one event."""
    kinds = reality(left.factuality) == reality(right.factuality)
    return kinds and same_family(left.type, right.type)


def compatible(left: Account, right: Account) -> bool:
    """Tell whether nothing forbids that two accounts tell one event."""
    return same_act(left, right) and dates_agree(left.date, right.date) and one_place(left, right)


def one_across_stories(left: Account, right: Account) -> bool:
    """Tell whether compatible accounts of two stories share enough: names, a month, a place."""
    if left.type in SPEECH or right.type in SPEECH or not roles_agree(left, right):
        return False
    if min(dated(left.date), dated(right.date)) < 2 or not share_an_entity(left, right):
        return False
    return bound_closely(left, right)


def versions(left: Account, right: Account) -> bool:
    """Tell whether two events may be one that is planned, demanded or denied in one of them."""
    return (
        reality(left.factuality) != reality(right.factuality)
        and foreseen_family(left.type, right.type)
        and dates_agree(left.date, right.date)
        and (left.story == right.story or min(dated(left.date), dated(right.date)) >= 2)
        and places_agree(left.place, right.place)
        and bound_closely(left, right)
    )
