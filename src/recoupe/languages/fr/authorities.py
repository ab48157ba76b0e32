"""French words that tell the camp of a source."""

from recoupe.languages.authorities import AuthorityRules

RULES = AuthorityRules(
    # "selon la préfecture", "d'après le ministère", "une source policière", "le parquet"
    official=frozenset(
        """autorite autorites commissariat etat gendarmerie gouvernement justice mairie
        maire ministere ministre direction parquet pompiers police policier policiere policieres
        policiers prefecture prefet prefete premier president procureur procureure
        protection secours securite tribunal hopital hopitaux douane douanes""".split()
    ),
    # "selon les organisateurs", "d'après la CGT", "un collectif", "les manifestants"
    organiser=frozenset(
        """association collectif confederation federation grevistes manifestants
        mouvement opposants opposition organisateur organisateurs organisation
        syndicat syndicats syndicale militants""".split()
    ),
    # "un décompte de presse", "l'institut X", "un cabinet indépendant"
    counter=frozenset(
        """cabinet comptage correspondant correspondants decompte institut journaliste
        journalistes medias observateurs observatoire ong presse sondage""".split()
    ),
    # "Interior Ministry et unions" would be no French; the site's catalogue says the same
    offices={
        "AFP count": "comptage de l’AFP",
        "Defence Ministry": "ministère de la Défense",
        "Economy Ministry": "ministère de l’Économie",
        "Education Ministry": "ministère de l’Éducation",
        "Facebook event page": "page d’un événement Facebook",
        "Foreign Ministry": "ministère des Affaires étrangères",
        "Health Directorate": "direction générale de la Santé",
        "Health Ministry": "ministère de la Santé",
        "Interior Ministry": "ministère de l’Intérieur",
        "Justice Ministry": "ministère de la Justice",
        "Prime Minister": "Premier ministre",
        "authorities": "autorités",
        "city hall": "mairie",
        "concordant sources": "sources concordantes",
        "fire department": "pompiers",
        "fire service": "pompiers",
        "government": "gouvernement",
        "intelligence services": "services de renseignement",
        "judicial source": "source judiciaire",
        "media": "médias",
        "nombre jaune": "le « nombre jaune »",
        "organisers": "organisateurs",
        "police official": "responsable policier",
        "police prefecture": "préfecture de police",
        "police source": "source policière",
        "police sources": "sources policières",
        "prefecture": "préfecture",
        "prosecutor": "parquet",
        "protesters": "manifestants",
        "source close to the case": "source proche du dossier",
        "unions": "syndicats",
    },
)
