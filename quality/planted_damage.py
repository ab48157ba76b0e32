"""Plant damage into clean articles held in memory, and count what the flaw readers find.

    python -m quality.planted_damage [--each N] [--clean N] [--seed N] [--show]

Every kind is planted once into each of N articles, at a known place; the same reader then
reads them. Nothing is stored. Printed: recall by kind of damage, then the flaws found in
articles that nothing was planted into, by kind and per 15 articles (``--show`` prints them,
so that a person can judge whether they are true).
"""

from __future__ import annotations

import argparse
import gzip
import hashlib
import json
import random
import re
import sys
from collections import Counter
from collections.abc import Callable
from dataclasses import replace
from typing import NamedTuple

from quality.measure import article_of
from quality.scoring import SHARED
from recoupe.reading.flaws import read_flaws
from recoupe.reading.reader import draft_article
from recoupe.records import Article, Flaw, Reading, Span

MIN_WORDS = 150
FLOORED = {
    "placeholder": 0.90,
    "redacted_date": 0.90,
    "broken_number": 0.90,
    "mojibake": 0.90,
    "unclosed_quotation": 0.90,
    "furniture_inside_text": 0.90,
    "foreign_word": 0.70,
    "swapped_name": 0.70,
    "title_body_mismatch": 0.70,
}
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
GIVEN = "Shirin Sergio Ingrid Pavel Fatima Giulia Oscar Leïla Svetlana Igor Brenda Mehmet".split()
COUNTRIES = (
    "France|Belgique|Italie|Allemagne|Espagne|Russie|Algérie|Syrie|Libye|Turquie|Chine|Suisse|"
    "Pologne|Hongrie|Irlande|Grèce|Suède|Autriche|Tunisie|Egypte|Ukraine|Israël|Angleterre"
)
BUTTONS = ("Publicité", "Partagez cet article", "La suite après cette publicité", "Commentaires")
INLINE = ("Publicité", "Lire aussi", "PUBLICITÉ", "Partager sur Facebook")
HEADLINES = (
    "{} et {} saluent une avancée décisive",
    "{} et {} dénoncent un accord caduc",
    "{} et {} renouent le dialogue",
)
SURNAMES = "Whitlock Tursunov Ostergaard Villanueva Brankovic Thornbury Mbeki Castellani".split()


class Planted(NamedTuple):
    """An article with damage in it."""

    article: Article
    kind: str
    span: Span | None
    """Where the damage stands now; None when it is the headline's."""


def put(article: Article, kind: str, start: int, end: int, new: str) -> Planted:
    """Replace a range of the text by damage."""
    text = article.text[:start] + new + article.text[end:]
    return Planted(replace(article, text=text), kind, Span(start, start + max(1, len(new))))


def swap(kind: str, pattern: str, new: Callable[[re.Match[str], random.Random], str]) -> Planter:
    """Make a planter that replaces one match of a pattern, chosen at random."""

    def plant(article: Article, rng: random.Random) -> Planted | None:
        matches = list(re.finditer(pattern, article.text))
        if not matches:
            return None
        match = rng.choice(matches)
        return put(article, kind, *match.span(), new(match, rng))

    return plant


Planter = Callable[[Article, random.Random], Planted | None]


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
    match = rng.choice(breaks)
    words = rng.choice(BUTTONS)
    found = put(article, "furniture_inside_text", *match.span(), f"\n{words}\n")
    return found


def foreign_word(article: Article, rng: random.Random) -> Planted | None:
    """Leave an everyday word untranslated, outside quotations."""
    outside = re.sub(r"«[^»]*»|\"[^\"]*\"|“[^”]*”", lambda m: "#" * len(m.group()), article.text)
    matches = list(re.finditer(rf"(?<= )(?:{'|'.join(FOREIGN)})(?= [a-zà-ÿ])", outside))
    if not matches:
        return None
    match = rng.choice(matches)
    return put(article, "foreign_word", *match.span(), rng.choice(FOREIGN[match.group()]))


