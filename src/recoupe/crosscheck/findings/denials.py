"""Events that some report as happened and others deny."""

from __future__ import annotations

from collections.abc import Mapping, Sequence

from recoupe.crosscheck.findings.evidence import FindingDraft, event_at
from recoupe.crosscheck.findings.measures import folded_words
from recoupe.records import Evidence, FindingValue, MergedEvent, Participant, Reading

STEM = 6
"""Letters that tell one act from another: "interpellé", "interpellation"."""
ASSERTED = frozenset({"happened", "ongoing"})


def dispute_denials(
    readings: Mapping[str, Reading],
    events: Sequence[MergedEvent],
    story_of: Mapping[str, str],
) -> list[FindingDraft]:
    """Set each event that is asserted against the version of it that is denied."""
    by_id = {event.id: event for event in events}
    found = []
    for event in events:
        if event.factuality not in ASSERTED:
            continue
        for other in sorted(event.related):
            denied = by_id.get(other)
            if denied is None or denied.factuality != "denied":
                continue
            if _articles(event) & _articles(denied):
                continue  # an article that reports both sides has settled which is which
            if not _names_the_same(event, denied, readings):
                continue
            found.append(_draft(event, denied, readings, story_of))
    return found


def _names_the_same(
    event: MergedEvent, denied: MergedEvent, readings: Mapping[str, Reading]
) -> bool:
    """Tell whether both versions name the act alike, and somebody in the same part of it.

    Events of one kind in one place are many on a day of unrest: type, date and place alone
    would set a fire that was denied in one town against a fire in another.
    """
    did = _people(event.actors) & _people(denied.actors)
    suffered = _people(event.recipients) & _people(denied.recipients)
    return bool(did or suffered) and bool(_acts(event, readings) & _acts(denied, readings))


def _people(parties: Sequence[Participant]) -> set[str]:
    named = (party.entity or "" for party in parties)
    return {entity for entity in named if entity.startswith("person-")}


def _acts(event: MergedEvent, readings: Mapping[str, Reading]) -> set[str]:
    """Return the stems of the words that name the act."""
    words = (
        readings[m.article].article.text[m.trigger.start : m.trigger.end] for m in event.mentions
    )
    return {"".join(folded_words(word))[:STEM] for word in words}


def _articles(event: MergedEvent) -> frozenset[str]:
    return frozenset(mention.article for mention in event.mentions)


def _draft(
    event: MergedEvent,
    denied: MergedEvent,
    readings: Mapping[str, Reading],
    story_of: Mapping[str, str],
) -> FindingDraft:
    values = tuple(
        FindingValue(
            value=version.factuality,
            according_to=_source(version, readings),
            evidence=tuple(Evidence(article=m.article, span=m.trigger) for m in version.mentions),
        )
        for version in (event, denied)
    )
    return FindingDraft(
        kind="disputed",
        what=event.type.lower(),
        story=story_of[event.mentions[0].article],
        values=values,
        why="Some articles report it as happened, others report that it is denied.",
        why_fr="Des articles le rapportent comme avéré, d'autres rapportent un démenti.",
        event=event.id,
    )


def _source(version: MergedEvent, readings: Mapping[str, Reading]) -> str | None:
    """Return the only source that all mentions name, or None."""
    sources = {event_at(readings[m.article], m.trigger).attributed_to for m in version.mentions}
    return next(iter(sources)) if len(sources) == 1 else None
