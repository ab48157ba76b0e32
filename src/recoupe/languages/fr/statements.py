"""French constants for reading reported speech."""

from pathlib import Path

from recoupe.languages.names import read_heads
from recoupe.languages.statements import StatementRules, load_speaking, load_verbs

DATA = Path(__file__).parent / "data"
# "la ministre", "un habitant"
ROLES = frozenset(
    """ministre président présidente maire adjoint adjointe député députée élu élue sénateur
        sénatrice préfet préfète syndicaliste policier gendarme procureur procureure juge
        magistrat magistrate avocat avocate directeur directrice patron patronne pdg
        dirigeant dirigeante chef cheffe responsable secrétaire porte-parole représentant
        représentante délégué déléguée expert experte économiste chercheur chercheuse
        historien historienne sociologue politologue analyste spécialiste professeur
        professeure enseignant enseignante médecin témoin habitant habitante riverain
        riveraine manifestant manifestante militant militante étudiant étudiante lycéen
        lycéenne père mère frère sœur fils fille homme femme jeune trentenaire
        quadragénaire quinquagénaire sexagénaire septuagénaire octogénaire retraité
        retraitée auteur auteure autrice écrivain écrivaine journaliste candidat candidate
        leader entraîneur coach joueur joueuse sélectionneur capitaine acteur actrice
        réalisateur réalisatrice chanteur chanteuse comédien comédienne commissaire
        rapporteur rapporteure diplomate ambassadeur ambassadrice roi reine prince
        princesse pape évêque archevêque cardinal imam général colonel commandant
        lieutenant soldat otage victime suspect accusé accusée prévenu intéressé
        intéressée ex-président ex-ministre vice-président vice-présidente eurodéputé
        eurodéputée parlementaire conseiller conseillère chancelier chancelière ado
        adolescent adolescente infirmier infirmière pompier agriculteur commerçant
        commerçante gérant gérante propriétaire client cliente voisin voisine ami amie
        collègue confrère homologue camarade fondateur fondatrice créateur créatrice
        animateur animatrice coordinateur coordinatrice membre gouverneur gouverneure
        bourgmestre échevin échevine conseil ex-boxeur boxeur philosophe éditorialiste
        essayiste artiste scientifique biologiste climatologue psychologue psychiatre
        numéro bâtonnier substitut intellectuel intellectuelle romancier romancière
        fonctionnaire interlocuteur interlocutrice participant participante organisateur
        organisatrice""".split()
)
PERSONS = tuple(
    noun
    for noun, heads in read_heads(DATA / "heads.tsv").items()
    if any(head.type != "place" for head in heads)
)
PLURALS = (
    ("s", "s"),
    ("x", "x"),
    ("z", "z"),
    ("al", "aux"),
    ("eau", "eaux"),
    ("eu", "eux"),
    ("", "s"),
)

