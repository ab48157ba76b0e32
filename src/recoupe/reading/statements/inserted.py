"""Cues set beside or inside what they report: "..., a dit le maire", "selon le maire"."""

from __future__ import annotations

from recoupe.reading.statements.contents import Report
from recoupe.reading.statements.cues import Cue, is_adverb
from recoupe.reading.statements.phrases import Names, Phrase, phrase_at
from recoupe.reading.statements.quotes import MARKS, Quote
from recoupe.reading.statements.spans import is_sentence, trim
from recoupe.reading.statements.speaking import may_speak, speaks
from recoupe.reading.statements.subjects import nearest_phrase, subject_behind
from recoupe.reading.statements.words import Page, Unit
from recoupe.records import Span

_BEFORE = frozenset({",", "!", "?", "…", "-", "–", "—", "("}) | MARKS
_CONNECTOR = 2
"""Words up to which what precedes an inserted cue only connects: "Or, dit-elle, ..."."""
_TITLE = 4
"""Words at most between a mark and a name that they introduce: "presidential aide X Y"."""
_OWN = 5
"""Words from which a quotation that opens with a capital is a sentence of its own."""
_AFTER = frozenset({",", ".", ";", ":", "!", "?", "…", ")", "("}) | MARKS


def incise_report(page: Page, unit: Unit, names: Names, cue: Cue, limit: int) -> Report | None:
    """Return what an inverted cue reports ("A, a-t-il dit, B")."""
    if cue.shape != "finite" or not {"incise", "learnt"} & cue.frames:
        return None
    if page.rules.bare_clause:
        ahead = _subject_first(page, unit, names, cue, limit)
        if ahead is not None:
            return ahead
    before = cue.first - 1
    if before < unit.first:
        return None
    compared = page.words[before].low in page.rules.like_words
    if not compared and page.words[before].low not in _BEFORE:
        return None
    beside = _quote_beside(page, unit, before)
    phrase = subject_behind(page, unit, names, cue)
    if phrase is None or not _speaks(page, cue, phrase, beside is not None):
        return None
    if beside is None and not compared and not _states(page, unit, before):
        return None
    if compared:
        return _compared(page, unit, cue, phrase, before)
    return _incise(page, unit, cue, phrase, (beside, limit))


def _subject_first(page: Page, unit: Unit, names: Names, cue: Cue, limit: int) -> Report | None:
    """Return what is said before a subject and its verb: "A", the mayor said."""
    phrase = nearest_phrase(page, unit, names, cue.first)
    if phrase is None or phrase.end != cue.first or phrase.start - 1 <= unit.first:
        return None
    before = _past_title(page, unit, phrase)
    if page.words[before].low not in _BEFORE:
        return None
    beside = _quote_beside(page, unit, before)
    if beside is None and before - unit.first < _OWN:
        return None
    start = content_start(page, unit, cue, beside)
    if beside is not None and start >= beside.outer.start:
        parts = [_without_comma(page, beside.inner)]
        parts += _resumed(page, unit, cue.after, limit)
    else:
        clause = trim(page, Span(start, page.words[before].end))
        if clause is None:
            return None
        parts = [clause]
    cut = page.words[before].start
    return Report(cue=cue, parts=tuple(parts), phrase=phrase, frame="incise", cut=cut)


def _past_title(page: Page, unit: Unit, phrase: Phrase) -> int:
    """Return the word before a subject and the bare title before its name: "aide X Y"."""
    before = phrase.start - 1
    for index in range(before, max(unit.first, before - _TITLE), -1):
        if page.words[index].low in _BEFORE:
            return index
        if not phrase.names or page.words[index].low in page.rules.breakers:
            break
    return before


def _without_comma(page: Page, span: Span) -> Span:
    end = span.end - 1 if page.text(span).endswith(",") else span.end
    return Span(span.start, end)


