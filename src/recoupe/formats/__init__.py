"""How articles come in: text, web pages, JSON and JSON Lines, each also gzipped."""

from recoupe.formats.inputs import STANDARD_INPUT, read_file, read_inputs
from recoupe.formats.items import Arrival, Input, Item, Note
from recoupe.formats.record import arrival_of, text_sha256
from recoupe.formats.registry import FORMATS, Format, format_of, get_format

__all__ = [
    "FORMATS",
    "STANDARD_INPUT",
    "Arrival",
    "Format",
    "Input",
    "Item",
    "Note",
    "arrival_of",
    "format_of",
    "get_format",
    "read_file",
    "read_inputs",
    "text_sha256",
]
