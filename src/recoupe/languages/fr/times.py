"""French constants for reading temporal expressions."""

from recoupe.languages.fr.numbers import RULES as NUMBERS
from recoupe.languages.times import ISO_DATE, TimePattern, TimeRules

_EDGE = r"(?:(?:(?:la|le) )?{edge}(?: (?:du mois )?(?:de |d'|du )?(?:l')?|-))?"
_TURN = r"(?: (?:{turn}|{rturn}))?"
_PART = r"(?:,? (?:(?:en |au |dans la |dans l')?(?:{edge} (?:de |d'))?{day_part}))"
_MOD = (
    r"(?:(?:un peu )?(?:près de|plus de|moins de|environ|quelque|presque|au moins|à peine"
    r"|au bas mot) )?"
)

PATTERNS = (
    ISO_DATE,
    # "19/08/2024", "1.12.2018"
    TimePattern("numeric", "digit", r"(?P<dd>\d\d?)([/.])(?P<mm>\d\d?)\2(?P<yyyy>\d{4})"),
    # "le samedi 5 juin", "ce 19 août 2024", "le 8 mars dernier", "10 novembre 93"
    TimePattern(
        "date",
        "month",
        r"(?:(?:le|ce) )?(?:{weekday},? )?(?:le )?{day}(?:er)? {month}"
        r"(?: {year}| {short_year}| (?:{turn}|{rturn}))?",
    ),
    # "septembre de l'année précédente", "mars de cette année", "mai de la même année"
    TimePattern(
        "date",
        "month",
        r"(?:(?:le )?{day}(?:er)? )?{month} de (?:l'année|l'an|(?P<this>cette année)"
        r"|(?P<same>la même année))" + _TURN,
    ),
    # the "19" of "du 19 au 23 juillet", "les 1er et 8 décembre", "samedi 19 et dimanche 20 mai"
    TimePattern(
        "shared_day",
        "month",
        r"(?:le )?(?:{weekday} )?{day}(?:er)?(?=(?:,? (?:et|ou|au|à) (?:le )?|-|, )(?:{_weekday} )?"
        r"(?:\d\d?(?:er)?(?:, | et | au | ou | à )(?:le )?)*\d\d?(?:er)? {month}(?: {year})?)",
    ),
    # "septembre 2018", "fin août", "mi-mars", "septembre dernier", "début du mois de mai"
    TimePattern("month", "month", _EDGE + r"{month}(?: {year}| (?:{turn}|{rturn}))?"),
    # "fin 2020", "la fin de l'année 2020", "l'an 2000", "1990"
    TimePattern("year", "digit", _EDGE + r"(?:(?:l'|cette )?(?:année|an) )?{year}"),
    # "les années 1990", "fin des années soixante"
    TimePattern(
        "decade",
        "unit",
        r"(?:(?:(?:la|le) )?{edge} des |(?:les|ces) )?années (?:{year}|{two_digits}|{decade})",
    ),
    # "le XIXe siècle", "au 20ème siècle"
    TimePattern("century", "unit", r"(?:le )?{century}(?:er|e|ème|ième) siècle"),
    # "l'été dernier", "cet hiver", "le printemps 2019", "la fin de l'été"
    TimePattern(
        "season",
        "season",
        r"(?:(?:(?:la |le )?{edge} (?:de |du ))?(?:l'|(?P<this>cet|ce) |le |(?<=du )))"
        r"{season}(?: {year}|-{year2}| (?:{turn}|{rturn}))?",
    ),
    TimePattern("season", "season", r"(?<=\bau ){season}(?: {year}| (?:{turn}|{rturn}))?"),
    TimePattern("season", "season", r"(?<=\ben ){season}(?: {year}| (?:{turn}|{rturn}))?"),
    TimePattern("season", "season", r"{season} {year}"),
    # "le premier trimestre 2020", "second semestre"
    TimePattern(
        "fraction",
        "fraction",
        r"(?:le )?(?:{ordinal}|{number}(?:er|e|ème)) {fraction}(?: (?:de )?{year}| de l'année)?",
    ),
    # "demain (15 décembre)"
    TimePattern(
        "date", "deictic", r"{deictic} \((?:{weekday} )?{day}(?:er)? {month}(?: {year})?\)"
    ),
    # "hier", "hier matin", "demain en fin d'après-midi"
    TimePattern("deictic", "deictic", r"{deictic}" + _PART + "?"),
    # "le lendemain matin", "la veille au soir", "ce jour-là"
    TimePattern("anaphoric", "anaphor", r"{anaphor}(?! d[eu' ])" + _PART + "?"),
    # "la nuit de lundi à mardi", "la nuit du 4 au 5 mai"
    TimePattern(
        "night",
        "day_part",
        r"(?:(?:la|cette) )?nuit (?:de |du )(?:{weekday}|(?:{_weekday} )?{day}(?:er)?"
        r"(?=.{{1,25}} {month}(?: {year})?))(?: {_day})? (?:à|au) (?:{_weekday})?(?: ?{_day}(?:er)?"
        r"(?: {_month}(?: {_year})?)?)?",
    ),
    # "mardi", "ce mardi", "samedi matin", "vendredi dernier", "ce même lundi après-midi"
    TimePattern(
        "weekday",
        "weekday",
        r"(?:(?P<this>ce)(?: même)? |le )?{weekday}" + _PART + r"?" + _TURN,
    ),
    # "tous les jeudis", "chaque lundi", "les samedis"
    TimePattern(
        "set",
        "weekday",
        r"(?:(?:tous |un |)les (?:\w+ )?{weekday}s|chaque {weekday2})" + _PART + "?",
    ),
    # "chaque année", "tous les jours", "tous les trois ans", "toutes les semaines"
    TimePattern("set", "unit", r"(?:chaque|tous les|toutes les) (?:{number} )?{unit}"),
    TimePattern("set", "day_part", r"(?:chaque|tous les|toutes les) {day_part}s?"),
    # "trois fois par an", "100 euros par mois"
    TimePattern("set", "unit", r"(?<=\bpar ){unit}(?! (?:{_turn}|{_rturn}))"),
    # "ce matin", "ce soir", "cette nuit-là", "en fin d'après-midi", "la soirée"
    TimePattern("part", "day_part", r"(?P<this>ce|cet|cette) {day_part}(?P<there>-là)?"),
    TimePattern("part", "day_part", r"(?:la |le )?{edge} (?:de (?:la |l')?|d'){day_part}"),
    TimePattern("part", "day_part", r"(?:la|le) {day_part}|(?<=\ben ){day_part2}|l'{day_part3}"),
    # "la semaine dernière", "l'an prochain", "l'année précédente", "le mois suivant"
    TimePattern("turn", "unit", r"(?:(?:la|le|cette|ce|cet) |l')?{unit} (?:{turn}|{rturn})"),
    TimePattern("turn", "unit", r"(?:la|le|l') ?{turn_first} {unit}"),
    # "cette année", "ce mois-ci", "ce week-end", "cette année-là", "la même semaine"
    TimePattern(
        "turn", "unit", r"(?P<this>cette|ce|cet) {unit}(?:-ci|(?P<there>-là))?(?! {_number})"
    ),
    TimePattern("turn", "unit", r"(?P<same>la même|le même) {unit}"),
    # "la fin de l'année", "le début de la semaine", "la mi-journée"
    TimePattern(
        "turn",
        "unit",
        r"(?:la|le|(?<=\bau)|(?<=\ben)) ?{edge} (?:de |d'|du )(?:la |l'|cette )?{unit}",
    ),
    # "il y a trois jours", "voici deux semaines", "il y a quelques mois"
    TimePattern(
        "ago",
        "unit",
        r"(?:il y a|voici|voilà) " + _MOD + r"(?:{number}|{vague_count}) {unit}{half}?",
    ),
    # "dans trois jours", "d'ici deux ans", "dans quelques semaines"
    TimePattern(
        "ahead",
        "unit",
        r"(?:dans|d'ici(?: à)?|sous) " + _MOD + r"(?:{number}|{vague_count}) {unit}{half}?",
    ),
    # "trois jours plus tard", "deux ans après,"
    TimePattern(
        "later",
        "unit",
        _MOD + r"(?:{number}|{vague_count}) {unit}{half}? (?:plus tard|après(?=\s*[,.;)]|\s*$))",
    ),
    # "trois jours plus tôt", "deux ans auparavant"
    TimePattern(
        "earlier",
        "unit",
        _MOD + r"(?:{number}|{vague_count}) {unit}{half}? "
        r"(?:plus tôt|auparavant|avant(?=\s*[,.;)]|\s*$))",
    ),
    # "ces derniers jours", "les trois prochaines années", "dix dernières années"
    TimePattern("span", "unit", r"(?:(?:ces|les|ses|leurs) )?{turn} {unit}(?<=[sx])"),
    TimePattern("span", "unit", r"(?:(?:ces|les|ses|leurs) )?{number} {turn} {unit}"),
    TimePattern("span", "unit", r"(?:ces|les|ses|leurs) {turn} {number} {unit}"),
    # the "8" of "de 8 à 24 mois"
    TimePattern("duration", "unit", r"{number}(?= à {_number} {unit})"),
    # "douze jours", "près de 24 heures", "un an et demi", "une quinzaine de jours"
    TimePattern("duration", "unit", _MOD + r"{number} (?:de |d')?{unit}{half}?"),
    # "toute la nuit", "toute l'année"
    TimePattern("duration", "unit", r"(?:toute? (?:la|le) |toute? l'){unit}"),
    # "un quinquennat", "le demi-siècle"
    TimePattern("duration", "term", r"{term}"),
    # "plusieurs années", "des mois", "de longues semaines"
    TimePattern(
        "vague_duration",
        "vague_unit",
        r"(?:des|{vague_count}|de (?:longues|longs|nombreuses|nombreux)) {vague_unit}",
    ),
    # "21 h 45", "21h45", "vers 12 h 30 locales", "17 heures", "huit heures du matin"
    TimePattern(
        "clock",
        "clock",
        r"(?:vers )?(?<![\d.,])(?<!\bentre )(?:{hour} ?(?:h|heures?)(?: ?{minute})?|{hour_words} heures?)"
        r"(?: (?P<shift>du soir|de l'après-midi|du matin))?"
        r"(?: (?:GMT|locales?|heure locale|heure de Paris))?(?: {weekday})?",
    ),
    TimePattern(
        "clock",
        "clock",
        r"(?<![\d.,])(?<=\bentre ){hour} ?(?:h|heures?)(?: ?{minute})?(?: {weekday})?",
    ),
    TimePattern("clock", "digit", r"(?:vers )?(?<![\d:.,]){hour}:{minute}(?![\d:])"),
    TimePattern("clock", "midday", r"(?:vers )?{midday}"),
    # "Noël 2018", "la Toussaint", "le 14-Juillet"
    TimePattern(
        "holiday", "holiday", r"(?:le |la |l'|les )?{holiday}(?: {year}| (?:{turn}|{rturn}))?"
    ),
    # "maintenant", "désormais", "prochain", "précédent"
    TimePattern("reference", "reference", r"{reference}"),
)

