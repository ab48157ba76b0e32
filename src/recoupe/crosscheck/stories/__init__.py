"""Which articles tell one specific event."""

from recoupe.crosscheck.stories.group import group_stories

__all__ = ["group_stories"]
