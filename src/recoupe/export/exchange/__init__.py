"""Events in the formats of the field: GDELT Events 2.0, POLECAT, PLOVER JSONL."""

from recoupe.export.exchange.gdelt import GDELT_COLUMNS, write_gdelt
from recoupe.export.exchange.plover_lines import write_plover
from recoupe.export.exchange.polecat import POLECAT_COLUMNS, write_polecat

__all__ = [
    "GDELT_COLUMNS",
    "POLECAT_COLUMNS",
    "write_gdelt",
    "write_plover",
    "write_polecat",
]
