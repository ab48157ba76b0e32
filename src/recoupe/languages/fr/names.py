"""French constants for reading people, places and organisations."""

from pathlib import Path

from recoupe.languages.names import (
    NameRules,
    Pronoun,
    load_given_names,
    read_demonyms,
    read_heads,
    read_offices,
    read_sole,
)

DATA = Path(__file__).parent / "data"

RULES = NameRules(
    heads=read_heads(DATA / "heads.tsv"),
    offices=read_offices(DATA / "offices.tsv"),
    sole=read_sole(DATA / "offices.tsv"),
    given_names=load_given_names(),
    # "tribunal correctionnel de Lyon", "mairie de Pau", "gare du Nord"
    institutions={
        **dict.fromkeys(
            """tribunal parquet mairie préfecture sous-préfecture commissariat cour rectorat
            ambassade consulat université hôpital lycée collège école athénée académie diocèse
            archevêché barreau gendarmerie chu""".split(),
            "organisation",
        ),
        **dict.fromkeys(
            """rue avenue boulevard place quai esplanade chaussée gare aéroport rond-point pont
            île col casino zoning port palais parvis bois forêt barrage stade musée prison
            cathédrale basilique château canal passerelle échangeur péage allée impasse square
            jardin parc cimetière lac""".split(),
            "place",
        ),
    },
    # "rue Neuve", "hôpital Saint-Joseph"
    streets=frozenset(
        """rue avenue boulevard place quai chaussée gare aéroport pont stade lycée collège hôpital
        université allée impasse square rond-point passerelle""".split()
    ),
    # "le département du Gard", "le quartier Plaisance", "l'agence Belga"
    kinds=frozenset(
        """département région ville commune quartier axe village municipalité wilaya canton
        district agence groupe société journal quotidien magazine hebdomadaire chaîne site
        province arrondissement""".split()
    ),
    openers=frozenset("à a dans sur pour selon chez avec et mais".split()),
    closers=frozenset(
        """lundi mardi mercredi jeudi vendredi samedi dimanche hier demain aujourd'hui matin midi
        soir janvier février mars avril mai juin juillet août septembre octobre novembre
        décembre""".split()
    ),
    peoples=frozenset(
        form
        for word in """wallon flamand bruxellois liegeois gantois anversois parisien lyonnais
        marseillais bordelais toulousain lillois breton normand alsacien corse basque catalan
        savoyard auvergnat provencal occitan kurde rom tsigane berbere kabyle touareg arabe
        musulman juif chretien europeen africain asiatique occidental maghrebin antillais
        quebecois caucasien balte scandinave slave latino-americain insoumis""".split()
        for form in (word, word + "s", word + "e", word + "es", word + "ne", word + "nes")
    ),
    # "des gilets jaunes", "les «Gilets Jaunes»"; "un gilet jaune" is one man
    movements=r"(?<![\w-])(?:gilets jaunes|foulards rouges|bonnets rouges|stylos rouges)(?![\w-])",
    # "la RD 520", "la RN12", "la D54"
    roads=r"(?<![\w-])(?:RD|RN|RD-|RN-|CD)\s?\d{1,4}(?![\w-])",
    # "en Karsovie", "la capitale de la Karsovie", "présidente de la Karsovie"
    lands=(
        r"(?:(?<![\w-])[Ee]n (?=[A-ZÀ-Þ])[\w-]+(?:ie|ia|nde|gne|ique|aine|ane|stan)"
        r"|(?<![\w-])capitale (?:de la |de l'|de |du |d')(?=[A-ZÀ-Þ])[\w-]+"
        r"|(?:président|ministre)e? de la (?=[A-ZÀ-Þ])[\w-]+(?:ie|ia|nde|gne))$"
    ),
    # "XNUMX"; the label of an advert, a share button, a link
    not_names=(
        r"X{1,3}(?:NUM|NAME|DATE|URL|PLACE|NOM|LIEU)X{1,3}|20XX"
        r"|(?i:publicités?|annonces?|partage[rz]?(?: cet article)?|tweete[rz]|lire aussi|à lire"
        r"|abonne[rz](?:-vous)?|s'abonner|newsletters?|commentaires?|tendances?|accueil|cookies?)"
    ),
    demonyms=read_demonyms(
        DATA / "demonyms.tsv",
        {
            "": ("e", "s", "es"),  # allemand, allemande
            "e": ("e", "es"),  # russe, russes
            "s": ("s", "se", "ses"),  # français, française
            "ien": ("iens", "ienne", "iennes"),  # italien, italienne
            "een": ("eens", "eenne", "eennes"),  # coréen, coréenne
            "c": ("cs", "que", "ques", "cque", "cques"),  # turc, turque; grec, grecque
        },
    ),
    # "M. Durand", "Me Dupont", "le Dr Martin"; titles that tell no gender have none
    civilities={
        **dict.fromkeys("m m. mm mm. monsieur messieurs mr mr. sir lord don".split(), "m"),
        **dict.fromkeys("mme mme. mmes mlle mlle. madame mesdames mademoiselle lady".split(), "f"),
        **dict.fromkeys("me me. dr dr. pr pr. mgr mgr. maître docteur professeur".split(), None),
    },
    pronouns={
        # "il a dit", "a-t-il dit"
        **dict.fromkeys(("il", "-il", "-t-il"), Pronoun(gender="m", plural=False, kind="subject")),
        **dict.fromkeys(
            ("elle", "-elle", "-t-elle"), Pronoun(gender="f", plural=False, kind="subject")
        ),
        **dict.fromkeys(
            ("ils", "-ils", "-t-ils"), Pronoun(gender="m", plural=True, kind="subject")
        ),
        **dict.fromkeys(
            ("elles", "-elles", "-t-elles"), Pronoun(gender="f", plural=True, kind="subject")
        ),
        # "selon lui", "pour eux"
        "lui": Pronoun(gender="m", plural=False, kind="stressed"),
        "eux": Pronoun(gender="m", plural=True, kind="stressed"),
        # "celui-ci", "ce dernier", "cette dernière"
        "celui-ci": Pronoun(gender="m", plural=False, kind="demonstrative"),
        "celle-ci": Pronoun(gender="f", plural=False, kind="demonstrative"),
        "ceux-ci": Pronoun(gender="m", plural=True, kind="demonstrative"),
        "celles-ci": Pronoun(gender="f", plural=True, kind="demonstrative"),
        "ce dernier": Pronoun(gender="m", plural=False, kind="demonstrative"),
        "cette dernière": Pronoun(gender="f", plural=False, kind="demonstrative"),
        "ces derniers": Pronoun(gender="m", plural=True, kind="demonstrative"),
        "ces dernières": Pronoun(gender="f", plural=True, kind="demonstrative"),
    },
    # "il y a", "il n'y aura", "il faut", "il s'agit de", "il est possible que", "il semble que"
    impersonal=(
        r"[-t]*il (?:n'|ne )?(?:"
        r"(?:y|n'y) |faut|faudra|faudrait|fallait|fallut|faille|a fallu|aura fallu|aurait fallu|"
        r"s'agit|s'agira|s'agissait|s'est agi|s'agirait|s'avère que|s'ensuit|se peut|se pourrait|"
        r"convient|conviendra|conviendrait|suffit|suffira|suffisait|suffirait|"
        r"semble que|semblerait|semblait que|paraît que|paraîtrait|apparaît que|"
        r"existe|reste (?:à|que|encore|des|du|un)|restait (?:à|que)|vaut mieux|vaudrait mieux|"
        r"pleut|pleuvait|neige|arrive que|en va de|en est de même|en résulte|importe|"
        r"(?:est|était|sera|serait|a été|devient|semble|paraît|n'est pas|n'était pas) "
        r"(?:\w+ment |très |plus |trop |aussi |donc |encore |parfois |bien |peu |pas )?"
        r"(?:possible|impossible|probable|nécessaire|important|essentiel|urgent|difficile|facile|"
        r"clair|évident|vrai|temps|question|interdit|prévu|prévisible|normal|inutile|utile|"
        r"inadmissible|inacceptable|indispensable|primordial|certain|rare|fréquent|préférable|"
        r"regrettable|dommage|conseillé|recommandé|demandé|reproché|tard|tôt|hors de question|"
        r"intéressant|dangereux|étonnant|logique|juste|légitime|exclu|acquis|rappelé)\b"
        r"(?! (?:et|dans|par|comme|,))"
        r"|est (?:\w+ )?\d+ ?h)"
    ),
    determiners={
        **dict.fromkeys(("le", "la", "l'", "les"), "definite"),
        **dict.fromkeys(("ce", "cet", "cette", "ces"), "demonstrative"),
        **dict.fromkeys(
            "son sa ses leur leurs notre nos mon ma mes votre vos".split(), "possessive"
        ),
    },
    singular={
        **dict.fromkeys("le du au ce cet un".split(), "m"),
        **dict.fromkeys("la cette une sa ma".split(), "f"),
    },
    plurals=frozenset("les des aux ces ses leurs nos mes vos".split()),
    clitics=frozenset(("en", "y")),
    contractions=frozenset(("au", "aux", "du", "des")),
    links=frozenset(("de", "d'", "du", "des", "à", "au", "aux", "en")),
    genitives=frozenset(("de", "d'", "du", "des")),
    # "le ministre chargé des Transports", "la ministre déléguée aux Comptes publics"
    joiners=frozenset("chargé chargée délégué déléguée adjoint adjointe".split()),
    reporting=frozenset(
        """dire déclarer affirmer ajouter estimer expliquer annoncer indiquer préciser assurer
        souligner rappeler confier répondre regretter dénoncer reconnaître juger insister
        poursuivre lancer répéter écrire noter conclure commenter raconter promettre demander
        avouer admettre avertir tweeter prévenir plaider marteler soutenir constater observer
        résumer confirmer espérer interroger réagir témoigner analyser détailler""".split()
    ),
)
