"""Who gives a number: the source named in its sentence, or in the one beside it."""

from __future__ import annotations

import re
from bisect import bisect_left
from collections.abc import Sequence
from dataclasses import dataclass
from typing import NamedTuple

from recoupe.reading.draft import Draft, Sentence
from recoupe.reading.entities import EntityReading
from recoupe.reading.figures.lexicon import FigureGrammar, fold_letters
from recoupe.reading.folding import fold_typography
from recoupe.records import Span, Statement

_POLL_REACH = 2
"""Sentences over which the telling of a poll goes on without its words."""
_MEMORY = 400
"""Characters back to which "the same source" points."""
_REACH = 100
"""Characters between a cue such as "selon" and the source it introduces."""
_ARTICLE = 4
"""Letters that an article takes beside a source in a clause without a verb."""
_SAME = 4
"""Characters within which two offices are two readings of the same words."""
_BEFORE = 60
"""Characters around an office that may name who holds it or count its people."""
_NAME = re.compile(r"(?:[A-ZÀ-Þ][\w'-]+)(?: (?:de |du |des )?[A-ZÀ-Þ][\w'-]+)*")

_HOLDER_AFTER = re.compile(rf"(?: \w+)??,? ({_NAME.pattern})")
_HOLDER_BEFORE = re.compile(rf"({_NAME.pattern}), (?:\w+ )?$")
_COUNTED = re.compile(r"(?:\d|(?:millier|centaine|dizaine|vingtaine|million)s? de)[ «\"]*$")
"""What stands before people who are counted, and so give no number themselves."""


@dataclass(frozen=True, slots=True, kw_only=True)
class Authority:
    """A source under its canonical name, with the characters that name it."""

    name: str
    span: Span
    place: str | None = None
    """The town whose office it is."""


