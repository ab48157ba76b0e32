"""A language's constants for figures, compiled."""

from __future__ import annotations

import re
import unicodedata
from collections.abc import Iterable
from functools import lru_cache

from recoupe.languages import get_language
from recoupe.languages.figures import CountedNoun, FigureRules
from recoupe.languages.scopes import ScopeRules
from recoupe.languages.slots import Refinement, SlotRules
from recoupe.reading.numbers import NumberReader, alternation

_FOLD = str.maketrans(
    {
        chr(code): unicodedata.normalize("NFD", chr(code))[0]
        for code in (*range(0xC0, 0x180), *range(0x218, 0x21C))
        if unicodedata.normalize("NFD", chr(code))[0].isascii()
    }
)
_CUE = 24
"""Characters in which the longest cue fits."""
_WORD = re.compile(r"[€$£]|[^\W\d_]+(?:[-'][^\W\d_]+)*'?")


def fold_letters(text: str) -> str:
    """Return a text in lower case without accents, one character for one."""
    lowered = text.translate(_FOLD).lower()
    return lowered if len(lowered) == len(text) else "".join(c.lower()[0] for c in text)


class FigureGrammar:
    """The compiled constants of one language."""

    def __init__(self, rules: FigureRules) -> None:
        """Compile the constants of a language."""
        self.rules = rules
        self.numbers = NumberReader(rules.numbers)
        self.pattern = self._pattern()
        self._number = self._hint()
        self.percent = re.compile(rf"\s?(?:{alternation(rules.percent)})", re.I)
        self.out_of = re.compile(rf"\b({alternation(rules.out_of) or '(?!)'})\b", re.I)
        self.late = re.compile(rf",? ({alternation(rules.late_comparators) or '(?!)'})\b", re.I)
        self._compile_slots(rules.slots)
        self._compile_scopes(rules.scopes)
        self.offices = [(re.compile(o.pattern, re.I), o.name) for o in rules.offices]
        self.sources = _any(rules.source_cues)
        self.counting = _any(rules.counting_cues)
        self.same_source = _any(rules.same_source)
        self.boundaries = _any(rules.boundaries)
        self.pronouns = _any(rules.speaker_pronouns)
        self.bare_ministry = re.compile(rules.bare_ministry)
        self.polls = _any(rules.poll_words)
        self.not_counted = _any(rules.not_counted)
        self.not_after = _any(rules.not_after)
        self.totals = _any(rules.totals)
        self.wholes = {fold_letters(word): n for word, n in rules.numbers.fractions.items()}
        """How many parts a fraction's word makes of a whole, by the folded word."""
        fractions = alternation(self.wholes)
        whole_of = "|".join(rules.whole_of) or "(?!)"
        self.fraction = re.compile(rf"[ -]({fractions or '(?!)'})\b(?=(?:{whole_of}))")
        self.number_of = _any(rules.number_of)
        self.part_after = _any(rules.part_after)
        self.among_lead = re.compile("|".join(rules.among_lead) or "(?!)()")
        self.rates = re.compile(rf" ({alternation(rules.rates) or '(?!)'})\b")
        self._longest_noun = max((len(noun.split()) for noun in rules.nouns), default=1)

    def _compile_slots(self, rules: SlotRules) -> None:
        self.cues = [(re.compile(cue.pattern), cue.slot) for cue in rules.cues]
        self.grades = [(re.compile(cue.pattern), cue.slot) for cue in rules.grades]
        self.among = re.compile(rf"\b(?:{alternation(rules.among) or '(?!)'})\b")
        self.headed = re.compile(rules.headed)
        self.crowd = _any(rules.crowd)
        self.passers = _any(rules.passers)
        self.reach_end = re.compile(rules.reach_ends)
        self.topics = {
            slot: [(re.compile(cue.pattern), cue.slot) for cue in cues]
            for slot, cues in rules.topics.items()
        }
        """What shares and amounts are about, by their slot."""
        self.refinements: dict[str, list[tuple[Refinement, re.Pattern[str]]]] = {}
        """How a slot becomes a finer one, by the slot."""
        for finer in rules.refinements:
            self.refinements.setdefault(finer.slot, []).append((finer, re.compile(finer.pattern)))

    def _compile_scopes(self, rules: ScopeRules) -> None:
        self.place_head = re.compile(rf"^(?:{'|'.join(rules.heads) or '(?!)'})")
        self.nationwide = _any(rules.nationwide)
        self.capital = re.compile(rules.capital)
        self.elsewhere = _any(rules.elsewhere)
        self.sites = _any(rules.sites)
        self.there = _any(rules.there)
        self.source_places = _any(rules.sources)

    def _pattern(self) -> re.Pattern[str]:
        rules = self.rules
        before = "|".join(
            re.escape(w) + ("" if w.endswith("'") else " ")
            for w in sorted(rules.comparators, key=lambda w: (-len(w), w))
        )
        opened = alternation(rules.range_open)
        links = "|".join(
            re.escape(link) if link == "-" else rf" {re.escape(link)} "
            for link in sorted({*rules.range_links, *rules.range_open.values()})
        )
        comparator = rf"(?P<comparator>{before})?" if before else ""
        opening = rf"(?:(?P<open>{opened}) )?" if opened else ""
        number = self.numbers.pattern
        high = rf"(?:(?P<link>{links})(?P<high>{number}))?" if links else ""
        money = r"(?P<money>[€$£])?"
        return re.compile(
            rf"(?<![\w,])(?<!\d\.){opening}{comparator}{money}(?P<number>{number}){high}(?![\w])",
            re.I,
        )

    def _hint(self) -> re.Pattern[str]:
        numbers = self.rules.numbers
        words = (
            *numbers.words,
            *numbers.collectives,
            *numbers.scales,
            *numbers.hundreds,
            *numbers.fractions,
        )
        return re.compile(rf"\d|\b(?:{alternation(words) or '(?!)'})\b", re.I)

    def may_count(self, text: str) -> bool:
        """Tell quickly whether a text can hold a figure at all."""
        return self._number.search(text) is not None

    def singular(self, word: str) -> str:
        """Return the singular of a folded word by its ending."""
        for ending, replacement in self.rules.plurals:
            if word.endswith(ending) and len(word) > len(ending) + 2:
                return word[: -len(ending)] + replacement
        return word

    def may_be_counted(self, text: str) -> bool:
        """Tell whether a text starts with what may be a noun in the plural, by its ending.

        For languages without a tagger; one whose plurals are not known takes any word.
        """
        words = words_of(fold_letters(text[:40]))
        if not words or not self.rules.plurals:
            return True
        word = words[0][0]
        plural = self.singular(word) != word and not word.endswith("ss")
        return plural or "-" in word

    def noun_at(self, words: list[str]) -> tuple[str, CountedNoun, int] | None:
        """Return the longest known noun that a list of folded words starts with."""
        for length in range(min(self._longest_noun, len(words)), 0, -1):
            phrase = " ".join(words[:length])
            singulars = " ".join(self.singular(word) for word in words[:length])
            for key in (phrase, singulars):
                if key in self.rules.nouns:
                    return key, self.rules.nouns[key], length
        return None

    def ends_in_cue(self, folded: str) -> bool:
        """Tell whether a folded text ends in a cue: "(killed two and) injured (nearly 50)"."""
        start = max(0, len(folded) - _CUE)
        return any(
            match.end() == len(folded)
            for pattern, _ in self.cues
            for match in pattern.finditer(folded, start)
        )

    def slot_cues(self, folded: str) -> Iterable[tuple[int, str]]:
        """Yield where the cues of a folded text stand and the slots they point to."""
        for pattern, slot in self.cues:
            for match in pattern.finditer(folded):
                yield match.start(), slot


def words_of(text: str) -> list[tuple[str, int, int]]:
    """Return the words of a folded text with where they start and end."""
    return [(m.group(), m.start(), m.end()) for m in _WORD.finditer(text)]


@lru_cache(maxsize=32)
def load_grammar(code: str) -> FigureGrammar:
    """Return the compiled constants of a language, once a process."""
    return FigureGrammar(get_language(code).figures)


def _any(patterns: tuple[str, ...]) -> re.Pattern[str]:
    return re.compile("|".join(patterns) or "(?!)")
