"""What part a word plays in the clause of a trigger, whatever the clause's construction.

"Ada accused Bo", "Bo was accused by Ada", "Ada, who accused Bo", "to accuse Bo, Ada ...",
"'...', accused Ada" all have Ada as subject; in "the accusations of Ada" she is a complement.
"""

from __future__ import annotations

from spacy.tokens import Token

from recoupe.reading.draft import Sentence

_SAME = frozenset({"conj", "appos", "flat:name", "flat:foreign", "flat"})
"""Relations of a word that plays the part of the word it hangs on."""
_CLAUSES = frozenset({"xcomp", "ccomp", "advcl", "acl"})
_CLITICS = frozenset({"aux:tense", "aux", "expl:comp", "expl:pass", "advmod", "iobj", "obj"})
_STOPS = frozenset('»"”",–-—')
_COMMAS = frozenset(",;:")
_LONGEST = 6
"""Steps through the parse; what stands further off is far."""


class Syntax:
    """The parts that the words of one sentence play, each worked out once."""

    def __init__(self, sentence: Sentence, agents: frozenset[str]) -> None:
        """Take a parsed sentence.

        Args:
            sentence: Heads outside it count as roots.
            agents: Prepositions before who acts: "by".
        """
        self._start = sentence.tokens.start
        self._words = list(sentence.tokens)
        self._agents = agents
        self._deps = [word.dep_ for word in self._words]
        self._tags = [word.pos_ for word in self._words]
        self._heads = self._heads_of(sentence.tokens.end)
        self._below: list[list[int]] = [[] for _ in self._words]
        for place, head in enumerate(self._heads):
            if head != place:
                self._below[head].append(place)
        self._voices: dict[int, str] = {}
        self._parts: dict[int, str] = {}
        self._found: dict[tuple[int, int], str] = {}
        self._commas = _sums([word.text in _COMMAS for word in self._words])
        self._verbs = _sums([tag == "VERB" for tag in self._tags])

    def _heads_of(self, end: int) -> list[int]:
        heads = [word.head.i for word in self._words]
        start = self._start
        return [h - start if start <= h < end else n for n, h in enumerate(heads)]

    def voice(self, word: Token) -> str:
        """Return how a word opens its clause: N noun, J adjective, A active, P passive verb.

        An "i" marks a verb whose subject follows it.
        """
        place = word.i - self._start
        return self._voice(place) + ("i" if self._is_inverted(place) else "")

    def children(self, word: Token) -> dict[str, Token]:
        """Return the words that hang on a word, by the part they play."""
        below = self._below[word.i - self._start]
        return {self._part(place): self._words[place] for place in below}

    def between(self, left: int, right: int) -> tuple[int, int]:
        """Return how many commas and verbs stand between two words of the document."""
        low, high = sorted((left - self._start, right - self._start))
        if high - low < 2:
            return 0, 0
        return (
            self._commas[high] - self._commas[low + 1],
            self._verbs[high] - self._verbs[low + 1],
        )

    def case(self, word: Token) -> str:
        """Return the preposition of a word, "-" when it has none."""
        for place in self._below[word.i - self._start]:
            if self._deps[place] == "case":
                return self._words[place].lower_
        return "-"

    def part_of(self, trigger: Token, word: Token) -> str:
        """Return the part of a word with regard to a trigger, "far" when the parse parts them.

        Before ">" stands how the trigger's clause hangs on the one where they meet.
        """
        pair = (trigger.i - self._start, word.i - self._start)
        if pair not in self._found:
            self._found[pair] = self._part_of(*pair)
        return self._found[pair]

    def _part_of(self, trigger: int, word: int) -> str:
        tops = [trigger]
        while self._heads[tops[-1]] != tops[-1] and len(tops) <= _LONGEST:
            tops.append(self._heads[tops[-1]])
        meet = {top: n for n, top in enumerate(tops)}
        word = self._bearer(word, meet)
        below: list[int] = []
        while word not in meet:
            below.append(word)
            if self._heads[word] == word or len(below) > _LONGEST:
                return "far"
            word = self._heads[word]
        up = [step for top in tops[: meet[word]] if (step := self._step(top))]
        down = [p for low in reversed(below) if (p := self._part(low)) not in _SAME]
        return f"{' '.join(up)}>{' '.join(down) or 'self'}"

    def _bearer(self, word: int, stop: dict[int, int]) -> int:
        """Return the word whose part an apposition or a further member of a list shares."""
        for _ in range(_LONGEST):
            dep = self._deps[word]
            same = dep in _SAME or (dep == "nmod" and not self._has(word, "case"))
            if word in stop or self._heads[word] == word or not same:
                break
            word = self._heads[word]
        return word

    def _step(self, low: int) -> str:
        """Return how a word hangs on the one above; nothing for a further member of a list."""
        dep = self._deps[low]
        if dep == "conj" and self._tags[low] == self._tags[self._heads[low]]:
            return ""
        if dep == "acl:relcl":
            relative = (c for c in self._below[low] if self._morph(c, "PronType") == "Rel")
            return "R" + next((self._part(c) for c in relative), "")
        return f"{dep}:{self._voice(low)}" if dep in _CLAUSES else "^" + self._part(low)

    def _part(self, place: int) -> str:
        """Return the part of a word in its head's clause: S subject, O object, I, preposition."""
        known = self._parts.get(place)
        if known is None:
            known = self._parts[place] = self._part_in(self._heads[place], place)
        return known

    def _part_in(self, head: int, place: int) -> str:
        dep = self._deps[place]
        if dep in ("nsubj", "nsubj:pass"):
            return "O" if dep == "nsubj:pass" or self._voice(head) == "P" else "S"
        if dep == "obj":
            return "S" if self._is_inverted(head) else "O"
        if dep in ("obl:agent", "iobj"):
            return "I" if dep == "iobj" else "S"
        if not dep.startswith(("obl", "nmod")):
            return dep
        case = self.case(self._words[place])
        acts = case in self._agents and self._voice(head) in "PN"
        return "S" if acts else f"{dep[0]}:{case}"

    def _voice(self, place: int) -> str:
        known = self._voices.get(place)
        if known is None:
            known = self._voices[place] = self._voice_of(place)
        return known

    def _voice_of(self, place: int) -> str:
        tag = self._tags[place]
        if tag in ("NOUN", "PROPN"):
            return "N"
        if self._has(place, "aux:pass") or self._has(place, "nsubj:pass"):
            return "P"
        if self._morph(place, "VerbForm") == "Part" and not self._has(place, "aux:tense"):
            return "P" if self._morph(place, "Tense") == "Past" else "A"
        return "J" if tag == "ADJ" else "A"

    def _is_inverted(self, place: int) -> bool:
        """Tell whether a verb's subject follows it: "...", said X. The parse has an object."""
        if self._tags[place] not in ("VERB", "AUX"):
            return False
        below = self._below[place]
        deps = {self._deps[c] for c in below}
        finite = deps & {"aux:tense", "aux"} or self._morph(place, "VerbForm") == "Fin"
        if not finite or deps & {"nsubj", "nsubj:pass", "expl:subj"}:
            return False
        if self._morph(place, "Mood") == "Imp":
            return False
        first = min([place, *(c for c in below if c < place and self._deps[c] in _CLITICS)])
        opens = first > 0 and self._words[first - 1].text in _STOPS
        return opens or self._deps[place] == "parataxis"

    def _has(self, place: int, dep: str) -> bool:
        return any(self._deps[c] == dep for c in self._below[place])

    def _morph(self, place: int, name: str) -> str:
        return (self._words[place].morph.get(name, []) or [""])[0]


def _sums(marks: list[bool]) -> list[int]:
    """Return how many marks stand before each place."""
    found = [0]
    for mark in marks:
        found.append(found[-1] + mark)
    return found
