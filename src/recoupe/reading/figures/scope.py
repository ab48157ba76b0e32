"""Where a count was made: the town or site that its clause, or the tale so far, names."""

from __future__ import annotations

import re
from bisect import bisect_left
from collections import Counter
from collections.abc import Iterator, Sequence
from dataclasses import dataclass
from typing import Literal, NamedTuple

from recoupe.languages.gazetteer import load_gazetteer
from recoupe.reading.draft import Draft, Sentence
from recoupe.reading.entities import EntityReading
from recoupe.reading.figures.finding import Count
from recoupe.reading.figures.lexicon import FigureGrammar, fold_letters
from recoupe.records import Mention, Span

_REACH = 90
"""Characters behind a count in which a place is that count's."""
_LEAD = 45
"""Characters before a place that tell its part in the clause."""
STILL = 1
"""Sentences over which a place goes on without being named again."""
_OPENING = 30
"""Characters from the start of a sentence in which a place sets the scene."""
_WIDE = frozenset({"country", "continent", "sea", "state"})
"""Kinds of the gazetteer that are an article's whole scope, not a place in it."""
_MAIN_SHARE = 0.6
"""Share of its places from which one town is what an article is about; so few that a national
report which names its capital often is not taken for a local one."""

_BREAK = re.compile(r"[,;:(]| (?:et|and|mais|but|puis|then) ")
"""Where what follows a count gives way to what leads up to the next."""

Kind = Literal["town", "site", "whole", "source"]


class Place(NamedTuple):
    """A place named in a sentence; offsets are over the sentence."""

    start: int
    end: int
    name: str
    """Folded, without the words at its head; empty for the whole country."""
    kind: Kind


class Scope(NamedTuple):
    """Where a count was made; None when it is the whole of what the article is about."""

    town: str | None = None
    site: str | None = None
    """Part of a town: a street, a square."""
    far: Literal["", "tale", "article"] = ""
    """What tells it when the count's own sentence does not."""
    home: bool = False
    """It is what the whole article is about: those who died there need no place."""


WHOLE = Scope()


@dataclass(frozen=True, slots=True, kw_only=True)
class Surroundings:
    """What a sentence's counts may lean on: the tale before it and who is speaking."""

    before: Scope | None = None
    """Where the sentence before took place, when the tale goes on."""
    main: Scope = WHOLE
    """Where the whole article takes place."""
    capital: str | None = None
    """The capital, when the article names it."""
    sources: Sequence[str | None] = ()
    """For each count, the town of the source that gives it."""


