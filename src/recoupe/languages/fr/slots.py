"""French constants for what counts measure. Patterns run over folded text."""

from recoupe.languages.slots import Cue, Refinement, SlotRules

_HURT = frozenset({"police", "protesters", "civilians", "soldiers", "minors"})

RULES = SlotRules(
    cues=(
        # people hurt, dead: "12 policiers ont été blessés", "victimes de violences"
        Cue(
            r"\bbless(?:e|ee|es|ees|er|ant|aient)\b|\btouche(?:e|es|s)? par des tirs"
            r"|\bvictimes? (?:des? |d')(?:ces )?violences?\b"
            r"|\b(?:subi|souffr(?:e|ent|ait|aient|ant)|soigne(?:e|s|es)? pour) (?:des? )?"
            r"(?:\w+ )?blessures\b",
            "injured",
        ),
        Cue(
            r"\btue(?:e|s|es|r)?\b|\btuant\b|\bdecede|\bmort(?:e|s|es)?\b|\bont peri\b"
            r"|\b(?:ont|a|avaient) perdu la vie\b|\bsuccombe|\bdeces\b"
            r"|\bcout(?:e|a|ait|er) la vie\b",
            "killed",
        ),
        Cue(
            r"\bagresse(?:e|s|es)?\b|\bpris(?:e|es)? a partie\b|\bmoleste(?:e|s|es)?\b", "attacked"
        ),
        # justice: "en garde à vue", "déférés au parquet", "jugés en comparution immédiate"
        Cue(r"\bgardes? a vue\b", "in_custody"),
        Cue(r"\ben detention\b", "detained"),
        Cue(r"\binterpel|\barrete(?:e|s|es)?\b|\barrestation", "arrested"),
        Cue(r"\bmis(?:e|es)? en examen\b", "charged"),
        Cue(r"\becroue|\bincarcere|\bmandats? de depot", "jailed"),
        Cue(r"\bcondamne(?:e|s|es)?\b", "convicted"),
        Cue(
            r"\bdefere|\bpresente(?:e|s|es)? (?:a la justice|a un (?:juge|magistrat)|au parquet)",
            "referred_to_prosecutor",
        ),
        Cue(
            r"\bcomparaitr|\bseront juge|\bdev(?:aient|ront|raient|ait) etre juge"
            r"|\battend(?:ent|aient) (?:d'etre juge|leur (?:jugement|proces))"
            r"|\ben attente de (?:jugement|proces)",
            "awaiting_trial",
        ),
        Cue(r"\b(?:ete|etaient|sont) juge(?:e|s|es)?\b|\bcomparu(?:tion)?\b", "tried"),
        Cue(r"\bexpuls", "expelled"),
        # flight, shelter
        Cue(r"\bevacue", "evacuated"),
        Cue(r"\b(?:ont|avaient|aient) fui\b|\bfuir\b|\bfuyant\b|\bexode\b", "fled"),
        # marching
        Cue(
            r"\bmanifest(?:e|ent|er|aient|ant|ait)\b|\bdefil(?:e|ent|er|aient|ant)\b|\bmarch(?:"
            r"ent|aient|er)\b|\b(?:ont|avaient|a) marche\b"
            r"|\brassembl(?:e|es|er|aient|ent|ee|ees|ant)\b|\breuni(?:s|es|t|r)?\b"
            r"|\bbattu le pave\b|\bdescendu|\bmobilis(?:e|es|ees|er|ation)\b|\bparticip(?:e|er|"
            r"aient|ant|ation)\b|\bdecompte|\bcomptabilis|\bdans (?:la|les) rues?\b|\brecens"
            r"|\bregroup(?:e|es|ees|ant|ait|ent)\b|\bmassees?\b|\brallie(?:s|es)?\b",
            "protesters",
        ),
        Cue(r"\bdeploye|\bdeploiement", "deployed"),
        # things
        Cue(r"\bincendi|\bbrul", "burned"),
        Cue(r"\bpill", "looted"),
        Cue(r"\bvandalis|\bsaccag|\bdegrade|\battaque", "attacked"),
        Cue(r"\bbloqu", "blocked"),
        Cue(r"\bferme(?:e|s|es)\b", "closed"),
        # what people say on a network
        Cue(r"\binteresse(?:e|es|s)?\b|\bmarqu\w+ leur interet\b", "facebook_interested"),
    ),
    grades=(
        Cue(r"\bgrieve(?:ment|s)?\b|\bgravement\b|\bgraves?\b|\burgence absolue\b", "seriously"),
    ),
    refinements=(
        Refinement("arrested", r"\badministrativ", "arrested_administrative"),
        Refinement(
            "arrested", r"\b(?:arrestations?|interpellations?) judiciaire", "arrested_judicial"
        ),
        Refinement("arrested", r"^ judiciaire", "arrested_judicial"),
        Refinement("arrested", r"\bpreventive", "arrested_preventive", "around"),
        # "6.000 personnes sont attendues", "entre 300 et 400 manifestants pourraient venir"
        *(
            Refinement(
                slot,
                r"\battendu(?:e|s|es)?\b|\bs'attend|\battend(?:ent|re)? (?:a |entre )"
                r"|\bpourraient\b|\bdevraient\b|\bprevoi(?:t|ent)\b|\bespere(?:nt|s)?\b",
                f"{slot}_expected",
                "around",
            )
            for slot in ("protesters", "people")
        ),
        # "5.000 participants sur Facebook"
        *(
            Refinement(
                slot,
                r"\b(?:sur|via) (?:facebook|la page facebook)\b|\bannonce\w* leur participation\b"
                r"|\bse (?:sont|etaient|disent) (?:declare\w+ )?\W*participant"
                r"|\b(?:disent|declarent|indiquent|annonce|comptent) (?:vouloir )?participer\b",
                "facebook_attending",
                "around",
            )
            for slot in ("protesters", "people")
        ),
        Refinement(
            "people",
            r"\bechantillon\b|\binterroge(?:e|s|es) (?:par|du|en|sur)\b",
            "poll_sample",
            "around",
        ),
        # "69 personnes ont été éborgnées", "cinq mains arrachées"
        *(
            Refinement(
                slot,
                r"\beborgne|\bperdu (?:l'usage d'un|un) oeil\b|\ba l'oeil\b|\baux yeux\b"
                r"|\boculaire",
                "eye_injuries",
                "around",
            )
            for slot in ("injured", "injured_seriously", "injuries", "people", "injured_protesters")
        ),
        *(
            Refinement(slot, r"^.{0,30}\ba la tete\b", "head_injuries")
            for slot in ("injured", "injured_seriously", "injuries")
        ),
        # "22 enquêtes confiées à l'IGPN": the inspectorate of the police
        *(
            Refinement(
                slot,
                r"\bigpn\b|\binspection generale de la police\b|\bpolice des polices\b",
                "igpn_cases",
                "sentence",
            )
            for slot in ("investigations", "cases", "referrals", "reports", "complaints")
        ),
        # "5.000 hommes ont été mobilisés"
        *(
            Refinement(
                slot,
                r"\bhommes (?:(?:ont ete|seront|sont|etaient|avaient ete) )?"
                r"(?:mobilis|engag|deploy)",
                "police_deployed",
                "around",
            )
            for slot in ("protesters", "people")
        ),
        Refinement("sites", r"\bbloqu|\bblocage|\bfiltr", "blockade_sites", "around"),
        Refinement(
            "sites",
            r"\bmanifest|\brassembl|\bmobilis|\baction|\bparticip",
            "rally_sites",
            "sentence",
        ),
        Refinement("shops_looted", r".", "shops_attacked", "sentence"),
        Refinement("blockade_sites_blocked", r".", "blockade_sites", "sentence"),
    ),
    grouped={
        "injured": _HURT,
        "injured_seriously": frozenset({"police"}),
        "killed": _HURT,
        "attacked": _HURT | {"journalists"},
        "in_custody": frozenset({"minors"}),
        "referred_to_prosecutor": frozenset({"minors"}),
    },
    fates=frozenset(
        """injured killed attacked arrested detained in_custody charged jailed convicted tried
        awaiting_trial referred_to_prosecutor expelled evacuated""".split()
    ),
    among=frozenset({"parmi", "chez", "cote", "rangs", "dans", "sein"}),
    headed=r"\b(?:nombre|total|bilan|chiffre) (?:total )?(?:de |des |d')",
    crowd=(
        r"\bmanifest(?!o)",
        r"\brassembl",
        r"\bdefil",
        r"\bcortege",
        r"\bmobilis",
        r"\b(?:la|une|leur|cette) marche\b|\bmarch(?:er|es|eurs)\b",
        r"\bprotest",
        r"\bgreve",
        r"\bactes? [ivx\d]+\b",
    ),
    passers=(r"(?:^| )qui (?:\w+ ){0,3}$",),
    reach_ends=r"[;:.]\s|,? (?:alors|tandis) qu|, (?:precisant|ajoutant|lors|apres|avant|ou) ",
    against=frozenset({"contre", "que", "apres", "aux", "des", "les"}),
    topics={
        "share": (
            Cue(
                r"\bsoutien|\bsoutenu|\bsoutenir\b|\bfavorables?\b|\bapprouv|\bsympathi[es]|\badhe",
                "poll_support",
            ),
            Cue(r"\bpoursui[tv]|\bcontinue(?:r|nt)?\b|\bse prolonge", "poll_continue"),
            Cue(r"\b(?:cess|s'arret|arret|suspend|stopp)(?:e|er|ent)\b", "poll_stop"),
            Cue(r"\bjustifie", "poll_justified"),
            Cue(
                r"\binsuffisant|\bpas suffisant|\bpas convaincu|\bne vont pas assez",
                "poll_measures_insufficient",
            ),
            Cue(
                r"\bpopularite\b|\bsatisfaits?\b|\bopinions? positives?\b|\bconfiance\b",
                "poll_popularity",
            ),
        ),
        "amount": (
            Cue(r"\bsmic\b|\bsalaire minimum\b", "minimum_wage_rise"),
            Cue(r"\bprimes?\b", "bonus"),
            Cue(r"\bdegats\b|\bdegradations?\b|\bprejudice\b", "damage_cost"),
            Cue(r"\bdeficit\b", "deficit"),
            Cue(r"\bcagnotte|\brecolte|\bcollecte|\bdons?\b", "fund_raised"),
            Cue(r"\bmesures?\b", "measures_cost"),
            Cue(r"\btaxes?\b|\bcarburants?\b", "tax"),
            Cue(r"\bbudgets?\b|\binvesti", "budget"),
        ),
    },
)
