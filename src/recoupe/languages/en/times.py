"""English constants for reading temporal expressions."""

from recoupe.languages.en.numbers import RULES as NUMBERS
from recoupe.languages.times import ISO_DATE, TimePattern, TimeRules

_MOD = r"(?:(?:nearly|almost|about|around|some|over|more than|less than|at least|roughly|up to) )?"
_EDGE = r"(?:(?:the )?{edge}(?: of |-| ))?"
_COUNT = r"(?:{number}|{vague_count})"

PATTERNS = (
    ISO_DATE,
    # "19/08/2024"
    TimePattern("numeric", "digit", r"(?P<dd>\d\d?)([/.])(?P<mm>\d\d?)\2(?P<yyyy>\d{4})"),
    # "Monday, 19 August 2024", "the 5th of June"
    TimePattern(
        "date",
        "month",
        r"(?:{weekday},? )?(?:the )?{day}(?:st|nd|rd|th)?(?: of)? {month}(?:,? {year})?",
    ),
    # "Monday, August 19, 2024", "May 8th"
    TimePattern(
        "date", "month", r"(?:{weekday},? )?{month} {day}(?:st|nd|rd|th)?(?!\d|:)(?:,? {year})?"
    ),
    # "late August 2024", "next March", "September last year"
    TimePattern("month", "month", _EDGE + r"(?:{turn_first} )?{month}(?:,? (?:of )?{year})?"),
    TimePattern("month", "month", r"{month} {turn} year"),
    # "late 2020", "the end of 2020", "1990"
    TimePattern("year", "digit", _EDGE + r"(?:the year )?{year}"),
    # "the 1990s", "the late 1960s"
    TimePattern("decade", "digit", r"(?:the )?(?:{edge}[ -])?(?:{year}|'{two_digits})s"),
    TimePattern("century", "unit", r"(?:the )?{century}(?:st|nd|rd|th) century"),
    # "last summer", "this winter", "the spring of 2019", "summer 2020"
    TimePattern("season", "season", r"(?:{turn_first} |(?P<this>this ))?{season}(?: of)? {year}"),
    TimePattern("season", "season", r"(?:{turn_first}|(?P<this>this)) {season}"),
    # "the first quarter of 2020"
    TimePattern("fraction", "fraction", r"(?:the )?{ordinal} {fraction}(?: of)?(?: {year})?"),
    # a day with its date in brackets: "tomorrow (15 December)"
    TimePattern("date", "deictic", r"{deictic} \((?:{weekday} )?{day} {month}(?: {year})?\)"),
    # "yesterday", "tomorrow morning"
    TimePattern("deictic", "deictic", r"{deictic}(?: {day_part})?"),
    TimePattern("anaphoric", "anaphor", r"{anaphor}(?: {day_part})?"),
    # "Monday", "last Friday", "next Tuesday morning", "Saturday night"
    TimePattern(
        "weekday",
        "weekday",
        r"(?:{turn_first} |(?P<this>this ))?{weekday}(?: {day_part})?",
    ),
    # "every Monday", "Mondays", "every day", "each year", "every three weeks"
    TimePattern("set", "weekday", r"(?:every|each) {weekday}|{weekday2}s"),
    TimePattern("set", "unit", r"(?:every|each) (?:{number} )?{unit}"),
    TimePattern("set", "day_part", r"(?:every|each) {day_part}"),
    # "three times a year", "per month"
    TimePattern("set", "unit", r"(?<=\bper ){unit}|(?<=\btimes a ){unit2}|(?<=\bonce a ){unit3}"),
    # parts of a day: "last night", "this morning", "that night", "late evening"
    TimePattern("part", "day_part", r"(?P<eve>last) {day_part}"),
    TimePattern(
        "part", "day_part", r"(?:(?P<this>this)|(?P<there>that)) {day_part}|(?P<tonight>tonight)"
    ),
    TimePattern("part", "day_part", r"(?:the )?{edge} {day_part}|the {day_part2}"),
    # "last week", "next month", "this year", "the previous year", "the following week"
    TimePattern("turn", "unit", r"(?:the )?(?:{turn_first}|{rturn}) {unit}"),
    TimePattern("turn", "unit", r"(?P<this>this) {unit}|(?P<there>that) {unit2}"),
    TimePattern("turn", "unit", r"(?P<same>the same) {unit}|the {edge} of the {unit2}"),
    # "three days ago", "in two weeks", "three days later", "two years earlier"
    TimePattern("ago", "unit", _MOD + _COUNT + r" {unit} ago"),
    TimePattern("ahead", "unit", r"(?:in|within) " + _MOD + _COUNT + r" {unit}(?! of)"),
    TimePattern("later", "unit", _MOD + _COUNT + r" {unit} later"),
    TimePattern("earlier", "unit", _MOD + _COUNT + r" {unit} (?:earlier|before(?=\s*[,.;)]|\s*$))"),
    # "the last three days", "recent weeks", "the past decade"
    TimePattern("span", "unit", r"(?:the |these )?{span_turn} (?:{number} )?{unit}"),
    # "twelve days", "nearly 24 hours", "a year and a half"
    TimePattern("duration", "unit", _MOD + r"{number} (?:more )?{unit}{half}?"),
    TimePattern("duration", "unit", r"{number}(?= (?:to|and) {_number} {unit})"),
    TimePattern("vague_duration", "vague_unit", r"(?:{vague_count} )?{vague_unit}(?= of| long)"),
    TimePattern(
        "vague_duration", "vague_unit", r"{vague_count} {vague_unit}|(?<=\bfor ){vague_unit2}"
    ),
    # hours: "9:45 pm", "at 17:00", "8 a.m.", "noon"
    TimePattern(
        "clock",
        "digit",
        r"(?<![\d.,])(?:around )?{hour}(?:[:.]{minute})? ?(?P<shift>a\.m\.|p\.m\.|am|pm)"
        r"(?: (?:GMT|local time))?(?: {weekday})?",
    ),
    TimePattern("clock", "digit", r"(?:around )?(?<![\d:.,]){hour}:{minute}(?![\d:])(?: GMT)?"),
    TimePattern("clock", "midday", r"{midday}"),
    TimePattern("holiday", "holiday", r"{holiday}(?: {year})?"),
    TimePattern("reference", "reference", r"{reference}"),
)

