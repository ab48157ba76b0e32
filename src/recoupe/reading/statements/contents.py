"""What a cue reports: the clause, phrase or quotation beside it."""

from __future__ import annotations

from dataclasses import dataclass

from recoupe.reading.statements.cues import Cue, is_adverb
from recoupe.reading.statements.phrases import Names, Phrase, phrase_at
from recoupe.reading.statements.quotes import MARKS, Quote
from recoupe.reading.statements.subjects import subject_before
from recoupe.reading.statements.words import Page, Unit
from recoupe.records import Span

_REACH = 16
"""Words at most between a cue and what it reports."""
_SHORTEST = 2
"""Words of a bare noun phrase that says something: "sa démission"."""
_NEAR_QUOTE = 12
"""Words at most between a cue and the quotation in its object."""


@dataclass(frozen=True, slots=True, kw_only=True, eq=False)
class Report:
    """A cue with what it reports and the phrase that names who speaks."""

    cue: Cue | None
    parts: tuple[Span, ...]
    phrase: Phrase | None
    frame: str
    """How it was found: incise, colon, que, inf, de, a, ask, np, quote, judge, according, ..."""
    cut: int
    """Where what stands before this report in its sentence ends."""
    shared: bool = False
    """The speaker is the one of the report before it ("..., ajoutant que")."""


def right_report(page: Page, unit: Unit, names: Names, cue: Cue, limit: int) -> Report | None:
    """Return what a cue in the usual order governs ("le maire affirme que ...").

    Args:
        page: The article.
        unit: The sentence the cue stands in.
        names: The article's names.
        cue: A verb cue that is not inverted.
        limit: Where the next report of the sentence begins; nothing is read beyond.
    """
    if cue.shape == "participle" or (_passive(page, cue) and "a" not in cue.frames):
        return None
    if cue.negated and "denied" not in cue.frames and cue.shape != "infinitive":
        return None
    limit = _subordinate_end(page, unit, cue, limit)
    found = _complement(page, unit, names, cue, limit)
    if found is None:
        return None
    frame, parts = found
    if "quoted" in cue.frames and not any(_quotes_in(page, part) for part in parts):
        return None
    if frame == "np" and _reflexive(page, cue):
        return None
    if frame == "quote" and not any(_words_of_own(page, part, cue) for part in parts):
        return None
    phrase = subject_before(page, unit, names, cue)
    if phrase is not None and page.words[phrase.start].low in page.rules.first_person:
        return None
    if frame == "inf" and phrase is not None and _relative_object(page, phrase):
        return None
    if phrase is None and (cue.shape == "infinitive" or "action" in cue.frames):
        return None
    return Report(
        cue=cue,
        parts=parts,
        phrase=phrase,
        frame=frame,
        cut=_chunk_start(page, unit, cue),
        shared=phrase is None or cue.shape == "gerund",
    )


def _subordinate_end(page: Page, unit: Unit, cue: Cue, limit: int) -> int:
    """End a report in a subordinate first clause with it: "Si X dit que A, | B"."""
    if page.words[unit.first].low not in page.rules.subordinators:
        return limit
    for index in range(unit.first, page.at(limit)):
        word = page.words[index]
        if word.low == "," and page.quote_at(word.start) is None:
            return word.start if index > cue.after else limit
    return limit


def _reflexive(page: Page, cue: Cue) -> bool:
    """Tell "la leçon s'annonçait" from "il annonçait la leçon"."""
    group = page.words[cue.first : cue.verb]
    return any(word.low in page.rules.reflexives for word in group)


def _passive(page: Page, cue: Cue) -> bool:
    rules = page.rules
    group = [word.low for word in page.words[cue.first : cue.verb]]
    if any(low in rules.reflexives for low in group):
        return False
    return any(low in rules.passives for low in group)


def _relative_object(page: Page, phrase: Phrase) -> bool:
    """Tell "les coups | qu'il dit avoir reçus", where the speaker's clause is a relative."""
    before = page.words[phrase.start - 1] if phrase.start else None
    return before is not None and before.low in page.rules.that and before.pos == "PRON"


def _chunk_start(page: Page, unit: Unit, cue: Cue) -> int:
    """Return where a report begins for the one before it: at its comma or "et"."""
    index = cue.first - 1
    while index > unit.first and (
        is_adverb(page.words[index], page.rules)
        or page.words[index].low in page.rules.and_words | page.rules.clitics
        or page.words[index].low in page.rules.lead_words
    ):
        index -= 1
    if index >= unit.first and page.words[index].low == ",":
        return page.words[index].start
    if index + 1 < cue.first and cue.shape != "infinitive":
        return page.words[index + 1].start
    return page.words[cue.first].start if cue.shape == "gerund" else -1


