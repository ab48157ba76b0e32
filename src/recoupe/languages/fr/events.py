"""French constants for reading political events."""

from pathlib import Path

from recoupe.languages.events import EventRules, read_seats

_HERE = Path(__file__).parent

RULES = EventRules(
    triggers=_HERE / "data" / "event_triggers.tsv",
    precedents=_HERE / "models" / "event_types.npz",
    weights=_HERE / "models" / "events.npz",
    choices=_HERE / "models" / "event_choices.json",
    # forms that the tagger gives no infinitive: "les interpellés", "il réclame", "ils dénonçaient"
    verb_endings=tuple(
        (ending, "er")
        for ending in "eraient erait eront aient ées és ée é ant ait era ent es e".split()
    ),
    # "il a été interpellé": the police; "mis en examen": the courts
    implied={
        "arrest": "police",
        "allege": "justice",
        "investigate": "justice",
        "convict": "justice",
    },
    # "arrêtés par la police", "le blocage du port par ses dockers"
    agents=frozenset({"par"}),
    # "à Lyon", "dans le Nord", "devant la mairie"
    place_prepositions=frozenset(
        "à au aux en dans sur devant près chez vers depuis sous hors autour".split()
    ),
    # "les CRS ont chargé", "un juge l'a entendu", "l'exécutif recule"
    groups={
        **dict.fromkeys("policier crs gardien flic agent enquêteur".split(), "police"),
        **dict.fromkeys("gendarme".split(), "gendarmerie"),
        **dict.fromkeys("juge magistrat procureur tribunal".split(), "justice"),
        **dict.fromkeys("exécutif ministre gouvernement".split(), "gouvernement"),
        **dict.fromkeys("militaire soldat armée".split(), "armée"),
        **dict.fromkeys("socialiste ps".split(), "Parti socialiste"),
        **dict.fromkeys("lr".split(), "Les Républicains"),
        **dict.fromkeys("rn".split(), "Rassemblement national"),
        **dict.fromkeys("lrem".split(), "La République en marche"),
        **dict.fromkeys("lfi insoumis".split(), "La France insoumise"),
        **dict.fromkeys("eelv".split(), "Europe Écologie-Les Verts"),
        **dict.fromkeys("pcf communiste".split(), "Parti communiste"),
    },
    # "la hausse a été annulée" where "l'exécutif" acts; "jets de pierres" beside a march
    offered={
        "gouvernement": frozenset("gouvernement exécutif ministre ministère élysée".split()),
        "manifestants": frozenset(
            "manifestant manifestation manifester cortège rassemblement mobilisation".split()
        ),
        "police": frozenset("police policier crs gendarme enquêteur".split()),
        "justice": frozenset("justice tribunal parquet procureur juge cour magistrat".split()),
    },
    # "les manifestants ont bloqué le péage" in an article about one movement
    crowd=frozenset(
        """manifestants manifestant participants protestataires contestataires émeutiers
        casseurs militants personnes individus""".split()
    ),
    seats=read_seats(_HERE / "data" / "seats.tsv"),
)
