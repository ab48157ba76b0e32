"""Third-person pronouns that may stand for somebody named."""

from __future__ import annotations

import re
from dataclasses import dataclass
from functools import lru_cache

from spacy.tokens import Doc

from recoupe.languages.names import NameRules, Pronoun
from recoupe.reading.draft import Line
from recoupe.records import Span


@dataclass(frozen=True, slots=True, kw_only=True)
class PronounHit:
    """A pronoun in the text."""

    span: Span
    """Without the hyphens of an inverted form: "a-t-[il]"."""
    line: int
    token: int
    text: str
    """Lower case, without hyphens."""
    rule: Pronoun
    inverted: bool


@lru_cache(maxsize=8)
def _pattern(source: str) -> re.Pattern[str]:
    return re.compile(source)


def find_pronouns(line: Line, number: int, rules: NameRules) -> tuple[PronounHit, ...]:
    """Return the pronouns of one line, impersonal ones left out."""
    doc, found = line.doc, []
    text = doc.text.lower()
    words = [token.text.lower() for token in doc]
    for i, lower in enumerate(words):
        form, last = lower, i
        if lower not in rules.pronouns and i + 1 < len(doc):
            form, last = f"{lower} {words[i + 1]}", i + 1
        rule = rules.pronouns.get(form)
        if rule is None or _stands_for_nobody(doc, i, text, rule, rules):
            continue
        bare = form.removeprefix("-t").lstrip("-") if form.startswith("-") else form
        end = doc[last].idx + len(doc[last])
        start = end - len(bare)
        found.append(
            PronounHit(
                span=Span(line.start + start, line.start + end),
                line=number,
                token=i,
                text=bare,
                rule=rule,
                inverted=form.startswith("-"),
            )
        )
    return tuple(found)


def _stands_for_nobody(doc: Doc, i: int, text: str, rule: Pronoun, rules: NameRules) -> bool:
    if rule.kind == "subject":
        return bool(rules.impersonal and _pattern(rules.impersonal).match(text, doc[i].idx))
    if rule.kind == "stressed":  # "lui a dit", "lui-même" are no mentions
        return _clitic(doc, i, rules)
    return False


def _clitic(doc: Doc, i: int, rules: NameRules) -> bool:
    """Tell whether a stressed form is a clitic here: right before or bound to a verb."""
    after = doc[i + 1] if i + 1 < len(doc) else None
    if i and doc[i - 1].text.endswith("-") and not doc[i - 1].whitespace_:
        return True
    if after is None:
        return False
    if after.text.startswith("-"):
        return True
    if after.pos_ in ("VERB", "AUX"):
        before = doc[i - 1] if i else None
        return before is None or before.text not in (",", "-", "–")
    return after.pos_ == "PRON" and after.text.lower() in rules.clitics
