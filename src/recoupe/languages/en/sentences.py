"""English constants for cutting a line into sentences."""

from recoupe.languages.sentences import SentenceRules

RULES = SentenceRules(
    # "approx. 300 people", "No. 10", "Acme Inc. said"
    abbreviations=frozenset(
        """approx art ave bros cf ch co corp dept ed eds est etc fig ft inc
        ltd max min no nos p pp para pt ref vol vs""".split()
    ),
    # "Mr. Smith", "Gen. Jones", "Sen. Brown"
    titles=frozenset(
        """adm capt cmdr col dr gen gov hon lt maj mr mrs ms mx pres prof rep rev
        sen sgt st supt""".split()
    ),
)
