"""The sample site, written once."""

from __future__ import annotations

from pathlib import Path

import pytest

from recoupe.export.site import write_site

from .pages import Page, read_pages
from .sample import DOSSIER, READINGS


@pytest.fixture(scope="session")
def site(tmp_path_factory: pytest.TempPathFactory) -> Path:
    out = tmp_path_factory.mktemp("dossier")
    write_site(READINGS, DOSSIER, out)
    return out


@pytest.fixture(scope="session")
def pages(site: Path) -> dict[Path, Page]:
    return read_pages(site)
