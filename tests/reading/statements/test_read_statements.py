"""Statements read from invented news sentences."""

import pytest
import spacy
from hypothesis import given, settings
from hypothesis import strategies as st

from recoupe.languages import get_language
from recoupe.reading.draft import Draft, Layout, Line
from recoupe.reading.entities import EntityReading
from recoupe.reading.folding import fold_typography
from recoupe.reading.parse import split_sentences
from recoupe.reading.sentences import mark_sentences
from recoupe.reading.statements import read_statements
from recoupe.records import Article, Entity, Mention, Span


def draft_of(text, code):
    """A draft cut by a bare tokenizer: no tags, no parse."""
    language = get_language(code)
    nlp = spacy.blank(code if code in ("fr", "en") else "xx")
    folded, lines, start = fold_typography(text), [], 0
    for row in folded.split("\n"):
        if row.strip():
            doc = mark_sentences(nlp.make_doc(row), language.sentences)
            lines.append(Line(start=start, doc=doc))
        start += len(row) + 1
    return Draft(
        article=Article(id="a", text=text, sha256="0", language=code),
        language=language,
        layout=Layout(body=(Span(0, len(text)),)),
        folded=folded,
        lines=tuple(lines),
        sentences=split_sentences(tuple(lines)),
    )


def bare(text, code="en", entities=None):
    draft = draft_of(text, code)
    return [show(text, s) for s in read_statements(draft, entities or EntityReading())]


def show(text, statement):
    cue = text[statement.cue.start : statement.cue.end] if statement.cue else None
    parts = [text[start:end] for start, end in statement.parts]
    return (statement.kind, parts, cue, statement.speaker_name)


def test_english_clause_after_that():
    assert bare("The mayor said that the bridge was safe.") == [
        ("indirect", ["the bridge was safe"], "said", "mayor")
    ]


def test_english_clause_without_that_after_whom_it_was_told():
    assert bare("The minister told the press the works had stopped.") == [
        ("indirect", ["the works had stopped"], "told", "minister")
    ]


def test_english_subject_before_the_cue_and_comma_inside_the_marks():
    assert bare('"It will open in May," Ada Marlow said.') == [
        ("direct", ["It will open in May"], "said", "Ada Marlow")
    ]


def test_english_inverted_cue():
    assert bare('"We are ready now", said the spokesman on Monday.') == [
        ("direct", ["We are ready now"], "said", "spokesman")
    ]


def test_quotation_cut_by_its_cue_is_one_statement():
    assert bare('"It is over", the mayor added, "and we all know it."') == [
        ("direct", ["It is over", "and we all know it."], "added", "mayor")
    ]


def test_english_according_to():
    assert bare("According to the police, 200 people marched.") == [
        ("indirect", ["200 people marched"], "According to", "police")
    ]
    assert bare("According to plan, the bridge opened.") == []


def test_titles_and_single_terms_are_left_alone():
    assert bare('The film "Night" opens on Friday.') == []


def test_speaker_is_the_entity_of_the_name():
    text = 'Keller wrote: "No one was hurt at all."'
    entities = EntityReading(
        mentions=(Mention(span=Span(0, 6), type="person", form="name", entity="e1"),),
        entities=(Entity(id="e1", name="Anna Keller", type="person"),),
    )
    (statement,) = read_statements(draft_of(text, "en"), entities)
    assert (statement.speaker, statement.speaker_name) == ("e1", "Anna Keller")
    assert statement.speaker_span == Span(0, 6)


def test_other_languages_read_their_quotations():
    text = "Der Bau ist fertig. „Wir haben lange darauf gewartet und sind sehr froh.“"
    assert [s[1] for s in bare(text, "de")] == [
        ["Wir haben lange darauf gewartet und sind sehr froh."]
    ]


@pytest.mark.parametrize(
    "text",
    ["", "...", "»»", "« ", '"', "😀 « 😀 »", "a\u202eb « c », dit-il", "« A" * 50, "x " * 4000],
)
@pytest.mark.parametrize("code", ["fr", "en", "und"])
def test_odd_input_is_read_without_a_crash(text, code):
    read_statements(draft_of(text, code), EntityReading())


