"""Which accounts share enough to tell one event, and what is shown of it."""

from __future__ import annotations

from collections.abc import Iterable
from dataclasses import replace

import pytest

from recoupe.crosscheck.events import merge_events
from recoupe.crosscheck.events.accounts import gather_accounts
from recoupe.crosscheck.events.evidence import OTHER_NUMBERS, Evidence
from recoupe.crosscheck.origins import OriginCount
from recoupe.records import (
    Article,
    Entity,
    Event,
    EventType,
    MergedEvent,
    Participant,
    Reading,
    Span,
    Story,
)


class Anything:
    """Counts no origins: they do not matter here."""

    def count(self, evidence: Iterable[tuple[str, Span]]) -> OriginCount:
        """Return one."""
        return OriginCount(1, 1)


def who(name: str) -> Participant:
    """Return a participant; a name in lower case names nobody."""
    return Participant(name=name, entity=None if name.islower() else f"person-{name.lower()}")


def told(
    article: str,
    type_: EventType,
    sentence: str,
    *triggers: str,
    actors: tuple[str, ...] = (),
    recipients: tuple[str, ...] = (),
    date: str | None = None,
    place: str | None = None,
) -> Reading:
    """Return an article of one sentence in which each trigger tells an event."""
    names = sorted({name for name in (*actors, *recipients) if not name.islower()})
    spans = [Span(at, at + len(t)) for t in triggers for at in (sentence.index(t),)]
    return Reading(
        article=Article(id=article, text=sentence, sha256=""),
        body=(Span(0, len(sentence)),),
        entities=tuple(
            Entity(id=f"person-{n.lower()}", name=n, type="person", names=(n,)) for n in names
        ),
        events=tuple(
            Event(
                type=type_,
                trigger=span,
                sentence=Span(0, len(sentence)),
                actors=tuple(map(who, actors)),
                recipients=tuple(map(who, recipients)),
                date=date,
                place=place,
            )
            for span in spans
        ),
    )


def merged(*readings: Reading) -> tuple[MergedEvent, ...]:
    """Merge the events of articles of one story."""
    story = Story(id="s", label="", date=None, articles=tuple(r.article.id for r in readings))
    return merge_events(readings, (story,), Anything())


def joined(*readings: Reading) -> list[str]:
    """Return the articles behind each event, as one word."""
    return sorted("".join(sorted({m.article for m in e.mentions})) for e in merged(*readings))


TOWNS = [f"{name}-{side}" for name in ("Aubrac", "Belmont", "Eymet") for side in "ABCDEFGH"]


def marches(*, date: str | None = None) -> list[Reading]:
    """Return one article each about marches of one movement in many towns."""
    return [
        told(
            f"{n:02}",
            "PROTEST",
            f"À {town}, on a défilé {n + 10} fois autour de la place{town[-1]}.",
            "défilé",
            actors=("Riverains",),
            date=date,
            place=town,
        )
        for n, town in enumerate(TOWNS)
    ]


def test_the_movement_that_a_whole_story_is_about_joins_nothing() -> None:
    """Eight marches by one movement in eight towns."""
    assert joined(*marches()) == [f"{n:02}" for n in range(24)]


def test_the_same_march_in_other_words_is_found_among_them() -> None:
    """Town and street tell it."""
    one = "Le cortège de Corvol a gagné la halle aux grains par la rue des Tanneurs."
    other = "À Corvol, 300 manifestants ont remonté la rue des Tanneurs vers la halle aux grains."
    a = told("a", "PROTEST", one, "cortège", place="Corvol", actors=("Riverains",))
    b = told("b", "PROTEST", other, "remonté", place="Corvol")
    assert joined(*marches(), a, b)[-1] == "ab"


def test_two_acts_of_one_sentence_stay_two_in_its_copies() -> None:
    """The clash and the blaze share every word of their sentence."""
    text = "Après l'assaut contre la gendarmerie de Corvol, un incendie a détruit la halle."
    a, b = (told(name, "ASSAULT", text, "assaut", "incendie") for name in "ab")
    events = merged(a, b)
    assert [len(event.mentions) for event in events] == [2, 2]
    assert len({m.trigger.start for m in events[0].mentions}) == 1


def test_numbers_without_one_in_common_speak_against_one_event() -> None:
    """The same words, once with the same count and once with another one."""

    def surplus(first: str, second: str) -> float:
        sentences = {"a": first, "b": second, "c": "74 et 82 interpellés."}
        readings = [told(n, "COERCE", text, "interpellés") for n, text in sentences.items()]
        accounts = gather_accounts(readings, ())
        return Evidence(accounts).surplus(accounts[0], accounts[1])

    day, night = "74 interpellés hier dans le port.", "82 interpellés hier dans le port."
    assert surplus(day, day) - surplus(day, night) > OTHER_NUMBERS


