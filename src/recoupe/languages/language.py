"""What one language brings: constants only, no code."""

from __future__ import annotations

from dataclasses import dataclass, field
from pathlib import Path

from recoupe.languages.authorities import AuthorityRules
from recoupe.languages.events import EventRules
from recoupe.languages.figures import FigureRules
from recoupe.languages.findings import FindingRules
from recoupe.languages.flaws import FlawRules
from recoupe.languages.layout import LayoutRules
from recoupe.languages.names import NameRules
from recoupe.languages.periods import PeriodRules
from recoupe.languages.sentences import SentenceRules
from recoupe.languages.statements import StatementRules
from recoupe.languages.times import TimeRules


@dataclass(frozen=True, slots=True, kw_only=True)
class Language:
    """Everything the readers need to know about one language."""

    code: str
    """ISO 639-1 code; ``und`` for a language without a folder of its own."""
    pipeline: str | None = None
    """Name of the installed spaCy package; None for a bare tokenizer."""
    models: Path | None = None
    """Folder of trained components shipped with Recoupe; None when there are none."""
    sentences: SentenceRules = field(default_factory=SentenceRules)
    layout: LayoutRules = field(default_factory=LayoutRules)
    times: TimeRules = field(default_factory=TimeRules)
    figures: FigureRules = field(default_factory=FigureRules)
    names: NameRules = field(default_factory=NameRules)
    statements: StatementRules = field(default_factory=StatementRules)
    events: EventRules = field(default_factory=EventRules)
    flaws: FlawRules = field(default_factory=FlawRules)
    authorities: AuthorityRules = field(default_factory=AuthorityRules)
    findings: FindingRules = field(default_factory=FindingRules)
    periods: PeriodRules = field(default_factory=PeriodRules)
