"""One pass over the readings: everything the pages need to know about each other.

Pages are written one by one; what is kept here is small (titles, counts, the quotations that
other pages show), so that the readings themselves need not stay in memory.
"""

from __future__ import annotations

from bisect import bisect_right
from collections import Counter, defaultdict
from collections.abc import Iterable
from dataclasses import dataclass, field
from typing import Final

from recoupe.export.site.calendar import order_key
from recoupe.export.site.copying import best_pairs
from recoupe.export.site.paths import anchor, characters, page_path
from recoupe.export.site.reach import shown_length
from recoupe.export.site.safety import clip
from recoupe.records import (
    Dossier,
    EntityType,
    Flaw,
    Lineage,
    LineagePair,
    MergedEvent,
    Reading,
    Span,
    Story,
)

CONTEXT: Final = 180
"""Characters shown on either side of a quoted place."""
WORDING: Final = 3_000
"""Characters of a passage or a statement that are kept to be shown side by side."""
PAIRS_PER_STORY: Final = 40
"""Pairs of articles whose shared passages a story's page shows."""
PASSAGES_PER_PAIR: Final = 8


@dataclass(frozen=True, slots=True, kw_only=True)
class Card:
    """One article, as other pages name it."""

    id: str
    title: str
    titled: bool
    """False when the article has no title and its first words stand in."""
    source: str | None
    published: str | None
    language: str | None
    path: str
    story: str | None
    lineage: str | None
    shown: int
    """Code points of the text that the article's page shows."""
    flaws: tuple[Flaw, ...]
    agencies: tuple[str, ...]


@dataclass(frozen=True, slots=True)
class Quote:
    """A place in an article with the words around it."""

    card: Card
    before: str
    hit: str
    after: str
    target: str
    """Page and anchor of these very characters."""


@dataclass(slots=True)
class Actor:
    """An entity over all articles; filled while indexing."""

    id: str
    type: EntityType = "other"
    """The type most articles give it."""
    types: Counter[EntityType] = field(default_factory=Counter)
    names: Counter[str] = field(default_factory=Counter)
    spellings: set[str] = field(default_factory=set)
    named_in: list[tuple[str, Span]] = field(default_factory=list)
    """Articles, with the first place that names it."""
    events: list[int] = field(default_factory=list)
    statements: list[int] = field(default_factory=list)
    name: str = ""
    """The name most articles use; the fuller one when two are as frequent."""
    path: str = ""
    """The page about this entity."""


@dataclass(slots=True)
class Corpus:
    """Indices over a dossier and its readings."""

    dossier: Dossier
    cards: dict[str, Card] = field(default_factory=dict)
    quotes: dict[tuple[str, Span], Quote] = field(default_factory=dict)
    wordings: dict[tuple[str, Span], str] = field(default_factory=dict)
    actors: dict[str, Actor] = field(default_factory=dict)
    targets: dict[str, set[Span]] = field(default_factory=lambda: defaultdict(set))
    """Characters of each article to which other pages link."""
    passages: dict[str, list[tuple[LineagePair, bool]]] = field(
        default_factory=lambda: defaultdict(list)
    )
    """Pairs by article; True when the article is side ``a``."""
    story_pairs: dict[str, list[LineagePair]] = field(default_factory=dict)
    """Pairs whose passages a story's page shows."""
    story_paths: dict[str, str] = field(default_factory=dict)
    event_of: dict[tuple[str, Span], int] = field(default_factory=dict)
    statement_of: dict[tuple[str, Span], int] = field(default_factory=dict)
    findings_of: dict[str, list[tuple[Span, int]]] = field(
        default_factory=lambda: defaultdict(list)
    )
    events_in: dict[str, list[int]] = field(default_factory=lambda: defaultdict(list))
    statements_in: dict[str, list[int]] = field(default_factory=lambda: defaultdict(list))
    findings_in: dict[str, list[int]] = field(default_factory=lambda: defaultdict(list))
    stories: dict[str, Story] = field(default_factory=dict)
    lineages: dict[str | None, Lineage] = field(default_factory=dict)
    event_by_id: dict[str, MergedEvent] = field(default_factory=dict)
    homes: dict[str, str] = field(default_factory=dict)
    """The story's page on which an event, statement or finding is shown, by its anchor."""
    shown_records: set[str] = field(default_factory=set)
    """Page and anchor of every event, statement and finding that a story's page really shows."""

    def target(self, article: str, span: Span) -> str | None:
        """Return the link to characters of an article; None when the article was not read."""
        card = self.cards.get(article)
        if card is None:
            return None
        return f"{card.path}#{characters(span) if span[1] <= card.shown else 'cut'}"

    def lineages_of(self, articles: Iterable[str]) -> list[Lineage]:
        """Return the lineages with at least one of these articles, each once."""
        cards = (self.cards.get(article) for article in articles)
        keys = {card.lineage for card in cards if card and card.lineage in self.lineages}
        return [self.lineages[key] for key in sorted(key for key in keys if key is not None)]

    def home(self, articles: Iterable[str]) -> str | None:
        """Return the story most of these articles belong to."""
        counts = Counter(
            card.story for article in articles if (card := self.cards.get(article)) and card.story
        )
        return min(counts, key=lambda story: (-counts[story], story)) if counts else None

    def record_target(self, prefix: str, key: str) -> str | None:
        """Return the link to an event, statement or finding on its story's page."""
        name = anchor(prefix, key)
        path = self.homes.get(name)
        if path is None:
            return None
        target = f"{path}#{name}"
        return target if target in self.shown_records else path

    def event_target(self, event: MergedEvent) -> str | None:
        """Return the link to an event on its story's page."""
        return self.record_target("ev", event.id)

    def has_page(self, entity: str | None) -> bool:
        """Whether an entity has its own page: in two articles, or two things said or done."""
        actor = self.actors.get(entity) if entity else None
        if actor is None or actor.type == "other" or not actor.name:
            return False
        return len(actor.named_in) > 1 or len(actor.events) + len(actor.statements) > 1


