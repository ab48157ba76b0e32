"""How a command ends: exit codes, and what is said about each error."""

from __future__ import annotations

import signal
from collections.abc import Iterator
from contextlib import contextmanager
from enum import IntEnum
from types import FrameType
from typing import NoReturn

import typer
from rich.console import Console
from rich.markup import escape

from recoupe.api.plain import plain
from recoupe.errors import IdClashError, JobsError, NothingReadError, OutputError

SHOWN = 20
"""Items named in a message; how many more there are is said."""


class ExitCode(IntEnum):
    """What a script can tell from how a command ended."""

    DONE = 0
    NOTHING_READ = 1
    USAGE = 2
    LEFT_OUT = 3
    NOT_WRITTEN = 4
    INTERRUPTED = 130
    TERMINATED = 143


MEANINGS = {
    ExitCode.DONE: "done; what was left out, if anything, is named and stands in dossier.json",
    ExitCode.NOTHING_READ: "no article could be read, or export found no results of a check",
    ExitCode.USAGE: "the command was not understood, or two different texts claim the same id",
    ExitCode.LEFT_OUT: "done, but something was left out, and --strict was asked for",
    ExitCode.NOT_WRITTEN: "a result or the store of finished readings cannot be written",
    ExitCode.INTERRUPTED: "interrupted (Ctrl-C); the same command goes on where it was",
}


@contextmanager
def told_exits(console: Console, *, resume: bool) -> Iterator[None]:
    """Turn errors into a sentence on stderr and an exit code.

    Args:
        console: Writes to stderr.
        resume: Finished readings are kept, so that the same command would go on.
    """
    signal.signal(signal.SIGTERM, _terminate)
    try:
        yield
    except NothingReadError as err:
        _tell(console, str(err))
        for item, reason in err.left_out[:SHOWN]:
            console.print(f"  {escape(plain(f'{item}: {reason}'))}", highlight=False)
        if len(err.left_out) > SHOWN:
            console.print(f"  and {len(err.left_out) - SHOWN} more")
        raise typer.Exit(ExitCode.NOTHING_READ) from err
    except IdClashError as err:
        _tell(console, str(err))
        raise typer.Exit(ExitCode.USAGE) from err
    except (OutputError, JobsError) as err:
        _tell(console, str(err))
        raise typer.Exit(ExitCode.NOT_WRITTEN) from err
    except KeyboardInterrupt:
        console.print("\n[bold]Interrupted.[/] " + _how_to_go_on(resume), highlight=False)
        raise typer.Exit(ExitCode.INTERRUPTED) from None
    except Terminated:
        console.print("\n[bold]Stopped.[/] " + _how_to_go_on(resume), highlight=False)
        raise typer.Exit(ExitCode.TERMINATED) from None


class Terminated(BaseException):
    """The system asked the process to end."""


def _terminate(number: int, frame: FrameType | None) -> NoReturn:
    raise Terminated


def _tell(console: Console, message: str) -> None:
    console.print(f"[bold red]recoupe:[/] {escape(plain(message))}", highlight=False)


def _how_to_go_on(resume: bool) -> str:
    if resume:
        return "What was read is kept: the same command goes on where it was."
    return "Nothing was kept (name a --jobs-dir to keep what was read)."
