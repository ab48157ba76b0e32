"""Events in the formats of the field: GDELT Events 2.0, POLECAT, PLOVER JSONL."""

from recoupe.export.exchange.folder import ExchangeFormat, export_events
from recoupe.export.exchange.gdelt import GDELT_COLUMNS, gdelt_text
from recoupe.export.exchange.plover_lines import plover_text
from recoupe.export.exchange.polecat import POLECAT_COLUMNS, polecat_text

__all__ = [
    "GDELT_COLUMNS",
    "POLECAT_COLUMNS",
    "ExchangeFormat",
    "export_events",
    "gdelt_text",
    "plover_text",
    "polecat_text",
]
