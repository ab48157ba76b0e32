"""Who stands as the subject of a reporting word, before or behind it."""

from __future__ import annotations

from spacy.tokens import Token

from recoupe.reading.statements.cues import Cue, is_adverb
from recoupe.reading.statements.phrases import Names, Phrase, phrase_at
from recoupe.reading.statements.speaking import may_speak
from recoupe.reading.statements.words import Page, Unit

_APPOSITION = 16
"""Words at most between an office and the name in apposition to it."""
_ANTECEDENT = 10
"""Words at most of the phrase that a relative clause speaks of."""
_CLIMB = 4
"""Steps at most from a verb to the verb it depends on."""


def subject_behind(page: Page, unit: Unit, names: Names, cue: Cue) -> Phrase | None:
    """Return the subject of an inverted cue ("a déclaré lundi à la presse | le maire")."""
    index = cue.after
    if cue.pronoun is not None:
        named = page.words[cue.pronoun].low in page.rules.impersonal
        source = _learnt_from(page, unit, names, index) if named else None
        return source or Phrase(start=cue.pronoun, end=cue.pronoun + 1)
    while index < unit.last:
        if page.words[index].low in page.rules.pronouns:
            return Phrase(start=index, end=index + 1)
        skipped = _step(page, unit, names, index)
        if skipped is not None:
            index = skipped
            continue
        phrase = phrase_at(page, names, index, unit.last)
        if phrase is None:
            return None
        if not _when(page, phrase):
            return _with_apposition(page, names, phrase, unit.last)
        index = phrase.end
    return None


def _step(page: Page, unit: Unit, names: Names, index: int) -> int | None:
    """Return the word after an adverb or a complement; None when a subject may start here."""
    word, rules = page.words[index], page.rules
    if is_adverb(word, rules):
        return index + 1
    if word.low == ",":
        if _set_off(page, unit, names, index + 1):
            return index + 1
        return _parenthesis(page, index, unit.last)
    named = names.at(word.start) is not None or word.capital
    if word.low in rules.prepositions | rules.breakers and not named:
        return _skip_complement(page, names, index, unit.last)
    follower = page.words[index + 1].low if index + 1 < unit.last else ""
    if word.low in rules.determiners and follower in rules.breakers:
        return index + 2  # "ce dimanche", "cet après-midi"
    return None


def _set_off(page: Page, unit: Unit, names: Names, index: int) -> bool:
    """Tell a subject behind a needless comma: "a raconté à la radio, X Y"; ", la préfète X Y"."""
    if index + 1 >= unit.last:
        return False
    name = names.at(page.words[index].start)
    if name is not None:
        return name.type == "person"
    office = page.words[index + 1].low in page.rules.roles
    return office and page.words[index].low in page.rules.determiners


def _when(page: Page, phrase: Phrase) -> bool:
    """Tell "la semaine dernière" from a subject."""
    words = page.words[phrase.start : phrase.start + 2]
    return any(word.low in page.rules.time_nouns for word in words)


def _parenthesis(page: Page, comma: int, last: int) -> int | None:
    """Return the word after ", à Lyon," between a cue and its subject."""
    if comma + 1 >= last or page.words[comma + 1].low not in page.rules.prepositions:
        return None
    for index in range(comma + 2, min(last - 1, comma + 8)):
        if page.words[index].low == ",":
            return index + 1
    return None


def _learnt_from(page: Page, unit: Unit, names: Names, index: int) -> Phrase | None:
    """Return the source of "a-t-on appris auprès de X", "peut-on lire dans X"."""
    for position in range(index, min(unit.last - 1, index + 6)):
        if page.words[position].low in page.rules.learnt_from:
            start = position + 1
            while start < unit.last - 1 and page.words[start].low in page.rules.joiners:
                start += 1
            phrase = phrase_at(page, names, start, unit.last)
            if phrase is not None:
                return phrase
    return None


def _skip_complement(page: Page, names: Names, index: int, last: int) -> int | None:
    """Return the word after "à l'AFP", "dans un communiqué", "lundi"; None at a mark."""
    rules = page.rules
    if page.words[index].low not in rules.prepositions:
        if page.words[index].low in rules.that or page.words[index].low in rules.whether:
            return None
        follower = index + 1
        lone = follower >= last or page.words[follower].low not in rules.determiners
        if lone or page.words[index].pos in ("NOUN", "ADV"):
            return follower
    index += 1
    while index < last and page.words[index].low in rules.determiners:
        index += 1
    if index >= last or not page.words[index].low[0].isalnum():
        return None
    mention = names.over(page.words[index].start)
    office = page.words[index].low in rules.roles | rules.audiences
    index = page.at(mention.span.end) if mention is not None else index + 1
    if office:  # "au président X", "à l'agence X": the name belongs to the complement
        while index < last and page.words[index].pos == "ADJ":
            index += 1
        name = names.at(page.words[index].start) if index < last else None
        return page.at(name.span.end) if name is not None else index
    while index < last and _continues_complement(page, names, index):
        index += 1
    return index


