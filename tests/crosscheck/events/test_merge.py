import random
from dataclasses import dataclass, replace

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from recoupe.crosscheck.events import merge_events
from recoupe.crosscheck.events.compare import dates_agree, places_agree, same_family
from recoupe.records import Article, Entity, Event, Participant, Reading, Span, Story


@dataclass
class Count:
    at_least: int
    at_most: int


class Articles:
    """Counts each article as an origin of its own."""

    def count(self, evidence):
        articles = {article for article, _ in evidence}
        return Count(1, len(articles))


def who(name):
    return Participant(name=name, entity=f"person-{name.lower()}")


def event(type_="CONSULT", *actors, at=0, **changes):
    given_ = {"recipients": (), **changes}
    return Event(
        type=type_,
        trigger=Span(at, at + 5),
        sentence=Span(at, at + 9),
        actors=tuple(who(name) for name in actors),
        **{**given_, "recipients": tuple(who(name) for name in given_["recipients"])},
    )


def reading(article, *events, text=None):
    people = [p for e in events for p in (*e.actors, *e.recipients) if p.entity]
    names = sorted({p.name for p in people})
    return Reading(
        article=Article(id=article, text=text or f"{article * 4} " * 30, sha256=""),
        body=(Span(0, 99),),
        entities=tuple(
            Entity(id=f"person-{name.lower()}", name=name, type="person", names=(name,))
            for name in names
        ),
        events=events,
    )


def story(number, *articles):
    return Story(id=f"story-{number}", label="", date=None, articles=articles)


def merge(readings, *stories):
    return merge_events(readings, stories, Articles())


def sizes(events):
    return sorted(len({m.article for m in e.mentions}) for e in events)


def test_one_meeting_in_three_wordings_is_one_event():
    readings = [
        reading("a", event("CONSULT", "Ada", "Bo", date="2031-05-05", place="Oslo")),
        reading("b", event("CONSULT", "Ada", "Bo", date="2031-05")),
        reading("c", event("CONSULT", "Bo", "Ada")),
    ]
    (found,) = merge(readings, story(1, "a", "b", "c"))
    assert (found.date, found.place) == ("2031-05-05", "Oslo")
    assert [p.name for p in found.actors] == ["Ada", "Bo"]
    assert (found.origins, found.origins_at_most) == (1, 3)
    assert all(p.span is None for p in found.actors)


@pytest.mark.parametrize(
    "other",
    [
        event("CONSULT", "Ada", "Bo", date="2031-05-06"),  # another day
        event("CONSULT", "Ada", "Cy", date="2031-05-05"),  # another guest
        event("CONSULT", "Ada", "Bo", date="2031-05-05", place="Rome"),  # another place
        event("ACCUSE", "Ada", recipients=("Bo",), date="2031-05-05"),  # another act
    ],
)
def test_different_events_stay_apart(other):
    first = event("CONSULT", "Ada", "Bo", date="2031-05-05", place="Oslo")
    assert sizes(merge([reading("a", first), reading("b", other)], story(1, "a", "b"))) == [1, 1]


def test_background_joins_the_event_of_its_own_story():
    readings = [
        reading("a", event("CONSULT", "Ada", "Bo", date="2031-04-22", place="Oslo")),
        reading("b", event("CONSULT", "Ada", "Bo", date="XXXX-04")),
    ]
    assert sizes(merge(readings, story(1, "a"), story(2, "b"))) == [2]


def test_a_visit_joins_the_meeting_in_the_place_visited():
    visit = event("CONSULT", "Ada", date="2031-04", place="Oslo")
    readings = [
        reading("a", event("CONSULT", "Ada", "Bo", date="2031-04-22", place="Oslo")),
        reading("b", visit),
    ]
    assert sizes(merge(readings, story(1, "a"), story(2, "b"))) == [2]


def test_across_stories_an_undated_event_joins_nothing():
    same = event("CONSULT", "Ada", "Bo", place="Oslo")
    assert sizes(merge([reading("a", same), reading("b", same)], story(1, "a"), story(2, "b"))) == [
        1,
        1,
    ]


def test_across_stories_bodies_without_a_name_join_nothing():
    told = event("COERCE", date="2031-05-05", place="Oslo")
    told = replace(
        told,
        actors=(Participant(name="police"),),
        recipients=(Participant(name="manifestants"),),
    )
    readings = [reading("a", told), reading("b", told)]
    assert sizes(merge(readings, story(1, "a"), story(2, "b"))) == [1, 1]
    assert sizes(merge(readings, story(1, "a", "b"))) == [2]


