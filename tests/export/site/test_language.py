from __future__ import annotations

import re
from pathlib import Path

import pytest
from babel.messages.extract import extract_from_dir
from babel.messages.frontend import parse_mapping_cfg
from babel.messages.pofile import read_po

from recoupe.crosscheck.findings.wording import show_figure
from recoupe.export.site import language
from recoupe.export.site.labels import LABELS
from recoupe.export.site.language import ENGLISH, FRENCH, LOCALES, precision
from recoupe.languages import LANGUAGES
from recoupe.records import Figure, Span

PLACEHOLDER = re.compile(r"%\(\w+\)s|#+")


def messages_of_the_site() -> set[str]:
    """Return every message that templates and code ask for."""
    with (LOCALES / "babel.cfg").open() as lines:
        methods, options = parse_mapping_cfg(lines)
    keywords = {"N_": None, "_": None, "gettext": None, "ngettext": (1, 2), "trans": None}
    site = Path(language.__file__).parent
    found = extract_from_dir(site, methods, options, keywords)
    messages = [message for _, _, message, _, _ in found]
    return {message if isinstance(message, str) else message[0] for message in messages}


def test_french_says_everything() -> None:
    with (LOCALES / "fr" / "LC_MESSAGES" / "site.po").open("rb") as lines:
        catalogue = read_po(lines, locale="fr")
    known = {m.id if isinstance(m.id, str) else m.id[0]: m for m in catalogue if m.id}
    asked = messages_of_the_site()
    assert len(asked) > 300
    assert asked - set(known) == set()
    assert set(known) - asked == set()
    for message in known.values():
        strings = [message.string] if isinstance(message.string, str) else message.string
        assert all(strings), message.id
        assert not message.fuzzy


def test_translations_keep_the_placeholders() -> None:
    with (LOCALES / "fr" / "LC_MESSAGES" / "site.po").open("rb") as lines:
        catalogue = read_po(lines, locale="fr")
    for message in catalogue:
        if not message.id:
            continue
        ids = [message.id] if isinstance(message.id, str) else message.id
        strings = [message.string] if isinstance(message.string, str) else message.string
        for text, translated in zip(ids, strings, strict=True):
            wanted = set(PLACEHOLDER.findall(text))
            assert set(PLACEHOLDER.findall(translated)) == wanted, message.id


@pytest.mark.parametrize(
    ("value", "french", "english"),
    [
        ("2024-08-19", "19 août 2024", "19 August 2024"),
        ("2024-08", "août 2024", "August 2024"),
        ("2024", "2024", "2024"),
        ("XXXX-12-14", "14 décembre", "14 December"),
        ("XXXX-04", "avril", "April"),
        ("2024-04-23T00:11", "23 avril 2024, 00:11", "23 April 2024, 00:11"),
        ("2024-W16", "15 avr. 2024 – 21 avr. 2024", "15 Apr 2024 – 21 Apr 2024"),
        ("2018-11-17/2018-12-01", "17 novembre 2018 – 1 décembre 2018", None),
        ("2024-13-40", "2024-13-40", "2024-13-40"),
        ("2020-END", "2020-END", "2020-END"),
    ],
)
def test_dates_are_written_at_their_precision(value: str, french: str, english: str | None) -> None:
    assert FRENCH.date(value) == french
    assert english is None or ENGLISH.date(value) == english


def test_precision_names_what_is_known() -> None:
    values = ["2024-08-19T10:00", "2024-08-19", "2024-W16", "2024-08", "2024", "XXXX-08-19", None]
    names = ["minute", "day", "week", "month", "year", "no_year", None]
    assert [precision(value) for value in values] == names


def test_numbers_are_grouped_and_years_are_not() -> None:
    assert FRENCH.number(120000) == "120\u202f000"
    assert ENGLISH.number("120000") == "120,000"
    assert ENGLISH.number(3.5) == "3.5"
    assert ENGLISH.year_or_number("2024") == "2024"
    assert ENGLISH.year_or_number("more than 4 decades") == "more than 4 decades"
    assert FRENCH.year_or_number("XXXX-03-12") == "12 mars"


