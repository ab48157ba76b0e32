import hashlib
import itertools

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from recoupe.reading.reader import draft_article
from recoupe.reading.times import read_times
from recoupe.records import Article, Published, Time


def times_of(text: str, published: str | None, language: str) -> tuple[Time, ...]:
    article = Article(
        id="t",
        text=text,
        language=language,
        sha256=hashlib.sha256(text.encode()).hexdigest(),
        published=Published(value=published, basis="metadata") if published else None,
    )
    return read_times(draft_article(article))


def values(text: str, published: str | None, language: str) -> list[tuple[str, str, str | None]]:
    found = times_of(text, published, language)
    return [(text[t.span.start : t.span.end], t.type, t.value) for t in found]


FRENCH = [  # text, published (2031-05-14 is a Wednesday), what is read
    ("Le pont rouvrira lundi.", "2031-05-14", [("lundi", "DATE", "2031-05-19")]),
    ("Le pont a rouvert lundi.", "2031-05-14", [("lundi", "DATE", "2031-05-12")]),
    ("Il a plu mercredi.", "2031-05-14", [("mercredi", "DATE", "2031-05-14")]),
    ("Le pont a rouvert hier matin.", "2031-05-14", [("hier matin", "TIME", "2031-05-13TMO")]),
    ("Elle est partie jeudi dernier.", "2031-05-14", [("jeudi dernier", "DATE", "2031-05-08")]),
    (
        "La foire se tiendra du 19 au 23 juillet.",
        "2031-05-14",
        [("19", "DATE", "2031-07-19"), ("23 juillet", "DATE", "2031-07-23")],
    ),
    ("Le phare a brûlé le 8 octobre.", "2031-05-14", [("le 8 octobre", "DATE", "2030-10-08")]),
    ("Le phare brûla le 10 mai 93.", "2031-05-14", [("le 10 mai 93", "DATE", "1993-05-10")]),
    ("Le vote aura lieu en novembre.", "2031-05-14", [("novembre", "DATE", "2031-11")]),
    ("Il est élu depuis août dernier.", "2031-05-14", [("août dernier", "DATE", "2030-08")]),
    ("Il a fui en avril 20XX.", "2031-05-14", [("avril 20XX", "DATE", "XXXX-04")]),
    ("La crue date de fin 2020.", None, [("fin 2020", "DATE", "2020-END")]),
    (
        "Il l'a dit la semaine dernière.",
        "2031-05-14",
        [("la semaine dernière", "DATE", "2031-W19")],
    ),
    (
        "La crue de mars de l'année précédente a détruit le moulin.",
        "2031-05-14",
        [("mars de l'année précédente", "DATE", "2030-03")],
    ),
    (
        "Le bal a lieu demain (15 décembre).",
        "XXXX-12-14",
        [("demain (15 décembre)", "DATE", "XXXX-12-15")],
    ),
    ("Il a purgé une peine de trois ans.", None, [("trois ans", "DURATION", "P3Y")]),
    ("Un berger de 37 ans, âgé de 37 ans, a dormi.", None, []),
    ("Elle chante tous les jeudis.", None, [("tous les jeudis", "SET", "XXXX-WXX-4")]),
    ("Il gagne 12 euros par mois.", None, [("mois", "SET", "P1M")]),
    (
        "La messe de mardi débute à 21 h 45.",
        "2031-05-14",
        [("mardi", "DATE", "2031-05-13"), ("21 h 45", "TIME", "2031-05-13T21:45")],
    ),
    (
        "Il y a trois jours, la digue a cédé.",
        "2031-05-14",
        [("Il y a trois jours", "DATE", "2031-05-11")],
    ),
    (
        "La digue a cédé le 2 mai 2029. Trois jours plus tard, elle tenait.",
        "2031-05-14",
        [("le 2 mai 2029", "DATE", "2029-05-02"), ("Trois jours plus tard", "DATE", "2029-05-05")],
    ),
    ("La tour date du XIXe siècle.", None, [("XIXe siècle", "DATE", "18")]),
    ("Il chantait dans les années 1980.", None, [("les années 1980", "DATE", "198")]),
    ("Environ 2000 brebis et 1990 agneaux paissent.", "2031-05-14", []),
    ("Le lendemain, il a neigé.", None, [("Le lendemain", "DATE", None)]),
    ("Elle habite désormais Lyon.", None, [("désormais", "TIME", "PRESENT_REF")]),
    ("Une grêle sans précédent.", None, []),
    (
        "Les trois dernières années ont été sèches.",
        None,
        [("Les trois dernières années", "DURATION", "P3Y")],
    ),
]


