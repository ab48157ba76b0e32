from __future__ import annotations

import json

import pytest
from jsonschema import Draft202012Validator, ValidationError

from recoupe.export.schema import RECORDS, SchemaName, schema_path, schema_text
from tests.outputs import validator


@pytest.mark.parametrize("name", RECORDS)
def test_the_shipped_schemas_are_those_of_the_records(name: SchemaName) -> None:
    shipped = schema_path(name).read_text("utf-8")
    assert shipped == schema_text(name), "run python -m recoupe.export.schema"
    Draft202012Validator.check_schema(json.loads(shipped))


def test_the_schemas_refuse_what_is_no_output() -> None:
    with pytest.raises(ValidationError, match="required property"):
        validator("reading").validate({"article": {"id": "a"}, "body": []})
    article = {"id": "a", "text": "x", "sha256": "0"}
    validator("reading").validate({"article": article, "body": [[0, 1]]})
    with pytest.raises(ValidationError):
        validator("reading").validate({"article": article, "body": [[0, "1"]]})