def test_an_unknown_code_is_shown_as_it_is() -> None:
    assert FRENCH.label("what", "lost_umbrellas") == "lost umbrellas"
    assert FRENCH.label("what", "killed") == "morts"


def slots_that_readers_emit() -> set[str]:
    """Return every code of what a figure counts, as `reading.figures` composes it."""
    slots = set()
    for rules in (known.figures for known in LANGUAGES.values()):
        nouns = list(rules.nouns.values())
        slots |= {noun.slot for noun in nouns if noun.slot} | {cue.slot for cue in rules.slots.cues}
        slots |= {finer.finer for finer in rules.slots.refinements}
        slots |= {cue.slot for cues in rules.slots.topics.values() for cue in cues}
        slots |= {f"{slot}_{group}" for slot, kept in rules.slots.grouped.items() for group in kept}
        things = {noun.slot for noun in nouns if noun.slot and noun.unit != "person"}
        slots |= {f"{thing}_{fate}" for thing in things for fate in LABELS["fate"]}
    return slots


def test_every_slot_has_a_label() -> None:
    slots = slots_that_readers_emit()
    assert len(slots) > 200
    for slot in slots:
        head, _, fate = slot.rpartition("_")
        known = slot in LABELS["what"] or (head in LABELS["what"] and fate in LABELS["fate"])
        assert known, slot


def test_every_unit_a_value_shows_has_a_label() -> None:
    units = {noun.unit for known in LANGUAGES.values() for noun in known.figures.nouns.values()}
    units |= {unit for known in LANGUAGES.values() for unit in known.figures.durations.values()}
    for unit in sorted(units - {"percent"}):
        figure = Figure(span=Span(0, 1), value=12, unit=unit, comparator="at_least")
        shown = FRENCH.year_or_number(show_figure(figure))
        assert shown.startswith("au moins\u00a012"), unit
        code = show_figure(figure).removeprefix("≥ 12").strip().replace(" ", "_")
        assert not code or code in {*LABELS["unit"], "€", "$", "£"}, unit


def test_the_table_and_the_sentence_name_an_office_alike() -> None:
    table, canonical = LANGUAGES["fr"].authorities, LABELS["authority"]
    offices = {office.name for known in LANGUAGES.values() for office in known.figures.offices}
    bare = {name.replace("{place}", "").strip() for name in offices} - {""}
    for name in bare | set(canonical):
        assert table.name_office(name) == FRENCH.authority(name), name
        assert FRENCH.authority(name) != name or name in {
            "AFP",
            "gendarmerie",
            "gilets jaunes",
            "police",
        }
    assert table.name_office("Lyon prosecutor") == FRENCH.authority("Lyon prosecutor")


@pytest.mark.parametrize(
    ("value", "french", "english"),
    [
        ("~20", "environ\u00a020", "about\u00a020"),
        ("≥ 1\u202f200", "au moins\u00a01\u202f200", "at least\u00a01,200"),
        ("2\u202f000–3\u202f000", "2\u202f000–3\u202f000", "2,000–3,000"),
        ("> 4 decade", "plus de\u00a04\u00a0décennies", "more than\u00a04\u00a0decades"),
        ("3.5 %", "3,5\u00a0%", "3.5\u00a0%"),
        ("denied", "démenti", "denied"),
        ("12 mars 20XX", "12 mars 20XX", "12 mars 20XX"),
    ],
)
def test_compared_values_are_written_out(value: str, french: str, english: str) -> None:
    assert FRENCH.year_or_number(value) == french
    assert ENGLISH.year_or_number(value) == english


def test_what_is_counted_may_end_in_what_befell_it() -> None:
    assert FRENCH.what("vehicles_burned") == "véhicules incendiés"
    assert FRENCH.what("schools_blocked") == "établissements scolaires (blocage)"
    assert FRENCH.what("protest") == "manifestation"