_UNITS = {
    "second": "PT1S",
    "minute": "PT1M",
    "hour": "PT1H",
    "day": "P1D",
    "night": "P1D",
    "week": "P1W",
    "weekend": "WE",
    "month": "P1M",
    "quarter": "P3M",
    "year": "P1Y",
    "decade": "P10Y",
    "century": "P100Y",
}

RULES = TimeRules(
    numbers=NUMBERS,
    weekdays={
        "monday": 1,
        "tuesday": 2,
        "wednesday": 3,
        "thursday": 4,
        "friday": 5,
        "saturday": 6,
        "sunday": 7,
    },
    months={
        "january": 1,
        "jan": 1,
        "february": 2,
        "feb": 2,
        "march": 3,
        "april": 4,
        "may": 5,
        "june": 6,
        "july": 7,
        "august": 8,
        "aug": 8,
        "september": 9,
        "sept": 9,
        "october": 10,
        "oct": 10,
        "november": 11,
        "nov": 11,
        "december": 12,
        "dec": 12,
    },
    named_case=True,
    seasons={"spring": "SP", "summer": "SU", "autumn": "FA", "fall": "FA", "winter": "WI"},
    day_parts={
        "morning": "MO",
        "afternoon": "AF",
        "evening": "EV",
        "night": "NI",
        "tonight": "NI",
    },
    units={
        **_UNITS,
        # "three quarters" are a share more often than nine months
        **{f"{unit}s": length for unit, length in _UNITS.items() if unit != "quarter"},
        "centuries": "P100Y",
    },
    vague_units={
        "days": "PXD",
        "weeks": "PXW",
        "months": "PXM",
        "years": "PXY",
        "hours": "PTXH",
        "decades": "PXDE",
        "centuries": "PXCE",
    },
    deictics={"today": 0, "yesterday": -1, "tomorrow": 1},
    generic_deictics=frozenset({"today"}),
    anaphors={
        "the next day": 1,
        "the following day": 1,
        "the day before": -1,
        "the day after": 1,
        "the previous day": -1,
        "the same day": 0,
        "that day": 0,
    },
    turns={"last": -1, "next": 1, "this": 0},
    turns_first={"last": -1, "next": 1},
    span_turns=frozenset({"last", "past", "next", "coming", "recent", "previous"}),
    relative_turns={"previous": -1, "following": 1},
    edges={
        "early": "START",
        "beginning": "START",
        "start": "START",
        "mid": "MID",
        "middle": "MID",
        "late": "END",
        "end": "END",
    },
    ordinals={"first": 1, "second": 2, "third": 3, "fourth": 4},
    fractions={"quarter": "Q", "half": "H"},
    holidays={
        "christmas": "12-25",
        "christmas day": "12-25",
        "christmas eve": "12-24",
        "new year's day": "01-01",
        "new year's eve": "12-31",
        "easter sunday": "easter+0",
        "good friday": "easter-2",
        "bastille day": "07-14",
    },
    midday={"noon": "12:00", "midday": "12:00", "midnight": "24:00"},
    references={
        "now": "PRESENT_REF",
        "nowadays": "PRESENT_REF",
        "currently": "PRESENT_REF",
        "current": "PRESENT_REF",
        "at present": "PRESENT_REF",
        "soon": "FUTURE_REF",
        "in the future": "FUTURE_REF",
        "recently": "PAST_REF",
        "formerly": "PAST_REF",
        "in the past": "PAST_REF",
    },
    vague_counts=frozenset({"several", "a few", "many", "some"}),
    patterns=PATTERNS,
    year_before=frozenset(
        """in of since from between and to by before after until till around during the late early
        mid for through election season year ( - –""".split()
    ),
    year_after=frozenset(
        """to and or when while as at by for from in of on the a an that which who with was were
        is are has had it he she they but until after before because""".split()
    ),
    year_never_after=frozenset("about some over than nearly almost around least".split()),
    forward=frozenset({"until", "till", "by", "from", "through"}),
    backward=frozenset({"since"}),
    possessive="'s",
    future_cues=frozenset(
        {
            "will",
            "scheduled",
            "planned",
            "expected",
            "due",
            "set",
            "shall",
            "plans",
            "going",
            "upcoming",
        }
    ),
    # "Minister to visit Oslo on Tuesday", but "the toll rose to ten on Tuesday"
    weak_future_cues=frozenset({"to", "would"}),
    past_cues=frozenset(
        {
            "has",
            "have",
            "was",
            "were",
            "had",
            "said",
            "told",
            "took",
            "held",
            "met",
            "fell",
            "went",
            "came",
            "began",
            "rose",
            "killed",
            "won",
            "lost",
            "made",
            "gave",
            "died",
        }
    ),
    past_endings=("ed",),
    clock_words=frozenset({"am", "pm"}),
    length_before=frozenset("for after in during than within".split()),
    single_lengths=frozenset("day night minute second hour".split()),
    clock_before=frozenset({"at", "around", "by", "from", "until"}),
    age_before=frozenset({"aged", "age of", "aged at"}),
    age_after=frozenset({"old", "of age"}),
    duration_nouns=frozenset(),
    afternoon_shift=frozenset({"pm", "p.m."}),
    midnight_shift=frozenset({"am", "a.m."}),
)
