"""Arguments and options of the commands, each with its sentence."""

from __future__ import annotations

from pathlib import Path
from typing import Annotated

import typer

from recoupe.export.exchange import ExchangeFormat

Inputs = Annotated[
    list[str],
    typer.Argument(
        metavar="INPUT...",
        help="Articles: files or folders of .txt, .html, .json or .jsonl (each also .gz); "
        "- for standard input.",
        show_default=False,
    ),
]
OutFolder = Annotated[
    Path,
    typer.Option(
        "-o",
        "--out",
        metavar="OUT",
        file_okay=False,
        help="Folder for the results: a new one, an empty one, or one of an earlier run.",
    ),
]
Results = Annotated[
    Path,
    typer.Argument(
        metavar="OUT",
        help="Folder that check wrote.",
        show_default=False,
    ),
]
ExchangeFormatOption = Annotated[
    ExchangeFormat,
    typer.Option(
        "--format",
        help="gdelt (GDELT Events 2.0, 61 tab separated columns), polecat (40 columns) or "
        "plover (JSON lines).",
    ),
]
ExchangeFile = Annotated[
    Path, typer.Option("-o", "--out", metavar="FILE", help="The file to write.")
]
OutFile = Annotated[
    str,
    typer.Option("-o", "--out", metavar="FILE", help="Where to write; - is standard output."),
]
Workers = Annotated[
    int | None,
    typer.Option(
        min=1,
        metavar="N",
        help="How many articles are read at the same time, each by a process that needs about "
        "0.7 GB of memory. Changes the time, never the result.",
        show_default="as many as the machine has cores",
    ),
]
JobsDir = Annotated[
    Path | None,
    typer.Option(
        metavar="DIR",
        file_okay=False,
        help="Folder that keeps what has been read, so that a run that was interrupted goes on "
        "and no article is read twice. [dim]Without it, check keeps it in OUT/.recoupe and "
        "read keeps nothing.[/]",
        show_default=False,
    ),
]
NoSite = Annotated[
    bool, typer.Option("--no-site", help="Write the two data files only, no web pages.")
]
Strict = Annotated[
    bool, typer.Option("--strict", help="End with code 3 when anything was left out.")
]
Debug = Annotated[
    bool, typer.Option("--debug", help="When the reader fails on an article, show where.")
]
