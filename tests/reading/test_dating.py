from __future__ import annotations

import pytest

from recoupe.languages import get_language
from recoupe.reading.dating import read_published
from recoupe.reading.layout import read_layout
from recoupe.records import Article, Published

FRENCH = get_language("fr")
PROSE = (
    "Le conseil municipal de Brevanne a voté la fermeture du pont de la Tuilerie, malgré "
    "l'opposition d'une partie des riverains venus nombreux dans la salle des fêtes."
)


def dated(text: str, code: str = "fr", **fields: object) -> tuple[str, str, str | None] | None:
    article = Article(id="a", text=text, sha256="0" * 64, **fields)  # type: ignore[arg-type]
    language = get_language(code)
    found = read_published(article, read_layout(article, language, frozenset()), language)
    if found is None:
        return None
    return found.value, found.basis, text[slice(*found.span)] if found.span else None


def test_metadata_come_first() -> None:
    given = Published(value="2031-05-06", basis="metadata")
    url = "https://brevanne.example/2030/01/02/pont"
    assert dated(PROSE, published=given, url=url) == ("2031-05-06", "metadata", None)


@pytest.mark.parametrize(
    ("url", "value"),
    [
        ("https://b.example/2031/12/07/pont", "2031-12-07"),
        ("https://b.example/monde/203112/07/01-5-pont.php", "2031-12-07"),
        ("https://b.example/pol/01002-20311207ARTFIG00337-pont.php", "2031-12-07"),
        ("https://b.example/es/20311207/pont-123", "2031-12-07"),
        ("https://b.example/2031-12-07/pont", "2031-12-07"),
        ("https://b.example/2031/12/le-pont", "2031-12"),
        ("https://b.example/2031/13/07/pont", None),
        ("https://b.example/2031/02/30/pont", None),
        ("https://b.example/pont-20311207", None),
        ("https://b.example/article-664458", None),
    ],
)
def test_only_certain_urls_date(url: str, value: str | None) -> None:
    assert dated(PROSE, url=url) == (value and (value, "url", None))


@pytest.mark.parametrize(
    ("text", "expected"),
    [
        (
            f"Un pont ferme\n{PROSE}\n2031-04-23 00:11",
            ("2031-04-23T00:11", "stamp", "2031-04-23 00:11"),
        ),
        (f" date 2031-08 Un pont ferme\n{PROSE}", ("2031-08", "stamp", "date 2031-08")),
        (
            f"{PROSE}\nPublié le 3 mars 2031 à 9h05",
            ("2031-03-03T09:05", "dateline", "3 mars 2031 à 9h05"),
        ),
        (f"Publié le 04/03/2031\n{PROSE}", ("2031-03-04", "dateline", "04/03/2031")),
        (f"Publié le\n\n4 mars 2031\n\n{PROSE}", ("2031-03-04", "dateline", "4 mars 2031")),
        (f"Publié le\n\nAvant le 4 mars 2031, rien.\n\n{PROSE}", None),
        (f"BREVANNE, 1er mars 2031 (AFP) - {PROSE}", ("2031-03-01", "dateline", "1er mars 2031")),
        (
            f"{PROSE}\nLa maire arrive à Lyon, le 19 août 2031. (J. MORVAN / POOL / AFP)\n{PROSE}",
            ("2031-08-19", "caption", "19 août 2031"),
        ),
        (
            f"{PROSE} Le vote de demain (15 décembre) le dira.",
            ("XXXX-12-14", "inferred", "demain (15 décembre"),
        ),
        (
            f"{PROSE} Hier, lundi 3 mars 2031, il pleuvait.",
            ("2031-03-04", "inferred", "Hier, lundi 3 mars 2031"),
        ),
    ],
)
def test_evidence_in_the_text(text: str, expected: tuple[str, str, str]) -> None:
    assert dated(text) == expected


@pytest.mark.parametrize(
    "text",
    [
        PROSE,
        f"{PROSE} Le pont date du 3 mars 1931.",
        f"{PROSE}\nPublié\n{PROSE}",
        f"{PROSE}\nPhoto d'archives : la maire, le 19 août 2011. (J. MORVAN / AFP)\n{PROSE}",
        f"{PROSE} « Demain, 15 décembre, nous voterons », disait-il.",
        f"{PROSE} Le vote d'hier (29 février) ou d'avant-hier (1er mars).",
        f"{PROSE} Le pont sera rouvert demain (35 décembre).",
    ],
)
def test_no_evidence_no_date(text: str) -> None:
    expected = ("XXXX-03-01", "inferred", "hier (29 février") if "29 février" in text else None
    assert dated(text) == expected


def test_english_dates() -> None:
    text = f"Published on March 3, 2031 at 9:05\n{PROSE}"
    assert dated(text, "en") == ("2031-03-03T09:05", "dateline", "March 3, 2031 at 9:05")


def test_day_before_an_unknown_first_of_march_is_unknown() -> None:
    assert dated(f"{PROSE} Le vote de demain (1er mars) le dira.") is None
