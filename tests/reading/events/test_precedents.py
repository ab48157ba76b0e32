"""Candidates are judged by their likeness to coded ones, and beside the rest of the article."""

import numpy as np
import pytest
from hypothesis import given
from hypothesis import strategies as st

from recoupe.reading.events.candidates import find_candidates
from recoupe.reading.events.portraits import PARTS, Portraits, draw_portraits
from recoupe.reading.events.precedents import (
    WIDTHS,
    Holders,
    Precedents,
    Space,
    load_precedents,
    save_precedents,
)
from recoupe.reading.events.verdicts import SETTING, beside, typed_candidates
from recoupe.reading.reader import draft_article
from recoupe.records import Article

CLASSES = ("ACCUSE", "NONE")
WIDE = 100
JUDGEMENT = np.array([8] + [0] * (SETTING + len(CLASSES) - 1) + [-4], dtype=np.float32)
"""Looks only at what the precedents say."""
NAMES = (["key:blame", "at:he"], ["key:crisis", "at:the"], ["key:blame"])


def vectors(seed):
    drawn = np.random.default_rng(seed).normal(size=(len(NAMES), len(PARTS), WIDE))
    return (drawn / np.linalg.norm(drawn, axis=2, keepdims=True)).astype(np.float32)


@pytest.fixture
def precedents():
    space = Space(
        means=np.zeros((len(PARTS), WIDE), dtype=np.float32),
        axes=tuple(np.eye(WIDE, WIDTHS[part], dtype=np.float32) for part in PARTS),
    )
    return Precedents(
        holders=Holders(
            rows={"at:he": 0, "key:blame": 1},
            weights=np.array([2.0, 1.0], dtype=np.float32),
            starts=np.array([0, 1, 3]),
            holders=np.array([0, 0, 2]),
            count=3,
        ),
        space=space,
        sides=space.sides(vectors(1)),
        votes=np.array([[1, -1], [-1, 1], [0.5, -0.5]], dtype=np.float32),
        bias=np.array([0, 0.65], dtype=np.float32),
        classes=CLASSES,
        judgement=JUDGEMENT,
    )


def test_a_rare_shared_feature_counts_more_and_an_unknown_one_nothing(precedents):
    assert precedents.holders.shared(["at:he", "key:blame", "new"]).tolist() == [3, 0, 1]
    assert precedents.holders.shared(["new"]).tolist() == [0, 0, 0]


def test_a_feature_named_twice_counts_once(precedents):
    once = precedents.holders.shared(["key:blame"])
    assert precedents.holders.shared(["key:blame", "key:blame"]).tolist() == once.tolist()


def test_what_is_like_a_precedent_gets_its_vote(precedents):
    same = Portraits(names=NAMES, vectors=vectors(1))
    scores = precedents.scores(same)
    assert scores[0, 0] > scores[0, 1]
    assert scores[1, 1] > scores[1, 0]


def test_what_is_like_nothing_gets_the_bias(precedents):
    strange = Portraits(names=(["new"],), vectors=np.zeros((1, len(PARTS), WIDE), np.float32))
    assert precedents.scores(strange)[0] == pytest.approx(precedents.bias)


def test_a_missing_part_stays_missing_when_its_mean_is_taken_off(precedents):
    space = Space(means=np.ones((len(PARTS), WIDE), np.float32), axes=precedents.space.axes)
    assert not space.sides(np.zeros((1, len(PARTS), WIDE), np.float32)).own.any()


def test_precedents_come_back_as_they_were_written(tmp_path, precedents):
    save_precedents(tmp_path / "p.npz", precedents)
    first = (tmp_path / "p.npz").read_bytes()
    read = load_precedents(tmp_path / "p.npz")
    portraits = Portraits(names=NAMES, vectors=vectors(2))
    assert read.classes == precedents.classes
    assert read.scores(portraits) == pytest.approx(precedents.scores(portraits), abs=1e-3)
    save_precedents(tmp_path / "p.npz", read)
    assert (tmp_path / "p.npz").read_bytes() == first


@given(st.floats(0, 1), st.floats(0, 1))
def test_the_likelier_event_has_the_higher_chance(left, right):
    judge = Precedents(
        holders=None,
        space=None,
        sides=None,
        votes=None,
        bias=None,
        classes=CLASSES,
        judgement=JUDGEMENT,
    )
    settings = np.zeros((2, len(JUDGEMENT) - 1), dtype=np.float32)
    settings[:, 0] = sorted((left, right))
    chances = judge.chances(settings)
    assert chances[0] <= chances[1]
    assert ((chances >= 0) & (chances <= 1)).all()


@pytest.fixture(scope="module")
def article():
    text = (
        "La ministre a dénoncé une attaque contre un camion. Deux hommes ont été arrêtés.\n"
        "La crise dure.\n"
    )
    draft = draft_article(Article(id="a", language="fr", text=text, sha256=""))
    return draft, find_candidates(draft)


@pytest.mark.model
def test_a_candidate_is_set_beside_the_others_and_not_beside_itself(article):
    draft, candidates = article
    words = [draft.folded[c.span.start : c.span.end] for c in candidates]
    assert words[:3] == ["dénoncé", "attaque", "arrêtés"]
    scores = np.array([[0, 0.1], [0, 0.6], [0, 0.2]] + [[0, 1.0]] * (len(words) - 3), np.float32)
    found = beside(draft, candidates, scores, none=1)
    assert found[0, 0] == pytest.approx(0.9)
    assert found[0, 2] == pytest.approx((0.4 + 0.8) / (len(words) - 1))
    assert found[0, 6] == pytest.approx(0.4)  # the attack; the arrest stands elsewhere
    assert found[2, 6] == 0
    assert found[1, 7] == len("attaque")
    assert found[:, SETTING].all()  # its best type is the only one there is
    assert not found[:, SETTING + 1].any()


@pytest.mark.model
def test_a_portrait_leaves_the_trigger_out_of_its_surroundings(article):
    draft, candidates = article
    portraits = draw_portraits(draft, candidates)
    lengths = np.linalg.norm(portraits.vectors, axis=2)
    assert np.all((lengths < 1e-3) | (np.abs(lengths - 1) < 1e-3))
    lone = draft_article(Article(id="b", language="fr", text="Attaque", sha256=""))
    alone = draw_portraits(lone, find_candidates(lone)).vectors[0]
    assert alone[PARTS.index("own")].any()
    assert not alone[PARTS.index("near")].any()
    assert not alone[PARTS.index("subject")].any()


@pytest.mark.model
def test_only_what_is_likely_enough_is_an_event(article, precedents):
    draft, candidates = article
    wide = draft.lines[0].doc.vocab.vectors_length
    space = Space(
        means=np.zeros((len(PARTS), wide), np.float32),
        axes=tuple(np.eye(wide, WIDTHS[part], dtype=np.float32) for part in PARTS),
    )
    parts = {
        "holders": precedents.holders,
        "space": space,
        "sides": precedents.sides,
        "votes": np.zeros((3, 2), np.float32),
        "bias": precedents.bias,
        "classes": CLASSES,
    }
    sure, unsure = (
        Precedents(**parts, judgement=np.append(JUDGEMENT[:-1] * 0, extra)) for extra in (3, -3)
    )
    found = list(typed_candidates(draft, candidates, sure))
    assert {type_ for _, type_ in found} == {"ACCUSE"}
    assert len(found) == len(candidates)
    assert not list(typed_candidates(draft, candidates, unsure))
