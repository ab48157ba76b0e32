"""Who gives a number: the source named in its sentence, or in the one beside it."""

from __future__ import annotations

import re
from collections.abc import Sequence
from dataclasses import dataclass

from recoupe.reading.draft import Draft, Sentence
from recoupe.reading.entities import EntityReading
from recoupe.reading.figures.lexicon import FigureGrammar, fold_letters
from recoupe.records import Span, Statement

_REACH = 70
"""Characters between a cue such as "selon" and the source it introduces."""
_NAME = re.compile(r"(?:[A-ZÀ-Þ][\w'-]+)(?: (?:de |du |des )?[A-ZÀ-Þ][\w'-]+)*")


@dataclass(frozen=True, slots=True, kw_only=True)
class Authority:
    """A source under its canonical name, with the characters that name it."""

    name: str
    span: Span


class AuthorityReader:
    """Finds the sources of one article's numbers."""

    def __init__(
        self,
        draft: Draft,
        entities: EntityReading,
        statements: Sequence[Statement],
        grammar: FigureGrammar,
    ) -> None:
        """Note what the article says about who holds which office."""
        self._draft = draft
        self._grammar = grammar
        self._statements = statements
        self._folded = fold_letters(draft.folded)
        names = {entity.id: entity.name for entity in entities.entities}
        self._people = [
            (mention.span, names.get(mention.entity or "", ""))
            for mention in entities.mentions
            if mention.type in ("person", "organisation") and mention.form == "name"
        ]
        self._holders = self._office_holders()

    def read(self, figure: Span, sentences: Sequence[Sentence], index: int) -> Authority | None:
        """Return the source of a figure in the sentence at an index."""
        sentence = sentences[index].span
        found = (
            self._cued(sentence, figure)
            or self._spoken(figure)
            or self._counting(sentence, figure)
        )
        if found:
            return found
        line = sentences[index].line
        if index + 1 < len(sentences) and sentences[index + 1].line is line:
            following = self._cued(sentences[index + 1].span, figure)
            if following:
                return following
        if index and sentences[index - 1].line is line:
            return self._cued(sentences[index - 1].span, figure)
        return None

    def _cued(self, sentence: Span, figure: Span) -> Authority | None:
        """The source that "selon" and its kin introduce; the nearest to the figure."""
        folded = self._folded[sentence.start : sentence.end]
        found = []
        for cue in self._grammar.sources.finditer(folded):
            start = sentence.start + cue.start()
            reach = Span(start, min(sentence.end, sentence.start + cue.end() + _REACH))
            source = self._office_in(reach) or self._named_in(
                Span(sentence.start + cue.end(), reach.end)
            )
            if source:
                found.append((abs(start - figure.start), source))
        return min(found, key=lambda pair: pair[0])[1] if found else None

    def _spoken(self, figure: Span) -> Authority | None:
        for statement in self._statements:
            if statement.speaker_name and any(
                part.start <= figure.start < part.end for part in statement.parts
            ):
                span = statement.speaker_span or statement.parts[0]
                return Authority(name=self._canonical(statement.speaker_name, span), span=span)
        return None

    def _counting(self, sentence: Span, figure: Span) -> Authority | None:
        """The subject of a verb of saying or counting."""
        folded = self._folded[sentence.start : sentence.end]
        for cue in self._grammar.counting.finditer(folded):
            start, end = sentence.start + cue.start(), sentence.start + cue.end()
            before = Span(max(sentence.start, start - _REACH), start)
            after = Span(end, min(sentence.end, end + _REACH))
            source = (
                self._office_in(before, last=True)
                or self._office_in(after)
                or self._named_in(before)
                or self._named_in(after)
            )
            if source:
                return source
        return None

    def _office_in(self, span: Span, *, last: bool = False) -> Authority | None:
        """Return the first (or last) office named in a stretch, the more particular first."""
        raw = self._draft.folded[span.start : span.end]
        folded = self._folded[span.start : span.end]
        found: list[tuple[int, int, Authority]] = []
        for rank, (pattern, name) in enumerate(self._grammar.offices):
            for match in pattern.finditer(folded):
                place = ""
                if "place" in pattern.groupindex and match["place"]:
                    place = raw[match.start("place") : match.end("place")]
                    if not place[:1].isupper():
                        continue
                spot = Span(span.start + match.start(), span.start + match.end())
                full = name.replace("{place}", place)
                found.append((match.start(), rank, Authority(name=full, span=spot)))
        if not found:
            return None
        position = max(f[0] for f in found) if last else min(f[0] for f in found)
        return min((f for f in found if abs(f[0] - position) < 4), key=lambda f: f[1])[2]

    def _named_in(self, span: Span) -> Authority | None:
        for place, name in self._people:
            if span.start <= place.start and place.end <= span.end:
                return Authority(name=self._canonical(name, place), span=place)
        if self._people:
            return None
        for match in _NAME.finditer(self._draft.folded, span.start, span.end):
            spot = Span(match.start(), match.end())
            if self._is_name(spot):
                return Authority(name=self._canonical(match.group(), spot), span=spot)
        return None

    def _is_name(self, span: Span) -> bool:
        for line in self._draft.lines:
            if line.start <= span.start < line.start + len(line.doc.text):
                return any(
                    e.label_ in ("PER", "ORG")
                    and line.start + e.start_char < span.end
                    and span.start < line.start + e.end_char
                    for e in line.doc.ents
                )
        return False

    def _canonical(self, name: str, span: Span) -> str:
        """Return the office a name stands for, else the name."""
        held = self._holders.get(fold_letters(name).split()[-1]) if name.split() else None
        if held:
            return held
        folded = fold_letters(name)
        for pattern, office in self._grammar.offices:
            match = pattern.search(folded)
            if match and len(match.group()) >= 0.5 * len(folded) and "{place}" not in office:
                return office
        return name

    def _office_holders(self) -> dict[str, str]:
        """Read who holds which office: "le ministre de l'Intérieur Paul Durand"."""
        holders: dict[str, str] = {}
        for pattern, name in self._grammar.offices:
            if "{place}" in name:
                continue
            for match in pattern.finditer(self._folded):
                after = re.match(r",? " + _NAME.pattern, self._draft.folded[match.end() :][:60])
                if after and " " in after.group().strip(" ,"):
                    holders.setdefault(fold_letters(after.group()).split()[-1], name)
        return holders
