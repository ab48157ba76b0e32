"""Pages about people, places and organisations."""

from __future__ import annotations

from typing import Final

from recoupe.export.site.calendar import order_key
from recoupe.export.site.charts import chart_actor, chart_pairs
from recoupe.export.site.contexts import ActorPage, ActorsPage, Paging
from recoupe.export.site.corpus import Actor, Corpus
from recoupe.export.site.paths import ACTORS
from recoupe.export.site.views import view_event, view_statement

RECORDS: Final = 120
"""Statements, deeds and articles shown on one page."""
PER_PAGE: Final = 800


def build_actor(corpus: Corpus, actor: Actor, records: int = RECORDS) -> ActorPage:
    """Return what the page of an entity shows, at most so many records of each kind."""
    events = sorted(actor.events, key=lambda n: (order_key(corpus.dossier.events[n].date), n))
    did = [n for n in events if _takes_part(corpus, n, actor.id, "actors")]
    undergone = [n for n in events if _takes_part(corpus, n, actor.id, "recipients")]
    charted = [corpus.dossier.events[n] for n in events]
    named = [(corpus.cards[a], corpus.target(a, span)) for a, span in actor.named_in]
    return ActorPage(
        actor=actor,
        said=tuple(view_statement(corpus, n) for n in actor.statements[:records]),
        did=tuple(view_event(corpus, n) for n in did[:records]),
        undergone=tuple(view_event(corpus, n) for n in undergone[:records]),
        overview=chart_actor(charted, corpus.event_target, actor.name) if charted else None,
        charts=chart_pairs(charted, corpus.event_target, about=actor.id),
        named=tuple(named[:records]),
        hidden={
            "said": max(0, len(actor.statements) - records),
            "did": max(0, len(did) - records),
            "undergone": max(0, len(undergone) - records),
            "named": max(0, len(named) - records),
        },
        spellings=tuple(sorted(actor.spellings - {actor.name})[:40]),
    )


def _takes_part(corpus: Corpus, number: int, entity: str, side: str) -> bool:
    event = corpus.dossier.events[number]
    sides = event.actors if side == "actors" else event.recipients
    return any(participant.entity == entity for participant in sides)


def ranked_actors(corpus: Corpus) -> list[Actor]:
    """Return those with a page: most named first."""
    actors = [actor for key, actor in corpus.actors.items() if corpus.has_page(key)]
    return sorted(
        actors,
        key=lambda a: (-len(a.named_in), -len(a.statements) - len(a.events), a.name, a.id),
    )


def build_actor_lists(corpus: Corpus) -> list[ActorsPage]:
    """Return the pages that list everybody and everything with a page."""
    actors = ranked_actors(corpus)
    pages = max(1, -(-len(actors) // PER_PAGE))
    charts = chart_pairs(corpus.dossier.events, corpus.event_target)
    return [
        ActorsPage(
            actors=tuple(actors[PER_PAGE * (page - 1) : PER_PAGE * page]),
            charts=charts if page == 1 else (),
            paging=Paging(path=ACTORS, page=page, pages=pages),
        )
        for page in range(1, pages + 1)
    ]
