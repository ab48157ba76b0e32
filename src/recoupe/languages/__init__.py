"""Languages are data: one folder of constants each, found by code."""

from recoupe.languages.en import LANGUAGE as ENGLISH
from recoupe.languages.fr import LANGUAGE as FRENCH
from recoupe.languages.language import Language

__all__ = ["LANGUAGES", "Language", "get_language"]

LANGUAGES: dict[str, Language] = {language.code: language for language in (FRENCH, ENGLISH)}
UNDETERMINED = Language(code="und")


def get_language(code: str | None) -> Language:
    """Return the language with this ISO 639-1 code, or one that knows nothing.

    A language without a folder is read by what needs no language: lines, numbers in
    digits, ISO dates, quotation marks, sharing of text.
    """
    return LANGUAGES.get(code or "", UNDETERMINED)
