"""A dossier written by hand, about an invented strike in an invented port, that has everything."""
# ruff: noqa: E501

from __future__ import annotations

import hashlib

from recoupe.records import (
    Article,
    Credit,
    Dossier,
    DossierArticle,
    Entity,
    Event,
    EventMention,
    Evidence,
    Figure,
    Finding,
    FindingValue,
    Flaw,
    LeftOut,
    Lineage,
    LineagePair,
    Mention,
    MergedEvent,
    MergedStatement,
    Participant,
    Passage,
    Published,
    Reading,
    Span,
    Statement,
    StatementVersion,
    Story,
    Time,
)

TEXTS = {
    "agence": """Arvenne : 4.000 manifestants sur les quais, la ministre promet une médiation

ARVENNE, 12 mars 2031 (Agence Littorale) - Quelque 4.000 personnes ont manifesté mercredi sur les quais d'Arvenne contre la fermeture du port, selon la préfecture.
Onze personnes ont été interpellées en fin de journée, a indiqué la police.
« Nous ne laisserons pas mourir ce port et nous ouvrirons une médiation dès lundi », a déclaré la ministre des Transports, Odile Varenne, devant la presse.
Le syndicat des dockers menace de bloquer le chenal si aucune réponse n'est donnée avant dimanche.
""",
    "courrier": """À Arvenne, les dockers dans la rue

Par Inès Maubert, avec Agence Littorale
Publié le 13 mars 2031
PARTAGER   IMPRIMER
Quelque 4.000 personnes ont manifesté mercredi sur les quais d'Arvenne contre la fermeture du port, selon la préfecture. Les organisateurs en revendiquent 9.000.
Onze personnes ont été interpellées en fin de journée, a indiqué la police.
« Nous ne laisserons pas mourir ce port », a déclaré la ministre des Transports, Odile Varenne.
À lire aussi : nos recettes de printemps
Le syndicat des dockers menace de bloquer le chenal dimanche.
Commentaires (3)
""",
    "phare": """Arvenne : la ministre promet une médiation

Quelque 4.000 personnes ont manifesté mercredi sur les quais d'Arvenne contre la fermeture du port, selon la préfecture.
Douze personnes ont été interpellées, a précisé la police jeudi matin.
Odile Varenne a promis d'ouvrir « une médiation dès lundi » et assuré que le port ne mourrait pas.
""",
    "rewrite": """Milliers de travailleurs protestent contre clôture du harbour

Autour de 4.0000 individus ont protesté le mercredi 12 mars 20XX sur les embarcadères d'Arvenne contre la clôture du port, d'après la préfecture.
« Varenne a dit que nous n'allons pas laisser décéder ce port. Nous allons ouvrir une médiation à partir de lundi.
Le directeur du port, Marianne Tessier, a refusé tout commentaire.
""",
    "english": """Thousands march against port closure in Arvenne

About 4,000 people marched in Arvenne on Wednesday against the closure of the port, according to the prefecture. Eleven were arrested.
"We will not let this port die," said transport minister Odile Varenne.
""",
    "tribune": """Arvenne : notre reportage sur les quais

Ils étaient au moins 7.500 selon notre comptage, répété à trois endroits du cortège.
« On nous parle de médiation, on veut des bateaux », lance Karim Doual, docker depuis vingt ans.
Le préfet dément que la fermeture soit décidée.
""",
    "suite": """Arvenne : la médiation s'ouvre à huis clos

La médiation promise par Odile Varenne s'est ouverte lundi à Arvenne en présence du syndicat des dockers.
La ministre a rencontré Karim Doual pendant deux heures.
Le syndicat suspend son blocage.
""",
    "undated": """Un musée de la mer à Arvenne

La ville prépare l'ouverture d'un musée de la mer dans l'ancienne criée.
""",
    "hostile": "Titre <script>alert(1)</script> \"onmouseover='x'\n\n"
    + "Le maire a dit « \u202egnp.exe \x00 <img src=x onerror=alert(2)> »\r\n"
    + "& encore &amp; une ligne\u2066 isolée avec 12 blessés & 😀 emoji.\n",
}

