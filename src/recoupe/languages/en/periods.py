"""English constants for the days of counts and of undated articles."""

from recoupe.languages.periods import PeriodRules

RULES = PeriodRules(
    compared=(
        r"\bcompared (?:with|to)\b",  # "compared with 126,000 a week before"
        r"\b(?:up|down) from\b",  # "down from 500 last Saturday"
        r"\bagainst\b",  # "66 arrests, against 120 on May 8th"
        r"\b(?:fewer|less|more|higher|lower) than the\b",  # "fewer than the 3,000 of last week"
        r"\bafter the\b(?= [^.;]{0,12}\d)",  # "after the 50,000 of last week"
    ),
    weeks_away=(
        (r"\b(?:last|the previous) week\b", -1),
        (r"\ba week (?:before|earlier|ago)\b", -1),
        (r"\btwo weeks (?:before|earlier|ago)\b", -2),
        (r"\bnext week\b", 1),
    ),
    occasions=(
        r"acts?",  # "the fourth act"
        r"weekends?",  # "the ninth weekend of protest"
        r"saturdays?",
        r"sundays?",
        r"rounds?",
        r"stages?",
    ),
    titled=(
        r"acts?",  # "Act IV"
        r"rounds?",
        r"stages?",
    ),
    ranks={
        "first": 1,
        "second": 2,
        "third": 3,
        "fourth": 4,
        "fifth": 5,
        "sixth": 6,
        "seventh": 7,
        "eighth": 8,
        "ninth": 9,
        "tenth": 10,
        "eleventh": 11,
        "twelfth": 12,
        "thirteenth": 13,
        "fourteenth": 14,
        "fifteenth": 15,
        "sixteenth": 16,
        "seventeenth": 17,
        "eighteenth": 18,
        "nineteenth": 19,
        "twentieth": 20,
    },
    rank_endings=r"(?:st|nd|rd|th)",  # "1st", "4th"
)
