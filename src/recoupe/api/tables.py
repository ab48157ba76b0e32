"""Readings and dossiers that show themselves as tables, in a shell and in a notebook."""

from __future__ import annotations

from collections.abc import Iterator, Sequence
from dataclasses import dataclass, fields

from recoupe.api.plain import html, plain
from recoupe.formats import Note
from recoupe.records import Dossier, Published, Reading, Span, Story

ROWS = 25
"""Rows shown of each table; how many more there are is said."""
QUOTED = 100
"""Characters shown of a quotation."""

Row = tuple[str, ...]


@dataclass(frozen=True, slots=True, kw_only=True)
class Table:
    """A caption, column names and rows, all still unescaped."""

    caption: str
    columns: Row
    rows: Sequence[Row]


@dataclass(frozen=True, slots=True, kw_only=True, repr=False)
class ReadingTable(Reading):
    """A `Reading` that shows itself as a table."""

    @classmethod
    def of(cls, reading: Reading) -> ReadingTable:
        """Return the same reading, able to show itself."""
        return cls(**{field.name: getattr(reading, field.name) for field in fields(Reading)})

    def __repr__(self) -> str:
        """Show the reading as text."""
        return as_text(reading_table(self))

    def _repr_html_(self) -> str:
        return as_html(reading_table(self))


@dataclass(frozen=True, slots=True, kw_only=True, repr=False)
class DossierTable(Dossier):
    """A `Dossier` that shows itself as a table and gives access to its readings."""

    readings: tuple[Reading, ...]
    """One for each article, in the order of the articles' ids."""
    notes: tuple[Note, ...] = ()
    """Remarks on the input."""

    @classmethod
    def of(
        cls, dossier: Dossier, readings: Sequence[Reading], notes: Sequence[Note] = ()
    ) -> DossierTable:
        """Return the same dossier with its readings, able to show itself."""
        values = {field.name: getattr(dossier, field.name) for field in fields(Dossier)}
        return cls(**values, readings=tuple(readings), notes=tuple(notes))

    def __repr__(self) -> str:
        """Show the dossier as text."""
        return as_text(dossier_table(self))

    def _repr_html_(self) -> str:
        return as_html(dossier_table(self))


def reading_table(reading: Reading) -> Table:
    """Return what an article says as rows: kind, value, the words it rests on."""
    article = reading.article
    named = [article.title or article.id, article.source, _date(article.published)]
    return Table(
        caption=" · ".join(part for part in named if part),
        columns=("what", "value", "who", "in the article's words"),
        rows=list(_reading_rows(reading)),
    )


def dossier_table(dossier: DossierTable) -> Table:
    """Return the stories of a dossier as rows, the largest first."""
    disputed = sum(finding.kind == "disputed" for finding in dossier.findings)
    counts = (
        f"{len(dossier.articles)} articles",
        f"{len(dossier.stories)} stories",
        f"{disputed} disputed findings",
        f"{len(dossier.left_out)} left out",
    )
    stories = sorted(dossier.stories, key=lambda story: (-len(story.articles), story.id))
    return Table(
        caption=", ".join(counts),
        columns=("story", "date", "articles", "independent origins"),
        rows=[(s.label, s.date or "unknown", str(len(s.articles)), origins(s)) for s in stories],
    )


def origins(story: Story) -> str:
    """Say how many independent origins a story has, no surer than is known."""
    if story.origins == story.origins_at_most:
        return str(story.origins)
    return f"at least {story.origins}, at most {story.origins_at_most}"


def as_text(table: Table) -> str:
    """Draw a table with spaces."""
    shown = [tuple(plain(cell, QUOTED) for cell in row) for row in table.rows[:ROWS]]
    widths = [max(map(len, column)) for column in zip(table.columns, *shown, strict=True)]
    lines = [plain(table.caption), *(_line(row, widths) for row in (table.columns, *shown))]
    return "\n".join([*lines, *_more(table)])


def as_html(table: Table) -> str:
    """Draw a table in HTML; every cell is escaped."""
    head = "".join(f"<th>{html(name)}</th>" for name in table.columns)
    rows = "".join(
        "<tr>" + "".join(f"<td>{html(cell, QUOTED)}</td>" for cell in row) + "</tr>"
        for row in table.rows[:ROWS]
    )
    more = "".join(f"<p>{html(line)}</p>" for line in _more(table))
    return (
        f"<table><caption>{html(table.caption)}</caption>"
        f"<thead><tr>{head}</tr></thead><tbody>{rows}</tbody></table>{more}"
    )


def _line(row: Row, widths: Sequence[int]) -> str:
    return "  ".join(cell.ljust(width) for cell, width in zip(row, widths, strict=True)).rstrip()


def _more(table: Table) -> list[str]:
    hidden = len(table.rows) - ROWS
    return [f"and {hidden} more rows"] if hidden > 0 else []


def _reading_rows(reading: Reading) -> Iterator[Row]:
    text = reading.article.text
    for event in reading.events:
        who = ", ".join(actor.name for actor in event.actors)
        yield f"event: {event.factuality}", event.type, who, _quote(text, event.sentence)
    for said in reading.statements:
        words = " […] ".join(_quote(text, part) for part in said.parts)
        yield "statement", said.kind, said.speaker_name or "unknown", words
    for figure in reading.figures:
        value = " ".join(str(part) for part in (figure.value, figure.unit, figure.what) if part)
        where = figure.sentence or figure.span
        yield "figure", value, figure.according_to or "unknown", _quote(text, where)
    for time in reading.times:
        yield "time", time.value or "unknown", "", _quote(text, time.span)
    for entity in reading.entities:
        yield entity.type, entity.name, "", ""
    for flaw in reading.flaws:
        words = _quote(text, flaw.span) if flaw.span else ""
        yield f"flaw: {flaw.kind}", flaw.message, "", words


def _quote(text: str, span: Span) -> str:
    return text[span.start : span.end]


def _date(published: Published | None) -> str | None:
    return published.value if published else None