def other_headline(titles: list[str]) -> Planter:
    """Give the article another article's headline, or one about two strangers."""

    def plant(article: Article, rng: random.Random) -> Planted | None:
        title = rng.choice(titles)
        if rng.random() < 0.5:
            title = rng.choice(HEADLINES).format(*rng.sample(SURNAMES, 2))
        return Planted(replace(article, title=title), "title_body_mismatch", None)

    return plant


def _mojibake(match: re.Match[str], rng: random.Random) -> str:
    return match.group().encode().decode("cp1252", errors="ignore")


def _number(match: re.Match[str], rng: random.Random) -> str:
    digits = int(re.sub(r"\D", "", match.group()))
    grouped = f"{max(digits, 1000):,}"
    return rng.choice(
        [f"{grouped} {rng.randint(1990, 2024)}", f"{rng.randint(2, 900)}.0000", f"{grouped},,000"]
    )


def planters(titles: list[str]) -> dict[str, Planter]:
    """Return every kind of damage by name."""
    number = (
        r"(?<![\d.,/-])(?<!\d )\d{1,3}(?:[. ]\d{3})+(?= [a-zà-ÿ]{4})"
        r"|(?<![\d.,/-])(?<!\d )[1-9]\d{1,2}(?= [a-zà-ÿ]{5})"
    )
    return {
        "placeholder": swap(
            "placeholder",
            r"(?<= )\d{1,4}(?= [a-zà-ÿ]{3})",
            lambda m, rng: rng.choice(["XNUMX", "{{nombre}}", "[NOM]", "{count}", "%s"]),
        ),
        "redacted_date": swap(
            "redacted_date",
            r"(?<=[a-zà-ÿ] )20[012]\d(?=[ ,.])",
            lambda m, rng: rng.choice(["20XX", "20**", m.group()[:3] + "X"]),
        ),
        "broken_number": swap("broken_number", number, _number),
        "mojibake": swap("mojibake", r"(?<=[a-z])[éèêôîç](?=[a-z])", _mojibake),
        "mojibake, lost apostrophe": swap(
            "mojibake", r"(?<= )[ldnsj]['’](?=[a-zé]{3})", lambda m, rng: m.group()[0] + "?"
        ),
        "unclosed_quotation": unclosed,
        "furniture_inside_text, line": furniture_line,
        "furniture_inside_text, sentence": swap(
            "furniture_inside_text",
            r"(?<=[a-zà-ÿ]{3}) (?=[a-zà-ÿ]{3,} [a-zà-ÿ]{2,} [a-zà-ÿ])(?![^«\n]*»)(?![^\"\n]*\")",
            lambda m, rng: f" {rng.choice(INLINE)} ",
        ),
        "foreign_word": foreign_word,
        "swapped_name": swap(
            "swapped_name",
            rf"(?<=\ben )(?:{COUNTRIES})\b(?! [A-Z])|(?<= et )(?:l['’]|la )(?:{COUNTRIES})\b",
            lambda m, rng: rng.choice(GIVEN),
        ),
        "title_body_mismatch": other_headline(titles),
        "ungrammatical, infinitive": swap(
            "ungrammatical",
            r"(?<= )(?:a|ont|avait|avaient) [a-z]{3,}é(?= [a-zà-ÿ])(?![^«\n]*»)(?![^\"\n]*\")",
            lambda m, rng: m.group()[:-1] + "er",
        ),
        "ungrammatical, plural": swap(
            "ungrammatical",
            r"(?<= )(?:des|ces|ses|aux) [a-zà-ÿ]{5,}(?<![sx])s(?= )(?![^«\n]*»)(?![^\"\n]*\")",
            lambda m, rng: m.group()[:-1],
        ),
        "ungrammatical, doubled word": swap(
            "ungrammatical",
            r"(?<=[a-zà-ÿ] )(?:de|la|le|les|des|dans)(?= [a-zà-ÿ])(?![^«\n]*»)(?![^\"\n]*\")",
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


def flaws_of(article: Article) -> tuple[Flaw, ...]:
    """Read an article as far as its flaws."""
    draft = draft_article(article)
    return read_flaws(draft, Reading(article=draft.article, body=draft.layout.body)).flaws


def is_found(planted: Planted, flaws: tuple[Flaw, ...]) -> bool:
    """Whether a flaw of the planted kind lies at the planted place."""
    for flaw in flaws:
        if flaw.kind != planted.kind:
            continue
        if planted.span is None or flaw.span is None:
            return True
        if flaw.span.start < planted.span.end + 2 and planted.span.start < flaw.span.end + 2:
            return True
    return False


def load_articles(seed: int) -> list[Article]:
    """Return French articles of press-open that are long enough, in a seeded order."""
    with gzip.open(SHARED / "corpora/press-open.jsonl.gz", "rt", encoding="utf-8") as lines:
        rows = [row for row in map(json.loads, lines) if row["language"] == "fr"]
    rows = [row for row in rows if len(row["text"].split()) >= MIN_WORDS]
    rows.sort(key=lambda row: hashlib.sha256(f"{seed} {row['id']}".encode()).hexdigest())
    return [article_of(row) for row in rows]


def recall_of(name: str, planter: Planter, articles: list[Article], each: int) -> float:
    """Plant one kind of damage into articles and print how much of it is found."""
    found = planted_count = 0
    missed: list[str] = []
    for article in articles:
        planted = planter(article, random.Random(f"{name} {article.id}"))
        if planted is None:
            continue
        planted_count += 1
        if is_found(planted, flaws_of(planted.article)):
            found += 1
        else:
            span, text = planted.span, planted.article.text
            missed.append(
                text[max(0, span.start - 40) : span.end + 30]
                if span
                else str(planted.article.title)
            )
        if planted_count == each:
            break
    recall = found / planted_count if planted_count else 0.0
    print(f"{name:34s} {found:3d}/{planted_count:<3d} {recall:.2f}", flush=True)
    for place in missed[:4]:
        print("      missed:", place.replace("\n", "⏎"))
    return recall


def main() -> int:
    """Measure recall by kind and false flaws; fail below the floors."""
    parser = argparse.ArgumentParser(description=__doc__)
    parser.add_argument("--each", type=int, default=25, help="articles per kind of damage")
    parser.add_argument("--clean", type=int, default=150, help="articles read unplanted")
    parser.add_argument("--seed", type=int, default=1)
    parser.add_argument("--only", help="only kinds whose name begins with this")
    parser.add_argument("--show", action="store_true", help="print flaws in unplanted articles")
    args = parser.parse_args()
    articles = load_articles(args.seed)
    titles = [article.title for article in articles if article.title]
    low = []
    for name, planter in planters(titles).items():
        if args.only and not name.startswith(args.only):
            continue
        order = sorted(articles, key=lambda a: hashlib.sha256(f"{name} {a.id}".encode()).digest())
        recall = recall_of(name, planter, order, args.each)
        if recall < FLOORED.get(name.split(",")[0], 0.0):
            low.append(name)
    counts: Counter[str] = Counter()
    for article in articles[: args.clean]:
        for flaw in flaws_of(article):
            counts[flaw.kind] += 1
            if args.show:
                seen = article.text[flaw.span.start : flaw.span.end][:80] if flaw.span else ""
                print(f"  {flaw.kind}: {seen!r} {flaw.message}")
    floored = sum(count for kind, count in counts.items() if kind in FLOORED)
    if args.clean:
        print(f"unplanted: {dict(sorted(counts.items()))} in {args.clean} articles")
        print(f"flaws of the floored kinds per 15 articles: {15 * floored / args.clean:.2f}")
    print("below the floor: " + (", ".join(low) or "none"))
    return 1 if low else 0


if __name__ == "__main__":
    sys.exit(main())
