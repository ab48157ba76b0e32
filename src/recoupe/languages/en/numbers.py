"""English constants for reading numbers."""

from recoupe.languages.numbers import NumberRules

_SMALL = """zero one two three four five six seven eight nine ten eleven twelve thirteen
fourteen fifteen sixteen seventeen eighteen nineteen""".split()
_TENS = "twenty thirty forty fifty sixty seventy eighty ninety".split()

RULES = NumberRules(
    words={
        **{word: value for value, word in enumerate(_SMALL)},
        **{word: 10 * value for value, word in enumerate(_TENS, 2)},
        "a": 1,
        "an": 1,
    },
    articles=frozenset({"a", "an"}),
    hundreds=frozenset({"hundred"}),
    scales={
        "thousand": 1_000,
        "million": 1_000_000,
        "billion": 1_000_000_000,
        "trillion": 1_000_000_000_000,
    },
    collectives={"dozen": 12, "score": 20},
    vague=frozenset({"hundred", "thousand", "million", "billion", "trillion", "score"}),
    fractions={"third": 3, "thirds": 3, "quarter": 4, "quarters": 4, "fifth": 5, "fifths": 5},
    halves=frozenset({"and a half"}),
    and_words=frozenset({"and"}),
    decimal=".",
    groups=" ,'",
)
