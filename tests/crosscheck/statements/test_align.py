from dataclasses import dataclass, replace
from random import Random

import numpy as np
import pytest

from recoupe.crosscheck.statements import align_statements, likeness
from recoupe.records import (
    Article,
    Lineage,
    LineagePair,
    Mention,
    Passage,
    Published,
    Reading,
    Span,
    Statement,
    Story,
)


@dataclass(frozen=True)
class Bounds:
    at_least: int
    at_most: int


class OneEach:
    def count(self, evidence):
        number = len({article for article, _ in evidence})
        return Bounds(1, number)


@pytest.fixture
def near(monkeypatch):
    """Every text is near every other that starts with the same letter."""

    def encode(texts):
        rows = np.zeros((len(texts), 512), dtype=np.float32)
        for row, text in enumerate(texts):
            rows[row, ord(text[0].lower()) % 512] = 1.0
        return rows

    monkeypatch.setattr(likeness, "encode", encode)


def reading(article, *said, date=None, names=()):
    """A reading that holds the given (text, speaker, kind) statements, one a line."""
    text, statements, start = "\n".join(words for words, _, _ in said), [], 0
    for words, speaker, kind in said:
        span = Span(start, start + len(words))
        statements.append(
            Statement(kind=kind, parts=(span,), speaker=speaker, speaker_name=speaker)
        )
        start = span.end + 1
    mentions = tuple(
        Mention(
            span=Span(text.index(name), text.index(name) + len(name)),
            type="person",
            form="name",
            entity=name,
        )
        for name in names
    )
    return Reading(
        article=Article(
            id=article,
            text=text,
            sha256="0",
            language="fr",
            published=Published(value=date, basis="metadata") if date else None,
        ),
        body=(Span(0, len(text)),),
        statements=tuple(statements),
        mentions=mentions,
    )


def story(*articles):
    return Story(id="story-1", label="", date=None, articles=articles)


FULL = "nous ne céderons rien sur la sécurité du pont de Vaubry"
CUT = "nous ne céderons rien sur la sécurité"
OTHER = "la région paiera les travaux avant la fin du printemps"


def merged(readings, stories=(), lineages=()):
    found = align_statements(readings, stories, lineages, OneEach())
    return [[v.article for v in statement.versions] for statement in found]


def test_full_and_cut_wording_of_one_speaker_are_one_utterance(near):
    readings = [reading("a", (FULL, "p1", "direct")), reading("b", (CUT, "p1", "mixed"))]
    (statement,) = align_statements(readings, [story("a", "b")], (), OneEach())
    assert [v.article for v in statement.versions] == ["a", "b"]
    assert statement.speaker == "p1"
    assert statement.fullest == 0
    assert (statement.origins, statement.origins_at_most) == (1, 2)


def test_statements_of_different_stories_do_not_meet(near):
    readings = [reading("a", (FULL, "p1", "direct")), reading("b", (FULL, "p1", "direct"))]
    assert merged(readings, [story("a"), story("b")]) == [["a"], ["b"]]


def test_another_speaker_needs_a_verbatim_wording(near):
    readings = [
        reading("a", (FULL, "p1", "direct")),
        reading("b", ("nous ne céderons rien sur les routes du sud", "p2", "mixed")),
    ]
    assert merged(readings, [story("a", "b")]) == [["a"], ["b"]]
    readings = [reading("a", (FULL, "p1", "direct")), reading("b", (FULL, None, "direct"))]
    assert merged(readings, [story("a", "b")]) == [["a", "b"]]


def test_meaning_joins_one_speaker_with_words_in_common(near):
    near_words = "la région avant le printemps aura payé tous les travaux"
    readings = [reading("a", (OTHER, "p1", "direct")), reading("b", (near_words, "p1", "indirect"))]
    assert merged(readings, [story("a", "b")]) == [["a", "b"]]


@pytest.mark.parametrize(
    ("words", "speaker"),
    [
        ("la région avant le printemps aura payé tous les travaux", "p2"),
        ("la région ne paiera pas tous les travaux avant le printemps", "p1"),
        ("le soleil brille au-dessus des toits ce matin encore", "p1"),
        ("la région avant le printemps paiera 300 travaux encore", "p1"),
    ],
)
def test_meaning_never_joins_speakers_negation_topics_or_numbers_that_differ(near, words, speaker):
    said = OTHER + " soit 200 euros"
    readings = [reading("a", (said, "p1", "direct")), reading("b", (words, speaker, "indirect"))]
    assert merged(readings, [story("a", "b")]) == [["a"], ["b"]]