def _complement(
    page: Page, unit: Unit, names: Names, cue: Cue, limit: int
) -> tuple[str, tuple[Span, ...]] | None:
    """Find how the cue's complement is built, the nearest first."""
    words, rules, frames = page.words, page.rules, cue.frames
    last, start = page.at(limit), cue.after
    if rules.bare_clause and "whom" in frames:
        told = phrase_at(page, names, start, last)
        start = told.end if told is not None else start
    for index in range(start, min(last, start + _REACH)):
        word = words[index]
        low, direct = word.low, index == start or _only_between(page, start, index)
        if low in MARKS:
            return _quoted(page, cue, index, limit)
        if low == ":":
            return _after_colon(page, cue, index, limit)
        if low in ".;!?":
            return None
        if low in rules.that and "que" in frames and (direct or _object_clause(page, cue, index)):
            return _clause("que", page, index + 1, limit)
        if low in rules.whether and {"ask", "que"} & frames and direct and _asks(page, cue, index):
            keep = index if low not in rules.if_words else index + 1
            return _clause("ask", page, keep, limit)
        if direct and "inf" in frames and _infinitive(page, index):
            return _clause("inf", page, index, limit)
        if low in rules.to_infinitive and "de" in frames and _infinitive(page, index + 1):
            return _clause("de", page, index + 1, limit)
        if low in rules.toward and "a" in frames and index + 1 < last:
            return _toward(page, cue, index, limit)
        if low in rules.of_words and "of" in frames and direct:
            return _noun_phrase(page, cue, index + 1, limit)
        if direct and "attribute" in frames and word.pos in ("ADJ", "NOUN", "VERB", "ADP", "DET"):
            end = _clause_end(page, index, limit) if cue.shape == "gerund" else limit
            return _clause("attribute", page, index, end)
        direct = direct and page.words[index - 1].low not in rules.prepositions
        if direct and "intent" in frames and _intent(page, index):
            return _clause("intent", page, index, _clause_end(page, index, limit))
        if low in rules.toward and "ainf" in frames and direct and _infinitive(page, index + 1):
            return _clause("a", page, index + 1, limit)
        if direct and "np" in frames and low in rules.determiners:
            return _noun_phrase(page, cue, index, limit)
        if direct and rules.bare_clause and "que" in frames and _bare_clause(page, names, index):
            return _clause("que", page, index, limit)
        if _stops(page, cue, index):
            return None
    return None


def _only_between(page: Page, first: int, index: int) -> bool:
    """Tell whether only adverbs and a complement to whom stand between two words."""
    rules, position = page.rules, first
    while position < index:
        word = page.words[position]
        if is_adverb(word, rules) or word.low in rules.and_words or word.low == ",":
            position += 1
        elif word.low in rules.addressed or word.low in rules.breakers:
            position += 1
            while position < index and (
                page.words[position].pos in ("DET", "NOUN", "PROPN", "ADJ", "NUM", "")
                or page.words[position].low in rules.joiners
                or page.words[position].low in rules.determiners
            ):
                if page.words[position].low in rules.determiners and (
                    page.words[position - 1].pos in ("NOUN", "PROPN")
                ):
                    return position == index
                position += 1
        else:
            return False
    return True


def _object_clause(page: Page, cue: Cue, index: int) -> bool:
    """Tell "il prévient les habitants que" from "il lit une lettre que"."""
    token = page.words[index].token
    if page.words[index - 1].low == ",":
        return page.words[cue.after].low == ","
    return token is not None and "whom" in cue.frames and token.pos_ == "SCONJ"


def _asks(page: Page, cue: Cue, index: int) -> bool:
    """Keep an indirect question only beside verbs that ask, or after "how" and "why"."""
    return "ask" in cue.frames or page.words[index].low in page.rules.how_words


def _infinitive(page: Page, index: int) -> bool:
    """Tell whether an infinitive starts here, with its negation and clitics before it."""
    rules = page.rules
    while index < len(page.words) and (
        page.words[index].low in rules.clitics
        or page.words[index].low in rules.negations
        or page.words[index].low in MARKS
    ):
        index += 1
    token = page.words[index].token if index < len(page.words) else None
    return token is not None and "Inf" in token.morph.get("VerbForm", [])


