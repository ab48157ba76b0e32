"""Numbers of a sentence that count something, with their comparator and noun."""

from __future__ import annotations

import re
from collections.abc import Sequence
from dataclasses import dataclass, replace

from recoupe.languages.figures import CountedNoun
from recoupe.reading.figures.lexicon import FigureGrammar, fold_letters, words_of
from recoupe.reading.numbers import Number
from recoupe.records import Comparator

_YEAR_INSIDE = re.compile(r" (?:19|20)\d\d(?= [^\W\d_])")
"""A year strayed between a number and its noun: "120,000 2002 personnes"."""
_QUOTE = re.compile(r"\s?[\"«“]?\s?")
_SMALL = 20
"""Definite numbers up to here name known people ("les deux hommes")."""
_LARGE = 100
"""A number without a noun counts people when the clause says so and it is at least this."""
_COMPARATORS: dict[str, Comparator] = {
    name: name  # type: ignore[misc]
    for name in ("exactly", "about", "at_least", "more_than", "less_than", "at_most", "between")
}


@dataclass(frozen=True, slots=True, kw_only=True)
class Count:
    """A number with what directly surrounds it; offsets are over its sentence."""

    start: int
    end: int
    number: Number
    high: int | float | None = None
    comparator: Comparator = "exactly"
    noun: str | None = None
    """The folded noun counted; None when it is understood."""
    counted: CountedNoun | None = None
    damaged: bool = False


def find_counts(
    text: str,
    grammar: FigureGrammar,
    taken: Sequence[tuple[int, int, bool]],
    *,
    before: CountedNoun | None = None,
    open_noun: bool = True,
) -> list[Count]:
    """Return the counts of a sentence, in order.

    Args:
        text: The sentence.
        grammar: Of its language.
        taken: Stretches that are times, and whether each is a duration.
        before: What the sentence before counted last, for numbers without a noun.
        open_noun: Whether a noun the language's table does not know may be counted.
    """
    folded = fold_letters(text)
    counts: list[Count] = []
    for match in grammar.pattern.finditer(text):
        times = [d for s, e, d in taken if s < match.end("number") and match.start("number") < e]
        if not all(times):
            continue
        count = _count_at(match, (text, folded), grammar, open_noun)
        if count is None:
            continue
        lasting = count.counted is not None and count.counted.slot == "duration"
        if bool(times) != lasting:
            continue
        if count.counted is None:
            count = _understood(count, folded, (counts, before), grammar)
        if count is not None:
            counts.append(count)
    return counts


def _count_at(
    match: re.Match[str], texts: tuple[str, str], grammar: FigureGrammar, open_noun: bool
) -> Count | None:
    text, folded = texts
    number = grammar.numbers.parse(match["number"])
    before, after = folded[: match.start()], folded[match.end() :]
    if number is None or grammar.not_after.search(before[-20:]):
        return None
    if grammar.not_counted.match(after.lstrip()):
        return None
    count = _framed(match, number, grammar)
    if count is None:
        return None
    if match.group().endswith(("'",)):
        return None
    named = _named(count, match, texts, grammar)
    if named.counted is None and open_noun:
        named = _open_named(named, texts, grammar)
    if named.counted is None and _bare_word(match["number"], grammar):
        return None
    return _late(named, text, grammar) if _is_new(named, match, before, grammar) else None


def _framed(match: re.Match[str], number: Number, grammar: FigureGrammar) -> Count | None:
    """Return a number with its comparator, or as a range."""
    groups = match.groupdict()
    word = (groups.get("comparator") or "").strip().lower()
    comparator = _COMPARATORS[grammar.rules.comparators.get(word, "exactly")]
    start = match.start("comparator") if word else match.start("number")
    if groups.get("money"):
        start = min(start, match.start("money"))
    end, high = match.end("number"), None
    if groups.get("high"):
        upper = grammar.numbers.parse(groups["high"])
        scale = grammar.numbers.scale_of(groups["high"])
        if scale > 1 and number.value < 1_000 and grammar.numbers.scale_of(match["number"]) == 1:
            number = replace(number, value=number.value * scale)  # "entre 3 et 4 millions"
        opening = (groups.get("open") or "").lower()
        joined = grammar.rules.range_open.get(opening)
        link = groups["link"].strip()
        fits = joined == link if opening else link in grammar.rules.range_links
        if upper is not None and upper.value > number.value and fits:
            end, high, comparator = match.end("high"), upper.value, "between"
            start = match.start("open") if opening else start
    if comparator == "exactly" and number.approximate:
        comparator = "about"
    return Count(
        start=start,
        end=end,
        number=number,
        high=high,
        comparator=comparator,
        damaged=number.damaged,
    )