class PlaceReader:
    """Finds the places of one article's sentences."""

    def __init__(self, draft: Draft, entities: EntityReading, grammar: FigureGrammar) -> None:
        """Note what the article calls its places and which town it is about."""
        self._draft, self._grammar = draft, grammar
        self._folded = fold_letters(draft.folded)
        self._names = {entity.id: entity.name for entity in entities.entities}
        self._mentions = [m for m in entities.mentions if m.type == "place"]
        named = [(m.span, self._full(m)) for m in self._mentions if m.form == "name"]
        if not entities.mentions:
            named = list(self._seen_by_parser())
        self._capital = self._read_capital(named)
        self._places = sorted([*self._read_named(named), *self._read_words()])
        self._starts = [place.start for place in self._places]
        self.main = self._main_town()
        known = any(place.name == self._capital for place in self._places)
        self.capital = self._capital if known else None

    def places_of(self, sentence: Sentence) -> tuple[Place, ...]:
        """Return the places of a sentence, and the words for the whole country, in order."""
        start, end = sentence.span
        return tuple(
            place._replace(start=place.start - start, end=place.end - start)
            for place in self._places[
                bisect_left(self._starts, start) : bisect_left(self._starts, end)
            ]
        )

    def _seen_by_parser(self) -> Iterator[tuple[Span, str]]:
        for line in self._draft.lines:
            for e in line.doc.ents:
                if e.label_ in ("LOC", "GPE"):
                    yield Span(line.start + e.start_char, line.start + e.end_char), e.text

    def _read_named(self, named: Sequence[tuple[Span, str]]) -> Iterator[Place]:
        for span, name in named:
            short = self.short(name)
            kind = self._kind(span, short)
            if kind is not None and self._draft.folded[span.start : span.start + 1].isupper():
                yield Place(*span, short, kind)

    def _read_words(self) -> Iterator[Place]:
        """Yield the words for the whole country and for its capital."""
        for match in self._grammar.nationwide.finditer(self._folded):
            yield Place(*match.span(), "", "whole")
        for match in self._grammar.capital.finditer(self._folded):
            seat = self._nominal(*match.span()) or self._capital
            yield Place(*match.span(), seat or match.group(), "town")

    def _full(self, mention: Mention) -> str:
        """Return the name that the gazetteer, or the article, knows a place by."""
        written = self._draft.folded[mention.span.start : mention.span.end]
        known = load_gazetteer().find(written)
        if known:
            return known[0].names[0]
        name = self._names.get(mention.entity or "", written)
        return name if name[:1].isupper() and not name.isupper() else written

    def short(self, name: str) -> str:
        """Return a place's name folded, without the words at its head."""
        return self._grammar.place_head.sub("", fold_letters(name))

    def _kind(self, span: Span, name: str) -> Kind | None:
        """Tell what part a place has in its clause; None for one where nobody was counted."""
        rules = self._grammar
        if not name or name in rules.rules.scopes.wholes:
            return None
        lead = self._folded[max(0, span.start - _LEAD) : span.start]
        if rules.elsewhere.search(lead):
            return None
        if any(entry.kind in _WIDE for entry in load_gazetteer().find(name)):
            return None
        if rules.source_places.search(lead):
            return "source"
        head = self._folded[span.start : span.end].split(" ")[0] + " "
        return "site" if rules.sites.search(lead) or rules.sites.search(head) else "town"

    def _nominal(self, start: int, end: int) -> str | None:
        """Return the town that "the capital" stands for, as far as the article says."""
        for m in self._mentions:
            if m.form == "nominal" and m.span.start < end and start < m.span.end and m.entity:
                known = load_gazetteer().find(self._names.get(m.entity, ""))
                if any(entry.kind == "capital" for entry in known):
                    return self.short(known[0].names[0])
        return None

    def _read_capital(self, named: Sequence[tuple[Span, str]]) -> str | None:
        """Return the capital of the country that the article names most."""
        countries = Counter(
            entry.country
            for _, name in named
            for entry in load_gazetteer().find(name)
            if entry.kind in ("country", "capital") and entry.country
        )
        if not countries:
            return None
        country = min(countries, key=lambda code: (-countries[code], code))
        capitals = (
            entry.names[0]
            for entry in load_gazetteer().entries
            if entry.kind == "capital" and entry.country == country
        )
        found = next(capitals, None)
        return self.short(found) if found else None

    def _main_town(self) -> Scope:
        """Return the one town that the headline names, or that nearly all places are."""
        towns = Counter(
            p.name
            for p in self._places
            if p.kind in ("town", "source")
            and not any(entry.kind == "region" for entry in load_gazetteer().find(p.name))
        )
        headline = f" {_plain(fold_letters(self._draft.article.title or ''))} "
        in_title = [town for town in sorted(towns) if f" {_plain(town)} " in headline]
        if len(in_title) == 1:
            return Scope(in_title[0], far="article")
        top = min(towns, key=lambda town: (-towns[town], town), default=None)
        if top and towns[top] >= 3 and towns[top] >= _MAIN_SHARE * sum(towns.values()):
            return Scope(top, far="article")
        return WHOLE


def _plain(folded: str) -> str:
    return " ".join(re.findall(r"[a-z0-9]+", folded))


def read_scopes(
    counts: Sequence[Count],
    folded: str,
    places: Sequence[Place],
    grammar: FigureGrammar,
    around: Surroundings,
) -> list[Scope]:
    """Return where the counts of a sentence were made.

    Args:
        counts: In order.
        folded: The sentence, folded.
        places: Named in it.
        grammar: Of its language.
        around: What the sentence leans on.
    """
    found: list[Scope] = []
    for index in range(len(counts)):
        own = _own(counts, index, folded, places)
        if own is None and _joined(counts, index, folded):
            own = _own(counts, index + 1, folded, places)
        if own is None:
            own = _inherited(counts, index, folded, found, grammar)
        if own is None:
            own = _before(counts, places)
        if own is not None:
            settled = _settled(own, around)
            home = settled.town is not None and settled.town == around.main.town
            found.append(settled._replace(home=home))
        elif any(p.kind == "whole" and p.end <= counts[index].start for p in places):
            found.append(WHOLE)
        else:
            found.append(_far(index, folded, places, grammar, around))
    return found


def scope_after(
    counts: Sequence[Count], scopes: Sequence[Scope], places: Sequence[Place]
) -> Scope | None:
    """Return where a sentence with counts leaves the tale; None when it names no place."""
    lead = _before(counts, places)
    if lead is not None:
        return lead
    if not any(p.kind != "source" for p in places):
        return None
    return next((scope for scope in scopes if scope != WHOLE), None)


