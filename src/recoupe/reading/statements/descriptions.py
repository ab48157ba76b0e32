"""What a description tells of whom it means: "la ministre de la Santé", "le syndicat"."""

from __future__ import annotations

from recoupe.languages.letters import strip_accents
from recoupe.reading.statements.cast import Cast, Voice
from recoupe.reading.statements.phrases import Phrase
from recoupe.reading.statements.proposals import Question
from recoupe.reading.statements.told import Told
from recoupe.reading.statements.words import Word

_SHORT = 3
"""Words, small ones left out, of a short description."""


def office_clues(cast: Cast, question: Question, voice: Voice) -> list[str]:
    """Return how a voice fits a description."""
    phrase = question.phrase
    if phrase is None:
        return []
    words = cast.page.words[phrase.start : phrase.end]
    head = _head(cast, phrase)
    mention = cast.linked(question.span)
    view = "none" if mention is None else "unsure" if mention.entity is None else "linked"
    last = cast.turns[-1].voice.key if cast.turns else None
    found = [
        f"view={view}&person={voice.person}",
        f"kind={_kind(cast, head)}&person={voice.person}",
        f"determiner={_determiner(cast, words[0])}&spoke={last == voice.key}",
    ]
    if not voice.seen:
        return [*found, f"unnamed&shared={head in _plain_words(voice.name)}"]
    return found + _told_clues(cast, phrase, head, voice)


def _told_clues(cast: Cast, phrase: Phrase, head: str, voice: Voice) -> list[str]:
    """Return how a description agrees with what the article tells beside a voice's names."""
    asked, told = cast.told.of_phrase(phrase), cast.told.of_person(voice.key)
    own = {strip_accents(word.low) for word in _own(cast, phrase)}
    near = {strip_accents(word) for word in told.words}
    rest = own - {head}
    more = "none" if not rest else "shared" if rest & near else "strange"
    office = _office(asked, told)
    sole = bool(asked.offices & cast.page.draft.language.names.sole)
    return [
        f"office={office}&sole={sole}",
        f"head={head in near}&more={more}",
        f"head={head in near}&office={office}",
        f"untold={not near & cast.page.rules.speaking}&office={bool(asked.offices)}",
        f"countries={_same(asked.countries, told.countries)}",
        f"named={bool(own & _plain_words(voice.name))}&person={voice.person}",
    ]


def own_clues(cast: Cast, question: Question) -> list[str]:
    """Return what speaks for a description naming nobody else than its words do."""
    phrase = question.phrase
    if phrase is None:
        return []
    head, short = _head(cast, phrase), len(_own(cast, phrase))
    determiner = _determiner(cast, cast.page.words[phrase.start])
    mention = cast.linked(question.span) is not None
    kind = _kind(cast, head)
    return [
        f"nobody&head={head}",
        f"nobody&kind={kind}&plural={question.plural}",
        f"nobody&kind={kind}&short={short <= _SHORT}",
        f"nobody&length={min(4, short)}&determiner={determiner}",
        f"nobody&mention={mention}&determiner={determiner}",
        f"nobody&plural={question.plural}",
        f"nobody&role={head in cast.page.rules.roles}",
    ]


def _own(cast: Cast, phrase: Phrase) -> list[Word]:
    """Return a phrase's words without the small ones."""
    rules = cast.page.rules
    words = cast.page.words[phrase.start : phrase.end]
    return [word for word in words if word.low not in rules.determiners | rules.joiners]


def _head(cast: Cast, phrase: Phrase) -> str:
    """Return the noun that heads a phrase, plain: the first that can speak, else the last."""
    words = [strip_accents(w.low) for w in cast.page.words[phrase.start : phrase.end]]
    return next((word for word in words if word in cast.page.rules.speaking), words[-1])


def _kind(cast: Cast, head: str) -> str:
    """Return the class of a noun: office, profession, party, ...; none where not listed."""
    heads = cast.page.draft.language.names.heads.get(head, ())
    return min((each.kind for each in heads), default="none")


def _determiner(cast: Cast, word: Word) -> str:
    rules = cast.page.rules
    if word.low in rules.demonstrative:
        return "this"
    if word.low in rules.indefinite:
        return "a"
    return "the" if word.low in rules.determiners else "no"


def _plain_words(name: str) -> frozenset[str]:
    return frozenset(strip_accents(word.lower()) for word in name.split())


def _office(asked: Told, told: Told) -> str:
    if asked.offices & told.offices:
        return "same"
    return "other" if asked.offices and told.offices else "none"


def _same(asked: frozenset[str], told: frozenset[str]) -> str:
    if not asked:
        return "none"
    return "unknown" if not told else "same" if asked & told else "other"
