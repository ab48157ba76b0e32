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
)
