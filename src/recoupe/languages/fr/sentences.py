"""French constants for cutting a line into sentences."""

from recoupe.languages.sentences import SentenceRules

RULES = SentenceRules(
    # "l'art. 49", "p. 12", "env. 300 personnes", "la St. Barthélemy", "av. J.-C."
    abbreviations=frozenset(
        """al art av bd boul chap cf dép dir ed éd env etc ex fig hab ibid int
        max min n no nos op p par pp réf resp sq ste st suiv tél tom vol vs""".split()
    ),
    # "M. Durand", "Dr. Martin", "le Gal. Dupont"
    titles=frozenset(
        "m mm mme mmes mlle mlles dr drs me mes pr prof mgr gal col cdt cap lt sgt adj".split()
    ),
)
