import json
from dataclasses import replace
from datetime import date

import numpy as np
import pytest
from hypothesis import given
from hypothesis import strategies as st
from spacy.lang.xx import MultiLanguage
from spacy.tokens import Doc

from recoupe.languages import Language
from recoupe.languages.events import EventRules
from recoupe.reading.draft import Draft, Layout, Line
from recoupe.reading.entities import EntityReading
from recoupe.reading.events import read_events
from recoupe.reading.events.candidates import find_candidates
from recoupe.reading.events.crowds import name_crowds
from recoupe.reading.events.dates import is_historical, iso_date, own_date, standing
from recoupe.reading.events.lexicon import load_lexicon
from recoupe.reading.events.portraits import PARTS
from recoupe.reading.events.precedents import (
    WIDTHS,
    Holders,
    Precedents,
    Sides,
    Space,
    save_precedents,
)
from recoupe.reading.events.reality import UNREAL, likeliest_factuality
from recoupe.reading.events.repeats import link_repeats
from recoupe.reading.events.trees import Tree
from recoupe.reading.events.weights import Weights, load_weights, save_weights
from recoupe.reading.parse import split_sentences
from recoupe.records import Article, Event, Participant, Published, Span, Time

VOCAB = MultiLanguage().vocab

TABLE = """# type, mode, class, entries, example
COERCE\tarrest\tV\tarrêter interpeller\tla police arrête un voleur
COERCE\tarrest\tG\tgarde à vue\ten garde à vue
SUPPORT\t-\tV\tsaluer\til salue
ACCUSE\t-\tN\tattaque\tses attaques
ASSAULT\tfirearms\tN\tattaque\tl'attaque
"""
# the police has arrested two men Monday in Oslo
WORDS = "La police a arrêté deux hommes lundi à Oslo .".split()
POS = "DET NOUN AUX VERB NUM NOUN NOUN ADP PROPN PUNCT".split()
DEPS = "det nsubj aux:tense ROOT nummod obj obl:mod case obl:mod punct".split()
HEADS = [1, 3, 3, 3, 5, 3, 3, 8, 3, 3]
LEMMAS = "le police avoir arrêter deux homme lundi à Oslo .".split()


def parsed(words=WORDS, pos=POS, deps=DEPS, heads=HEADS, lemmas=LEMMAS):
    starts = [i == 0 for i in range(len(words))]
    return Doc(
        VOCAB, words=words, pos=pos, deps=deps, heads=heads, lemmas=lemmas, sent_starts=starts
    )


def draft(doc, rules, published="2031-05-06"):
    line = Line(start=0, doc=doc)
    when = Published(value=published, basis="metadata") if published else None
    return Draft(
        article=Article(id="a", text=doc.text, sha256="", published=when),
        language=Language(code="xx", events=rules),
        layout=Layout(body=(Span(0, len(doc.text)),)),
        folded=doc.text,
        lines=(line,),
        sentences=split_sentences((line,)),
    )


@pytest.fixture
def rules(tmp_path):
    table = tmp_path / "triggers.tsv"
    table.write_text(TABLE, encoding="utf-8")
    return EventRules(triggers=table, verb_endings=(("és", "er"), ("é", "er")))


def at(doc, word, value, start=None):
    begin = doc.text.index(word)
    return Time(
        span=Span(begin, begin + len(word)), type="DATE", value=value, start=start, end=start
    )


def test_a_word_keeps_all_its_types_and_their_modes(rules):
    entry = load_lexicon(rules.triggers).words["attaque"]
    assert entry.types == ("ACCUSE", "ASSAULT")
    assert (entry.mode("ASSAULT"), entry.mode("ACCUSE")) == ("firearms", None)


def test_a_trigger_is_its_words_alone(rules):
    (found,) = find_candidates(draft(parsed(), rules))
    assert "La police a arrêté"[found.span.start : found.span.end] == "arrêté"
    assert found.entry.key == "arrêter"


def test_a_participle_taken_for_a_noun_is_found_by_its_ending(rules):
    doc = parsed(["interpellés"], ["NOUN"], ["ROOT"], [0], ["interpellés"])
    assert [c.entry.key for c in find_candidates(draft(doc, rules))] == ["interpeller"]


def test_a_fixed_group_wins_over_its_words(rules):
    words = "en garde encore à vue".split()
    doc = parsed(words, ["ADP", "NOUN", "ADV", "ADP", "NOUN"], ["dep"] * 5, [1] * 5, words)
    (found,) = find_candidates(draft(doc, rules))
    assert (found.entry.key, found.first, found.last) == ("garde à vue", 1, 4)


