"""Characters decoded wrongly, lost, or left as markup."""

from __future__ import annotations

import html
import re
from collections.abc import Iterator
from itertools import product

from recoupe.languages import Language
from recoupe.reading.flaws.page import Page, flaw
from recoupe.records import Flaw

# UTF-8 read as Windows-1252: a lead byte's character, then those of its continuation bytes
_TAIL = r"[\u0080-\u00bf‚ƒ„…†‡ˆ‰Š‹ŒŽ‘’“”•–—˜™š›œžŸ€]"
_DECODED = re.compile(rf"(?:[ÂÃÄÅÐÑ]{_TAIL}|[âï]{_TAIL}{{2}})+")
_SPACED = re.compile(r"Ã (?=[\w,.])|Ã\xa0")  # "Ã" and a no-break space: "à"
_LOST = re.compile("\ufffd+|[\u0080-\u009f]+")
_ENTITY = re.compile(r"&(?:[a-zA-Z]{2,10}|#\d{2,5}|#x[0-9a-fA-F]{2,5});")
_QUESTION = re.compile(
    r"(?<![\w/?=&.])(?P<before>[^\W\d]*)\?(?P<after>[^\W\d]+(?:\?[^\W\d]+)?)(?![\w/=&?])"
)
_COMMON = 3.0
"""Zipf frequency from which a word counts as one that people use: one in a million."""


def read_mojibake(page: Page) -> Iterator[Flaw]:
    """Find characters that an encoding has damaged."""
    text = page.draft.article.text
    for stretch in page.stretches:
        raw = text[stretch.start : stretch.start + len(stretch.text)]
        found: list[tuple[int, int, str | None]] = []
        for match in _DECODED.finditer(raw):
            repair = _decode(match.group())
            if repair is not None:
                found.append((match.start(), match.end(), repair))
        found += [(m.start(), m.end(), None) for m in _LOST.finditer(raw)]
        found += [(m.start(), m.start() + 1, "à") for m in _SPACED.finditer(raw)]
        for match in _ENTITY.finditer(raw):
            repair = html.unescape(match.group())
            if repair != match.group():
                found.append((match.start(), match.end(), repair))
        found += _lost_letters(raw, page.draft.language)
        for start, end, repair in sorted(found, key=lambda item: item[:2]):
            seen = raw[start:end]
            yield flaw(
                "mojibake",
                stretch.span(start, end),
                (
                    f'"{seen}": a character was lost or wrongly decoded here.',
                    f"« {seen} » : un caractère a été perdu ou mal décodé ici.",
                ),
                confidence=0.95,
                repair=repair,
            )


def _decode(seen: str) -> str | None:
    """Undo UTF-8 read as Windows-1252 (or Latin-1); None when it was not that."""
    for encoding in ("cp1252", "latin-1"):
        try:
            decoded = seen.encode(encoding).decode("utf-8")
        except (UnicodeEncodeError, UnicodeDecodeError):
            continue
        return decoded if len(decoded) < len(seen) else None
    return None


def _lost_letters(raw: str, language: Language) -> list[tuple[int, int, str | None]]:
    """Find a question mark where an apostrophe or a letter stood: "l?accord", "c?ur", "ann?es"."""
    found: list[tuple[int, int, str | None]] = []
    rules = language.flaws
    ligatures = dict(rules.ligatures)
    for match in _QUESTION.finditer(raw) if "?" in raw else ():
        repair = ligatures.get(match.group().lower())
        if repair is None and match["before"] in rules.elisions:
            repair = f"{match['before']}'{match['after']}"
        if repair is None and (match["before"] or match["after"].islower()):
            repair = _with_accents(match.group(), language)
        if repair is not None:
            found.append((match.start(), match.end(), repair))
    return found


def _with_accents(seen: str, language: Language) -> str | None:
    """Return the commonest word that lost letters make when they are put back; None if none."""
    from wordfreq import zipf_frequency

    holes = seen.count("?")
    best: tuple[float, str] | None = None
    for letters in product(language.flaws.accents, repeat=holes):
        parts = seen.split("?")
        word = parts[0] + "".join(a + b for a, b in zip(letters, parts[1:], strict=True))
        common = float(zipf_frequency(word, language.code, wordlist="small"))
        if common >= _COMMON and (best is None or common > best[0]):
            best = (common, word)
    return best[1] if best else None