_UNITS = {
    "seconde": "PT1S",
    "secondes": "PT1S",
    "minute": "PT1M",
    "minutes": "PT1M",
    "demi-heure": "PT30M",
    "heure": "PT1H",
    "heures": "PT1H",
    "jour": "P1D",
    "jours": "P1D",
    "journée": "P1D",
    "journées": "P1D",
    "nuit": "P1D",
    "nuits": "P1D",
    "semaine": "P1W",
    "semaines": "P1W",
    "week-end": "WE",
    "week-ends": "WE",
    "weekend": "WE",
    "mois": "P1M",
    "trimestre": "P3M",
    "trimestres": "P3M",
    "semestre": "P6M",
    "semestres": "P6M",
    "an": "P1Y",
    "ans": "P1Y",
    "année": "P1Y",
    "années": "P1Y",
    "décennie": "P10Y",
    "décennies": "P10Y",
    "demi-siècle": "P50Y",
    "siècle": "P100Y",
    "siècles": "P100Y",
    "millénaire": "P1000Y",
    "millénaires": "P1000Y",
}

RULES = TimeRules(
    numbers=NUMBERS,
    weekdays={
        "lundi": 1,
        "mardi": 2,
        "mercredi": 3,
        "jeudi": 4,
        "vendredi": 5,
        "samedi": 6,
        "dimanche": 7,
    },
    months={
        "janvier": 1,
        "janv.": 1,
        "février": 2,
        "fevrier": 2,
        "févr.": 2,
        "mars": 3,
        "avril": 4,
        "avr.": 4,
        "mai": 5,
        "juin": 6,
        "juillet": 7,
        "juil.": 7,
        "août": 8,
        "aout": 8,
        "septembre": 9,
        "sept.": 9,
        "octobre": 10,
        "oct.": 10,
        "novembre": 11,
        "nov.": 11,
        "décembre": 12,
        "decembre": 12,
        "déc.": 12,
    },
    seasons={"printemps": "SP", "été": "SU", "automne": "FA", "hiver": "WI"},
    day_parts={
        "matin": "MO",
        "matinée": "MO",
        "après-midi": "AF",
        "soir": "EV",
        "soirée": "EV",
        "nuit": "NI",
        "midi": "MI",
        "journée": "DT",
    },
    units=_UNITS,
    terms={"quinquennat": "P5Y", "septennat": "P7Y"},
    vague_units={
        "jours": "PXD",
        "semaines": "PXW",
        "mois": "PXM",
        "années": "PXY",
        "heures": "PTXH",
        "minutes": "PTXM",
        "décennies": "PXDE",
        "siècles": "PXCE",
    },
    deictics={
        "aujourd'hui": 0,
        "hier": -1,
        "avant-hier": -2,
        "demain": 1,
        "après-demain": 2,
    },
    generic_deictics=frozenset({"aujourd'hui"}),
    anaphors={
        "le lendemain": 1,
        "dès le lendemain": 1,
        "la veille": -1,
        "le surlendemain": 2,
        "l'avant-veille": -2,
        "le même jour": 0,
        "ce jour-là": 0,
        "le jour même": 0,
    },
    turns={
        "dernier": -1,
        "dernière": -1,
        "derniers": -1,
        "dernières": -1,
        "passé": -1,
        "passée": -1,
        "passés": -1,
        "passées": -1,
        "écoulé": -1,
        "écoulée": -1,
        "prochain": 1,
        "prochaine": 1,
        "prochains": 1,
        "prochaines": 1,
        "à venir": 1,
        "en cours": 0,
    },
    turns_first={"prochaine": 1, "prochain": 1},
    relative_turns={
        "précédent": -1,
        "précédente": -1,
        "d'avant": -1,
        "suivant": 1,
        "suivante": 1,
        "d'après": 1,
    },
    edges={"début": "START", "mi": "MID", "milieu": "MID", "courant": "MID", "fin": "END"},
    ordinals={
        "premier": 1,
        "première": 1,
        "deuxième": 2,
        "second": 2,
        "seconde": 2,
        "troisième": 3,
        "quatrième": 4,
    },
    fractions={"trimestre": "Q", "semestre": "H"},
    decades={
        "vingt": 20,
        "trente": 30,
        "quarante": 40,
        "cinquante": 50,
        "soixante": 60,
        "soixante-dix": 70,
        "quatre-vingt": 80,
        "quatre-vingts": 80,
        "quatre-vingt-dix": 90,
    },
    holidays={
        "nouvel an": "01-01",
        "jour de l'an": "01-01",
        "saint-sylvestre": "12-31",
        "1er-mai": "05-01",
        "14-juillet": "07-14",
        "toussaint": "11-01",
        "11-novembre": "11-11",
        "noël": "12-25",
        "pâques": "easter+0",
        "vendredi saint": "easter-2",
        "ascension": "easter+39",
        "pentecôte": "easter+49",
        "lundi de pâques": "easter+1",
        "lundi de pentecôte": "easter+50",
    },
    midday={"midi": "12:00", "minuit": "24:00"},
    references={
        "maintenant": "PRESENT_REF",
        "désormais": "PRESENT_REF",
        "actuellement": "PRESENT_REF",
        "actuel": "PRESENT_REF",
        "actuelle": "PRESENT_REF",
        "actuels": "PRESENT_REF",
        "actuelles": "PRESENT_REF",
        "à l'heure actuelle": "PRESENT_REF",
        "à présent": "PRESENT_REF",
        "de nos jours": "PRESENT_REF",
        "en ce moment": "PRESENT_REF",
        "à ce jour": "PRESENT_REF",
        "dorénavant": "PRESENT_REF",
        "bientôt": "FUTURE_REF",
        "prochainement": "FUTURE_REF",
        "prochain": "FUTURE_REF",
        "prochaine": "FUTURE_REF",
        "prochains": "FUTURE_REF",
        "prochaines": "FUTURE_REF",
        "avenir": "FUTURE_REF",
        "l'avenir": "FUTURE_REF",
        "le futur": "FUTURE_REF",
        "une date ultérieure": "FUTURE_REF",
        "précédent": "PAST_REF",
        "précédente": "PAST_REF",
        "précédents": "PAST_REF",
        "précédentes": "PAST_REF",
        "récemment": "PAST_REF",
        "dernièrement": "PAST_REF",
        "autrefois": "PAST_REF",
        "jadis": "PAST_REF",
        "naguère": "PAST_REF",
        "à l'époque": "PAST_REF",
        "à cette époque": "PAST_REF",
        "par le passé": "PAST_REF",
        "dans le passé": "PAST_REF",
    },
    vague_counts=frozenset({"plusieurs", "quelques"}),
    patterns=PATTERNS,
    year_before=frozenset(
        """en de d' depuis dès entre et à avant après vers jusqu'en jusqu' fin début mi courant
        année an l'année l'an élection présidentielle législatives bilan budget mondial euro
        édition ou saison ( - – / été hiver automne printemps noël""".split()
    ),
    year_never_after=frozenset(
        """environ quelque quelques presque plus moins près étaient sont étions sommes mille
        autour seulement dont contre soit""".split()
    ),
    year_after=frozenset(
        """à au aux de du des d' et ou en par pour sur dans que qu' qui où dont mais avec sans sous
        entre contre après avant il elle ils elles on je nous vous le la les l' un une ce cette
        ces son sa ses leur leurs s' se n' ne a est sont était ont était a-t-il selon lors comme
        puis car donc ni soit jusqu' avait avaient pendant lorsque quand grâce afin dès depuis
        chez y c' tout plusieurs notamment""".split()
    ),
    forward=frozenset(
        {"jusqu'au", "jusqu'à", "jusqu'en", "d'ici", "d'ici au", "d'ici à", "avant le", "avant"}
    ),
    backward=frozenset({"depuis", "depuis le", "dès"}),
    future_cues=frozenset(
        {
            "prévu",
            "prévue",
            "prévus",
            "prévues",
            "prévoit",
            "prévoient",
            "fixé",
            "fixée",
            "attendu",
            "attendue",
            "attendus",
            "attendues",
            "programmé",
            "programmée",
            "rendez-vous",
            "prochain",
        }
    ),
    modals=frozenset({"devoir", "aller", "pouvoir", "compter", "espérer", "vouloir", "prévoir"}),
    clock_words=frozenset({"h", "heure", "heures"}),
    long_clock_words=frozenset({"heure", "heures"}),
    length_before=frozenset("pendant durant après depuis dans d' en avant qu' que".split()),
    single_lengths=frozenset("jour journée nuit année minute seconde heure".split()),
    clock_before=frozenset(
        "à vers dès avant après jusqu'à d' entre et matin soir ce lendemain peu".split()
    ),
    age_before=frozenset(
        {"âgé de", "âgée de", "âgés de", "âgées de", "âge de", "agé de", "agée de", "à partir de"}
    ),
    age_phrases=frozenset(
        {"les plus de", "les moins de", "aux moins de", "des moins de", "des plus de"}
    ),
    event_parts=frozenset({"soirée", "matinée", "journée"}),
    reference_nouns=frozenset({"avenir"}),
    range_links=frozenset({"de"}),
    loose_parts=frozenset({"journée", "midi"}),
    age_links=frozenset({"de"}),
    duration_nouns=frozenset(
        """peine période mandat durée contrat prison règne délai bail absence carrière expérience
        plan suspension interdiction ferme sursis réclusion emprisonnement détention guerre grève
        trêve bout cours lors fil moins plus près environ existence conflit partir vie histoire
        travail travaux présidence pouvoir exil captivité inéligibilité moyenne séjour congé
        retard avance espace anniversaire intervalle maximum minimum total programme cycle""".split()
    ),
    afternoon_shift=frozenset({"du soir", "de l'après-midi"}),
)
