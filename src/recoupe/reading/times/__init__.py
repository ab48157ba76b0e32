"""Reads temporal expressions: where they stand and what they are worth (TIMEX3).

Patterns of the language find them (`patterns`), a few are no times after all
(`acceptance`), the clause turns them back or forth (`tense`), and they are valued in the
order of the text, anchored on the day of publication and on dates said before
(`resolution`). A time whose anchor is unknown keeps X for what is unknown, or no value.
"""

from __future__ import annotations

from recoupe.reading.draft import Draft, Sentence
from recoupe.reading.times.acceptance import is_time
from recoupe.reading.times.calendar import Moment, days_covered, read_moment
from recoupe.reading.times.context import Context, remember
from recoupe.reading.times.patterns import Expression, load_grammar, longest
from recoupe.reading.times.resolution import in_order, is_day, resolve
from recoupe.reading.times.tense import Tense, tense_at
from recoupe.records import Span, Time, TimeType

__all__ = ["days_covered", "read_times"]

_TENSED = frozenset(
    {"date", "shared_day", "month", "season", "deictic", "weekday", "night", "holiday"}
)
"""Kinds whose value may depend on the tense of their clause."""


def read_times(draft: Draft) -> tuple[Time, ...]:
    """Read the times of an article's title and body, in order."""
    grammar = load_grammar(draft.language.code)
    published = read_moment(draft.article.published.value if draft.article.published else None)
    context = Context(grammar=grammar, published=published)
    times: list[Time] = []
    for sentence in draft.sentences:
        context.near_date = None
        times += _read_sentence(sentence, context)
    return tuple(sorted(times, key=lambda time: time.span))


def _read_sentence(sentence: Sentence, context: Context) -> list[Time]:
    text = sentence.tokens.text
    grammar = context.grammar
    found = list(
        longest(e for e in grammar.find(text) if is_time(e, text, sentence.tokens, grammar))
    )
    entry = context.last_day
    days: list[tuple[int, Moment]] = []
    times = []
    for expression in in_order(found):
        if is_day(expression):
            context.tense = _tense(expression, sentence, context)
        elif expression.kind in ("clock", "part"):
            context.last_day = _day_of(expression, days, entry)
        else:
            context.tense = _tense(expression, sentence, context)
        kind, value = resolve(expression, context)
        remember(expression, value, context)
        if is_day(expression) and read_moment(value).day:
            days.append((expression.start, read_moment(value)))
        times.append(_time(expression, sentence, kind, value))
    if days:
        context.last_day = max(days)[1]
    return times


def _day_of(expression: Expression, days: list[tuple[int, Moment]], entry: Moment) -> Moment:
    """Return the day an hour belongs to: the day before it, else after it, in its sentence."""
    before = [day for start, day in days if start < expression.start]
    if before:
        return before[-1]
    return days[0][1] if days else entry


def _tense(expression: Expression, sentence: Sentence, context: Context) -> Tense | None:
    if expression.kind not in _TENSED:
        return None
    rules = context.grammar.rules
    text = sentence.tokens.text
    before = f" {text[: expression.start].rstrip().lower()}"
    owner = bool(rules.possessive) and text.startswith(rules.possessive, expression.end)
    if before.endswith(tuple(f" {word}" for word in rules.forward)) and not owner:
        return "future"
    if before.endswith(tuple(f" {word}" for word in rules.backward)):
        return "past"
    start = sentence.tokens.start_char
    doc = sentence.line.doc
    return tense_at(doc, start + expression.start, start + expression.end, rules)


def _time(expression: Expression, sentence: Sentence, kind: TimeType, value: str | None) -> Time:
    start, end = days_covered(value)
    return Time(
        span=Span(sentence.span.start + expression.start, sentence.span.start + expression.end),
        type=kind,
        value=value,
        start=start,
        end=end,
    )
