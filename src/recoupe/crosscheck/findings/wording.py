"""Why a finding says what it says, in plain English and French."""

from __future__ import annotations

from collections.abc import Callable, Sequence
from typing import NamedTuple

from recoupe.crosscheck.findings.verdicts import Level, Verdict
from recoupe.languages import LANGUAGES
from recoupe.records import Figure

_SIGNS = {
    "exactly": "",
    "about": "~",
    "more_than": "> ",
    "at_least": "≥ ",
    "less_than": "< ",
    "at_most": "≤ ",
}
_UNIT_SIGNS = {
    "percent": " %",
    "euro": " €",
    "dollar": " $",
    "pound": " £",
    "euro_cent": " euro cent",
    "franc": " franc",
    "rouble": " rouble",
} | {
    unit: f" {unit}"
    for unit in "second minute hour day week month quarter semester year decade century".split()
}
"""Units that a number means nothing without; any other unit repeats what is counted."""
_FRENCH = LANGUAGES["fr"].authorities
_NAMED = 3
"""Sources named beside one number; the values that follow name them all."""


class Why(NamedTuple):
    """One explanation in both languages of the dossier."""

    english: str
    french: str


def show_number(value: float, group: str = "\u202f", point: str = ".") -> str:
    """Write a number with thin groups of three digits: 106301 -> 106 301."""
    written = f"{int(value):,}" if value == int(value) else f"{value:,}"
    return written.translate({ord(","): group, ord("."): point})


def show_figure(figure: Figure) -> str:
    """Write a figure as a reader would: "> 400", "2 000-3 000", "78 %".

    The unit of counted things is left out: "20 vehicles" of the thing "vehicles" is 20.
    """
    sign = _UNIT_SIGNS.get(figure.unit or "", "")
    if figure.comparator == "between" and figure.high is not None:
        return f"{show_number(figure.value)}–{show_number(figure.high)}{sign}"
    return f"{_SIGNS.get(figure.comparator, '')}{show_number(figure.value)}{sign}"


def explain_verdict(verdict: Verdict) -> Why:
    """Explain the verdict on one set of comparable figures."""
    if verdict.reason == "single_source":
        return Why("Only one article gives this number.", "Un seul article donne ce nombre.")
    if verdict.reason == "agreed":
        return _agreement(verdict.levels)
    first, last = verdict.levels[0].value, verdict.levels[-1].value
    low, high = show_number(first, ","), show_number(last, ",")
    bas, haut = show_number(first, point=","), show_number(last, point=",")
    if verdict.reason == "disputed_sides":
        english = [_sourced(level, ",", ".", str) for level in verdict.levels]
        french = [_sourced(level, "\u202f", ",", _FRENCH.name_office) for level in verdict.levels]
        return Why(
            f"No rounding reconciles {_row(english, 'and')}.",
            f"Aucun arrondi ne concilie {_row(french, 'et')}.",
        )
    if verdict.reason == "revised_later":
        return Why(
            f"The same count grew from {low} to {high} as later articles reported it.",
            f"Le même décompte est passé de {bas} à {haut} au fil des articles.",
        )
    return Why(
        f"Articles give numbers from {low} to {high}, and no two named sources oppose each other: "
        "provisional numbers, or counts of different things. Compare the sentences.",
        f"Les articles donnent des nombres de {bas} à {haut}, sans que deux sources nommées "
        "s'opposent : chiffres provisoires, ou décomptes de choses différentes. "
        "Comparez les phrases.",
    )


def _agreement(levels: Sequence[Level]) -> Why:
    measures = [measure for level in levels for measure in level.measures]
    count = len({measure.article for measure in measures})
    if len({show_figure(measure.figure) for measure in measures}) == 1:
        return Why(f"{count} articles give this number.", f"{count} articles donnent ce nombre.")
    return Why(
        f"{count} articles give numbers that can all be right (rounded, bounded or equal).",
        f"{count} articles donnent des nombres qui peuvent tous être justes "
        "(arrondis, bornés ou égaux).",
    )


def _sourced(level: Level, group: str, point: str, name_of: Callable[[str], str]) -> str:
    """Write a level's number with those who give it: "21 (police, Interior Ministry)"."""
    names = {m.figure.according_to for m in level.measures if m.figure.according_to}
    shown = ", ".join([name_of(name) for name in sorted(names)][:_NAMED])
    more = ", …" if len(names) > _NAMED else ""
    return f"{show_number(level.value, group, point)} ({shown}{more})"


def _row(pieces: Sequence[str], last: str) -> str:
    return ", ".join([*pieces[:-2], f" {last} ".join(pieces[-2:])])
