"""How the complement of a reporting verb is built: clause, infinitive, phrase, quotation."""

from __future__ import annotations

from recoupe.reading.statements.cues import Cue, is_adverb
from recoupe.reading.statements.phrases import Names, phrase_at
from recoupe.reading.statements.quotes import MARKS, Quote
from recoupe.reading.statements.spans import is_sentence, trim
from recoupe.reading.statements.words import Page
from recoupe.records import Span

_ATTRIBUTES = frozenset({"ADJ", "NOUN", "VERB", "ADP", "DET"})
_REACH = 16
"""Words at most between a cue and what it reports."""


_SHORTEST = 2
"""Words of a bare noun phrase that says something: "sa démission"."""


_NEAR_QUOTE = 12
"""Words at most between a cue and the quotation in its object."""


Complement = tuple[str, tuple[Span, ...]]
"""The frame a complement was found by, and its spans."""


def find_complement(page: Page, names: Names, cue: Cue, limit: int) -> Complement | None:
    """Find how the cue's complement is built, the nearest first."""
    rules, last, start = page.rules, page.at(limit), cue.after
    if rules.bare_clause and "whom" in cue.frames:
        told = phrase_at(page, names, start, last)
        start = told.end if told is not None else start
    for index in range(start, min(last, start + _REACH)):
        word = page.words[index]
        if word.aside:
            continue
        if word.low in MARKS:
            return _quoted(page, cue, index, limit)
        if word.low == ":":
            return _after_colon(page, cue, index)
        if word.low in ".;!?":
            return None
        found = _unquoted_at(page, names, cue, (start, index), limit)
        if found is not None:
            return found
        toward = word.low in rules.toward and "a" in cue.frames
        if toward or _stops(page, cue, index):
            return _toward(page, cue, index, limit) if toward else None
    return None


def _unquoted_at(
    page: Page, names: Names, cue: Cue, reach: tuple[int, int], limit: int
) -> Complement | None:
    """Return the clause or phrase that a word opens, some words behind the cue's group."""
    start, index = reach
    direct = index == start or _only_between(page, start, index)
    found = _clause_at(page, cue, index, limit, direct)
    return found or (_direct_at(page, names, cue, index, limit) if direct else None)


def _clause_at(page: Page, cue: Cue, index: int, limit: int, direct: bool) -> Complement | None:
    """Return the clause or infinitive that a word opens."""
    rules, frames, low = page.rules, cue.frames, page.words[index].low
    if low in rules.that and "que" in frames and (direct or _object_clause(page, cue, index)):
        return _clause("que", page, index + 1, limit)
    if direct and low in rules.whether and _asks(page, cue, index):
        return _clause("ask", page, index + (low in rules.if_words), limit)
    if low in rules.to_infinitive and "de" in frames and _infinitive(page, index + 1):
        return _clause("de", page, index + 1, limit)
    if direct and "inf" in frames and _infinitive(page, index):
        return _clause("inf", page, index, limit)
    if direct and low in rules.toward and "ainf" in frames and _infinitive(page, index + 1):
        return _clause("a", page, index + 1, limit)
    return None


def _direct_at(page: Page, names: Names, cue: Cue, index: int, limit: int) -> Complement | None:
    """Return the phrase that a word opens right behind the cue."""
    rules, frames, word = page.rules, cue.frames, page.words[index]
    if word.low in rules.of_words and "of" in frames:
        return _noun_phrase(page, cue, index + 1, limit)
    if "attribute" in frames and word.pos in _ATTRIBUTES:
        end = _clause_end(page, index, limit) if cue.shape == "gerund" else limit
        first = next(i for i in range(cue.after, index + 1) if not page.words[i].aside)
        return _clause("attribute", page, first, end)
    if page.words[index - 1].low not in rules.prepositions:
        if "intent" in frames and _intent(page, index):
            return _clause("intent", page, index, _clause_end(page, index, limit))
        if "seen" in frames and word.low in rules.determiners:
            return _seen_as(page, index, limit)
        if "np" in frames and word.low in rules.determiners:
            return _noun_phrase(page, cue, index, limit)
    if rules.bare_clause and "que" in frames and _bare_clause(page, names, index):
        return _clause("que", page, index, limit)
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
    if "ask" in cue.frames:
        return True
    return "que" in cue.frames and page.words[index].low in page.rules.how_words


def _infinitive(page: Page, index: int) -> bool:
    """Tell whether an infinitive starts here, with its negation and clitics before it."""
    rules, inside = page.rules, False
    while index < len(page.words) and (
        page.words[index].low in rules.clitics
        or page.words[index].low in rules.negations
        or page.words[index].low in MARKS
        or (inside and is_adverb(page.words[index], rules))
    ):
        inside = inside or page.words[index].low in rules.clitics
        index += 1
    token = page.words[index].token if index < len(page.words) else None
    return token is not None and "Inf" in token.morph.get("VerbForm", [])


def _seen_as(page: Page, index: int, limit: int) -> Complement | None:
    """Return both sides of "il voit X comme Y"."""
    end = page.at(_clause_end(page, index, limit))
    for position in range(index + 1, end - 1):
        if page.words[position].low in page.rules.like_words:
            topic = trim(page, Span(page.words[index].start, page.words[position - 1].end))
            said = trim(page, Span(page.words[position + 1].start, page.words[end - 1].end))
            return ("judge", (topic, said)) if topic and said else None
    return None


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


def _clause(frame: str, page: Page, index: int, limit: int) -> Complement | None:
    if index >= len(page.words) or page.words[index].start >= limit:
        return None
    span = trim(page, Span(page.words[index].start, _before_quotation(page, index, limit)))
    return (frame, (span,)) if span else None


def _before_quotation(page: Page, index: int, limit: int) -> int:
    """Return where a clause ends that a colon and a quotation, or only a day, follow."""
    last = page.at(limit)
    first = page.quote_at(page.words[index].start)
    for position in range(index, last - 1):
        word = page.words[position]
        if first is not None and word.start >= first.outer.end:
            if word.low in page.rules.when_words:
                return word.start  # "de « rester calme » | lundi"
            first = None
        if word.low == ":" and page.words[position + 1].low in MARKS:
            if page.quote_at(word.start) is None:
                return word.start
    return limit


def _toward(page: Page, cue: Cue, index: int, limit: int) -> Complement | None:
    if not (_only_between(page, cue.after, index) or _infinitive(page, index + 1)):
        object_first = page.words[cue.after].low in page.rules.determiners
        if not object_first:
            return None
    if _infinitive(page, index + 1):
        return _clause("a", page, index + 1, limit)
    ahead = [word.low for word in page.words[index + 1 : index + 3]]
    if len(ahead) > 1 and ahead[0] in page.rules.whether and ahead[1] in page.rules.that:
        return _clause("que", page, index + 3, limit)  # "à ce que le pont rouvre"
    return _clause("a", page, index + 1, _clause_end(page, index + 1, limit))


def _noun_phrase(page: Page, cue: Cue, index: int, limit: int) -> Complement | None:
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


def _after_colon(page: Page, cue: Cue, index: int) -> Complement | None:
    if index + 1 >= len(page.words) or page.words[index + 1].low not in MARKS:
        return None
    quote = page.quote_at(page.words[index + 1].start)
    if quote is None or "colon" not in cue.frames:
        return None
    return "colon", (quote.inner,)


def _quoted(page: Page, cue: Cue, mark: int, limit: int) -> Complement | None:
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
