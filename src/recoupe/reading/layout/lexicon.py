"""Furniture told by what a line says: a language's lexicon, signs, recurrence."""

from __future__ import annotations

import re
from functools import lru_cache

from recoupe.languages.layout import LayoutRules, agencies
from recoupe.reading.folding import fold_typography
from recoupe.reading.layout.lines import Kind, TextLine

MAX_FURNITURE = 240
"""Characters: a longer line is never furniture by its words."""
_BYLINE_WORDS = 9
"""A byline that closes with a full stop has fewer words than this; a longer one is a sentence."""
# A lone address, "@handle", "#word #word", or nothing but signs
_SIGNS = re.compile(r"(?:https?://\S+|www\.\S+|pic\.twitter\.com/\S+|[@#]\w+(?: [@#]\w+)*|[\W_]+)")


@lru_cache(maxsize=8)
def _patterns(rules: LayoutRules) -> tuple[tuple[Kind, re.Pattern[str]], ...]:
    groups: tuple[tuple[Kind, tuple[str, ...]], ...] = (
        ("advert", rules.adverts),
        ("cut", rules.cut_marks),
        ("caption", rules.captions),
        ("header", rules.headers),
        ("link", rules.links),
        ("sharing", rules.sharing),
        ("comment", rules.comments),
        ("byline", rules.bylines),
        ("byline", _signoffs(rules)),
    )
    return tuple(
        (kind, re.compile("|".join(f"(?:{p})" for p in patterns), re.IGNORECASE))
        for kind, patterns in groups
        if patterns
    )


def _signoffs(rules: LayoutRules) -> tuple[str, ...]:
    """Lines such as "(avec AFP)", "R. I./Agences", "AFP, Reuters"."""
    names = "|".join(re.escape(agency.form) for agency in agencies())
    words = "|".join(re.escape(word) for word in (*rules.signoff_words, "et", "and"))
    lead = rf"(?:(?:{words})\s*:?\s*)?" if words else ""
    return (
        rf"[(\[]?{lead}(?:{names})(?:\s*[/,&]\s*(?:{names})| (?:et|and) {lead}(?:{names}))*"
        r"[)\]]?[.;]?",
        # initials or a name before the agency: "L. M./Agences", "Jane Morgan/AP"
        rf"[^\d,;:!?]{{1,40}}\s?/\s?(?:{names})",
    )


def line_kind(text: str, rules: LayoutRules) -> Kind | None:
    """Return the kind of furniture a folded line is by its words alone."""
    if len(text) > MAX_FURNITURE:
        return None
    if _SIGNS.fullmatch(text) and not any(pattern.fullmatch(text) for _, pattern in _cut(rules)):
        return "footer"
    for kind, pattern in _patterns(rules):
        if pattern.fullmatch(text):
            words = len(text.split())
            if kind == "byline" and text.endswith((".", "!", "?")) and words >= _BYLINE_WORDS:
                continue
            return kind
    return None


def _cut(rules: LayoutRules) -> tuple[tuple[Kind, re.Pattern[str]], ...]:
    return tuple(pair for pair in _patterns(rules) if pair[0] == "cut")


def mark_by_lexicon(
    lines: tuple[TextLine, ...], rules: LayoutRules, recurring: frozenset[str]
) -> tuple[TextLine, ...]:
    """Give each unmarked line the kind that its words or its recurrence show."""
    marked = []
    suspected = {fold_typography(text.strip()) for text in recurring}
    for line in lines:
        kind = line.kind or line_kind(line.text, rules)
        if kind is None and line.text in suspected:
            kind = "recurring"
        marked.append(line._replace(kind=kind))
    return tuple(marked)