def test_speech_is_never_joined_across_stories():
    said = event("ACCUSE", "Ada", recipients=("Bo",), date="2031-05-05", place="Oslo")
    assert len(merge([reading("a", said), reading("b", said)], story(1, "a"), story(2, "b"))) == 2
    assert len(merge([reading("a", said), reading("b", said)], story(1, "a", "b"))) == 1


def test_a_planned_meeting_is_related_to_the_one_that_took_place():
    planned = event("AGREE", "Ada", "Bo", date="2031-05-05", factuality="planned")
    readings = [
        reading("a", planned),
        reading("b", event("CONSULT", "Ada", "Bo", date="2031-05-05")),
    ]
    first, second = merge(readings, story(1, "a", "b"))
    assert first.related == (second.id,)
    assert second.related == (first.id,)


def test_a_vague_account_does_not_bridge_two_events():
    readings = [
        reading("a", event("CONSULT", "Ada", "Bo", date="2031-05-05")),
        reading("b", event("CONSULT", "Ada", "Bo", date="2031-05-09")),
        reading("c", event("CONSULT", "Ada", "Bo")),
    ]
    assert sizes(merge(readings, story(1, "a", "b", "c"))) == [1, 2]


def test_repeats_in_an_article_are_mentions_of_one_event():
    first = event("PROTEST", "Ada", at=0)
    again = event("PROTEST", "Ada", at=20, same_as=0)
    (found,) = merge([reading("a", first, again)], story(1, "a"))
    assert [m.trigger.start for m in found.mentions] == [0, 20]


@pytest.mark.parametrize(
    ("left", "right", "agree"),
    [
        ("2031-08", "2031-08-19", True),
        ("XXXX-08-19", "2031-08-19", True),
        ("2031", "2031-08-19", True),
        ("2031-08-18", "2031-08-19", False),
        ("2030", "2031-08", False),
        ("2031-W34", "2031-08-19", True),
        ("2031-W33", "2031-08-19", False),
        (None, "2031", True),
    ],
)
def test_dates_agree_at_their_precision(left, right, agree):
    assert dates_agree(left, right) is agree
    assert dates_agree(right, left) is agree


def test_a_word_that_names_nobody_contradicts_nothing():
    def taken(what, actor):
        return Event(
            type="ASSAULT",
            trigger=Span(0, 5),
            sentence=Span(0, 9),
            actors=(actor,),
            recipients=(Participant(name=what),),
            date="2031-05",
        )

    def run(actor):
        readings = [
            reading("a", taken("région", actor), event("AID", "Ada")),
            reading("b", taken("enclave côtière", actor), event("AID", "Ada")),
        ]
        found = merge(readings, story(1, "a", "b"))
        return [len(e.mentions) for e in found if e.type == "ASSAULT"]

    assert run(who("Ada")) == [2]
    assert run(Participant(name="police")) == [1, 1]


def test_places_and_families():
    assert places_agree("oslo", "centre d oslo")
    assert not places_agree("oslo", "rome")
    assert same_family("ASSAULT", "COERCE")
    assert not same_family("ASSAULT", "SUPPORT")


names = st.sampled_from(["Ada", "Bo", "Cy", "Di"])
events_ = st.builds(
    lambda kind, actors, date, place: event(kind, *sorted(actors), date=date, place=place),
    st.sampled_from(["CONSULT", "PROTEST", "ASSAULT", "COERCE", "ACCUSE"]),
    st.sets(names, max_size=3),
    st.sampled_from([None, "2031-05", "2031-05-05", "2031-05-06", "XXXX-05-05"]),
    st.sampled_from([None, "Oslo", "Rome"]),
)


@settings(max_examples=60, deadline=None)
@given(st.lists(events_, min_size=1, max_size=7), st.randoms(use_true_random=False))
def test_every_mention_lies_in_one_event_whatever_the_order_of_stories(given_events, shuffler):
    readings = [reading(f"a{n}", each) for n, each in enumerate(given_events)]
    stories = [story(n % 2, *(f"a{i}" for i in range(n, len(readings), 2))) for n in range(2)]
    found = merge(readings, *stories)
    mentions = [m.article for e in found for m in e.mentions]
    assert sorted(mentions) == sorted(r.article.id for r in readings)
    assert len({e.id for e in found}) == len(found)
    mixed = random.Random(shuffler.random()).sample(stories, len(stories))
    assert merge(readings, *mixed) == found