def test_without_a_parse_or_a_table_there_are_no_events(rules):
    bare = Doc(VOCAB, words=WORDS, sent_starts=[i == 0 for i in range(len(WORDS))])
    assert read_events(draft(bare, rules), (), EntityReading(), ()) == ()
    assert read_events(draft(parsed(), EventRules()), (), EntityReading(), ()) == ()
    assert find_candidates(draft(parsed([], [], [], [], []), rules)) == ()


def test_the_way_from_a_trigger_names_relations_and_prepositions():
    doc = parsed()
    tree = Tree(draft(doc, EventRules()).sentences[0])
    assert tree.path(3, 1) == "nsubj"
    assert tree.path(3, 8) == "obl:mod(à)"
    assert tree.path(5, 1) == "^obj nsubj"
    assert tree.path(3, 3) == "self"
    assert tree.path(3, 99) == "far"


def test_the_clause_gives_the_date(rules):
    doc = parsed()
    read = draft(doc, rules)
    (found,) = find_candidates(read)
    monday = at(doc, "lundi", "2031-05-05")
    assert own_date(found, (monday,)) == "2031-05-05"
    assert own_date(found, ()) is None


@pytest.mark.parametrize(
    ("value", "iso"),
    [
        ("2031-05-05TMO", "2031-05-05"),
        ("2031-W19-WE", "2031-W19"),
        ("XXXX-05", "XXXX-05"),
        ("XXXX-WXX-4", None),
        ("FUTURE_REF", None),
    ],
)
def test_values_of_times_are_cut_to_dates(value, iso):
    assert iso_date(Time(span=Span(0, 1), type="DATE", value=value)) == iso


def test_a_duration_is_no_date():
    assert iso_date(Time(span=Span(0, 1), type="DURATION", value="P3D")) is None


@pytest.mark.parametrize(
    ("iso", "stands", "old"),
    [
        ("2031-05-06", "same", False),
        ("2031-05", "same", False),
        ("2031-04-30", "past", False),
        ("2031-03", "past", True),
        ("2029", "past", True),
        ("2031-W20", "future", False),
        ("XXXX-01", "unknown", False),
        (None, "unknown", False),
    ],
)
def test_where_a_date_stands(iso, stands, old):
    day = date(2031, 5, 6)
    assert standing(iso, day) == stands
    assert is_historical(iso, day) is old


def protest(*names, type_="PROTEST", **changes):
    return Event(
        type=type_,
        trigger=Span(0, 1),
        sentence=Span(0, 9),
        actors=tuple(Participant(name=name) for name in names),
        **changes,
    )


def test_a_crowd_is_told_by_the_only_movement():
    told = name_crowds(
        (protest("bonnets verts"), protest("bonnets verts"), protest("manifestants"), protest()),
        frozenset({"manifestants"}),
    )
    assert [e.actors[0].name for e in told] == ["bonnets verts"] * 4


def test_two_movements_leave_a_crowd_as_it_is():
    events = (protest("a"), protest("a"), protest("b"), protest("b"), protest("manifestants"))
    assert name_crowds(events, frozenset({"manifestants"})) == events


def test_whom_the_police_arrest_is_not_laid_to_the_movement():
    arrest = protest("manifestants", type_="COERCE")
    told = name_crowds((protest("a"), protest("a"), arrest), frozenset({"manifestants"}))
    assert told[2] == arrest


def test_a_repeat_is_linked_and_completed(rules):
    doc = parsed(["attaque", "attaque"], ["NOUN"] * 2, ["ROOT", "conj"], [0, 0], ["attaque"] * 2)
    triggers = find_candidates(draft(doc, rules))
    first = protest("Ada", type_="ASSAULT")
    again = protest(type_="ASSAULT", date="2031-05-05")
    linked = link_repeats((first, again), triggers)
    assert [e.same_as for e in linked] == [None, 0]
    assert [e.date for e in linked] == ["2031-05-05"] * 2
    assert linked[1].actors[0].name == "Ada"


@pytest.mark.parametrize(
    "other",
    [
        protest("Bo", type_="ASSAULT"),
        protest("Ada", type_="ASSAULT", date="2031-05-04"),
        protest("Ada", type_="ASSAULT", place="Rome"),
        protest("Ada", type_="ASSAULT", factuality="planned"),
        protest("Ada"),
    ],
)
def test_what_differs_is_no_repeat(rules, other):
    doc = parsed(["attaque", "attaque"], ["NOUN"] * 2, ["ROOT", "conj"], [0, 0], ["attaque"] * 2)
    triggers = find_candidates(draft(doc, rules))
    first = protest("Ada", type_="ASSAULT", date="2031-05-05", place="Oslo")
    assert link_repeats((first, other), triggers)[1].same_as is None


