"""English constants for reading reported speech."""

from pathlib import Path

from recoupe.languages.names import read_heads
from recoupe.languages.statements import StatementRules, load_speaking, load_verbs

DATA = Path(__file__).parent / "data"
# "the mayor", "a resident"
ROLES = frozenset(
    """president minister chancellor premier mayor spokesman spokeswoman spokesperson secretary
        senator governor ambassador diplomat general colonel commander chief head leader
        chairman chairwoman director officer official judge prosecutor lawyer attorney
        analyst expert economist professor researcher doctor witness resident protester
        activist teacher student farmer father mother brother sister man woman author
        writer journalist candidate coach player king queen prince pope bishop""".split()
)
PERSONS = tuple(
    noun
    for noun, heads in read_heads(DATA / "heads.tsv").items()
    if any(head.type != "place" for head in heads)
)
PLURALS = (
    ("s", "s"),
    ("person", "people"),
    ("man", "men"),
    ("y", "ies"),
    ("ch", "ches"),
    ("", "s"),
)

RULES = StatementRules(
    verbs=load_verbs(DATA / "reporting_verbs.tsv"),
    # "According to the police, ...", "in the words of the mayor"
    according=(("according", "to"), ("in", "the", "words", "of")),
    # "according to plan", "according to the law"
    no_sources=frozenset("plan plans law schedule rules size age need needs type taste".split()),
    own_sources=frozenset({"me", "us", "our", "my"}),
    that=frozenset({"that"}),
    whether=frozenset("if whether why how when where what".split()),
    if_words=frozenset({"if", "whether", "that"}),
    how_words=frozenset({"how", "why"}),
    like_words=frozenset({"as"}),
    negations=frozenset({"not", "never", "n't"}),
    auxiliaries=frozenset("has have had is was were been being will would did does do".split()),
    passives=frozenset("is was were been being are".split()),
    pronouns=frozenset("he she they it him her them i we".split()),
    first_person=frozenset({"i", "we"}),
    feminine=frozenset({"she", "her"}),
    plural=frozenset({"they", "them"}),
    determiners=frozenset(
        """the a an this that these those his her their its our my several some many two three four
        five every each no""".split()
    ),
    indefinite=frozenset("a an several some many two three four five".split()),
    many=frozenset({"several", "some", "many", "others"}),
    joiners=frozenset({"of", "for", "at", "in", "from"}),
    and_words=frozenset({"and", "or", "but"}),
    # what ends the noun phrase of a speaker: "the mayor who", "the mayor on Monday"
    breakers=frozenset(
        """
        who which that whom whose on after before during while when as with by to through via
        since monday tuesday wednesday thursday friday saturday sunday yesterday today
        tomorrow last earlier later is was were has had have said says""".split()
    ),
    adverbs=frozenset(
        """also later then still however meanwhile earlier yesterday today monday tuesday wednesday
        thursday friday saturday sunday again once already only even""".split()
    ),
    adverb_endings=("ly",),
    titles=frozenset("mr mr. mrs mrs. ms ms. dr dr. sir".split()),
    gender_words={"mr": False, "mrs": True, "ms": True, "sir": False},
    # "told the BBC", "said to reporters", "wrote on Twitter"
    addressed=frozenset({"to", "on", "in", "before", "at"}),
    prepositions=frozenset("to on in before at during after of from with by".split()),
    audiences=frozenset(
        "reporters journalists press twitter facebook television radio statement interview".split()
    ),
    roles=ROLES,
    speaking=load_speaking(DATA / "speaking_nouns.txt", (*ROLES, *PERSONS), PLURALS),
    speaking_endings=("ist", "ists", "ologer"),  # "geologists"
    # what "most of the residents" and "45% of voters" begin with
    quantities=frozenset(
        """% percent most majority half third quarter dozen dozens hundreds thousands number lot
        one""".split()
    ),
    relative_words=frozenset({"who", "which", "whom", "whose"}),
    subordinators=frozenset("although while if when because since".split()),
    time_nouns=frozenset("week month year day morning evening night".split()),
    not_speakers=frozenset("banner banners placard placards sign signs slogan slogans".split()),
    furniture=("read more", "read also", "see also"),
    bare_clause=True,
)