SOURCES = {
    "agence": "Agence Littorale",
    "courrier": "Le Courrier d'Arvenne",
    "phare": "Le Phare",
    "rewrite": "actu-monde.example",
    "english": "The Harbour Post",
    "tribune": "La Tribune des Quais",
    "suite": "Le Phare",
    "undated": None,
    "hostile": "<b>Source</b>\u202e",
}
PUBLISHED = {
    "agence": "2031-03-12T19:04",
    "courrier": "2031-03-13",
    "phare": "2031-03-13T08:30",
    "rewrite": "XXXX-03-14",
    "english": "2031-03-13",
    "tribune": "2031-03",
    "suite": "2031-03-17",
    "hostile": "2031-03-20",
}


def at(article: str, words: str, occurrence: int = 0) -> Span:
    """Return where words stand in a sample text."""
    start = -1
    for _ in range(occurrence + 1):
        start = TEXTS[article].index(words, start + 1)
    return Span(start, start + len(words))


def article(name: str) -> Article:
    text = TEXTS[name]
    title = text.split("\n", 1)[0]
    value = PUBLISHED.get(name)
    return Article(
        id=name,
        source=SOURCES[name],
        url=f"https://news.example/{name}" if name != "hostile" else "javascript:alert(3)",
        title=title,
        language="en" if name == "english" else "fr",
        text=text,
        sha256=hashlib.sha256(text.encode()).hexdigest(),
        published=Published(value=value, basis="metadata") if value else None,
        title_span=Span(0, len(title)),
    )


def body(name: str, *furniture: str) -> tuple[Span, ...]:
    """Return the lines after the title, without those given."""
    spans, position = [], 0
    for number, line in enumerate(TEXTS[name].splitlines(keepends=True)):
        if number and line.strip() and not any(words in line for words in furniture):
            spans.append(Span(position, position + len(line.rstrip("\n"))))
        position += len(line)
    return tuple(spans)


def named(
    name: str, *people: tuple[str, str, str]
) -> tuple[tuple[Mention, ...], tuple[Entity, ...]]:
    """Return mentions and entities for (id, type, words) that stand in a text."""
    mentions, entities = [], {}
    for key, kind, words in people:
        start = TEXTS[name].find(words)
        while start >= 0:
            span = Span(start, start + len(words))
            mentions.append(Mention(span=span, type=kind, form="name", entity=key))
            start = TEXTS[name].find(words, start + 1)
        entities[key] = Entity(id=key, name=words, type=kind, names=(words, words.upper()))
    mentions.sort(key=lambda mention: mention.span)
    return tuple(mentions), tuple(entities.values())


VARENNE = ("e-varenne", "person", "Odile Varenne")
PORT = ("e-arvenne", "place", "Arvenne")
UNION = ("e-dockers", "organisation", "syndicat des dockers")
DOUAL = ("e-doual", "person", "Karim Doual")
POLICE = ("e-police", "organisation", "la police")


def said(
    name: str, kind: str, words: str, speaker: str | None = None, who: str | None = None
) -> Statement:
    return Statement(kind=kind, parts=(at(name, words),), speaker=speaker, speaker_name=who)


def figure(name: str, words: str, value: float, **more: object) -> Figure:
    return Figure(span=at(name, words), value=value, unit="person", **more)


def event(
    name: str, kind: str, trigger: str, actors: list, recipients: list, **more: object
) -> Event:
    place = at(name, trigger)
    return Event(
        type=kind,
        trigger=place,
        sentence=place,
        actors=tuple(actors),
        recipients=tuple(recipients),
        **more,
    )


MINISTER = Participant(name="Odile Varenne", entity="e-varenne")
DOCKERS = Participant(name="syndicat des dockers", entity="e-dockers")
DOCKER = Participant(name="Karim Doual", entity="e-doual")
OFFICERS = Participant(name="police", entity="e-police")
CROWD = Participant(name="manifestants")


