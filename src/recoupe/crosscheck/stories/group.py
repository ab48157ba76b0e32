"""From readings to stories: every article in exactly one."""

from __future__ import annotations

import hashlib
from collections.abc import Sequence
from datetime import date

from recoupe.crosscheck.encoder import encode
from recoupe.crosscheck.origins import Origins
from recoupe.crosscheck.stories.background import Background, background_of
from recoupe.crosscheck.stories.index import Encoder, StoryIndex
from recoupe.crosscheck.stories.profile import Profile, profile_of
from recoupe.records import Lineage, Reading, Story


def group_stories(
    readings: Sequence[Reading],
    lineages: Sequence[Lineage],
    *,
    background: Background | None = None,
    encoder: Encoder = encode,
) -> tuple[Story, ...]:
    """Group articles by the specific event they tell.

    Args:
        readings: The articles, in any order.
        lineages: Who copied whom among them.
        background: Term frequencies to judge rarity by; those of `readings` when not given.
            With one background the result does not depend on the order of arrival.
        encoder: Turns texts into rows of unit length.
    """
    words: dict[str, str] = {}
    profiles = [profile_of(reading, words) for reading in readings]
    index = StoryIndex(background or background_of(profiles), encoder)
    index.add(profiles)
    origins = Origins(readings, lineages)
    return tuple(_story(members, index, origins) for members in index.stories(lineages))


def _story(members: Sequence[str], index: StoryIndex, origins: Origins) -> Story:
    profiles = index.profiles
    count = origins.count_articles(members)
    return Story(
        id="story-" + hashlib.blake2b(members[0].encode(), digest_size=5).hexdigest(),
        label=_label(members, index),
        date=_date([profiles[article] for article in members]),
        articles=tuple(members),
        origins=count.at_least,
        origins_at_most=count.at_most,
    )


def _label(members: Sequence[str], index: StoryIndex) -> str:
    """Return the headline of the article most like the others; one with a headline first."""
    chosen = frozenset(members)
    profiles = index.profiles

    def centrality(article: str) -> float:
        return sum(value for other, value in index.edges(article).items() if other in chosen)

    best = min(
        members,
        key=lambda article: (
            not profiles[article].title,
            -round(centrality(article), 6),
            profiles[article].key,
        ),
    )
    return profiles[best].title or profiles[best].opening or best


def _date(profiles: Sequence[Profile]) -> str | None:
    """Return the first day on which an article of the story was published."""
    days = [profile.day for profile in profiles if profile.day is not None]
    return date.fromordinal(min(days)).isoformat() if days else None
