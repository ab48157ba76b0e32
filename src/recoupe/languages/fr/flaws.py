"""French constants for reading damaged and machine-made text."""

from recoupe.languages.flaws import FlawRules

RULES = FlawRules()
