"""The larger sets of the cross-check's bench."""

from __future__ import annotations

from quality.bench_crosscheck import STEPS, larger_set, timed

from recoupe.records import Event, Participant, Reading, Span

from ..crosscheck.lineage.articles import FLOOD, STRIKE, reading_of


def originals() -> list[Reading]:
    """Return two copies of one text and something else, among pages of common words."""
    text = " ".join(FLOOD)
    at = text.index("survolé")
    event = Event(
        type="CONSULT",
        trigger=Span(at, at + len("survolé")),
        sentence=Span(0, len(text)),
        actors=(Participant(name="Odile Marchessault"),),
        date="2031-02-28",
        place="Vaubrun",
    )
    told = [reading_of(name, text, source=name, published="2031-03-01") for name in "ab"]
    told = [
        Reading(article=r.article, body=r.body, sentences=r.sentences, events=(event,))
        for r in told
    ]
    pages = [reading_of(f"x{n:03}", f"Chronique {n} du canton.") for n in range(118)]
    return [*told, reading_of("c", " ".join(STRIKE), source="c"), *pages]


def test_a_world_keeps_every_place_and_shares_no_rare_word() -> None:
    """What a span points at is as long as before, and the day is a year later."""
    made = larger_set(originals(), 124)
    assert [r.article.id for r in made[-5:]] == ["x116", "x117", "a~1", "b~1", "c~1"]
    first, other = made[0], made[121]
    assert len(first.article.text) == len(other.article.text)
    assert first.body == other.body
    assert "Marchessault" not in other.article.text
    assert other.events[0].actors[0].name in other.article.text
    assert other.events[0].date == "2032-02-28"
    assert other.article.published is not None
    assert other.article.published.value == "2032-03-01"


def test_every_step_of_the_cross_check_is_timed() -> None:
    """Copies are copies in each world, so the work grows with the set."""
    seconds = timed(larger_set(originals(), 124))
    assert tuple(seconds) == STEPS
    assert seconds["lineage"] > 0.0
