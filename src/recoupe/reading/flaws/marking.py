"""Figures that lie in a damaged place: shown with their best reading, never compared."""

from __future__ import annotations

from dataclasses import replace

from recoupe.records import Figure, Flaw

_OF_NUMBERS = frozenset({"broken_number", "placeholder"})


def mark_damaged(figures: tuple[Figure, ...], flaws: tuple[Flaw, ...]) -> tuple[Figure, ...]:
    """Mark the figures that share a character with a broken number or a placeholder."""
    places = [flaw.span for flaw in flaws if flaw.kind in _OF_NUMBERS and flaw.span is not None]
    if not places:
        return figures
    return tuple(
        replace(figure, damaged=True)
        if any(p.start < figure.span.end and figure.span.start < p.end for p in places)
        else figure
        for figure in figures
    )
