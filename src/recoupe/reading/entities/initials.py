"""Short and long forms of one name: "Front populaire (FP)"."""

from __future__ import annotations

import re
from functools import lru_cache

from recoupe.languages.spellings import STOPWORDS
from recoupe.reading.entities.name import plain_words
from recoupe.reading.entities.spelling import sound, sounds

SHORT_ACRONYM = 3
"""Letters up to which initials sound like nothing else."""
_NUMBER = re.compile(r"[ivxlc]+(?:e|er|eme|ieme)?|\w*\d\w*")
LONG_ACRONYM = 3
"""Letters from which one word of the long form may be left out."""


@lru_cache(maxsize=65536)
def content(name: str) -> tuple[str, ...]:
    """Return the comparing forms of a name's content words.

    Numbers are compared as they are written ("acte VI", "acte VIII", "A7", "A77"), and so
    are short initials.
    """
    if is_acronym(name) and len(name) <= SHORT_ACRONYM:
        return plain_words(name.replace(".", ""))
    words = tuple(
        w if _NUMBER.fullmatch(w) else sound(w) for w in plain_words(name) if w not in STOPWORDS
    )
    return words or sounds(name)


def is_acronym(name: str) -> bool:
    """Tell whether a name looks like initials: "CSA", "U.E."."""
    bare = name.replace(".", "")
    return bare.isalpha() and bare.isupper() and 1 < len(bare) <= 8


def spells(short: str, long_: str) -> bool:
    """Tell whether the letters of an acronym are the initials of a name's words.

    Small words may be left out, and one more word when the acronym is long enough.
    """
    letters = "".join(plain_words(short.replace(".", "")))
    words = [w for w in plain_words(long_) if w not in STOPWORDS]
    heads = "".join(w[0] for w in words)
    everything = "".join(w[0] for w in plain_words(long_))
    if len(words) < 2 or letters[:1] != heads[:1]:
        return False
    if letters in (heads, everything):
        return True
    skipped = [heads[:i] + heads[i + 1 :] for i in range(1, len(heads))]
    return len(letters) >= LONG_ACRONYM and letters in skipped


def follows(short: str, long_: str) -> bool:
    """Tell whether initials that stand right behind a name may be its own.

    Their first letter may come from a noun left outside the name ("association [Air pur]
    (AAP)"), one small word may count.
    """
    letters = "".join(plain_words(short.replace(".", "")))
    heads = "".join(w[0] for w in plain_words(long_) if w not in STOPWORDS)
    return spells(short, long_) or (len(heads) > 1 and letters[1:] == heads)
