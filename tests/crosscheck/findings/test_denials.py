from __future__ import annotations

from recoupe.crosscheck.findings.denials import dispute_denials
from recoupe.records import Event, EventMention, MergedEvent, Participant, Reading, Span
from tests.crosscheck.findings.factory import make_reading

BERG = Participant(name="Anna Berg", entity="person-anna-berg")


def told(article: str, text: str, word: str, factuality: str) -> Reading:
    trigger = Span(text.index(word), text.index(word) + len(word))
    event = Event(
        type="COERCE",
        trigger=trigger,
        sentence=Span(0, len(text)),
        recipients=(BERG,),
        factuality=factuality,
    )
    return make_reading(article, text, events=(event,))


def merged(name: str, related: str, *readings: Reading) -> MergedEvent:
    event = readings[0].events[0]
    return MergedEvent(
        id=name,
        type=event.type,
        date=None,
        place=None,
        actors=(),
        recipients=event.recipients,
        factuality=event.factuality,
        mentions=tuple(
            EventMention(article=r.article.id, trigger=r.events[0].trigger) for r in readings
        ),
        origins=1,
        origins_at_most=1,
        related=(related,),
    )


def disputes(said: Reading, denied: Reading) -> int:
    readings = {r.article.id: r for r in (said, denied)}
    events = (merged("e1", "e2", said), merged("e2", "e1", denied))
    return len(dispute_denials(readings, events, dict.fromkeys(readings, "story-1")))


SAID = told("a", "Anna Berg a été interpellée samedi.", "interpellée", "happened")


def test_an_act_that_others_deny_is_disputed() -> None:
    text = "La police dément toute interpellation d'Anna Berg."
    assert disputes(SAID, told("b", text, "interpellation", "denied")) == 1


def test_another_act_of_the_same_kind_is_not() -> None:
    text = "Il n'est pas interdit à Anna Berg de sortir."
    assert disputes(SAID, told("b", text, "interdit", "denied")) == 0


def test_an_article_that_reports_both_is_no_dispute() -> None:
    text = "La police dément toute interpellation d'Anna Berg."
    assert disputes(SAID, told("a", text, "interpellation", "denied")) == 0
