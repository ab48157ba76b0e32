"""How surely two accounts of one story tell one event.

In one story everybody shares the movement, the police and the capital, so that sharing them
shows nothing; a person, a day, a place, a word that few accounts of the story hold shows much.
Each thing shared weighs the logarithm of how rare it is among the story's accounts: the more
accounts of one kind there are, the more must be shared.
"""

from __future__ import annotations

from collections import Counter
from collections.abc import Iterable
from math import fsum, log, sqrt

from recoupe.crosscheck.events.accounts import Account
from recoupe.crosscheck.events.compare import SPEECH, TOGETHER, dated

IMAGINED = 60
"""Accounts imagined beside a story's own, so that rarity means something in a small story."""
NAMELESS = 0.25
"""A word that names nobody ("demonstrators") is worth so much of a name equally rare."""
SAME_DAY = 0.7
SAME_PLACE = 0.7
"""Days and places are handed down from sentence to sentence, so they are a little less sure."""
TRIGGER_CAP = 2.5
"""Most that the same trigger word is worth."""
WORDS = 8.0
"""Worth of sentences with the same telling words, by their cosine."""
ONE_SENTENCE = 0.6
"""Cosine from which two sentences are one, so that other triggers in it are other events."""
OTHER_ACTOR = 2.0
OTHER_RECIPIENT = 1.5
OTHER_SIDE = 1.0
"""Named participants that differ, or act in one account and suffer in the other: roles are read
wrong too often to forbid it."""
OTHER_NUMBERS = 1.0
"""Sentences that both give numbers, but none in common."""
BASE = 3.5
"""What any pair needs. Of the pairs of press-open that were read, 14 of 16 with just more than
they need were one event, of those with 1 less 5 of 8 and with 2 less 1 of 8."""
OTHER_TYPE = 1.5
"""More for two types that may be one act."""
SAID = 2.0
"""More for what is said rather than done: who says something says much."""


class Evidence:
    """What the accounts of one story have in common, and what therefore tells them apart."""

    def __init__(self, accounts: Iterable[Account]) -> None:
        """Count in how many accounts each thing stands."""
        self._size = IMAGINED
        self._types: Counter[str] = Counter()
        self._counts: Counter[tuple[str, str]] = Counter()
        for account in accounts:
            self._size += 1
            self._types[account.type] += 1
            self._counts.update(("who", who) for who in account.people)
            self._counts.update(("trigger", term) for term in account.triggers)
            self._counts.update(("word", term) for term in account.words)
            self._counts.update(("date", iso) for iso in (account.date,) if iso)
            self._counts.update(("place", name) for name in (account.place,) if name)
        self._squares = {
            term: log(self._size / count) ** 2
            for (kind, term), count in self._counts.items()
            if kind == "word"
        }
        self._norms: dict[frozenset[str], float] = {}

    def surplus(self, left: Account, right: Account) -> float:
        """Return by how much two accounts share more than they need to be one event."""
        cosine = self._cosine(left.words, right.words)
        triggers = left.triggers & right.triggers
        if cosine > ONE_SENTENCE and not triggers:
            return -BASE
        shared = self._participants(left, right) + WORDS * cosine
        shared += min(TRIGGER_CAP, max((self._rarity("trigger", t) for t in triggers), default=0.0))
        if left.date == right.date and left.date is not None and dated(left.date) >= 2:
            shared += SAME_DAY * self._rarity("date", left.date)
        if left.place == right.place and left.place is not None:
            shared += SAME_PLACE * self._rarity("place", left.place)
        return round(shared - _difference(left, right) - self._needed(left, right), 6)

    def one_sentence(self, left: Account, right: Account) -> bool:
        """Tell whether two accounts give one sentence, lightly edited at most."""
        if not left.triggers & right.triggers:
            return False
        return self._cosine(left.words, right.words) > ONE_SENTENCE

    def _participants(self, left: Account, right: Account) -> float:
        if left.type == right.type and left.type in TOGETHER:
            common = left.people & right.people
        else:
            common = (left.actors & right.actors) | (left.recipients & right.recipients)
        return sum(
            self._rarity("who", who) * (1.0 if who in left.known else NAMELESS)
            for who in sorted(common)
        )

    def _needed(self, left: Account, right: Account) -> float:
        alike = max(self._types[left.type], self._types[right.type])
        needed = BASE + log(1 + alike)
        needed += OTHER_TYPE * (left.type != right.type)
        return needed + SAID * (left.type in SPEECH)

    def _rarity(self, kind: str, name: str) -> float:
        count = self._counts[kind, name]
        return log(self._size / count) if count else 0.0

    def _cosine(self, left: frozenset[str], right: frozenset[str]) -> float:
        norms = self._norm(left) * self._norm(right)
        if not norms:
            return 0.0
        return self._square(left & right) / norms

    def _norm(self, words: frozenset[str]) -> float:
        known = self._norms.get(words)
        if known is None:
            known = self._norms[words] = sqrt(self._square(words))
        return known

    def _square(self, words: frozenset[str]) -> float:
        """Return the squared weights of words, the same in whatever order they are met."""
        return fsum(self._squares.get(term, 0.0) for term in words)


def _difference(left: Account, right: Account) -> float:
    """Return what participants that differ take away."""
    if left.type == right.type and left.type in TOGETHER:
        others = (left.people - right.people, right.people - left.people)
        return OTHER_ACTOR if others[0] & left.known and others[1] & right.known else 0.0
    actors = (left.actors & left.known, right.actors & right.known)
    recipients = (left.recipients & left.known, right.recipients & right.known)
    taken = OTHER_NUMBERS if _other_numbers(left.words, right.words) else 0.0
    if all(actors) and not left.actors & right.actors:
        taken += OTHER_ACTOR
    if all(recipients) and not left.recipients & right.recipients:
        taken += OTHER_RECIPIENT
    if actors[0] & recipients[1] or actors[1] & recipients[0]:
        taken += OTHER_SIDE
    return taken


def _other_numbers(left: frozenset[str], right: frozenset[str]) -> bool:
    given = [{word for word in words if word.isdigit()} for words in (left, right)]
    return all(given) and not given[0] & given[1]
