"""French constants for reading political events."""

from pathlib import Path

from recoupe.languages.events import EventRules, read_seats

_HERE = Path(__file__).parent

RULES = EventRules(
    triggers=_HERE / "data" / "event_triggers.tsv",
    weights=_HERE / "models" / "events.npz",
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
    # "à Lyon", "dans le Nord", "devant la mairie"
    place_prepositions=frozenset(
        "à au aux en dans sur devant près chez vers depuis sous hors autour".split()
    ),
    seats=read_seats(_HERE / "data" / "seats.tsv"),
)
