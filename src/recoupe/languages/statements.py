"""What a language must say about reported speech."""

from __future__ import annotations

from collections.abc import Iterable, Mapping, Sequence
from dataclasses import dataclass, field
from pathlib import Path
from types import MappingProxyType
from typing import Literal

from recoupe.languages.letters import strip_accents

VerbShape = Literal["finite", "participle", "gerund", "infinitive"]


@dataclass(frozen=True, slots=True, kw_only=True)
class VerbForm:
    """One written form of a verb that reports speech, as the start of what must be read."""

    lemma: str
    shape: VerbShape
    frames: frozenset[str]
    """What the verb reports with: que, de, inf, a, np, quote, ask, incise, colon, ..."""
    tail: tuple[str, ...] = ()
    """The fixed words that follow: "savoir" in "fait savoir"."""


@dataclass(frozen=True, slots=True, kw_only=True)
class StatementRules:
    """Constants for reading reported speech; the defaults know only quotation marks.

    All words are lower case with the straight apostrophe; multi-word entries are written
    with single spaces and matched word by word.
    """

    verbs: Mapping[str, tuple[VerbForm, ...]] = field(default_factory=lambda: MappingProxyType({}))
    """Written form -> what it may be a form of."""
    according: tuple[tuple[str, ...], ...] = ()
    """Words that name a source: "selon", "d'après", "aux yeux de"."""
    viewpoint: frozenset[str] = frozenset()
    """Words that name a source only before a person or institution: "pour X, ..."."""
    own_sources: frozenset[str] = frozenset()
    """Words after `according` that make it no report: "selon moi", "selon nos informations"."""
    no_sources: frozenset[str] = frozenset()
    """Nouns that are criteria, not sources: "selon les cas", "selon la loi"."""
    that: frozenset[str] = frozenset()
    """Complementizers: que, qu'."""
    whether: frozenset[str] = frozenset()
    """Openers of an indirect question: si, pourquoi, comment."""
    to_infinitive: frozenset[str] = frozenset()
    """Words before a reported infinitive: de, d'."""
    of_words: frozenset[str] = frozenset()
    """Words before what is told of: "font part de leur colère"."""
    toward: frozenset[str] = frozenset()
    """Words before what is called for: à, au, aux."""
    if_words: frozenset[str] = frozenset()
    """Those of `whether` that are no part of the question's content: si, s'."""
    how_words: frozenset[str] = frozenset()
    """Those of `whether` that any verb of saying takes: "explique comment"."""
    like_words: frozenset[str] = frozenset()
    """Words that make an inverted cue a comparison: "comme l'a dit le maire"."""
    lead_words: frozenset[str] = frozenset()
    """Words that lead into a further report: "tout en ajoutant que"."""
    passives: frozenset[str] = frozenset()
    """Auxiliaries that turn a cue without a reflexive into a passive."""
    as_words: frozenset[str] = frozenset()
    """Words before what somebody is called: comme, de."""
    negations: frozenset[str] = frozenset()
    """Words inside a verb group that deny it: pas, jamais."""
    auxiliaries: frozenset[str] = frozenset()
    modals: frozenset[str] = frozenset()
    """Those of `auxiliaries` that an infinitive follows: "a voulu souligner le maire"."""
    modal_links: frozenset[str] = frozenset()
    """Words between such a verb and its infinitive: "a tenu | à | préciser"."""
    clitics: frozenset[str] = frozenset()
    """Words that may stand inside a verb group: se, lui, y, ne."""
    reflexives: frozenset[str] = frozenset()
    pronouns: frozenset[str] = frozenset()
    """Subject pronouns that may speak, also in their inverted spelling: il, -il."""
    first_person: frozenset[str] = frozenset()
    """Those of `pronouns` that are the speaker himself: -je."""
    impersonal: frozenset[str] = frozenset()
    """Subject pronouns that name nobody: on."""
    feminine: frozenset[str] = frozenset()
    plural: frozenset[str] = frozenset()
    """Pronouns known to be feminine, or plural."""
    determiners: frozenset[str] = frozenset()
    indefinite: frozenset[str] = frozenset()
    """Determiners kept in the name of an unnamed speaker: un, une, des."""
    time_nouns: frozenset[str] = frozenset()
    """Nouns of adverbial phrases without a preposition: "la semaine dernière"."""
    relative_words: frozenset[str] = frozenset()
    """Words that open a relative clause: qui, dont."""
    where_words: frozenset[str] = frozenset()
    """Those behind which a source vouches only for the relative clause: "où 200 ..., selon X"."""
    intents: frozenset[str] = frozenset()
    """Nouns that say something by themselves: "réaffirmer son intention de"."""
    possessives: frozenset[str] = frozenset()
    not_speakers: frozenset[str] = frozenset()
    """Nouns of what carries slogans, not statements: pancarte, banderole."""
    when_words: frozenset[str] = frozenset()
    """Words behind a quotation that tell only when it was said: lundi, lors."""
    demonstrative: frozenset[str] = frozenset()
    """Determiners that point back: ce, cette."""
    many: frozenset[str] = frozenset()
    """Determiners that may speak alone: plusieurs, certains."""
    relatives: frozenset[str] = frozenset()
    """Relative pronouns after `according`: "X, selon lequel ..."."""
    subordinators: frozenset[str] = frozenset()
    """Words that make a sentence's first clause a subordinate one: alors, si, tandis."""
    topics: frozenset[str] = frozenset()
    """Nouns that say nothing alone: "annoncer des mesures"."""
    action_endings: tuple[str, ...] = ()
    """Endings of nouns of action: what one proposes is "la création de", not "un plat"."""
    joiners: frozenset[str] = frozenset()
    """Prepositions that go on inside a noun phrase: de, du, des."""
    and_words: frozenset[str] = frozenset()
    breakers: frozenset[str] = frozenset()
    """Words that end a noun phrase: qui, dans, lors, lundi."""
    adverbs: frozenset[str] = frozenset()
    """Words that may stand between the parts of a report: encore, notamment."""
    asides: tuple[tuple[str, ...], ...] = ()
    """Set phrases that may stand where an adverb may: "à son tour", "en tout cas"."""
    adverb_endings: tuple[str, ...] = ()
    gender_words: Mapping[str, bool] = field(default_factory=lambda: MappingProxyType({}))
    """Titles, and determiners before an office, that show a gender: True is feminine."""
    titles: frozenset[str] = frozenset()
    """M., Mme: kept in the span of a speaker, left out of the name."""
    prepositions: frozenset[str] = frozenset()
    """Words that open a complement which may stand before an inverted subject: à, sur, en."""
    learnt_from: frozenset[str] = frozenset()
    """Words before the source of what "one learnt": auprès, dans, de."""
    addressed: frozenset[str] = frozenset()
    """Words before whoever or whatever a report is made to: à, au, sur, devant."""
    audiences: frozenset[str] = frozenset()
    """Common nouns of whom or what a report is made to: presse, communiqué."""
    roles: frozenset[str] = frozenset()
    """Nouns of one person's office or part: ministre, porte-parole, habitante."""
    speaking: frozenset[str] = frozenset()
    """Nouns that may head a speaker without a name, plain (no accents), in both numbers:
    people, groups, institutions, documents."""
    speaking_endings: tuple[str, ...] = ()
    """Endings of plain nouns that only people bear: -iste, -ologue."""
    quantities: frozenset[str] = frozenset()
    """Nouns that only count what follows: "la plupart", "une dizaine", "%"."""
    no_report: tuple[tuple[str, ...], ...] = ()
    """Set phrases with a reporting verb that report nothing: "c'est-à-dire", "autrement dit"."""
    furniture: tuple[str, ...] = ()
    """How lines begin that link elsewhere: "lire aussi"."""
    bare_clause: bool = False
    """A reported clause may follow its verb without a complementizer ("he said it rained")."""


