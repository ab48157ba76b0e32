"""The small pieces of markup that pages are made of, as functions rather than macros.

A site of thousands of articles writes some of these hundreds of times a page; a template
macro costs ten times as much as a function. Everything that came from an article goes through
`Fragments.own`, which clips, tames, escapes and isolates it.
"""

from __future__ import annotations

from collections.abc import Callable, Iterable, Sequence
from html import escape
from typing import Final, Protocol

from markupsafe import Markup

from recoupe.export.site.contexts import SharedQuote
from recoupe.export.site.corpus import Card, Quote
from recoupe.export.site.labels import LABELS
from recoupe.export.site.language import Language, precision
from recoupe.export.site.notes import Named
from recoupe.export.site.safety import isolate, tame
from recoupe.export.site.wording import Run
from recoupe.records import FindingKind

PEOPLE: Final = 8
"""Names listed in one place."""


class Explained(Protocol):
    """A record that says why, in English and in French."""

    @property
    def why(self) -> str:
        """In English."""

    @property
    def why_fr(self) -> str:
        """In French."""


class Fragments:
    """Pieces of markup in one language, for one page."""

    def __init__(self, language: Language, link: Callable[[str], str]) -> None:
        self.language, self.link = language, link
        self._, self.ngettext = language.messages.gettext, language.messages.ngettext

    @staticmethod
    def own(text: str, length: int = 400) -> Markup:
        """Return text from an article, made harmless."""
        return isolate(text, length)

    def unknown(self, message: str) -> Markup:
        """Return a message that says something is not known."""
        return Markup(f'<span class="unknown">{escape(message)}</span>')

    def source(self, card: Card) -> Markup:
        """Return the outlet of an article; its id tells articles without one apart."""
        if card.source:
            return isolate(card.source, 80)
        return Markup(f'<span class="unknown">{isolate(card.id, 28)}</span>')

    def authority(self, name: str) -> Markup:
        """Return who gives a number."""
        return isolate(self.language.authority(name), 120)

    def when(self, value: str | None) -> Markup:
        """Return a date at its precision."""
        if not value:
            return self.unknown(self._("date unknown"))
        shown = f"<time>{escape(tame(self.language.date(value)))}</time>"
        if precision(value) == "no_year":
            note = escape(self.language.label("precision", "no_year"))
            shown += f' <span class="unknown">({note})</span>'
        return Markup(shown)

    def article_link(self, card: Card, target: str | None = None) -> Markup:
        """Return an article's title, linked to its page or to characters of it."""
        foreign = card.language and card.language != self.language.code
        code = f' hreflang="{escape(card.language[:12])}"' if foreign and card.language else ""
        address = escape(self.link(target or card.path))
        return Markup(f'<a class="art" href="{address}"{code}>{isolate(card.title, 160)}</a>')

    def origins(self, low: int, high: int) -> Markup:
        """Return a number of independent origins, or its bounds."""
        if high > low:
            message = self.ngettext(
                "at least %(num)s origin, at most %(high)s",
                "at least %(num)s origins, at most %(high)s",
                low,
            )
        else:
            message = self.ngettext(
                "%(num)s independent origin", "%(num)s independent origins", low
            )
        return Markup(escape(message % {"num": self.language.number(low), "high": high}))

    def person(self, named: Named) -> Markup:
        """Return a name, linked to its page if it has one."""
        name = isolate(named.name, 120)
        if named.target is None:
            return name
        return Markup(f'<a href="{escape(self.link(named.target))}">{name}</a>')

    def people(self, names: Sequence[Named]) -> Markup:
        """Return names in a row."""
        listed = Markup(", ").join(self.person(named) for named in names[:PEOPLE])
        return listed + " …" if len(names) > PEOPLE else listed

    def runs(self, runs: Iterable[Run], tag: str) -> Markup:
        """Return a wording with the words that differ in an element of that name."""
        pieces = []
        for run in runs:
            text = escape(tame(run.text))
            pieces.append(text if run.change == "same" else f"<{tag}>{text}</{tag}>")
        return Markup("<bdi>" + "".join(pieces) + "</bdi>")

    def excerpt(self, quote: Quote) -> Markup:
        """Return a place of an article with the words around it."""
        before, hit, after = (escape(tame(text)) for text in (quote.before, quote.hit, quote.after))
        return Markup(f"<bdi>{before}<mark>{hit}</mark>{after}</bdi>")

    def quote(self, quote: Quote) -> Markup:
        """Return a list item: who writes it, when, and the words."""
        head = f"{self.source(quote.card)}, {self.when(quote.card.published)}"
        address = escape(self.link(quote.target))
        return Markup(
            f'<li class="quote"><a class="src" href="{address}">{head}</a>'
            f"<q>{self.excerpt(quote)}</q></li>"
        )

    def shared(self, shared: SharedQuote) -> Markup:
        """Return a list item: the sentence where it stood first, and who else has it."""
        item = self.quote(shared.first)
        if not shared.others:
            return item
        count = len(shared.others)
        message = self.ngettext(
            "The same sentence in %(num)s other article:",
            "The same sentence in %(num)s other articles:",
            count,
        )
        links = ", ".join(
            f'<a href="{escape(self.link(quote.target))}">{self.source(quote.card)}</a>'
            for quote in shared.others[:PEOPLE]
        )
        more = ", …" if count > PEOPLE else ""
        words = escape(message % {"num": self.language.number(count)})
        return item[:-5] + Markup(f'<span class="same">{words} {links}{more}</span></li>')

    def verdict(self, kind: FindingKind, *, tentative: bool = False) -> Markup:
        """Return the name of a verdict as a badge; an unsure one asks to compare."""
        name = escape(self.language.label("verdict", "tentative" if tentative else kind))
        return Markup(f'<span class="verdict {kind}">{name}</span>')

    def tag(self, words: str) -> Markup:
        """Return a word or two as a quiet label."""
        return Markup(f'<span class="tag">{escape(words)}</span>')

    def what(self, code: str, noun: str | None = None) -> Markup:
        """Return what a figure counts; a thing without a label keeps its article's word."""
        shown = self.language.what(code)
        if noun and shown == code.replace("_", " ") and code not in LABELS["what"]:
            fate = self.language.label("fate", code.rpartition("_")[2]) if "_" in code else ""
            shown = f"{noun} ({fate})" if fate else noun
        return isolate(shown, 120)

    def place(self, name: str) -> Markup:
        """Return a place; one that was compared in lower case gets its capital back."""
        return isolate(name.title() if name.islower() else name, 80)

    def why(self, record: Explained) -> Markup:
        """Return the reason that a record gives."""
        return isolate(record.why_fr if self.language.own_words else record.why, 1200)

    def more(self, count: int) -> Markup:
        """Return a line that says how many are not shown; nothing when none are."""
        if not count:
            return Markup("")
        message = self.ngettext(
            "%(num)s more is in dossier.json.", "%(num)s more are in dossier.json.", count
        )
        words = escape(message % {"num": self.language.number(count)})
        return Markup(f'<p class="more">{words}</p>')
