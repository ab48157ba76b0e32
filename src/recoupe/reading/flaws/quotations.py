"""Quotation marks that never close, and quotations that report their own speaker."""

from __future__ import annotations

import html
import re
from collections.abc import Iterator
from functools import lru_cache

from recoupe.languages.flaws import FlawRules
from recoupe.reading.flaws.page import Page, Stretch, flaw
from recoupe.records import Flaw

_SHOWN = 60
_WORD = re.compile(r"[^\W\d_]+'?")
_INNER_WORDS = 4
_PARAGRAPHS = 6
"""A quotation without marks of its own in each paragraph closes within so many."""
_ANY_MARK = re.compile('[«»“”"]')
_ENTITY = re.compile(r"&(?:raquo|laquo|rdquor?|ldquor?|quot);")
# a mark of the wrong direction: "ces “gilets jaunes“ que"
_TURNED = re.compile(r"(?<=[\w.!?…])“(?=[\s.,;:)]|$)")
# what a line begins with when a line break (an italic, a pull quote) cut a sentence: the rest
# of it, or the closing mark; "» Lire aussi" is a link
_AFTER_BREAK = re.compile(r"\s*(?:[»”](?! ?[A-ZÀ-Þ])|[.,;:(]|\"(?=[\s.,;:)]|$)|[a-zà-ÿ])")
_CUT = ("...", "…")
_CUT_OFF = (" ...", " …", "(...)", "[...]")
"""How a text ends that goes on for subscribers; a dash of suspense has no space before it."""


def read_unclosed_quotations(page: Page) -> Iterator[Flaw]:
    """Find opening quotation marks that nothing closes.

    A quotation may run over several paragraphs, each opening with a mark of its own or
    with none, and close in a later one. A text cut off at its end closes nothing.
    """
    stretches = tuple(s._replace(text=_plain_marks(s.text)) for s in page.body)
    cut = any(line.kind == "cut" for line in page.lines)
    for opening, closing in (("«", "»"), ("“", "”"), ('"', '"')):
        cue = _cue_outside(page.draft.language.flaws, opening)
        for index, stretch in enumerate(stretches):
            if opening not in stretch.text:
                continue
            position = _unclosed(stretch.text, opening, closing)
            if position is None:
                continue
            reported = cue and cue.search(stretch.text, position)
            runs_on = not reported and _runs_on(stretch.text, position, opening)
            if runs_on and _goes_on(stretches[index + 1 :], opening, closing):
                continue
            last = index == len(stretches) - 1
            if (last and (cut or stretch.text.endswith(_CUT))) or stretch.text.endswith(_CUT_OFF):
                continue
            end = stretch.start + len(stretch.text)
            if _AFTER_BREAK.match(page.draft.folded, end):
                continue
            shown = stretch.text[position : position + _SHOWN].strip()
            yield flaw(
                "unclosed_quotation",
                stretch.span(position, len(stretch.text)),
                (
                    f"The quotation that opens with {shown!r} is never closed: where it ends, "
                    "and who speaks after it, is not certain.",
                    f"La citation ouverte par {shown!r} n'est jamais fermée : on ne sait pas "
                    "où elle finit ni qui parle ensuite.",
                ),
                confidence=0.85,
            )


def _plain_marks(text: str) -> str:
    """Read marks left as markup, or turned the wrong way, as what they are; same length."""
    if "&" in text:
        text = _ENTITY.sub(lambda m: html.unescape(m.group())[0].ljust(len(m.group())), text)
    return _TURNED.sub("”", text)


def _unclosed(text: str, opening: str, closing: str) -> int | None:
    """Return where the mark stands that stays open at the end of a paragraph."""
    if opening == closing:
        return _unclosed_straight(text)
    opened: list[int] = []
    for match in _ANY_MARK.finditer(text):
        if match.group() == opening:
            opened.append(match.start())
        elif match.group() == closing and opened:
            opened.pop()
    if not opened:
        return None
    left = [start for start in opened if not _closed_with_inner(text, start, opening, closing)]
    return left[0] if left else None


def _closed_with_inner(text: str, start: int, opening: str, closing: str) -> bool:
    """Whether one mark closes a quotation and the few words quoted inside it, at its end.

    Paragraphs glued into one line also count: the mark that opens the next one stands right
    behind a full stop.
    """
    inner = text.find(opening, start + 1)
    if inner < 0:
        return False
    if text[inner - 1] in ".!?…" and not text[start + 1 :].lstrip()[:1].islower():
        return True
    close = text.find(closing, inner)
    few = close > 0 and len(text[inner:close].split()) <= _INNER_WORDS
    return few and (text[close + 1 :].lstrip()[:1] or ".") in ".,!?;)"


