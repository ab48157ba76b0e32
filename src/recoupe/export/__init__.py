"""How results go out: readings.jsonl, dossier.json and the site."""

from recoupe.export.files import (
    claim_file,
    claim_folder,
    write_folder,
    write_readings,
    write_stream,
)

__all__ = ["claim_file", "claim_folder", "write_folder", "write_readings", "write_stream"]