def load_speaking(
    path: Path, more: Iterable[str], plurals: Sequence[tuple[str, str]]
) -> frozenset[str]:
    """Read nouns that may head a speaker; return them plain, with their plurals.

    Args:
        path: A file of singular nouns; lines that start with # are comments.
        more: Further singular nouns.
        plurals: Endings of singulars and what they become; the first that fits is taken.
    """
    lines = [line for line in path.read_text("utf-8").splitlines() if not line.startswith("#")]
    nouns = {strip_accents(noun.lower()) for noun in (*" ".join(lines).split(), *more)}
    return frozenset(nouns | {_plural(noun, plurals) for noun in nouns})


def _plural(noun: str, plurals: Sequence[tuple[str, str]]) -> str:
    for ending, becomes in plurals:
        if noun.endswith(ending):
            return noun[: len(noun) - len(ending)] + becomes
    return noun


def load_verbs(path: Path) -> Mapping[str, tuple[VerbForm, ...]]:
    """Read a table of reporting verbs: frames, lemma, finite forms, participles, gerund.

    The frames of one lemma's rows add up, its reflexive rows apart.
    """
    frames: dict[tuple[str, bool], frozenset[str]] = {}
    shapes: dict[tuple[str, bool], tuple[tuple[str, VerbShape], ...]] = {}
    for line in path.read_text("utf-8").splitlines():
        if not line or line.startswith("#"):
            continue
        names, lemma, finite, participles, gerund = line.split("\t")
        key = (lemma, "se" in names.split())
        frames[key] = frames.get(key, frozenset()) | frozenset(names.split())
        shapes[key] = (
            *((form, "finite") for form in finite.split()),
            *((form, "participle") for form in participles.split()),
            *((form, "gerund") for form in gerund.split()),
            (lemma.split()[0], "infinitive"),
        )
    found: dict[str, list[VerbForm]] = {}
    for (lemma, reflexive), forms in shapes.items():
        tail = tuple(lemma.split()[1:])
        for form, shape in forms:
            entry = VerbForm(lemma=lemma, shape=shape, frames=frames[lemma, reflexive], tail=tail)
            found.setdefault(form, []).append(entry)
    return MappingProxyType(
        {form: tuple(sorted(v, key=lambda f: -len(f.tail))) for form, v in found.items()}
    )
