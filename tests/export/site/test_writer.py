"""Writing: the same bytes, nothing stale, nothing of others touched, nothing too large."""

from __future__ import annotations

import hashlib
from dataclasses import replace
from pathlib import Path

import pytest

from recoupe.errors import OutputError
from recoupe.export.site import write_site
from recoupe.export.site.paths import FOLDER, page_path, slug
from recoupe.export.site.reach import PAGE_BYTES
from recoupe.records import (
    Article,
    Dossier,
    DossierArticle,
    Entity,
    Evidence,
    Figure,
    Finding,
    FindingValue,
    Mention,
    MergedStatement,
    Reading,
    Span,
    Statement,
    StatementVersion,
    Story,
)

from .pages import read_pages, resolve
from .sample import DOSSIER, READINGS


def digest(out: Path) -> dict[str, str]:
    files = sorted(path for path in out.rglob("*") if path.is_file())
    return {str(p.relative_to(out)): hashlib.sha256(p.read_bytes()).hexdigest() for p in files}


def dossier_of(*articles: Article, **more: object) -> Dossier:
    lines = tuple(
        DossierArticle(
            id=a.id,
            source=None,
            title=a.title,
            published=None,
            language=None,
            lineage=None,
            story=f"s-{a.id}",
        )
        for a in articles
    )
    stories = tuple(
        Story(id=f"s-{a.id}", label=a.title or a.id, date=None, articles=(a.id,)) for a in articles
    )
    empty = {"lineages": (), "events": (), "statements": (), "findings": ()}
    return Dossier(articles=lines, stories=stories, **{**empty, **more})


def test_same_input_same_bytes_in_any_order(site: Path, tmp_path: Path) -> None:
    write_site(tuple(reversed(READINGS)), DOSSIER, tmp_path)
    assert digest(tmp_path) == digest(site)


def test_an_iterator_will_do(site: Path, tmp_path: Path) -> None:
    write_site(iter(READINGS), DOSSIER, tmp_path)
    assert digest(tmp_path) == digest(site)


def test_a_second_run_leaves_no_stale_page(tmp_path: Path) -> None:
    write_site(READINGS, DOSSIER, tmp_path)
    (tmp_path / "dossier.json").write_text("{}")
    first = READINGS[0]
    write_site([first], dossier_of(first.article), tmp_path)
    articles = [path.name for path in (tmp_path / FOLDER / "fr" / "article").iterdir()]
    assert len(articles) == 1
    assert (tmp_path / "dossier.json").exists()
    assert sorted(path.name for path in tmp_path.iterdir()) == [
        "dossier.json",
        "index.html",
        FOLDER,
    ]


def test_a_folder_of_somebody_else_is_not_touched(tmp_path: Path) -> None:
    mine = tmp_path / FOLDER / "letter.txt"
    mine.parent.mkdir()
    mine.write_text("mine")
    with pytest.raises(OutputError, match="something else"):
        write_site(READINGS, DOSSIER, tmp_path)
    assert mine.read_text() == "mine"
    assert not (tmp_path / "index.html").exists()


def test_progress_counts_up_to_all_pages(tmp_path: Path) -> None:
    seen: list[tuple[int, int]] = []
    write_site(READINGS, DOSSIER, tmp_path, progress=lambda done, total: seen.append((done, total)))
    assert [done for done, _ in seen] == list(range(1, len(seen) + 1))
    assert {total for _, total in seen} == {len(seen)}


def test_nothing_to_show_is_shown(tmp_path: Path) -> None:
    write_site([], dossier_of(), tmp_path)
    assert "Aucun sujet" in (tmp_path / "index.html").read_text(encoding="utf-8")


def monster() -> Reading:
    """Return a line of ten million characters with facts all along it."""
    text = "<b>\u202e \x00é " * 1_200_000
    spans = [Span(n * 80, n * 80 + 4) for n in range(5_000)]
    return Reading(
        article=Article(id="big", title=text, text=text, sha256=""),
        body=(Span(0, len(text)),),
        sentences=(Span(0, len(text)),),
        figures=tuple(Figure(span=span, value=1) for span in spans),
        mentions=tuple(
            Mention(span=span, type="person", form="name", entity=None) for span in spans
        ),
        statements=(Statement(kind="direct", parts=(Span(0, len(text)),)),),
    )


