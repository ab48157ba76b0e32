"""The shipped example corpus, run once as a person would, against its truth."""

from __future__ import annotations

import json
import re
from pathlib import Path
from typing import Any

import jsonschema
import pytest

ROOT = Path(__file__).parents[1]
TRUTH = json.loads((ROOT / "examples" / "truth.json").read_text("utf-8"))
SCHEMAS = ROOT / "src" / "recoupe" / "export" / "schemas"

pytestmark = pytest.mark.model


@pytest.fixture(scope="module")
def run(tmp_path_factory: pytest.TempPathFactory) -> Path:
    from typer.testing import CliRunner

    from recoupe.cli.main import app

    out = tmp_path_factory.mktemp("dossier")
    inputs = str(ROOT / "examples" / "articles")
    result = CliRunner().invoke(app, ["check", inputs, "-o", str(out), "--workers", "1"])
    assert result.exit_code == 0, result.output
    return out


@pytest.fixture(scope="module")
def readings(run: Path) -> dict[str, dict[str, Any]]:
    lines = (run / "readings.jsonl").read_text("utf-8").splitlines()
    return {row["article"]["id"]: row for row in map(json.loads, lines)}


@pytest.fixture(scope="module")
def dossier(run: Path) -> dict[str, Any]:
    return json.loads((run / "dossier.json").read_text("utf-8"))


def lies_in(spans: list[list[int]], text: str, words: str) -> bool:
    return any(
        start < found.end() and found.start() < end
        for found in re.finditer(re.escape(words), text)
        for start, end in spans
    )


def test_every_article_is_read(readings: dict[str, Any], dossier: dict[str, Any]) -> None:
    assert sorted(readings) == TRUTH["articles"]
    assert [article["id"] for article in dossier["articles"]] == TRUTH["articles"]
    assert dossier["left_out"] == []


def test_outputs_fit_their_schemas(readings: dict[str, Any], dossier: dict[str, Any]) -> None:
    reading_schema = json.loads((SCHEMAS / "reading.schema.json").read_text("utf-8"))
    for reading in readings.values():
        jsonschema.validate(reading, reading_schema)
    jsonschema.validate(dossier, json.loads((SCHEMAS / "dossier.schema.json").read_text("utf-8")))


def test_titles_and_dates(readings: dict[str, Any]) -> None:
    for article, title in TRUTH["titles"].items():
        assert readings[article]["article"]["title"] == title
    for article, value in TRUTH["published"].items():
        published = readings[article]["article"]["published"]
        assert (published or {"value": ""})["value"][:10] == (value or "")


def test_furniture_is_outside_the_body(readings: dict[str, Any]) -> None:
    for article, lines in TRUTH["furniture"].items():
        text = readings[article]["article"]["text"]
        body = "\n".join(text[start:end] for start, end in readings[article]["body"]).splitlines()
        assert not {line.strip() for line in body} & set(lines)


def test_who_shares_text_with_whom(dossier: dict[str, Any]) -> None:
    pairs = {
        frozenset((pair["a"], pair["b"])) for line in dossier["lineages"] for pair in line["pairs"]
    }
    assert not [pair for pair in TRUTH["lineage"] if frozenset(pair) not in pairs]
    assert not [pair for pair in TRUTH["no_lineage"] if frozenset(pair) in pairs]


def test_stories(dossier: dict[str, Any]) -> None:
    story = {article["id"]: article["story"] for article in dossier["articles"]}
    for together in TRUTH["one_story"]:
        assert len({story[article] for article in together}) == 1, together
    for left, right in TRUTH["apart"]:
        assert story[left] != story[right], (left, right)


@pytest.mark.parametrize("truth", TRUTH["statements"], ids=lambda t: t["text"][:20])
def test_statements(truth: dict[str, str], readings: dict[str, Any]) -> None:
    reading = readings[truth["article"]]
    text = reading["article"]["text"]
    speakers = [
        s["speaker_name"] for s in reading["statements"] if lies_in(s["parts"], text, truth["text"])
    ]
    assert truth["speaker"] in speakers


@pytest.mark.parametrize("truth", TRUTH["figures"], ids=lambda t: t["text"])
def test_figures(truth: dict[str, Any], readings: dict[str, Any]) -> None:
    reading = readings[truth["article"]]
    text = reading["article"]["text"]
    found = [f for f in reading["figures"] if lies_in([f["span"]], text, truth["text"])]
    assert (truth["value"], truth["comparator"]) in [(f["value"], f["comparator"]) for f in found]


@pytest.mark.parametrize("truth", TRUTH["disputed"], ids=lambda t: t["what"])
def test_disputes(truth: dict[str, Any], dossier: dict[str, Any]) -> None:
    def fits(finding: dict[str, Any]) -> bool:
        articles = {e["article"] for v in finding["values"] for e in v["evidence"]}
        shown = [value["value"] for value in finding["values"]]
        return set(truth["articles"]) <= articles and all(
            any(value.startswith(start) for value in shown) for start in truth["values"]
        )

    assert any(fits(f) for f in dossier["findings"] if f["kind"] == "disputed")


@pytest.mark.parametrize("truth", TRUTH["flaws"], ids=lambda t: f"{t['article']}-{t['kind']}")
def test_flaws(truth: dict[str, str], readings: dict[str, Any]) -> None:
    reading = readings[truth["article"]]
    text = reading["article"]["text"]
    spans = [f["span"] for f in reading["flaws"] if f["kind"] == truth["kind"] and f["span"]]
    assert lies_in(spans, text, truth["text"])


@pytest.mark.parametrize("article", TRUTH["clean"])
def test_clean_articles_carry_no_flaw(article: str, readings: dict[str, Any]) -> None:
    assert readings[article]["flaws"] == []


def test_every_span_lies_in_its_text(readings: dict[str, Any], dossier: dict[str, Any]) -> None:
    size = {article: len(row["article"]["text"]) for article, row in readings.items()}
    spans = [
        (e["article"], e["span"])
        for finding in dossier["findings"]
        for value in finding["values"]
        for e in value["evidence"]
    ]
    spans += [(m["article"], m["trigger"]) for e in dossier["events"] for m in e["mentions"]]
    for article, (start, end) in spans:
        assert 0 <= start < end <= size[article]


def test_the_site_is_there(run: Path) -> None:
    assert (run / "index.html").stat().st_size > 0
