import csv
import json
from dataclasses import replace
from pathlib import Path

import msgspec
import pytest

from recoupe.errors import NothingReadError
from recoupe.export.exchange import (
    GDELT_COLUMNS,
    POLECAT_COLUMNS,
    ExchangeFormat,
    export_events,
    gdelt_text,
    plover_text,
    polecat_text,
)
from recoupe.export.exchange.countries import country_of
from recoupe.records import (
    Article,
    Dossier,
    Event,
    EventMention,
    MergedEvent,
    Participant,
    Published,
    Reading,
    Span,
)

TEXT = "La ministre de Norvège a reçu son homologue du Kenya lundi à Oslo. Rien d'autre."


def reading(text=TEXT, **changes):
    start = text.index("reçu")
    event = Event(
        type="CONSULT",
        mode="visit",
        trigger=Span(start, start + 4),
        sentence=Span(0, 66),
    )
    article = Article(
        id="a1",
        source="Le Fjord",
        url="https://example.org/a1",
        language="fr",
        text=text,
        sha256="",
        published=Published(value="2031-05-06T08:00", basis="metadata"),
    )
    base = Reading(
        article=article, body=(Span(0, len(text)),), sentences=(Span(0, 66),), events=(event,)
    )
    return replace(base, **changes)


def merged(**changes):
    start = TEXT.index("reçu")
    base = MergedEvent(
        id="event-1",
        type="CONSULT",
        date="2031-05-05",
        place="Oslo",
        actors=(Participant(name="Norvège"), Participant(name="Kenya")),
        recipients=(),
        factuality="happened",
        mentions=(EventMention(article="a1", trigger=Span(start, start + 4)),),
        origins=1,
        origins_at_most=1,
    )
    return replace(base, **changes)


def dossier(*events):
    return Dossier(articles=(), lineages=(), stories=(), events=events, statements=(), findings=())


def gdelt(tmp_path, *events):
    path = tmp_path / "events.csv"
    path.write_text(gdelt_text([reading()], dossier(*events)), encoding="utf-8")
    with path.open(encoding="utf-8", newline="") as lines:
        rows = list(csv.reader(lines, delimiter="\t", quoting=csv.QUOTE_NONE))
    return [dict(zip(GDELT_COLUMNS, row, strict=True)) for row in rows]


def polecat(tmp_path, *events):
    path = tmp_path / "polecat.tsv"
    path.write_text(polecat_text([reading()], dossier(*events)), encoding="utf-8")
    with path.open(encoding="utf-8", newline="") as lines:
        return list(csv.DictReader(lines, delimiter="\t", quoting=csv.QUOTE_NONE))


def test_columns_are_those_of_the_codebooks():
    assert len(GDELT_COLUMNS) == len(set(GDELT_COLUMNS)) == 61
    assert GDELT_COLUMNS[26:28] == ("EventCode", "EventBaseCode")
    assert GDELT_COLUMNS[15] == "Actor2Code"
    assert len(POLECAT_COLUMNS) == len(set(POLECAT_COLUMNS)) == 40
    assert POLECAT_COLUMNS[22:24] == ("Wikipedia Recipient ID", "Placename")


def test_a_meeting_is_one_gdelt_row_with_codes_as_strings(tmp_path):
    (row,) = gdelt(tmp_path, merged())
    assert (row["EventCode"], row["EventBaseCode"], row["EventRootCode"]) == ("042", "042", "04")
    assert (row["Actor1CountryCode"], row["Actor2CountryCode"]) == ("NOR", "KEN")
    assert (row["SQLDATE"], row["MonthYear"], row["Year"]) == ("20310505", "203105", "2031")
    assert (row["NumMentions"], row["NumSources"], row["NumArticles"]) == ("1", "1", "1")
    assert row["IsRootEvent"] == "1"
    assert row["SOURCEURL"] == "https://example.org/a1"


def test_what_is_not_known_stays_empty(tmp_path):
    (row,) = gdelt(tmp_path, merged(date=None, place=None, actors=(Participant(name="police"),)))
    for column in ("SQLDATE", "Year", "FractionDate", "Actor1CountryCode", "Actor2Name"):
        assert row[column] == ""
    assert row["AvgTone"] == row["DATEADDED"] == row["ActionGeo_Type"] == ""


@pytest.mark.parametrize(
    ("date", "day", "month", "year"),
    [("2031-05", "", "203105", "2031"), ("2031-W19", "", "", "2031"), ("XXXX-05-04", "", "", "")],
)
def test_dates_are_cut_to_what_is_known(tmp_path, date, day, month, year):
    (row,) = gdelt(tmp_path, merged(date=date))
    assert (row["SQLDATE"], row["MonthYear"], row["Year"]) == (day, month, year)


