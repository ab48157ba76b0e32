"""Letters without their accents, for comparing only: the text itself is never changed."""

from __future__ import annotations

import unicodedata


def strip_accents(text: str) -> str:
    """Return a text without accents and compatibility forms: "Étaples ﬁn" -> "Etaples fin".

    The result may be shorter or longer, so offsets do not carry over; case is kept.
    """
    decomposed = unicodedata.normalize("NFKD", text)
    return "".join(c for c in decomposed if not unicodedata.combining(c))
