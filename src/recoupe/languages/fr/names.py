"""French constants for reading people, places and organisations."""

from recoupe.languages.names import NameRules

RULES = NameRules()