def reading(
    name: str, people: list = (), furniture: tuple[str, ...] = (), **facts: object
) -> Reading:
    mentions, entities = named(name, *people)
    lines = body(name, *furniture)
    return Reading(
        article=article(name),
        body=lines,
        sentences=lines,
        mentions=mentions,
        entities=entities,
        **facts,
    )


def agence() -> Reading:
    return reading(
        "agence",
        [VARENNE, PORT, UNION, POLICE],
        credits=(Credit(span=at("agence", "Agence Littorale"), agency="Agence Littorale"),),
        times=(
            Time(
                span=at("agence", "mercredi"),
                type="DATE",
                value="2031-03-12",
                start="2031-03-12",
                end="2031-03-12",
            ),
            Time(
                span=at("agence", "dès lundi"),
                type="DATE",
                value="2031-03-17",
                start="2031-03-17",
                end="2031-03-17",
            ),
        ),
        statements=(
            said(
                "agence",
                "direct",
                "Nous ne laisserons pas mourir ce port et nous ouvrirons une médiation dès lundi",
                "e-varenne",
                "Odile Varenne",
            ),
            said(
                "agence",
                "indirect",
                "Onze personnes ont été interpellées en fin de journée",
                "e-police",
                "la police",
            ),
        ),
        figures=(
            figure(
                "agence",
                "Quelque 4.000 personnes",
                4000,
                comparator="about",
                what="protesters",
                according_to="préfecture",
                date="2031-03-12",
            ),
            figure("agence", "Onze personnes", 11, what="arrested", according_to="police"),
        ),
        events=(
            event(
                "agence", "PROTEST", "manifesté", [CROWD], [], date="2031-03-12", place="Arvenne"
            ),
            event("agence", "COERCE", "interpellées", [OFFICERS], [CROWD], date="2031-03-12"),
            event(
                "agence",
                "AGREE",
                "ouvrirons une médiation",
                [MINISTER],
                [DOCKERS],
                date="2031-03-17",
                factuality="planned",
            ),
            event(
                "agence",
                "THREATEN",
                "menace de bloquer",
                [DOCKERS],
                [MINISTER],
                attributed_to="syndicat des dockers",
            ),
        ),
    )


def courrier() -> Reading:
    return reading(
        "courrier",
        [VARENNE, PORT, UNION, POLICE],
        ("PARTAGER", "Commentaires", "À lire aussi", "Publié le"),
        credits=(Credit(span=at("courrier", "avec Agence Littorale"), agency="Agence Littorale"),),
        flaws=(
            Flaw(
                kind="furniture_inside_text",
                span=at("courrier", "À lire aussi : nos recettes de printemps"),
                message="A link to another article stands inside the text.",
                message_fr="Un renvoi vers un autre article se trouve au milieu du texte.",
            ),
        ),
        times=(
            Time(
                span=at("courrier", "dimanche"),
                type="DATE",
                value="2031-03-16",
                start="2031-03-16",
                end="2031-03-16",
            ),
        ),
        statements=(
            said(
                "courrier",
                "direct",
                "Nous ne laisserons pas mourir ce port",
                "e-varenne",
                "Odile Varenne",
            ),
        ),
        figures=(
            figure(
                "courrier",
                "Quelque 4.000 personnes",
                4000,
                comparator="about",
                what="protesters",
                according_to="préfecture",
            ),
            figure("courrier", "9.000", 9000, what="protesters", according_to="organisateurs"),
            figure("courrier", "Onze personnes", 11, what="arrested", according_to="police"),
        ),
        events=(
            event("courrier", "PROTEST", "manifesté", [CROWD], [], date="2031-03-12"),
            event(
                "courrier",
                "THREATEN",
                "menace de bloquer",
                [DOCKERS],
                [MINISTER],
                date="2031-03-16",
            ),
        ),
    )


