"""Whether a phrase can be somebody who speaks, by the noun that heads it."""

from __future__ import annotations

from recoupe.languages.letters import strip_accents
from recoupe.languages.statements import StatementRules
from recoupe.reading.statements.phrases import Phrase
from recoupe.reading.statements.words import Page, Word


def may_speak(page: Page, phrase: Phrase) -> bool:
    """Tell whether a phrase names a person, an institution or a document.

    A phrase without a name must be headed by a noun that can speak: "le tract", "45 % des
    élus", "deux d'entre eux", not "le début de la procédure".
    """
    rules = page.rules
    first = page.words[phrase.start]
    if first.low in rules.pronouns | rules.impersonal | rules.many or phrase.names:
        return True
    head: list[Word] = []
    for index in range(phrase.start, phrase.end):
        word = page.words[index]
        if word.low in rules.joiners | rules.and_words and head:
            if any(speaks(each, rules) for each in _nouns(head)):
                return True
            if word.low in rules.joiners and not _counts(head, rules):
                return False
            head = []
        elif word.low not in rules.determiners | rules.joiners:
            head.append(word)
    return any(speaks(each, rules) for each in _nouns(head))


def _nouns(words: list[Word]) -> list[Word]:
    """Return the nouns among the words before a complement; all where none is known."""
    return [word for word in words if word.pos in ("NOUN", "PROPN")] or words


def _counts(words: list[Word], rules: StatementRules) -> bool:
    """Tell "la plupart (des élus)" and "45 % (des sondés)" from what has a noun of its own."""
    return all(word.low in rules.quantities or word.low[0].isdigit() for word in words)


def speaks(word: Word, rules: StatementRules) -> bool:
    """Tell whether a noun can speak; a capital shows a name or a people ("les Basques")."""
    plain = strip_accents(word.low)
    if plain in rules.speaking or word.low in rules.roles:
        return True
    if word.capital and (word.token is None or not word.token.is_sent_start):
        return True
    return bool(rules.speaking_endings) and plain.endswith(rules.speaking_endings)
