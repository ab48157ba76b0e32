"""Every page of the sample site: safe, linked, labelled, complete in both languages."""

from __future__ import annotations

import re
from pathlib import Path

import pytest

from recoupe.export.site.paths import FOLDER
from recoupe.export.site.reach import PAGE_BYTES

from .pages import Page, resolve
from .sample import READINGS, TEXTS

HTML_IDS = re.compile(r"c\d+-\d+|n\d+|[a-z][a-z0-9_-]*")


def find(pages: dict[Path, Page], fragment: str, language: str = "fr") -> Page:
    """Return the one page whose path holds the fragment."""
    found = [p for path, p in pages.items() if f"/{language}/{fragment}" in path.as_posix()]
    assert len(found) == 1, [page.path.name for page in found]
    return found[0]


def test_index_opens_in_french_and_links_to_english(site: Path, pages: dict[Path, Page]) -> None:
    index = pages[(site / "index.html").resolve()]
    assert ("html", {"lang": "fr"}) in index.tags
    english = (site / FOLDER / "en" / "index.html").resolve()
    assert english in {resolve(index, link)[0] for link in index.links}


def test_every_page_exists_in_both_languages(pages: dict[Path, Page]) -> None:
    names = {
        path.as_posix().rsplit("/site/", 1)[-1] for path in pages if "/site/" in path.as_posix()
    }
    french = {name[3:] for name in names if name.startswith("fr/")}
    english = {name[3:] for name in names if name.startswith("en/")}
    assert english - french == {"index.html"}
    assert french <= english


def test_every_internal_link_leads_to_an_id_that_exists(pages: dict[Path, Page]) -> None:
    for page in pages.values():
        for link in page.links:
            if link.startswith(("https://", "data:")):
                continue
            file, fragment = resolve(page, link)
            assert file.exists(), (page.path, link)
            if fragment:
                assert fragment in pages[file].ids, (page.path, link)


def test_ids_are_unique_and_harmless(pages: dict[Path, Page]) -> None:
    for page in pages.values():
        assert len(page.ids) == len(set(page.ids)), page.path
        assert all(HTML_IDS.fullmatch(name) for name in page.ids), page.path


def test_elements_are_closed(pages: dict[Path, Page]) -> None:
    assert all(page.finished() for page in pages.values())


def test_nothing_from_an_article_becomes_markup(pages: dict[Path, Page]) -> None:
    for page in pages.values():
        scripts = [values for tag, values in page.tags if tag == "script"]
        assert [list(values) for values in scripts] == [["defer", "src"]], page.path
        for tag, values in page.tags:
            assert tag not in {"img", "iframe", "object", "embed", "base", "style"}, page.path
            assert not any(name.startswith("on") or name == "style" for name in values), page.path
            assert not (values.get("href") or "").lower().startswith("javascript"), page.path


def test_no_control_character_is_left(pages: dict[Path, Page]) -> None:
    forbidden = re.compile("[\x00-\x08\x0b-\x1f\x7f\u202a-\u202e\u2066-\u2069]")
    for page in pages.values():
        assert forbidden.search(page.html) is None, page.path


def test_a_hidden_override_is_shown(pages: dict[Path, Page]) -> None:
    page = find(pages, "article/titre")
    assert '<span class="ctl" data-c="202e" title="U+202E">[RLO]</span>' in page.html
    assert "&lt;script&gt;alert(1)&lt;/script&gt;" in page.html


@pytest.mark.parametrize("reading", READINGS, ids=lambda reading: reading.article.id)
def test_the_reader_shows_the_text_as_delivered(reading, pages: dict[Path, Page]) -> None:
    shown = [page.delivered for path, page in pages.items() if "/fr/article/" in path.as_posix()]
    # HTML has no way to write a bare line feed differently; everything else comes back.
    assert reading.article.text in shown