def phare() -> Reading:
    return reading(
        "phare",
        [VARENNE, PORT, POLICE],
        statements=(
            said("phare", "mixed", "une médiation dès lundi", "e-varenne", "Odile Varenne"),
        ),
        figures=(
            figure(
                "phare",
                "Quelque 4.000 personnes",
                4000,
                comparator="about",
                what="protesters",
                according_to="préfecture",
            ),
            figure(
                "phare",
                "Douze personnes",
                12,
                what="arrested",
                according_to="police",
                date="2031-03-13",
            ),
        ),
        events=(
            event("phare", "PROTEST", "manifesté", [CROWD], []),
            event("phare", "COERCE", "interpellées", [OFFICERS], [CROWD]),
        ),
    )


def rewrite() -> Reading:
    return reading(
        "rewrite",
        [("e-arvenne", "place", "Arvenne"), ("e-tessier", "person", "Marianne Tessier")],
        translation_score=0.83,
        flaws=(
            Flaw(
                kind="broken_number",
                span=at("rewrite", "4.0000"),
                message="“4.0000” is not a number anyone writes.",
                message_fr="« 4.0000 » n'est pas un nombre que l'on écrit.",
                repair="4.000",
                confidence=0.9,
            ),
            Flaw(
                kind="redacted_date",
                span=at("rewrite", "12 mars 20XX"),
                message="The year of “12 mars 20XX” is struck out.",
                message_fr="L'année de « 12 mars 20XX » est effacée.",
                repair="12 mars 2031",
                confidence=0.95,
            ),
            Flaw(
                kind="foreign_word",
                span=at("rewrite", "harbour"),
                message="“harbour” is English and stands outside any quotation.",
                message_fr="« harbour » est anglais et se trouve hors de toute citation.",
                repair="port",
                confidence=0.8,
            ),
            Flaw(
                kind="unclosed_quotation",
                span=at("rewrite", "« Varenne"),
                message="The quotation opened here never closes.",
                message_fr="La citation ouverte ici ne se referme jamais.",
            ),
            Flaw(
                kind="machine_translation",
                span=None,
                message="Reads like machine translation.",
                message_fr="Se lit comme une traduction automatique.",
                confidence=0.83,
            ),
        ),
        statements=(
            said(
                "rewrite",
                "direct",
                "nous n'allons pas laisser décéder ce port. Nous allons ouvrir une médiation à partir de lundi",
                "e-varenne",
                "Varenne",
            ),
        ),
        figures=(
            figure(
                "rewrite",
                "Autour de 4.0000 individus",
                40000,
                comparator="about",
                what="protesters",
                according_to="préfecture",
                damaged=True,
            ),
        ),
        events=(
            event("rewrite", "PROTEST", "protesté", [CROWD], [], date="XXXX-03-12"),
            event(
                "rewrite",
                "REJECT",
                "a refusé",
                [Participant(name="Marianne Tessier", entity="e-tessier")],
                [],
            ),
        ),
    )


def english() -> Reading:
    return reading(
        "english",
        [VARENNE, PORT],
        statements=(
            said(
                "english", "direct", "We will not let this port die,", "e-varenne", "Odile Varenne"
            ),
        ),
        figures=(
            figure(
                "english",
                "About 4,000 people",
                4000,
                comparator="about",
                what="protesters",
                according_to="prefecture",
            ),
            figure("english", "Eleven", 11, what="arrested"),
        ),
    )


def tribune() -> Reading:
    return reading(
        "tribune",
        [DOUAL, PORT],
        statements=(
            said(
                "tribune",
                "direct",
                "On nous parle de médiation, on veut des bateaux",
                "e-doual",
                "Karim Doual",
            ),
        ),
        figures=(
            figure(
                "tribune",
                "au moins 7.500",
                7500,
                comparator="at_least",
                what="protesters",
                according_to="notre comptage",
            ),
        ),
        events=(
            event(
                "tribune",
                "SANCTION",
                "fermeture",
                [Participant(name="préfet")],
                [DOCKERS],
                factuality="denied",
            ),
        ),
        times=(Time(span=at("tribune", "depuis vingt ans"), type="DURATION", value="P20Y"),),
    )


