"""Progress bars on a terminal, silence elsewhere."""

from __future__ import annotations

from rich.console import Console
from rich.markup import escape
from rich.progress import (
    BarColumn,
    Progress,
    ProgressColumn,
    SpinnerColumn,
    Task,
    TaskID,
    TextColumn,
    TimeElapsedColumn,
    TimeRemainingColumn,
)
from rich.text import Text

from recoupe.engine import Phase

NAMES: dict[Phase, str] = {
    "gather": "Taking in",
    "read": "Reading",
    "compare": "Comparing",
    "write": "Writing",
}


UNITS: dict[Phase, str] = {
    "gather": "articles",
    "read": "articles",
    "compare": "articles",
    "write": "pages",
}


class CountColumn(ProgressColumn):
    """Articles (or pages) done, of how many, and how many a second."""

    def render(self, task: Task) -> Text:
        """Show the counts of one phase."""
        done, expected = task.fields["done"], task.fields["expected"]
        if not done and expected is None:
            return Text("")
        shown = f"{done:,}" if expected is None else f"{done:,}/{expected:,}"
        elapsed = task.elapsed or 0.0
        rate = f"  {done / elapsed:,.1f}/s" if done and elapsed > 1 else ""
        return Text(f"{shown} {task.fields['unit']}{rate}")


class TerminalProgress:
    """A bar a phase, on stderr; the time left is told from characters, not from articles.

    Long articles take longer than short ones, so a count of articles would make a bad clock.
    """

    def __init__(self, console: Console, *, debug: bool = False) -> None:
        """Draw on a console; with `debug` also print tracebacks of articles that failed."""
        self._console = console
        self._debug = debug
        self._progress = Progress(
            SpinnerColumn(),
            TextColumn("{task.description:<10}"),
            BarColumn(bar_width=30),
            CountColumn(),
            TimeElapsedColumn(),
            TextColumn("left:"),
            TimeRemainingColumn(),
            console=console,
            disable=not console.is_terminal,
        )
        self._task: TaskID | None = None

    def begin(self, phase: Phase, *, articles: int | None, weight: int | None) -> None:
        """Draw the bar of a phase."""
        self._progress.start()
        self._task = self._progress.add_task(
            NAMES[phase], total=weight, expected=articles, done=0, unit=UNITS[phase]
        )

    def advance(self, *, weight: int = 1) -> None:
        """Move the bar."""
        if self._task is not None:
            done = self._progress.tasks[self._task].fields["done"] + 1
            self._progress.update(self._task, advance=weight, done=done)

    def reach(self, done: int, total: int) -> None:
        """Move the bar of a phase that counts its own steps."""
        if self._task is not None:
            self._progress.update(
                self._task, completed=done, total=total, done=done, expected=total
            )

    def end(self) -> None:
        """Fill the bar."""
        if self._task is not None:
            task = self._progress.tasks[self._task]
            self._progress.update(
                self._task, total=task.completed or 1, completed=task.completed or 1
            )
            self._progress.stop_task(self._task)

    def trace(self, article: str, text: str) -> None:
        """Print a traceback when asked to."""
        if self._debug and text:
            self._console.print(f"[bold]{escape(article)}[/]\n{escape(text)}", highlight=False)

    def close(self) -> None:
        """Leave the bars as they are and give the terminal back."""
        self._progress.stop()