def _intent(page: Page, index: int) -> bool:
    """Tell "son intention de ..." from what says nothing by itself."""
    words, rules = page.words, page.rules
    if words[index].low not in rules.possessives:
        return False
    return any(word.low in rules.intents for word in words[index + 1 : index + 3])


def _bare_clause(page: Page, names: Names, index: int) -> bool:
    word = page.words[index]
    if word.low in page.rules.pronouns or word.low in page.rules.impersonal:
        return True
    return phrase_at(page, names, index, len(page.words)) is not None


def _stops(page: Page, cue: Cue, index: int) -> bool:
    """Tell whether nothing that the cue governs can follow this word."""
    word = page.words[index]
    if index == cue.after:
        return False
    finite = word.pos in ("VERB", "AUX") and word.token is not None
    return finite and "Fin" in word.token.morph.get("VerbForm", [])  # type: ignore[union-attr]


def _clause(frame: str, page: Page, index: int, limit: int) -> tuple[str, tuple[Span, ...]] | None:
    if index >= len(page.words) or page.words[index].start >= limit:
        return None
    span = trim(page, Span(page.words[index].start, _before_quotation(page, index, limit)))
    return (frame, (span,)) if span else None


def _before_quotation(page: Page, index: int, limit: int) -> int:
    """Return where a clause ends that a colon and a quotation follow."""
    last = page.at(limit)
    for position in range(index, last - 1):
        word = page.words[position]
        if word.low == ":" and page.words[position + 1].low in MARKS:
            if page.quote_at(word.start) is None:
                return word.start
    return limit


def _toward(page: Page, cue: Cue, index: int, limit: int) -> tuple[str, tuple[Span, ...]] | None:
    if not (_only_between(page, cue.after, index) or _infinitive(page, index + 1)):
        object_first = page.words[cue.after].low in page.rules.determiners
        if not object_first:
            return None
    if _infinitive(page, index + 1):
        return _clause("a", page, index + 1, limit)
    return _clause("a", page, index + 1, _clause_end(page, index + 1, limit))


def _noun_phrase(
    page: Page, cue: Cue, index: int, limit: int
) -> tuple[str, tuple[Span, ...]] | None:
    rules, end = page.rules, _clause_end(page, index, limit)
    last = page.at(end)
    nouns = [w.low for w in page.words[index:last] if w.low not in rules.determiners][:1]
    if last - index < _SHORTEST or any(noun in rules.topics for noun in nouns):
        return None
    if "action" in cue.frames and not any(n.endswith(rules.action_endings) for n in nouns):
        return None
    return _clause("np", page, index, end)


def _clause_end(page: Page, index: int, limit: int) -> int:
    """Return where the phrase that starts at a word ends: the next comma outside quotes."""
    while index < len(page.words) and page.words[index].start < limit:
        word = page.words[index]
        if page.quote_at(word.start) is None and (
            word.low in (",", ";", ":") or _subordinates(page, index)
        ):
            return word.start
        index += 1
    return limit


def _subordinates(page: Page, index: int) -> bool:
    """Tell whether "alors que", "tandis que" stands here."""
    rules = page.rules
    if page.words[index].low not in rules.subordinators or index + 1 >= len(page.words):
        return False
    return page.words[index + 1].low in rules.that


def _after_colon(
    page: Page, cue: Cue, index: int, limit: int
) -> tuple[str, tuple[Span, ...]] | None:
    if index + 1 >= len(page.words) or page.words[index + 1].low not in MARKS:
        return None
    quote = page.quote_at(page.words[index + 1].start)
    if quote is None or "colon" not in cue.frames:
        return None
    return "colon", (quote.inner,)


def _quoted(page: Page, cue: Cue, mark: int, limit: int) -> tuple[str, tuple[Span, ...]] | None:
    """Return the object, predicate or clause that holds quoted words."""
    quote = page.quote_at(page.words[mark].start)
    if quote is None or mark - cue.after > _NEAR_QUOTE or not {"quote", "attribute"} & cue.frames:
        return None
    rules, first = page.rules, cue.after
    while first < mark and (
        is_adverb(page.words[first], rules)
        or page.words[first].low in rules.to_infinitive | rules.toward | rules.as_words
    ):
        first += 1
    if first == mark and is_sentence(page, quote) and page.words[mark + 1].capital:
        return "colon", (quote.inner,)
    first = _past_adverbials(page, first, mark)
    end = _object_end(page, quote, limit)
    before = page.words[mark - 1].low
    if "judge" in cue.frames and first < mark - 1 and before in rules.as_words:
        topic = trim(page, Span(page.words[first].start, page.words[mark - 2].end))
        said = trim(page, Span(quote.outer.start, end))
        return "judge", tuple(span for span in (topic, said) if span)
    span = trim(page, Span(page.words[first].start, end))
    return ("quote", (span,)) if span else None