def test_participants_on_the_other_side_make_it_another_act() -> None:
    """Ada accused Bo; Bo accused Ada."""
    a = told("a", "ACCUSE", "Ada a accusé Bo.", "accusé", actors=("Ada",), recipients=("Bo",))
    b = told("b", "ACCUSE", "Bo a accusé Ada.", "accusé", actors=("Bo",), recipients=("Ada",))
    c = told("c", "ACCUSE", "Ada accuse Bo.", "accuse", actors=("Ada",), recipients=("Bo",))
    assert joined(a, b, c) == ["ac", "b"]


def test_a_role_that_one_account_of_three_gives_is_not_shown() -> None:
    """The prosecutor did not do it, and who is hit more often than hitting is hit."""
    text = "Ada a frappé Bo devant la halle de Corvol, dit la procureure Cy."
    readings = [
        told("a", "ASSAULT", text, "frappé", actors=("Ada",), recipients=("Bo",)),
        told("b", "ASSAULT", text, "frappé", actors=("Ada", "Cy"), recipients=("Bo",)),
        told("c", "ASSAULT", text, "frappé", actors=("Ada", "Bo"), recipients=("Bo",)),
    ]
    (event,) = merged(*readings)
    assert [p.name for p in event.actors] == ["Ada"]
    assert [p.name for p in event.recipients] == ["Bo"]


def test_a_meeting_in_a_capital_is_in_its_country() -> None:
    """A march is not: it may be one of many in the country."""
    pair = ("Ada", "Bo")
    a = told(
        "a", "CONSULT", "Ada a reçu Bo dans son palais.", "reçu", actors=pair, place="Lisbonne"
    )
    b = told(
        "b", "CONSULT", "En visite, Bo a vu Ada hier soir.", "vu", actors=pair, place="Portugal"
    )
    assert joined(a, b) == ["ab"]
    c = told("c", "PROTEST", "Ada et Bo ont défilé.", "défilé", actors=pair, place="Lisbonne")
    text = "Dans tout le pays, la foule a défilé hier avec Ada et Bo."
    d = told("d", "PROTEST", text, "défilé", actors=pair, place="Portugal")
    assert joined(c, d) == ["c", "d"]


def test_across_stories_more_is_needed_than_a_movement_and_a_month() -> None:
    """Two marches of one movement in one month are two; one arrest told twice is one."""

    def arrest(article: str, sentence: str, trigger: str) -> Reading:
        return told(
            article,
            "COERCE",
            sentence,
            trigger,
            actors=("police",),
            recipients=("Ada",),
            date="2031-05-04",
            place="Corvol",
        )

    a = arrest("a", "Ada a été arrêtée à Corvol.", "arrêtée")
    b = arrest("b", "Arrêtée le 4, Ada se tait.", "Arrêtée")
    readings = [*marches(date="2031-05"), a, b]
    stories = [
        Story(id=f"s{n}", label="", date=None, articles=(r.article.id,))
        for n, r in enumerate(readings)
    ]
    events = merge_events(readings, stories, Anything())
    assert sorted(len({m.article for m in e.mentions}) for e in events) == [1] * 24 + [2]


def test_one_sentence_told_twice_has_one_date_however_it_was_read() -> None:
    """Other words with other dates stay two."""
    text = "La mairie de Corvol a fermé la halle aux grains après une alerte."
    a = told("a", "COERCE", text, "fermé", actors=("Ada",), date="2031-05-04")
    b = told("b", "COERCE", f"Enfin, {text}", "fermé", actors=("Ada",), date="2031-05-11")
    assert joined(a, b) == ["ab"]
    other = "À Corvol, Ada a fermé le marché couvert, faute de place pour les étals."
    c = told("c", "COERCE", other, "fermé", actors=("Ada",), date="2031-05-11")
    assert joined(a, c) == ["a", "c"]


@pytest.mark.parametrize(("place", "events"), [("Corvol", ["ab"]), (None, ["a", "ab"])])
def test_an_article_tells_an_event_again_only_without_doubt(
    place: str | None, events: list[str]
) -> None:
    """The article's first account shares a day with the other's, or a day and a place."""
    full = "Ada a asséné un coup de bêche à Bo devant la halle aux grains de Corvol."

    def account(article: str, text: str, trigger: str, *hit: str) -> Reading:
        return told(
            article,
            "ASSAULT",
            text,
            trigger,
            actors=("Ada",),
            recipients=hit,
            date="2031-05-04",
            place=place,
        )

    lead, again = account("a", "Ada a frappé Bo.", "frappé"), account("a", full, "asséné", "Bo")
    shift = len(lead.article.text) + 1
    moved = replace(
        again.events[0],
        trigger=Span(*(at + shift for at in again.events[0].trigger)),
        sentence=Span(*(at + shift for at in again.events[0].sentence)),
    )
    both = replace(
        lead,
        article=replace(lead.article, text=f"{lead.article.text}\n{full}"),
        entities=again.entities,
        events=(*lead.events, moved),
    )
    assert joined(both, account("b", full, "asséné", "Bo")) == events
