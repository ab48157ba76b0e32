import hashlib
from dataclasses import replace

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from recoupe.reading.draft import Draft
from recoupe.reading.entities import EntityReading
from recoupe.reading.figures import comparable_key, read_figures
from recoupe.reading.reader import draft_article
from recoupe.reading.times import read_times
from recoupe.records import Article, Entity, Figure, Mention, Published, Span, Statement

NOBODY = EntityReading()


def draft_of(
    text: str, language: str, published: str | None = None, title: str | None = None
) -> Draft:
    stamp = Published(value=published, basis="metadata") if published else None
    digest = hashlib.sha256(text.encode()).hexdigest()
    return draft_article(
        Article(id="t", title=title, text=text, sha256=digest, language=language, published=stamp)
    )


def figures_of(
    text: str,
    language: str = "fr",
    published: str | None = "2031-05-14",
    entities: EntityReading = NOBODY,
    statements: tuple[Statement, ...] = (),
    *,
    title: str | None = None,
) -> tuple[Figure, ...]:
    draft = draft_of(text, language, published, title)
    return read_figures(draft, read_times(draft), entities, statements)


def placed(text: str, *places: str) -> EntityReading:
    """Return entities in which these places are named, as far as the text names them."""
    known = [place for place in places if place in text]
    return EntityReading(
        mentions=tuple(
            Mention(
                span=Span(text.index(place), text.index(place) + len(place)),
                type="place",
                form="name",
                entity=f"e{number}",
            )
            for number, place in enumerate(known)
        ),
        entities=tuple(
            Entity(id=f"e{number}", name=place, type="place") for number, place in enumerate(known)
        ),
    )


@pytest.mark.model
@pytest.mark.parametrize(
    ("text", "span", "value", "high", "comparator", "unit"),
    [
        (
            "Plus de 400 bergers ont marché.",
            "Plus de 400 bergers",
            400,
            None,
            "more_than",
            "berger",
        ),
        (
            "Près d'un millier de marcheurs.",
            "Près d'un millier de marcheurs",
            1_000,
            None,
            "about",
            "person",
        ),
        (
            "Une centaine de tracteurs passent.",
            "Une centaine de tracteurs",
            100,
            None,
            "about",
            "tracteur",
        ),
        (
            "Entre 2.000 et 3.000 manifestants.",
            "Entre 2.000 et 3.000 manifestants",
            2_000,
            3_000,
            "between",
            "person",
        ),
        ("De 200 à 300 blessés.", "De 200 à 300 blessés", 200, 300, "between", "person"),
        ("Il y a eu 10 à 15 blessés.", "10 à 15 blessés", 10, 15, "between", "person"),
        (
            "Entre 3 et 4 millions d'euros.",
            "Entre 3 et 4 millions d'euros",
            3_000_000,
            4_000_000,
            "between",
            "euro",
        ),
        ("On compte 12 blessés au moins.", "12 blessés au moins", 12, None, "at_least", "person"),
        ("Deux tiers des élus s'opposent.", "Deux tiers", 66.7, None, "exactly", "percent"),
        ("Deux cinquièmes des élus votent.", "Deux cinquièmes", 40, None, "exactly", "percent"),
        ("Sept Belges sur dix approuvent.", "Sept Belges sur dix", 70, None, "exactly", "percent"),
        ("Quelque 41,5 % des votants.", "Quelque 41,5 %", 41.5, None, "about", "percent"),
        ("Jusqu'à 3 600 euros versés.", "Jusqu'à 3 600 euros", 3_600, None, "at_most", "euro"),
        (
            "La paix dura plus de quatre décennies.",
            "plus de quatre décennies",
            4,
            None,
            "more_than",
            "decade",
        ),
    ],
)
def test_number_comparator_and_unit(
    text: str, span: str, value: float, high: float | None, comparator: str, unit: str
) -> None:
    (figure,) = figures_of(text)
    assert text[slice(*figure.span)] == span
    assert (figure.value, figure.high, figure.comparator, figure.unit) == (
        value, high, comparator, unit,
    )  # fmt: skip


