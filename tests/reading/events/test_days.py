from datetime import date

import pytest
from hypothesis import given
from hypothesis import strategies as st
from spacy.lang.xx import MultiLanguage
from spacy.tokens import Doc

from recoupe.languages import Language
from recoupe.languages.events import EventRules
from recoupe.reading.draft import Draft, Layout, Line
from recoupe.reading.events.candidates import find_candidates
from recoupe.reading.events.days import day_options, event_date, gather_days
from recoupe.reading.parse import split_sentences
from recoupe.records import Article, Published, Span, Time

VOCAB = MultiLanguage().vocab
TABLE = "COERCE\tarrest\tV\tarrêter\tla police arrête un voleur\n"
# "Tuesday, Ada speaks. The police arrests Bo Monday. It stops."
WORDS = "Mardi Ada parle . La police arrête Bo lundi . Fin .".split()
HEADS = [2, 2, 2, 2, 5, 6, 6, 6, 6, 6, 10, 10]
DEPS = "obl:mod nsubj ROOT punct det nsubj ROOT obj obl:mod punct ROOT punct".split()
POS = "NOUN PROPN VERB PUNCT DET NOUN VERB PROPN NOUN PUNCT NOUN PUNCT".split()


def article(tmp_path, published="2031-05-06"):
    doc = Doc(
        VOCAB,
        words=WORDS,
        lemmas=[w if w != "arrête" else "arrêter" for w in WORDS],
        heads=HEADS,
        deps=DEPS,
        pos=POS,
        sent_starts=[i == 0 or WORDS[i - 1] == "." for i in range(len(WORDS))],
    )
    doc[6].set_morph("VerbForm=Fin|Tense=Pres|Mood=Ind")
    table = tmp_path / "triggers.tsv"
    table.write_text(TABLE, encoding="utf-8")
    lines = (Line(start=0, doc=doc),)
    when = Published(value=published, basis="metadata") if published else None
    return Draft(
        article=Article(id="a", text=doc.text, sha256="", published=when),
        language=Language(code="xx", events=EventRules(triggers=table)),
        layout=Layout(body=(Span(0, len(doc.text)),)),
        folded=doc.text,
        lines=lines,
        sentences=split_sentences(lines),
    )


def at(draft, word, value):
    start = draft.folded.index(word)
    return Time(span=Span(start, start + len(word)), type="DATE", value=value)


def both(draft):
    return (at(draft, "Mardi", "2031-05-06"), at(draft, "lundi", "2031-05-05"))


def chosen(draft, times, weights):
    (trigger,) = find_candidates(draft)
    return event_date(trigger, "COERCE", gather_days(draft, times), weights)


def test_a_day_is_one_that_the_text_names(tmp_path):
    draft = article(tmp_path)
    assert chosen(draft, both(draft), {"own": 3.0}) == "2031-05-05"
    assert chosen(draft, both(draft), {"far": 3.0}) == "2031-05-06"
    assert chosen(draft, (), {"own": 3.0}) is None


def test_an_event_may_have_no_day(tmp_path):
    draft = article(tmp_path)
    assert chosen(draft, both(draft), {"none": 3.0}) is None


def test_the_nearest_verb_shows_the_tense(tmp_path):
    draft = article(tmp_path)
    assert chosen(draft, both(draft), {"own:Pres.Ind:past": 3.0}) == "2031-05-05"
    assert chosen(draft, both(draft), {"far:in:Pres.Ind:0": 3.0}) == "2031-05-06"


def test_the_day_named_last_and_how_far_back_it_stands(tmp_path):
    draft = article(tmp_path)
    assert chosen(draft, both(draft), {"far:last:True:1": 3.0}) == "2031-05-06"
    late = (at(draft, "lundi", "2031-05-05"), at(draft, "Fin", "2031-05-09"))
    assert chosen(draft, late, {"far:ahead:1:False": 3.0}) == "2031-05-09"


def test_what_is_known_of_a_day(tmp_path):
    draft = article(tmp_path)
    tuesday, monday = sorted(gather_days(draft, both(draft)).days, key=lambda d: d.sentences)
    assert (monday.age, monday.stands, monday.grain) == ("1", "past", "day2")
    assert (tuesday.age, tuesday.stands, tuesday.sentences) == ("0", "same", (0,))
    assert (tuesday.title, gather_days(draft, both(draft)).dated) == (False, True)


@pytest.mark.parametrize("published", [None, "2031-05", "XXXX-05-06"])
def test_without_a_day_of_publication_no_day_is_old_or_new(tmp_path, published):
    draft = article(tmp_path, published)
    days = gather_days(draft, both(draft))
    assert not days.dated
    assert {day.age for day in days.days} == {"-"}


@given(st.dates(min_value=date(2031, 1, 1), max_value=date(2031, 12, 31)))
def test_the_order_of_times_does_not_matter(tmp_path_factory, other):
    draft = article(tmp_path_factory.getbasetemp())
    times = (*both(draft), at(draft, "Fin", other.isoformat()))
    (trigger,) = find_candidates(draft)
    there = day_options(trigger, "COERCE", gather_days(draft, times))
    back = day_options(trigger, "COERCE", gather_days(draft, times[::-1]))
    assert there == back
