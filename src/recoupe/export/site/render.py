"""Contexts rendered by templates, once per language."""

from __future__ import annotations

from dataclasses import dataclass, fields
from functools import lru_cache
from pathlib import Path
from typing import Final

from jinja2 import Environment, FileSystemLoader, StrictUndefined
from markupsafe import Markup

from recoupe.export.site.contexts import Page
from recoupe.export.site.fragments import Fragments
from recoupe.export.site.language import SITE_LANGUAGES, Language, precision
from recoupe.export.site.margin import Margin
from recoupe.export.site.paths import (
    ABOUT,
    ACTORS,
    ARTICLES,
    DAMAGE,
    FOLDER,
    INDEX,
    numbered,
    up_to_root,
)
from recoupe.export.site.safety import clip, isolate, tame
from recoupe.plover import INTENSITY
from recoupe.records import EventType

HERE: Final = Path(__file__).parent
PAGES: Final = {
    "index": INDEX,
    "articles": ARTICLES,
    "actors": ACTORS,
    "damage": DAMAGE,
    "about": ABOUT,
}
"""Where each section lies."""
ASSETS: Final = ("site.css", "site.js")


@dataclass(frozen=True, slots=True)
class Place:
    """Where a page lies, and how it links to others."""

    language: Language
    path: str
    """Within the language's folder."""

    @property
    def file(self) -> str:
        """The page's file, from the folder of ``index.html``."""
        return self.language.index if self.path == INDEX else f"{self._folder}/{self.path}"

    @property
    def _folder(self) -> str:
        return f"{FOLDER}/{self.language.code}"

    @property
    def root(self) -> str:
        """The way to the folder of ``index.html``."""
        return up_to_root(self.file)

    def link(self, target: str) -> str:
        """Return the way to a page of the same language."""
        if target.partition("#")[0] == INDEX:
            return self.root + self.language.index + target[len(INDEX) :]
        if self.file.startswith(self._folder):
            return up_to_root(self.path) + target
        return f"{self._folder}/{target}"

    def in_language(self, other: Language) -> str:
        """Return the way to the same page in another language."""
        return self.root + Place(other, self.path).file

    def asset(self, name: str) -> str:
        """Return the way to a file that all pages share."""
        return f"{self.root}{FOLDER}/assets/{name}"


def _finish(value: object) -> object:
    """Tame whatever a template prints, unless it is markup of our own making."""
    return tame(value) if type(value) is str else value


@lru_cache(maxsize=8)
def _environment(language: Language) -> Environment:
    """Return the compiled templates of a language; they are the same for every site."""
    environment = Environment(
        loader=FileSystemLoader(HERE / "templates"),
        autoescape=True,
        undefined=StrictUndefined,
        trim_blocks=True,
        lstrip_blocks=True,
        finalize=_finish,
        extensions=["jinja2.ext.i18n", "jinja2.ext.do"],
    )
    environment.install_gettext_translations(  # type: ignore[attr-defined]
        language.messages, newstyle=True
    )
    environment.globals.update(
        language=language,
        languages=SITE_LANGUAGES,
        label=language.label,
        number=language.number,
        value_of=language.year_or_number,
        percent=language.percent,
        date=language.date,
        precision=precision,
        numbered=numbered,
        pages=PAGES,
        is_cooperation=_is_cooperation,
    )
    environment.filters.update(bdi=isolate, short=clip)
    return environment


class Renderer:
    """The templates in one language."""

    def __init__(self, language: Language) -> None:
        self.language = language
        self._mastheads: dict[tuple[str, str], Markup] = {}

    def render(self, template: str, page: Page, path: str) -> str:
        """Render a page.

        Args:
            template: Name of the template, without suffix.
            page: What it shows.
            path: Where it will lie, within the language's folder.
        """
        place = Place(self.language, path)
        part = Fragments(self.language, place.link)
        values = {field.name: getattr(page, field.name) for field in fields(page)}
        return (
            _environment(self.language)
            .get_template(f"{template}.html.j2")
            .render(
                values,
                place=place,
                url=place.link,
                part=part,
                margin=Margin(part).notes,
                masthead=self._masthead(place),
            )
        )

    def _masthead(self, place: Place) -> Markup:
        """Return the name and the sections, the same for all pages of a folder."""
        section = place.path if place.path in PAGES.values() else place.path.split("/")[0]
        key = (place.link(""), section)
        if key not in self._mastheads:
            template = _environment(self.language).get_template("masthead.html.j2")
            self._mastheads[key] = Markup(template.render(url=place.link, section=section))
        return self._mastheads[key]


def _is_cooperation(event_type: EventType) -> bool:
    return INTENSITY[event_type] > 0


def read_assets() -> dict[str, bytes]:
    """Return the files that all pages share."""
    return {name: (HERE / "assets" / name).read_bytes() for name in ASSETS}
