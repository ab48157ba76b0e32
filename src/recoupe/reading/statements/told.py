"""What an article tells of its persons beside their names: offices, countries, gender."""

from __future__ import annotations

import re
from collections.abc import Mapping
from dataclasses import dataclass
from functools import lru_cache

from recoupe.languages.gazetteer import load_gazetteer
from recoupe.reading.entities.name import plain, plain_words
from recoupe.reading.statements.phrases import Names, Phrase
from recoupe.reading.statements.words import Page
from recoupe.records import Mention, Span

TITLE = 10
"""Words at most between a name and the office that introduces it."""
SENTENCE_MARKS = frozenset({".", ";", ":", "!", "?", "»", "«", '"', "“", "”"})


@dataclass(frozen=True, slots=True, kw_only=True)
class Told:
    """What some words tell of whom they stand beside."""

    words: frozenset[str] = frozenset()
    """The words themselves, lower case."""
    offices: frozenset[str] = frozenset()
    """Classes of offices: "head_of_state"."""
    countries: frozenset[str] = frozenset()
    """ISO codes of states named by adjective or name."""

    def __or__(self, other: Told) -> Told:
        return Told(
            words=self.words | other.words,
            offices=self.offices | other.offices,
            countries=self.countries | other.countries,
        )


class Tellings:
    """Looks up what the article tells of a person, once for each name."""

    def __init__(self, page: Page, names: Names) -> None:
        self._page = page
        self._names = names
        self._rules = page.draft.language.names
        self._beside: dict[Span, Told] = {}
        self._persons: dict[str, Told] = {}
        self._genders: dict[str, bool | None] = {}
        self._members: dict[str, list[Mention]] = {}
        for name in names.mentions:
            self._members.setdefault(self.key(name), []).append(name)

    def key(self, name: Mention) -> str:
        """Return what tells persons apart: the entity, or the words where none is known."""
        return name.entity or self._page.text(name.span)

    def of_phrase(self, phrase: Phrase) -> Told:
        """Return what a phrase asks for."""
        return self._of_words(list(range(phrase.start, phrase.end)))

    def _of_words(self, indices: list[int]) -> Told:
        words = [self._page.words[i] for i in indices]
        text = " ".join(plain(word.low) for word in words).replace("' ", "'")
        offices = [_offices(self._rules.offices, match) for match in self._find(text)]
        countries = {self._rules.demonyms.get(plain(word.low)) for word in words}
        for word in words:
            name = self._names.at(word.start) if word.capital else None
            if name is not None and name.type == "place":
                entries = load_gazetteer().find(self._page.text(name.span))
                countries.update(e.country for e in entries if e.kind == "country")
        return Told(
            words=frozenset(word.low for word in words),
            offices=frozenset().union(*offices),
            countries=frozenset(code for code in countries if code),
        )

    def _find(self, text: str) -> list[str]:
        if not self._rules.offices:
            return []
        return _pattern(tuple(sorted(self._rules.offices))).findall(text)

    def beside(self, name: Mention) -> Told:
        """Return what the title before a name and the apposition after it tell."""
        if name.span not in self._beside:
            self._beside[name.span] = self._of_words(self._before(name)) | self._of_words(
                self._behind(name)
            )
        return self._beside[name.span]

    def _before(self, name: Mention) -> list[int]:
        words, near = self._page.words, []
        first = self._page.at(name.span.start)
        for index in range(first - 1, max(-1, first - TITLE), -1):
            if words[index].low in SENTENCE_MARKS or words[index].low in self._page.rules.verbs:
                break
            near.append(index)
        return near[::-1]

    def _behind(self, name: Mention) -> list[int]:
        words, near = self._page.words, []
        last = self._page.at(name.span.end)
        if last < len(words) and words[last].low in (",", "("):
            for index in range(last + 1, min(len(words), last + TITLE)):
                low = words[index].low
                if low in SENTENCE_MARKS or low in self._page.rules.breakers:
                    break
                near.append(index)
        return near

    def of_person(self, key: str) -> Told:
        """Return what all names of one person are told of."""
        if key not in self._persons:
            told = Told()
            for name in self._members.get(key, ()):
                told = told | self.beside(name)
            self._persons[key] = told
        return self._persons[key]

    def feminine(self, key: str) -> bool | None:
        """Return a person's gender as a title, a given name or "la ministre X" shows it."""
        if key not in self._genders:
            members = self._members.get(key, ())
            shown = [self._gender_titled(name) for name in members]
            shown += [self._gender_given(name) for name in members]
            shown += [self._gender_shown(name) for name in members]
            self._genders[key] = next((gender for gender in shown if gender is not None), None)
        return self._genders[key]

    def _gender_titled(self, name: Mention) -> bool | None:
        """Return the gender that "Mme" right before a name shows."""
        words, rules = self._page.words, self._page.rules
        index = self._page.at(name.span.start) - 1
        if index > 0 and words[index].low == ".":
            index -= 1
        low = words[index].low if index >= 0 else ""
        return rules.gender_words.get(low) if low in rules.titles else None

    def _gender_given(self, name: Mention) -> bool | None:
        words = self._page.text(name.span).split()
        if name.type != "person" or len(words) < 2:
            return None
        given = self._rules.given_names
        parts = plain_words(words[0])
        told = given.get("-".join(parts)) or given.get(parts[0] if parts else "")
        return None if told is None else told == "f"

    def _gender_shown(self, name: Mention) -> bool | None:
        words, rules = self._page.words, self._page.rules
        first = self._page.at(name.span.start)
        for index in range(first - 1, max(-1, first - TITLE), -1):
            low = words[index].low
            if low in rules.gender_words:
                role = any(w.low in rules.roles for w in words[index + 1 : first])
                if role:
                    return rules.gender_words[low]
            elif low in SENTENCE_MARKS - {"."} or low == ",":
                break
        return None

    def may_be(self, phrase: Phrase, key: str) -> bool:
        """Tell whether nothing the article says of a person speaks against a phrase.

        Against it speak the other gender, another state, and a sole office beside another.
        """
        asked, told = self.of_phrase(phrase), self.of_person(key)
        gender, known = self.phrase_gender(phrase), self.feminine(key)
        if gender is not None and known is not None and gender != known:
            return False
        if asked.countries and told.countries and not asked.countries & told.countries:
            return False
        alone = asked.offices & self._rules.sole
        return not (alone and told.offices and not alone & told.offices)

    def phrase_gender(self, phrase: Phrase) -> bool | None:
        """Return the gender that a phrase shows by its first word or its noun."""
        words = self._page.words
        shown = self._page.rules.gender_words.get(words[phrase.start].low)
        if shown is not None:
            return shown
        for word in words[phrase.start : phrase.end]:
            genders = {h.gender for h in self._rules.heads.get(plain(word.low), ())}
            if genders:
                only = next(iter(genders)) if len(genders) == 1 else None
                return None if only is None else only == "f"
        return None

    def introduced(self, phrase: Phrase, head: str) -> Mention | None:
        """Return the person whom the article introduces with this office: "le maire, X Y"."""
        page, asked = self._page, self.of_phrase(phrase)
        small = page.rules.determiners | page.rules.joiners
        own = asked.words - small
        best: tuple[int, int] | None = None
        chosen: Mention | None = None
        for name in self._names.mentions:
            if name.type != "person" or not self.may_be(phrase, self.key(name)):
                continue
            near = self.beside(name)
            alike = bool(asked.offices & near.offices)
            if head not in near.words and not alike:
                continue
            rest = {w for w in own - {head} if plain(w) not in self._rules.demonyms}
            if rest and not rest & near.words and not (asked.offices & near.offices & self._sole):
                continue  # "le ministre de la Santé" is not whoever else is "ministre"
            shared = len(own & near.words) + len(asked.countries & near.countries)
            distance = abs(phrase.start - page.at(name.span.start))
            if best is None or (-shared, distance) < best:
                best, chosen = (-shared, distance), name
        return chosen

    @property
    def _sole(self) -> frozenset[str]:
        return self._rules.sole


def _offices(table: Mapping[str, frozenset[str]], phrase: str) -> frozenset[str]:
    return table.get(phrase, frozenset())


@lru_cache(maxsize=8)
def _pattern(phrases: tuple[str, ...]) -> re.Pattern[str]:
    longest = sorted(phrases, key=lambda phrase: (-len(phrase), phrase))
    return re.compile(r"(?<![\w-])(?:" + "|".join(map(re.escape, longest)) + r")(?![\w-])")