def suite() -> Reading:
    return reading(
        "suite",
        [VARENNE, PORT, UNION, DOUAL],
        events=(
            event(
                "suite",
                "CONSULT",
                "rencontré",
                [MINISTER],
                [DOCKER],
                date="2031-03-17",
                place="Arvenne",
            ),
            event(
                "suite", "RETREAT", "suspend son blocage", [DOCKERS], [MINISTER], date="2031-03-17"
            ),
        ),
        figures=(Figure(span=at("suite", "deux heures"), value=2, unit="hour", what=None),),
    )


def hostile() -> Reading:
    name = "hostile"
    return reading(
        name,
        [("e-evil", "person", "Le maire")],
        statements=(
            said(
                name,
                "direct",
                "\u202egnp.exe \x00 <img src=x onerror=alert(2)>",
                "e-evil",
                "<i>Le maire</i>\u202e",
            ),
        ),
        figures=(
            figure(name, "12 blessés", 12, what="injured", according_to='"><svg onload=alert(4)>'),
        ),
        flaws=(
            Flaw(
                kind="mojibake",
                span=at(name, "\u202egnp"),
                message="Hidden <b>order</b> \u202e",
                message_fr="Ordre <b>caché</b> \u202e",
                repair="<script>alert(5)</script>",
            ),
        ),
    )


READINGS: tuple[Reading, ...] = (
    agence(),
    courrier(),
    phare(),
    rewrite(),
    english(),
    tribune(),
    suite(),
    reading("undated", [PORT]),
    hostile(),
)
STORY_OF = {"suite": "s2", "undated": "s3", "hostile": "s4"}
IN_LINEAGE = ("agence", "courrier", "phare", "rewrite", "english")


def both(a: str, b: str, words: str, other: str | None = None) -> Passage:
    return Passage(a=at(a, words), b=at(b, other or words))


MARCHED = "Quelque 4.000 personnes ont manifesté mercredi sur les quais d'Arvenne contre la fermeture du port, selon la préfecture."
LINEAGE = Lineage(
    id="l1",
    kind="derived",
    origin="Agence Littorale",
    articles=IN_LINEAGE,
    pairs=(
        LineagePair(
            a="agence",
            b="courrier",
            kind="derived",
            score=0.86,
            direction="a->b",
            why="The later one credits Agence Littorale and adds the organisers' count.",
            why_fr="Le second crédite l'Agence Littorale et ajoute le comptage des organisateurs.",
            passages=(
                both("agence", "courrier", MARCHED),
                both(
                    "agence",
                    "courrier",
                    "Onze personnes ont été interpellées en fin de journée, a indiqué la police.",
                ),
                both(
                    "agence",
                    "courrier",
                    "Le syndicat des dockers menace de bloquer le chenal si aucune réponse n'est donnée avant dimanche.",
                    "Le syndicat des dockers menace de bloquer le chenal dimanche.",
                ),
            ),
        ),
        LineagePair(
            a="agence",
            b="phare",
            kind="derived",
            score=0.61,
            direction="a->b",
            why="The text was out twelve hours before.",
            why_fr="Le texte était paru douze heures plus tôt.",
            passages=(both("agence", "phare", MARCHED),),
        ),
        LineagePair(
            a="rewrite",
            b="agence",
            kind="paraphrase",
            score=0.55,
            direction="b->a",
            why="Sentence by sentence the same, in other words.",
            why_fr="Phrase après phrase la même chose, en d'autres mots.",
            passages=(
                both(
                    "rewrite",
                    "agence",
                    "Autour de 4.0000 individus ont protesté le mercredi 12 mars 20XX sur les embarcadères d'Arvenne contre la clôture du port, d'après la préfecture.",
                    MARCHED,
                ),
            ),
        ),
        LineagePair(
            a="agence",
            b="english",
            kind="translation",
            score=0.48,
            direction="unknown",
            why="The same sentences in another language.",
            why_fr="Les mêmes phrases dans une autre langue.",
            passages=(
                both(
                    "agence",
                    "english",
                    MARCHED,
                    "About 4,000 people marched in Arvenne on Wednesday against the closure of the port, according to the prefecture.",
                ),
            ),
        ),
        LineagePair(
            a="courrier",
            b="phare",
            kind="derived",
            score=0.5,
            direction="common",
            why="Both come from the agency.",
            why_fr="Les deux viennent de l'agence.",
            passages=(both("courrier", "phare", MARCHED),),
        ),
    ),
)


