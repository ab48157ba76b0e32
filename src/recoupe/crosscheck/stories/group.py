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
    return tuple(_story(members, origins) for members in index.stories(lineages))


def _story(central_first: Sequence[Profile], origins: Origins) -> Story:
    members = sorted(central_first, key=lambda profile: profile.key)
    articles = tuple(profile.article for profile in members)
    count = origins.count_articles(articles)
    return Story(
        id="story-" + hashlib.blake2b(articles[0].encode(), digest_size=5).hexdigest(),
        label=_label(central_first),
        date=_date(members),
        articles=articles,
        origins=count.at_least,
        origins_at_most=count.at_most,
    )


def _label(central_first: Sequence[Profile]) -> str:
    """Return the headline of the most central article that has one, else its opening."""
    for profile in central_first:
        if profile.title:
            return profile.title
    first = central_first[0]
    return first.opening or first.article


def _date(profiles: Sequence[Profile]) -> str | None:
    """Return the first day on which an article of the story was published."""
    days = [profile.day for profile in profiles if profile.day is not None]
    return date.fromordinal(min(days)).isoformat() if days else None