@settings(max_examples=40, deadline=None)
@given(
    st.lists(st.sampled_from('He said that "no" , . it told « » : the mayor'.split()), max_size=20)
)
def test_every_span_lies_in_the_text(words):
    text = " ".join(words)
    for statement in read_statements(draft_of(text, "en"), EntityReading()):
        assert statement.parts
        for start, end in statement.parts:
            assert 0 <= start < end <= len(text)


CASES = [
    (
        "« Le pont tiendra », a déclaré lundi à la presse le maire de Vaubry, Alain Tessier.",
        ("direct", ["Le pont tiendra"], "déclaré", "Alain Tessier"),
    ),
    (
        "Alain Tessier a affirmé que le pont rouvrirait au printemps.",
        ("indirect", ["le pont rouvrirait au printemps"], "affirmé", "Alain Tessier"),
    ),
    (
        "Selon la préfecture, 300 personnes ont défilé dans le centre.",
        ("indirect", ["300 personnes ont défilé dans le centre"], "Selon", "préfecture"),
    ),
    (
        "Alain Tessier prévient : « Nous ne paierons pas deux fois. »",
        ("direct", ["Nous ne paierons pas deux fois."], "prévient", "Alain Tessier"),
    ),
    (
        "« C'est une erreur, explique Alain Tessier. Nous le dirons au tribunal. »",
        (
            "direct",
            ["C'est une erreur", "Nous le dirons au tribunal."],
            "explique",
            "Alain Tessier",
        ),
    ),
    (
        "Alain Tessier a dénoncé « une décision prise à la hâte ».",
        ("mixed", ["« une décision prise à la hâte »"], "dénoncé", "Alain Tessier"),
    ),
    (
        "Le chantier reprendra en mai, a indiqué la préfecture.",
        ("indirect", ["Le chantier reprendra en mai"], "indiqué", "préfecture"),
    ),
    (
        "La ville va, d'après Alain Tessier, vendre le terrain.",
        ("indirect", ["La ville va", "vendre le terrain"], "d'après", "Alain Tessier"),
    ),
    (
        "Alain Tessier a demandé aux habitants de rester chez eux.",
        ("indirect", ["rester chez eux"], "demandé", "Alain Tessier"),
    ),
    (
        "Alain Tessier se dit « profondément déçu » par ce vote.",
        ("mixed", ["« profondément déçu » par ce vote"], "dit", "Alain Tessier"),
    ),
]


@pytest.mark.model
@pytest.mark.parametrize(("text", "expected"), CASES)
def test_french_reports(read, text, expected):
    assert [show(text, s) for s in read(text).statements] == [expected]


@pytest.mark.model
def test_two_speakers_in_one_sentence(read):
    text = "Alain Tessier a affirmé que le pont était sûr, a rapporté l'agence Meridia."
    speakers = {s.speaker_name for s in read(text).statements}
    assert "Alain Tessier" in speakers
    assert len(speakers) == 2


@pytest.mark.model
def test_gerund_opens_a_new_statement_of_the_same_speaker(read):
    text = "« Le pont tiendra », a déclaré Alain Tessier, ajoutant que les travaux étaient finis."
    said = [show(text, s) for s in read(text).statements]
    assert said[1] == ("indirect", ["les travaux étaient finis"], "ajoutant", "Alain Tessier")


@pytest.mark.model
@pytest.mark.parametrize(
    "text",
    [
        "Le pont, c'est-à-dire la route, fermera en mai.",
        "Selon nos informations, le pont fermera en mai.",
        "« Rendez-nous le pont », proclamait une pancarte au centre de la place.",
        "Le maire a annoncé des mesures.",
        "Le film « La Nuit » sortira en mai.",
    ],
)
def test_no_statement(read, text):
    assert read(text).statements == ()
