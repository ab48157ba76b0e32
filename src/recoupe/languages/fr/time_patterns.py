"""The ways of writing a time in French, each with an example."""

from recoupe.languages.times import ISO_DATE, TimePattern

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
    # a day with its date in brackets: "demain (15 décembre)"
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
        r"(?:(?:tous |un |)les (?:\w+ )?{weekday}s(?! \d)|chaque {weekday2})" + _PART + "?",
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
    # "21 h 45", "21h45", "vers 12 h 30 locales", "17 heures", "huit heures du matin"
    TimePattern(
        "clock",
        "clock",
        r"(?:vers )?(?<![\d.,])(?<!\bentre )"
        r"(?:{hour} ?(?:h|heures?)(?: ?{minute})?|{hour_words} heures?)"
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
    # "Noël 2018", "la Toussaint", "le 14-Juillet"
    TimePattern(
        "holiday", "holiday", r"(?:le |la |l'|les )?{holiday}(?: {year}| (?:{turn}|{rturn}))?"
    ),
    # "maintenant", "désormais", "prochain", "précédent"
    TimePattern("reference", "reference", r"{reference}"),
)
