"""What each page shows: one documented record per page, rendered by the template of its name.

Contexts hold records and links and no words of their own: a page is rendered once in each
language from the same context.
"""

from __future__ import annotations

from dataclasses import dataclass

from recoupe.export.site.charts import PairChart
from recoupe.export.site.copying import CopyPicture
from recoupe.export.site.corpus import Actor, Card, Quote
from recoupe.export.site.notes import Block, Named, Note
from recoupe.export.site.wording import Run
from recoupe.records import (
    Finding,
    FindingValue,
    Flaw,
    FlawKind,
    LeftOut,
    Lineage,
    LineagePair,
    MergedEvent,
    MergedStatement,
    StatementKind,
    Story,
)


@dataclass(frozen=True, slots=True, kw_only=True)
class Paging:
    """Where a page stands in a list of several pages."""

    path: str
    """The first page of the list."""
    page: int = 1
    pages: int = 1


@dataclass(frozen=True, slots=True, kw_only=True)
class Glance:
    """A story in numbers."""

    articles: int
    origins: int
    origins_at_most: int
    disputes: int
    clear_disputes: int
    """Those about something well defined: they rank the story, shares of who knows what do not."""
    revisions: int
    repairs: int
    damaged: int
    """Articles of the story with at least one flaw."""


@dataclass(frozen=True, slots=True, kw_only=True)
class StoryLine:
    """A story in the list of stories."""

    story: Story
    path: str
    glance: Glance
    cards: tuple[Card, ...]
    """The first few of its articles."""
    hidden: int
    """How many further articles it has."""


@dataclass(frozen=True, slots=True, kw_only=True)
class SourceLine:
    """An outlet in the list of sources."""

    source: str | None
    articles: int
    damaged: int
    languages: tuple[str, ...]


@dataclass(frozen=True, slots=True, kw_only=True)
class Totals:
    """The whole dossier in numbers."""

    articles: int
    stories: int
    several: int
    """Stories with more than one article."""
    sources: int
    disputes: int
    damaged: int
    copies: int
    """Articles that share text with another."""


@dataclass(frozen=True, slots=True, kw_only=True)
class IndexPage:
    """index.html: the stories, ranked; what was left out; the sources."""

    totals: Totals
    stories: tuple[StoryLine, ...]
    sources: tuple[SourceLine, ...]
    """On the first page only."""
    left_out: tuple[LeftOut, ...]
    """On the first page only."""
    left_out_hidden: int
    shards: int
    """Number of files that hold all stories for the filter; 0 when all are on this page."""
    paging: Paging


@dataclass(frozen=True, slots=True, kw_only=True)
class ArticlesPage:
    """articles.html: every article by source and date."""

    cards: tuple[Card, ...]
    story_paths: dict[str, str]
    paging: Paging


@dataclass(frozen=True, slots=True)
class SharedQuote:
    """A sentence, with the other articles that have it word for word."""

    first: Quote
    others: tuple[Quote, ...]


@dataclass(frozen=True, slots=True, kw_only=True)
class ValueView:
    """One of the values of a finding, with who says so."""

    value: FindingValue
    quotes: tuple[SharedQuote, ...]
    hidden: int


@dataclass(frozen=True, slots=True, kw_only=True)
class FindingView:
    """A finding ready to be shown."""

    id: str
    finding: Finding
    values: tuple[ValueView, ...]
    event: str | None
    """Link to the event it is about."""
    noun: str | None = None
    """What is counted, in the words of an article: for things that have no code."""
    absorbed: tuple[str, ...] = ()
    """Anchors of findings that say no more than this one, which stands for them."""


@dataclass(frozen=True, slots=True, kw_only=True)
class EventView:
    """A merged event ready to be shown."""

    id: str
    event: MergedEvent
    actors: tuple[Named, ...]
    recipients: tuple[Named, ...]
    quotes: tuple[SharedQuote, ...]
    hidden: int
    related: tuple[tuple[MergedEvent, str | None], ...]
    """Other versions of the event, with a link to each."""
    target: str | None
    """The event on its story's page."""


@dataclass(frozen=True, slots=True, kw_only=True)
class PlaceView:
    """One place where a wording stands."""

    card: Card
    kind: StatementKind
    target: str | None
    earliest: bool


@dataclass(frozen=True, slots=True, kw_only=True)
class VersionView:
    """One wording of an utterance beside the fullest one."""

    places: tuple[PlaceView, ...]
    """Where it stands, word for word."""
    runs: tuple[Run, ...]
    """The wording; what stands neither here nor in the fullest is marked."""
    missing: tuple[Run, ...]
    """The fullest wording, with what this version leaves out marked; empty when it is equal."""
    fullest: bool
    foreign: bool
    """In another language than the fullest: words are not compared."""


