"""Article pages: the text as delivered, with a margin note for everything read in it."""

from __future__ import annotations

import re
from collections import Counter, defaultdict
from collections.abc import Iterable, Iterator
from dataclasses import replace
from typing import Final

from markupsafe import Markup

from recoupe.export.site.contexts import ArticlePage
from recoupe.export.site.corpus import Card, Corpus
from recoupe.export.site.notes import Block, Named, Note, Role, SharedText
from recoupe.export.site.paths import characters
from recoupe.export.site.reach import FACTS
from recoupe.export.site.safety import clip, reader_html
from recoupe.export.site.segments import Mark, Segment, segment
from recoupe.export.site.views import view_entity, view_participants, view_speaker
from recoupe.records import Entity, Event, Finding, Reading, Span, Statement

MACHINE: Final = ("machine_translation", "rewording")
EXCERPT: Final = 90
SHARED: Final = 6
"""Other articles named in the margin as having the same text."""
PASSAGES: Final = 12
_WEB = re.compile(r"https?://[^\s\"'<>\\]+\Z", re.IGNORECASE)


def build_article(corpus: Corpus, reading: Reading) -> ArticlePage:
    """Return what an article's page shows."""
    article, card = reading.article, corpus.cards[reading.article.id]
    notes = sorted(_notes(corpus, reading), key=lambda note: (note.spans[:1], note.kind != "st"))
    placed = [note for note in notes if note.spans and note.spans[0][1] <= card.shown]
    loose = [note for note in notes if not note.spans]
    kept = [
        _finished(corpus, card, article.text, replace(note, number=number))
        for number, note in enumerate([*loose, *placed[:FACTS]], 1)
    ]
    story = corpus.stories.get(card.story) if card.story else None
    return ArticlePage(
        card=card,
        web=article.url if article.url and _WEB.match(article.url) else None,
        blocks=tuple(_blocks(corpus, reading, kept[len(loose) :])),
        loose=tuple(kept[: len(loose)]),
        counts=dict(sorted(Counter(note.kind for note in kept).items())),
        translation_score=reading.translation_score,
        judged_machine=any(flaw.kind in MACHINE for flaw in reading.flaws),
        story=story,
        story_path=corpus.story_paths[story.id] if story else None,
        length=len(article.text),
        facts_hidden=len(placed) - len(placed[:FACTS]),
    )


def _finished(corpus: Corpus, card: Card, text: str, note: Note) -> Note:
    """Return the note with its excerpt and what the cross-check says about its characters."""
    if not note.spans:
        return note
    start, end = note.spans[0]
    excerpt = clip(" ".join(text[start : min(end, start + 400)].split()), EXCERPT)
    checked = note.kind in ("fg", "tm", "fl", "ev")
    findings = _findings(corpus, card.id, note.spans[0]) if checked else ()
    return replace(note, excerpt=excerpt, findings=findings)


def _one(span: Span | None) -> tuple[Span, ...]:
    return () if span is None else (span,)


def _notes(corpus: Corpus, reading: Reading) -> Iterator[Note]:
    article = reading.article
    if article.published is not None:
        yield Note(kind="pb", spans=_one(article.published.span), fact=article.published)
    for credit in reading.credits:
        yield Note(kind="cr", spans=(credit.span,), fact=credit.agency)
    for flaw in reading.flaws:
        yield Note(kind="fl", spans=_one(flaw.span), fact=flaw)
    for time in reading.times:
        yield Note(kind="tm", spans=(time.span,), fact=time)
    for figure in reading.figures:
        yield Note(kind="fg", spans=(figure.span,), fact=figure)
    for statement in reading.statements:
        yield _statement_note(corpus, article.id, statement)
    for event in reading.events:
        yield _event_note(corpus, article.id, event)
    for entity, span in _first_names(reading):
        people = (view_entity(corpus, entity.id, entity.name),)
        yield Note(kind="nm", spans=(span,), fact=entity, people=people)
    yield from _shared(corpus, article.id)


def _statement_note(corpus: Corpus, article: str, statement: Statement) -> Note:
    name, merged = statement.speaker_name, None
    number = next(
        (n for p in statement.parts if (n := corpus.statement_of.get((article, p))) is not None),
        None,
    )
    if number is not None:
        record = corpus.dossier.statements[number]
        target = corpus.record_target("st", record.id)
        articles = len({version.article for version in record.versions})
        merged = (target, articles, record.origins, record.origins_at_most) if target else None
    speaker = view_speaker(corpus, statement.speaker, name)
    return Note(
        kind="st",
        spans=statement.parts,
        fact=statement,
        people=(speaker,) if speaker else (),
        others=(Named(name=statement.addressee, target=None),) if statement.addressee else (),
        merged=merged,
    )


def _event_note(corpus: Corpus, article: str, event: Event) -> Note:
    number, merged = corpus.event_of.get((article, event.trigger)), None
    if number is not None:
        record = corpus.dossier.events[number]
        target = corpus.record_target("ev", record.id)
        articles = len({mention.article for mention in record.mentions})
        merged = (target, articles, record.origins, record.origins_at_most) if target else None
    return Note(
        kind="ev",
        spans=(event.trigger,),
        fact=event,
        people=view_participants(corpus, event.actors),
        others=view_participants(corpus, event.recipients),
        merged=merged,
    )


