"""The closed sets of the vocabulary: every kind, type and verdict a record may hold."""

from __future__ import annotations

from typing import Literal

PublishedBasis = Literal["metadata", "url", "stamp", "dateline", "caption", "inferred"]
TimeType = Literal["DATE", "TIME", "DURATION", "SET"]
EntityType = Literal["person", "place", "organisation", "other"]
MentionForm = Literal["name", "nominal", "pronoun"]
StatementKind = Literal["direct", "mixed", "indirect"]
Comparator = Literal["exactly", "about", "at_least", "more_than", "less_than", "at_most", "between"]
EventType = Literal[
    "AGREE",
    "CONSULT",
    "SUPPORT",
    "CONCEDE",
    "COOPERATE",
    "AID",
    "RETREAT",
    "REQUEST",
    "ACCUSE",
    "REJECT",
    "THREATEN",
    "PROTEST",
    "SANCTION",
    "MOBILIZE",
    "COERCE",
    "ASSAULT",
]
Factuality = Literal["happened", "ongoing", "planned", "hypothetical", "denied", "demanded"]
FlawKind = Literal[
    "title_body_mismatch",
    "altered_quotation",
    "unclosed_quotation",
    "broken_sentence",
    "redacted_date",
    "placeholder",
    "broken_number",
    "foreign_word",
    "ungrammatical",
    "swapped_name",
    "mojibake",
    "furniture_inside_text",
    "machine_translation",
    "rewording",
]
LineageKind = Literal["same_text", "derived", "paraphrase", "translation"]
Direction = Literal["a->b", "b->a", "common", "unknown"]
FindingKind = Literal[
    "agreed", "single_source", "revised", "disputed", "not_comparable", "repaired"
]