def _speaks(page: Page, cue: Cue, phrase: Phrase, beside: bool) -> bool:
    """Tell a subject from an object: beside bare text only people and bodies speak."""
    return cue.pronoun is not None or beside or may_speak(page, phrase)


def _quote_beside(page: Page, unit: Unit, before: int) -> Quote | None:
    """Return the quotation that ends right before a cue."""
    for index in (before, before - 1):
        if index >= unit.first and page.words[index].low in MARKS:
            quote = page.quote_at(page.words[index].start)
            if quote is not None and quote.outer.end == page.words[index].end:
                return quote
        if page.words[index].low not in (",", "-", "–", "—", "."):
            break
    return None


def _states(page: Page, unit: Unit, before: int) -> bool:
    """Tell whether a main clause stands before a word, so that something is said there.

    "X, qui revient de Y, | a salué" says nothing yet: its only verb is a relative one.
    """
    relative = finite = False
    for word in page.words[unit.first : before]:
        if word.low in (",", ";", ":", "(", ")"):
            relative = False
        elif word.low in page.rules.relative_words:
            relative = True
        elif not relative and word.token is not None and word.pos in ("VERB", "AUX"):
            finite = finite or "Fin" in word.token.morph.get("VerbForm", [])
    return finite


def _incise(
    page: Page, unit: Unit, cue: Cue, phrase: Phrase, known: tuple[Quote | None, int]
) -> Report | None:
    beside, limit = known
    start = content_start(page, unit, cue, beside)
    end = page.words[cue.first - 1].end if beside else page.words[cue.first - 1].start
    if page.words[cue.first - 1].low in ("!", "?", "…"):
        end = page.words[cue.first - 1].end
    if beside is not None:
        end = beside.outer.end
    if beside is not None and (start >= beside.outer.start or _own_sentence(page, beside)):
        parts = [_without_comma(page, beside.inner)]
        parts += _resumed(page, unit, phrase.end, limit)
    else:
        first = page.at(start)
        if page.words[first].low in page.rules.and_words:
            start = page.words[first].end  # "Mais aucun blessé n'est à déplorer, dit X"
        clause = trim(page, Span(start, end))
        if clause is None:
            return None
        parts = _around(page, unit, cue, (clause, phrase), limit)
    return Report(cue=cue, parts=tuple(parts), phrase=phrase, frame="incise", cut=_comma(page, cue))


def _own_sentence(page: Page, quote: Quote) -> bool:
    """Tell a quotation that starts a sentence of its own, whatever stands before its mark."""
    first = page.at(quote.inner.start)
    long = page.at(quote.inner.end) - first >= _OWN
    return long and page.words[first].capital and is_sentence(page, quote)


def _around(page: Page, unit: Unit, cue: Cue, known: tuple[Span, Phrase], limit: int) -> list[Span]:
    """Return what is said before an inserted cue, and after it when it goes on there.

    "Or, dit-elle, A" says A; "Il faudra, dit-elle, A" says both. Behind a name what follows
    is likelier its apposition.
    """
    clause, phrase = known
    end = phrase.end
    goes_on = end < page.at(limit) - 1 and page.words[end].low == ","
    if cue.pronoun is None or not goes_on:
        return [clause]
    after = trim(page, Span(page.words[end + 1].start, limit))
    if after is None or page.words[end + 1].low in page.rules.prepositions:
        return [clause]
    short = page.at(clause.end) - page.at(clause.start) <= _CONNECTOR
    if short:
        return list(_pure(page, after))
    return [clause, after]


def _comma(page: Page, cue: Cue) -> int:
    index = cue.first - 1
    word = page.words[index]
    return word.start if word.low == "," else page.words[cue.first].start