def _continues_complement(page: Page, names: Names, index: int) -> bool:
    word, rules = page.words[index], page.rules
    if names.at(word.start) is not None and page.words[index - 1].low not in rules.joiners:
        return False
    if word.low in rules.determiners:
        return page.words[index - 1].low in rules.joiners
    if word.low in rules.titles:
        return False
    if word.low in rules.roles and page.words[index - 1].low not in rules.joiners:
        return False
    return word.low in rules.joiners or word.pos in ("NOUN", "ADJ", "PROPN", "NUM")


def _with_apposition(page: Page, names: Names, phrase: Phrase, last: int) -> Phrase:
    """Give an office the name that follows it: "le procureur, chargé du dossier, X Y"."""
    if any(name.type == "person" for name in phrase.names):
        return phrase
    offices = sum(page.words[i].low in page.rules.roles for i in range(phrase.start, phrase.end))
    reach = _APPOSITION
    if page.words[phrase.start].low in page.rules.indefinite:
        # "un avocat, X Y", "un avocat du roi, Me X", not "un proche du maire, X Y"
        titled = phrase.end + 1 < last and page.words[phrase.end + 1].low in page.rules.titles
        reach = 1 if offices < 2 or titled else 0
    if phrase.end >= last or page.words[phrase.end].low not in (",", "("):
        return phrase
    for index in range(phrase.end, min(last - 1, phrase.end + reach)):
        word = page.words[index]
        if word.low in (".", ":", ";") or page.quote_at(word.start) is not None:
            break
        if word.low != ",":
            continue
        start = index + 1
        while start < last - 1 and (
            page.words[start].low in page.rules.titles or page.words[start].low == "."
        ):
            start += 1  # "leur avocat, Me X Y"
        name = names.at(page.words[start].start)
        if name is not None and name.type == "person":
            after = page.at(name.span.end)
            if after >= last or not page.words[after].low[0].isalnum():
                return Phrase(start=phrase.start, end=phrase.end, names=(name,))
    return phrase


def subject_before(page: Page, unit: Unit, names: Names, cue: Cue) -> Phrase | None:
    """Return the subject of a cue in the usual order, by the parse or by nearness."""
    beside = _pronoun_beside(page, unit, cue)
    if beside is not None:
        return beside
    token, found = page.words[cue.verb].token, None
    if token is not None:
        found = _parsed_subject(page, unit, names, token, cue)
        named = found is not None and any(name.type == "person" for name in found.names)
        if found is not None and not named and cue.shape != "gerund":
            adjacent = _name_right_before(page, unit, names, cue)
            found = adjacent if adjacent and found.end - found.start > 1 else found
        if found is not None and may_speak(page, found):
            return found
    return _near_subject(page, unit, names, cue) or found


def _pronoun_beside(page: Page, unit: Unit, cue: Cue) -> Phrase | None:
    """Return the pronoun that stands right before a finite cue: "ceux qu'elle juge ..."."""
    index, rules = cue.first - 1, page.rules
    if cue.shape != "finite" or cue.pronoun is not None or index < unit.first:
        return None
    if page.words[index].low not in rules.pronouns | rules.many:
        return None
    return Phrase(start=index, end=index + 1)


def _near_subject(page: Page, unit: Unit, names: Names, cue: Cue) -> Phrase | None:
    """Return the subject by nearness: right before the cue, or opening its sentence."""
    first = cue.first
    if cue.shape == "infinitive" and page.words[first - 1].low in page.rules.to_infinitive:
        first -= 1  # "Et le maire d'ajouter que ..."
    elif cue.shape != "finite":
        return None
    return (
        nearest_phrase(page, unit, names, first)
        or _antecedent(page, unit, names, first)
        or _opening(page, unit, names, first)
    )


def _antecedent(page: Page, unit: Unit, names: Names, first: int) -> Phrase | None:
    """Return whom a relative clause speaks of: "contesté par les riverains, qui réclament"."""
    relative = first - 1
    if relative <= unit.first or page.words[relative].low not in page.rules.relatives:
        return None
    end = relative - (page.words[relative - 1].low == ",")
    inner: Phrase | None = None
    for position in range(max(unit.first, end - _ANTECEDENT), end):
        phrase = phrase_at(page, names, position, end)
        if phrase is None or phrase.end != end or not may_speak(page, phrase):
            continue
        if position == unit.first or page.words[position - 1].low not in page.rules.joiners:
            return phrase
        inner = inner or phrase  # "les propos du | maire, qui a dit"
    return inner


def _opening(page: Page, unit: Unit, names: Names, first: int) -> Phrase | None:
    """Return the phrase a sentence opens with, when a comma sets off what follows it."""
    phrase = phrase_at(page, names, unit.first, first)
    if phrase is None or not may_speak(page, phrase):
        return None
    return phrase if page.words[phrase.end].low == "," else None


def _name_right_before(page: Page, unit: Unit, names: Names, cue: Cue) -> Phrase | None:
    """Return the person named right before a cue: "la ministre de la Santé, X Y, a dit"."""
    index = cue.first - 1
    if index > unit.first and page.words[index].low == ",":
        index -= 1
    name = names.over(page.words[index].start) if index >= unit.first else None
    if name is None or name.type != "person":
        return None
    start = page.at(name.span.start)
    if start > unit.first and page.words[start - 1].low in page.rules.joiners:
        return None
    return Phrase(start=start, end=index + 1, names=(name,))


