"""English constants for reading people, places and organisations."""

from pathlib import Path

from recoupe.languages.names import NameRules, load_given_names, read_heads

DATA = Path(__file__).parent / "data"

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
    movements=r"(?<![\\w-])yellow vests(?![\\w-])",
)
