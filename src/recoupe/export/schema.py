"""JSON Schemas of the two output files, generated from the records and shipped.

``python -m recoupe.export.schema`` writes the shipped files anew.
"""

from __future__ import annotations

import json
from pathlib import Path
from typing import Any, Literal

import msgspec

from recoupe.records import Dossier, Reading

SchemaName = Literal["reading", "dossier"]
SCHEMAS = Path(__file__).parent / "schemas"
RECORDS: dict[SchemaName, type] = {"reading": Reading, "dossier": Dossier}


def generate_schema(name: SchemaName) -> dict[str, Any]:
    """Generate the schema of a line of readings.jsonl, or of dossier.json."""
    schema = msgspec.json.schema(RECORDS[name])
    return {"$schema": "https://json-schema.org/draft/2020-12/schema", **schema}


def schema_path(name: SchemaName) -> Path:
    """Return where the shipped schema is."""
    return SCHEMAS / f"{name}.schema.json"


def schema_text(name: SchemaName) -> str:
    """Return the generated schema as the shipped file holds it."""
    return json.dumps(generate_schema(name), indent=2, ensure_ascii=False) + "\n"


def write_schemas() -> None:
    """Write the shipped schemas anew."""
    SCHEMAS.mkdir(exist_ok=True)
    for name in RECORDS:
        schema_path(name).write_text(schema_text(name), encoding="utf-8")


if __name__ == "__main__":
    write_schemas()