@pytest.mark.model
@pytest.mark.parametrize(
    "text",
    [
        "Un berger de 37 ans a dormi.",
        "Le 12 mai 2031 à 14h30.",
        "La cabane est à 140 km.",
        "L'article 16 et l'acte 5 sont lus.",
        "Des milliers de marcheurs et plusieurs centaines de bergers.",
        "Les deux bergers se connaissent.",
        "Un berger a été tué.",
        "Elle est mère de quatre enfants.",
        "Le troisième mort est un berger.",
    ],
)
def test_what_is_no_count(text: str) -> None:
    assert figures_of(text) == ()


@pytest.mark.model
@pytest.mark.parametrize(
    ("text", "what"),
    [
        ("On déplore un mort.", ["killed"]),
        ("Trois policiers ont été blessés.", ["injured_police"]),
        ("Le choc a tué 12 voyageurs, 40 autres ont subi des blessures.", ["killed", "injured"]),
        ("Deux personnes ont succombé à leurs blessures.", ["killed"]),
        ("80.000 policiers seront déployés.", ["police_deployed"]),
        ("12 personnes ont été interpellées.", ["arrested"]),
        ("Il y a 30 blessés dont 4 grièvement.", ["injured", "injured_seriously"]),
        (
            "282 personnes interpellées, dont 157 placées en garde à vue.",
            ["arrested", "in_custody"],
        ),
        ("On compte 71 blessés, dont 7 policiers.", ["injured", "injured_police"]),
        ("Le préfet chiffre à 133 le nombre de blessés.", ["injured"]),
        ("717 policiers ont été victimes de ces violences.", ["injured_police"]),
        ("Deux gendarmes ont été agressés.", ["attacked_police"]),
        ("Deux gendarmes regardaient la parade.", ["police"]),
        ("Quelque 5.000 hommes ont été mobilisés.", ["police_deployed"]),
        ("On compte 450 arrestations administratives.", ["arrested_administrative"]),
        ("Le maire s'attend à 600 manifestants.", ["protesters_expected"]),
        ("Une enquête par l'IGPN vise 12 dossiers.", ["igpn_cases"]),
        (
            "On compte 24 blessés, dont cinq dans les forces de l'ordre.",
            ["injured", "injured_police"],
        ),
        ("40 personnes, dont 9 policiers, ont été blessées.", ["injured", "injured_police"]),
        ("30 personnes et 12 policiers ont été blessés.", ["injured", "injured_police"]),
        (
            "Les gendarmes ont interpellé 84 personnes, dont 75 placées en garde à vue.",
            ["arrested", "in_custody"],
        ),
        ("Ils étaient 900 à défiler, contre 12.000 samedi dernier.", ["protesters", "protesters"]),
        (
            "12.000 manifestants ont défilé et 26 personnes ont été blessées, contre 16.000 lundi.",
            ["protesters", "injured", "protesters"],
        ),
        ("Le nombre d'interpellations (168 contre 651 lundi) baisse.", ["arrested", "arrested"]),
        ("Le mouvement a le soutien de 61 % des Belges.", ["poll_support"]),
        ("La cagnotte a récolté 12.000 euros.", ["fund_raised"]),
        ("Les casseurs ont pillé 12 commerces.", ["shops_attacked"]),
    ],
)
def test_slots(text: str, what: list[str]) -> None:
    assert [figure.what for figure in figures_of(text)] == what


@pytest.mark.model
def test_misprints_are_read_as_meant_and_marked() -> None:
    for text, value in (
        ("Plus de 120,000 2002 personnes ont été évacuées.", 120_000),
        ("Il y aurait 104.0000 marcheurs.", 104_000),
    ):
        (figure,) = figures_of(text)
        assert (figure.value, figure.damaged) == (value, True)


@pytest.mark.model
def test_place_is_in_the_slot() -> None:
    text = "Samedi, 300 bergers et 1.200 manifestants ont marché à Quimper."
    figures = figures_of(text, entities=placed(text, "Quimper"))
    assert figures[-1].what == "protesters_quimper"
    assert figures[-1].place == "quimper"
    assert figures[-1].date == "2031-05-10"


