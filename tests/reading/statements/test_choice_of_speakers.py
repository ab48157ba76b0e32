"""How the clues of voices are weighed: invented news, weights made by hand."""

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st
from tests.reading.statements.test_read_statements import draft_of

from recoupe.languages import get_language
from recoupe.reading.entities import EntityReading
from recoupe.reading.statements import read_statements
from recoupe.reading.statements.cast import Voice
from recoupe.reading.statements.clues import Option
from recoupe.reading.statements.proposals import Question
from recoupe.reading.statements.speakers import BY_RULE, chooser, load_chooser
from recoupe.records import Entity, Mention, Span

ASKED = Question(kind="pronoun", span=Span(10, 12), parts=(Span(0, 5),))


def voice(key):
    return Voice(key=key, entity=key, name=key, person=True)


def options(*clues):
    voices = [Option(voice=voice(f"e{i}"), clues=c) for i, c in enumerate(clues)]
    return [*voices, Option(voice=None, clues=("nobody",))]


def test_the_likeliest_voice_is_named():
    choose = chooser({"pronoun": {"near": 3.0, "far": -1.0}})
    assert choose(ASKED, options(("far",), ("near",))).voice.key == "e1"


def test_nobody_is_named_where_no_voice_is_sure_enough():
    choose = chooser({"pronoun": {"near": 0.1}})
    assert choose(ASKED, options(("near",), ("near",), ("near",))).voice is None


def test_rules_of_thumb_rank_by_their_order_and_name_nobody_alone():
    choose = chooser(BY_RULE)
    assert choose(ASKED, options(("recent=True",), ("topic=True",))).voice.key == "e1"
    assert choose(ASKED, options((), ())).voice is None


def test_a_language_without_weights_follows_the_rules():
    picked = load_chooser(get_language("en"))(ASKED, options(("recent=True",)))
    assert picked.voice.key == "e0"


def article(text, *names):
    mentions, entities = [], []
    for number, name in enumerate(names, 1):
        start = text.index(name)
        span = Span(start, start + len(name))
        mentions.append(Mention(span=span, type="person", form="name", entity=f"e{number}"))
        entities.append(Entity(id=f"e{number}", name=name, type="person"))
    return EntityReading(mentions=tuple(mentions), entities=tuple(entities))


def test_every_voice_and_nobody_are_options_of_an_office():
    text = 'Ana Reis met Rui Costa. "The bridge is safe," the mayor said.'
    seen = []

    def choose(question, options):
        seen.append((question.kind, [o.voice and o.voice.name for o in options]))
        return options[0]

    found = read_statements(draft_of(text, "en"), article(text, "Ana Reis", "Rui Costa"), choose)
    assert seen == [("office", ["Ana Reis", "Rui Costa", None])]
    assert [s.speaker for s in found] == ["e1"]


def test_an_unnamed_speaker_may_speak_again():
    text = 'A witness said that the bridge fell. "It was very loud," he said.'
    assert [s.speaker_name for s in read_statements(draft_of(text, "en"), EntityReading())] == [
        "A witness",
        "A witness",
    ]


@pytest.mark.parametrize(
    ("text", "name"),
    [
        ("Ana Reis, an economist at the bank, believes that rents will fall.", "Ana Reis"),
        ("Ana Reis, who heads the union, said that rents will fall.", "Ana Reis"),
    ],
)
def test_who_is_described_between_commas_speaks(text, name):
    found = read_statements(draft_of(text, "en"), article(text, "Ana Reis"))
    assert [s.speaker_name for s in found] == [name]


def test_a_bare_title_before_the_name_is_no_part_of_what_is_said():
    text = '"Nobody will leave," presidential aide Ana Reis said on Thursday.'
    (found,) = read_statements(draft_of(text, "en"), article(text, "Ana Reis"))
    assert [text[a:b] for a, b in found.parts] == ["Nobody will leave"]
    assert found.speaker_name == "Ana Reis"


@settings(max_examples=40, deadline=None)
@given(st.lists(st.sampled_from(["Ana", ",", '"', "he", "said", "the mayor", ".", "\n", "of"])))
def test_odd_texts_neither_crash_nor_point_outside(words):
    text = " ".join(words)
    for found in read_statements(draft_of(text, "en"), EntityReading()):
        assert all(0 <= start < end <= len(text) for start, end in found.parts)
