"""English constants for reading reported speech."""

from recoupe.languages.statements import StatementRules

RULES = StatementRules()
