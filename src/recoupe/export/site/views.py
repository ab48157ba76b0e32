"""Records of the dossier made ready to be shown: with names, links and quotations."""

from __future__ import annotations

import re
from collections.abc import Iterable
from typing import Final

from recoupe.export.site.calendar import order_key
from recoupe.export.site.contexts import (
    EventView,
    FindingView,
    PairView,
    PassageView,
    PlaceView,
    SharedQuote,
    StatementView,
    ValueView,
    VersionView,
)
from recoupe.export.site.corpus import PASSAGES_PER_PAIR, Corpus, Quote
from recoupe.export.site.notes import Named
from recoupe.export.site.paths import anchor
from recoupe.export.site.wording import Run, compare_wordings, counted_word, fingerprint
from recoupe.records import (
    Evidence,
    Finding,
    FindingValue,
    LineagePair,
    MergedStatement,
    Participant,
    StatementVersion,
)

Runs = tuple[Run, ...]

_PLACEHOLDER: Final = re.compile(r"[\[\]{}<>_\ufffd]|X{3,}|\.{3}|…")
QUOTES: Final = 8
"""Places quoted for one event or one value; further ones are counted."""
VERSIONS: Final = 24
"""Wordings of one utterance shown."""


def view_participants(corpus: Corpus, participants: Iterable[Participant]) -> tuple[Named, ...]:
    """Return participants with the pages they have; what names nobody is left out."""
    named = (view_entity(corpus, p.entity, p.name) for p in participants)
    return tuple(known for known in named if known.target or names_somebody(known.name))


def names_somebody(name: str) -> bool:
    """Whether a name can be one: not a lone letter, a number or a placeholder like [NOM]."""
    return sum(c.isalpha() for c in name) > 1 and not _PLACEHOLDER.search(name)


def view_entity(corpus: Corpus, entity: str | None, name: str) -> Named:
    """Return a name with the page of its entity, if it has one."""
    target = corpus.actors[entity].path if entity and corpus.has_page(entity) else None
    return Named(name=name, target=target)


def view_finding(corpus: Corpus, number: int) -> FindingView:
    """Return a finding with what each value rests on."""
    finding = corpus.dossier.findings[number]
    event = corpus.record_target("ev", finding.event) if finding.event else None
    return FindingView(
        id=anchor("fi", finding.id),
        finding=finding,
        values=tuple(_view_value(corpus, value) for value in finding.values),
        event=event,
        noun=_noun(corpus, finding),
    )


def _noun(corpus: Corpus, finding: Finding) -> str | None:
    """Return what the first article calls the thing counted: "7 corps" for the code corp."""
    evidence = (e for value in finding.values for e in value.evidence)
    quote = next((q for e in evidence if (q := corpus.quotes.get((e.article, e.span)))), None)
    return counted_word(finding.what, quote.hit + quote.after) if quote else None


def _view_value(corpus: Corpus, value: FindingValue) -> ValueView:
    quotes = _quotes(corpus, value.evidence)
    return ValueView(value=value, quotes=quotes[:QUOTES], hidden=max(0, len(quotes) - QUOTES))


def _quotes(corpus: Corpus, evidence: Iterable[Evidence]) -> tuple[SharedQuote, ...]:
    """Return the places quoted, first printed first, one sentence shown once."""
    found = (corpus.quotes.get((e.article, e.span)) for e in evidence)
    quotes = [quote for quote in found if quote is not None]
    if len(quotes) < 2:
        return tuple(SharedQuote(quote, ()) for quote in quotes)
    quotes.sort(key=lambda quote: (order_key(quote.card.published), quote.card.id))
    same: dict[tuple[str, ...], list[Quote]] = {}
    for quote in quotes:
        same.setdefault(fingerprint(quote.before + quote.hit + quote.after), []).append(quote)
    return tuple(SharedQuote(first, tuple(others)) for first, *others in same.values())


def view_event(corpus: Corpus, number: int) -> EventView:
    """Return an event with its participants, sentences and other versions."""
    event = corpus.dossier.events[number]
    quotes = _quotes(corpus, (Evidence(article=m.article, span=m.trigger) for m in event.mentions))
    known = [corpus.event_by_id[key] for key in event.related if key in corpus.event_by_id]
    return EventView(
        id=anchor("ev", event.id),
        event=event,
        actors=view_participants(corpus, event.actors),
        recipients=view_participants(corpus, event.recipients),
        quotes=quotes[:QUOTES],
        hidden=max(0, len(quotes) - QUOTES),
        related=tuple((other, corpus.record_target("ev", other.id)) for other in known),
        target=corpus.record_target("ev", event.id),
    )


