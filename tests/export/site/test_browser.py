"""What a reader does, in a real browser: from the index to the characters of a fact."""

from __future__ import annotations

import shutil
from collections.abc import Iterator
from pathlib import Path
from typing import Any

import pytest

from recoupe.export.site import write_site

from .sample import READINGS, TEXTS
from .test_writer import dossier_of

CHROMIUM = shutil.which("chromium") or shutil.which("chromium-browser")
DRIVER = shutil.which("chromedriver")
FLAGS = (
    "--headless",
    "--no-sandbox",
    "--disable-gpu",
    "--no-first-run",
    "--disable-background-networking",
    "--disable-component-update",
    "--disable-sync",
    "--window-size=1280,1000",
)
HIGHLIGHTED = (
    "return [...(CSS.highlights.get('hit') ?? [])].map(range => range.toString()).join('')"
)

pytestmark = [
    pytest.mark.browser,
    pytest.mark.skipif(
        CHROMIUM is None or DRIVER is None, reason="needs Debian's chromium and chromium-driver"
    ),
]


@pytest.fixture(scope="module")
def browser(tmp_path_factory: pytest.TempPathFactory) -> Iterator[Any]:
    from selenium import webdriver
    from selenium.webdriver.chrome.service import Service

    options = webdriver.ChromeOptions()
    options.binary_location = CHROMIUM
    for flag in (*FLAGS, f"--user-data-dir={tmp_path_factory.mktemp('profile')}"):
        options.add_argument(flag)
    options.set_capability("goog:loggingPrefs", {"browser": "ALL"})
    driver = webdriver.Chrome(options=options, service=Service(DRIVER))
    yield driver
    driver.quit()


@pytest.fixture
def index(browser: Any, site: Path) -> Iterator[Any]:
    """Open the index; afterwards, nothing may have been written to the console."""
    browser.get((site / "index.html").as_uri())
    yield browser
    assert browser.get_log("browser") == []


def click(browser: Any, selector: str) -> None:
    element = browser.find_element("css selector", selector)
    browser.execute_script("arguments[0].scrollIntoView({block: 'center'})", element)
    element.click()


def test_from_the_index_to_the_characters_of_a_fact(index: Any) -> None:
    click(index, "#stories h3 a")
    assert "dockers manifestent" in index.title
    click(index, ".finding.disputed .quote a")
    assert "/article/" in index.current_url
    assert index.execute_script(HIGHLIGHTED) == "Quelque 4.000 personnes"
    top = index.execute_script(
        "return document.querySelector(location.hash).getBoundingClientRect().top"
    )
    assert 0 <= top <= 1000


def test_a_mark_opens_its_explanation_and_escape_closes_it(index: Any, site: Path) -> None:
    page = next((site / "site" / "fr" / "article").glob("a-arvenne*"))
    index.get(page.as_uri())
    click(index, ".m.fg")
    note = index.find_element("css selector", "details[open] .nb")
    assert "manifestants" in note.text
    assert "contesté" in note.text
    assert index.execute_script(HIGHLIGHTED) == "Quelque 4.000 personnes"
    index.find_element("css selector", "body").send_keys("\ue00c")
    assert index.find_elements("css selector", "details[open]") == []


def test_highlighting_counts_code_points_past_signs_and_emoji(index: Any, site: Path) -> None:
    page = next((site / "site" / "fr" / "article").glob("titre-script*"))
    start = TEXTS["hostile"].index("emoji")
    index.get(f"{page.as_uri()}#c{start}-{start + 5}")
    assert index.execute_script(HIGHLIGHTED) == "emoji"


def test_the_language_switch_keeps_the_place(index: Any, site: Path) -> None:
    page = next((site / "site" / "fr" / "article").glob("a-arvenne*"))
    start = TEXTS["courrier"].index("9.000")
    index.get(f"{page.as_uri()}#c{start}-{start + 5}")
    click(index, ".switch")
    assert f"/en/article/{page.name}#c{start}-{start + 5}" in index.current_url
    assert index.execute_script("return document.documentElement.lang") == "en"
    assert index.execute_script(HIGHLIGHTED) == "9.000"


def test_stories_are_filtered_and_sorted(index: Any) -> None:
    def titles() -> list[str]:
        return [item.text for item in index.find_elements("css selector", "#stories h3")]

    everything = titles()
    assert len(everything) == 4
    index.find_element("id", "q").send_keys("MUSEE")
    assert titles() == ["Un musée de la mer à Arvenne"]
    index.find_element("id", "q").clear()
    index.find_element("id", "q").send_keys("x\b")
    click(index, "#f-disputed")
    assert titles() == everything[:1]
    assert index.find_element("css selector", ".found").text == "1 sujet"


def test_the_filter_reaches_over_all_pages(index: Any, tmp_path: Path) -> None:
    from dataclasses import replace

    first = READINGS[0]
    articles = [replace(first.article, id=f"a{n}", title=f"Sujet {n}") for n in range(152)]
    readings = [replace(first, article=article) for article in articles]
    write_site(readings, dossier_of(*articles), tmp_path)
    index.get((tmp_path / "index.html").as_uri())
    assert len(index.find_elements("css selector", "#stories > li")) == 150
    index.find_element("id", "q").send_keys("sujet 151")
    found = "#stories h3 a"
    from selenium.webdriver.support.ui import WebDriverWait

    WebDriverWait(index, 10).until(lambda d: len(d.find_elements("css selector", found)) == 1)
    click(index, found)
    assert "Sujet 151" in index.find_element("css selector", "h1").text


def test_no_script_of_an_article_runs(index: Any, site: Path) -> None:
    for page in sorted((site / "site").rglob("titre-script*.html")):
        index.get(page.as_uri())
        assert index.execute_script("return document.scripts.length") == 1


def test_every_page_opens_without_a_word_in_the_console(index: Any, site: Path) -> None:
    for page in sorted(site.rglob("*.html")):
        index.get(page.as_uri())
        wide = index.execute_script("return document.documentElement.scrollWidth <= innerWidth")
        assert wide, page
