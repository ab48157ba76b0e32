"""The PLOVER ontology as tables: quad classes, intensity, and the way to CAMEO codes.

Quad classes follow the PLOVER manual (Open Event Data Alliance), where SANCTION counts as
material conflict; the drafts before it had it under verbal conflict.

Intensity is the scale of Goldstein (1992, *Journal of Conflict Resolution* 36:369-385) as
extended to CAMEO and distributed with GDELT (``CAMEO.goldsteinscale.txt``), carried over
with the manual's own table of equivalents. A PLOVER type that unites several CAMEO
categories takes their mean: REQUEST those of APPEAL (+3.0) and DEMAND (-5.0), RETREAT those
of 084 to 087, ASSAULT those of 18 and 19.

The manual prints +3 for ACCUSE, alone in the conflict half with a plus sign. We take it for
a misprint and do not use it: ACCUSE unites INVESTIGATE and DISAPPROVE, which both score
-2.0 on the CAMEO scale, so that is what stands here.
"""

from __future__ import annotations

from typing import Final, Literal

from recoupe.records import EventType

QuadClass = Literal[
    "verbal_cooperation", "material_cooperation", "verbal_conflict", "material_conflict"
]

QUAD_CLASS: Final[dict[EventType, QuadClass]] = {
    "AGREE": "verbal_cooperation",
    "CONSULT": "verbal_cooperation",
    "SUPPORT": "verbal_cooperation",
    "CONCEDE": "verbal_cooperation",
    "COOPERATE": "material_cooperation",
    "AID": "material_cooperation",
    "RETREAT": "material_cooperation",
    "REQUEST": "verbal_conflict",
    "ACCUSE": "verbal_conflict",
    "REJECT": "verbal_conflict",
    "THREATEN": "verbal_conflict",
    "PROTEST": "material_conflict",
    "SANCTION": "material_conflict",
    "MOBILIZE": "material_conflict",
    "COERCE": "material_conflict",
    "ASSAULT": "material_conflict",
}
"""The quad class of each type, in the manual's order of types."""

QUAD_NUMBER: Final[dict[QuadClass, str]] = {
    "verbal_cooperation": "1",
    "material_cooperation": "2",
    "verbal_conflict": "3",
    "material_conflict": "4",
}
"""The number of each quad class in PLOVER and GDELT."""

INTENSITY: Final[dict[EventType, float]] = {
    "AGREE": 4.0,
    "CONSULT": 1.0,
    "SUPPORT": 3.5,
    "CONCEDE": 5.0,
    "COOPERATE": 6.0,
    "AID": 7.0,
    "RETREAT": 8.0,
    "REQUEST": -1.0,
    "ACCUSE": -2.0,
    "REJECT": -4.0,
    "THREATEN": -6.0,
    "PROTEST": -6.5,
    "SANCTION": -4.0,
    "MOBILIZE": -7.2,
    "COERCE": -7.0,
    "ASSAULT": -9.5,
}
"""From -10 (conflict) to +10 (cooperation)."""

CAMEO_ROOT: Final[dict[EventType, str]] = {
    "AGREE": "03",
    "CONSULT": "04",
    "SUPPORT": "05",
    "CONCEDE": "08",
    "COOPERATE": "06",
    "AID": "07",
    "RETREAT": "08",
    "REQUEST": "10",
    "ACCUSE": "11",
    "REJECT": "12",
    "THREATEN": "13",
    "PROTEST": "14",
    "SANCTION": "16",
    "MOBILIZE": "15",
    "COERCE": "17",
    "ASSAULT": "18",
}
"""The CAMEO root category that the manual gives as each type's equivalent."""
