"""English constants for comparing what articles say."""

from recoupe.languages.findings import FindingRules

RULES = FindingRules(
    # "for three decades", "over twenty years", "during ten years"
    lasting=frozenset({"for", "over", "during"}),
)
