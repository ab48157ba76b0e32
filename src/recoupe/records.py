"""The vocabulary: what Recoupe reads, and what it says about it.

Every record is frozen and inert. All spans are half-open ``[start, end)`` ranges of Unicode
code points over ``Article.text``, the text as delivered. What is not known is ``None``.
``readings.jsonl`` holds one `Reading` a line, ``dossier.json`` one `Dossier`.
"""

from __future__ import annotations

from dataclasses import dataclass
from typing import NamedTuple

from recoupe.kinds import Comparator as Comparator
from recoupe.kinds import Direction as Direction
from recoupe.kinds import EntityType as EntityType
from recoupe.kinds import EventType as EventType
from recoupe.kinds import Factuality as Factuality
from recoupe.kinds import FindingKind as FindingKind
from recoupe.kinds import FlawKind as FlawKind
from recoupe.kinds import LineageKind as LineageKind
from recoupe.kinds import MentionForm as MentionForm
from recoupe.kinds import PublishedBasis as PublishedBasis
from recoupe.kinds import StatementKind as StatementKind
from recoupe.kinds import TimeType as TimeType


class Span(NamedTuple):
    """A half-open range of Unicode code points over the text as delivered."""

    start: int
    end: int


@dataclass(frozen=True, slots=True, kw_only=True)
class Published:
    """When an article was published, and how that is known."""

    value: str
    """ISO 8601 cut to what is known: 2024-08-19, 2024-08, XXXX-12-14, 2024-04-23T00:11."""
    basis: PublishedBasis
    """The kind of evidence: a metadata field, the URL, a stamp in the text, ..."""
    span: Span | None = None
    """The characters of the text that say so; None when the evidence is outside the text."""


@dataclass(frozen=True, slots=True, kw_only=True)
class Article:
    """One text as an outlet delivered it."""

    id: str
    """Unique in a run: given by the input, or the file's name without extension."""
    source: str | None = None
    """The outlet, as the input names it."""
    url: str | None = None
    title: str | None = None
    """The headline; it may or may not also stand in the text."""
    language: str | None = None
    """ISO 639-1 code."""
    text: str
    """The text as delivered: decoded, otherwise untouched."""
    sha256: str
    """Hex digest of the UTF-8 encoded text."""
    published: Published | None = None
    title_span: Span | None = None
    """Where the title stands in the text; None when it is not there."""


@dataclass(frozen=True, slots=True, kw_only=True)
class Credit:
    """A sign that (part of) a text is another newsroom's work: "avec AFP", "a dit à l'AFP"."""

    span: Span
    agency: str
    """Canonical short name of the agency or paper credited: AFP, Reuters, ..."""


@dataclass(frozen=True, slots=True, kw_only=True)
class Flaw:
    """A damaged, machine-made or misleading place in a text."""

    kind: FlawKind
    span: Span | None = None
    """None when the flaw is one of the whole article."""
    message: str
    """What is wrong, in plain English, with the evidence quoted."""
    message_fr: str
    repair: str | None = None
    """What probably stood there, when there is evidence for it."""
    confidence: float = 1.0
    """0..1; below 0.5 a flaw is not reported at all."""


@dataclass(frozen=True, slots=True, kw_only=True)
class Time:
    """A temporal expression (TIMEX3)."""

    span: Span
    type: TimeType
    value: str | None
    """TIMEX3 value: 2024-W16, 2020-END, XXXX-04, P3D, 1999-05-19TMO, PRESENT_REF."""
    start: str | None = None
    """First ISO day covered, when known."""
    end: str | None = None
    """Last ISO day covered, when known."""


@dataclass(frozen=True, slots=True, kw_only=True)
class Mention:
    """A place in the text that names an entity."""

    span: Span
    type: EntityType
    form: MentionForm
    entity: str | None
    """Entity id; None when it is not known who is meant."""


