"""French constants for reading damaged and machine-made text."""

from recoupe.languages.flaws import FlawRules

RULES = FlawRules(
    placeholders=(
        r"\[(?:pré)?noms?\]|\[(?:la )?(?:ville|date|lieu|titre|montant|fonction)\]",
        r"\[(?:pré)?noms? (?:de |du |des |d')[^\]\n]{1,30}\]",  # "[nom de la ville]"
        # insert a number here: "[insérer le chiffre]"
        r"\[(?:insérer|indiquer|préciser|à (?:compléter|insérer|préciser|vérifier|remplir))"
        r"[^\]\n]{0,40}\]",
        r"<<(?:nombre|noms?|date|ville|lieu|montant|titre)>>",
        r"\bà (?:compléter|remplir) ?(?:ici|\.\.\.)",
    ),
    inline_furniture=(
        "Publicité",
        "PUBLICITÉ",
        "PUBLICITE",
        "La suite après cette publicité",
        "La suite après la publicité",
        "Lire aussi",
        "LIRE AUSSI",
        "À lire aussi",
        "À LIRE AUSSI",
        "Voir aussi",
        "VOIR AUSSI",
        "Lire la suite",
        "Partager sur Facebook",
        "Partager sur Twitter",
        "Partager cet article",
        "Partagez cet article",
        "PARTAGEZ",
        "Abonnez-vous",
        "Inscrivez-vous à notre newsletter",
        "Suivez-nous sur",
        "Cliquez ici pour",
        "Article réservé aux abonnés",
        "Temps de lecture",
    ),
    foreign=("en", "es", "it", "de", "pt", "nl"),
    lending=frozenset({"en"}),
    not_foreign=frozenset(
        """off new old big not best black white first last big one two made day live look show
        business leader the and off buzz bashing peanuts flat coming out fake news yes you over
        under after before think thinks just like very no via post people live black bloc blocs
        street medics made self made man men woman women team teams home free great good open
        selfie hashtag thread story stories start starts up low cost versus ante post bis ter
        com huis for few credo happy idem
        vox populi alter ego modus vivendi nota bene sine die statu quo mea culpa de
        facto mezza voce niet zou primo secundo tertio quarto quinto""".split()
    ),
    elisions=frozenset("l d c j m n s t qu L D C J M N S T Qu jusqu lorsqu puisqu".split()),
    ligatures=(
        ("c?ur", "cœur"),
        ("c?urs", "cœurs"),
        ("s?ur", "sœur"),
        ("s?urs", "sœurs"),
        ("?uvre", "œuvre"),
        ("?uvres", "œuvres"),
        ("man?uvre", "manœuvre"),
        ("man?uvres", "manœuvres"),
        ("v?ux", "vœux"),
        ("n?ud", "nœud"),
        ("m?urs", "mœurs"),
        ("b?uf", "bœuf"),
        ("?uf", "œuf"),
        ("?ufs", "œufs"),
        ("?il", "œil"),
    ),
    accents="éèêëàâîïôûùçœ",
    have_forms=frozenset(
        """ai as a avons avez ont avais avait avions aviez avaient aurai auras aura aurons aurez
        auront aurais aurait aurions auriez auraient aie aies ait ayons ayez aient ayant""".split()
    ),
    between_have=frozenset(
        """pas plus jamais guère point rien toujours déjà aussi encore également bien ensuite
        finalement désormais enfin notamment largement souvent""".split()
    ),
    # "il a plaisir à", "ils ont pouvoir de", "elle a lieu d'être"
    infinitive_nouns=frozenset(
        """plaisir pouvoir devoir savoir avoir être loisir désir souvenir avenir dîner déjeuner
        rire sourire vivre affaire faire dire boire coucher lever toucher parler repentir
        maire horaire salaire contraire titre ordre chambre matière barre carrière frontière
        peur horreur honneur cher fier hier bonheur cœur chiffre offre""".split()
    ),
    plural_determiners=frozenset("des ces mes tes ses nos vos aux plusieurs quelques".split()),
    plural_endings=("s", "x", "z"),
    never_doubled=frozenset(
        "le la les de du des un une et à dans pour par sur au aux ce cette son sa ses".split()
    ),
    open_words=frozenset(
        """le la les l' un une de du des d' et ou à au aux en dans pour par sur avec sans sous que
        qu' qui dont mais ce cette ces son sa ses leur leurs mon ma mes notre nos très""".split()
    ),
    pair_words=("et",),
    between_words=("entre",),
    place_words=("en",),
    # "confiance en Odile", "grimée en Marianne", "voir en Odile une alliée"
    not_places=(
        "confiance",
        "foi",
        "espoir",
        "espoirs",
        "croire",
        "croit",
        "croient",
        "crois",
        "croyait",
        "voir",
        "voit",
        "voient",
        "voyait",
        "trouver",
        "trouve",
        r"(?:dé)?guis\w+",
        r"grim\w+",
        r"costum\w+",
        r"habill\w+",
        r"transform\w+",
        r"métamorphos\w+",
        "baptisé",
    ),
    regions=frozenset(
        """alberta aude caroline florence georgie ille isere loire lorraine lozere romagne sarthe
        savoie sienne victoria virginie""".split()
    ),
    # "le gouvernement de l'Italie", "la frontière avec la Suisse"
    country_nouns=(
        r"gouvernement de",
        r"armées? de",
        r"capitale de",
        r"parlement de",
        r"diplomatie de",
        r"ambassad(?:e|eur|rice) de",
        r"frontières? (?:de|avec)",
        r"territoire de",
        r"population de",
        r"autorités de",
        r"invasion de",
        r"troupes de",
        r"relations avec",
        r"guerre (?:avec|contre)",
        r"chancelière? de",
        r"gaz de",
        r"pétrole de",
    ),
    articles=("l'", "la", "le", "les"),
    report_verbs=(
        "a (?:déclaré|affirmé|assuré|indiqué|expliqué|ajouté|estimé|souligné|annoncé|précisé|dit"
        "|tweeté|écrit|lancé|raconté|confié|témoigné|jugé|reconnu|résumé|regretté|répondu)",
        "(?:déclare|affirme|assure|indique|explique|ajoute|estime|souligne|annonce|précise|dit"
        "|tweete|écrit|lance|raconte|confie|témoigne|juge|reconnaît|résume|regrette|répond"
        "|analyse|poursuit|conclut|plaide|s'insurge|s'indigne)",
        r"(?:a|ajoute|précise|poursuit|conclut)-t-(?:il|elle|on)(?: \w+)?",
    ),
    that_words=("que", "qu'"),
    first_person=frozenset("je j' nous notre nos mon ma mes moi".split()),
    stop_words=frozenset(
        """le la les l' un une de du des d' et ou à au aux en dans pour par sur avec sans sous que
        qu' qui dont mais ce cette ces c' son sa ses leur leurs mon ma mes notre nos votre vos se
        s' ne n' pas plus est sont être a ont avoir fait faire il elle ils elles on je j' tu nous
        vous y ça cela si comme entre vers chez contre après avant depuis pendant selon très
        trop tout tous toute toutes quand où comment pourquoi quel quelle quels quelles quoi
        deux trois quatre cinq six sept huit neuf dix va vont peut doit veut dit lui eux
        aussi encore déjà bien même autre autres ici là voici voilà d'un d'une jusqu'à""".split()
    ),
    role_prefixes=("ex-", "vice-", "co-", "sous-"),
    calques=(
        # English or Spanish word order and idiom, and what French says
        (r"faire du sens", "avoir du sens"),
        (r"(?:prendre|prend|a pris|prenant) place (?:à|le|en|lors)", "avoir lieu"),
        (r"en charge de (?:la|le|l'|les)", "chargé de"),
        (r"à la fin du jour", "en fin de compte"),
        (
            r"adress(?:er|é|e) (?:le|ce|un|les|des|ces) (?:problème|défi|enjeu|question)s?",
            "aborder",
        ),
        (r"supporter (?:la|le|les) (?:candidat|projet|mesure|décision)", "soutenir"),
        (r"en addition|additionnellement", "en outre"),
        (r"(?:est|était) supposé(?:e|s|es)? (?:être|de)", "devoir"),
        (r"dans le même temps que", "tandis que"),
        (r"médier", "servir de médiateur"),
        (r"basé(?:e|s|es)? sur le fait que", "puisque"),
        (r"la (?:même|seule) chose est vraie", "il en va de même"),
        (r"inversement, ", "au contraire"),
        (r"(?:jubilé d'or)", "cinquantenaire"),
        (r"de manière secrète", "secrètement"),
    ),
    # "120,000 personnes", "1.5 million", "$3.2 milliards"
    number_formats=(
        r"(?<![\d,.])\d{1,3}(?:,\d{3})+(?![\d,])",
        r"(?<![\d,.])\d{1,2}\.\d{1,2}(?= (?:million|milliard|%|pour cent))",
        r"[$£€]\s?\d",
        r"\b\d{1,2}(?::\d\d)? ?[ap]\.?m\b",
    ),
    translation_model="translation.json",
)
