"""Damaged places that other articles restore: shown with the evidence, never silently.

1. A date with digits struck out, when the event it dates is dated in another article.
2. Any damaged stretch inside a passage that another article shares, when the words around
   it stand there too and hold something sound between them.
"""

from __future__ import annotations

import re
from collections.abc import Iterator, Mapping, Sequence
from dataclasses import dataclass

from recoupe.crosscheck.findings.evidence import FindingDraft, event_at
from recoupe.records import (
    Evidence,
    FindingValue,
    Lineage,
    MergedEvent,
    Reading,
    Span,
)

REPAIRABLE = frozenset(
    {"placeholder", "broken_number", "redacted_date", "swapped_name", "mojibake"}
)
CONTEXT_WORDS = 3
MAX_REPAIR = 60
"""Characters; more between the same words is another sentence, not a repair."""


@dataclass(frozen=True, slots=True, kw_only=True)
class Place:
    """Some characters of one article."""

    article: str
    story: str
    span: Span
    words: str
    """The characters themselves."""

    @property
    def value(self) -> FindingValue:
        """The place as one of the values of a finding."""
        evidence = Evidence(article=self.article, span=self.span)
        return FindingValue(value=self.words, according_to=None, evidence=(evidence,))


class Texts:
    """Read access to the articles and what is damaged in them."""

    def __init__(self, readings: Mapping[str, Reading], story_of: Mapping[str, str]) -> None:
        self.readings = readings
        self.story_of = story_of
        self.damaged = {
            article: [self.place(article, f.span) for f in flaws if f.span]
            for article, reading in readings.items()
            if (flaws := [f for f in reading.flaws if f.kind in REPAIRABLE])
        }
        self.redacted = {
            (article, flaw.span)
            for article, reading in readings.items()
            for flaw in reading.flaws
            if flaw.kind == "redacted_date"
        }

    def place(self, article: str, span: Span) -> Place:
        """Return some characters of an article."""
        text = self.readings[article].article.text
        words = text[span.start : span.end]
        return Place(article=article, story=self.story_of[article], span=span, words=words)


def repair_from_others(
    readings: Mapping[str, Reading],
    lineages: Sequence[Lineage],
    events: Sequence[MergedEvent],
    story_of: Mapping[str, str],
) -> list[FindingDraft]:
    """Restore what one article lost from what others kept."""
    texts = Texts(readings, story_of)
    found: dict[tuple[str, Span], FindingDraft] = {}
    for lost, draft in (*_by_events(texts, events), *_by_passages(texts, lineages)):
        found.setdefault((lost.article, lost.span), draft)
    return [found[key] for key in sorted(found)]


def _by_events(texts: Texts, events: Sequence[MergedEvent]) -> Iterator[tuple[Place, FindingDraft]]:
    for event in events:
        dated = [
            (m.article, event_at(texts.readings[m.article], m.trigger)) for m in event.mentions
        ]
        sound = [(a, e) for a, e in dated if e.date and "X" not in e.date]
        for article, mention in dated:
            for lost in texts.damaged.get(article, ()):
                if (article, lost.span) not in texts.redacted:
                    continue
                if not _overlap(lost.span, mention.sentence):
                    continue
                for other, witness in sound:
                    if other != article and _fits(mention.date, witness.date):
                        kept = texts.place(other, witness.trigger)
                        yield lost, _date_repair(lost, kept, witness.date or "", event.id)
                        break


def _overlap(left: Span, right: Span) -> bool:
    return left.start < right.end and right.start < left.end


def _fits(damaged: str | None, sound: str | None) -> bool:
    """Tell whether a date with X for lost digits may be the sound one."""
    if not damaged or not sound or "X" not in damaged:
        return False
    return re.match(damaged.replace("X", r"\d"), sound) is not None


def _date_repair(lost: Place, kept: Place, date: str, event: str) -> FindingDraft:
    year = date[:4]
    restored = FindingValue(value=year, according_to=None, evidence=kept.value.evidence)
    return FindingDraft(
        kind="repaired",
        what="date",
        story=lost.story,
        values=(lost.value, restored),
        why=f"“{lost.words}” is {year}: {kept.article} dates the same event {date}.",
        why_fr=f"« {lost.words} » est {year} : {kept.article} date le même événement du {date}.",
        event=event,
    )


def _by_passages(texts: Texts, lineages: Sequence[Lineage]) -> Iterator[tuple[Place, FindingDraft]]:
    pairs = (pair for lineage in lineages for pair in lineage.pairs)
    for pair in pairs:
        if pair.a not in texts.damaged and pair.b not in texts.damaged:
            continue
        for passage in pair.passages:
            sides = ((pair.a, passage.a, pair.b, passage.b), (pair.b, passage.b, pair.a, passage.a))
            for article, here, other, there in sides:
                for lost in texts.damaged.get(article, ()):
                    kept = _counterpart(texts, lost, other, there)
                    if _overlap(lost.span, here) and kept:
                        yield lost, _text_repair(lost, kept)


def _counterpart(texts: Texts, lost: Place, other: str, there: Span) -> Place | None:
    """Return what stands between the same words in the other text's passage."""
    text = texts.readings[lost.article].article.text
    start, end = lost.span
    before = re.findall(r"\w+", text[max(0, start - 60) : start])[-CONTEXT_WORDS:]
    after = re.findall(r"\w+", text[end : end + 60])[:CONTEXT_WORDS]
    if len(before) < CONTEXT_WORDS or len(after) < CONTEXT_WORDS:
        return None
    pattern = rf"\b{_loose(before)}\W+(.{{1,{MAX_REPAIR}}}?)\W+{_loose(after)}\b"
    other_text = texts.readings[other].article.text
    found = re.compile(pattern).search(other_text, there.start, there.end)
    if not found or found.group(1) == lost.words:
        return None
    span = Span(*found.span(1))
    if any(_overlap(span, damaged.span) for damaged in texts.damaged.get(other, ())):
        return None
    return texts.place(other, span)


def _loose(words: Sequence[str]) -> str:
    return r"\W+".join(re.escape(word) for word in words)


def _text_repair(lost: Place, kept: Place) -> FindingDraft:
    return FindingDraft(
        kind="repaired",
        what="text",
        story=lost.story,
        values=(lost.value, kept.value),
        why=f"“{lost.words}” reads “{kept.words}” in {kept.article}, between the same words.",
        why_fr=f"« {lost.words} » se lit « {kept.words} » dans {kept.article}, "
        "entre les mêmes mots.",
    )
