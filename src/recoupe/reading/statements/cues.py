"""Words that report speech: verbs in their group, and "according to"."""

from __future__ import annotations

from dataclasses import dataclass
from typing import Literal

from recoupe.languages.statements import StatementRules, VerbForm, VerbShape
from recoupe.reading.statements.quotes import MARKS
from recoupe.reading.statements.words import Page, Unit, Word, by_first_word

CueKind = Literal["verb", "according", "viewpoint"]
_SHORT_ADVERB = 5
"""Letters up to which an adverb's ending is no evidence ("ment")."""
_GROUP = 8
"""Words at most that a verb group reaches to the left of its verb."""


@dataclass(frozen=True, slots=True, kw_only=True, eq=False)
class Cue:
    """A word, with its group, that may report speech. All numbers are word indices."""

    kind: CueKind
    first: int
    """First word of the group: auxiliary, clitic, adverb."""
    verb: int
    """The lexical word; for "according to" its first word."""
    end: int
    """After the last word of the cue proper."""
    after: int
    """After the group: behind an inverted pronoun."""
    lemma: str = ""
    frames: frozenset[str] = frozenset()
    shape: str = ""
    """finite (also with an auxiliary), participle, gerund or infinitive."""
    pronoun: int | None = None
    """An inverted subject pronoun."""
    negated: bool = False
    compound: bool = False
    """An auxiliary stands in the group."""


def find_cues(page: Page, unit: Unit) -> tuple[Cue, ...]:
    """Return the possible cues of a unit, in order."""
    found: list[Cue] = []
    index = unit.first
    while index < unit.last:
        cue = _preposition(page, unit, index) or _verb(page, unit, index)
        if cue is not None:
            found.append(cue)
        index = cue.end if cue is not None else index + 1
    return tuple(found)


def _preposition(page: Page, unit: Unit, index: int) -> Cue | None:
    rules = page.rules
    for words in by_first_word(rules.according).get(page.words[index].low, ()):
        end = index + len(words)
        if end < unit.last and all(
            page.words[index + n].low == word for n, word in enumerate(words)
        ):
            follower = page.words[end].low
            if follower in rules.own_sources or _criterion(page, end, rules):
                return None
            return Cue(kind="according", first=index, verb=index, end=end, after=end)
    if page.words[index].low in rules.viewpoint and index + 1 < unit.last:
        return Cue(kind="viewpoint", first=index, verb=index, end=index + 1, after=index + 1)
    return None


def _criterion(page: Page, index: int, rules: StatementRules) -> bool:
    """Tell whether what follows is a criterion ("selon les cas"), not a source."""
    for word in page.words[index : index + 3]:
        if word.low in rules.no_sources:
            return True
        if word.low not in rules.determiners:
            return False
    return False


def _verb(page: Page, unit: Unit, index: int) -> Cue | None:
    word, rules = page.words[index], page.rules
    forms = rules.verbs.get(word.low) or _unlisted(page, unit, index)
    if not forms:
        return None
    group = _group(page, unit, index)
    if not group.modal and _set_phrase(page, index, rules):
        return None  # "à préciser" alone, not "a tenu à préciser"
    after = index + 1
    if group.pronoun is None and after < unit.last and page.words[after].low.startswith("-"):
        group.pronoun = after
        after += 1
    form, end = _best_form(page, unit, index, forms, group)
    if form is None or not (
        _is_verb(word, form, group) or _after_quote(page, group.first) or _after_name(page, group)
    ):
        return None
    follower = max(after, end)
    while follower < unit.last and _adverb_alone(page, follower):
        follower += 1
    if follower < unit.last and page.words[follower].low in rules.negations:
        group.negated = True
    return Cue(
        kind="verb",
        first=group.first,
        verb=index,
        end=end,
        after=max(after, end),
        lemma=form.lemma,
        frames=form.frames,
        shape=_shape(page, form, group),
        pronoun=group.pronoun,
        negated=group.negated,
        compound=group.compound,
    )


def _shape(page: Page, form: VerbForm, group: _Group) -> VerbShape:
    """Return the shape of a verb in its group: with an auxiliary a participle is finite."""
    if form.shape == "participle" and group.compound:
        return "finite"
    if form.shape == "infinitive" and (group.pronoun is not None or group.modal):
        return "finite"
    joined = page.words[group.first - 1].low in page.rules.and_words
    if form.shape == "participle" and joined:
        return "finite"  # "a dénoncé ... et réclamé ..."
    return form.shape


def _adverb_alone(page: Page, index: int) -> bool:
    """Tell an adverb from a clitic, which belongs to what follows: "il dit | ne pas savoir"."""
    word = page.words[index]
    return is_adverb(word, page.rules) and word.low not in page.rules.clitics


@dataclass(slots=True)
class _Group:
    first: int
    verb: int
    pronoun: int | None = None
    reflexive: bool = False
    negated: bool = False
    compound: bool = False
    modal: bool = False


