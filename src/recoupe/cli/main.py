"""The command line: parse, call, tell."""

from __future__ import annotations

import os
import sys
from collections.abc import Iterator, Sequence
from contextlib import contextmanager
from importlib import metadata
from pathlib import Path

import typer
from rich.console import Console
from rich.markup import escape

from recoupe.api.running import Settings, check_sources, default_jobs_dir, reading_run
from recoupe.cli.exits import MEANINGS, ExitCode, told_exits
from recoupe.cli.options import (
    Debug,
    ExchangeFile,
    ExchangeFormatOption,
    Inputs,
    JobsDir,
    NoSite,
    OutFile,
    OutFolder,
    Results,
    Strict,
    Workers,
)
from recoupe.cli.progress import TerminalProgress
from recoupe.cli.summary import print_reading_summary, print_summary
from recoupe.export import claim_file, write_readings, write_stream
from recoupe.export.exchange import export_events
from recoupe.formats import STANDARD_INPUT
from recoupe.records import LeftOut

EXITS = "\n\n".join(f"[bold]{int(code)}[/] {meaning}" for code, meaning in MEANINGS.items())

app = typer.Typer(
    name="recoupe",
    help="Cross-check what many outlets publish about the same events: what happened, who said "
    "what, how many independent origins say so, where they disagree, which text is damaged.",
    epilog=f"[bold]Exit codes[/]\n\n{EXITS}",
    no_args_is_help=True,
    add_completion=False,
    rich_markup_mode="rich",
    pretty_exceptions_enable=False,
)


@app.command(no_args_is_help=True)
def check(
    inputs: Inputs,
    *,
    out: OutFolder,
    workers: Workers = None,
    jobs_dir: JobsDir = None,
    no_site: NoSite = False,
    strict: Strict = False,
    debug: Debug = False,
) -> None:
    """Read articles, compare them and write a dossier that you open in a browser.

    [bold]Examples[/]

    Every article in a folder; then open dossier/index.html:
    [green]recoupe check articles/ -o dossier[/]

    Several files: [green]recoupe check monday.jsonl tuesday.html -o dossier[/]

    From another program: [green]curl … | recoupe check - -o dossier[/]

    Run the same command again after adding an article, and only that one is read.
    """
    kept = jobs_dir or default_jobs_dir(out)
    settings = Settings(workers=workers or cores(), jobs_dir=kept, site=not no_site)
    with _telling(debug=debug, resume=True) as (console, listener):
        report = check_sources(inputs, settings, out=out, listener=listener)
        listener.close()
        print_summary(console, report, out, site=settings.site)
    _judge(report.left_out, strict=strict)


@app.command(no_args_is_help=True)
def read(
    inputs: Inputs,
    *,
    out: OutFile = STANDARD_INPUT,
    workers: Workers = None,
    jobs_dir: JobsDir = None,
    strict: Strict = False,
    debug: Debug = False,
) -> None:
    """Read articles one by one, without comparing them: a JSON line for each.

    [bold]Examples[/]

    What one article says: [green]recoupe read article.txt[/]

    Into a file: [green]recoupe read articles/ -o readings.jsonl[/]
    """
    settings = Settings(workers=workers or cores(), jobs_dir=jobs_dir)
    with _telling(debug=debug, resume=jobs_dir is not None) as (console, listener):
        if out != STANDARD_INPUT:
            claim_file(Path(out))
        with reading_run(inputs, settings, listener=listener) as run:
            if out == STANDARD_INPUT:
                write_stream(sys.stdout.buffer, run.readings())
            else:
                write_readings(Path(out), run.readings())
        listener.close()
        print_reading_summary(console, run)
    _judge(run.left_out, strict=strict)


@app.command(no_args_is_help=True)
def export(results: Results, *, format_: ExchangeFormatOption, out: ExchangeFile) -> None:
    """Write the events of a finished check in a format that other tools load.

    [bold]Examples[/]

    After [green]recoupe check articles/ -o dossier[/]:

    [green]recoupe export dossier --format gdelt -o events.csv[/]

    Every event with its sentence: [green]recoupe export dossier --format plover -o events.jsonl[/]
    """
    console = Console(stderr=True)
    with told_exits(console, resume=False):
        count = export_events(results, format_, out)
        console.print(f"{count} events, as {format_.value}: {escape(str(out))}", highlight=False)


@app.command()
def version() -> None:
    """Print the version."""
    typer.echo(f"recoupe {metadata.version('recoupe')}")


def cores() -> int:
    """Return how many cores this process may use."""
    if hasattr(os, "sched_getaffinity"):
        return len(os.sched_getaffinity(0))
    return os.cpu_count() or 1


@contextmanager
def _telling(*, debug: bool, resume: bool) -> Iterator[tuple[Console, TerminalProgress]]:
    """Give a console and a progress bar on stderr, and end the command as documented."""
    console = Console(stderr=True)
    listener = TerminalProgress(console, debug=debug)
    with told_exits(console, resume=resume):
        try:
            yield console, listener
        finally:
            listener.close()


def _judge(left_out: Sequence[LeftOut], *, strict: bool) -> None:
    if strict and left_out:
        raise typer.Exit(ExitCode.LEFT_OUT)
