"""French constants for reading counts, shares and amounts. Patterns run over folded text."""

from pathlib import Path

from recoupe.languages.figures import FigureRules, Office, read_nouns
from recoupe.languages.fr.numbers import RULES as NUMBERS
from recoupe.languages.fr.scopes import RULES as SCOPES
from recoupe.languages.fr.slots import RULES as SLOTS

RULES = FigureRules(
    numbers=NUMBERS,
    nouns=read_nouns(Path(__file__).parent / "data" / "counted_nouns.tsv"),
    percent=frozenset({"%", "pour cent", "p. 100"}),
    out_of={
        "sur dix": 10,
        "sur 10": 10,
        "sur cent": 100,
        "sur cinq": 5,
        "sur trois": 3,
        "sur quatre": 4,
        "sur deux": 2,
    },
    comparators={
        "près de": "about",
        "près d'": "about",
        "quelque": "about",
        "quelques": "about",
        "environ": "about",
        "à peu près": "about",
        "autour de": "about",
        "presque": "about",
        "à peine": "about",
        "aux alentours de": "about",
        "de l'ordre de": "about",
        "quasiment": "about",
        "plus de": "more_than",
        "plus d'": "more_than",
        "au-delà de": "more_than",
        "un peu plus de": "more_than",
        "un peu plus d'": "more_than",
        "bien plus de": "more_than",
        "supérieur à": "more_than",
        "supérieure à": "more_than",
        "dépasse les": "more_than",
        "dépassé les": "more_than",
        "moins de": "less_than",
        "moins d'": "less_than",
        "un peu moins de": "less_than",
        "un peu moins d'": "less_than",
        "inférieur à": "less_than",
        "au moins": "at_least",
        "minimum": "at_least",
        "au minimum": "at_least",
        "a minima": "at_least",
        "jusqu'à": "at_most",
        "au plus": "at_most",
        "au maximum": "at_most",
        "tout au plus": "at_most",
        "voire": "at_most",
        "sous les": "less_than",
        "sous la barre des": "less_than",
        "jusqu'à près de": "at_most",
        "plus": "more_than",
        "un maximum de": "at_most",
        "un minimum de": "at_least",
    },
    late_comparators={
        "au moins": "at_least",
        "au minimum": "at_least",
        "minimum": "at_least",
        "au maximum": "at_most",
        "maximum": "at_most",
        "au plus": "at_most",
        "environ": "about",
    },
    range_open={"entre": "et", "de": "à"},
    range_links=frozenset({"à", "-", "ou"}),
    partitives=("de ", "d'"),
    slots=SLOTS,
    scopes=SCOPES,
    offices=(
        # "un sondage Odoxa", "le cabinet d'études Occurrence"
        Office(
            r"\b(?:institut|sondages?|sondeur|enquete|etude|barometre|cabinet)"
            r"(?: (?:d'etudes|de l'institut"
            r"|de|l'institut|exclusif|realisee?|par|independant))* (?P<place>[a-z][\w-]{2,})",
            "{place}",
        ),
        # "le journaliste indépendant Paul Durand"
        Office(r"\bjournaliste (?:independante? )?(?P<place>[a-z][\w'-]+ [a-z][\w'-]+)", "{place}"),
        Office(r"\bsources? proches? (?:du dossier|de l'enquete)\b", "source close to the case"),
        Office(r"\bsources? judiciaires?\b", "judicial source"),
        Office(r"\bsources policieres\b", "police sources"),
        Office(r"\bsource policiere\b", "police source"),
        Office(r"\bsources concordantes\b", "concordant sources"),
        Office(
            r"\bpref(?:ecture|et) de police (?:de |a )?paris\b|\bprefecture de police parisienne\b"
            r"|\bprefecture (?:de paris|parisienne)\b",
            "Paris police prefecture",
        ),
        Office(r"\bpref(?:ecture|et) de police\b(?! de| des)", "police prefecture"),
        Office(
            r"\bpref(?:ecture|ete?) (?:de la |de l'|de |des |du |d')(?P<place>[a-z][\w'-]+)",
            "{place} prefecture",
        ),
        Office(r"\bpref(?:ete?|ecture)s?\b|\bsources? prefectorales?\b", "prefecture"),
        Office(
            r"\bminist(?:ere|re)(?: \w+)? de l'interieur\b|\bplace beauvau\b|\bbeauvau\b"
            r"|\bsecretaire d'etat a l'interieur\b|\bl'interieur\b(?! d[ue'])",
            "Interior Ministry",
        ),
        Office(r"\bminist(?:ere|re)(?: \w+)? de la sante\b", "Health Ministry"),
        Office(r"\bdirection generale de la sante\b", "Health Directorate"),
        Office(r"\bminist(?:ere|re)(?: \w+)? de la defense\b", "Defence Ministry"),
        Office(r"\bminist(?:ere|re)(?: \w+)? des affaires etrangeres\b", "Foreign Ministry"),
        Office(r"\bminist(?:ere|re)(?: \w+)? de l'education\b", "Education Ministry"),
        Office(
            r"\bminist(?:ere|re)(?: \w+)? de la justice\b|\bgarde des sceaux\b", "Justice Ministry"
        ),
        Office(r"\bminist(?:ere|re)(?: \w+)? (?:de l'economie|des finances)\b", "Economy Ministry"),
        Office(r"\bparquet de (?P<place>[a-z][\w'-]+)", "{place} prosecutor"),
        Office(
            r"\bprocureure? (?:de la republique )?de (?P<place>[a-z][\w'-]+)", "{place} prosecutor"
        ),
        Office(r"\b(?:parquet|procureure?)\b", "prosecutor"),
        Office(r"\bpremiere? ministre\b|\bmatignon\b|\bchef du gouvernement\b", "Prime Minister"),
        Office(
            r"\bchiffres? officiels?\b|\bgouvernement\b|\bexecutif\b|\bdecompte officiel\b",
            "government",
        ),
        Office(r"\borganisat(?:eurs|rices|eur|rice)\b", "organisers"),
        Office(r"\bautorites\b", "authorities"),
        Office(r"\b(?:sapeurs-)?pompiers\b|\bservices de secours\b", "fire service"),
        Office(r"\bgendarmerie\b", "gendarmerie"),
        Office(r"\b(?:journalistes?|comptage|decompte|correspondants?) de l'afp\b", "AFP count"),
        Office(r"\bmairie de (?P<place>[a-z][\w'-]+)", "{place} city hall"),
        Office(r"\b(?:mairie|municipalite)\b", "city hall"),
        Office(r"\bpage facebook\b|\bevenement facebook\b|\bsur facebook\b", "Facebook event page"),
        Office(
            r"\bpolice (?:locale |federale |judiciaire |municipale )?(?:de |d')"
            r"(?P<place>[a-z][\w'-]+)",
            "{place} police",
        ),
        Office(r"\b(?:police|policiers|forces de l'ordre)\b", "police"),
        Office(
            r"\b(?:comptage|decompte|chiffres?|selon|d'apres)(?: \w+)? ?(?:les|des) [\"« ]*"
            r"manifestants\b",
            "protesters",
        ),
        Office(r"\bmanifestants\b(?= qui affirm)", "protesters"),
        Office(r"(?<!a l')\bafp\b", "AFP"),
        Office(r"\bsyndicats?\b", "unions"),
        Office(r"\bmedias?\b", "media"),
    ),
    seats={"Paris police prefecture": "Paris"},
    meant={"police prefecture": "Paris police prefecture"},
    source_cues=(
        r"\bselon\b",
        r"\bd'apres\b",
        r"\bde sources?\b",
        r"\b(?:recens|compt|comptabilis|estim|denombr|chiffr|evalu|avanc|annonc|decompt)"
        r"e+s? par\b",
        r"\bchiffres? (?:de|du|des|officiels)\b",
        r"\bbilan (?:de|du|des)\b",
        r"\bdonnees? (?:de|du|des)\b",
        r"\baux dires d",
        r"\bau dire d",
        r"\bcomptage d",
        r"\bdecompte d",
        # "un décompte établi depuis mars par le journaliste indépendant Paul Durand"
        r"\b(?:decompte|comptage|recensement|bilan|estimations?)\b[^.;]{3,70}? par\b",
    ),
    counting_cues=(
        # "a indiqué", "recensait", "font état"; not the passive "ont été recensés"
        r"(?<!ete )(?<!etre )\b(?:indiqu|annonc|declar|precis|affirm|recens|compt|comptabilis|"
        r"denombr|decompt|estim|evalu|ajout|rapport|assur|confirm|denonc|chiffr|revel|soulign|"
        r"expliqu|not|relev|avanc|revendiqu|evoqu|detaill)(?:e|ent|ait|aient|ant)\b",
        r"\b(?:fait|font|faisait) (?:etat|savoir)\b",
        r"\b(?:a|ont|avait) (?:appris|dit)\b",
        # "le ministre a revu à la hausse", "qu'attendaient les organisateurs"
        r"\brevu(?:e|s|es)? a la (?:hausse|baisse)\b|\battend(?:ait|aient)\b",
        r"\bdress(?:e|ent|ait) (?:\w+ ){0,3}bilan\b",
    ),
    same_source=(r"\bmeme source\b", r"\bderniere source\b"),
    boundaries=(r"\balors qu[e']", r"\btandis qu[e']", r"\bmais\b", r";", r"\bquand\b"),
    speaker_pronouns=(
        r"\b(?:il|elle|ils|elles|ce dernier|cette derniere)(?: \w+){0,3} $",
        r"-t-(?:il|elle) $",
    ),
    bare_ministry=r"\b(?:le |ce |du )minist(?:ere|re)\b(?! (?:\w+ )?d[eu'])",
    ministries=frozenset(
        {
            "Interior Ministry",
            "Health Ministry",
            "Defence Ministry",
            "Foreign Ministry",
            "Education Ministry",
            "Justice Ministry",
            "Economy Ministry",
        }
    ),
    poll_words=(
        r"\bsonde",
        r"\bsondage",
        r"\b(?:institut|enquete|etude|barometre)\b",
        r"\bpersonnes interrogees\b",
        r"\bfrancais\b",
        r"\bsympathisants\b",
        r"\belecteurs\b",
        r"\bopinion",
    ),
    defined=frozenset(
        {"les", "ces", "ses", "leurs", "nos", "vos", "mes", "tous", "toutes", "des", "aux"}
    ),
    singles=frozenset({"un", "une"}),
    elliptic=frozenset(
        {
            "dont",
            "contre",
            "et",
            "à",
            "soit",
            "de",
            "puis",
            "ou",
            "pour",
            "sur",
            "étaient",
            "sont",
            "avec",
            "après",
            "les",
            "que",
            "voire",
            "autres",
            "ils",
            "elles",
            "faisant",
        }
    ),
    not_counted=(
        r"(?:km|kilometres?|metres?|m|cm|mm|kg|g|kilos?|grammes?|tonnes?|litres?|hectares?|ha|m2|m²"
        r"|degres?|°c?|fois|points?|eme|e|er|ere|h|heures?|volts?|watts?|mw|gw)\b",
        r"(?:ans?|annees?) (?:plus|de (?:plus|moins))",
        r"\w+iemes?\b|premiere?s?\b",
        r"rue\b|avenue\b|bis\b|boulevard\b",
    ),
    not_after=(
        # "article 16", "acte 5", "n° 12", "page 3", "loi 1901", "le 06 12 34 56 78"
        r"\b(?:articles?|art\.|actes?|n°|no|numeros?|rn|page|pages|p\.|chapitre|tome|loi|saison|"
        r"episode|ligne|porte|salle|chambre|tel|telephone|fax|cop|version|division|ligue)[ .:]*$",
        r"\b(?:mere|pere|parents?|famille|maman|papa) (?:\w+ )?(?:de |d')$",
        r"[a-z][-–]$",
        r"\b\d{1,2}[ -]$",
    ),
    among_lead=(r"(?:parmi|chez) (?:les|ces) ([^,;.]{3,40}), $",),
    number_of=(r" (?:le|son) (?:nombre|total|bilan) (?:total )?d(?:e |es |')",),
    part_before=frozenset({"dont"}),
    part_after=(r" d'entre (?:eux|elles)\b", r" autres\b"),
    whole_of=(r" d(?:es?|u) ", r" d'"),
    rates={"par mois": "month", "par an": "year", "par jour": "day", "par litre": "litre"},
    toll_slots=frozenset({"killed", "injured", "injured_seriously"}),
    toll_nouns=frozenset({"personne"}),
    unskippable=frozenset(
        """a au aux avec car ce ces cette chez comme contre dans de des du d' en entre est et
        etaient ete etre font il ils la le les leur leurs l' mais ne ni on ont ou par parmi pas
        plus pour puis que qu' qui sa sans se selon ses sont sous sur un une vers y avait avaient
        depuis apres avant dont mes mon son autres autre""".split()
    ),
    totals=(
        r"\bdepuis (?:le )?(?:debut|lancement|commencement)\b",
        r"\bau total depuis\b",
        r"\bdepuis l[ea]?'?\b",
    ),
    durations={
        "seconde": "second",
        "minute": "minute",
        "heure": "hour",
        "jour": "day",
        "journee": "day",
        "nuit": "day",
        "semaine": "week",
        "mois": "month",
        "trimestre": "quarter",
        "semestre": "semester",
        "an": "year",
        "ans": "year",
        "annee": "year",
        "decennie": "decade",
        "siecle": "century",
        "millenaire": "millennium",
    },
    plurals=(("eaux", "eau"), ("aux", "al"), ("s", ""), ("x", "")),
)
