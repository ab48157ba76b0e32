"""What the articles say together: agreed, revised, disputed, repaired, each with its reason."""

from __future__ import annotations

from collections.abc import Sequence

from recoupe.crosscheck.findings.denials import dispute_denials
from recoupe.crosscheck.findings.durations import Encode, dispute_durations
from recoupe.crosscheck.findings.evidence import FindingDraft
from recoupe.crosscheck.findings.figures import compare_figures
from recoupe.crosscheck.findings.measures import collect_measures
from recoupe.crosscheck.findings.repairs import repair_from_others
from recoupe.crosscheck.origins import Origins
from recoupe.records import Finding, Lineage, MergedEvent, Reading, Story

__all__ = ["find_findings"]


def find_findings(
    readings: Sequence[Reading],
    *,
    stories: Sequence[Story],
    lineages: Sequence[Lineage],
    events: Sequence[MergedEvent],
    origins: Origins,
    encode: Encode,
) -> tuple[Finding, ...]:
    """Compare what the articles say and report every verdict with its evidence.

    Args:
        readings: All readings of the run, entity ids already the run's.
        stories: Every article stands in exactly one.
        lineages: Pairs of articles that share text.
        events: Real-world events over all their mentions.
        origins: Counts the independent origins behind evidence.
        encode: Texts to unit vectors, shape (n_texts, dimensions).
    """
    by_id = {reading.article.id: reading for reading in readings}
    story_of = {article: story.id for story in stories for article in story.articles}
    drafts = [
        *compare_figures(collect_measures(readings, stories, lineages)),
        *dispute_durations(readings, stories, encode),
        *dispute_denials(by_id, events, story_of),
        *repair_from_others(by_id, lineages, events, story_of),
    ]
    unique = {draft.id: draft for draft in drafts}
    return tuple(_finding(unique[key], origins) for key in sorted(unique))


def _finding(draft: FindingDraft, origins: Origins) -> Finding:
    count = origins.count((e.article, e.span) for e in draft.evidence)
    return Finding(
        id=draft.id,
        kind=draft.kind,
        what=draft.what,
        event=draft.event,
        story=draft.story,
        place=draft.place,
        values=draft.values,
        why=draft.why,
        why_fr=draft.why_fr,
        tentative=draft.tentative,
        origins=count.at_least,
        origins_at_most=count.at_most,
    )
