"""English constants for reading temporal expressions."""

from recoupe.languages.times import TimeRules

RULES = TimeRules()