def _first_names(reading: Reading) -> Iterator[tuple[Entity, Span]]:
    """Return each entity with the first place that names it."""
    known = {entity.id: entity for entity in reading.entities}
    seen: set[str] = set()
    for mention in sorted(reading.mentions, key=lambda m: (m.form != "name", m.span)):
        if mention.entity in known and mention.entity not in seen:
            seen.add(mention.entity)
            yield known[mention.entity], mention.span


def _shared(corpus: Corpus, article: str) -> Iterator[Note]:
    """Return a note for each of the articles that share most text with this one."""
    ranked = sorted(
        corpus.passages.get(article, ()), key=lambda item: (-item[0].score, item[0].a, item[0].b)
    )
    for pair, is_a in ranked[:SHARED]:
        other = corpus.cards.get(pair.b if is_a else pair.a)
        if other is None or not pair.passages:
            continue
        spans = sorted((p.a, p.b) if is_a else (p.b, p.a) for p in pair.passages)
        taken = None
        if pair.direction in ("a->b", "b->a"):
            taken = (pair.direction == "b->a") == is_a
        fact = SharedText(
            pair=pair, other=other, taken=taken, target=corpus.target(other.id, spans[0][1])
        )
        yield Note(kind="cp", spans=tuple(here for here, _ in spans[:PASSAGES]), fact=fact)


def _findings(corpus: Corpus, article: str, span: Span) -> tuple[tuple[Finding, str | None], ...]:
    found = {
        number: corpus.dossier.findings[number]
        for place, number in corpus.findings_of.get(article, ())
        if place[0] < span[1] and span[0] < place[1]
    }
    return tuple((f, corpus.record_target("fi", f.id)) for f in found.values())


def _outside(reading: Reading, shown: int) -> Iterator[Span]:
    """Return what is neither body nor title: page furniture."""
    proper = [*reading.body, *_one(reading.article.title_span)]
    position = 0
    for start, end in sorted(proper):
        if start > position:
            yield Span(position, min(start, shown))
        position = max(position, end)
    if position < shown:
        yield Span(position, shown)


def _marks(reading: Reading, notes: Iterable[Note], shown: int) -> list[Mark]:
    marks = [Mark(span, "fu") for span in _outside(reading, shown)]
    names: dict[str, int] = {}
    for note in notes:
        if isinstance(note.fact, Entity):
            names[note.fact.id] = note.number
        else:
            marks += [Mark(span, note.kind, note.number) for span in note.spans]
    for mention in reading.mentions:
        if mention.entity in names:
            kind = "nm" if mention.form == "name" else "rf"
            marks.append(Mark(mention.span, kind, names[mention.entity]))
    return [mark for mark in marks if mark.span[1] <= shown]


def _blocks(corpus: Corpus, reading: Reading, notes: list[Note]) -> Iterator[Block]:
    """Return the text line by line, each line with the notes that start in it."""
    card = corpus.cards[reading.article.id]
    text, waiting = reading.article.text[: card.shown], list(reversed(notes))
    spans = {span for note in notes for span in note.spans} | corpus.targets.get(card.id, set())
    anchors: dict[int, list[str]] = defaultdict(list)
    linked = sorted(span for span in spans if span[0] < span[1] <= card.shown)
    for span in linked:
        anchors[span[0]].append(f'<i id="{characters(span)}"></i>')
    ends = [match.end() for match in re.finditer("\n", text)]
    marks = _marks(reading, notes, card.shown)
    segments = segment(card.shown, marks, anchors=linked, breaks=ends)
    pieces: list[str] = []
    line = 0
    for part in segments:
        pieces += anchors.get(part.start, ())
        pieces.append(_segment_html(part, text))
        if part.end != card.shown and text[part.end - 1] != "\n":
            continue
        here: list[Note] = []
        while waiting and waiting[-1].spans[0][0] < part.end:
            here.append(waiting.pop())
        here.sort(key=lambda note: note.kind == "nm")
        role = _role(reading, Span(line, part.end), text)
        yield Block(html=Markup("".join(pieces)), notes=tuple(here), role=role)
        pieces, line = [], part.end


def _role(reading: Reading, line: Span, text: str) -> Role:
    if not text[slice(*line)].strip():
        return "blank"
    title = reading.article.title_span
    if title is not None and title[0] < line[1] and line[0] < title[1]:
        return "title"
    inside = any(start < line[1] and line[0] < end for start, end in reading.body)
    return "text" if inside else "furniture"


def _segment_html(part: Segment, text: str) -> str:
    shown = reader_html(text[part.start : part.end], text[part.end : part.end + 1])
    if not part.marks:
        return shown
    kinds = " ".join(sorted({mark.kind for mark in part.marks}))
    number = next((mark.note for mark in part.marks if mark.note is not None), None)
    if number is None:
        return f'<span class="{kinds}">{shown}</span>'
    return f'<a class="m {kinds}" href="#n{number}" tabindex="-1">{shown}</a>'
