"""The statements of an article, put together sentence by sentence."""

from __future__ import annotations

from dataclasses import replace

from recoupe.reading.draft import Draft
from recoupe.reading.entities import EntityReading
from recoupe.reading.statements.addressees import addressee_of
from recoupe.reading.statements.cast import Cast, Speaker
from recoupe.reading.statements.contents import Report, right_report
from recoupe.reading.statements.cues import Cue, find_cues
from recoupe.reading.statements.inserted import according_report, incise_report
from recoupe.reading.statements.inside import inside_report
from recoupe.reading.statements.phrases import Names
from recoupe.reading.statements.spans import is_sentence, is_term
from recoupe.reading.statements.speakers import Chooser, load_chooser, speaker_of
from recoupe.reading.statements.standing import running_fragments, standing_reports
from recoupe.reading.statements.words import Page, Unit, read_page
from recoupe.records import Span, Statement, StatementKind


def read_statements(
    draft: Draft, entities: EntityReading, choose: Chooser | None = None
) -> tuple[Statement, ...]:
    """Read who is reported to have said what, in order of appearance.

    Args:
        draft: The article.
        entities: Who is named in it.
        choose: Tells whom pronouns, offices and lone quotations mean; by default the
            language's own model.
    """
    choose = choose or load_chooser(draft.language)
    page = read_page(draft)
    names = Names(page, entities)
    cast = Cast.of(page, names, entities)
    found: list[Statement] = []
    close = False
    for unit in page.units:
        if page.text(unit.span).lower().lstrip("»>-– ").startswith(page.rules.furniture or "\0"):
            continue
        reports = _reports(page, unit, names)
        reports += standing_reports(page, unit, names, reports)
        reports = [report for report in reports if not _slogan(page, report)]
        if not reports and close:
            reports = running_fragments(page, unit, names)
        close = bool(reports)
        found += _without_nested(_told(page, unit, cast, reports, choose))
    return tuple(sorted(found, key=lambda s: (s.parts[0], s.parts[-1])))


def _told(
    page: Page, unit: Unit, cast: Cast, reports: list[Report], choose: Chooser
) -> list[tuple[Statement, str]]:
    """Return the statements of a unit with the frames they were found by."""
    known: list[tuple[int, Speaker]] = []
    told: list[tuple[Statement, str]] = []
    for report in sorted(reports, key=lambda r: (r.parts[0], r.parts[-1])):
        speaker = speaker_of(cast, report, _before(known, report), choose)
        if report.frame == "fragment" and speaker.name is None:
            continue
        statement = _statement(page, report, speaker)
        if report.cue is not None:
            addressee = addressee_of(page, unit, cast.names, report.cue, report.parts)
            statement = replace(statement, addressee=addressee)
            known.append((report.cue.verb, speaker))
        told.append((statement, report.frame))
        cast.hear(speaker, report.parts[-1].end)
    return told


def _without_nested(spoken: list[tuple[Statement, str]]) -> list[Statement]:
    """Drop a report inside another by the same speaker: "Il veut A, a-t-il dit" is one."""
    outer = [
        (statement.parts, statement.speaker_name)
        for statement, frame in spoken
        if frame in ("incise", "according", "compared")
    ]
    return [
        statement
        for statement, _ in spoken
        if not any(
            parts != statement.parts
            and name == statement.speaker_name
            and all(
                any(p.start <= q.start and q.end <= p.end for p in parts) for q in statement.parts
            )
            for parts, name in outer
        )
    ]


def _slogan(page: Page, report: Report) -> bool:
    """Tell chants and placards, which are nobody's statement."""
    if report.cue is not None and "chant" in report.cue.frames:
        return True
    phrase = report.phrase
    if phrase is None:
        return False
    words = page.words[phrase.start : phrase.end]
    return any(word.low in page.rules.not_speakers for word in words)


def _before(known: list[tuple[int, Speaker]], report: Report) -> Speaker | None:
    """Return the speaker of the nearest cue before a report's own in its sentence."""
    if report.cue is None:
        return None
    nearer = [item for item in known if item[0] < report.cue.verb]
    return max(nearer, key=lambda item: item[0])[1] if nearer else None


def _reports(page: Page, unit: Unit, names: Names) -> list[Report]:
    """Read a unit's cues from its end, so that each knows where the next report begins."""
    found: list[Report] = []
    limit = unit.span.end
    cues = find_cues(page, unit)
    governed = {cue.after for cue in cues if cue.kind == "verb"}
    for cue in reversed(cues):
        if cue.shape == "infinitive" and cue.first in governed:
            continue  # "il dit souhaiter partir" is one report
        quote = page.quote_at(page.words[cue.verb].start)
        if quote is not None:
            report = inside_report(page, unit, names, cue, quote)
        else:
            report = _outside(page, unit, names, cue, limit)
        if report is None:
            continue
        found.append(report)
        if quote is None and report.cut >= 0:
            limit = min(limit, report.cut)
    return found[::-1]


def _outside(page: Page, unit: Unit, names: Names, cue: Cue, limit: int) -> Report | None:
    if cue.kind != "verb":
        return according_report(page, unit, names, cue, limit)
    report = incise_report(page, unit, names, cue, limit)
    return report or right_report(page, unit, names, cue, limit)


def _statement(page: Page, report: Report, speaker: Speaker) -> Statement:
    cue = report.cue
    return Statement(
        kind=_kind(page, report),
        parts=report.parts,
        cue=Span(page.words[cue.verb].start, page.words[cue.end - 1].end) if cue else None,
        speaker_span=speaker.span,
        speaker=speaker.entity,
        speaker_name=speaker.name,
    )


def _kind(page: Page, report: Report) -> StatementKind:
    parts = report.parts
    quotes = [
        quote
        for quote in page.quotes
        if any(q.start < quote.outer.end and quote.outer.start < q.end for q in parts)
    ]
    inner = {quote.inner for quote in quotes}
    if all(any(i.start <= p.start and p.end <= i.end for i in inner) for p in parts):
        first = next((quote for quote in quotes if quote.inner.start <= parts[0].start), None)
        whole = report.frame in ("incise", "colon", "standing", "inside") or (
            first is not None and is_sentence(page, first)
        )
        return "direct" if whole else "mixed"
    spoken = [quote for quote in quotes if not is_term(page, quote)]
    return "mixed" if spoken else "indirect"
