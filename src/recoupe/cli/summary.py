"""The closing table: what a run has come to."""

from __future__ import annotations

from collections import defaultdict
from collections.abc import Iterable, Sequence
from pathlib import Path

from rich.console import Console, Group
from rich.table import Table
from rich.text import Text

from recoupe.api.plain import plain
from recoupe.api.running import Report, Run
from recoupe.records import Story

LARGEST = 10
NAMED = 3
"""Items named for each reason; how many more there are is said."""


def print_summary(console: Console, report: Report, out: Path, *, site: bool) -> None:
    """Print the closing table and where to look."""
    table = Table(show_header=False, box=None, pad_edge=False)
    table.add_column(style="bold", no_wrap=True)
    table.add_column(overflow="fold")
    for name, value in _rows(report):
        table.add_row(name, value)
    console.print()
    console.print(table)
    largest = _largest(report.dossier.stories)
    if largest:
        console.print()
        console.print(_stories_table(largest))
    look = out / ("index.html" if site else "dossier.json")
    console.print()
    console.print(Text.assemble(("Look at: ", "bold"), str(look)), soft_wrap=True)


def print_reading_summary(console: Console, run: Run) -> None:
    """Print what a run that only reads has come to."""
    counted = _counted(len(run.reading.keys), run.reading.read)
    console.print(Text.assemble(("Articles  ", "bold"), counted))
    for line in grouped((one.item, one.reason) for one in run.left_out):
        console.print(Text.assemble(("Left out  ", "bold"), line))
    for line in grouped((note.item, note.message) for note in run.gathered.notes):
        console.print(Text.assemble(("Remark    ", "bold"), line))


def grouped(left_out: Iterable[tuple[str, str]]) -> list[str]:
    """Return a line a reason: how many items, and the first ones by name."""
    items: defaultdict[str, list[str]] = defaultdict(list)
    for item, reason in left_out:
        items[reason].append(item)
    return [_named(reason, sorted(named)) for reason, named in sorted(items.items())]


def _rows(report: Report) -> list[tuple[str, Text | Group]]:
    disputed = sum(finding.kind == "disputed" for finding in report.dossier.findings)
    damaged = sum(bool(reading.flaws) for reading in report.readings)
    rows: list[tuple[str, Text | Group]] = [
        ("Articles", Text(_counted(report.articles, report.read)))
    ]
    if report.left_out:
        lines = grouped((one.item, one.reason) for one in report.left_out)
        rows.append(("Left out", _lines(lines)))
    if report.notes:
        lines = grouped((note.item, note.message) for note in report.notes)
        rows.append(("Remarks", _lines(lines[:LARGEST])))
    rows += [
        ("Stories", Text(f"{len(report.dossier.stories):,}")),
        ("Disputed findings", Text(f"{disputed:,}")),
        ("Damaged articles", Text(f"{damaged:,}")),
    ]
    return rows


def _lines(lines: Iterable[str]) -> Group:
    """Stack lines whose long paths are folded, never cut."""
    return Group(*(Text(line, overflow="fold") for line in lines))


def _counted(articles: int, read: int) -> str:
    known = articles - read
    return (
        f"{articles:,} ({read:,} read now, {known:,} known from before)" if known else f"{read:,}"
    )


def _named(reason: str, items: Sequence[str]) -> str:
    more = f" and {len(items) - NAMED:,} more" if len(items) > NAMED else ""
    return plain(f"{len(items):,} because {reason}: {', '.join(items[:NAMED])}{more}")


def _largest(stories: Sequence[Story]) -> list[Story]:
    several = [story for story in stories if len(story.articles) > 1]
    return sorted(several, key=lambda story: (-len(story.articles), story.id))[:LARGEST]


def _stories_table(stories: Iterable[Story]) -> Table:
    """Counts first and whole: in a narrow terminal only the headline is cut."""
    rows = [
        (counts(story), f"{(story.date or 'no date')[:10]}  {plain(story.label)}")
        for story in stories
    ]
    table = Table(title="Largest stories", title_justify="left", box=None, pad_edge=False)
    table.add_column("Articles, origins", no_wrap=True, min_width=max(len(row[0]) for row in rows))
    table.add_column("Story", overflow="ellipsis", no_wrap=True, ratio=1)
    for counted, told in rows:
        table.add_row(counted, Text(told))
    return table


def counts(story: Story) -> str:
    """Return "58 articles, 6 independent origins", or both bounds when they differ."""
    least, most = story.origins, story.origins_at_most
    shown = str(least) if least == most else f"{least} to {most}"
    noun = "origin" if most == 1 else "origins"
    return f"{len(story.articles)} articles, {shown} independent {noun}"
