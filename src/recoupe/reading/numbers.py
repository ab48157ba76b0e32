"""Numbers in digits and words, read over folded text.

`NumberReader.pattern` is the source of a regular expression for a language's numbers, so
that other patterns can embed it; `NumberReader.parse` says what such a match is worth.
"""

from __future__ import annotations

import re
from collections.abc import Iterable
from dataclasses import dataclass

from recoupe.languages.numbers import NumberRules

_WORD = re.compile(r"[^\W\d_]+")
_MISPRINT = re.compile(r"\d{1,3}(?:[.,]\d{3})*[.,](\d{3})0+")  # 104.0000


@dataclass(frozen=True, slots=True, kw_only=True)
class Number:
    """What a written number is worth."""

    value: int | float
    approximate: bool = False
    """Said with a collective ("une centaine"): about so many."""
    damaged: bool = False
    """The digits are grouped as no convention groups them; read as meant."""


def alternation(words: Iterable[str]) -> str:
    """Return a regular expression source for any of these words, longest first."""
    return "|".join(re.escape(word) for word in sorted(set(words), key=lambda w: (-len(w), w)))


class NumberReader:
    """Reads the numbers of one language."""

    pattern: str
    """Source of a regular expression without named groups; meant for ``re.IGNORECASE``."""
    words: str
    """The same for numbers in words only; empty for a language without them."""

    def __init__(self, rules: NumberRules) -> None:
        """Compile the constants of a language."""
        self._rules = rules
        digits = _digits_source(rules)
        scale = alternation(rules.scales)
        self.digits = digits
        self.words = _words_source(rules)
        self.pattern = rf"(?:{digits}(?: (?:{scale})\b)?)" if scale else digits
        if self.words:
            self.pattern = rf"(?:{self.pattern}|{self.words})"
        self._digits = re.compile(digits)

    def parse(self, text: str) -> Number | None:
        """Return what a number matched by `pattern` is worth; None when it is not one."""
        match = self._digits.match(text)
        if match is None:
            return self._parse_words(text.lower())
        number = self._parse_digits(match.group())
        scale = self._rules.scales.get(text[match.end() :].strip().lower(), 1)
        if scale == 1:
            return number
        return Number(value=_plain(number.value * scale), damaged=number.damaged)

    def scale_of(self, text: str) -> int:
        """Return the scale word a written number ends on, as a factor; 1 without one."""
        words = _WORD.findall(text.lower())
        return self._rules.scales.get(words[-1], 1) if words else 1

    def _parse_digits(self, text: str) -> Number:
        decimal = self._rules.decimal
        if _MISPRINT.fullmatch(text):
            cut = re.split(r"[.,]", text)
            return Number(value=int("".join(cut[:-1]) + cut[-1][:3]), damaged=True)
        if re.fullmatch(rf"\d{{1,3}}(?:[ .,']\d{{3}})+(?:{re.escape(decimal)}\d+)?", text):
            odd = re.search(rf"{re.escape(decimal)}\d{{3}}$", text)
            if odd and not text.startswith("0"):
                return Number(value=int(re.sub(r"\D", "", text)))
            whole, _, rest = text.partition(decimal)
            digits = re.sub(r"\D", "", whole)
            return Number(value=float(f"{digits}.{rest}") if rest else int(digits))
        parts = re.split(r"[.,]", text.replace(" ", ""))
        if len(parts) > 2:  # "0.800.97": no grouping that anybody writes, a telephone number
            return Number(value=int("".join(parts)), damaged=True)
        if len(parts) == 2:
            return Number(value=_plain(float(".".join(parts))))
        return Number(value=int(text))

    def _parse_words(self, text: str) -> Number | None:
        rules = self._rules
        total = current = 0
        approximate = False
        if next(iter(_WORD.findall(text)), "") in rules.vague:
            return None
        for word in _WORD.findall(text):
            if word in rules.and_words or word in rules.partitives or word == "d":
                continue
            if word in rules.collectives:
                current = max(current, 1) * rules.collectives[word]
                approximate = True
            elif word in rules.hundreds:
                current = max(current, 1) * 100
            elif word in rules.scales:
                scale = rules.scales[word]
                if 0 < total < scale:  # deux mille milliards
                    total = (total + current) * scale
                else:
                    total += max(current, 1) * scale
                current = 0
            elif word in rules.words:
                current = _added(current, rules.words[word])
                if current < 0:
                    return None
            else:
                return None
        return Number(value=total + current, approximate=approximate)


def _added(current: int, value: int) -> int:
    """Add a word below one hundred to what was read; -1 when they make no number."""
    if current % 100 == 4 and value == 20:  # quatre-vingts
        return current - 4 + 80
    room = current % 100
    if room == 0 or (room >= 20 and room % 10 == 0 and value < 20):
        if room and value >= 10 and room not in (60, 80):
            return -1
        return current + value
    if room == 10 and 7 <= value <= 9:  # dix-sept
        return current + value
    if room in (70, 90) and 7 <= value <= 9:  # soixante-dix-sept
        return current + value
    return -1


def _plain(value: float) -> int | float:
    """Return a whole number as an int, another rounded to what can be written."""
    rounded = round(value, 6)
    return int(rounded) if rounded == int(rounded) else rounded


def _digits_source(rules: NumberRules) -> str:
    group = "[" + re.escape("".join(sorted({*rules.groups, ".", ","}))) + "]"
    return rf"(?:\d{{1,3}}(?:{group}\d{{3}})+(?!\d)(?:[.,]\d+)?|\d+[.,]\d+|\d+)"


def _words_source(rules: NumberRules) -> str:
    if not rules.words:
        return ""
    words = [word for word in rules.words if word not in rules.articles]
    simple = alternation([*words, *rules.hundreds, *rules.scales])
    followers = alternation(rules.and_followers or words)
    and_words = alternation(rules.and_words)
    link = rf"(?:[ -](?:{and_words})[ -](?=(?:{followers})\b)|-| )" if and_words else "(?:-| )"
    numeral = rf"(?:{simple})\b(?:{link}(?:{simple})\b)*"
    if rules.articles:
        big = alternation([*rules.hundreds, *rules.scales])
        article = alternation(rules.articles)
        numeral = rf"(?:(?:{article}) (?=(?:{big})\b){numeral}|{numeral}|(?:{article})\b)"
    collective = alternation(rules.collectives)
    if not collective:
        return rf"\b(?:{numeral})"
    partitives = "|".join(
        re.escape(p) if p.endswith("'") else re.escape(p) + " " for p in rules.partitives
    )
    scale = alternation(rules.scales)
    tail = rf"(?: (?:{partitives})(?:{scale})\b)?" if partitives else ""
    determiner = alternation(rules.words)
    return rf"\b(?:(?:(?:{determiner}) )?(?:{collective})\b{tail}|{numeral})"