@pytest.mark.model
@pytest.mark.parametrize(
    ("text", "places", "what"),
    [
        # each count has the place of its own clause
        ("À Redon, 40 manifestants ont défilé, et à Vannes, 60.", ["Redon", "Vannes"],
         ["protesters_redon", "protesters_vannes"]),
        ("On a compté 40 manifestants à Redon et 60 à Vannes.", ["Redon", "Vannes"],
         ["protesters_redon", "protesters_vannes"]),
        # a part, and what it is set against
        ("8.000 manifestants ont défilé en France, dont 90 à Redon, contre 9.000 lundi.",
         ["Redon"], ["protesters", "protesters_redon", "protesters"]),
        # two counts side by side share the place
        ("Il y a 12 blessés et 30 interpellations à Redon.", ["Redon"],
         ["injured_redon", "arrested_redon"]),
        # where nobody was counted
        ("60 femmes originaires de Redon ont été blessées.", ["Redon"], ["injured"]),
        # the town of the source, a street, examples in brackets
        ("Le parquet de Redon a annoncé 12 gardes à vue.", ["Redon"], ["in_custody_redon"]),
        ("80 manifestants ont défilé sur la place du Lavoir.", ["Lavoir"], ["protesters_lavoir"]),
        ("La préfecture recense 3 barrages (Redon, Vannes).", ["Redon", "Vannes"],
         ["blockade_sites"]),
    ],
)  # fmt: skip
def test_place_of_each_count(text: str, places: list[str], what: list[str]) -> None:
    figures = figures_of(text, entities=placed(text, *places))
    assert [figure.what for figure in figures] == what


@pytest.mark.model
@pytest.mark.parametrize(
    ("text", "what"),
    [
        # the tale goes on: small crowds and what befell people keep the place
        ("La foule s'est réunie à Redon. Au total 12 personnes ont été interpellées.",
         "arrested_redon"),
        ("La foule s'est réunie à Redon. Y ont été interpellées 12 personnes.", "arrested_redon"),
        # a great crowd is the country's, and a running total
        ("La foule s'est réunie à Redon. 84.000 personnes ont défilé.", "protesters"),
        ("La foule était à Redon. Depuis le début du mouvement 12 personnes ont été blessées.",
         "injured"),
        # two sentences later the place is forgotten
        ("La foule était à Redon. La nuit tombe. Puis 12 personnes ont été interpellées.",
         "arrested"),
    ],
)  # fmt: skip
def test_place_of_the_sentence_before(text: str, what: str) -> None:
    figures = figures_of(text, entities=placed(text, "Redon", "Paris"))
    assert [figure.what for figure in figures] == [what]


@pytest.mark.model
def test_place_in_the_headline_is_where_people_were_hurt() -> None:
    text = "La police a dispersé la foule. Au total, 12 personnes ont été interpellées et 3 tuées."
    tail = "\nRedon est une ville calme."
    entities = placed(text + tail, "Redon")
    for title, what in (
        ("Nuit agitée à Redon", ["arrested_redon", "killed"]),
        ("Nuit agitée", ["arrested", "killed"]),
    ):
        figures = figures_of(text + tail, entities=entities, title=title)
        assert [figure.what for figure in figures] == what


@pytest.mark.model
def test_the_capital_is_the_one_of_the_country_named() -> None:
    text = "La Belgique s'inquiète. 900 manifestants ont défilé dans la capitale."
    (figure,) = figures_of(text, entities=placed(text, "Belgique"))
    assert figure.what == "protesters_bruxelles"


