"""The parse of one sentence as plain lists: looked up often, asked of spaCy once."""

from __future__ import annotations

from collections import Counter
from functools import cached_property

from recoupe.reading.draft import Sentence

_LONGEST = 6
"""Steps of a path through the parse; those who stand further off are far."""
_RELATIVE = frozenset({"nsubj", "nsubj:pass", "obj", "iobj", "obl:arg", "obl:mod"})
_CASED = frozenset({"nmod", "obl:arg", "obl:mod", "obl:agent", "obl", "advcl", "acl"})
_PLAIN = {"du": "de", "des": "de", "d'": "de", "au": "à", "aux": "à"}


class Tree:
    """One sentence's words by their index in the document; heads outside it count as roots."""

    def __init__(self, sentence: Sentence) -> None:
        """Read what the parse says of each word."""
        tokens = sentence.tokens
        self.start = tokens.start
        self.end = tokens.end
        self.words = list(tokens)
        self._heads = [t.head.i if self.start <= t.head.i < self.end else t.i for t in tokens]
        self.deps = [t.dep_ for t in tokens]
        self._labels: dict[int, str] = {}
        self._above: dict[int, tuple[list[int], dict[int, int]]] = {}
        self._paths: dict[tuple[int, int], str] = {}

    @cached_property
    def named(self) -> list[str]:
        """The kinds of names in the sentence, and how many of each, as features."""
        counts = Counter(word.ent_type_ for word in self.words if word.ent_iob_ == "B")
        return [f"named:{kind}:{min(n, 2)}" for kind, n in sorted(counts.items())]

    @cached_property
    def _children(self) -> list[list[int]]:
        found: list[list[int]] = [[] for _ in self._heads]
        for place, head in enumerate(self._heads):
            if head != place + self.start:
                found[head - self.start].append(place)
        return found

    def path(self, trigger: int, other: int) -> str:
        """Return the way from a trigger to a word: up to where they meet, then down."""
        known = self._paths.get((trigger, other))
        if known is None:
            known = self._paths[trigger, other] = self._path(trigger, other)
        return known

    def _path(self, trigger: int, other: int) -> str:
        if not (self.start <= other < self.end and self.start <= trigger < self.end):
            return "far"
        above, heights = self._way_up(trigger)
        below: list[int] = []
        while other not in heights:
            below.append(other)
            head = self._heads[other - self.start]
            if head == other or len(below) > _LONGEST:
                return "far"
            other = head
        ups = [f"^{self._label(i)}" for i in above[: heights[other]]]
        downs = [self._label(i) for i in reversed(below)]
        return " ".join([*ups, *downs]) or "self"

    def _way_up(self, trigger: int) -> tuple[list[int], dict[int, int]]:
        known = self._above.get(trigger)
        if known is None:
            above = [trigger]
            while len(above) <= _LONGEST:
                head = self._heads[above[-1] - self.start]
                if head == above[-1]:
                    break
                above.append(head)
            known = self._above[trigger] = (above, {i: n for n, i in enumerate(above)})
        return known

    def _label(self, index: int) -> str:
        label = self._labels.get(index)
        if label is None:
            label = self._labels[index] = self._labelled(index - self.start)
        return label

    def _labelled(self, place: int) -> str:
        """Return a relation, with its preposition, or the relative pronoun's part in its clause."""
        dep = self.deps[place]
        if dep in _CASED:
            return f"{dep}({self._case(place)})"
        if dep == "acl:relcl":
            parts = (c for c in self._children[place] if self._is_relative(c))
            return f"{dep}({next((self.deps[c] for c in parts), '')})"
        return dep

    def _case(self, place: int) -> str:
        """Return the preposition of a word, empty when it has none."""
        for child in self._children[place]:
            if self.deps[child] in ("case", "mark"):
                word = self.words[child].lower_
                return _PLAIN.get(word, word)
        return ""

    def _is_relative(self, place: int) -> bool:
        return self.deps[place] in _RELATIVE and "Rel" in self.words[place].morph.get(
            "PronType", []
        )
