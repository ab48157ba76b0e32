"""English constants for reading counts, shares and amounts."""

from recoupe.languages.figures import FigureRules

RULES = FigureRules()
