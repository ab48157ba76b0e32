"""The margin notes of an article: a mark for each fact, and what it opens."""

from __future__ import annotations

from collections.abc import Iterable
from html import escape

from markupsafe import Markup

from recoupe.export.site.fragments import Fragments
from recoupe.export.site.labels import LABELS
from recoupe.export.site.notes import Note, SharedText
from recoupe.export.site.paths import characters
from recoupe.export.site.wording import counted_word
from recoupe.records import Entity, Event, Figure, Flaw, Published, Statement, Time


class Margin:
    """Notes in one language, for one page."""

    def __init__(self, part: Fragments) -> None:
        self.part, self.language = part, part.language
        self._, self.ngettext = part.language.messages.gettext, part.language.messages.ngettext

    def notes(self, notes: Iterable[Note]) -> Markup:
        """Return the notes in order, as elements that open without any script."""
        return Markup("".join(self._note(note) for note in notes))

    def _note(self, note: Note) -> str:
        spans = " ".join(characters(span) for span in note.spans)
        kind = escape(self.language.label("note", note.kind))
        head, lines = self._explain(note)
        flags = "".join(
            " " + self.part.verdict(finding.kind, tentative=finding.tentative)
            for finding, _ in note.findings
            if finding.kind in ("disputed", "revised", "repaired")
        )
        return (
            f'<details class="nt {note.kind}" name="note" data-r="{spans}">'
            f'<summary><span class="ico" aria-hidden="true"></span>'
            f'<span class="vh">{kind}: </span>{head}{flags}</summary>'
            f'<div class="nb" id="n{note.number}">{lines}{self._checked(note)}{self._back(note)}'
            "</div></details>"
        )

    def _explain(self, note: Note) -> tuple[str, str]:
        """Return what the mark says, and what it opens."""
        fact, part = note.fact, self.part
        match fact:
            case Statement():
                return self._statement(note, fact)
            case Figure():
                return part.own(note.excerpt, 60), self._figure(note, fact)
            case Time():
                return part.own(note.excerpt, 60), self._time(fact)
            case Event():
                return self._event(note, fact)
            case Entity():
                return part.own(fact.name, 40), self._entity(note, fact)
            case Flaw():
                return escape(self.language.label("flaw", fact.kind)), self._flaw(fact)
            case SharedText():
                return part.source(fact.other), self._shared(fact)
            case Published():
                return self._published(fact)
            case agency:
                words = escape(self._("Text of another newsroom:"))
                return part.own(note.excerpt, 60), f"<p>{words} {part.own(agency, 80)}</p>"

    def _rows(self, *rows: tuple[str, str | None]) -> str:
        shown = "".join(
            f"<div><dt>{escape(name)}</dt><dd>{value}</dd></div>" for name, value in rows if value
        )
        return f"<dl>{shown}</dl>" if shown else ""

    def _strong(self, words: str) -> str:
        return f"<b>{escape(words)}</b>"

    def _statement(self, note: Note, fact: Statement) -> tuple[str, str]:
        unnamed = escape(self._("speaker not named"))
        head = self.part.own(note.people[0].name, 40) if note.people else unnamed
        speaker = self.part.people(note.people) or escape(self._("not named"))
        kind = self._strong(self.language.label("statement", fact.kind))
        rows = self._rows(
            (self._("Speaker"), speaker), (self._("To"), self.part.people(note.others))
        )
        return head, f"<p>{kind}</p>{rows}"

    def amount(self, fact: Figure) -> str:
        """Return a figure's value in words: bounds, comparator, unit."""
        number = self.language.number
        shown = number(fact.value)
        if fact.high is not None:
            shown += " – " + number(fact.high)
        elif fact.comparator != "exactly":
            shown = f"{self.language.label('comparator', fact.comparator)} {shown}"
        if fact.unit not in LABELS["unit"] or (fact.unit == "person" and fact.what):
            return shown
        return f"{shown} {self.language.label('unit', fact.unit)}"

    def _figure(self, note: Note, fact: Figure) -> str:
        own = self.part.own
        what = (
            self.part.what(fact.what, counted_word(fact.what, note.excerpt)) if fact.what else None
        )
        source = self.part.authority(fact.according_to) if fact.according_to else None
        rows = self._rows(
            (self._("Counted"), what),
            (self._("According to"), source or escape(self._("no source named"))),
            (self._("When"), own(self.language.date(fact.date), 60) if fact.date else None),
            (self._("Where"), self.part.place(fact.place) if fact.place else None),
        )
        warning = escape(self._("The number lies in a damaged place: a best reading only."))
        damaged = f"<p>{warning}</p>" if fact.damaged else ""
        return f"<p>{self._strong(self.amount(fact))}</p>{rows}{damaged}"

    def _time(self, fact: Time) -> str:
        own, date = self.part.own, self.language.date
        name, meaning = self._("Means"), date(fact.value) if fact.value else self._("not known")
        if fact.start:
            ends = fact.start if fact.end in (fact.start, None) else f"{fact.start}/{fact.end}"
            name, meaning = self._("Covers"), date(ends)
        rows = self._rows(
            (name, own(meaning, 80)), ("TIMEX3", own(fact.value, 40) if fact.value else None)
        )
        return f"<p>{self._strong(self.language.label('time', fact.type))}</p>{rows}"

    def _event(self, note: Note, fact: Event) -> tuple[str, str]:
        own, label, people = self.part.own, self.language.label, self.part.people
        kind, factuality = label("event", fact.type), label("factuality", fact.factuality)
        head = kind if fact.factuality == "happened" else f"{kind} ({factuality})"
        past = self.part.tag(self._("background, over 30 days old")) if fact.historical else ""
        source = own(fact.attributed_to, 120) if fact.attributed_to else None
        date = own(self.language.date(fact.date), 60) if fact.date else None
        rows = self._rows(
            (self._("Who"), people(note.people) or escape(self._("not named"))),
            (self._("To whom"), people(note.others)),
            (self._("When"), date or escape(self._("not known"))),
            (self._("Where"), self.part.place(fact.place) if fact.place else None),
            (self._("Only according to"), source),
            ("PLOVER", own(f"{fact.type} · {fact.mode}" if fact.mode else fact.type, 60)),
        )
        return escape(head), f"<p>{self._strong(kind)} {self.part.tag(factuality)} {past}</p>{rows}"

    def _entity(self, note: Note, fact: Entity) -> str:
        kind = self.part.tag(self.language.label("entity", fact.type))
        others = [name for name in fact.names[:8] if name != fact.name]
        spelled = ""
        if others:
            words = escape(self._("Also written:"))
            names = ", ".join(self.part.own(name, 60) for name in others)
            spelled = f'<p class="small">{words} {names}</p>'
        return f"<p><b>{self.part.people(note.people)}</b> {kind}</p>{spelled}"

    def _flaw(self, fact: Flaw) -> str:
        message = fact.message_fr if self.language.own_words else fact.message
        rows = self._rows(
            (self._("Probably"), self.part.own(fact.repair, 200) if fact.repair else None),
            (self._("Confidence"), self.language.percent(fact.confidence)),
        )
        name = self._strong(self.language.label("flaw", fact.kind))
        return f"<p>{name}</p><p>{self.part.own(message, 600)}</p>{rows}"

    def _shared(self, fact: SharedText) -> str:
        part = self.part
        way = self._("the other took it from here")
        if fact.taken is None:
            way = self._("nothing shows who took from whom")
        elif fact.taken:
            way = self._("this article took it")
        kind = self.language.label("lineage", fact.pair.kind)
        share = self.language.percent(fact.pair.score)
        return (
            f"<p><b>{part.source(fact.other)}</b>, {part.when(fact.other.published)}<br>"
            f"{part.article_link(fact.other, fact.target)}</p>"
            f"<p>{escape(f'{kind}, {share} · {way}')}</p>"
            f'<p class="small">{part.why(fact.pair)}</p>'
        )

    def _published(self, fact: Published) -> tuple[str, str]:
        date = self.part.own(self.language.date(fact.value), 60)
        basis = escape(self.language.label("basis", fact.basis))
        head = escape(self._("published"))
        return f"{head} {date}", f"<p><b>{date}</b>, {basis}</p>"

    def _checked(self, note: Note) -> str:
        """Return what the other articles say about the same thing."""
        shown = ""
        if note.merged is not None:
            target, articles, low, high = note.merged
            message = self.ngettext("in %(num)s article", "in %(num)s articles", articles)
            words = escape(message % {"num": articles})
            address = escape(self.part.link(target))
            shown = f'<p><a href="{address}">{words}</a>, {self.part.origins(low, high)}</p>'
        for finding, link in note.findings:
            words = self.part.verdict(finding.kind) + " " + self.part.what(finding.what)
            if finding.place:
                words += ", " + self.part.place(finding.place)
            if link:
                words = Markup(f'<a href="{escape(self.part.link(link))}">{words}</a>')
            why = self.part.why(finding)
            shown += f'<p class="chk">{words}<br><span class="small">{why}</span></p>'
        return shown

    def _back(self, note: Note) -> str:
        if not note.spans:
            return ""
        words = escape(self._("show in the text"))
        return f'<p class="small"><a href="#{characters(note.spans[0])}">{words}</a></p>'
