"""Story pages and their lines in the list of stories."""

from __future__ import annotations

from collections import defaultdict
from collections.abc import Iterable, Sequence
from dataclasses import dataclass, replace
from typing import Final

from recoupe.export.site.calendar import order_key
from recoupe.export.site.contexts import Family, FindingView, Glance, StoryLine, StoryPage
from recoupe.export.site.copying import best_pairs, draw
from recoupe.export.site.corpus import PAIRS_PER_STORY, Card, Corpus
from recoupe.export.site.paths import anchor
from recoupe.export.site.views import view_event, view_finding, view_pair, view_statement
from recoupe.records import Finding, Lineage, MergedEvent, Span, Story

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
HEADLINES: Final = 4
SERIES: Final = 4
"""Values of a revision that a reader takes in at a glance."""
VAGUE: Final = frozenset({"amount", "people", "share"})
"""What says least about the thing counted: shares of what, amounts for what? Shown last."""


@dataclass(frozen=True, slots=True)
class Caps:
    """How much a story's page shows; halved until the page is small enough."""

    records: int = 240
    pairs: int = PAIRS_PER_STORY
    articles: int = 400

    def halved(self, page: StoryPage) -> Caps:
        """Return half of what the page shows."""
        shown = (page.findings, page.singles, page.events, page.statements)
        records = max(len(views) for views in shown)
        articles = max(20, len(page.cards) // 2)
        return Caps(min(self.records, records) // 2, len(page.pairs) // 2, articles)


def glance(corpus: Corpus, story: Story) -> Glance:
    """Count what a reader wants to know first."""
    findings = [corpus.dossier.findings[n] for n in corpus.findings_in[story.id]]
    kinds = [finding.kind for finding in findings]
    cards = story_cards(corpus, story)
    return Glance(
        articles=len(story.articles),
        origins=story.origins,
        origins_at_most=story.origins_at_most,
        disputes=kinds.count("disputed"),
        clear_disputes=sum(f.kind == "disputed" and not is_vague(f) for f in findings),
        revisions=sum(f.kind == "revised" and not f.tentative for f in findings),
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
        -int(counts.articles > 1) - int(counts.clear_disputes > 0),
        -counts.clear_disputes,
        -counts.articles,
        -counts.origins_at_most,
        -counts.damaged,
    )


def _event_order(event: MergedEvent) -> tuple[str, str]:
    return (order_key(event.date), event.id)


def _finding_order(finding: Finding) -> tuple[int, bool, bool, int, int, str]:
    """Sort by verdict, then what is best defined, best founded and easiest to take in."""
    verdict = VERDICTS.index(finding.kind)
    return (
        verdict,
        finding.tentative,
        is_vague(finding),
        -finding.origins,
        len(finding.values),
        finding.id,
    )


def is_vague(finding: Finding) -> bool:
    """Whether what is counted says too little to stand in a headline."""
    return finding.what in VAGUE


def _findings(corpus: Corpus, story: Story) -> tuple[list[FindingView], list[FindingView]]:
    """Return what several articles say, disputes first, and what one alone says.

    A finding whose places all stand in another about the same thing says nothing new and is
    left to that one: three equal numbers out of the five that make a dispute.
    """
    numbers = sorted(
        corpus.findings_in[story.id], key=lambda n: _finding_order(corpus.dossier.findings[n])
    )
    kept: dict[int, list[str]] = {}
    for number in numbers:
        parent = next((n for n in kept if _says_no_more(corpus, number, n)), None)
        if parent is None:
            kept[number] = []
        else:
            kept[parent].append(anchor("fi", corpus.dossier.findings[number].id))
    views = [replace(view_finding(corpus, n), absorbed=tuple(kept[n])) for n in kept]
    several = [view for view in views if view.finding.kind != "single_source"]
    return several, [view for view in views if view.finding.kind == "single_source"]


def _is_headline(finding: Finding) -> bool:
    """Disputes, and short series of sure revisions, about something well defined."""
    short = finding.kind == "revised" and len(finding.values) <= SERIES and not finding.tentative
    return (finding.kind == "disputed" or short) and not is_vague(finding)


def _says_no_more(corpus: Corpus, number: int, other: int) -> bool:
    one, all_of = corpus.dossier.findings[number], corpus.dossier.findings[other]
    if one.what != all_of.what or one.kind not in ("agreed", "single_source"):
        return False
    return _places(one) <= _places(all_of)


def _places(finding: Finding) -> set[tuple[str, Span]]:
    return {(e.article, e.span) for value in finding.values for e in value.evidence}


def group_families(cards: Sequence[Card], lineages: Iterable[Lineage]) -> tuple[Family, ...]:
    """Group articles by who shares text with whom; those that share none come last."""
    homes = {article: lineage for lineage in lineages for article in lineage.articles}
    groups: dict[str, list[Card]] = defaultdict(list)
    for card in cards:
        if card.id in homes:
            groups[homes[card.id].id].append(card)
    large = sorted((group for group in groups.values() if len(group) > 1), key=len, reverse=True)
    placed = {card.id for group in large for card in group}
    alone = tuple(card for card in cards if card.id not in placed)
    families = [Family(homes[group[0].id], tuple(group)) for group in large]
    return (*families, Family(None, alone)) if alone else tuple(families)


def build_story(corpus: Corpus, story: Story, caps: Caps) -> StoryPage:
    """Return what a story's page shows."""
    dossier = corpus.dossier
    findings, singles = _findings(corpus, story)
    events = sorted(corpus.events_in[story.id], key=lambda n: _event_order(dossier.events[n]))
    statements = sorted(
        corpus.statements_in[story.id], key=lambda n: (-len(dossier.statements[n].versions), n)
    )
    cards = story_cards(corpus, story)
    here = {card.id for card in cards}
    pairs = [p for p in corpus.story_pairs.get(story.id, []) if p.a in here and p.b in here]
    lineages = corpus.lineages_of(here)
    tied = {end for pair in pairs for end in (pair.a, pair.b)}
    drawn = [card.id for card in cards if card.id in tied]
    picture = draw(drawn, lineages, best_pairs(pairs, here))
    return StoryPage(
        story=story,
        glance=glance(corpus, story),
        cards=tuple(cards[: caps.articles]),
        families=group_families(cards[: caps.articles], lineages),
        findings=tuple(findings[: caps.records]),
        singles=tuple(singles[: caps.records]),
        headlines=tuple(v.id for v in findings if _is_headline(v.finding))[:HEADLINES],
        events=tuple(view_event(corpus, n) for n in events[: caps.records]),
        statements=tuple(view_statement(corpus, n) for n in statements[: caps.records]),
        picture=picture,
        by_id={card.id: card for card in cards},
        pairs=tuple(view_pair(corpus, pair) for pair in pairs[: caps.pairs]),
        hidden={
            "findings": max(0, len(findings) - caps.records),
            "singles": max(0, len(singles) - caps.records),
            "events": max(0, len(events) - caps.records),
            "statements": max(0, len(statements) - caps.records),
            "pairs": max(0, len(pairs) - caps.pairs),
            "articles": max(0, len(cards) - caps.articles),
        },
    )
