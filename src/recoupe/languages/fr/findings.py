"""French constants for comparing what articles say."""

from recoupe.languages.findings import FindingRules

RULES = FindingRules(
    # "pendant trois décennies", "durant vingt ans", "depuis plus de quarante ans"
    lasting=frozenset({"pendant", "durant", "depuis"}),
)