def index_corpus(readings: Iterable[Reading], dossier: Dossier) -> Corpus:
    """Read through the readings once and keep what the pages need of one another."""
    corpus = Corpus(dossier)
    _index_stories(corpus)
    wanted_quotes, wanted_wordings = _index_records(corpus)
    lines = {article.id: article for article in dossier.articles}
    for reading in readings:
        article = reading.article
        line = lines.get(article.id)
        card = _card(reading, line.story if line else None, line.lineage if line else None)
        corpus.cards[article.id] = card
        flawed = {flaw.span for flaw in reading.flaws if flaw.span is not None}
        _keep_texts(corpus, reading, card, wanted_quotes.get(article.id, set()) | flawed)
        for span in wanted_wordings.get(article.id, ()):
            corpus.wordings[article.id, span] = clip(article.text[slice(*span)], WORDING)
        _index_actors(corpus, reading)
    _index_memberships(corpus)
    return corpus


def story_path(story: Story) -> str:
    """Return the page of a story."""
    return page_path("story", story.label, story.id)


def _index_stories(corpus: Corpus) -> None:
    home: dict[str, str] = {}
    for story in corpus.dossier.stories:
        corpus.stories[story.id] = story
        corpus.story_paths[story.id] = story_path(story)
        home.update(dict.fromkeys(story.articles, story.id))
    pairs_in: dict[str, list[LineagePair]] = defaultdict(list)
    for lineage in corpus.dossier.lineages:
        corpus.lineages[lineage.id] = lineage
        for pair in lineage.pairs:
            corpus.passages[pair.a].append((pair, True))
            corpus.passages[pair.b].append((pair, False))
            if pair.a in home and home[pair.a] == home.get(pair.b):
                pairs_in[home[pair.a]].append(pair)
    for key, pairs in pairs_in.items():
        tree = best_pairs(pairs, {a for pair in pairs for a in (pair.a, pair.b)})
        ends = {(pair.a, pair.b) for pair in tree}
        rest = sorted(
            (pair for pair in pairs if (pair.a, pair.b) not in ends),
            key=lambda pair: (-pair.score, pair.a, pair.b),
        )
        corpus.story_pairs[key] = tree + rest


def _index_records(corpus: Corpus) -> tuple[dict[str, set[Span]], dict[str, set[Span]]]:
    """Fill the look-ups by characters; return which places are to be quoted and which kept."""
    quotes: dict[str, set[Span]] = defaultdict(set)
    wordings: dict[str, set[Span]] = defaultdict(set)
    for number, event in enumerate(corpus.dossier.events):
        for mention in event.mentions:
            quotes[mention.article].add(mention.trigger)
            corpus.event_of[mention.article, mention.trigger] = number
    for number, statement in enumerate(corpus.dossier.statements):
        for version in statement.versions:
            wordings[version.article].update(version.parts)
            corpus.statement_of.update(((version.article, p), number) for p in version.parts)
    for number, finding in enumerate(corpus.dossier.findings):
        for evidence in (e for value in finding.values for e in value.evidence):
            quotes[evidence.article].add(evidence.span)
            corpus.findings_of[evidence.article].append((evidence.span, number))
    for pair in (p for pairs in corpus.story_pairs.values() for p in pairs[:PAIRS_PER_STORY]):
        for passage in pair.passages[:PASSAGES_PER_PAIR]:
            wordings[pair.a].add(passage.a)
            wordings[pair.b].add(passage.b)
    for article, spans in [*quotes.items(), *wordings.items()]:
        corpus.targets[article] |= spans
    return quotes, wordings