class _Office(NamedTuple):
    """An office that the article names."""

    span: Span
    rank: int
    """The more particular have lower ranks."""
    kind: str
    """Its canonical name, ``{place}`` not filled in."""
    place: str
    spot: Span
    """The characters of the place, or of the whole."""

    @property
    def name(self) -> str:
        """Its canonical name."""
        return self.kind.replace("{place}", self.place)

    @property
    def authority(self) -> Authority:
        """The office as the source of a number."""
        town = self.place if self.kind != "{place}" else ""
        return Authority(name=self.name, span=self.span, place=town or None)


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
        self._holders: dict[str, str] | None = None
        self._offices = self._read_offices()
        self._starts = [office.span.start for office in self._offices]
        self._ministries = [
            (office.span.start, office.kind)
            for office in self._offices
            if office.kind in grammar.rules.ministries
        ]
        self._institutes = [
            Authority(name=office.name, span=office.spot)
            for office in self._offices
            if office.kind == "{place}"
            and grammar.polls.search(self._folded, office.span.start, office.span.end)
        ]
        self._last_poll = -_POLL_REACH - 1
        self._last: tuple[int, Authority | None] = (-1, None)

    def read(
        self,
        figures: Sequence[Span],
        index: int,
        sentences: Sequence[Sentence],
        number: int,
        *,
        share: bool,
    ) -> Authority | None:
        """Return the source of a figure.

        Args:
            figures: All figures of the sentence.
            index: Which of them.
            sentences: All sentences of the article.
            number: Which of them holds the figures.
            share: Whether the figure is a percentage, which polls give.
        """
        sentence = sentences[number]
        figure = figures[index]
        found = (
            self._gapped(figure, figures[:index])
            or self._cued(sentence.span, figure, figures)
            or (self._poll(figure, sentence.span, number) if share else None)
            or self._spoken(figure)
            or self._counting(sentence.span, figure)
            or self._neighbour(sentences, number, figure)
        )
        if found is not None:
            self._last = (number, found)
        return found

    def _poll(self, figure: Span, sentence: Span, number: int) -> Authority | None:
        """The institute named last before a share, where a poll is told."""
        told = self._grammar.polls.search(self._folded, sentence.start, sentence.end)
        if not told and number - self._last_poll > _POLL_REACH:
            return None
        named = [a for a in self._institutes if a.span.start < figure.start]
        if not named:
            return None
        self._last_poll = number
        return named[-1]

    def _neighbour(
        self, sentences: Sequence[Sentence], number: int, figure: Span
    ) -> Authority | None:
        """The source of the sentence before, when the tale goes on; else the next one's."""
        here = sentences[number]
        last_number, last = self._last
        if last is not None and last_number == number:
            return last
        adjacent = last is not None and number - last_number == 1
        if adjacent and last is not None:
            before = sentences[last_number]
            listed = before.tokens.text.endswith((":", ";"))
            if before.line is here.line or listed:
                return last
        following = number + 1
        if following < len(sentences) and sentences[following].line is here.line:
            if found := self._cued(sentences[following].span, figure, ()):
                return found
        if number and sentences[number - 1].line is here.line:
            left = sentences[number - 1].span
            return self._cued(left, figure, ()) or self._counting(left, figure)
        return None

    def _cued(self, sentence: Span, figure: Span, figures: Sequence[Span]) -> Authority | None:
        """The source that "selon" and its kin introduce.

        A cue right after a figure is that figure's; one before the figures is everybody's.
        """
        text = self._folded
        if self._grammar.same_source.search(text, sentence.start, sentence.end):
            if earlier := self._source_before(sentence.start):
                return earlier
        before: list[Authority] = []
        close: list[Authority] = []
        after: list[Authority] = []
        for cue in self._grammar.sources.finditer(text, sentence.start, sentence.end):
            # what follows the next number is another's: "30 selon l'UDB, 18 selon la police"
            later = [other.start for other in figures if other.start >= cue.end()]
            reach = Span(cue.start(), min(sentence.end, cue.end() + _REACH, *later))
            source = self._office_in(reach) or self._named_in(Span(cue.end(), reach.end))
            if source is None:
                continue
            if cue.start() < figure.start:
                before.append(source)
                continue
            between = text[figure.end : cue.start()]
            parted = self._grammar.boundaries.search(between)
            crossed = any(figure.end <= other.start < cue.start() for other in figures)
            if not parted:
                (after if crossed or len(between) > _REACH else close).append(source)
        return next(iter(close[:1] or before[-1:] or after[:1]), None)

    def _source_before(self, position: int) -> Authority | None:
        """Return the source that a cue introduced last before a position."""
        cues = self._grammar.sources.finditer(self._folded, max(0, position - _MEMORY), position)
        for cue in reversed(list(cues)):
            if found := self._office_in(Span(cue.start(), min(position, cue.end() + _REACH))):
                return found
        return self._last[1]

    def _gapped(self, figure: Span, earlier: Sequence[Span]) -> Authority | None:
        """The source of a clause without its verb: "..., les organisateurs 20.000"."""
        if not earlier:
            return None
        start = max(earlier[-1].end, self._folded.rfind(",", 0, figure.start) + 1)
        source = self._office_in(Span(start, figure.start))
        if source is None:
            return None
        length = source.span.end - source.span.start
        left = len(self._folded[start : figure.start].strip()) - length
        return source if left <= _ARTICLE else None

    def _spoken(self, figure: Span) -> Authority | None:
        for statement in self._statements:
            if statement.speaker_name and any(
                part.start <= figure.start < part.end for part in statement.parts
            ):
                name = self._canonical(statement.speaker_name)
                if name == statement.speaker_name and not re.search(r"[A-ZÀ-Þ]", name[1:]):
                    continue  # "un témoin", "Un précédent bilan": nobody to put a number down to
                return Authority(name=name, span=statement.speaker_span or statement.parts[0])
        return None

    def _counting(self, sentence: Span, figure: Span) -> Authority | None:
        """The subject of a verb of saying or counting."""
        for cue in self._grammar.counting.finditer(self._folded, sentence.start, sentence.end):
            if self._parted(cue, figure):
                continue
            before = Span(max(sentence.start, cue.start() - _REACH), cue.start())
            after = Span(cue.end(), min(sentence.end, cue.end() + _REACH))
            last = self._last[1]
            if last and self._grammar.pronouns.search(self._folded, before.start, before.end):
                return last
            inverted = figure.end <= cue.start()
            source = (
                (self._office_in(after) if inverted else None)
                or self._office_in(before, last=True)
                or self._named_in(before)
                or (self._named_in(after) if inverted else None)
            )
            if source:
                return source
        return None

    def _parted(self, cue: re.Match[str], figure: Span) -> bool:
        """Tell whether another clause lies between a verb of saying and a figure."""
        left, right = sorted([(cue.start(), cue.end()), (figure.start, figure.end)])
        return bool(self._grammar.boundaries.search(self._folded, left[1], right[0]))

    def _office_in(self, span: Span, *, last: bool = False) -> Authority | None:
        """Return the first (or last) office named in a stretch, the more particular first."""
        first = bisect_left(self._starts, span.start)
        found = [
            office
            for office in self._offices[first : bisect_left(self._starts, span.end)]
            if office.span.end <= span.end and not self._is_counted(span.start, office)
        ]
        bare = self._bare_ministry(span)
        if bare is not None and (not found or bare.span.start < found[0].span.start):
            return bare
        if not found:
            return None
        position = found[-1 if last else 0].span.start
        near = [office for office in found if abs(office.span.start - position) < _SAME]
        return min(near, key=lambda office: office.rank).authority

    def _is_counted(self, start: int, office: _Office) -> bool:
        before = self._folded[max(start, office.span.start - _BEFORE) : office.span.start]
        return _COUNTED.search(before) is not None

    def _read_offices(self) -> list[_Office]:
        """Return all offices that the article names, in order."""
        found = []
        for rank, (pattern, kind) in enumerate(self._grammar.offices):
            for match in pattern.finditer(self._folded):
                name = self._meant(kind, match.start())
                spot = Span(*match.span())
                place = self._grammar.rules.seats.get(name, "")
                if "place" in pattern.groupindex and match["place"]:
                    spot = Span(*match.span("place"))
                    place = self._draft.folded[spot.start : spot.end]
                    if not place[:1].isupper():
                        continue
                found.append(_Office(Span(*match.span()), rank, name, place, spot))
        return _outermost(found)

    def _bare_ministry(self, span: Span) -> Authority | None:
        """Return the ministry named last, for one called "le ministère" only."""
        match = self._grammar.bare_ministry.search(self._folded, span.start, span.end)
        if match is None:
            return None
        named = [name for position, name in self._ministries if position < match.start()]
        named = named or [name for _, name in self._ministries[:1]]
        name = named[-1] if named else "ministry"
        return Authority(name=name, span=Span(match.start(), match.end()))

    def _named_in(self, span: Span) -> Authority | None:
        for place, name in self._people:
            if span.start <= place.start and place.end <= span.end:
                return Authority(name=self._canonical(name), span=place)
        if self._people:
            return None
        for match in _NAME.finditer(self._draft.folded, span.start, span.end):
            spot = Span(match.start(), match.end())
            if self._is_name(spot):
                return Authority(name=self._canonical(match.group()), span=spot)
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

    def _canonical(self, name: str) -> str:
        """Return the office a name stands for, else the name."""
        if self._holders is None:
            self._holders = self._office_holders()
        folded = fold_letters(fold_typography(name))
        held = self._holders.get(folded.split()[-1]) if folded.split() else None
        if held:
            return held
        for pattern, office in self._grammar.offices:
            match = pattern.search(folded)
            whole = match and len(match.group()) >= 0.5 * len(folded)
            if match and "{place}" not in office and (whole or name[:1].islower()):
                return office
        return name

    def _meant(self, kind: str, position: int) -> str:
        """Return the office of a town that was named shortly before, for one without a town."""
        full = self._grammar.rules.meant.get(kind, kind)
        town = fold_letters(self._grammar.rules.seats.get(full, ""))
        near = self._folded[max(0, position - _MEMORY) : position]
        return full if town and town in near else kind

    def _office_holders(self) -> dict[str, str]:
        """Read who holds which office: "le ministre de l'Intérieur Paul Durand"."""
        holders: dict[str, str] = {}
        text = self._draft.folded
        for office in sorted(self._offices, key=lambda office: (office.rank, office.span)):
            if office.kind == "{place}":
                continue
            tail = text[office.span.end : office.span.end + _BEFORE]
            head = text[max(0, office.span.start - _BEFORE) : office.span.start]
            for held in (_HOLDER_AFTER.match(tail), _HOLDER_BEFORE.search(head)):
                if held and " " in held[1]:
                    holders.setdefault(fold_letters(held[1]).split()[-1], office.name)
        return holders


def _outermost(offices: Sequence[_Office]) -> list[_Office]:
    """Return offices in order, less those inside a longer one: "la préfecture de [police]"."""
    kept: list[_Office] = []
    for office in sorted(offices, key=lambda o: (o.span.start, -o.span.end, o.rank)):
        inside = kept and office.span != kept[-1].span and office.span.end <= kept[-1].span.end
        if not inside:
            kept.append(office)
    return kept
