"""English constants for reading page furniture, bylines and credits."""

from recoupe.languages.layout import LayoutRules

RULES = LayoutRules()