@dataclass(frozen=True, slots=True, kw_only=True)
class Entity:
    """Who or what mentions refer to."""

    id: str
    """Within one article until the cross-check, then the same over all articles of a run."""
    name: str
    """The fullest name used."""
    type: EntityType
    wikidata: str | None = None
    names: tuple[str, ...] = ()
    """Every spelling met, sorted."""


@dataclass(frozen=True, slots=True, kw_only=True)
class Statement:
    """Something somebody is reported to have said."""

    kind: StatementKind
    parts: tuple[Span, ...]
    """The content, without quotation marks at its edges and without the cue."""
    cue: Span | None = None
    """The reporting verb or preposition."""
    speaker_span: Span | None = None
    speaker: str | None = None
    """Entity id."""
    speaker_name: str | None = None
    addressee: str | None = None
    """To whom or through which medium, as named."""


@dataclass(frozen=True, slots=True, kw_only=True)
class Figure:
    """A count, share, amount or duration, with what it measures and who gives it."""

    span: Span
    value: int | float
    """Plain number; percent as 0-100, millions expanded; the lower end of a range."""
    high: int | float | None = None
    """The upper end of a range."""
    comparator: Comparator = "exactly"
    unit: str | None = None
    """person, euro, percent, day, decade, ...: the kind of thing counted."""
    what: str | None = None
    """What is counted: a slot such as protesters, injured, dead, or the head noun."""
    according_to: str | None = None
    """The source named for this number; None when the article gives none."""
    authority_span: Span | None = None
    date: str | None = None
    """The day or period measured, ISO, truncated to what is known."""
    place: str | None = None
    """Where, when a place is named for this number; None is the article's whole scope."""
    sentence: Span | None = None
    damaged: bool = False
    """The number lies in a broken or redacted place and is a best reading only."""


@dataclass(frozen=True, slots=True, kw_only=True)
class Participant:
    """Somebody in an event; `confidence`, 0..1, is None when no weights judged it."""

    name: str
    entity: str | None = None
    span: Span | None = None
    """The mention in the event's own sentence; None when it is understood."""
    confidence: float | None = None


@dataclass(frozen=True, slots=True, kw_only=True)
class Event:
    """One mention of a political event, coded after PLOVER."""

    type: EventType
    mode: str | None = None
    trigger: Span
    sentence: Span
    actors: tuple[Participant, ...] = ()
    recipients: tuple[Participant, ...] = ()
    date: str | None = None
    """ISO, cut to what is known; never silently the publication date."""
    place: str | None = None
    factuality: Factuality = "happened"
    historical: bool = False
    """More than 30 days before the article."""
    attributed_to: str | None = None
    """The only source that asserts it; None when the reporter does."""
    same_as: int | None = None
    """Index in `Reading.events` of the first mention of the same event."""


@dataclass(frozen=True, slots=True, kw_only=True)
class Reading:
    """What one article says, taken alone."""

    article: Article
    body: tuple[Span, ...]
    """The article proper; title and page furniture are outside."""
    sentences: tuple[Span, ...] = ()
    """The sentences of the body, in order."""
    credits: tuple[Credit, ...] = ()
    flaws: tuple[Flaw, ...] = ()
    translation_score: float | None = None
    """0..1: how much the article reads like machine output; None when not judged."""
    times: tuple[Time, ...] = ()
    mentions: tuple[Mention, ...] = ()
    entities: tuple[Entity, ...] = ()
    statements: tuple[Statement, ...] = ()
    figures: tuple[Figure, ...] = ()
    events: tuple[Event, ...] = ()


@dataclass(frozen=True, slots=True, kw_only=True)
class DossierArticle:
    """One line about an article of the run."""

    id: str
    source: str | None
    title: str | None
    published: str | None
    language: str | None
    lineage: str | None
    story: str


@dataclass(frozen=True, slots=True, kw_only=True)
class Passage:
    """The same stretch of text in two articles."""

    a: Span
    b: Span