def model(classes, names=("a", "b")):
    matrix = np.arange(len(names) * len(classes), dtype=np.float32).reshape(len(names), -1)
    return Weights(
        rows={name: row for row, name in enumerate(names)},
        matrix=matrix,
        bias=np.zeros(len(classes), dtype=np.float32),
        classes=classes,
    )


def sure(*classes):
    """Weights that always choose the last class."""
    return Weights(
        rows={"-": 0},
        matrix=np.zeros((1, len(classes)), dtype=np.float32),
        bias=np.array([0.0] * (len(classes) - 1) + [9.0], dtype=np.float32),
        classes=classes,
    )


def only_arrests():
    """Precedents to which every candidate is an arrest."""
    return Precedents(
        holders=Holders(
            rows={},
            weights=np.zeros(0, dtype=np.float32),
            starts=np.zeros(1, dtype=np.int64),
            holders=np.zeros(0, dtype=np.int64),
            count=1,
        ),
        space=Space(
            means=np.zeros((len(PARTS), 0), dtype=np.float32),
            axes=tuple(np.zeros((0, WIDTHS[part]), dtype=np.float32) for part in PARTS),
        ),
        sides=Sides(
            own=np.zeros((1, 96), dtype=np.float32),
            around=np.zeros((1, 128), dtype=np.float32),
            arguments=np.zeros((1, 192), dtype=np.float32),
            article=np.zeros((1, 48), dtype=np.float32),
        ),
        votes=np.zeros((1, 2), dtype=np.float32),
        bias=np.array([1, 0], dtype=np.float32),
        classes=("COERCE", "NONE"),
        judgement=np.array([0] * 10 + [9], dtype=np.float32),
    )


def test_weights_come_back_as_they_were_written(tmp_path):
    weights = model(("happened", "planned"))
    save_weights(tmp_path / "w.npz", weights)
    read = load_weights(tmp_path / "w.npz")
    assert (read.classes, read.rows) == (weights.classes, weights.rows)
    assert read.probabilities(["a", "new"]) == pytest.approx(weights.probabilities(["a"]), abs=1e-4)


def test_what_speaks_against_having_happened_is_weighted_up():
    even = replace(
        model(("happened", "planned")), bias=np.array([np.log(1 + UNREAL), np.log(2)]) / 1
    )
    assert likeliest_factuality(even, []) == "planned"
    sure_ = replace(even, bias=np.array([np.log(2 * UNREAL + 1), np.log(2)]))
    assert likeliest_factuality(sure_, []) == "happened"


@given(st.lists(st.sampled_from(["a", "b", "unseen"])))
def test_probabilities_sum_to_one_whatever_the_order(names):
    weights = model(("ACCUSE", "NONE", "PROTEST"))
    chances = weights.probabilities(names)
    assert float(chances.sum()) == pytest.approx(1.0, abs=1e-5)
    assert np.array_equal(chances, weights.probabilities(names[::-1]))


@pytest.mark.model
def test_an_article_is_read_end_to_end(read):
    text = (
        "La police norvégienne a arrêté lundi trois manifestants à Bergen.\n"
        "Le syndicat des dockers a dénoncé une répression brutale.\n"
    )
    reading = read(text)
    found = {text[e.trigger.start : e.trigger.end]: e for e in reading.events}
    assert found["arrêté"].type == "COERCE"
    assert "police" in found["arrêté"].actors[0].name.lower()
    assert found["dénoncé"].type == "ACCUSE"
    for event in reading.events:
        assert event.sentence.start <= event.trigger.start < event.trigger.end
        assert event.trigger.end <= event.sentence.end


@pytest.mark.model
@pytest.mark.parametrize("text", ["", "…", "!!! ???", "arrêté " * 900, "\u202b🙂 12\n\n«"])
def test_odd_texts_are_read(read, text):
    for event in read(text).events:
        assert text[event.trigger.start : event.trigger.end].strip()


@pytest.mark.parametrize("published", [None, "2031-05", "2031"])
def test_no_event_is_given_the_date_of_an_article_dated_no_closer_than_a_month(
    rules, tmp_path, published
):
    weights = tmp_path / "events.npz"
    save_weights(weights, sure("planned", "happened"))
    choices = tmp_path / "event_choices.json"
    tables = {"actor": {"nobody": 9}, "recipient": {"nobody": 9}, "naming": {}, "date": {}}
    choices.write_text(json.dumps(tables), "utf-8")
    precedents = tmp_path / "event_types.npz"
    save_precedents(precedents, only_arrests())
    ready = replace(rules, weights=weights, choices=choices, precedents=precedents)
    (found,) = read_events(draft(parsed(), ready, published), (), EntityReading(), ())
    assert found.date is None