def _parsed_subject(page: Page, unit: Unit, names: Names, token: Token, cue: Cue) -> Phrase | None:
    """Climb from a verb to the nearest verb with a subject of its own."""
    base = page.words[cue.verb].base
    for step in range(_CLIMB):
        for child in token.children:
            behind = child.i > token.i and not (step and cue.shape == "gerund")
            if behind or not child.dep_.startswith(("nsubj", "expl:subj")):
                continue
            index = _index_of(page, unit, base, child)
            if index is not None and (index < cue.first or (step and cue.shape == "gerund")):
                last = cue.first if index < cue.first else unit.last
                return _phrase_around(page, unit, names, (index, last), child)
        if token.dep_ == "ROOT" or token.head is token:
            break
        participle = token.dep_ == "acl" and cue.shape != "gerund"
        if participle and token.head.i < token.i and token.head.pos_ != "VERB":
            antecedent = _index_of(page, unit, base, token.head)
            phrase = None
            if antecedent is not None:
                phrase = _phrase_around(page, unit, names, (antecedent, unit.last), token.head)
            return phrase
        token = token.head
    return None


def _index_of(page: Page, unit: Unit, base: int, token: Token) -> int | None:
    index = page.at(base + token.idx)
    inside = unit.first <= index < unit.last
    return index if inside and page.words[index].token == token else None


def _phrase_around(
    page: Page, unit: Unit, names: Names, reach: tuple[int, int], token: Token
) -> Phrase | None:
    """Return the noun phrase whose head is a token; a relative's antecedent for "qui".

    Args:
        page: The article.
        unit: The sentence.
        names: The article's names.
        reach: The token's word, and the word that the phrase ends before at the latest.
        token: The head.
    """
    index, last = reach
    word = page.words[index]
    if word.low in page.rules.impersonal or word.low in page.rules.pronouns:
        return Phrase(start=index, end=index + 1)
    if token.pos_ == "PRON" and "Rel" in token.morph.get("PronType", []):
        noun = token.head.head
        antecedent = _index_of(page, unit, word.base, noun)
        if antecedent is None or antecedent >= index:
            return nearest_phrase(page, unit, names, index)
        return _phrase_around(page, unit, names, (antecedent, index), noun)
    mention = names.over(word.start)
    start = page.at(mention.span.start) if mention is not None else index
    start = _leftmost(page, unit, start)
    office = start - 2
    if office >= unit.first and page.words[start - 1].low in page.rules.of_words:
        if page.words[office].low in page.rules.roles and token.pos_ == "PROPN":
            start = _leftmost(page, unit, office)  # "le chef | de la Ligue, qui déplore"
    phrase = phrase_at(page, names, start, last)
    return _with_apposition(page, names, phrase, last) if phrase else None


def _leftmost(page: Page, unit: Unit, start: int) -> int:
    while start > unit.first and _leads(page, start - 1):
        start -= 1
    return start


def _leads(page: Page, index: int) -> bool:
    word, rules = page.words[index], page.rules
    if word.low in rules.determiners or word.low in rules.titles:
        return True
    if word.low == "." and index and page.words[index - 1].low in rules.titles:
        return True
    return word.pos in ("ADJ", "NUM") and word.low[0].isalnum()


def nearest_phrase(page: Page, unit: Unit, names: Names, first: int) -> Phrase | None:
    """Return the phrase that ends right before the cue, or after one apposition."""
    rules = page.rules
    index = first - 1
    if index >= unit.first and page.words[index].low in rules.pronouns | rules.impersonal:
        return Phrase(start=index, end=index + 1)
    best: Phrase | None = None
    position = max(unit.first, first - 30)
    while position < first:
        word = page.words[position]
        previous = page.words[position - 1].low if position > unit.first else ""
        phrase = None
        if page.quote_at(word.start) is None and previous not in rules.joiners:
            phrase = phrase_at(page, names, position, first)
        if phrase is None:
            if word.low in rules.pronouns and word.low[0].isalpha():
                best = Phrase(start=position, end=position + 1)
            position += 1
            continue
        if may_speak(page, phrase) and previous not in rules.addressed | rules.breakers:
            best = phrase
        position = phrase.end
    if best is None or not (best.end == first or page.words[best.end].low in (",", "(")):
        return None
    return _described(page, unit, names, best) or best


def _described(page: Page, unit: Unit, names: Names, phrase: Phrase) -> Phrase | None:
    """Return who is described between commas: "X Y, | an economist at Z, | believes"."""
    if page.words[phrase.end].low != ",":
        return None
    for comma in range(phrase.start - 1, max(unit.first, phrase.start - _ANTECEDENT), -1):
        if page.words[comma].low != ",":
            continue
        name = names.over(page.words[comma - 1].start)
        if name is None or name.type != "person":
            return None
        return Phrase(start=page.at(name.span.start), end=comma, names=(name,))
    return None