def test_a_line_of_ten_megabytes_is_cut_and_says_so(tmp_path: Path) -> None:
    reading = monster()
    last = Span(len(reading.article.text) - 4, len(reading.article.text))
    value = FindingValue(
        value=reading.article.text,
        according_to=reading.article.text,
        evidence=(Evidence(article="big", span=last), Evidence(article="gone", span=last)),
    )
    finding = Finding(
        id="f",
        kind="single_source",
        what="dead",
        values=(value,),
        why=reading.article.text,
        why_fr="",
        origins=1,
        origins_at_most=1,
    )
    write_site([reading], dossier_of(reading.article, findings=(finding,)), tmp_path)
    pages = read_pages(tmp_path)
    assert max(path.stat().st_size for path in pages) <= PAGE_BYTES
    article = next(page for path, page in pages.items() if "/fr/article/" in path.as_posix())
    assert "Le texte est coupé ici" in article.html
    assert reading.article.text.startswith(article.delivered)
    for page in pages.values():
        for link in page.links:
            file, fragment = resolve(page, link)
            assert link.startswith("data:") or not fragment or fragment in pages[file].ids


def test_a_long_list_of_stories_is_paged_and_searchable(tmp_path: Path) -> None:
    articles = [
        Article(id=f"a{n}", title=f"T{n} </script>", text="x", sha256="") for n in range(160)
    ]
    readings = [Reading(article=article, body=(Span(0, 1),)) for article in articles]
    write_site(readings, dossier_of(*articles), tmp_path)
    second = tmp_path / FOLDER / "fr" / "index-2.html"
    assert 'aria-current="page"' in second.read_text(encoding="utf-8")
    shard = (tmp_path / FOLDER / "assets" / "stories-1.js").read_text(encoding="utf-8")
    assert shard.count("story/") == 160
    assert "<" not in shard


def test_a_large_story_shows_less_rather_than_grow(tmp_path: Path) -> None:
    text = " ".join(f"é{n:03}" for n in range(600))
    article = Article(id="a", title="T", text=text, sha256="")
    evidence = tuple(Evidence(article="a", span=Span(5 * n, 5 * n + 600)) for n in range(9))
    findings = tuple(
        Finding(
            id=f"f{n}",
            kind="agreed",
            what=f"thing{n}",
            story="s-a",
            values=tuple(
                FindingValue(value="1", according_to=None, evidence=evidence) for _ in range(4)
            ),
            why=text,
            why_fr=text,
            origins=1,
            origins_at_most=1,
        )
        for n in range(70)
    )
    reading = Reading(article=article, body=(Span(0, len(text)),))
    write_site([reading], dossier_of(article, findings=findings), tmp_path)
    page = next((tmp_path / FOLDER / "fr" / "story").iterdir())
    assert page.stat().st_size <= PAGE_BYTES
    shown = page.read_text(encoding="utf-8").count('class="finding agreed"')
    assert 0 < shown < 70
    assert f"{70 - shown} autres se trouvent dans dossier.json" in page.read_text(encoding="utf-8")


def test_the_page_of_one_who_says_much_stays_small(tmp_path: Path) -> None:
    text = "é" * 3_000
    mentions = (Mention(span=Span(0, 4), type="person", form="name", entity="e"),)
    readings = [
        Reading(
            article=Article(id=f"a{n}", title="T", text=text + str(n), sha256=""),
            body=(Span(0, 3_000),),
            mentions=mentions,
            entities=(Entity(id="e", name="E", type="person"),),
        )
        for n in range(5)
    ]
    versions = [
        StatementVersion(article=f"a{n}", parts=(Span(0, 2_900 + n),), kind="direct")
        for n in range(5)
    ]
    statements = tuple(
        MergedStatement(
            id=f"st{n}",
            speaker="e",
            speaker_name="E",
            versions=tuple(versions),
            origins=1,
            origins_at_most=1,
        )
        for n in range(50)
    )
    articles = [reading.article for reading in readings]
    dossier = replace(dossier_of(*articles, statements=statements), stories=())
    write_site(readings, dossier, tmp_path)
    page = next((tmp_path / FOLDER / "fr" / "who").iterdir())
    assert page.stat().st_size <= PAGE_BYTES
    assert 0 < page.read_text(encoding="utf-8").count('class="said"') < 50


def test_names_of_files_are_safe_and_distinct() -> None:
    assert slug('../../etc/passwd\x00 CON<>:"|?*') == "etc-passwd-con"
    assert slug("Élysée : « l'État »") == "elysee-l-etat"
    assert page_path("story", "a", "1") != page_path("story", "a", "2")
    assert page_path("story", "\u4e2d", "1").startswith("story/")
    assert len(page_path("story", "x" * 10_000, "k")) < 80


def test_an_article_unknown_to_the_dossier_is_still_shown(tmp_path: Path) -> None:
    stray = replace(READINGS[0], article=replace(READINGS[0].article, id="stray"))
    write_site([stray], dossier_of(), tmp_path)
    assert len(list((tmp_path / FOLDER / "fr" / "article").iterdir())) == 1
