"""English words that tell the camp of a source."""

from recoupe.languages.authorities import AuthorityRules

RULES = AuthorityRules(
    # "according to the Interior Ministry", "police said", "prosecutors said"
    official=frozenset(
        """army authorities authority council department directorate fire government governor hall
        hospital hospitals interior mayor military minister ministry official officials
        police prefect prefecture president prime prosecutor prosecutors state""".split()
    ),
    # "organisers said", "the union claims", "protesters put the number at"
    organiser=frozenset(
        """activists association collective federation movement opposition organiser
        organisers organizer organizers protesters strikers union unions""".split()
    ),
    # "an independent count", "the institute", "a Reuters count", "monitors said"
    counter=frozenset(
        """count institute journalist journalists media monitor monitors ngo observatory
        observers poll pollster reporters""".split()
    ),
)
