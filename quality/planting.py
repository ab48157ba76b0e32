"""Plant known damage at known places into articles held in memory.

Every planter takes an article and a seeded source of chance, and returns the article with one
piece of damage in it, or None when the article has no place for it. Nothing is stored.
"""

from __future__ import annotations

import random
import re
from collections.abc import Callable, Mapping
from dataclasses import replace
from functools import cache
from typing import NamedTuple

from recoupe.records import Article, Span

FOREIGN = {
    "mais": ("pero", "aber", "however", "però"),
    "aussi": ("también", "auch", "anche", "também"),
    "toujours": ("siempre", "immer", "sempre", "always"),
    "maintenant": ("ahora", "jetzt", "adesso"),
    "selon": ("según", "according", "laut"),
    "contre": ("gegen", "against", "contra"),
    "depuis": ("desde", "seit", "since"),
    "pendant": ("während", "during", "durante"),
    "entre": ("zwischen", "between"),
    "plusieurs": ("several", "varios", "mehrere"),
    "chaque": ("each", "cada", "jeder"),
    "encore": ("todavía", "noch", "ancora", "still"),
    "très": ("muy", "sehr", "molto", "very"),
    "beaucoup": ("mucho", "much", "muito"),
    "sans": ("without", "ohne", "senza", "sin"),
    "tant": ("tanto", "sowohl"),
    "également": ("también", "ebenfalls", "also"),
}
LANGUAGES = ("es", "it", "de", "pt", "nl", "en")
GIVEN = "Shirin Sergio Ingrid Pavel Fatima Giulia Oscar Leïla Svetlana Igor Brenda Mehmet".split()
COUNTRIES = (
    "France|Belgique|Italie|Allemagne|Espagne|Russie|Algérie|Syrie|Libye|Turquie|Chine|Suisse|"
    "Pologne|Hongrie|Irlande|Grèce|Suède|Autriche|Tunisie|Egypte|Ukraine|Israël|Angleterre"
)
PLACEHOLDERS = (
    "XNUMX",
    "{{nombre}}",
    "[NOM]",
    "{count}",
    "%s",
    "[à compléter]",
    "<NOM>",
    "${total}",
    "%(total)d",
    "__NOMBRE__",
    "[insérer le chiffre]",
    "[nom de la ville]",
    "{0}",
    "<<nombre>>",
)
YEARS = ("20XX", "20**", "20__", "20??", "20xx", "20••")
MISREAD = ("cp1252", "cp1252", "twice", "lost", "entity", "question")
"""What befalls an accented letter; the commonest accident twice."""
BUTTONS = (
    "Publicité",
    "Partagez cet article",
    "La suite après cette publicité",
    "Commentaires",
    "Lire aussi",
    "Abonnez-vous",
)
INLINE = (
    "Publicité",
    "Lire aussi",
    "PUBLICITÉ",
    "Partager sur Facebook",
    "Abonnez-vous",
    "La suite après cette publicité",
)
HEADLINES = (
    "{} et {} saluent une avancée décisive",
    "{} et {} dénoncent un accord caduc",
    "{} et {} renouent le dialogue",
)
SURNAMES = "Whitlock Tursunov Ostergaard Villanueva Brankovic Thornbury Mbeki Castellani".split()
OUTSIDE = r"(?![^«\n]*»)(?![^\"\n]*\")"
"""Ahead there is no closing mark: the place lies outside quotations."""
_FIRST_PERSON = re.compile(r"\b(?:nous|je|j['’]|notre|nos|mon|ma|mes)\b", re.IGNORECASE)


class Planted(NamedTuple):
    """An article with damage in it."""

    article: Article
    kind: str
    span: Span | None
    """Where the damage stands now; None when it is the headline's or the whole article's."""


Planter = Callable[[Article, random.Random], Planted | None]
Change = Callable[[re.Match[str], random.Random], str]


def put(article: Article, kind: str, place: tuple[int, int], new: str) -> Planted:
    """Replace a range of the text by damage."""
    start, end = place
    text = article.text[:start] + new + article.text[end:]
    return Planted(replace(article, text=text), kind, Span(start, start + max(1, len(new))))


def swap(kind: str, pattern: str, new: Change) -> Planter:
    """Make a planter that replaces one match of a pattern, chosen at random."""

    def plant(article: Article, rng: random.Random) -> Planted | None:
        matches = list(re.finditer(pattern, article.text))
        if not matches:
            return None
        match = rng.choice(matches)
        return put(article, kind, match.span(), new(match, rng))

    return plant