def scope_of(places: Sequence[Place]) -> Scope | None:
    """Return where a sentence without counts leaves the tale: its opening or only place."""
    opening = [p for p in places if p.start <= _OPENING]
    if not opening and len({p.name for p in places}) == 1:
        opening = list(places)
    return _scope(opening)


def _scope(places: Sequence[Place], *, last: bool = False) -> Scope | None:
    """Return the scope that a run of places makes: the nearest town and the nearest site."""
    ordered = list(reversed(places)) if last else list(places)
    if not ordered:
        return None
    if ordered[0].kind == "whole":
        return WHOLE
    town = next((p.name for p in ordered if p.kind == "town"), None)
    site = next((p.name for p in ordered if p.kind == "site"), None)
    if town is None and site is None:
        return None
    return Scope(town, site)


def _own(counts: Sequence[Count], index: int, folded: str, places: Sequence[Place]) -> Scope | None:
    """Return the place named behind a count, else between it and the count before."""
    count = counts[index]
    right = counts[index + 1].start if index + 1 < len(counts) else len(folded)
    leads = _breaks(folded, count.end, right) if index + 1 < len(counts) else []
    end = min(right, count.end + _REACH, *(leads[-1:]))
    after = [p for p in places if count.end <= p.start < end]
    after = [p for p in after if not _parted(folded[count.end : p.start])]
    if after and (scope := _scope(after)) is not None:
        return scope
    if not index:
        return None
    left = counts[index - 1].end
    breaks = _breaks(folded, left, count.start)
    between = [p for p in places if breaks and breaks[-1] <= p.start and p.end <= count.start]
    return _scope(between, last=True)


def _breaks(folded: str, start: int, end: int) -> list[int]:
    """Return where what leads up to a count may begin; "à Lens, 60" begins before the town."""
    found = (start + match.end() for match in _BREAK.finditer(folded[start:end]))
    return [position for position in found if folded[position:end].strip()]


def _parted(between: str) -> bool:
    """Tell whether a place stands in another clause, or in a list of examples in brackets."""
    return bool(re.search(r"[;.]\s", between)) or between.count("(") > between.count(")")


def _inherited(
    counts: Sequence[Count],
    index: int,
    folded: str,
    found: Sequence[Scope],
    grammar: FigureGrammar,
) -> Scope | None:
    """Return the scope of the count that this one is a part of, or is set against."""
    if not index:
        return None
    between = folded[counts[index - 1].end : counts[index].start]
    words = re.findall(r"[\w']+", between)
    if words and words[-1] in grammar.rules.part_before:
        return found[index - 1]
    if words and words[-1] in grammar.rules.slots.against:
        main = index - 1
        while main and _is_part(counts, main, folded, grammar):
            main -= 1
        return found[main]
    return None


def _is_part(counts: Sequence[Count], index: int, folded: str, grammar: FigureGrammar) -> bool:
    words = re.findall(r"[\w']+", folded[counts[index - 1].end : counts[index].start])
    return bool(words) and words[-1] in grammar.rules.part_before


def _joined(counts: Sequence[Count], index: int, folded: str) -> bool:
    """Tell whether a count and the next share a place: "12 blessés et 30 départs à Lens"."""
    if index + 1 >= len(counts):
        return False
    between = folded[counts[index].end : counts[index + 1].start]
    different = counts[index].noun != counts[index + 1].noun
    return different and len(between.split()) <= 1 and not re.search(r"[;.:]", between)


def _before(counts: Sequence[Count], places: Sequence[Place]) -> Scope | None:
    """Return the place named before the first count."""
    lead = [p for p in places if p.end <= counts[0].start]
    return _scope(lead, last=True)


def _settled(scope: Scope, around: Surroundings) -> Scope:
    """Give a street the town in which the tale, or the article, takes place."""
    if scope.town or not scope.site:
        return scope
    town = (around.before.town if around.before else None) or around.main.town
    return scope._replace(town=town or around.capital)


def _far(
    index: int,
    folded: str,
    places: Sequence[Place],
    grammar: FigureGrammar,
    around: Surroundings,
) -> Scope:
    """Return the place of the source, of the tale before, or of the whole article."""
    if around.before is not None and grammar.there.search(folded):
        return around.before
    source = next((p.name for p in places if p.kind == "source"), None)
    source = (around.sources[index] if index < len(around.sources) else None) or source
    if source:
        return Scope(source)
    if around.before is not None:
        return around.before._replace(far="tale")
    return around.main