def _named(
    count: Count, match: re.Match[str], texts: tuple[str, str], grammar: FigureGrammar
) -> Count:
    """Attach the percent sign, currency or known noun that follows a number."""
    text, folded = texts
    position = count.end
    if percent := grammar.percent.match(text, position):
        noun = CountedNoun("percent", "share")
        return replace(count, end=percent.end(), noun="percent", counted=noun)
    if match.groupdict().get("money"):
        return replace(count, noun="amount", counted=grammar.rules.nouns.get(match["money"]))
    if inside := _YEAR_INSIDE.match(text, position):
        position = inside.end()
        count = replace(count, damaged=True)
    position = _past_partitive(folded, position, grammar)
    words = words_of(folded[position : position + 80])
    for skipped in range(min(3, len(words))):
        if words[skipped][1] > 0 and not _close(folded, position, words, skipped):
            break
        found = grammar.noun_at([word for word, _, _ in words[skipped:]])
        if found is None and words[skipped][0] in grammar.rules.unskippable:
            break
        if found is not None:
            key, noun, length = found
            end = position + words[skipped + length - 1][2]
            return _shared(replace(count, end=end, noun=key, counted=noun), folded, grammar)
    if words and _close(folded, position, words, 0):
        unit = grammar.rules.durations.get(grammar.singular(words[0][0]))
        unit = unit or grammar.rules.durations.get(words[0][0])
        if unit:
            lasting = CountedNoun(unit, "duration")
            return replace(count, end=position + words[0][2], noun=unit, counted=lasting)
    return count


def _close(folded: str, position: int, words: list[tuple[str, int, int]], index: int) -> bool:
    """Tell whether only spaces and a quotation mark part a word from what stands before."""
    left = position if index == 0 else position + words[index - 1][2]
    between = folded[left : position + words[index][1]]
    return bool(_QUOTE.fullmatch(between))


def _past_partitive(folded: str, position: int, grammar: FigureGrammar) -> int:
    for partitive in grammar.rules.partitives:
        if folded.startswith(" " + partitive, position):
            return position + 1 + len(partitive)
    return position


def _shared(count: Count, folded: str, grammar: FigureGrammar) -> Count:
    """Make "sept Français sur dix" a share, and take in "gendarmes ou pompiers"."""
    words = words_of(folded[count.end : count.end + 60])
    rest = folded[count.end : count.end + 30]
    if (parts := grammar.out_of.search(rest)) and rest[: parts.start()].count(" ") <= 3:
        whole = grammar.rules.out_of[parts[1]]
        if count.number.value <= whole:
            share = replace(count.number, value=round(100 * count.number.value / whole))
            end = count.end + parts.end()
            noun = CountedNoun("percent", "share")
            return replace(count, number=share, end=end, noun="percent", counted=noun)
    del words
    return count


def _open_named(count: Count, texts: tuple[str, str], grammar: FigureGrammar) -> Count:
    """Attach a noun that the table does not know: the word right after the number."""
    folded = texts[1]
    position = _past_partitive(folded, count.end, grammar)
    words = words_of(folded[position : position + 40])
    if not words or not _close(folded, position, words, 0) or words[0][1] == 0:
        if position == count.end:
            return count
    if not words or words[0][0] in grammar.rules.unskippable or len(words[0][0]) < 3:
        return count
    noun = grammar.singular(words[0][0])
    return replace(
        count, end=position + words[0][2], noun=noun, counted=CountedNoun(noun, noun)
    )


def _bare_word(written: str, grammar: FigureGrammar) -> bool:
    """Tell whether a number is a lone small word: "deux", without a noun it counts nothing."""
    return written.lower() in grammar.rules.numbers.words


def _is_new(
    count: Count, match: re.Match[str], before: str, grammar: FigureGrammar
) -> bool:
    """Tell whether a number counts somebody or something not known already."""
    rules = grammar.rules
    last = before.rstrip(" \"«“").rsplit(" ", 1)[-1]
    if last in rules.defined and count.number.value <= _SMALL and count.comparator == "exactly":
        return False
    if match["number"].lower() in rules.singles and count.comparator == "exactly":
        noun = count.counted
        if noun is None:
            return False
        if noun.unit == "percent" or noun.slot == "duration":
            return True
        return noun.slot in rules.toll_slots or count.noun in rules.toll_nouns
    return True


def _late(count: Count, text: str, grammar: FigureGrammar) -> Count:
    if count.comparator == "exactly" and (late := grammar.late.match(text, count.end)):
        comparator = _COMPARATORS[grammar.rules.late_comparators[late[1].lower()]]
        return replace(count, comparator=comparator, end=late.end())
    return count


def _understood(
    count: Count,
    folded: str,
    context: tuple[list[Count], CountedNoun | None],
    grammar: FigureGrammar,
) -> Count | None:
    """Give a bare number the noun counted before it, when its place in the clause allows."""
    earlier, before = context
    left = folded[: count.start].rstrip(" \"«“")
    last = left.rsplit(" ", 1)[-1].strip("(,")
    ready = last in grammar.rules.elliptic or left.endswith((",", "(", ":", "-", "–", "—"))
    value = count.number.value
    previous = next(
        (c.counted for c in reversed(earlier) if c.counted and c.counted.slot != "duration"), None
    )
    if previous is not None:
        if previous.unit == "percent" or not ready:
            return None
        return replace(count, counted=previous)
    if value < _LARGE or not isinstance(value, int) or 1900 <= value <= 2100:
        return None
    if before is not None and before.unit == "person":
        return replace(count, counted=before)
    if any(True for _ in grammar.slot_cues(folded)):
        return replace(count, counted=CountedNoun("person"))
    return None