def unclosed(article: Article, rng: random.Random) -> Planted | None:
    """Take the closing mark off a quotation of at least five words."""
    pattern = r"«[^«»\n]{25,300}»|“[^“”\n]{25,300}”|(?<=[\s(])\"[^\"\n]{25,300}\"(?=[\s,.)])"
    matches = list(re.finditer(pattern, article.text))
    if not matches:
        return None
    match = rng.choice(matches)
    text = article.text[: match.end() - 1].rstrip() + article.text[match.end() :]
    return Planted(replace(article, text=text), "unclosed_quotation", Span(*match.span()))


def furniture_line(article: Article, rng: random.Random) -> Planted | None:
    """Put a line of the page between two paragraphs."""
    breaks = [m for m in re.finditer(r"(?<=[.»!?])\n+(?=[A-ZÀ-Þ«\"][^\n]{100})", article.text)]
    breaks = [m for m in breaks if m.start() > 150]
    if not breaks:
        return None
    words = f"\n{rng.choice(BUTTONS)}\n"
    return put(article, "furniture_inside_text", rng.choice(breaks).span(), words)


def foreign_word(article: Article, rng: random.Random) -> Planted | None:
    """Leave an everyday word untranslated, outside quotations."""
    outside = re.sub(r"«[^»]*»|\"[^\"]*\"|“[^”]*”", lambda m: "#" * len(m.group()), article.text)
    matches = list(re.finditer(rf"(?<= )(?:{'|'.join(FOREIGN)})(?= [a-zà-ÿ])", outside))
    if not matches:
        return None
    match = rng.choice(matches)
    return put(article, "foreign_word", match.span(), rng.choice(FOREIGN[match.group()]))


@cache
def _common_words(code: str) -> tuple[str, ...]:
    """Return common words of a language that its frequency list does not share with French."""
    from wordfreq import top_n_list, zipf_frequency

    return tuple(
        word
        for word in top_n_list(code, 1_000)
        if len(word) > 3 and word.isalpha() and not zipf_frequency(word, "fr", wordlist="small")
    )


def other_headline(titles: list[str]) -> Planter:
    """Give the article another article's headline."""

    def plant(article: Article, rng: random.Random) -> Planted | None:
        title = rng.choice([title for title in titles if title != article.title])
        return Planted(replace(article, title=title), "title_body_mismatch", None)

    return plant


def strangers(article: Article, rng: random.Random) -> Planted | None:
    """Give the article a headline about two people it does not know."""
    title = rng.choice(HEADLINES).format(*rng.sample(SURNAMES, 2))
    return Planted(replace(article, title=title), "title_body_mismatch", None)


def third_person(article: Article, rng: random.Random) -> Planted | None:
    """Turn the beginning of a quotation into a report of its own speaker."""
    pattern = (
        r"[«\"] ?(?P<words>[A-ZÀ-Þ][^«»\"\n]{60,400}?) ?[»\"],? (?:a|avait) "
        r"(?:déclaré|affirmé|expliqué|assuré|ajouté|indiqué|souligné|estimé) "
        r"(?:[A-ZÀ-Þ][\w'-]+ )*(?P<name>[A-ZÀ-Þ][\w'-]{2,})"
    )
    matches = [m for m in re.finditer(pattern, article.text) if _FIRST_PERSON.search(m["words"])]
    if not matches:
        return None
    match = rng.choice(matches)
    start, words = match.start("words"), match["words"]
    new = f"{match['name']} a {rng.choice(['déclaré', 'affirmé'])} que {words[0].lower()}"
    return put(article, "altered_quotation", (start, start + 1), new)


def _mojibake(match: re.Match[str], rng: random.Random) -> str:
    letter, accident = match.group(), rng.choice(MISREAD)
    once = letter.encode().decode("cp1252", errors="ignore")
    if accident == "twice":
        return once.encode().decode("cp1252", errors="ignore")
    names = {"é": "eacute", "è": "egrave", "ê": "ecirc", "ô": "ocirc", "î": "icirc", "ç": "ccedil"}
    return {"lost": "\ufffd", "entity": f"&{names[letter]};", "question": "?"}.get(accident, once)


def _number(match: re.Match[str], rng: random.Random) -> str:
    digits = max(int(re.sub(r"\D", "", match.group())), 1000)
    grouped = f"{digits:,}"
    return rng.choice(
        [
            f"{grouped} {rng.randint(1990, 2024)}",
            f"{rng.randint(2, 900)}.0000",
            f"{grouped},,000",
            f"{grouped}.{rng.randint(10, 99)}.00",
            f"1{rng.choice('OoIl')}{rng.randint(0, 9)}",
            f"{rng.randint(2, 90)}, 000",
        ]
    )


def planters(titles: list[str]) -> Mapping[str, Planter]:
    """Return every kind of damage by name: the flaw's kind, then what happened."""
    return _of_characters() | _of_words() | _of_grammar() | _of_speech(titles)