def _card(reading: Reading, story: str | None, lineage: str | None) -> Card:
    article = reading.article
    title = (article.title or "").strip()
    first_words = " ".join(article.text[:400].split())
    return Card(
        id=article.id,
        title=clip(title or first_words or article.id, 220),
        titled=bool(title),
        source=article.source,
        published=article.published.value if article.published else None,
        language=article.language,
        path=page_path("article", title or article.id, article.id),
        story=story,
        lineage=lineage,
        shown=shown_length(reading),
        flaws=reading.flaws,
        agencies=tuple(sorted({credit.agency for credit in reading.credits})),
    )


def _keep_texts(corpus: Corpus, reading: Reading, card: Card, spans: set[Span]) -> None:
    starts = [span[0] for span in reading.sentences]
    for span in spans:
        place = bisect_right(starts, span[0]) - 1
        sentence = reading.sentences[place] if place >= 0 else Span(0, 0)
        around = sentence if sentence[1] >= span[1] else None
        before, after = _context(reading.article.text, span, around)
        hit = clip(reading.article.text[slice(*span)], 600)
        target = corpus.target(card.id, span) or card.path
        corpus.quotes[card.id, span] = Quote(card, before, hit, after, target)


def _context(text: str, span: Span, sentence: Span | None) -> tuple[str, str]:
    """Return what stands before and after in the same sentence, or else in the same line."""
    if sentence is None:
        end = text.find("\n", span[1])
        sentence = Span(text.rfind("\n", 0, span[0]) + 1, end if end >= 0 else len(text))
    low, high = max(sentence[0], span[0] - CONTEXT), min(sentence[1], span[1] + CONTEXT)
    before, after = text[low : span[0]], text[span[1] : high]
    if low > sentence[0]:
        before = "…" + before[before.find(" ") + 1 :]
    if high < sentence[1]:
        after = after[: after.rfind(" ") if " " in after else None] + "…"
    return before, after


def _index_actors(corpus: Corpus, reading: Reading) -> None:
    first: dict[str, Span] = {}
    for mention in reading.mentions:
        if mention.entity is not None and mention.form == "name":
            first.setdefault(mention.entity, mention.span)
    for entity in reading.entities:
        actor = corpus.actors.setdefault(entity.id, Actor(entity.id))
        actor.types[entity.type] += 1
        actor.names[entity.name] += 1
        actor.spellings.update(entity.names or (entity.name,))
        if entity.id in first:
            actor.named_in.append((reading.article.id, first[entity.id]))


def _index_memberships(corpus: Corpus) -> None:
    for actor in corpus.actors.values():
        names = actor.names
        actor.name = min(names, key=lambda name: (-names[name], -len(name), name))
        actor.path = page_path("who", actor.name, actor.id)
        actor.type = min(actor.types, key=lambda kind: (-actor.types[kind], kind))
        actor.named_in.sort(key=lambda item: (order_key(corpus.cards[item[0]].published), item[0]))
    dossier = corpus.dossier
    for number, event in enumerate(dossier.events):
        articles = [mention.article for mention in event.mentions]
        corpus.event_by_id[event.id] = event
        _settle(corpus, anchor("ev", event.id), articles)
        _enter(corpus, corpus.events_in, number, articles)
        for entity in sorted({p.entity for p in (*event.actors, *event.recipients) if p.entity}):
            if entity in corpus.actors:
                corpus.actors[entity].events.append(number)
    for number, statement in enumerate(dossier.statements):
        articles = [version.article for version in statement.versions]
        _settle(corpus, anchor("st", statement.id), articles)
        _enter(corpus, corpus.statements_in, number, articles)
        if statement.speaker in corpus.actors:
            corpus.actors[statement.speaker].statements.append(number)
    for number, finding in enumerate(dossier.findings):
        articles = [e.article for value in finding.values for e in value.evidence]
        story = finding.story if finding.story in corpus.story_paths else corpus.home(articles)
        if story is not None and story in corpus.story_paths:
            corpus.homes[anchor("fi", finding.id)] = corpus.story_paths[story]
            corpus.findings_in[story].append(number)


def _settle(corpus: Corpus, name: str, articles: list[str]) -> None:
    story = corpus.home(articles)
    if story in corpus.story_paths:
        corpus.homes[name] = corpus.story_paths[story]


def _enter(corpus: Corpus, table: dict[str, list[int]], number: int, articles: list[str]) -> None:
    """Enter a record under every story that one of its articles belongs to."""
    cards = (corpus.cards.get(article) for article in articles)
    for story in sorted({card.story for card in cards if card and card.story}):
        table[story].append(number)
