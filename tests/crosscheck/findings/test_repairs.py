from __future__ import annotations

from recoupe.crosscheck.findings.repairs import repair_from_others
from recoupe.records import (
    Event,
    EventMention,
    Flaw,
    Lineage,
    LineagePair,
    MergedEvent,
    Passage,
    Reading,
    Span,
)
from tests.crosscheck.findings.factory import make_reading


def span_of(text: str, words: str) -> Span:
    return Span(text.index(words), text.index(words) + len(words))


def flaw(kind: str, text: str, words: str) -> Flaw:
    return Flaw(kind=kind, span=span_of(text, words), message="damaged", message_fr="abîmé")


def visit(article: str, text: str, date: str, *flaws: Flaw) -> Reading:
    event = Event(
        type="CONSULT",
        trigger=span_of(text, "visite"),
        sentence=Span(0, len(text)),
        date=date,
    )
    return make_reading(article, text, events=(event,), flaws=flaws)


DAMAGED_TEXT = "Sa visite en mars 20XX avait surpris."
DAMAGED = visit("a", DAMAGED_TEXT, "XXXX-03", flaw("redacted_date", DAMAGED_TEXT, "20XX"))


def merged(*readings: Reading) -> MergedEvent:
    return MergedEvent(
        id="event-1",
        type="CONSULT",
        date=None,
        place=None,
        actors=(),
        recipients=(),
        factuality="happened",
        mentions=tuple(
            EventMention(article=r.article.id, trigger=r.events[0].trigger) for r in readings
        ),
        origins=1,
        origins_at_most=2,
    )


def repair(*readings: Reading, lineages: tuple[Lineage, ...] = ()) -> list[tuple[str, str]]:
    by_id = {r.article.id: r for r in readings}
    events = [merged(*readings)] if all(r.events for r in readings) else []
    drafts = repair_from_others(by_id, lineages, events, dict.fromkeys(by_id, "story-1"))
    return [(d.values[0].value, d.values[1].value) for d in drafts]


def test_a_struck_out_year_is_restored_from_the_same_event() -> None:
    dated = visit("b", "La visite du 19 mars 2031 a duré une heure.", "2031-03-19")
    assert repair(DAMAGED, dated) == [("20XX", "2031")]


def test_another_month_restores_nothing() -> None:
    dated = visit("b", "La visite du 19 avril 2031 a duré une heure.", "2031-04-19")
    assert repair(DAMAGED, dated) == []


def test_an_unknown_year_that_is_not_damaged_is_left_alone() -> None:
    undamaged = visit("a", "Sa visite en mars avait surpris.", "XXXX-03")
    dated = visit("b", "La visite du 19 mars 2031 a duré une heure.", "2031-03-19")
    assert repair(undamaged, dated) == []


BROKEN_TEXT = "Le pont était exploité depuis XNUMX par la société Alpha."
SOUND_TEXT = "Le pont était exploité depuis 1987 par la société Alpha."


def copies(broken: Reading, sound: Reading) -> tuple[Lineage, ...]:
    passage = Passage(a=Span(0, len(broken.article.text)), b=Span(0, len(sound.article.text)))
    pair = LineagePair(
        a=broken.article.id,
        b=sound.article.id,
        kind="same_text",
        score=1.0,
        direction="unknown",
        why="",
        why_fr="",
        passages=(passage,),
    )
    articles = (broken.article.id, sound.article.id)
    return (Lineage(id="l", kind="same_text", origin=None, articles=articles, pairs=(pair,)),)


def test_a_placeholder_is_restored_from_a_copy() -> None:
    broken = make_reading("a", BROKEN_TEXT, flaws=(flaw("placeholder", BROKEN_TEXT, "XNUMX"),))
    sound = make_reading("b", SOUND_TEXT)
    assert repair(broken, sound, lineages=copies(broken, sound)) == [("XNUMX", "1987")]


def test_a_copy_with_the_same_damage_restores_nothing() -> None:
    broken = make_reading("a", BROKEN_TEXT, flaws=(flaw("placeholder", BROKEN_TEXT, "XNUMX"),))
    also = make_reading("b", BROKEN_TEXT, flaws=(flaw("placeholder", BROKEN_TEXT, "XNUMX"),))
    assert repair(broken, also, lineages=copies(broken, also)) == []