def _of_characters() -> dict[str, Planter]:
    number = (
        r"(?<![\d.,/-])(?<!\d )\d{1,3}(?:[. ]\d{3})+(?= [a-zà-ÿ]{4})"
        r"|(?<![\d.,/-])(?<!\d )[1-9]\d{1,2}(?= [a-zà-ÿ]{5})"
    )
    months = "janvier|février|mars|avril|mai|juin|juillet|septembre|octobre|novembre|décembre"
    return {
        "placeholder": swap(
            "placeholder",
            r"(?<= )\d{1,4}(?= [a-zà-ÿ]{3})",
            lambda m, rng: rng.choice(PLACEHOLDERS),
        ),
        "redacted_date, year": swap(
            "redacted_date",
            r"(?<=[a-zà-ÿ] )20[012]\d(?=[ ,.])",
            lambda m, rng: rng.choice([*YEARS, m.group()[:3] + "X"]),
        ),
        "redacted_date, day": swap(
            "redacted_date",
            rf"(?<= )\d{{1,2}}(?= (?:{months})\b)",
            lambda m, rng: rng.choice(["XX", "**", "??", "xx"]),
        ),
        "broken_number": swap("broken_number", number, _number),
        "mojibake, letter": swap("mojibake", r"(?<=[a-z])[éèêôîç](?=[a-z])", _mojibake),
        "mojibake, apostrophe": swap(
            "mojibake",
            r"(?<= )[ldnsj]['’](?=[a-zé]{3})",
            lambda m, rng: m.group()[0] + rng.choice(["?", "â€™", "&rsquo;", "\ufffd"]),
        ),
        "furniture_inside_text, line": furniture_line,
        "furniture_inside_text, sentence": swap(
            "furniture_inside_text",
            rf"(?<=[a-zà-ÿ]{{3}}) (?=[a-zà-ÿ]{{3,}} [a-zà-ÿ]{{2,}} [a-zà-ÿ]){OUTSIDE}",
            lambda m, rng: f" {rng.choice(INLINE)} ",
        ),
    }


def _of_words() -> dict[str, Planter]:
    def given(match: re.Match[str], rng: random.Random) -> str:
        return rng.choice(GIVEN)

    return {
        "foreign_word, everyday": foreign_word,
        "foreign_word, any": swap(
            "foreign_word",
            rf"(?<=[a-zà-ÿ] )[a-zà-ÿ]{{5,}}(?= [a-zà-ÿ]){OUTSIDE}",
            lambda m, rng: rng.choice(_common_words(rng.choice(LANGUAGES))),
        ),
        "swapped_name, in its slot": swap(
            "swapped_name",
            rf"(?<=\ben )(?:{COUNTRIES})\b(?! [A-Z])|(?<= et )(?:l['’]|la )(?:{COUNTRIES})\b",
            given,
        ),
        "swapped_name, anywhere": swap(
            "swapped_name", rf"(?<=[ '’])(?:{COUNTRIES})\b(?! [A-Z])", given
        ),
    }


def _of_grammar() -> dict[str, Planter]:
    return {
        "ungrammatical, infinitive": swap(
            "ungrammatical",
            rf"(?<= )(?:a|ont|avait|avaient) [a-z]{{3,}}é(?= [a-zà-ÿ]){OUTSIDE}",
            lambda m, rng: m.group()[:-1] + "er",
        ),
        "ungrammatical, plural": swap(
            "ungrammatical",
            rf"(?<= )(?:des|ces|ses|aux) [a-zà-ÿ]{{5,}}(?<![sx])s(?= ){OUTSIDE}",
            lambda m, rng: m.group()[:-1],
        ),
        "ungrammatical, doubled word": swap(
            "ungrammatical",
            rf"(?<=[a-zà-ÿ] )(?:de|la|le|les|des|dans)(?= [a-zà-ÿ]){OUTSIDE}",
            lambda m, rng: f"{m.group()} {m.group()}",
        ),
        "broken_sentence, cut off": swap(
            "broken_sentence",
            r"(?<=[a-zà-ÿ]{3} )(?:de|la|les|que|dans|par) [a-zà-ÿ][^\n«»\"“”]{20,80}\.(?=\n)",
            lambda m, rng: m.group().split()[0],
        ),
        "broken_sentence, cut in two": swap(
            "broken_sentence",
            r"(?<=[a-zà-ÿ]{4}) (?=[a-zà-ÿ]{3,} [a-zà-ÿ])",
            lambda m, rng: ". ",
        ),
    }


def _of_speech(titles: list[str]) -> dict[str, Planter]:
    return {
        "unclosed_quotation": unclosed,
        "altered_quotation": third_person,
        "title_body_mismatch, strangers": strangers,
        "title_body_mismatch, another's": other_headline(titles),
    }
