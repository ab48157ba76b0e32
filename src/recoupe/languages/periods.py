"""What a language must say so that counts and undated articles find their day."""

from __future__ import annotations

from collections.abc import Mapping
from dataclasses import dataclass, field


@dataclass(frozen=True, slots=True, kw_only=True)
class PeriodRules:
    """Constants for placing counts and articles in time; the defaults know nothing.

    Patterns are regular expressions over folded text: lower case, no accents.
    """

    compared: tuple[str, ...] = ()
    """Patterns that set another count or day beside the one told: ``contre``."""
    weeks_away: tuple[tuple[str, int], ...] = ()
    """Patterns of the same day in another week, with the weeks between: ``une semaine plus
    tot`` -1."""
    occasions: tuple[str, ...] = ()
    """Patterns of what is numbered when it comes again: ``quatrieme samedi``."""
    titled: tuple[str, ...] = ()
    """Those whose number may stand behind: ``acte IV``; ``samedi 4`` is a date."""
    ranks: Mapping[str, int] = field(default_factory=dict)
    """Folded words of rank: ``quatrieme`` 4."""
    rank_endings: str = "(?!)"
    """Pattern of what makes a rank of digits: the ``e`` of ``4e``."""
