"""Quotation marks that never close."""

from __future__ import annotations

import re
from collections.abc import Iterator
from functools import lru_cache

from recoupe.languages import Language
from recoupe.reading.flaws.marks import OpenMark, open_marks, plain_marks
from recoupe.reading.flaws.page import Page, Stretch, flaw, shortened
from recoupe.records import Flaw

_SHOWN = 60
_FEW_WORDS = 4
_INNER_WORDS = 12
"""The longest quotation inside another whose closing mark closes both."""
_CLOSER = {"«": "»", "“": "”", '"': '"'}
_NEXT = {"«": re.compile("[«»]"), "“": re.compile("[“”»]"), '"': re.compile('"')}
_ENDED = re.compile(r"\s*[.!?…]*\s*$")
_SENTENCE_MARKS = (".", "!", "?", "…")
_SENTENCE_END = re.compile(r"[.!?…] ")
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
    stretches = tuple(s._replace(text=plain_marks(s.text)) for s in page.body)
    cut = any(line.kind == "cut" for line in page.lines)
    for index, stretch in enumerate(stretches):
        opened = _unclosed(stretch.text, page.draft.language)
        if opened is None:
            continue
        following = stretches[index + 1 :]
        runs_on = _may_run_on(stretch.text, opened, page.draft.language)
        if runs_on and _opens_anew(following, opened.mark):
            continue
        if (runs_on or opened.mark != '"') and _closes_later(following, opened.mark):
            continue
        last = index == len(stretches) - 1
        if (last and (cut or stretch.text.endswith(_CUT))) or stretch.text.endswith(_CUT_OFF):
            continue
        if _AFTER_BREAK.match(page.draft.folded, stretch.start + len(stretch.text)):
            continue
        yield _never_closed(stretch, opened.start)


def _never_closed(stretch: Stretch, start: int) -> Flaw:
    shown = shortened(stretch.text[start + 1 :], _SHOWN)
    return flaw(
        "unclosed_quotation",
        stretch.span(start, len(stretch.text)),
        (
            f'A quotation opens here ("{shown}") and nothing closes it: where the quoted '
            "words end is not certain.",
            f"Une citation s'ouvre ici (« {shown} ») et rien ne la ferme : on ne sait pas "
            "où s'arrêtent les mots cités.",
        ),
        confidence=0.85,
    )


def _unclosed(text: str, language: Language) -> OpenMark | None:
    """Return the first mark that stays open at the end of a paragraph."""
    for opened in open_marks(text):
        if opened.sure and not _shares_its_close(text, opened, language):
            return opened
    return None


def _shares_its_close(text: str, opened: OpenMark, language: Language) -> bool:
    """Whether one mark closes a quotation and the words quoted at its end.

    "Nous sommes "en colère", dit-elle: the inner mark closes both when the outer quotation
    ends there. Words quoted anew after a full stop are no part of it, but for paragraphs glued
    into one line, where the mark stands right behind the full stop.
    """
    inner = text.find(opened.mark, opened.start + 1)
    if inner < 0:
        return False
    between = text[opened.start + 1 : inner]
    cue = _cue(language.code)
    if cue and cue.search(between):
        return False
    fragment = between.lstrip()[:1].islower()
    if between[-1:] in _SENTENCE_MARKS:
        return not fragment
    close = text.find(_CLOSER[opened.mark], inner + 1)
    if close < 0 or between.rstrip()[-1:] in _SENTENCE_MARKS:
        return False
    words, after = len(text[inner:close].split()), text[close + 1 :]
    if words > _INNER_WORDS:
        return False
    if cue and cue.match(after):
        return True
    if fragment:
        return bool(_ENDED.match(after)) and "," not in between
    ends = _ENDED.match(after) or (
        words <= _FEW_WORDS
        and not _SENTENCE_END.search(between)
        and after.lstrip()[:1] in _SENTENCE_MARKS
    )
    return bool(ends)


@lru_cache(maxsize=8)
def _cue(code: str) -> re.Pattern[str] | None:
    """Match the cue that follows quoted words: ", a expliqué", ", dit-elle"."""
    from recoupe.languages import get_language

    rules = get_language(code).statements
    finite: set[str] = set()
    participles: set[str] = set()
    for word, forms in rules.verbs.items():
        for form in forms:
            if "incise" in form.frames and not form.tail:
                (participles if form.shape == "participle" else finite).add(word)
    if not finite:
        return None
    auxiliaries = "|".join(sorted(map(re.escape, rules.auxiliaries))) or "(?!)"
    verbs = "|".join(sorted(map(re.escape, finite), key=lambda word: (-len(word), word)))
    done = "|".join(sorted(map(re.escape, participles), key=lambda word: (-len(word), word)))
    return re.compile(
        rf"\s*, (?:\w+'|\w{{2,4}} )?(?:(?:{verbs})|(?:{auxiliaries})(?:-t)?(?:-\w+)?"
        rf" (?:\w+ )?(?:{done or '(?!)'}))(?![\w'])"
        rf"|,? (?:{verbs})(?:-t)?-\w+"  # "... le moment estime-t-elle"
    )


def _may_run_on(text: str, opened: OpenMark, language: Language) -> bool:
    """Whether a quotation may run into the next paragraph.

    It does when it begins with a capital, nothing is quoted anew after it and no cue shows
    that it is over. A fragment that begins in lower case ends within its sentence. After a
    straight mark any cue shows it, since agencies that use it close it before every cue;
    inside guillemets a cue may stand in the middle, and only one that ends the paragraph counts.
    """
    first = text[opened.start + 1 :].lstrip()[:1]
    if first.islower() or text.find(opened.mark, opened.start + 1) >= 0:
        return False
    cue = _cue(language.code)
    if cue is None:
        return True
    if opened.mark == '"':
        return cue.search(text, opened.start) is None
    found = list(cue.finditer(text, opened.start))
    return not found or not re.fullmatch(r"[^,;:.«»“”\"]{0,90}\.?", text[found[-1].end() :])


def _opens_anew(following: tuple[Stretch, ...], mark: str) -> bool:
    """Whether the next paragraph begins with the same mark, as a quotation that runs on does."""
    return bool(following) and following[0].text.lstrip()[:1] == mark


def _closes_later(following: tuple[Stretch, ...], mark: str) -> bool:
    """Whether the first such mark of the paragraphs that follow closes something."""
    for stretch in following:
        match = _NEXT[mark].search(stretch.text)
        if match is not None:
            odd = stretch.text.count(mark) % 2 == 1
            return odd if mark == '"' else match.group() != mark
    return False
