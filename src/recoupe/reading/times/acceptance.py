"""Matches that are no times after all: counts, ages, names, nouns."""

from __future__ import annotations

import re

from spacy.tokens import Span as TokenSpan

from recoupe.reading.times.patterns import Expression, TimeGrammar

_BEFORE = re.compile(r"([\w-]*'?)\s*(?:\.\.\.|…)?\s*[\"«“]?\s*$")
_AFTER = re.compile(r"\s*([^\W\d_]+'?|[%€$£°]|.)?")
_LONGEST = 10_000
"""More units of time than this are a sum ("20 million hours"), no length."""
_OLDEST = 120
"""Years: nobody is older (the longest documented human life is 122 years)."""


def is_time(expression: Expression, text: str, tokens: TokenSpan, grammar: TimeGrammar) -> bool:
    """Tell whether a match means a time where it stands."""
    kind = expression.kind
    if kind == "year":
        return "edge" in expression.slots or _is_year(expression, text, grammar)
    if kind == "month":
        return _is_month(expression, text, grammar)
    if kind == "clock":
        return _is_clock(expression, text, grammar)
    if kind in ("duration", "ahead"):
        return _is_length(expression, text, tokens, grammar)
    if kind == "part":
        part = expression.slots.get("day_part")
        if "this" in expression.slots:
            return part not in grammar.rules.event_parts
        return part not in grammar.rules.loose_parts or "edge" in expression.slots
    if kind == "reference":
        if word_before(text, expression.start) in grammar.rules.reference_never_after:
            return False
        return _is_reference(expression, tokens, grammar)
    return True


def word_before(text: str, position: int) -> str:
    """Return the lower-case word right before a position, "" when there is none."""
    match = _BEFORE.search(text[max(0, position - 30) : position])
    return match[1].lower() if match else ""


def _is_year(expression: Expression, text: str, grammar: TimeGrammar) -> bool:
    rules = grammar.rules
    if not text[expression.start].isdigit():
        return True
    before = text[: expression.start].rstrip()
    known = word_before(text, expression.start) in rules.year_before or before.endswith(
        ("(", "-", "–", "/", "...", "…")
    )
    after = _AFTER.match(text, expression.end)
    following = (after[1] or "") if after else ""
    if following in "%€$£°" and following:
        return False
    if text[expression.end : expression.end + 2].lstrip(" ")[:1].isdigit():
        return False
    if not following[:1].isalpha():
        closed = bool(re.match(r"\s*[).,;:–-]", text[expression.end :]))
        return known or (closed and _noun_year(text, expression.start, grammar))
    lower = following.lower()
    return (known or _noun_year(text, expression.start, grammar)) and (
        lower in rules.year_after or following[0].isupper()
    )


def _noun_year(text: str, start: int, grammar: TimeGrammar) -> bool:
    """Tell whether a lower-case noun stands right before: "bilan 2001"."""
    noun = re.search(r"([a-zà-ÿ]{4,}) $", text[max(0, start - 20) : start])
    recent = text[start : start + 2] in ("19", "20")
    return noun is not None and recent and noun[1] not in grammar.rules.year_never_after


def _is_month(expression: Expression, text: str, grammar: TimeGrammar) -> bool:
    """A month alone keeps the case of its language, but at the head of a line or in capitals."""
    written = text[expression.start : expression.end]
    if grammar.rules.named_case:
        months = grammar.rules.months
        word = written.lower()  # "Jan" alone is a name
        short = word in months and any(m != word and m.startswith(word) for m in months)
        return len(expression.slots) > 1 or (written[0].isupper() and not short)
    if len(expression.slots) > 1 or not written[0].isupper() or written.isupper():
        return True
    return expression.start == 0 or text[: expression.start].rstrip().endswith((".", ":", "("))


def _is_clock(expression: Expression, text: str, grammar: TimeGrammar) -> bool:
    rules = grammar.rules
    slots = expression.slots
    if "midday" in slots:
        written = text[expression.start : expression.end]
        return not written[0].isupper() or expression.start == 0
    if "minute" in slots or "shift" in slots or "weekday" in slots:
        return True
    written = text[expression.start : expression.end].lower()
    before = word_before(text, expression.start)
    long_words = [w for w in rules.long_clock_words if re.search(rf"\b{w}\b", written)]
    if before in rules.range_links:
        return bool(re.match(r" (?:à|to) ", text[expression.end :]))
    if long_words:
        first = written.split()[0] in rules.clock_before
        return first or before in rules.clock_before
    return before not in rules.length_before and not re.match(r"[/-]\d", text[expression.end :])


def _is_length(expression: Expression, text: str, tokens: TokenSpan, grammar: TimeGrammar) -> bool:
    rules = grammar.rules
    slots = expression.slots
    unit = slots.get("unit", "")
    if "number" not in slots:
        return True
    number = grammar.numbers.parse(slots["number"])
    if number is None or number.value > _LONGEST or unit not in _lengths(grammar):
        return False
    before = word_before(text, expression.start)
    if number.value == 1 and unit in rules.single_lengths and not slots["number"].isdigit():
        return before in rules.length_before
    if expression.kind == "duration" and rules.units.get(unit) == "P1Y":
        return not (number.value <= _OLDEST and _is_age(expression, text, tokens, grammar))
    return True


def _lengths(grammar: TimeGrammar) -> frozenset[str]:
    return frozenset(w for w, length in grammar.rules.units.items() if length.startswith("P"))


def _is_age(expression: Expression, text: str, tokens: TokenSpan, grammar: TimeGrammar) -> bool:
    """Tell "un homme de 37 ans", "âgé de 24 ans", "Paul Durand, 53 ans," from lengths."""
    rules = grammar.rules
    before = text[max(0, expression.start - 40) : expression.start].rstrip().lower()
    before = re.sub(r" \w+ (?:à|ou|et|or|to|and)$", "", before)  # "de 2 à 8 ans"
    written = text[expression.start : expression.end].lower()
    if any(before.endswith(cue) for cue in rules.age_before):
        return True
    following = text[expression.end : expression.end + 10].lstrip(" -").lower()
    if rules.age_after and following.startswith(tuple(rules.age_after)):
        return True
    if any(
        f"{before} {written}".endswith(f"{cue} {written.split(' ', 2)[-1]}")
        for cue in rules.age_phrases
    ):
        return True
    after = text[expression.end :].lstrip()[:1]
    if before.endswith((",", "(")) and after in (",", ")", ".", ";", ""):
        return True
    words = before.split()
    if rules.age_links and len(words) > 1 and words[-1] in rules.age_links:
        start = tokens.start_char + text.lower().rfind(words[-2], 0, expression.start)
        ruling = next((t for t in tokens if t.idx <= start < t.idx + len(t)), None)
        if ruling is not None and ruling.pos_ in ("VERB", "AUX"):  # "il a écopé de deux ans"
            return False
        return not set(words[-3:-1]) & rules.duration_nouns
    return False


def _is_reference(expression: Expression, tokens: TokenSpan, grammar: TimeGrammar) -> bool:
    """An adjective or adverb, not the noun or verb that looks like it."""
    start = tokens.start_char
    inside = [t for t in tokens if expression.start <= t.idx - start < expression.end]
    if expression.slots["reference"] in grammar.rules.reference_nouns:
        return True
    return len(inside) != 1 or inside[0].pos_ not in ("NOUN", "VERB", "PROPN")