def content_start(page: Page, unit: Unit, cue: Cue, beside: Quote | None) -> int:
    """Return where what stands before a cue begins: the unit, or after a colon."""
    start = unit.span.start
    stop = page.at(beside.outer.start) if beside is not None else cue.first
    for index in range(unit.first, stop):
        word = page.words[index]
        if word.low == ":" and page.quote_at(word.start) is None:
            start = word.end
        elif word.low in "-–—•" and page.draft.folded[start : word.start].strip().isupper():
            start = word.end
        elif word.low in "-–—•" and index == unit.first:
            start = word.end
    folded = page.draft.folded
    while start < len(folded) and folded[start].isspace():
        start += 1
    return start


def _resumed(page: Page, unit: Unit, index: int, limit: int) -> list[Span]:
    """Return the quotations that go on after the cue: "A", a dit X, "B"."""
    found = []
    while index < unit.last and page.words[index].start < limit:
        if page.words[index].low not in (",", ":") and not is_adverb(page.words[index], page.rules):
            break
        if index + 1 < unit.last and page.words[index + 1].low in MARKS:
            quote = page.quote_at(page.words[index + 1].start)
            if quote is not None and quote.outer.start == page.words[index + 1].start:
                found.append(quote.inner)
            break
        index += 1
    return found


def _compared(page: Page, unit: Unit, cue: Cue, phrase: Phrase, before: int) -> Report | None:
    """Return the content of "comme l'a dit le maire, A" or "A, comme l'a dit le maire"."""
    if before - 1 > unit.first and page.words[before - 1].low == ",":
        span = trim(page, Span(unit.span.start, page.words[before - 1].start))
        cut = page.words[before - 1].start
    else:
        index = phrase.end
        while index < unit.last and page.words[index].low != ",":
            index += 1
        if index + 1 >= unit.last:
            return None
        span = trim(page, Span(page.words[index + 1].start, unit.span.end))
        cut = page.words[before].start
    if span is None:
        return None
    return Report(cue=cue, parts=(span,), phrase=phrase, frame="compared", cut=cut)


def according_report(page: Page, unit: Unit, names: Names, cue: Cue, limit: int) -> Report | None:
    """Return what "selon X" or "pour X" gives as X's words."""
    if page.words[cue.after].low in page.rules.relatives:
        return _relative(page, unit, names, cue, limit)
    if page.words[cue.after].low in page.rules.pronouns:
        phrase: Phrase | None = Phrase(start=cue.after, end=cue.after + 1)
    else:
        phrase = phrase_at(page, names, cue.after, unit.last)
    if phrase is None or not may_speak(page, phrase):
        return None
    if cue.kind == "viewpoint" and not _viewpoint(page, unit, cue, phrase):
        return None
    end = _source_end(page, unit, phrase)
    first = cue.first
    while first > unit.first and is_adverb(page.words[first - 1], page.rules):
        first -= 1
    left = trim(page, Span(unit.span.start, page.words[first].start))
    if first <= unit.first + _CONNECTOR:
        end = _after_apposition(page, end, page.at(limit))
    right = trim(page, Span(page.words[end].start, limit)) if end < unit.last else None
    comma = first > unit.first and page.words[first - 1].low == ","
    if cue.kind == "viewpoint" and right is not None:
        parts = _pure(page, right)
    else:
        parts = _sides(page, unit, left, right, first)
    if not parts:
        return None
    cut = page.words[first - 1].start if comma else page.words[first].start
    return Report(cue=cue, parts=parts, phrase=phrase, frame=cue.kind, cut=cut)


def _relative(page: Page, unit: Unit, names: Names, cue: Cue, limit: int) -> Report | None:
    """Return the content of "X, selon lequel A" and "X, pour qui A"."""
    phrase = nearest_phrase(page, unit, names, cue.first)
    span = trim(page, Span(page.words[cue.after].end, limit))
    if phrase is None or span is None or not may_speak(page, phrase):
        return None
    cut = page.words[cue.first - 1].start
    return Report(cue=cue, parts=(span,), phrase=phrase, frame="according", cut=cut)


