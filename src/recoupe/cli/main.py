"""The command line: parse, call, tell."""

from __future__ import annotations

import os
import sys
from importlib import metadata
from pathlib import Path
from typing import Annotated

import typer
from rich.console import Console

from recoupe.api.running import Settings, check_sources, default_jobs_dir, reading_run
from recoupe.cli.exits import MEANINGS, ExitCode, told_exits
from recoupe.cli.progress import TerminalProgress
from recoupe.cli.summary import print_reading_summary, print_summary
from recoupe.export import write_lines, write_readings
from recoupe.formats.inputs import STANDARD_INPUT

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

Inputs = Annotated[
    list[str],
    typer.Argument(
        metavar="INPUT...",
        help="Articles: files or folders of .txt, .html, .json or .jsonl (each also .gz); "
        "- for standard input.",
        show_default=False,
    ),
]
Workers = Annotated[
    int | None,
    typer.Option(
        min=1,
        help="How many articles are read at the same time, each by a process that needs about "
        "0.7 GB of memory. Changes the time, never the result.",
        show_default="as many as the machine has cores",
    ),
]
JobsDir = Annotated[
    Path | None,
    typer.Option(
        file_okay=False,
        help="Folder that keeps what has been read, so that a run that was interrupted goes on "
        "and no article is read twice.",
        show_default="OUT/.recoupe",
    ),
]
Debug = Annotated[
    bool, typer.Option("--debug", help="When the reader fails on an article, show where.")
]
Strict = Annotated[
    bool, typer.Option("--strict", help="End with code 3 when anything was left out.")
]


@app.command(no_args_is_help=True)
def check(
    inputs: Inputs,
    *,
    out: Annotated[
        Path,
        typer.Option(
            "-o",
            "--out",
            metavar="OUT",
            file_okay=False,
            help="Folder for the results: a new one, an empty one, or one of an earlier run.",
        ),
    ],
    workers: Workers = None,
    jobs_dir: JobsDir = None,
    no_site: Annotated[
        bool, typer.Option("--no-site", help="Write the two data files only, no web pages.")
    ] = False,
    strict: Strict = False,
    debug: Debug = False,
) -> None:
    """Read articles, compare them and write a dossier that you open in a browser.

    [bold]Examples[/]

    recoupe check articles/ -o dossier      every article in a folder; then open
    dossier/index.html

    recoupe check monday.jsonl tuesday.html -o dossier      several files

    zcat archive.jsonl.gz | recoupe check - -o dossier      from another program

    Run the same command again after adding an article: only that one is read.
    """
    console = Console(stderr=True)
    settings = Settings(
        workers=workers or cores(), jobs_dir=jobs_dir or default_jobs_dir(out), site=not no_site
    )
    listener = TerminalProgress(console, debug=debug)
    with told_exits(console, resume=True):
        try:
            report = check_sources(inputs, settings, out=out, listener=listener)
        finally:
            listener.close()
        print_summary(console, report, out, site=settings.site)
    if strict and report.left_out:
        raise typer.Exit(ExitCode.LEFT_OUT)


@app.command(no_args_is_help=True)
def read(
    inputs: Inputs,
    *,
    out: Annotated[
        str,
        typer.Option("-o", "--out", metavar="FILE", help="Where to write; - is standard output."),
    ] = STANDARD_INPUT,
    workers: Workers = None,
    jobs_dir: Annotated[
        Path | None,
        typer.Option(
            file_okay=False,
            help="Folder that keeps what has been read, so that no article is read twice.",
            show_default="none is kept",
        ),
    ] = None,
    strict: Strict = False,
    debug: Debug = False,
) -> None:
    """Read articles one by one, without comparing them: a JSON line for each.

    [bold]Examples[/]

    recoupe read article.txt      what one article says

    recoupe read articles/ -o readings.jsonl      into a file
    """
    console = Console(stderr=True)
    settings = Settings(workers=workers or cores(), jobs_dir=jobs_dir)
    listener = TerminalProgress(console, debug=debug)
    with told_exits(console, resume=jobs_dir is not None):
        try:
            with reading_run(inputs, settings, listener=listener) as run:
                if out == STANDARD_INPUT:
                    write_lines(sys.stdout.buffer, run.readings())
                else:
                    write_readings(Path(out), run.readings())
        finally:
            listener.close()
        left_out = [(one.item, one.reason) for one in run.left_out]
        print_reading_summary(console, len(run.reading.keys), run.reading.read, left_out)
    if strict and left_out:
        raise typer.Exit(ExitCode.LEFT_OUT)


@app.command()
def version() -> None:
    """Print the version."""
    typer.echo(f"recoupe {metadata.version('recoupe')}")


def cores() -> int:
    """Return how many cores this process may use."""
    if hasattr(os, "sched_getaffinity"):
        return len(os.sched_getaffinity(0))
    return os.cpu_count() or 1
