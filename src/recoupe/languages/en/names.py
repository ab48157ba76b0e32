"""English constants for reading people, places and organisations."""

from pathlib import Path

from recoupe.languages.en.statements import RULES as STATEMENTS
from recoupe.languages.names import NameRules, load_given_names, read_heads

DATA = Path(__file__).parent / "data"

_SPEAKS = "said|says|told|tells|added|adds|warned|insisted|believes|thinks|wrote|laughed|replied"
_PLACE_NOUN = (
    "city|town|village|region|province|state|district|port|capital|island|county|suburb|airport"
)

RULES = NameRules(
    heads=read_heads(DATA / "heads.tsv"),
    given_names=load_given_names(),
    # "Mr Smith", "Mrs. Jones", "Dr Brown"
    civilities={
        **dict.fromkeys("mr mr. sir lord".split(), "m"),
        **dict.fromkeys("mrs mrs. ms ms. miss lady dame".split(), "f"),
        **dict.fromkeys("dr dr. prof prof. rev rev.".split(), None),
    },
    # "In Paris", "But Merkel", "The United Nations"
    openers=frozenset(
        """the a an in on at for and but of to from with by as when while after before since until
        he she it they we you i this that these those his her its their our my if what who why
        how where there here also yet so or not no all some many most more both each every
        monday tuesday wednesday thursday friday saturday sunday january february march april
        may june july august september october november december""".split()
    ),
    # "Rivermouth Town Council", "the Ministry of Works", "Dockers' Union"
    bodies=frozenset(
        """academy administration agency alliance army assembly association authority bank board
        brigade bureau chamber church club coalition college commission committee company
        confederation conference congress corporation corps council court department directorate
        federation force forces foundation front fund group guard hospital inc institute
        institution league ltd ministry movement network office organisation organization
        parliament party plc police prefecture press secretariat senate service services
        society tribunal trust union university watch""".split()
    ),
    # forms, as the lines bear no lemmas
    reporting=frozenset(STATEMENTS.verbs),
    # "said Ama Osei", "told Ama Osei"
    person_before=rf"(?:{_SPEAKS}|called|named|by) ",
    # "Ama Osei, 61,", "Ama Osei, who", "Ama Osei told the court"
    person_after=rf", (?:aged )?\d\d?\b,?|, whose?\b|\s(?:{_SPEAKS})\b",
    # "the village of Lower Sarn", "outside Pemberwick"
    lands=(
        rf"\b(?:{_PLACE_NOUN}) of (?:[A-Z][\w-]+ ?){{1,3}}$"
        r"|\b(?:outside|near) (?:[A-Z][\w-]+ ?){1,2}$"
    ),
    # "in Haifa", "mayor of Braga", "at Sheffield"; "HAIFA - ", "HAIFA, March 3"
    town_before=(
        r"\b(?:in|from|to|at|of|near|outside|across|around|between) "
        r"(?:(?:central|northern|southern|eastern|western|downtown|nearby|neighbouring) )?"
    ),
    town_after=r"(?:, (?:[A-Z][a-z]+\.? )?\d[\w ,]*)?(?: \([\w/ ]+\))? [-–—] ",
    movements=r"(?<![\\w-])yellow vests(?![\\w-])",
)