def _past_adverbials(page: Page, first: int, mark: int) -> int:
    """Step over "dans un entretien", "devant la cour" between a cue and its object."""
    rules = page.rules
    kept = rules.to_infinitive | rules.toward | rules.as_words | rules.of_words
    while first < mark and page.words[first].low in (rules.prepositions | rules.breakers) - kept:
        index = first + 1
        while index < mark and not (
            page.words[index].low in rules.determiners
            and page.words[index - 1].low not in rules.joiners
            and index > first + 1
        ):
            index += 1
        first = index
    return first


def _object_end(page: Page, quote: Quote, limit: int) -> int:
    """Return where an object with quoted words ends: a comma, "et" with a verb, a day."""
    rules, start = page.rules, page.at(quote.outer.end)
    end = _clause_end(page, start, limit)
    for index in range(start, page.at(end)):
        word = page.words[index]
        if page.quote_at(word.start) is not None:
            continue
        when = index == start and (is_adverb(word, rules) or word.low in rules.when_words)
        if when or (word.low in rules.and_words and _finite_next(page, index + 1)):
            return word.start
    return end


def _finite_next(page: Page, index: int) -> bool:
    while index < len(page.words) and page.words[index].low in page.rules.clitics:
        index += 1
    token = page.words[index].token if index < len(page.words) else None
    return token is not None and "Fin" in token.morph.get("VerbForm", [])


def is_sentence(page: Page, quote: Quote) -> bool:
    """Tell whether quoted words make a sentence: a finite verb, or a final ? or !"""
    text = page.text(quote.inner)
    if text.endswith(("?", "!")):
        return True
    first, last = page.at(quote.inner.start), page.at(quote.inner.end)
    known = False
    for word in page.words[first:last]:
        if word.token is not None and word.pos in ("VERB", "AUX"):
            known = True
            if "Fin" in word.token.morph.get("VerbForm", []):
                return True
    parsed = known or any(word.token is not None for word in page.words[first:last])
    return not parsed and last - first >= 5


_TERM = 2
"""Quoted words up to which a quotation is a name or a term when the article repeats it."""
_REPEATED = 3
"""Times a short quotation stands in an article that makes it a term."""
_WEAK = 3
"""Words a quotation needs beside a verb that seldom reports ("évoquer")."""


def is_term(page: Page, quote: Quote) -> bool:
    """Tell a quoted name or term, quoted again elsewhere, from somebody's words."""
    words = page.text(quote.inner).lower()
    if len(words.split()) > _TERM:
        return False
    return sum(page.text(other.inner).lower() == words for other in page.quotes) >= _REPEATED


def _words_of_own(page: Page, span: Span, cue: Cue) -> bool:
    for quote in page.quotes:
        if quote.outer.start < span.end and span.start < quote.outer.end:
            count = len(page.text(quote.inner).split())
            if not is_term(page, quote) and ("weak" not in cue.frames or count >= _WEAK):
                return True
    return False


def _quotes_in(page: Page, span: Span) -> bool:
    return any(
        quote.outer.start < span.end and span.start < quote.outer.end for quote in page.quotes
    )


_EDGES = " ,;:\n"


def trim(page: Page, span: Span) -> Span | None:
    """Cut white space, commas, the final full stop and orphan marks from the edges."""
    folded, (start, end) = page.draft.folded, span
    while True:
        before = start, end
        while start < end and folded[start] in _EDGES:
            start += 1
        while end > start and folded[end - 1] in _EDGES:
            end -= 1
        if end > start and folded[end - 1] == "." and not folded[start:end].endswith(".."):
            end -= 1
        start, end = _without_orphans(page, start, end)
        if (start, end) == before:
            break
    return Span(start, end) if start < end else None


def _without_orphans(page: Page, start: int, end: int) -> tuple[int, int]:
    folded = page.draft.folded
    if start < end and folded[start] in MARKS:
        quote = page.quote_at(start)
        if quote is None or quote.outer.end > end or quote.outer.start < start:
            return start + 1, end
    if start < end and folded[end - 1] in MARKS:
        quote = page.quote_at(end - 1)
        if quote is None or quote.outer.start < start or quote.outer.end > end:
            return start, end - 1
    return start, end
