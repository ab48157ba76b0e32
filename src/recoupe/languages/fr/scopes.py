"""French constants for where counts were made."""

from recoupe.languages.scopes import ScopeRules

RULES = ScopeRules(
    heads=(
        r"(?:avenue|boulevard|rue|ville|quartier|place|pont|quai|gare|region|commune|departement)"
        r" (?:de la |de l'|des |du |de |d')",
        r"l[ae]s? ",
        r"l'",
    ),
    wholes=frozenset(
        """nord sud est ouest centre sud-ouest sud-est nord-est nord-ouest hexagone l'hexagone
        metropole province outre-mer""".split()
    ),
    nationwide=(
        r"\b(?:dans|sur|a travers|en) (?:toute?s?|l'ensemble de|le reste de) (?:la |le )?"
        r"(?:france|belgique|suisse|pays|territoire)\b",
        r"\b(?:dans|a travers|sur) (?:tout )?(?:l'ensemble du|tout le|le) (?:pays|territoire)\b",
        r"\bsur la france entiere\b",
        r"\bau (?:niveau|plan|total) national\b",
        r"\b(?:au niveau|a l'echelle|sur le plan) nationa(?:l|le)\b",
        r"\bpartout (?:en france|dans le pays|en belgique)\b",
        r"\ben (?:france|belgique|suisse|italie|espagne|algerie|tunisie)\b",
        r"\ba travers (?:la france|le pays|l'hexagone)\b",
        r"\bdans l'(?:hexagone|ensemble du (?:pays|territoire))\b",
        r"\bau total en france\b|\bnationalement\b",
    ),
    capital=r"\bla capitale\b(?! des? )",
    elsewhere=(
        # "la frontière avec l'Italie", "originaires de Lens", "vers Lille"
        r"\bfronti(?:ere|eres|alier|aliere) (?:\w+ )?(?:avec |de |d')(?:la |le |les |l')?$",
        r"\boriginaires? (?:de |du |des |d')(?:la |le |les |l')?$",
        r"\bven(?:u|us|ue|ues|ant|ait|aient) (?:de |du |des |d')(?:la |le |les |l')?$",
        r"\b(?:en direction|en provenance) (?:de |du |des |d')(?:la |le |les |l')?$",
        r"\b(?:vers|avec|depuis|rejoindre|quitte|contre|president de|gouvernement de) "
        r"(?:la |le |les |l')?$",
        r"\b(?:habitants?|natifs?|ressortissants?) (?:de |du |des |d')(?:la |le |les |l')?$",
    ),
    sites=(
        r"\b(?:place|avenue|rue|boulevard|quai|pont|gare|rond-point|peage|parc|quartier|jardins?"
        r"|esplanade|faubourg|porte|station|musee|palais|bois|basilique|arc|champs?)\b"
        r"(?:[ -](?:de la|de l'|des|du|de|d'))?[ -]?$",
        r"\bsur l(?:es|a|e) (?:celebres? |tres )?$",
        r"\baux? $",
    ),
    there=(r"\by (?:ont|a|etaient|avait|avaient|sont|a-t-on)\b", r"\bsur place\b", r"\bla-bas\b"),
    sources=(
        r"\b(?:parquet|procureure?|procureur de la republique|prefecture|prefete?|mairie|maire|"
        r"police|gendarmerie|pompiers|chu|tribunal|cour d'appel|hopital)"
        r"(?: \w+){0,2}? (?:de la |de l'|des |du |de |d'|a )$",
    ),
)