@dataclass(frozen=True, slots=True, kw_only=True)
class StatementView:
    """An utterance in all its wordings."""

    id: str
    statement: MergedStatement
    speaker: Named | None
    versions: tuple[VersionView, ...]
    hidden: int
    target: str | None


@dataclass(frozen=True, slots=True, kw_only=True)
class PassageView:
    """The same stretch of text in two articles, with the words that differ."""

    a: tuple[Run, ...]
    b: tuple[Run, ...]
    a_target: str | None
    b_target: str | None


@dataclass(frozen=True, slots=True, kw_only=True)
class PairView:
    """Two articles that share text; ``a`` is the one taken from, where that is known."""

    pair: LineagePair
    a: Card
    b: Card
    directed: bool
    passages: tuple[PassageView, ...]
    hidden: int


@dataclass(frozen=True, slots=True)
class Family:
    """Articles of a story that share text, or those that share none."""

    lineage: Lineage | None
    """None for the articles that stand alone."""
    cards: tuple[Card, ...]
    """In order of publication."""


@dataclass(frozen=True, slots=True, kw_only=True)
class StoryPage:
    """story/*.html: one story, what its articles agree and disagree on, who copied whom."""

    story: Story
    glance: Glance
    cards: tuple[Card, ...]
    """In order of publication."""
    families: tuple[Family, ...]
    """The same articles by who shares text with whom; the largest family first."""
    findings: tuple[FindingView, ...]
    """Without those that one article alone supports."""
    singles: tuple[FindingView, ...]
    """What one article alone says."""
    headlines: tuple[str, ...]
    """Anchors of the findings that the head of the page shows in one line each."""
    events: tuple[EventView, ...]
    statements: tuple[StatementView, ...]
    picture: CopyPicture
    by_id: dict[str, Card]
    pairs: tuple[PairView, ...]
    hidden: dict[str, int]
    """How many findings, events, statements, pairs, articles the page leaves to dossier.json."""


@dataclass(frozen=True, slots=True, kw_only=True)
class ArticlePage:
    """article/*.html: the text as delivered, with margin notes."""

    card: Card
    web: str | None
    """Address; only http and https; anything else is not made a link."""
    blocks: tuple[Block, ...]
    loose: tuple[Note, ...]
    """Notes on the whole article."""
    counts: dict[str, int]
    """Notes by kind."""
    translation_score: float | None
    judged_machine: bool
    """Whether the reading calls it machine output; the score alone says nothing to a reader."""
    story: Story | None
    story_path: str | None
    length: int
    """Code points of the whole text."""
    facts_hidden: int


@dataclass(frozen=True, slots=True, kw_only=True)
class ActorPage:
    """who/*.html: what somebody said and did, to whom, over time."""

    actor: Actor
    said: tuple[StatementView, ...]
    did: tuple[EventView, ...]
    undergone: tuple[EventView, ...]
    overview: PairChart | None
    """Everything it takes part in; None when that is nothing."""
    charts: tuple[PairChart, ...]
    named: tuple[tuple[Card, str | None], ...]
    """Articles that name it, with a link to the first place."""
    hidden: dict[str, int]
    spellings: tuple[str, ...]


@dataclass(frozen=True, slots=True, kw_only=True)
class ActorsPage:
    """actors.html: everybody and everything with a page."""

    actors: tuple[Actor, ...]
    charts: tuple[PairChart, ...]
    paging: Paging


@dataclass(frozen=True, slots=True, kw_only=True)
class FlawView:
    """A flaw with its place."""

    flaw: Flaw
    card: Card
    quote: Quote | None
    """None when it is one of the whole article."""
    target: str


@dataclass(frozen=True, slots=True, kw_only=True)
class DamagePage:
    """damage.html: all flaws by kind, and what other articles repair."""

    groups: tuple[tuple[FlawKind, int, tuple[FlawView, ...]], ...]
    """Kind, how many in all, and those of this page."""
    repairs: tuple[FindingView, ...]
    """On the first page only."""
    repairs_hidden: int
    total: int
    articles: int
    """Articles with at least one flaw."""
    paging: Paging


@dataclass(frozen=True, slots=True, kw_only=True)
class AboutPage:
    """about.html: how to read the dossier."""

    intensities: tuple[tuple[str, str, float], ...]
    """Event type, quad class, intensity."""


Page = (
    IndexPage
    | ArticlesPage
    | StoryPage
    | ArticlePage
    | ActorPage
    | ActorsPage
    | DamagePage
    | AboutPage
)