def _group(page: Page, unit: Unit, index: int) -> _Group:
    """Walk left over auxiliaries, clitics, adverbs and an inverted pronoun."""
    rules, group = page.rules, _Group(first=index, verb=index)
    for left in range(index - 1, max(unit.first, index - _GROUP) - 1, -1):
        low = page.words[left].low
        if page.words[left].aside:
            continue
        if low in rules.negations:
            group.negated = True
        elif low in rules.modal_links and page.words[left - 1].low in rules.modals:
            continue
        elif low in rules.auxiliaries:
            group.compound = True
            group.modal = group.modal or low in rules.modals
            group.first = left
        elif low.startswith("-") and low in rules.pronouns | rules.impersonal:
            group.pronoun = left
        elif low in rules.clitics:
            group.reflexive = group.reflexive or low in rules.reflexives
            if page.words[left].pos != "DET":
                group.first = left
            else:
                break
        elif not is_adverb(page.words[left], rules):
            break
    return group


def skip_adverbs(page: Page, index: int, last: int) -> int:
    """Return the first word from `index` on that is no adverb."""
    while index < last and is_adverb(page.words[index], page.rules):
        index += 1
    return index


def is_adverb(word: Word, rules: StatementRules) -> bool:
    """Tell whether a word may stand between the parts of a report."""
    if word.aside or word.low in rules.adverbs:
        return True
    if word.pos:
        return (
            word.pos == "ADV"
            and not word.capital
            and word.low not in rules.negations | rules.relative_words
        )
    return (
        bool(rules.adverb_endings)
        and word.low.endswith(rules.adverb_endings)
        and len(word.low) > _SHORT_ADVERB
    )


def _best_form(
    page: Page, unit: Unit, index: int, forms: tuple[VerbForm, ...], group: _Group
) -> tuple[VerbForm | None, int]:
    """Choose the entry whose fixed words follow and whose reflexive agrees."""
    for form in forms:
        if "se" in form.frames and not group.reflexive:
            continue
        if "denied" in form.frames and not group.negated:
            continue
        if form.shape == "participle" and not group.compound and _finite_too(forms):
            continue
        end = _tail_end(page, unit, index, form.tail)
        if end is not None:
            reflexive_entry = group.reflexive and not form.tail and "se" not in form.frames
            if reflexive_entry and any("se" in other.frames for other in forms):
                continue
            return form, end
    return None, index + 1


def _finite_too(forms: tuple[VerbForm, ...]) -> bool:
    return any(form.shape == "finite" for form in forms)


def _tail_end(page: Page, unit: Unit, index: int, tail: tuple[str, ...]) -> int | None:
    position = index + 1
    for word in tail:
        while position < unit.last and (
            is_adverb(page.words[position], page.rules) or page.words[position].low.startswith("-")
        ):
            position += 1
        if position >= unit.last or page.words[position].low != word:
            return None
        position += 1
    return position


def _is_verb(word: Word, form: VerbForm, group: _Group) -> bool:
    """Tell a verb from the noun or adjective of the same spelling ("une demande")."""
    if group.compound or group.pronoun is not None or group.reflexive or form.tail:
        return True
    if form.shape in ("gerund", "infinitive"):
        return word.pos in ("VERB", "AUX", "")
    return word.pos not in ("NOUN", "ADJ", "PROPN", "ADP", "DET", "ADV", "NUM")


_ANY_VERB = (VerbForm(lemma="", shape="finite", frames=frozenset({"incise"})),)


def _unlisted(page: Page, unit: Unit, index: int) -> tuple[VerbForm, ...]:
    """Take any finite verb right behind ``»,`` for a cue: « ... », s'époumone le maire."""
    token = page.words[index].token
    if page.words[index].low in page.rules.auxiliaries:
        return ()
    if token is None or token.pos_ != "VERB" or "Fin" not in token.morph.get("VerbForm", []):
        return ()
    before = index - 1
    while before > unit.first and page.words[before].low in page.rules.clitics:
        before -= 1
    if page.words[before].low != "," or not _after_quote(page, before + 1):
        return ()
    return _ANY_VERB


def _after_quote(page: Page, first: int) -> bool:
    """Tell whether a group follows a closing mark, where a cue is likelier than a noun."""
    before = first - 1
    while before > 0 and page.words[before].low == ",":
        before -= 1
    return before > 0 and page.words[before].low in MARKS


def _after_name(page: Page, group: _Group) -> bool:
    """Tell whether a group follows a capital or a pronoun: "l'Elysée juge", "il juge"."""
    before = page.words[group.first - 1] if group.first else None
    if before is None:
        return False
    if before.low in page.rules.and_words:
        after = page.words[group.verb + 1 : group.verb + 2]
        return bool(after) and after[0].low in page.rules.determiners
    return before.capital or before.low in page.rules.pronouns


def _set_phrase(page: Page, index: int, rules: StatementRules) -> bool:
    for phrase in rules.no_report:
        start = index - len(phrase) + 1
        if page.words[index].low != phrase[-1]:
            continue
        if start >= 0 and all(page.words[start + n].low == word for n, word in enumerate(phrase)):
            return True
    return False