@pytest.mark.model
@pytest.mark.parametrize(
    ("text", "names"),
    [
        # who holds a local office, an office whose town was just named
        ("Le procureur de Redon Paul Ternier est venu. M. Ternier a annoncé 12 interpellations.",
         ["Redon prosecutor"]),
        ("À Paris, la préfecture de police a compté 900 marcheurs.", ["Paris police prefecture"]),
        # an agency is told something, it does not count
        ("40 marcheurs ont défilé, a-t-on appris à l'AFP.", [None]),
        # a verb of saying stops at its clause
        ("Le gouvernement a annoncé des mesures, mais 12 bergers ont défilé.", [None]),
        ("Selon un décompte établi depuis mars par les organisateurs, 12 bergers sont venus.",
         ["organisers"]),
        ("Le ministère de la Santé a revu à la hausse le nombre de blessés, avec 87 personnes.",
         ["Health Ministry"]),
        ("Selon la police, 40 marcheurs ont défilé.", ["police"]),
        ("Ils étaient 400 marcheurs, selon les organisateurs, 90 selon la préfecture.",
         ["organisers", "prefecture"]),
        ("Le ministère de l'Intérieur a recensé 900 marcheurs.", ["Interior Ministry"]),
        ("900 marcheurs ont été recensés par les autorités.", ["authorities"]),
        ("Le parquet de Rennes a annoncé 12 interpellations.", ["Rennes prosecutor"]),
        ("Il a vu 47 policiers, ont annoncé les voisins.", [None]),
        ("D'après un sondage Oraclia, 53 % des Belges votent. Ils sont 61 % à douter.",
         ["Oraclia", "Oraclia"]),
        ("Le ministre de l'Intérieur Paul Ternier est venu. M. Ternier a évoqué 12 blessés.",
         ["Interior Ministry"]),
        ("On compte 12 blessés.", [None]),
        ("La préfecture a compté 900 marcheurs, les organisateurs 4.000.",
         ["prefecture", "organisers"]),
        # each number has its own source, named or office
        ("300 marcheurs ont défilé selon Inès Corvol, 180 selon la préfecture.",
         ["Inès Corvol", "prefecture"]),
    ],
)  # fmt: skip
def test_authority(text: str, names: list[str | None]) -> None:
    figures = figures_of(text)
    assert [figure.according_to for figure in figures] == names
    for figure in figures:
        assert (figure.authority_span is None) == (figure.according_to is None)


@pytest.mark.model
def test_speaker_of_a_statement_gives_its_numbers() -> None:
    text = "« Nous avons 40 blessés », lance Inès Corvol."
    statement = Statement(
        kind="direct",
        parts=(Span(2, text.index(" »")),),
        speaker_span=Span(text.index("Inès"), len(text) - 1),
        speaker_name="Inès Corvol",
    )
    (figure,) = figures_of(text, statements=(statement,))
    assert figure.according_to == "Inès Corvol"


@pytest.mark.model
def test_running_total_is_an_interval() -> None:
    (figure,) = figures_of("Depuis le 3 mars, 12 personnes ont été blessées.")
    assert figure.date == "2031-03-03/2031-05-14"


@pytest.mark.parametrize(
    ("text", "value", "comparator", "unit", "what", "source"),
    [
        (
            "About 136,000 demonstrators marched, police said.",
            136_000,
            "about",
            "person",
            "protesters",
            "police",
        ),
        ("Up to €1.5 million was stolen.", 1_500_000, "at_most", "euro", "amount", None),
        (
            "According to the interior ministry, 12 people were arrested.",
            12,
            "exactly",
            "person",
            "arrested",
            "Interior Ministry",
        ),
        ("Nearly two thirds of them agree.", 66.7, "about", "percent", "share", None),
    ],
)
def test_english_without_a_parse(
    text: str, value: float, comparator: str, unit: str, what: str, source: str | None
) -> None:
    (figure,) = figures_of(text, "en")
    assert (figure.value, figure.comparator, figure.unit) == (value, comparator, unit)
    assert (figure.what, figure.according_to) == (what, source)


def test_comparable_key_ignores_where_and_who_says_it() -> None:
    figure = Figure(span=Span(0, 2), value=3, unit="person", what="killed", date="2031-05-14")
    same = replace(figure, span=Span(5, 7), according_to="police", value=4)
    assert comparable_key(figure) == comparable_key(same)
    assert comparable_key(figure) != comparable_key(replace(figure, what="injured"))


ODD = st.text(
    alphabet=st.sampled_from("0123456789.,%€ \n'’«»\"-/adeinotrspç\u202b\U0001f600"), max_size=80
)


@settings(max_examples=60, deadline=None)
@given(ODD)
def test_any_text_is_read_with_spans_inside(text: str) -> None:
    for figure in figures_of(text, "en", None):
        assert 0 <= figure.span.start < figure.span.end <= len(text)
        assert figure.sentence is not None
        assert figure.sentence.start <= figure.span.start