def _viewpoint(page: Page, unit: Unit, cue: Cue, phrase: Phrase) -> bool:
    """Keep "pour X," only at a clause's start, before a comma, with somebody who speaks."""
    opens = cue.first == unit.first or page.words[cue.first - 1].low in (",", ":", "-")
    opens = opens or (cue.first == unit.first + 1 and not page.words[unit.first].low[0].isalnum())
    if not opens:
        opens = cue.first - unit.first <= 2 and page.words[cue.first - 1].low in (
            page.rules.and_words
        )
    if not opens or phrase.end >= unit.last:
        return False
    persons = any(name.type in ("person", "organisation") for name in phrase.names)
    single = page.words[phrase.start].low in page.rules.pronouns
    if not (persons or single or (may_speak(page, phrase) and not phrase.names)):
        return False
    end = phrase.end
    while end < unit.last - 1 and is_adverb(page.words[end], page.rules):
        end += 1
    return page.words[end].low == ","


def _source_end(page: Page, unit: Unit, phrase: Phrase) -> int:
    """Return the word after a source and its apposition: "selon X, ministre, | A"."""
    index = phrase.end
    if index < unit.last and page.words[index].low in page.rules.determiners:
        return index
    while index < unit.last and page.words[index].low not in _AFTER:
        index += 1
    return index


def _after_apposition(page: Page, index: int, last: int) -> int:
    """Step over what describes a source: "Pour X, | avocat du barreau, | A"."""
    start = index + 1
    if start >= last or page.words[index].low != ",":
        return index
    first, rules = page.words[start], page.rules
    relative = first.low in rules.relative_words
    if not relative and (first.low in rules.determiners | rules.pronouns or first.capital):
        return index
    for position in range(start, last - 1):
        word = page.words[position]
        if page.quote_at(word.start) is not None:
            return index
        if word.low == ",":
            return position
        if word.token is not None and not relative:
            if "Fin" in word.token.morph.get("VerbForm", []):
                return index
    return index


def _sides(
    page: Page, unit: Unit, left: Span | None, right: Span | None, first: int
) -> tuple[Span, ...]:
    """Choose what is reported: what follows at a start, what precedes at an end, or both."""
    opening = left is None or page.at(left.end) - page.at(left.start) <= _CONNECTOR
    opening = opening or page.words[first - 1].low in page.rules.and_words
    if opening or (left is not None and page.words[first - 1].low == ":"):
        return _pure(page, right)
    assert left is not None
    start = left.start
    for index in range(unit.first, first):
        word = page.words[index]
        if page.quote_at(word.start) is not None:
            continue
        if word.low == ":" or word.low in page.rules.where_words:
            start = word.end
    left = trim(page, Span(start, left.end))
    if left is None:
        return ()
    if right is None or (_states(page, unit, first) and _appositive(page, right)):
        return _pure(page, left)
    return (left, right)


def _appositive(page: Page, right: Span) -> bool:
    """Tell what describes the source ("le maire de X", "cité par Y") from what it goes on to say.

    What goes on opens with a preposition or a relative, or has a finite verb of its own.
    """
    index, last = page.at(right.start), page.at(right.end)
    word = page.words[index]
    if word.low in page.rules.relatives:
        return True  # "A, selon le maire, qui parle de B"
    if word.low in page.rules.relative_words | page.rules.prepositions:
        return False
    if word.token is not None and "Inf" in word.token.morph.get("VerbForm", []):
        return False
    if speaks(word, page.rules):
        return True
    for each in page.words[index:last]:
        if each.low in page.rules.relative_words:
            return True
        if each.token is not None and "Fin" in each.token.morph.get("VerbForm", []):
            return False
    return True


def _pure(page: Page, span: Span | None) -> tuple[Span, ...]:
    """Drop the marks when the whole content is one quoted sentence."""
    if span is None:
        return ()
    quote = page.quote_at(span.start)
    if quote is not None and quote.outer == span and is_sentence(page, quote):
        return (quote.inner,)
    return (span,)