def _unclosed_straight(text: str) -> int | None:
    """Straight marks: one opens after a space, and closes before one."""
    opened: int | None = None
    skipped = -1
    for mark in _ANY_MARK.finditer(text):
        index, character = mark.start(), mark.group()
        if character == "”" and opened is not None:
            opened = None
        if character != '"' or index <= skipped:
            continue
        before = text[index - 1] if index else " "
        after = text[index + 1] if index + 1 < len(text) else " "
        if before.isdigit() and opened is None:
            continue
        opens = (before.isspace() or before in "(['-–—/") and not after.isspace()
        closes = not after.isalnum() and (not before.isspace() or after in ",.;:!?)")
        opens = opens and not (opened is not None and closes)
        if opened is None:
            opened = index if opens else None
        elif opens:
            close = text.find('"', index + 1)
            if close < 0 or len(text[index:close].split()) > _INNER_WORDS:
                return opened
            skipped = close
        else:
            opened = None
    return opened


@lru_cache(maxsize=16)
def _cue_outside(rules: FlawRules, opening: str) -> re.Pattern[str] | None:
    """Match a cue that shows that the quotation is over, closed or not.

    At the end of a paragraph: ", a expliqué la maire."; after a straight mark anywhere, since
    agencies that use it close it before every cue.
    """
    if not rules.report_verbs:
        return None
    verbs = "|".join(rules.report_verbs)
    end = r"\b" if opening == '"' else r" [^,;:.«»“”\"]{3,90}\.?$"
    return re.compile(rf", (?:{verbs}){end}")


def _runs_on(text: str, position: int, opening: str) -> bool:
    """Whether a quotation may run into the next paragraph.

    It does when it begins with a capital and nothing is quoted anew after it: a fragment that
    begins in lower case ends within its sentence.
    """
    first = text[position + 1 :].lstrip()[:1]
    return not first.islower() and text.find(opening, position + 1) < 0


def _goes_on(following: tuple[Stretch, ...], opening: str, closing: str) -> bool:
    """Whether the next paragraph opens anew with a mark, or one of the next ones closes it."""
    if following and following[0].text.lstrip()[:1] == opening:
        return True
    for stretch in following[:_PARAGRAPHS]:
        if opening == closing:
            return stretch.text.count(opening) % 2 == 1
        opens, closes = stretch.text.find(opening), stretch.text.find(closing)
        if closes >= 0 and (opens < 0 or closes < opens):
            return True
        if opens >= 0:
            return False
    return False


@lru_cache(maxsize=8)
def _report_pattern(rules: FlawRules) -> re.Pattern[str] | None:
    """Match "« Durand a déclaré que" at the start of a paragraph."""
    if not rules.report_verbs or not rules.that_words:
        return None
    verbs, that = "|".join(rules.report_verbs), "|".join(rules.that_words)
    return re.compile(
        rf"[«“\"] ?(?P<report>(?P<name>[A-ZÀ-Þ][\w'-]+(?: [A-ZÀ-Þ][\w'-]+){{0,3}})"
        rf" (?:{verbs}) (?:{that}))"
    )


def read_altered_quotations(page: Page) -> Iterator[Flaw]:
    """Find quotations that are reports: their speaker is named in the third person.

    The paragraph is nothing but the quotation, it reports what somebody "declared", goes on
    in the first person, and the paragraph before speaks of that same somebody.
    """
    rules = page.draft.language.flaws
    pattern = _report_pattern(rules)
    if pattern is None:
        return
    stretches = page.body
    for index, stretch in enumerate(stretches):
        match = pattern.match(stretch.text)
        if match is None or stretch.text.rstrip()[-1:] not in '»”"':
            continue
        words = {word.lower() for word in _WORD.findall(stretch.text[match.end() :])}
        name = match["name"].split()[-1]
        before = " ".join(s.text for s in stretches[max(0, index - 2) : index])
        if not words & rules.first_person or name not in before:
            continue
        yield flaw(
            "altered_quotation",
            stretch.span(match.start("report"), len(stretch.text.rstrip()) - 1),
            (
                f'The quotation reports its own speaker in the third person ("{match["report"]}"): '
                "these are not the words that were said.",
                "La citation parle de son auteur à la troisième personne "
                f"(« {match['report']} ») : ce ne sont pas les mots prononcés.",
            ),
            confidence=0.9,
        )
