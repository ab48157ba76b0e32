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
_SUMMED = 10_000
"""From here on so many hours are a sum, counted though they are no length of time."""
_SHARED_WORDS = 4
"""Spaces between the two numbers of "sept élus de gauche sur dix"."""
_SMALL = 20
"""Definite numbers up to here name known people ("les deux hommes")."""
_LARGE = 100
"""A number without a noun counts people when the clause says so and it is at least this."""
_MANY = 20
"""So many times more than the things before it, a bare number counts something else."""
_GROUPED = 1_000
"""From here on a bare number after a count is one too, whatever stands before it."""
_MEASURES = frozenset({"duration", "share", "amount"})
"""Slots whose numbers always bring their own unit."""
_COMPARATORS: dict[str, Comparator] = {
    name: name
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
    noun_starts: frozenset[int] = frozenset(),
) -> list[Count]:
    """Return the counts of a sentence, in order.

    Args:
        text: The sentence.
        grammar: Of its language.
        taken: Stretches that are times, and whether each is a duration.
        before: What the sentence before counted last, for numbers without a noun.
        noun_starts: Where nouns start; those the language's table does not know are counted
            under their own name.
    """
    folded = fold_letters(text)
    counts: list[Count] = []
    for match in grammar.pattern.finditer(text):
        if counts and match.start("number") < counts[-1].end:
            continue
        if (share := _fraction(match, folded, grammar)) is not None:
            counts.append(share)
            continue
        times = [d for s, e, d in taken if s < match.end("number") and match.start("number") < e]
        if not all(times):
            continue
        count = _count_at(match, (text, folded), grammar, noun_starts)
        if count is None:
            continue
        lasting = count.counted is not None and count.counted.slot == "duration"
        if bool(times) != lasting and count.number.value < _SUMMED:
            continue
        if count.counted is None:
            count = _understood(count, folded, (counts, before), grammar)
        if count is not None:
            counts.append(count)
    return counts


def _count_at(
    match: re.Match[str],
    texts: tuple[str, str],
    grammar: FigureGrammar,
    noun_starts: frozenset[int],
) -> Count | None:
    text, folded = texts
    number = grammar.numbers.parse(match["number"])
    count = _framed(match, number, grammar) if number is not None else None
    if count is None:
        return None
    before, after = folded[: count.start], folded[match.end() :]
    if grammar.not_after.search(before[-24:]) or grammar.not_counted.match(after.lstrip()):
        return None
    named = _out_of(count, folded, grammar) or _named(count, match, texts, grammar)
    if named.counted is None:
        named = _inverted(named, folded, grammar)
    if named.counted is None and noun_starts:
        named = _open_named(named, folded, grammar, noun_starts)
    if named.counted is None and _bare_word(match["number"], grammar):
        if not _some_of(named, folded, grammar):
            return None
    return _late(named, text, grammar) if _is_new(named, match, before, grammar) else None


def _fraction(match: re.Match[str], folded: str, grammar: FigureGrammar) -> Count | None:
    """Read "deux tiers des" as a share of one hundred."""
    part = grammar.fraction.match(folded, match.end("number"))
    number = grammar.numbers.parse(match["number"])
    if part is None or number is None:
        return None
    whole = grammar.wholes[part[1]]
    if number.value >= whole:
        return None
    share = replace(number, value=round(100 * number.value / whole, 1))
    framed = _framed(match, number, grammar)
    if framed is None or framed.high is not None:
        return None
    noun = CountedNoun("percent", "share")
    return replace(framed, number=share, end=part.end(1), noun="percent", counted=noun)


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
        plain = not number.approximate and grammar.numbers.scale_of(match["number"]) == 1
        if scale > 1 and number.value < 1_000 and plain:
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
    if rate := grammar.rates.match(folded, position):
        return replace(count, end=rate.end())
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
            return replace(count, end=end, noun=key, counted=noun)
    return _lasting(count, folded, position, grammar)


def _lasting(count: Count, folded: str, position: int, grammar: FigureGrammar) -> Count:
    """Attach a unit of time that follows a number."""
    words = words_of(folded[position : position + 40])
    if words and _close(folded, position, words, 0):
        durations = grammar.rules.durations
        unit = durations.get(grammar.singular(words[0][0])) or durations.get(words[0][0])
        if unit:
            noun = CountedNoun(unit, "duration")
            return replace(count, end=position + words[0][2], noun=unit, counted=noun)
    return count