def test_two_statements_of_one_article_stay_apart(near):
    readings = [
        reading("a", (OTHER, "p1", "direct")),
        reading(
            "b",
            ("la région avant le printemps aura payé tous les travaux", "p1", "direct"),
            ("la région paiera donc les travaux voulus, avant même le printemps", "p1", "direct"),
        ),
    ]
    assert sorted(len(group) for group in merged(readings, [story("a", "b")])) == [1, 2]


def test_rewritten_passages_align_what_they_report(near):
    a = reading("a", (OTHER, "p1", "direct"))
    b = reading("b", ("tout sera réglé dans six mois au plus tard", "p1", "indirect"))
    passage = Passage(a=Span(0, len(OTHER)), b=Span(0, 42))
    pair = LineagePair(
        a="a",
        b="b",
        kind="paraphrase",
        score=0.5,
        direction="unknown",
        why="",
        why_fr="",
        passages=(passage,),
    )
    lineage = Lineage(id="l", kind="paraphrase", origin=None, articles=("a", "b"), pairs=(pair,))
    assert merged([a, b]) == [["a"], ["b"]]
    assert merged([a, b], (), (lineage,)) == [["a", "b"]]


@pytest.mark.parametrize(
    ("first", "second", "earliest"),
    [
        ("2024-08-19", "2024-08-20", 0),
        ("2024-08-20", "2024-08-19T10:00", 1),
        ("2024-08", "2024-08-19", None),
        ("2024-08-19", None, None),
        ("XXXX-08-19", "2024-08-20", None),
    ],
)
def test_earliest_only_when_dates_tell(near, first, second, earliest):
    readings = [
        reading("a", (FULL, "p1", "direct"), date=first),
        reading("b", (FULL, "p1", "direct"), date=second),
    ]
    (statement,) = align_statements(readings, [story("a", "b")], (), OneEach())
    assert statement.earliest == earliest


def test_a_statement_alone_is_a_merged_statement_of_one_version(near):
    (statement,) = align_statements([reading("a", (FULL, None, "direct"))], (), (), OneEach())
    assert (statement.id, statement.speaker, len(statement.versions)) == ("statement-1", None, 1)


def test_the_order_of_articles_does_not_matter(near):
    readings = [
        reading("a", (FULL, "p1", "direct"), (OTHER, "p2", "direct")),
        reading("b", (CUT, "p1", "mixed")),
        reading("c", (OTHER, "p2", "direct"), (FULL, None, "direct")),
    ]
    expected = align_statements(readings, [story("a", "b", "c")], (), OneEach())
    for seed in range(4):
        Random(seed).shuffle(readings)
        assert align_statements(readings, [story("c", "b", "a")], (), OneEach()) == expected


PROMISE = "la passerelle sera rouverte avant les vendanges"


@pytest.mark.parametrize(
    ("speaker", "name"),
    [(None, None), (None, "un porte-parole"), ("ada", "Ada")],
)
def test_nearly_all_words_join_a_speaker_who_is_not_named(near, speaker, name):
    """The other article says who; one who says nearly the same must not be somebody else."""
    first = reading("a", (f"{PROMISE}, bien avant", "ada", "indirect"))
    other = reading("b", ("La passerelle sera rouverte avant vendanges", speaker, "direct"))
    other = replace(other, statements=(replace(other.statements[0], speaker_name=name),))
    (found,) = align_statements([first, other], [story("a", "b")], (), OneEach())
    assert (found.speaker, len(found.versions)) == ("ada", 2)


def test_half_the_words_do_not_join_a_speaker_who_is_not_named(near):
    first = reading("a", (PROMISE, "ada", "indirect"))
    other = reading("b", ("la passerelle sera rouverte un jour, foi de maire", None, "direct"))
    assert len(merged([first, other], [story("a", "b")])) == 2
    known = reading("b", ("la passerelle sera rouverte un jour, foi de maire", "ada", "direct"))
    assert len(merged([first, known], [story("a", "b")])) == 1


def test_a_speaker_says_the_same_in_two_languages(near):
    """No word is shared; numbers must not differ."""
    first = reading("a", ("le pont sera reconstruit avant 2031 promet-il", "ada", "indirect"))
    other = reading("b", ("long before 2031 we rebuild this bridge", "ada", "direct"))
    english = replace(other, article=replace(other.article, language="en"))
    assert len(merged([first, english], [story("a", "b")])) == 1
    assert len(merged([first, other], [story("a", "b")])) == 2
    late = reading("b", ("long before 2045 we rebuild this bridge", "ada", "direct"))
    late = replace(late, article=replace(late.article, language="en"))
    assert len(merged([first, late], [story("a", "b")])) == 2
