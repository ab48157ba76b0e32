"""Validate every output of the test-suite against the shipped schemas."""

from __future__ import annotations

import json
from functools import lru_cache
from pathlib import Path
from typing import Any

from jsonschema import Draft202012Validator

from recoupe.export.schema import SchemaName, schema_path


@lru_cache(maxsize=2)
def validator(name: SchemaName) -> Draft202012Validator:
    """Return the validator of a line of readings.jsonl or of dossier.json."""
    return Draft202012Validator(json.loads(schema_path(name).read_text("utf-8")))


def validated_readings(path: Path) -> list[dict[str, Any]]:
    """Return the readings of a file, having made sure that each fits the schema."""
    rows = [json.loads(line) for line in path.read_text("utf-8").split("\n") if line]
    for row in rows:
        validator("reading").validate(row)
    return rows


def validated_dossier(path: Path) -> dict[str, Any]:
    """Return the dossier of a file, having made sure that it fits the schema."""
    dossier: dict[str, Any] = json.loads(path.read_text("utf-8"))
    validator("dossier").validate(dossier)
    return dossier


def validated_folder(out: Path) -> tuple[list[dict[str, Any]], dict[str, Any]]:
    """Return the readings and the dossier of a run's output folder, both validated."""
    return validated_readings(out / "readings.jsonl"), validated_dossier(out / "dossier.json")
