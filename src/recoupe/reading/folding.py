"""Typographic variants folded one character for one, so that offsets never move."""

from __future__ import annotations

_VARIANTS = {
    "'": "’‘ʼ′＇`´",
    " ": "\u00a0\u202f\u2009\u2008\u2007\u2006\u2005\u2004\u2003\u2002\u200a\t\u3000",
    "-": "\u2010\u2011",
}
_FOLD = str.maketrans({variant: plain for plain, all_ in _VARIANTS.items() for variant in all_})


def fold_typography(text: str) -> str:
    """Fold apostrophes, spaces and hyphens; the result has the same length.

    Quotation marks and dashes keep their shape: they carry meaning.
    """
    return text.translate(_FOLD)
