"""What a language must say about damaged and machine-made text.

Patterns are regular expressions over folded text (plain apostrophes and spaces).
"""

from __future__ import annotations

from dataclasses import dataclass


@dataclass(frozen=True, slots=True, kw_only=True, eq=False)
class FlawRules:
    """Constants for reading damaged and machine-made text; the defaults know nothing.

    One object a language: compared by identity, so that it is a cheap key of caches.
    """

    placeholders: tuple[str, ...] = ()
    """Forms to be filled in that are words of the language: ``[prénom]``."""
    inline_furniture: tuple[str, ...] = ()
    """Words of adverts and buttons, cased as they stand there, that no sentence holds."""
    foreign: tuple[str, ...] = ()
    """ISO 639-1 codes of the languages whose words turn up in bad translations into this."""
    lending: frozenset[str] = frozenset()
    """Those of `foreign` whose nouns the press borrows freely: only their commonest words count."""
    not_foreign: frozenset[str] = frozenset()
    """Lower-case words that the press uses although frequency lists call them foreign."""
    elisions: frozenset[str] = frozenset()
    """Letters before a lost apostrophe: "l?accord"."""
    ligatures: tuple[tuple[str, str], ...] = ()
    """Words written with a letter that old encodings lack: "c?ur" -> "cœur"."""
    accents: str = ""
    """Letters that old encodings lose in the middle of a word: "ann?es"."""
    have_forms: frozenset[str] = frozenset()
    """Finite forms of the auxiliary that no infinitive follows: "ont"."""
    between_have: frozenset[str] = frozenset()
    """Words that may stand between it and its participle: "pas", "jamais"."""
    infinitive_nouns: frozenset[str] = frozenset()
    """Infinitives that are nouns too, and may follow it: "plaisir"."""
    plural_determiners: frozenset[str] = frozenset()
    """Determiners that only a plural noun follows: "des", "ces"."""
    plural_endings: tuple[str, ...] = ()
    """How the language's plural nouns end."""
    never_doubled: frozenset[str] = frozenset()
    """Function words that never stand twice in a row: "de de"."""
    open_words: frozenset[str] = frozenset()
    """Function words that no sentence ends with: "de", "que"."""
    pair_words: tuple[str, ...] = ()
    """Words that link the two names of a pair: "et"."""
    between_words: tuple[str, ...] = ()
    """Words that announce a pair of sides: "entre"."""
    place_words: tuple[str, ...] = ()
    """Prepositions that only a place follows, before a name without article: "en"."""
    not_places: tuple[str, ...] = ()
    """What a place word follows when no place stands behind it: "confiance (en Odile)"."""
    regions: frozenset[str] = frozenset()
    """Lower-case names of regions that are given names too, without accents: "lorraine"."""
    country_nouns: tuple[str, ...] = ()
    """What only a country has, with the preposition behind it: "l'armée de"."""
    articles: tuple[str, ...] = ()
    """Articles before a country's name, elided ones with their apostrophe."""
    report_verbs: tuple[str, ...] = ()
    """Verb groups that report speech in the third person: "a déclaré"."""
    that_words: tuple[str, ...] = ()
    """Conjunctions after them: "que"."""
    first_person: frozenset[str] = frozenset()
    """Lower-case words by which a speaker means himself or his side."""
    stop_words: frozenset[str] = frozenset()
    """Lower-case words that say nothing about what a text is about."""
    role_prefixes: tuple[str, ...] = ()
    """Prefixes of a role that is over, cut off before it is looked up: "ex-"."""
    calques: tuple[tuple[str, str], ...] = ()
    """Phrases that translate another language word for word, and what is usually said."""
    number_formats: tuple[str, ...] = ()
    """Numbers written as another language writes them: "120,000"."""
    translation_model: str | None = None
    """File of the trained translation model, in the language's ``models`` folder."""
