"""The pages that list: stories, articles, damage; and the page that explains."""

from __future__ import annotations

import json
from collections import Counter, defaultdict
from collections.abc import Sequence
from typing import Final, get_args

from recoupe.export.site.calendar import order_key
from recoupe.export.site.contexts import (
    AboutPage,
    ArticlesPage,
    DamagePage,
    FlawView,
    IndexPage,
    Paging,
    SourceLine,
    StoryLine,
    Totals,
)
from recoupe.export.site.corpus import Card, Corpus
from recoupe.export.site.paths import ARTICLES, DAMAGE, INDEX
from recoupe.export.site.safety import clip, tame
from recoupe.export.site.stories import rank_stories
from recoupe.export.site.views import view_finding
from recoupe.plover import INTENSITY, QUAD_CLASS
from recoupe.records import FlawKind

STORIES_PER_PAGE: Final = 150
ARTICLES_PER_PAGE: Final = 400
FLAWS_PER_PAGE: Final = 250
REPAIRS: Final = 60
LEFT_OUT: Final = 500
STORIES_PER_SHARD: Final = 4_000
"""At 250 bytes a story, a file for the filter stays at about 1 MB."""


def build_index(corpus: Corpus) -> list[IndexPage]:
    """Return the pages of the list of stories."""
    lines = rank_stories(corpus)
    pages = max(1, -(-len(lines) // STORIES_PER_PAGE))
    left_out = corpus.dossier.left_out
    totals, sources = _totals(corpus, lines), _sources(corpus)
    return [
        IndexPage(
            totals=totals,
            stories=tuple(lines[STORIES_PER_PAGE * (page - 1) : STORIES_PER_PAGE * page]),
            sources=sources if page == 1 else (),
            left_out=left_out[:LEFT_OUT] if page == 1 else (),
            left_out_hidden=max(0, len(left_out) - LEFT_OUT) if page == 1 else 0,
            shards=-(-len(lines) // STORIES_PER_SHARD) if pages > 1 else 0,
            paging=Paging(path=INDEX, page=page, pages=pages),
        )
        for page in range(1, pages + 1)
    ]


def story_shards(lines: Sequence[StoryLine]) -> list[str]:
    """Return the scripts that hold all stories, for a filter that reaches over all pages.

    They are scripts because a page opened from a file may load one, and may not fetch.
    """
    shards = []
    for start in range(0, len(lines), STORIES_PER_SHARD):
        rows = [
            [
                tame(clip(line.story.label, 200)),
                line.path,
                line.story.date,
                line.glance.articles,
                line.glance.origins,
                line.glance.origins_at_most,
                line.glance.disputes,
                line.glance.damaged,
                " ".join(sorted({tame(card.source) for card in line.cards if card.source})),
            ]
            for line in lines[start : start + STORIES_PER_SHARD]
        ]
        shown = json.dumps(rows, separators=(",", ":")).replace("<", "\\u003c")
        shards.append(f"(self.recoupeStories ||= []).push(...{shown});\n")
    return shards


def _totals(corpus: Corpus, lines: Sequence[StoryLine]) -> Totals:
    cards = corpus.cards.values()
    return Totals(
        articles=len(corpus.cards),
        stories=len(lines),
        several=sum(line.glance.articles > 1 for line in lines),
        sources=len({card.source for card in cards if card.source}),
        disputes=sum(finding.kind == "disputed" for finding in corpus.dossier.findings),
        damaged=sum(bool(card.flaws) for card in cards),
        copies=sum(card.lineage is not None for card in cards),
    )


def _sources(corpus: Corpus) -> tuple[SourceLine, ...]:
    by_source: dict[str | None, list[Card]] = defaultdict(list)
    for card in corpus.cards.values():
        by_source[card.source].append(card)
    ranked = sorted(by_source, key=lambda source: (-len(by_source[source]), source or ""))
    return tuple(
        SourceLine(
            source=source,
            articles=len(by_source[source]),
            damaged=sum(bool(card.flaws) for card in by_source[source]),
            languages=tuple(sorted({c.language for c in by_source[source] if c.language})),
        )
        for source in ranked[:300]
    )


def build_articles(corpus: Corpus) -> list[ArticlesPage]:
    """Return the pages of the list of articles."""
    cards = sorted(
        corpus.cards.values(),
        key=lambda card: (
            card.source is None,
            card.source or "",
            order_key(card.published),
            card.id,
        ),
    )
    pages = max(1, -(-len(cards) // ARTICLES_PER_PAGE))
    return [
        ArticlesPage(
            cards=tuple(cards[ARTICLES_PER_PAGE * (page - 1) : ARTICLES_PER_PAGE * page]),
            story_paths=corpus.story_paths,
            paging=Paging(path=ARTICLES, page=page, pages=pages),
        )
        for page in range(1, pages + 1)
    ]


def build_damage(corpus: Corpus) -> list[DamagePage]:
    """Return the pages that list all damage, by kind."""
    kinds = {kind: place for place, kind in enumerate(get_args(FlawKind))}
    flaws = sorted(
        ((flaw, card) for card in corpus.cards.values() for flaw in card.flaws),
        key=lambda item: (kinds[item[0].kind], -item[0].confidence, item[1].id, item[0].span or ()),
    )
    counts = Counter(flaw.kind for flaw, _ in flaws)
    repairs = [n for n, finding in enumerate(corpus.dossier.findings) if finding.kind == "repaired"]
    pages = max(1, -(-len(flaws) // FLAWS_PER_PAGE))
    result = []
    for page in range(1, pages + 1):
        groups: dict[FlawKind, list[FlawView]] = defaultdict(list)
        for flaw, card in flaws[FLAWS_PER_PAGE * (page - 1) : FLAWS_PER_PAGE * page]:
            quote = corpus.quotes.get((card.id, flaw.span)) if flaw.span else None
            groups[flaw.kind].append(
                FlawView(
                    flaw=flaw,
                    card=card,
                    quote=quote,
                    target=quote.target if quote else card.path,
                )
            )
        result.append(
            DamagePage(
                groups=tuple((k, counts[k], tuple(v)) for k, v in groups.items()),
                repairs=tuple(view_finding(corpus, n) for n in repairs[:REPAIRS])
                if page == 1
                else (),
                repairs_hidden=max(0, len(repairs) - REPAIRS) if page == 1 else 0,
                total=len(flaws),
                articles=sum(bool(card.flaws) for card in corpus.cards.values()),
                paging=Paging(path=DAMAGE, page=page, pages=pages),
            )
        )
    return result


def build_about() -> AboutPage:
    """Return the page that explains how to read the dossier, with the scale of the charts."""
    rows = [(kind, QUAD_CLASS[kind], value) for kind, value in INTENSITY.items()]
    return AboutPage(intensities=tuple(sorted(rows, key=lambda row: (-row[2], row[0]))))
