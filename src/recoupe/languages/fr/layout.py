"""French constants for reading page furniture, bylines and credits."""

from recoupe.languages.layout import LayoutRules

# A capital, then capitals and particles: "Jeanne Morvan", "A. de la Tour"
_NAME = (
    r"(?-i:[A-ZÀ-Þ])[\w.'-]*"
    r"(?: (?:(?-i:[A-ZÀ-Þ])[\w.'-]*|de|du|des|d'|la|le|van|von|ben|el|al)){0,5}"
)

RULES = LayoutRules(
    adverts=(
        r"(?:- |\[|\()?(?:publicités?|annonces?|pub)(?: -|\]|\))?[ :]*",  # "Publicité", "- Pub -"
        r"(?:la )?suite après (?:cette|la) publicité.*",
        r"(?:contenu|article|publi-?reportage) (?:sponsorisé|partenaire|commercial)s?",
        r"publi-?reportage|publi-?rédactionnel",
        r"(?:fermer|passer) (?:la|cette) publicité",
    ),
    sharing=(
        r"(?:je )?partage[rz](?: (?:sur|cet article|l'article|cette (?:page|info)).{0,40})?[ :]*",
        r"partager? (?:par|via) .{1,30}",
        r"(?:suivez|retrouvez|rejoignez)[- ]nous.{0,60}",  # "Suivez-nous sur Facebook"
        r"(?:» ?|> ?)?suivez toutes (?:les|nos) (?:infos|actualités) .{1,80}",
        r"(?:envoyer|recevoir) (?:par|cet article par) (?:e-?mail|courriel|mail)",
        r"(?:copier le lien|imprimer|écouter|sauvegarder|enregistrer|signaler une erreur)"
        r"(?: l'article| cet article)?",
        r"lien copié.{0,20}|ajouter (?:à vos|aux) favoris",
        r"(?:facebook|twitter|whatsapp|linkedin|messenger|pinterest|e-?mail|instagram|tiktok|x|"
        r"telegram|flipboard|bluesky)(?:[ |,/·-]+(?:facebook|twitter|whatsapp|linkedin|messenger|"
        r"pinterest|e-?mail|instagram|tiktok|telegram|x))*",
        r"(?:abonnez-vous|inscrivez-vous|s'abonner|s'inscrire|je m'abonne|déjà abonné).{0,100}",
        r"(?:recevez|inscription à) .{0,60}(?:newsletter|lettre d'information).{0,60}",
        r"newsletters?|(?:la|notre) newsletter.{0,60}",
        r"téléchargez (?:notre|l')\W?(?:appli|application).{0,60}",
    ),
    links=(
        r"(?:[»>►→•*-] ?)*(?:à |a )?(?:lire|voir|revoir|écouter|relire|regarder)"
        r"(?: ?/ ?(?:voir|lire|écouter))? (?:aussi|également|encore|sur le même sujet)\b.*",
        r"(?:[»>►→•*-] ?)*(?:retrouvez|suivez|suivre)"
        r" (?:notre|en|le|les|l'intégralité)\b.{0,60}(?:direct|live|ici)\b.{0,120}",
        r"(?:[»>►→•*-] ?)+(?:dossier|en direct|en images|vidéo|video|notre dossier|suivre notre"
        r" direct|en vidéo|infographie|diaporama|en savoir plus|plus d'infos?)s?\b.*",
        r"(?:à lire|à voir|à écouter|sur le même (?:sujet|thème)|en lien|lire la suite|"
        r"voir (?:plus|tout)|(?:nos|les) autres articles.{0,40}|notre dossier.{0,60}|"
        r"articles? (?:liés?|similaires?|associés?|recommandés?)|en savoir plus|pour aller plus"
        r" loin|à la une|tendances?|(?:les )?plus lus|les plus (?:lus|vus|partagés|commentés)|"
        r"(?:vous aimerez|cela peut vous intéresser|à ne pas manquer).{0,40})[ :]*",
        r".{0,180} - regarder sur .{1,40}",  # "Le débat en vidéo - Regarder sur Chaîne Live"
        r"(?:ce|cet) (?:texte|article) fait partie de (?:notre|la) section .{1,40}",
        r"(?:[»>►→•*-] ?)+à (?:lire|voir|écouter) ?[:-].*",  # "» À voir - Le débat du 2 mars"
        r"(?:cliquez|cliquer) (?:ici|sur|pour).{0,100}",
    ),
    comments=(
        r"(?:les |vos |tous les |\d+ )?(?:commentaires?|réactions?)(?: ?\(\d+\))?[ :]*",
        r"(?:laisse[rz]|poste[rz]|ajoute[rz]|voir|lire|écrire) (?:un|des|le|les|votre|vos|tous les)"
        r" commentaires?.{0,40}",
        r"connectez-vous .{0,120}",
        r"(?:pour|vous devez) .{0,40}"
        r"(?:commenter|vous connecter|participer à la conversation).{0,60}",
        r"soyez le premier à (?:commenter|réagir).{0,20}",
        r"(?:mots[- ]clés|tags?|étiquettes?) ?: ?.{1,150}",
        r"(?:tous )?droits (?:de reproduction )?réservés.{0,80}|© ?(?:19|20)\d\d.{0,80}",
        r"(?:haut de page|retour (?:en haut|à l'accueil)|page d'accueil|accueil)",
        r"(?:accepter|gérer|paramétrer) (?:les|mes|vos) cookies.{0,60}",
    ),
    headers=(
        r"(?:publiée?|mise? à jour|mise? en ligne|modifiée?|posté|créé)"
        r"(?: (?:le|il y a|à|hier|aujourd'hui|ce matin|par|on))?[ :]*(?:.{0,25}\d.{0,45})?",
        r"(?:le )?\d{1,2}[/.]\d{1,2}[/.]\d{2,4}(?: (?:à )?\d{1,2}[h:]\d{2})?",
        r"(?:temps|durée) de lecture ?:? ?.{0,20}",
        r"(?:lecture|lire en) ?:? ?\d{1,2} ?min(?:utes?|\.)?",
        r"(?:article )?(?:réservé|accessible)s? (?:aux|à nos|uniquement aux) abonnés.{0,20}",
        r"(?:abonnés|exclusif|premium|offert|gratuit)",
    ),
    bylines=(
        r"(?:article |texte |reportage |propos |entretien |interview )?"
        r"(?:rédigé|écrit|réalisé|recueilli|proposé|publié|traduit)e?s? par .{1,100}",
        rf"par {_NAME}(?:,| \(|/| et | avec ).{{0,80}}",  # "Par Jeanne Morvan, à Lyon"
        rf"par {_NAME}",
        r"propos recueillis.{0,80}",
        r"(?:de |avec )?(?:notre|nos|l')(?: )?(?:correspondante?|envoyée?)s?"
        r"(?: spéciale?s?)?\b.{0,80}",
        r"(?:envoyée?|correspondante?)s?(?: spéciale?s?)?(?: permanente?)? (?:à|au|aux|en|dans)"
        r" .{1,60}",
        rf"{_NAME}, (?:journaliste|correspondante?|rédact(?:eur|rice)(?: en chef)?)\b.{{0,60}}",
        r"(?:un |l[' ]|le |la )?(?:éditorial|édito|billet|chronique|analyse|bloc-notes|dernière"
        rf" humeur|carte blanche)(?: est signée?)? (?:de|d'|par) ?{_NAME}\.?",
        rf"(?:la )?rédaction(?: (?:de|du|avec|numérique|web) {_NAME})?",
        r"(?:source|sources) ?: ?.{2,60}",
        r"texte collectif\.?",
    ),
    captions=(
        r"(?:©|\(c\)|copyright) ?.{1,60}",
        r"(?:crédits?|photos?|crédits? photos?|image|illustration|photo d'archives?|vidéo|légende)"
        r" ?[:©] ?.{1,100}",
        r"(?:photo|image) (?:d'illustration|d'archives?|prétexte)\.?",
    ),
    photo_credits=(
        # such as "(Photo : Jeanne Morvan / AFP)" or "(JEANNE MORVAN / POOL / AFP)"
        r"\((?:crédits? ?)?(?:photos?|image) ?[:©][^()]{1,80}\)",
        r"\([^()/]{2,60}/(?:[^()/]{2,30}/){0,3} ?(?:{agency})\)",
        r"(?:crédits? photos?|crédits?|photos?) ?[:©] ?[^.,;:()]{2,60}?(?:{agency})"
        r"(?:/(?:{agency}))*",
        r"(?<![ÂÃ])© ?[^.,;:()]{0,40}?(?:{agency})(?:/(?:{agency}))*",
        r"/DR$",
    ),
    cut_marks=(
        r"[(\[](?:\.\.\.|…)[)\]]",
        r"(?:il vous reste|la suite est réservée|cet article est réservé|lisez la suite"
        r"|lire la suite).{0,100}",
    ),
    signoff_words=("avec", "avec l'", "avec la", "d'après", "source", "sources", "par"),
    credit_words=(
        "à l'",
        "de l'",
        "par l'",
        "que l'",
        "l'agence",
        "l'agence de presse",
        "à l'agence",
        "agence",
        "avec",
        "avec l'",
        "selon",
        "selon l'",
        "d'après l'",
        "auprès de l'",
        "source",
        "dépêche",
    ),
    months=(
        "janvier|janv",
        "février|fevrier|févr|fév",
        "mars",
        "avril|avr",
        "mai",
        "juin",
        "juillet|juil",
        "août|aout",
        "septembre|sept",
        "octobre|oct",
        "novembre|nov",
        "décembre|decembre|déc",
    ),
    weekdays="lundi|mardi|mercredi|jeudi|vendredi|samedi|dimanche",
    published_cues=("publiée? le", "publiée?", "posté le", "mise? en ligne le", "créé le"),
    relative_days=(
        ("avant-hier", -2),
        ("après-demain", 2),
        ("aujourd'hui", 0),
        ("demain", 1),
        ("hier", -1),
    ),
    archive_cues=("archives?", "photo d'illustration", "image d'illustration"),
)
