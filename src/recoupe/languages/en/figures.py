"""English constants for reading counts, shares and amounts. Patterns run over folded text."""

from pathlib import Path

from recoupe.languages.en.numbers import RULES as NUMBERS
from recoupe.languages.en.scopes import RULES as SCOPES
from recoupe.languages.en.slots import RULES as SLOTS
from recoupe.languages.figures import FigureRules, Office, read_nouns

RULES = FigureRules(
    numbers=NUMBERS,
    nouns=read_nouns(Path(__file__).parent / "data" / "counted_nouns.tsv"),
    percent=frozenset({"%", "per cent", "percent", "pc"}),
    out_of={"in ten": 10, "out of ten": 10, "in five": 5, "in four": 4, "in three": 3},
    comparators={
        "about": "about",
        "around": "about",
        "some": "about",
        "nearly": "about",
        "almost": "about",
        "roughly": "about",
        "approximately": "about",
        "an estimated": "about",
        "close to": "about",
        "barely": "about",
        "more than": "more_than",
        "more": "more_than",
        "over": "more_than",
        "above": "more_than",
        "less than": "less_than",
        "fewer than": "less_than",
        "under": "less_than",
        "at least": "at_least",
        "no fewer than": "at_least",
        "a minimum of": "at_least",
        "up to": "at_most",
        "as many as": "at_most",
        "as many": "at_most",
        "at most": "at_most",
        "a maximum of": "at_most",
    },
    late_comparators={"at least": "at_least", "or so": "about", "at most": "at_most"},
    range_open={"between": "and", "from": "to"},
    range_links=frozenset({"to", "-", "–", "or"}),
    partitives=("of ",),
    slots=SLOTS,
    scopes=SCOPES,
    offices=(
        Office(r"\b(?P<place>[a-z]\w+) poll\b", "{place}"),
        # "an opinion poll by Oraclia"
        Office(
            r"\bpoll (?:conducted |carried out |released )?(?:by|from) (?P<place>[a-z]\w+)",
            "{place}",
        ),
        Office(r"\binterior minist(?:ry|er)\b", "Interior Ministry"),
        Office(r"\bdefen[cs]e minist(?:ry|er)\b", "Defence Ministry"),
        Office(r"\bforeign minist(?:ry|er)\b", "Foreign Ministry"),
        Office(r"\bhealth minist(?:ry|er)\b", "Health Ministry"),
        Office(r"\bprime minister\b", "Prime Minister"),
        Office(r"\b(?P<place>[a-z]\w+) police prefecture\b", "{place} police prefecture"),
        Office(r"\bprefecture\b", "prefecture"),
        Office(r"\b(?P<place>[a-z]\w+) prosecutor", "{place} prosecutor"),
        Office(r"\bprosecutors?\b", "prosecutor"),
        Office(r"\bpolice sources?\b", "police source"),
        Office(r"\bpolice (?:official|officer|spokes\w+)\b", "police official"),
        Office(r"\borgani[sz]ers\b", "organisers"),
        Office(r"\bfire (?:department|service|brigade)\b|\bfirefighters\b", "fire department"),
        Office(r"\bauthorities\b", "authorities"),
        Office(r"\bgovernment\b|\bofficials?\b|\bofficial figures\b", "government"),
        Office(r"\bpolice\b", "police"),
        Office(r"\bintelligence services\b", "intelligence services"),
        Office(r"\bcity hall\b", "city hall"),
        Office(r"\bunions?\b", "unions"),
        Office(r"\bmedia\b", "media"),
    ),
    source_cues=(r"\baccording to\b", r"\bfigures from\b", r"\bas reported by\b"),
    counting_cues=(
        r"\b(?:said|says|told|announced|reported|estimated|put|counted|declared|recorded|added|"
        r"confirmed|identified|claimed)\b",
    ),
    boundaries=(r"\bwhile\b", r"\bbut\b", r";", r"\bwhereas\b"),
    speaker_pronouns=(r"\b(?:he|she|they|it) (?:\w+ )?$",),
    ministries=frozenset(
        {"Interior Ministry", "Health Ministry", "Defence Ministry", "Foreign Ministry"}
    ),
    bare_ministry=r"\bthe ministry\b",
    poll_words=(r"\bpoll", r"\brespondents\b", r"\bvoters\b"),
    defined=frozenset({"the", "these", "those", "his", "her", "their", "its", "our", "both"}),
    singles=frozenset({"a", "an", "one"}),
    elliptic=frozenset(
        "including with against to and from at of by or while were are only just was".split()
    ),
    not_counted=(
        r"(?:km|kilomet(?:re|er)s?|mi|miles?|met(?:re|er)s?|m|cm|mm|kg|kilos?|grams?|tonn?es?|"
        r"lit(?:re|er)s?|hectares?|acres?|degrees?|times|points?|th|st|nd|rd|am|pm|feet|ft|"
        r"-year-old|-month|-year|-day|-hour)\b",
        r"years? old\b",
        r"street\b|avenue\b|road\b",
    ),
    not_after=(
        r"\b(?:article|act|no\.|number|page|chapter|law|season|episode|line|group|route|top)[ .]*$",
        r"\b(?:mother|father|parents?) of $",
        r"[a-z][-–]$",
        r"\b\d{1,2}[ -]$",
        r"\b(?:age|aged) $",
    ),
    part_before=frozenset({"including", "which"}),
    part_after=(r" of (?:them|whom)\b", r" others\b"),
    number_of=(r" the number of ",),
    whole_of=(r" of ",),
    rates={
        "a month": "month",
        "per month": "month",
        "a year": "year",
        "a litre": "litre",
        "a day": "day",
        "per litre": "litre",
    },
    toll_slots=frozenset({"killed", "injured", "injured_seriously"}),
    toll_nouns=frozenset({"person"}),
    unskippable=frozenset(
        """a an the of to in at on by for from with and or but as is are was were be been has
        have had that which who this these those more than after before since during against
        while not over under into out up also across versus plus this does as
        its their his her other others""".split()
    ),
    totals=(r"\bsince\b",),
    durations={
        "second": "second",
        "minute": "minute",
        "hour": "hour",
        "day": "day",
        "night": "day",
        "week": "week",
        "month": "month",
        "year": "year",
        "decade": "decade",
        "century": "century",
        "centuries": "century",
    },
    plurals=(("ies", "y"), ("s", "")),
)
