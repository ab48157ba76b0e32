"""English constants for reading damaged and machine-made text."""

from recoupe.languages.flaws import FlawRules

RULES = FlawRules(
    placeholders=(r"\[(?:first |last )?names?\]|\[(?:city|date|place|title|amount)\]",),
    inline_furniture=(
        "Advertisement",
        "ADVERTISEMENT",
        "Article continues below",
        "Read more",
        "READ MORE",
        "Share this article",
        "Sign up to our newsletter",
        "Click here to",
    ),
    never_doubled=frozenset("the a an of and to in for on with at by from".split()),
    open_words=frozenset("the a an of and or to in for on with at by from than very".split()),
    pair_words=("and",),
    between_words=("between",),
    report_verbs=("(?:said|says|stated|declared|announced|explained|added|told reporters)",),
    that_words=("that",),
    first_person=frozenset("i we our my us me".split()),
    stop_words=frozenset(
        """the a an of and or to in for on with at by from as is are was were be been has have had
        it its he she they his her their this that these those not no but if so than then who
        which what when where how why will would can could may might must should do does did
        after before over under about into up down out off new says said say more most other
        you we i us our your""".split()
    ),
    role_prefixes=("ex-", "former ", "vice-"),
)