RULES = StatementRules(
    verbs=load_verbs(DATA / "reporting_verbs.tsv"),
    # "Selon la mairie, ...", "d'après elle", "à en croire le maire", "aux yeux du maire"
    according=(
        ("selon",),
        ("d'", "après"),
        ("aux", "dires", "de"),
        ("aux", "dires", "du"),
        ("à", "en", "croire"),
        ("aux", "yeux", "de"),
        ("aux", "yeux", "du"),
        ("aux", "yeux", "des"),
        ("de", "l'", "avis", "de"),
        ("de", "l'", "avis", "du"),
        ("dixit",),
    ),
    viewpoint=frozenset({"pour"}),  # "Pour la ministre, le texte est prêt"
    # "selon moi", "selon nos informations", "selon que", "selon lesquels"
    own_sources=frozenset(
        """moi nous vous nos notre mes mon ma que qu' eux-mêmes où quoi si""".split()
    ),
    # "selon les cas", "selon la loi", "d'après le calendrier"
    no_sources=frozenset(
        """cas modalité modalités méthode méthodes critère critères calendrier règle règles principe
        principes procédure besoin besoins âge formule formules niveau niveaux degré type
        types heure heures saison saisons moment moments ordre loi code article
        disponibilité disponibilités taille poids endroit endroits contexte usage
        tradition coutume rite circonstances circonstance scénario humeur goût goûts désir
        envie envies moyens façon manière logique toute vraisemblance""".split()
    ),
    that=frozenset({"que", "qu'"}),
    # "demande si", "se demande pourquoi", "explique comment"
    whether=frozenset(
        "si s' pourquoi comment combien quand où quel quelle quels quelles ce".split()
    ),
    to_infinitive=frozenset({"de", "d'"}),
    of_words=frozenset({"de", "d'", "du", "des"}),
    toward=frozenset({"à", "au", "aux"}),
    if_words=frozenset({"si", "s'"}),
    how_words=frozenset({"pourquoi", "comment", "combien"}),
    like_words=frozenset({"comme", "ainsi"}),
    lead_words=frozenset({"tout", "en", "avant", "de", "d'", "après", "pour", "puis"}),
    passives=frozenset(
        "est sont été être était étaient fut furent sera seront serait seraient".split()
    ),
    as_words=frozenset({"de", "d'", "comme", "du", "des"}),
    negations=frozenset({"pas", "jamais", "rien", "guère", "point"}),
    auxiliaries=frozenset(
        """a ont avait avaient aurait auraient aura auront ai avons as avez ait aient eut eurent est
        sont était étaient sera seront serait seraient fut furent ayant avoir être étant
        été peut voulu peuvent pouvait tenu tient tenait vient venait souhaité cru""".split()
    ),
    modals=frozenset(
        "voulu peut peuvent pouvait tenu tient tenait vient venait souhaité cru".split()
    ),
    modal_links=frozenset({"à", "de", "d'"}),
    clitics=frozenset(
        "se s' me m' te t' nous vous lui leur y en le la l' les ne n' même -t".split()
    ),
    reflexives=frozenset({"se", "s'"}),
    pronouns=frozenset(
        """il elle ils elles lui eux celui-ci celle-ci ceux-ci celles-ci celui-là celle-là -il -elle
        -ils -elles -t-il -t-elle -t-ils -t-elles -je je j' -nous""".split()
    ),
    impersonal=frozenset({"on", "-on", "-t-on", "l'on"}),
    feminine=frozenset("elle elles -elle -elles -t-elle -t-elles celle-ci celles-ci".split()),
    plural=frozenset(
        "ils elles eux -ils -elles -t-ils -t-elles ceux-ci celles-ci leurs leur les ces des".split()
    ),
    determiners=frozenset(
        """le la l' les un une des ce cet cette ces son sa ses leur leurs plusieurs certains
        certaines quelques tout toute toutes deux trois quatre cinq chaque aucun aucune
        notre nos votre mon ma mes""".split()
    ),
    indefinite=frozenset(
        "un une des plusieurs certains certaines quelques deux trois quatre cinq".split()
    ),
    # "déclarait la semaine dernière la ministre"
    time_nouns=frozenset(
        """semaine mois année an ans jour jours matin matinée midi après-midi soir soirée nuit
        journée veille lendemain fin début week-end heure heures""".split()
    ),
    relative_words=frozenset("qui que qu' dont où lequel laquelle lesquels lesquelles".split()),
    where_words=frozenset({"où"}),
    # "a réaffirmé son intention de", "exprime sa volonté de"
    intents=frozenset(
        """intention intentions volonté désir souhait refus soutien opposition hostilité attachement
        détermination accord désaccord préférence confiance satisfaction colère inquiétude
        inquiétudes regret regrets solidarité gratitude indignation soulagement espoir
        crainte craintes innocence compassion condoléances""".split()
    ),
    possessives=frozenset({"son", "sa", "ses", "leur", "leurs", "le", "la", "l'", "un", "une"}),
    not_speakers=frozenset(
        """pancarte pancartes banderole banderoles slogan slogans affiche affiches tag tags graffiti
        graffitis chanson calicot calicots drapeau t-shirt""".split()
    ),
    when_words=frozenset(
        "lundi mardi mercredi jeudi vendredi samedi dimanche hier lors ce cette".split()
    ),
    demonstrative=frozenset({"ce", "cet", "cette"}),
    many=frozenset("plusieurs certains certaines beaucoup tous nombreux autres".split()),
    relatives=frozenset({"lequel", "laquelle", "lesquels", "lesquelles", "qui"}),
    subordinators=frozenset("alors si tandis bien quand comme lorsque lorsqu' puisque".split()),
    topics=frozenset(
        """mesure mesures projet projets plan plans décision décisions rumeur rumeurs chose choses
        candidature résultat résultats nouvelle nouvelles accusations propos""".split()
    ),
    # "la création de", "un renforcement de", "l'ouverture de"
    action_endings=("tion", "tions", "sion", "ment", "ture", "age", "ension", "mise", "arrêt"),
    joiners=frozenset({"de", "du", "des", "d'", "à", "aux", "au", "en", "pour"}),
    and_words=frozenset({"et", "ou", "mais"}),
    first_person=frozenset({"-je", "je", "j'", "-nous"}),
    # what ends the noun phrase of a speaker: "le maire qui", "le maire lors de", "le maire lundi"
    breakers=frozenset(
        """
        qui que qu' dont où dans lors lorsque après avant pendant durant depuis devant face auprès
        par sur sous via chez vers contre sans avec alors tandis comme si quand car donc
        mais puis ainsi afin suite selon lundi mardi mercredi jeudi vendredi samedi
        dimanche hier demain après-midi midi aujourd'hui matin soir ici cité citée cités
        joint jointe interrogé interrogée contacté contactée rencontré rencontrée venu
        venue ne n' se s' a ont est sont avait""".split()
    ),
    # "explique encore la maire", "a notamment déclaré", "dit-il en substance"
    adverbs=frozenset(
        """encore lui-même elle-même eux-mêmes elles-mêmes notamment aussi également ainsi alors
        ensuite puis enfin déjà toutefois cependant pourtant aussitôt même bien plus tard
        tôt toujours souvent ailleurs contraire mieux plutôt presque surtout hier lundi
        mardi mercredi jeudi vendredi samedi dimanche aujourd'hui matin soir trop très
        guère désormais récemment vite peu donc voire ici là non""".split()
    ),
    # "a à son tour averti", "assure en tout cas la maire"
    asides=(
        ("à", "son", "tour"),
        ("à", "leur", "tour"),
        ("de", "son", "côté"),
        ("de", "leur", "côté"),
        ("pour", "sa", "part"),
        ("pour", "leur", "part"),
        ("quant", "à", "lui"),
        ("quant", "à", "elle"),
        ("quant", "à", "eux"),
        ("quant", "à", "elles"),
        ("en", "tout", "cas"),
        ("en", "outre"),
        ("en", "urgence"),
        ("en", "effet"),
        ("en", "revanche"),
        ("en", "substance"),
        ("par", "ailleurs"),
        ("par", "exemple"),
        ("au", "contraire"),
        ("de", "nouveau"),
        ("à", "nouveau"),
        ("à", "plusieurs", "reprises"),
        ("d'", "une", "part"),
        ("d'", "autre", "part"),
        ("d'", "emblée"),
        ("d'", "ailleurs"),
        ("d'", "abord"),
        ("tout", "d'", "abord"),
        ("entre", "autres"),
        ("un", "jour"),
        ("tout", "de", "même"),
        ("quand", "même"),
        ("sans", "détour"),
    ),
    adverb_endings=("ment",),
    # "Mme Dupont", "la ministre X", "le porte-parole X"
    gender_words={
        **dict.fromkeys(("mme", "mmes", "mlle", "madame", "la", "une", "cette", "sa"), True),
        **dict.fromkeys(("m", "mm", "monsieur", "le", "un", "du", "au", "ce", "cet"), False),
    },
    titles=frozenset(
        "m m. mm mm. mme mmes mlle me me. dr dr. pr pr. monsieur madame maître".split()
    ),
    # "a déclaré à la presse le maire", "assure en tout cas la maire"
    prepositions=frozenset(
        "à au aux sur devant auprès dans en par pour avec lors après de du des d'".split()
    ),
    learnt_from=frozenset({"auprès", "dans", "de", "du", "des", "d'", "sur"}),
    addressed=frozenset("à au aux sur devant auprès dans".split()),
    # "a déclaré à la presse", "dans un communiqué", "aux enquêteurs"
    audiences=frozenset(
        """presse journalistes journaliste communiqué conférence enquêteurs policiers juges tribunal
        twitter facebook instagram antenne micro télévision radio chaîne quotidien journal
        hebdomadaire magazine agence tweet message lettre interview entretien
        députés sénateurs""".split()
    ),
    roles=ROLES,
    # "selon la police", "estime le rapport", "des habitants"
    speaking=load_speaking(DATA / "speaking_nouns.txt", (*ROLES, *PERSONS), PLURALS),
    speaking_endings=("iste", "istes", "ologue", "ologues"),  # "des urbanistes"
    # how "la plupart des élus", "une dizaine de familles" and "45 % des sondés" begin
    quantities=frozenset(
        """% plupart majorité minorité moitié tiers quart quarts ensemble partie totalité reste
        dizaine dizaines douzaine vingtaine trentaine quarantaine cinquantaine soixantaine
        centaine centaines millier milliers million millions poignée nombre foule série
        plus moins cent pourcent paire un une autre autres celui celle ceux celles""".split()
    ),
    # "c'est-à-dire", "autrement dit", "cela dit", "force est de constater que", "il faut dire que"
    no_report=(
        ("c'", "est-à-dire"),
        ("c'", "est", "à", "dire"),
        ("à", "dire"),
        ("autrement", "dit"),
        ("cela", "dit"),
        ("ceci", "dit"),
        ("à", "vrai", "dire"),
        ("faut", "dire"),
        ("peut", "dire"),
        ("vouloir", "dire"),
        ("veut", "dire"),
        ("voulait", "dire"),
        ("est", "de", "constater"),
        ("faut", "rappeler"),
        ("faut", "noter"),
        ("à", "noter"),
        ("faut", "savoir"),
        ("à", "préciser"),
        ("pour", "rappel"),
        ("proprement", "dit"),
        ("soi-disant",),
        # the reporter's own: "Notons que ...", "Rappelons que ..."
        ("notons",),
        ("rappelons",),
        ("précisons",),
        ("signalons",),
        ("soulignons",),
        ("ajoutons",),
        ("admettons",),
        ("disons",),
    ),
    furniture=("lire aussi", "à lire aussi", "à voir aussi", "voir aussi", "lire également"),
)
