"""English, put together."""

from pathlib import Path

from recoupe.languages.en import (
    authorities,
    events,
    figures,
    findings,
    flaws,
    layout,
    names,
    periods,
    sentences,
    statements,
    times,
)
from recoupe.languages.language import Language

LANGUAGE = Language(
    code="en",
    pipeline=None,
    models=Path(__file__).parent / "models",
    sentences=sentences.RULES,
    layout=layout.RULES,
    times=times.RULES,
    figures=figures.RULES,
    names=names.RULES,
    statements=statements.RULES,
    events=events.RULES,
    flaws=flaws.RULES,
    authorities=authorities.RULES,
    findings=findings.RULES,
    periods=periods.RULES,
)
