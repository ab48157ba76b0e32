"""French constants for the days of counts and of undated articles."""

from recoupe.languages.periods import PeriodRules

RULES = PeriodRules(
    compared=(
        r"\bcontre\b",  # "66.000 manifestants, contre 136.000 le 8 mai"
        r"\bpar rapport (?:a|aux?)\b",  # "en recul par rapport aux 50.000 de samedi dernier"
        r"\bcompare[es]{0,2} (?:a|aux?)\b",  # "comparé aux 300 de la veille"
        r"\bau lieu d(?:es?|')",  # "200 au lieu des 500 du 1er mai"
        r"\b(?:inferieure?|superieure?)s? (?:a|aux?)\b",  # "inférieur aux 900 du mois dernier"
        r"\bapres (?:les|un|une)\b(?= [^.;]{0,12}\d)",  # "après les 50.000 de la semaine dernière"
    ),
    weeks_away=(
        (r"\b(?:une|la) semaine (?:derniere|precedente|passee|d'avant)\b", -1),
        (r"\bune semaine (?:plus tot|auparavant|avant)\b", -1),
        (r"\b(?:deux|2) semaines (?:plus tot|auparavant|avant)\b", -2),
        (r"\b(?:il y a|voici) (?:une semaine|huit jours)\b", -1),
        (r"\bil y a (?:deux semaines|quinze jours)\b", -2),
        (r"\b(?:la )?semaine prochaine\b", 1),
    ),
    occasions=(
        r"actes?",  # "le quatrième acte"
        r"samedis?",  # "le neuvième samedi de mobilisation"
        r"dimanches?",
        r"week-?ends?",
        r"manches?",
        r"etapes?",
        r"rondes?",
    ),
    titled=(
        r"actes?",  # "l'acte IV"
        r"manches?",
        r"etapes?",
        r"rondes?",
    ),
    ranks={
        "premier": 1,
        "premiere": 1,
        "deuxieme": 2,
        "second": 2,
        "seconde": 2,
        "troisieme": 3,
        "quatrieme": 4,
        "cinquieme": 5,
        "sixieme": 6,
        "septieme": 7,
        "huitieme": 8,
        "neuvieme": 9,
        "dixieme": 10,
        "onzieme": 11,
        "douzieme": 12,
        "treizieme": 13,
        "quatorzieme": 14,
        "quinzieme": 15,
        "seizieme": 16,
        "dix-septieme": 17,
        "dix-huitieme": 18,
        "dix-neuvieme": 19,
        "vingtieme": 20,
    },
    rank_endings=r"(?:er|re|e|eme|ieme)",  # "1er", "4e", "5ème"
)
