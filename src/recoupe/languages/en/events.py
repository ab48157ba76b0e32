"""English constants for reading political events."""

from recoupe.languages.events import EventRules

RULES = EventRules()
