from __future__ import annotations

import io

from rich.console import Console

from recoupe.cli.progress import TerminalProgress


def drawn(*, terminal: bool, debug: bool = False) -> str:
    stream = io.StringIO()
    console = Console(file=stream, force_terminal=terminal, width=110, color_system=None)
    progress = TerminalProgress(console, debug=debug)
    progress.begin("gather", articles=None, weight=None)
    progress.advance(weight=300)
    progress.end()
    progress.begin("read", articles=2, weight=1000)
    progress.advance(weight=900)
    progress.trace("a [bold]", "Traceback [/]")
    progress.advance(weight=100)
    progress.end()
    progress.begin("write", articles=None, weight=None)
    progress.reach(3, 7)
    progress.reach(7, 7)
    progress.end()
    progress.close()
    return stream.getvalue()


def test_a_terminal_sees_a_bar_for_each_phase() -> None:
    shown = drawn(terminal=True)
    for word in ("Taking in", "1 articles", "Reading", "2/2 articles", "Writing", "7/7 pages"):
        assert word in shown


def test_elsewhere_nothing_is_drawn() -> None:
    assert drawn(terminal=False).strip() == ""


def test_tracebacks_are_shown_only_when_asked_and_as_they_are() -> None:
    assert "Traceback" not in drawn(terminal=True)
    shown = drawn(terminal=False, debug=True)
    assert "a [bold]" in shown
    assert "Traceback [/]" in shown
