"""Reads the written pages back, as a browser would."""

from __future__ import annotations

from html.parser import HTMLParser
from pathlib import Path
from urllib.parse import unquote, urldefrag

VOID = {"meta", "link", "input", "br", "img", "hr", "path", "line", "circle"}


class Page(HTMLParser):
    """Elements, ids, links, headings and the delivered text of one page."""

    def __init__(self, path: Path) -> None:
        super().__init__(convert_charrefs=True)
        self.path = path
        self.html = path.read_text(encoding="utf-8")
        self.tags: list[tuple[str, dict[str, str | None]]] = []
        self.ids: list[str] = []
        self.links: list[str] = []
        self.headings: list[int] = []
        self.delivered = ""
        self._open: list[tuple[str, dict[str, str | None]]] = []
        self.feed(self.html)

    def handle_starttag(self, tag: str, attrs: list[tuple[str, str | None]]) -> None:
        values = dict(attrs)
        assert len(values) == len(attrs), f"attribute twice in {self.get_starttag_text()}"
        self.tags.append((tag, values))
        if "id" in values:
            self.ids.append(values["id"] or "")
        for name in ("href", "src"):
            if values.get(name):
                self.links.append(values[name] or "")
        if tag in ("h1", "h2", "h3", "h4", "h5", "h6"):
            self.headings.append(int(tag[1]))
        if tag not in VOID and not (self.get_starttag_text() or "").endswith("/>"):
            self._open.append((tag, values))
        code = values.get("data-c")
        if code and self._in("ln"):
            self.delivered += chr(int(code, 16))

    def handle_endtag(self, tag: str) -> None:
        if tag in VOID:
            return
        assert self._open, f"{self.path}: </{tag}> closes nothing"
        assert self._open[-1][0] == tag, f"{self.path}: </{tag}> closes <{self._open[-1][0]}>"
        self._open.pop()

    def handle_data(self, text: str) -> None:
        if self._in("ln") and not self._in("ctl"):
            self.delivered += text

    def _in(self, name: str) -> bool:
        return any(name in (values.get("class") or "").split() for _, values in self._open)

    def finished(self) -> bool:
        return not self._open


def read_pages(out: Path) -> dict[Path, Page]:
    return {path.resolve(): Page(path) for path in sorted(out.rglob("*.html"))}


def resolve(page: Page, link: str) -> tuple[Path, str]:
    """Return the file and the id that a link leads to."""
    address, fragment = urldefrag(link)
    file = (page.path.parent / unquote(address)).resolve() if address else page.path.resolve()
    return file, unquote(fragment)