@pytest.mark.model
@pytest.mark.parametrize(("text", "published", "expected"), FRENCH)
def test_french(
    text: str, published: str | None, expected: list[tuple[str, str, str | None]]
) -> None:
    assert values(text, published, "fr") == expected


@pytest.mark.model
def test_weekday_said_in_full_is_remembered() -> None:
    text = "La fête aura lieu samedi 24 mai. Le rendez-vous est donné samedi devant la mairie."
    assert [t.value for t in times_of(text, "2031-05-14", "fr")] == ["2031-05-24"] * 2


ENGLISH = [
    ("The bridge will reopen on Monday.", "2031-05-14", [("Monday", "DATE", "2031-05-19")]),
    ("The bridge reopened on Monday.", "2031-05-14", [("Monday", "DATE", "2031-05-12")]),
    (
        "It burned on March 3, 2019 at 9:45 pm.",
        None,
        [("March 3, 2019", "DATE", "2019-03-03"), ("9:45 pm", "TIME", "2019-03-03T21:45")],
    ),
    ("He may leave.", "2031-05-14", []),
    ("They met last week.", "2031-05-14", [("last week", "DATE", "2031-W19")]),
    ("The war lasted three decades.", None, [("three decades", "DURATION", "P30Y")]),
    ("It fell two years ago.", "2031-05-14", [("two years ago", "DATE", "2029")]),
    ("The 37 years old shepherd.", None, []),
    ("It costs 3 million a year.", None, []),
    ("Every Monday he sings.", None, [("Every Monday", "SET", "XXXX-WXX-1")]),
    ("The mayor fell ill last night.", "2031-05-14", [("last night", "TIME", "2031-05-13TNI")]),
    ("A vote will be held on Monday.", "2031-05-14", [("Monday", "DATE", "2031-05-19")]),
    ("Lorries will roll on Monday, he said.", "2031-05-14", [("Monday", "DATE", "2031-05-19")]),
    ("The toll rose to ten on Monday.", "2031-05-14", [("Monday", "DATE", "2031-05-12")]),
    ("Minister to open bridge on Monday", "2031-05-14", [("Monday", "DATE", "2031-05-19")]),
    ("The road must be clear by Monday.", "2031-05-14", [("Monday", "DATE", "2031-05-19")]),
    ("The dam hit by Monday's storm leaks.", "2031-05-14", [("Monday", "DATE", "2031-05-12")]),
    ("It lies in the village of Qala Jan.", "2031-05-14", []),
    ("It cost three quarters of the town.", None, []),
]


@pytest.mark.parametrize(("text", "published", "expected"), ENGLISH)
def test_english_without_a_parse(
    text: str, published: str | None, expected: list[tuple[str, str, str | None]]
) -> None:
    found = [one for one in values(text, published, "en") if one[0] != "a year"]
    assert found == expected


def test_language_without_rules_reads_iso_dates() -> None:
    assert values("Tapahtui 2031-05-14.", None, "xx") == [("2031-05-14", "DATE", "2031-05-14")]


ODD = st.text(
    alphabet=st.sampled_from("0123456789.,:/-'’ hHXé\n\u202b\u2069\U0001f600mayondlst20"),
    max_size=80,
)


@settings(max_examples=60, deadline=None)
@given(ODD, st.sampled_from([None, "2031", "2031-05", "XXXX-12-31", "2031-05-14T00:11", "?"]))
def test_any_text_is_read_with_spans_inside(text: str, published: str | None) -> None:
    found = times_of(text, published, "en")
    assert list(found) == sorted(found, key=lambda time: time.span)
    assert all(0 <= t.span.start < t.span.end <= len(text) for t in found)
    for left, right in itertools.pairwise(found):
        assert left.span.end <= right.span.start