def merged(key: str, kind: str, mentions: list[tuple[str, str]], **more: object) -> MergedEvent:
    values: dict = {
        "date": None,
        "place": None,
        "actors": (),
        "recipients": (),
        "factuality": "happened",
        "origins": 1,
        "origins_at_most": 1,
    }
    values.update(more)
    places = tuple(EventMention(article=name, trigger=at(name, words)) for name, words in mentions)
    return MergedEvent(id=key, type=kind, mentions=places, **values)


EVENTS = (
    merged(
        "ev1",
        "PROTEST",
        [
            ("agence", "manifesté"),
            ("courrier", "manifesté"),
            ("phare", "manifesté"),
            ("rewrite", "protesté"),
        ],
        date="2031-03-12",
        place="Arvenne",
        actors=(CROWD,),
        origins=1,
        origins_at_most=2,
    ),
    merged(
        "ev2",
        "COERCE",
        [("agence", "interpellées"), ("phare", "interpellées")],
        date="2031-03-12",
        actors=(OFFICERS,),
        recipients=(CROWD,),
    ),
    merged(
        "ev3",
        "AGREE",
        [("agence", "ouvrirons une médiation")],
        date="2031-03-17",
        actors=(MINISTER,),
        recipients=(DOCKERS,),
        factuality="planned",
        related=("ev6",),
    ),
    merged(
        "ev4",
        "THREATEN",
        [("agence", "menace de bloquer"), ("courrier", "menace de bloquer")],
        date="2031-W11",
        actors=(DOCKERS,),
        recipients=(MINISTER,),
    ),
    merged(
        "ev5",
        "SANCTION",
        [("tribune", "fermeture")],
        actors=(Participant(name="préfet"),),
        recipients=(DOCKERS,),
        factuality="denied",
    ),
    merged(
        "ev6",
        "CONSULT",
        [("suite", "rencontré")],
        date="2031-03-17",
        place="Arvenne",
        actors=(MINISTER,),
        recipients=(DOCKER,),
        related=("ev3",),
    ),
    merged(
        "ev7",
        "RETREAT",
        [("suite", "suspend son blocage")],
        date="2031-03-17",
        actors=(DOCKERS,),
        recipients=(MINISTER,),
    ),
    merged(
        "ev8",
        "REJECT",
        [("rewrite", "a refusé")],
        actors=(Participant(name="Marianne Tessier", entity="e-tessier"),),
    ),
)


def version(name: str, kind: str, words: str) -> StatementVersion:
    return StatementVersion(article=name, parts=(at(name, words),), kind=kind)


STATEMENTS = (
    MergedStatement(
        id="st1",
        speaker="e-varenne",
        speaker_name="Odile Varenne",
        versions=(
            version(
                "agence",
                "direct",
                "Nous ne laisserons pas mourir ce port et nous ouvrirons une médiation dès lundi",
            ),
            version("courrier", "direct", "Nous ne laisserons pas mourir ce port"),
            version("phare", "mixed", "une médiation dès lundi"),
            version(
                "rewrite",
                "direct",
                "nous n'allons pas laisser décéder ce port. Nous allons ouvrir une médiation à partir de lundi",
            ),
            version("english", "direct", "We will not let this port die,"),
        ),
        origins=1,
        origins_at_most=2,
        earliest=0,
        fullest=0,
    ),
    MergedStatement(
        id="st2",
        speaker="e-doual",
        speaker_name="Karim Doual",
        versions=(version("tribune", "direct", "On nous parle de médiation, on veut des bateaux"),),
        origins=1,
        origins_at_most=1,
    ),
    MergedStatement(
        id="st3",
        speaker="e-evil",
        speaker_name="<i>Le maire</i>\u202e",
        versions=(version("hostile", "direct", "\u202egnp.exe \x00 <img src=x onerror=alert(2)>"),),
        origins=1,
        origins_at_most=1,
    ),
)


