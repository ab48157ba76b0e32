"""Story pages and their lines in the list of stories."""

from __future__ import annotations

from dataclasses import dataclass
from typing import Final

from recoupe.export.site.calendar import order_key
from recoupe.export.site.contexts import Glance, StoryLine, StoryPage
from recoupe.export.site.copying import best_pairs, draw
from recoupe.export.site.corpus import PAIRS_PER_STORY, Card, Corpus
from recoupe.export.site.views import view_event, view_finding, view_pair, view_statement
from recoupe.records import Finding, MergedEvent, Story

VERDICTS: Final = (
    "disputed",
    "revised",
    "repaired",
    "not_comparable",
    "agreed",
    "single_source",
)
"""Findings in the order a reader wants them."""
CARDS_PER_LINE: Final = 5


@dataclass(frozen=True, slots=True)
class Caps:
    """How much a story's page shows; halved until the page is small enough."""

    records: int = 240
    pairs: int = PAIRS_PER_STORY
    articles: int = 400

    def halved(self, page: StoryPage) -> Caps:
        """Return half of what the page shows."""
        records = max(len(page.findings), len(page.events), len(page.statements))
        articles = max(20, len(page.cards) // 2)
        return Caps(min(self.records, records) // 2, len(page.pairs) // 2, articles)


def glance(corpus: Corpus, story: Story) -> Glance:
    """Count what a reader wants to know first."""
    kinds = [corpus.dossier.findings[n].kind for n in corpus.findings_in[story.id]]
    cards = story_cards(corpus, story)
    return Glance(
        articles=len(story.articles),
        origins=story.origins,
        origins_at_most=story.origins_at_most,
        disputes=kinds.count("disputed"),
        revisions=kinds.count("revised"),
        repairs=kinds.count("repaired"),
        damaged=sum(bool(card.flaws) for card in cards),
    )


def story_cards(corpus: Corpus, story: Story) -> list[Card]:
    """Return the story's articles in order of publication, undated ones last."""
    cards = [corpus.cards[article] for article in story.articles if article in corpus.cards]
    return sorted(cards, key=lambda card: (order_key(card.published), card.source or "~", card.id))


def rank_stories(corpus: Corpus) -> list[StoryLine]:
    """Return all stories: told by several first, then disputed, then much told, then recent."""
    lines: list[StoryLine] = []
    for story in corpus.dossier.stories:
        cards = story_cards(corpus, story)
        lines.append(
            StoryLine(
                story=story,
                path=corpus.story_paths[story.id],
                glance=glance(corpus, story),
                cards=tuple(cards[:CARDS_PER_LINE]),
                hidden=max(0, len(cards) - CARDS_PER_LINE),
            )
        )
    lines.sort(key=lambda line: line.story.id)
    lines.sort(key=lambda line: line.story.date or "", reverse=True)
    lines.sort(key=lambda line: _weight(line.glance))
    return lines


def _weight(counts: Glance) -> tuple[int, ...]:
    return (
        -int(counts.articles > 1) - int(counts.disputes > 0),
        -counts.disputes,
        -counts.articles,
        -counts.origins_at_most,
        -counts.damaged,
    )


def _event_order(event: MergedEvent) -> tuple[str, str]:
    return (order_key(event.date), event.id)


def _finding_order(finding: Finding) -> tuple[int, int, str]:
    return (VERDICTS.index(finding.kind), -len(finding.values), finding.id)


def build_story(corpus: Corpus, story: Story, caps: Caps) -> StoryPage:
    """Return what a story's page shows."""
    dossier = corpus.dossier
    findings = sorted(
        corpus.findings_in[story.id], key=lambda n: _finding_order(dossier.findings[n])
    )
    events = sorted(corpus.events_in[story.id], key=lambda n: _event_order(dossier.events[n]))
    statements = sorted(
        corpus.statements_in[story.id], key=lambda n: (-len(dossier.statements[n].versions), n)
    )
    cards = story_cards(corpus, story)
    here = {card.id for card in cards}
    pairs = [p for p in corpus.story_pairs.get(story.id, []) if p.a in here and p.b in here]
    lineages = corpus.lineages_of(here)
    picture = draw([card.id for card in cards], lineages, best_pairs(pairs, here))
    return StoryPage(
        story=story,
        glance=glance(corpus, story),
        cards=tuple(cards[: caps.articles]),
        findings=tuple(view_finding(corpus, n) for n in findings[: caps.records]),
        events=tuple(view_event(corpus, n) for n in events[: caps.records]),
        statements=tuple(view_statement(corpus, n) for n in statements[: caps.records]),
        picture=picture,
        by_id={card.id: card for card in cards},
        pairs=tuple(view_pair(corpus, pair) for pair in pairs[: caps.pairs]),
        hidden={
            "findings": max(0, len(findings) - caps.records),
            "events": max(0, len(events) - caps.records),
            "statements": max(0, len(statements) - caps.records),
            "pairs": max(0, len(pairs) - caps.pairs),
            "articles": max(0, len(cards) - caps.articles),
        },
    )