def _inverted(count: Count, folded: str, grammar: FigureGrammar) -> Count:
    """Find the noun of "chiffre à 133 le nombre de blessés" and "parmi les blessés, 46"."""
    after = grammar.number_of.match(folded, count.end)
    if after:
        words = [w for w, _, _ in words_of(folded[after.end() : after.end() + 60])]
        if found := grammar.noun_at(words):
            return replace(count, noun=found[0], counted=found[1])
    lead = grammar.among_lead.search(folded[: count.start])
    if lead:
        words = [w for w, _, _ in words_of(lead[1])]
        if found := grammar.noun_at(words):
            return replace(count, noun=found[0], counted=found[1])
    return count


def _some_of(count: Count, folded: str, grammar: FigureGrammar) -> bool:
    """Tell whether a lone number word takes some of those counted: "dont cinq"."""
    left = folded[: count.start].rstrip().rsplit(" ", 1)[-1]
    return left in grammar.rules.part_before or bool(grammar.part_after.match(folded, count.end))


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


def _out_of(count: Count, folded: str, grammar: FigureGrammar) -> Count | None:
    """Make "sept élus sur dix" a share of one hundred."""
    rest = folded[count.end : count.end + 40]
    parts = grammar.out_of.search(rest)
    if parts is None or rest[: parts.start()].count(" ") > _SHARED_WORDS:
        return None
    whole = grammar.rules.out_of[parts[1]]
    if count.number.value > whole:
        return None
    share = replace(count.number, value=round(100 * count.number.value / whole))
    noun = CountedNoun("percent", "share")
    return replace(count, number=share, end=count.end + parts.end(), noun="percent", counted=noun)


def _open_named(
    count: Count, folded: str, grammar: FigureGrammar, noun_starts: frozenset[int]
) -> Count:
    """Attach a noun that the table does not know: the word right after the number."""
    position = _past_partitive(folded, count.end, grammar)
    words = words_of(folded[position : position + 40])
    if not words or not _close(folded, position, words, 0):
        return count
    word, start, end = words[0]
    if (
        position + start not in noun_starts
        or word in grammar.rules.durations
        or word in grammar.rules.unskippable
        or len(word) < 3
        or any(True for _ in grammar.slot_cues(word))
    ):
        return count
    noun = grammar.singular(word)
    return replace(count, end=position + end, noun=noun, counted=CountedNoun(noun, noun))


def _bare_word(written: str, grammar: FigureGrammar) -> bool:
    """Tell whether a number is a lone small word: "deux", without a noun it counts nothing."""
    return written.lower() in grammar.rules.numbers.words


def _is_new(count: Count, match: re.Match[str], before: str, grammar: FigureGrammar) -> bool:
    """Tell whether a number counts somebody or something not known already."""
    rules = grammar.rules
    last = before.rstrip(' "«“').rsplit(" ", 1)[-1]
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


def _lends(count: Count, value: float) -> bool:
    """Tell whether a number may count what an earlier one counted; 20 towns, but 3.500 people."""
    noun = count.counted
    if noun is None or noun.slot in _MEASURES:
        return False
    return noun.unit == "person" or value < _MANY * (float(count.number.value) or 1.0)


def _understood(
    count: Count,
    folded: str,
    context: tuple[list[Count], CountedNoun | None],
    grammar: FigureGrammar,
) -> Count | None:
    """Give a bare number the noun counted before it, when its place in the clause allows."""
    earlier, before = context
    left = folded[: count.start].rstrip(' "«“')
    last = left.rsplit(" ", 1)[-1].strip("(,")
    value = count.number.value
    led = grammar.ends_in_cue(left)
    ready = (
        led
        or last in grammar.rules.elliptic
        or left.endswith((",", "(", ":", "-", "–", "—"))
        or count.number.approximate
        or _some_of(count, folded, grammar)
        or (value >= _GROUPED and not 1900 <= value <= 2100)
    )
    previous = next(
        (c.counted for c in reversed(earlier) if c.counted and _lends(c, value)),
        None,
    )
    if previous is not None:
        return replace(count, counted=previous) if ready else None
    if before is not None and before.unit == "person" and count.number.approximate:
        return replace(count, counted=before)
    if led:
        return replace(count, counted=CountedNoun("person", "people"))
    if value < _LARGE or not isinstance(value, int) or 1900 <= value <= 2100:
        return None
    if before is not None and before.unit == "person":
        return replace(count, counted=before)
    if any(True for _ in grammar.slot_cues(folded)):
        return replace(count, counted=CountedNoun("person", "people"))
    return None
