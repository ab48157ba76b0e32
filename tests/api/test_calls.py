from __future__ import annotations

import hashlib
import subprocess
import sys
from pathlib import Path

import pytest

import recoupe
from recoupe.api import DossierTable, ReadingTable, Settings, calls
from recoupe.errors import NothingReadError, UnreadableError
from recoupe.records import Article, Dossier, Reading
from tests.fake_check import SETTINGS, STAGES
from tests.outputs import validated_folder


@pytest.fixture(autouse=True)
def _cheap(monkeypatch: pytest.MonkeyPatch) -> None:
    def settings(**values: object) -> Settings:
        return Settings(**{"stages": STAGES, **values})  # type: ignore[arg-type]

    monkeypatch.setattr(calls, "Settings", settings)


def article(identity: str, text: str = "Un texte.") -> Article:
    return Article(id=identity, text=text, sha256=hashlib.sha256(text.encode()).hexdigest())


def test_importing_recoupe_loads_nothing_heavy() -> None:
    heavy = ("spacy", "numpy", "trafilatura", "rich", "babel", "jinja2")
    code = f"import sys, recoupe.api; print([m for m in {heavy} if m in sys.modules])"
    found = subprocess.run([sys.executable, "-c", code], capture_output=True, text=True, check=True)
    assert found.stdout.strip() == "[]"


def test_what_is_public() -> None:
    assert dir(recoupe) == ["Article", "Dossier", "Reading", "check", "read"]
    assert recoupe.Article is Article
    with pytest.raises(AttributeError, match=r"no attribute 'reed'.*'read'"):
        _ = recoupe.reed


def test_read_takes_a_text_or_an_article() -> None:
    reading = recoupe.read("Un texte.", source="La Gazette", published="2024-08-19")
    assert isinstance(reading, Reading)
    assert isinstance(reading, ReadingTable)
    assert reading.article.source == "La Gazette"
    assert reading.article.published is not None
    assert reading.article.published.value == "2024-08-19"
    assert recoupe.read(article("a")).article.id == "a"
    with pytest.raises(UnreadableError, match="empty"):
        recoupe.read("  ")


def test_check_takes_files_articles_or_both(tmp_path: Path) -> None:
    (tmp_path / "un.txt").write_text("Un.")
    both = recoupe.check([tmp_path / "un.txt", article("deux")], settings=SETTINGS)
    assert isinstance(both, Dossier)
    assert isinstance(both, DossierTable)
    assert [one.id for one in both.articles] == ["deux", "un"]
    assert [one.article.id for one in both.readings] == ["deux", "un"]
    assert len(recoupe.check(article("deux"), settings=SETTINGS).articles) == 1
    assert len(recoupe.check(str(tmp_path), settings=SETTINGS).articles) == 1


def test_check_writes_and_keeps_only_when_asked(tmp_path: Path) -> None:
    recoupe.check(article("a"), settings=SETTINGS)
    assert list(tmp_path.iterdir()) == []
    recoupe.check(article("a"), out=tmp_path / "out", settings=SETTINGS)
    assert len(validated_folder(tmp_path / "out")[0]) == 1
    assert (tmp_path / "out" / ".recoupe" / "readings.sqlite3").exists()


def test_nothing_to_read_tells_every_item(tmp_path: Path) -> None:
    with pytest.raises(NothingReadError) as caught:
        recoupe.check([tmp_path / "a.txt", tmp_path / "b.txt"], settings=SETTINGS)
    assert len(caught.value.left_out) == 2
