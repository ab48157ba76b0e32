"""Why a finding says what it says, in plain English and French."""

from __future__ import annotations

from collections.abc import Sequence
from typing import NamedTuple

from recoupe.crosscheck.findings.verdicts import Level, Verdict
from recoupe.records import Figure

_SIGNS = {
    "exactly": "",
    "about": "~",
    "more_than": "> ",
    "at_least": "≥ ",
    "less_than": "< ",
    "at_most": "≤ ",
}
_UNIT_SIGNS = {"percent": " %", "euro": " €", "dollar": " $", "person": "", "": ""}


class Why(NamedTuple):
    """One explanation in both languages of the dossier."""

    english: str
    french: str


def show_number(value: float) -> str:
    """Write a number with thin groups of three digits: 106301 -> 106 301."""
    if value == int(value):
        return f"{int(value):,}".replace(",", "\u202f")
    return f"{value:,}".replace(",", "\u202f")


def show_figure(figure: Figure) -> str:
    """Write a figure as a reader would: "> 400", "2 000-3 000", "78 %"."""
    unit = figure.unit or ""
    sign = _UNIT_SIGNS.get(unit, f" {unit.replace('_', ' ')}")
    if figure.comparator == "between" and figure.high is not None:
        return f"{show_number(figure.value)}–{show_number(figure.high)}{sign}"
    return f"{_SIGNS.get(figure.comparator, '')}{show_number(figure.value)}{sign}"


def explain_verdict(verdict: Verdict) -> Why:
    """Explain the verdict on one set of comparable figures."""
    levels = verdict.levels
    low, high = show_number(levels[0].value), show_number(levels[-1].value)
    count = len(frozenset().union(*(level.articles for level in levels)))
    if verdict.reason == "single_source":
        return Why("Only one article gives this number.", "Un seul article donne ce nombre.")
    if verdict.reason == "agreed":
        return Why(
            f"{count} articles give numbers that can all be right (rounded, bounded or equal).",
            f"{count} articles donnent des nombres qui peuvent tous être justes "
            "(arrondis, bornés ou égaux).",
        )
    if verdict.reason == "disputed_sides":
        sides_en, sides_fr = _sides(levels, "and"), _sides(levels, "et")
        return Why(
            f"{sides_en} give numbers that rounding cannot reconcile: {low} and {high}.",
            f"{sides_fr} donnent des nombres qu'aucun arrondi ne concilie : {low} et {high}.",
        )
    if verdict.reason == "revised_later":
        return Why(
            f"The same count grew from {low} to {high} as later articles reported it.",
            f"Le même décompte est passé de {low} à {high} au fil des articles.",
        )
    return Why(
        f"The same count stands at {low} and at {high}, and no two named sources oppose "
        "each other: provisional numbers, most likely.",
        f"Le même décompte vaut {low} puis {high} sans que deux sources nommées "
        "s'opposent : chiffres provisoires, sans doute.",
    )


def _sides(levels: Sequence[Level], last: str) -> str:
    names = sorted(
        {m.figure.according_to for level in levels for m in level.measures if m.figure.according_to}
    )
    shown = names[:4]
    return f" {last} ".join([", ".join(shown[:-1]), shown[-1]]) if len(shown) > 1 else shown[0]