def test_gdelt_holds_what_took_place_and_promises(tmp_path):
    promise = merged(type="AGREE", factuality="planned")
    assert len(gdelt(tmp_path, merged(), promise, merged(factuality="denied"))) == 2


def test_quad_class_follows_the_cameo_root(tmp_path):
    types = ("AGREE", "CONCEDE", "REJECT", "SANCTION")
    one = (Participant(name="Norvège"),)
    rows = gdelt(tmp_path, *(merged(type=kind, actors=one) for kind in types))
    assert [row["QuadClass"] for row in rows] == ["1", "2", "3", "4"]


def test_each_actor_stands_with_each_recipient(tmp_path):
    both = merged(type="ACCUSE", recipients=(Participant(name="A"), Participant(name="B")))
    rows = gdelt(tmp_path, both)
    assert [(row["Actor1Name"], row["Actor2Name"]) for row in rows] == [
        ("NORVÈGE", "A"),
        ("NORVÈGE", "B"),
        ("KENYA", "A"),
        ("KENYA", "B"),
    ]
    assert [row["GLOBALEVENTID"] for row in rows] == ["1", "2", "3", "4"]


def test_tabs_and_line_breaks_never_leave_a_field(tmp_path):
    (row,) = gdelt(tmp_path, merged(actors=(Participant(name="a\tb\nc"),)))
    assert row["Actor1Name"] == "A B C"


def test_polecat_says_none_and_names_the_context(tmp_path):
    rows = polecat(tmp_path, merged(), merged(factuality="hypothetical", actors=()))
    assert rows[0]["Quad Code"] == "VERBAL COOPERATION"
    assert (rows[0]["Actor Name"], rows[0]["Recipient Name"]) == ("Norvège", "Kenya")
    assert rows[0]["Publication Date"] == "2031-05-06"
    assert rows[0]["Latitude"] == rows[0]["Contexts"] == "None"
    assert (rows[1]["Contexts"], rows[1]["Actor Name"]) == ("hypothetical", "None")


def test_plover_keeps_every_event_with_its_sentence():
    both = dossier(merged(), merged(id="event-2", factuality="denied"))
    first, second = [json.loads(line) for line in plover_text([reading()], both).splitlines()]
    assert {"id", "date", "actor", "event"} <= first.keys()
    assert (first["event_text"], first["text"]) == ("reçu", TEXT[:66])
    assert first["actor"][0] == {"code": "NOR", "entity_text": "Norvège", "identifier_text": None}
    assert (first["quad_code"], first["event_scale"], first["mode"]) == ("1", 1.0, "visit")
    assert second["context"] == ["denied"]


def test_only_a_country_has_country_codes():
    assert country_of("Suisse").fips == "SZ"
    assert country_of("Paris") is None
    assert country_of("police") is None


@pytest.fixture
def results(tmp_path):
    out = tmp_path / "dossier"
    out.mkdir()
    (out / "readings.jsonl").write_bytes(msgspec.json.encode(reading()) + b"\n")
    (out / "dossier.json").write_bytes(msgspec.json.encode(dossier(merged())) + b"\n")
    return out


def test_the_results_of_a_check_come_back_whole(results, tmp_path):
    path = tmp_path / "events.jsonl"
    assert export_events(results, ExchangeFormat.PLOVER, path) == 1
    (line,) = path.read_text("utf-8").splitlines()
    assert json.loads(line)["event_text"] == "reçu"
    assert [each.name for each in tmp_path.iterdir() if each.is_file()] == ["events.jsonl"]


@pytest.mark.parametrize("name", ["readings.jsonl", "dossier.json"])
@pytest.mark.parametrize("damage", [None, b'{"cut off'])
def test_results_that_are_missing_or_cut_off_are_named(results, tmp_path, name, damage):
    if damage is None:
        (results / name).unlink()
    else:
        (results / name).write_bytes(damage)
    with pytest.raises(NothingReadError) as told:
        export_events(results, ExchangeFormat.GDELT, tmp_path / "events.csv")
    assert name in told.value.left_out[0][0]
    assert not (tmp_path / "events.csv").exists()


def test_every_column_and_field_is_documented():
    page = (Path(__file__).parents[3] / "docs" / "exchange.md").read_text("utf-8")
    (line,) = plover_text([reading()], dossier(merged())).splitlines()
    for name in (*GDELT_COLUMNS, *POLECAT_COLUMNS, *json.loads(line)):
        assert f"`{name}`" in page, name
