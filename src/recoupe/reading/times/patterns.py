"""A language's time patterns compiled, and where they match in a line."""

from __future__ import annotations

import re
from collections.abc import Iterable, Iterator
from dataclasses import dataclass
from functools import lru_cache

from recoupe.languages import get_language
from recoupe.languages.times import TimeKind, TimeRules
from recoupe.reading.numbers import NumberReader, alternation

_SLOT = re.compile(r"\{(_?)([a-z_]+?)(\d?)\}")
_LETTERS = re.compile(r"[^\W\d_]+")

_FIXED = {
    "day": r"3[01]|[12]\d|0?[1-9]",
    "year": r"(?:1\d|20)\d\d(?!\d)|(?:19|20)XX|(?:19|20)\?\?",
    "two_digits": r"\d0",
    "century": r"[XVI]+|[12]?\d",
    "hour": r"[01]?\d|2[0-4]",
    "minute": r"[0-5]\d(?!\d)",
}


@dataclass(frozen=True, slots=True, kw_only=True)
class Expression:
    """A stretch of a line that a pattern matched."""

    kind: TimeKind
    start: int
    end: int
    slots: dict[str, str]
    """What each named slot holds, in lower case."""
    order: int
    """Rank of the pattern: the earlier wins where two match the same characters."""


class TimeGrammar:
    """The compiled patterns of one language."""

    def __init__(self, rules: TimeRules) -> None:
        """Compile the constants of a language."""
        self.rules = rules
        self.numbers = NumberReader(rules.numbers)
        sources = self._slot_sources(rules)
        self._patterns = [
            (pattern.kind, pattern.needs, re.compile(_expand(pattern.source, sources), re.I))
            for pattern in rules.patterns
        ]
        words = _slot_words(rules)
        self._triggers = {
            needs: frozenset(_LETTERS.findall(w.lower())[-1] for w in words.get(needs, ()))
            for _, needs, _ in self._patterns
        }
        self._hyphen_mates = frozenset([*rules.months, *rules.weekdays])

    def _slot_sources(self, rules: TimeRules) -> dict[str, str]:
        sources = {name: alternation(words) for name, words in _slot_words(rules).items()}
        sources.update(_FIXED)
        sources["number"] = self.numbers.pattern
        sources["short_year"] = r"\d\d(?=\s*(?:[,.;:)»\"]|$))"
        sources["hour_words"] = alternation(rules.numbers.words)
        sources["half"] = "|".join(rf" {re.escape(w)}" for w in sorted(rules.numbers.halves))
        return sources

    def find(self, text: str) -> list[Expression]:
        """Return every match in a line, overlapping ones included, by pattern."""
        words = {word.lower() for word in _LETTERS.findall(text)}
        words |= {word[:-1] for word in words if word.endswith("s")}  # "tous les jeudis"
        has_digit = any(char.isdigit() for char in text)
        found = []
        for order, (kind, needs, pattern) in enumerate(self._patterns):
            if not (has_digit if needs == "digit" else words & self._triggers[needs]):
                continue
            for match in pattern.finditer(text):
                if match.start() < match.end() and self._stands_free(text, match):
                    slots = {
                        name.rstrip("0123456789"): value.lower()
                        for name, value in match.groupdict().items()
                        if value is not None
                    }
                    found.append(
                        Expression(
                            kind=kind,
                            start=match.start(),
                            end=match.end(),
                            slots=slots,
                            order=order,
                        )
                    )
        return found

    def _stands_free(self, text: str, match: re.Match[str]) -> bool:
        """Tell whether a match is no part of a hyphenated word ("Paris-Soir")."""
        before = re.search(r"([^\W\d_]+)-$", text[max(0, match.start() - 20) : match.start()])
        after = re.match(r"-([^\W\d_]+)", text[match.end() : match.end() + 20])
        return all(m is None or m[1].lower() in self._hyphen_mates for m in (before, after))


def longest(expressions: Iterable[Expression]) -> Iterator[Expression]:
    """Yield the expressions that survive overlap, in order of the text.

    The longer wins, then the pattern that stands first.
    """
    taken: list[Expression] = []
    for one in sorted(expressions, key=lambda e: (e.start - e.end, e.order, e.start)):
        if all(one.end <= other.start or other.end <= one.start for other in taken):
            taken.append(one)
    return iter(sorted(taken, key=lambda e: e.start))


@lru_cache(maxsize=32)
def load_grammar(code: str) -> TimeGrammar:
    """Return the compiled patterns of a language, once a process."""
    return TimeGrammar(get_language(code).times)


def _expand(source: str, sources: dict[str, str]) -> str:
    def replace(match: re.Match[str]) -> str:
        silent, name, digit = match.groups()
        inner = sources[name] or "(?!)"
        return f"(?:{inner})" if silent else f"(?P<{name}{digit}>{inner})"

    body = _SLOT.sub(replace, source.replace("{{", "\0").replace("}}", "\1"))
    return rf"(?<!\w)(?:{body})(?!\w)".replace("\0", "{").replace("\1", "}")


def _slot_words(rules: TimeRules) -> dict[str, Iterable[str]]:
    return {
        "weekday": rules.weekdays,
        "month": rules.months,
        "season": rules.seasons,
        "day_part": rules.day_parts,
        "unit": rules.units,
        "term": rules.terms,
        "vague_unit": rules.vague_units,
        "deictic": rules.deictics,
        "anaphor": rules.anaphors,
        "turn": rules.turns,
        "turn_first": rules.turns_first,
        "rturn": rules.relative_turns,
        "edge": rules.edges,
        "ordinal": rules.ordinals,
        "fraction": rules.fractions,
        "decade": rules.decades,
        "holiday": rules.holidays,
        "midday": rules.midday,
        "reference": rules.references,
        "span_turn": rules.span_turns,
        "vague_count": rules.vague_counts,
        "clock": rules.clock_words,
    }
