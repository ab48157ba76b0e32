"""How a run tells how far it is."""

from __future__ import annotations

from typing import Literal, Protocol

Phase = Literal["gather", "read", "compare", "write"]


class Listener(Protocol):
    """Is told what a run does; a progress bar is one."""

    def begin(self, phase: Phase, *, articles: int | None, weight: int | None) -> None:
        """Learn that a phase begins.

        Args:
            phase: Which.
            articles: How many articles it will handle, if known.
            weight: How much work they are together (characters), if known.
        """

    def advance(self, *, weight: int = 1) -> None:
        """Learn that one more article is done, and how much work it was."""

    def reach(self, done: int, total: int) -> None:
        """Learn how many of a phase's own steps (pages written, say) are done."""

    def end(self) -> None:
        """Learn that the phase has ended."""

    def trace(self, article: str, text: str) -> None:
        """Learn of the traceback of an article that failed."""


class Silent:
    """A listener that tells nobody."""

    def begin(self, phase: Phase, *, articles: int | None, weight: int | None) -> None:
        """Ignore it."""

    def advance(self, *, weight: int = 1) -> None:
        """Ignore it."""

    def reach(self, done: int, total: int) -> None:
        """Ignore it."""

    def end(self) -> None:
        """Ignore it."""

    def trace(self, article: str, text: str) -> None:
        """Ignore it."""
