"""Places of an article whose words may name an event."""

from __future__ import annotations

from collections.abc import Iterator
from dataclasses import dataclass

from spacy.tokens import Token

from recoupe.languages.events import EventRules
from recoupe.reading.draft import Draft, Sentence
from recoupe.reading.events.lexicon import Entry, Lexicon, load_lexicon
from recoupe.reading.events.trees import Tree
from recoupe.records import Span

_SKIPPED = frozenset({"ADV", "DET", "AUX", "PRON", "PUNCT"})
_WORDS = frozenset({"VERB", "NOUN", "ADJ", "PROPN", "AUX", "ADV"})


@dataclass(frozen=True, slots=True, kw_only=True, eq=False)
class Candidate:
    """A word or fixed group that may name an event."""

    sentence: Sentence
    index: int
    """Which sentence of the article, counted from 0."""
    head: Token
    """The word that carries the group's syntax."""
    first: int
    last: int
    """Indices of the first and last token of the trigger."""
    entry: Entry
    tree: Tree
    """The parse of its sentence."""

    @property
    def span(self) -> Span:
        """Where the trigger stands in the text."""
        doc, base = self.sentence.line.doc, self.sentence.line.start
        end = doc[self.last]
        return Span(base + doc[self.first].idx, base + end.idx + len(end))


def find_candidates(draft: Draft) -> tuple[Candidate, ...]:
    """Return the candidates of an article in the order of the text; none without a parse."""
    rules = draft.language.events
    if rules.triggers is None:
        return ()
    lexicon = load_lexicon(rules.triggers)
    found: list[Candidate] = []
    for index, sentence in enumerate(draft.sentences):
        if sentence.line.doc.has_annotation("DEP"):
            found.extend(_in_sentence(sentence, index, lexicon, rules))
    return tuple(found)


def _in_sentence(
    sentence: Sentence, index: int, lexicon: Lexicon, rules: EventRules
) -> Iterator[Candidate]:
    covered = -1
    tree: Tree | None = None
    for token in sentence.tokens:
        if token.i <= covered:
            continue
        lemma, form = token.lemma_.lower(), token.lower_
        keys = (lemma,) if lemma == form else (lemma, form)
        last, entry = _group_at(token, keys, sentence.tokens.end, lexicon)
        if entry is None and token.pos_ in _WORDS:
            last = token.i
            entry = _word_of(keys, form, lexicon, rules)
        if entry is not None:
            covered = last
            first, head = _trimmed(token, last)
            tree = tree or Tree(sentence)
            yield Candidate(
                sentence=sentence,
                index=index,
                head=head,
                first=first,
                last=last,
                entry=entry,
                tree=tree,
            )


def _word_of(keys: tuple[str, ...], form: str, lexicon: Lexicon, rules: EventRules) -> Entry | None:
    """Return the entry under which a word stands: by lemma, form, or infinitive."""
    for key in keys:
        if key in lexicon.words:
            return lexicon.words[key]
    if not form.endswith(rules.verb_finals):
        return None
    ending, infinitive = next(pair for pair in rules.verb_endings if form.endswith(pair[0]))
    return lexicon.words.get(form[: -len(ending)] + infinitive)


def _group_at(
    token: Token, keys: tuple[str, ...], end: int, lexicon: Lexicon
) -> tuple[int, Entry | None]:
    for key in keys:
        for parts, entry in lexicon.groups.get(key, ()):
            last = _matches(token, parts, end)
            if last is not None:
                return last, entry
    return token.i, None


def _matches(token: Token, parts: tuple[str, ...], end: int) -> int | None:
    """Return where a group ends that begins here; between its words one small word may stand."""
    doc, i = token.doc, token.i
    for part in parts[1:]:
        i += 1
        if i < end and not _is(doc[i], part) and doc[i].pos_ in _SKIPPED:
            i += 1
        if i >= end or not _is(doc[i], part):
            return None
    return i


def _is(token: Token, part: str) -> bool:
    return part == token.lower_ or part == token.lemma_.lower()


def _trimmed(token: Token, last: int) -> tuple[int, Token]:
    """Leave a clitic or preposition at the front of a group out of the trigger."""
    first = token.i
    while first < last and token.doc[first].pos_ in ("PRON", "ADP", "AUX", "DET"):
        first += 1
    head = token.doc[first]
    return first, head