@dataclass(frozen=True, slots=True, kw_only=True)
class LineagePair:
    """Two articles that share text, with the evidence."""

    a: str
    b: str
    kind: LineageKind
    score: float
    """0..1: the share of the shorter article's narration that lies in shared passages."""
    direction: Direction
    why: str
    why_fr: str
    passages: tuple[Passage, ...] = ()


@dataclass(frozen=True, slots=True, kw_only=True)
class Lineage:
    """Texts that come from one another or from one wire copy."""

    id: str
    kind: LineageKind
    origin: str | None
    """AFP, an outlet, or None when nothing shows it."""
    articles: tuple[str, ...]
    pairs: tuple[LineagePair, ...]


@dataclass(frozen=True, slots=True, kw_only=True)
class Story:
    """Articles that tell one specific event."""

    id: str
    label: str
    date: str | None
    articles: tuple[str, ...]
    origins: int = 1
    """Independent origins behind the story's articles: at least so many."""
    origins_at_most: int = 1


@dataclass(frozen=True, slots=True, kw_only=True)
class EventMention:
    """Where an article mentions a merged event."""

    article: str
    trigger: Span


@dataclass(frozen=True, slots=True, kw_only=True)
class MergedEvent:
    """One real-world event over all its mentions."""

    id: str
    type: EventType
    date: str | None
    place: str | None
    actors: tuple[Participant, ...]
    recipients: tuple[Participant, ...]
    factuality: Factuality
    mentions: tuple[EventMention, ...]
    origins: int
    origins_at_most: int
    related: tuple[str, ...] = ()
    """Other versions of this event (planned, demanded, denied) that are linked, not merged."""


@dataclass(frozen=True, slots=True, kw_only=True)
class StatementVersion:
    """One wording of an utterance."""

    article: str
    parts: tuple[Span, ...]
    kind: StatementKind


@dataclass(frozen=True, slots=True, kw_only=True)
class MergedStatement:
    """One utterance in all its wordings."""

    id: str
    speaker: str | None
    speaker_name: str | None
    versions: tuple[StatementVersion, ...]
    origins: int
    origins_at_most: int
    earliest: int | None = None
    """Index of the earliest version; None when dates do not tell."""
    fullest: int | None = None
    """Index of the version that keeps most of the wording."""


@dataclass(frozen=True, slots=True, kw_only=True)
class Evidence:
    """The characters a value rests on."""

    article: str
    span: Span


@dataclass(frozen=True, slots=True, kw_only=True)
class FindingValue:
    """One of the values compared."""

    value: str
    """The value as a reader would write it: "120000", "more than 4 decades", "2024"."""
    according_to: str | None
    evidence: tuple[Evidence, ...]


@dataclass(frozen=True, slots=True, kw_only=True)
class Finding:
    """What the articles say together about one thing."""

    id: str
    kind: FindingKind
    what: str
    event: str | None = None
    """Id of the merged event it is about."""
    story: str | None = None
    place: str | None = None
    """Where, when the finding is about one place of a wider event."""
    values: tuple[FindingValue, ...]
    why: str
    why_fr: str
    tentative: bool = False
    """Whether nothing in the texts shows why the values differ: a verdict for want of a better."""
    origins: int
    origins_at_most: int


@dataclass(frozen=True, slots=True, kw_only=True)
class LeftOut:
    """An input that could not be read, and why."""

    item: str
    """File, file and line, or article id."""
    reason: str
    reason_fr: str = ""


@dataclass(frozen=True, slots=True, kw_only=True)
class Dossier:
    """What the articles of one run say together."""

    articles: tuple[DossierArticle, ...]
    lineages: tuple[Lineage, ...]
    stories: tuple[Story, ...]
    events: tuple[MergedEvent, ...]
    statements: tuple[MergedStatement, ...]
    findings: tuple[Finding, ...]
    left_out: tuple[LeftOut, ...] = ()