def _wording(corpus: Corpus, version: StatementVersion) -> str:
    parts = (corpus.wordings.get((version.article, part), "") for part in version.parts)
    return " […] ".join(part for part in parts if part)


def view_statement(corpus: Corpus, number: int) -> StatementView:
    """Return an utterance with every wording compared to the fullest."""
    statement = corpus.dossier.statements[number]
    full = _fullest(corpus, statement)
    groups: dict[tuple[str, ...], list[int]] = {}
    order = [full, *(n for n in range(len(statement.versions)) if n != full)]
    for place in order:
        version = statement.versions[place]
        if version.article in corpus.cards and version.parts:
            groups.setdefault(fingerprint(_wording(corpus, version)), []).append(place)
    wordings = list(groups.values())
    name = statement.speaker_name
    return StatementView(
        id=anchor("st", statement.id),
        statement=statement,
        speaker=view_speaker(corpus, statement.speaker, name),
        versions=tuple(_view_version(corpus, statement, g, full) for g in wordings[:VERSIONS]),
        hidden=max(0, len(wordings) - VERSIONS),
        target=corpus.record_target("st", statement.id),
    )


def view_speaker(corpus: Corpus, entity: str | None, name: str | None) -> Named | None:
    """Return who speaks; None when nobody is named, or nothing that can be a name."""
    named = view_entity(corpus, entity, name) if name else None
    return named if named and (named.target or names_somebody(named.name)) else None


def _view_version(
    corpus: Corpus, statement: MergedStatement, places: list[int], full: int
) -> VersionView:
    """Return one wording, with all places that have it word for word."""
    several = len(statement.versions) > 1
    first, fullest = statement.versions[places[0]], statement.versions[full]
    known = corpus.cards.get(fullest.article)
    foreign = known is not None and corpus.cards[first.article].language != known.language
    missing, runs = _compare(_wording(corpus, fullest), _wording(corpus, first), foreign)
    views = []
    for place in places[:QUOTES]:
        version = statement.versions[place]
        views.append(
            PlaceView(
                card=corpus.cards[version.article],
                kind=version.kind,
                target=corpus.target(version.article, version.parts[0]),
                earliest=several and place == statement.earliest,
            )
        )
    return VersionView(
        places=tuple(views),
        runs=runs,
        missing=missing,
        fullest=several and full in places,
        foreign=foreign,
    )


def _compare(full: str, wording: str, other_language: bool) -> tuple[Runs, Runs]:
    """Return what a wording leaves out of the fullest, and the wording with what is new in it."""
    if other_language or full == wording:
        return (), (Run(wording, "same"),)
    missing, runs = compare_wordings(full, wording)
    return (missing if any(r.change != "same" for r in (*missing, *runs)) else ()), runs


def _fullest(corpus: Corpus, statement: MergedStatement) -> int:
    if statement.fullest is not None and statement.fullest < len(statement.versions):
        return statement.fullest
    lengths = [-len(_wording(corpus, version)) for version in statement.versions]
    return lengths.index(min(lengths))


def view_pair(corpus: Corpus, pair: LineagePair) -> PairView:
    """Return two articles side by side, the one taken from first."""
    swap = pair.direction == "b->a"
    left, right = (pair.b, pair.a) if swap else (pair.a, pair.b)
    passages: list[PassageView] = []
    for passage in pair.passages[:PASSAGES_PER_PAIR]:
        a_span, b_span = (passage.b, passage.a) if swap else (passage.a, passage.b)
        a_text = corpus.wordings.get((left, a_span), "")
        b_text = corpus.wordings.get((right, b_span), "")
        a_runs, b_runs = compare_wordings(a_text, b_text)
        a_target, b_target = corpus.target(left, a_span), corpus.target(right, b_span)
        passages.append(PassageView(a=a_runs, b=b_runs, a_target=a_target, b_target=b_target))
    return PairView(
        pair=pair,
        a=corpus.cards[left],
        b=corpus.cards[right],
        directed=pair.direction in ("a->b", "b->a"),
        passages=tuple(passages),
        hidden=max(0, len(pair.passages) - PASSAGES_PER_PAIR),
    )