def test_policy_forbids_everything_from_outside(pages: dict[Path, Page]) -> None:
    for page in pages.values():
        policy = next(v["content"] for t, v in page.tags if t == "meta" and v.get("http-equiv"))
        assert policy.startswith("default-src 'none';")
        assert "http" not in policy
        assert "unsafe" not in policy
        external = [link for link in page.links if link.startswith("http")]
        assert all(link.startswith("https://news.example/") for link in external)


def test_pages_are_small(pages: dict[Path, Page]) -> None:
    assert all(page.path.stat().st_size <= PAGE_BYTES for page in pages.values())


def test_headings_start_at_one_and_skip_no_level(pages: dict[Path, Page]) -> None:
    for page in pages.values():
        assert page.headings[0] == 1, page.path
        assert page.headings.count(1) == 1, page.path
        steps = zip(page.headings, page.headings[1:], strict=False)
        assert all(after - before <= 1 for before, after in steps), (page.path, page.headings)


def test_controls_and_landmarks_are_named(pages: dict[Path, Page]) -> None:
    for page in pages.values():
        labels = {values.get("for") for tag, values in page.tags if tag == "label"}
        wrapped = page.html.count("<label")
        inputs = [values for tag, values in page.tags if tag in ("input", "select")]
        unnamed = [v for v in inputs if v.get("id") not in labels and v.get("type") != "checkbox"]
        assert not unnamed, page.path
        assert wrapped >= len([v for v in inputs if v.get("type") == "checkbox"])
        for tag, values in page.tags:
            if tag in ("nav", "svg") or values.get("role") == "region":
                assert values.get("aria-label") or values.get("aria-labelledby"), (page.path, tag)
            for name in ("aria-labelledby", "aria-describedby"):
                assert values.get(name) is None or values[name] in page.ids, (page.path, name)
        assert page.links[2:3] == ["#main"] or "#main" in page.links
        assert "main" in page.ids


def test_story_shows_disputes_first_and_origins_at_a_glance(pages: dict[Path, Page]) -> None:
    page = find(pages, "story/arvenne-les-dockers", "en")
    verdicts = re.findall(r'<article class="finding (\w+)"', page.html)
    assert verdicts == ["disputed", "revised", "repaired"]
    assert "2 to 4" in page.html
    assert "at least 2 origins, at most 3" in page.html
    assert "<del>" in page.html
    assert "marker-end" in page.html


def test_disputed_stories_told_by_several_come_first(site: Path, pages: dict[Path, Page]) -> None:
    index = pages[(site / "index.html").resolve()]
    first = index.html.index("les dockers manifestent")
    assert first < index.html.index("la médiation s&#x27;ouvre")
    assert "vide&lt;br&gt;.txt" in index.html
    assert "le fichier est vide" in index.html


def test_actor_page_tells_what_they_said_and_did(pages: dict[Path, Page]) -> None:
    page = find(pages, "who/odile-varenne", "en")
    assert "What they do" in page.html
    assert "Nous ne laisserons pas mourir ce port" in page.html
    assert '<circle class="material_cooperation"' in page.html
    assert '<circle class="verbal_cooperation open"' in page.html


def test_damage_page_shows_evidence_and_repair(pages: dict[Path, Page]) -> None:
    page = find(pages, "damage.html")
    assert "<mark>12 mars 20XX</mark>" in page.html
    assert "<b><bdi>12 mars 2031</bdi></b>" in page.html
    assert 'id="unclosed_quotation"' in page.html


def test_margin_notes_explain_and_link_to_the_cross_check(pages: dict[Path, Page]) -> None:
    page = find(pages, "article/a-arvenne-les-dockers")
    place = TEXTS["courrier"].index("Quelque 4.000 personnes")
    span = f"c{place}-{place + len('Quelque 4.000 personnes')}"
    assert span in page.ids
    assert f'data-r="{span}"' in page.html
    assert '<span class="verdict disputed">contesté</span>' in page.html
    assert "furniture" in page.html
