"""How results go out: readings.jsonl, dossier.json and the site."""

from recoupe.export.files import (
    claim_file,
    claim_folder,
    write_folder,
    write_lines,
    write_readings,
)

__all__ = ["claim_file", "claim_folder", "write_folder", "write_lines", "write_readings"]