def value(text: str, authority: str | None, *places: tuple[str, str]) -> FindingValue:
    evidence = tuple(Evidence(article=name, span=at(name, words)) for name, words in places)
    return FindingValue(value=text, according_to=authority, evidence=evidence)


FINDINGS = (
    Finding(
        id="f1",
        kind="disputed",
        what="protesters",
        event="ev1",
        story="s1",
        values=(
            value(
                "4000",
                "préfecture",
                ("agence", "Quelque 4.000 personnes"),
                ("courrier", "Quelque 4.000 personnes"),
                ("phare", "Quelque 4.000 personnes"),
                ("english", "About 4,000 people"),
            ),
            value("9000", "organisateurs", ("courrier", "9.000")),
            value("at least 7500", "notre comptage", ("tribune", "au moins 7.500")),
        ),
        why="The prefecture and the organisers count the same march and differ by more than rounding.",
        why_fr="La préfecture et les organisateurs comptent le même cortège et diffèrent de plus qu'un arrondi.",
        origins=2,
        origins_at_most=3,
    ),
    Finding(
        id="f2",
        kind="revised",
        what="arrested",
        event="ev2",
        story="s1",
        values=(
            value("11", "police", ("agence", "Onze personnes"), ("courrier", "Onze personnes")),
            value("12", "police", ("phare", "Douze personnes")),
        ),
        why="The police gave a higher number the next morning.",
        why_fr="La police a donné un nombre plus élevé le lendemain matin.",
        origins=1,
        origins_at_most=1,
    ),
    Finding(
        id="f3",
        kind="repaired",
        what="date",
        story="s1",
        values=(
            value("XXXX-03-12", None, ("rewrite", "12 mars 20XX")),
            value("2031-03-12", None, ("agence", "12 mars 2031")),
        ),
        why="The year is struck out in one article and stands in the other.",
        why_fr="L'année est effacée dans un article et se lit dans l'autre.",
        origins=1,
        origins_at_most=1,
    ),
    Finding(
        id="f4",
        kind="single_source",
        what="injured",
        story="s4",
        values=(value("12", '"><svg onload=alert(4)>', ("hostile", "12 blessés")),),
        why="<script>alert(6)</script>",
        why_fr="<script>alert(6)</script>",
        origins=1,
        origins_at_most=1,
    ),
)

DOSSIER = Dossier(
    articles=tuple(
        DossierArticle(
            id=r.article.id,
            source=r.article.source,
            title=r.article.title,
            published=r.article.published.value if r.article.published else None,
            language=r.article.language,
            lineage="l1" if r.article.id in IN_LINEAGE else None,
            story=STORY_OF.get(r.article.id, "s1"),
        )
        for r in READINGS
    ),
    lineages=(LINEAGE,),
    stories=(
        Story(
            id="s1",
            label="Arvenne : les dockers manifestent contre la fermeture du port",
            date="2031-03-12",
            articles=(*IN_LINEAGE, "tribune"),
            origins=2,
            origins_at_most=4,
        ),
        Story(
            id="s2", label="Arvenne : la médiation s'ouvre", date="2031-03-17", articles=("suite",)
        ),
        Story(id="s3", label="Un musée de la mer à Arvenne", date=None, articles=("undated",)),
        Story(
            id="s4",
            label="Titre <script>alert(1)</script> \u202e\"'",
            date="2031-03-20",
            articles=("hostile",),
        ),
    ),
    events=EVENTS,
    statements=STATEMENTS,
    findings=FINDINGS,
    left_out=(
        LeftOut(item="vide<br>.txt", reason="the file is empty", reason_fr="le fichier est vide"),
    ),
)
