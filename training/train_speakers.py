"""Train the weights that tell who speaks where no name stands beside the cue.

    python -m training.train_speakers --shared ../shared \
        --out src/recoupe/languages/fr/models/speakers.json

One conditional log-linear model for each kind of question (pronoun, office, lone quotation),
over the options and clues of ``recoupe.reading.statements.clues``. It learns from the
articles whose statements were marked by hand, and from those whose names were: there a
mention tells whom a reporting pronoun or office means, and links come from antecedent
weights that did not see the article. Reports are those the reader finds; later questions of
an article see the right earlier answers. Five-fold cross-validation over articles prints
the figures; the weights written are fitted on all. Nothing is random.
"""

from __future__ import annotations

import argparse
import json
import sys
import tempfile
from collections.abc import Callable, Iterator, Mapping, Sequence
from dataclasses import dataclass, replace
from pathlib import Path
from typing import Any

from quality.measure import corpus_articles
from training.ranking import Case, fit, fold_of, write_tables
from training.train_antecedents import FORMS, cases_of

from recoupe.languages.letters import strip_accents
from recoupe.reading.draft import Draft
from recoupe.reading.entities import EntityReading, read_entities
from recoupe.reading.ranking import Weights, chances
from recoupe.reading.reader import draft_article
from recoupe.reading.statements import read_statements
from recoupe.reading.statements.clues import Option
from recoupe.reading.statements.proposals import Question, QuestionKind
from recoupe.reading.statements.speakers import BY_RULE, chooser

KINDS: Mapping[QuestionKind, float] = {"pronoun": 1.0, "office": 1.0, "open": 4.0}
"""Kinds of question with the strength of the penalty, chosen by cross-validation; lone
quotations are few and get a stronger one."""
RARE = 2
"""Cases that a clue must stand in."""
OVERLAP = 0.3
"""Share of common characters from which a report is one that was marked by hand."""
BEFORE = 4
"""Characters of a determiner at most that a marked mention leaves out."""
LINKED = {"pronoun": 0.55, "nominal": 0.5}
"""Thresholds of the shipped antecedents."""
Answer = Callable[[Question, Sequence[Option]], frozenset[int] | None]
"""Returns the right options of a question; None when nobody knows."""


@dataclass(frozen=True, slots=True, kw_only=True)
class Asked:
    """One question of an article with its options and the right ones."""

    kind: QuestionKind
    case: Case


def words_of(name: str) -> list[str]:
    """Return the words of a name as names are compared."""
    folded = strip_accents(name.lower().replace("’", "'"))
    return "".join(c if c.isalnum() else " " for c in folded).split()


def same(left: str, right: str) -> bool:
    """Tell whether two names share the last word of one, as the measure compares them."""
    a, b = words_of(left), words_of(right)
    return bool(a and b) and (a[-1] in b or b[-1] in a)


def right_options(options: Sequence[Option], speaker: str, label: str) -> frozenset[int]:
    """Return the options that name a speaker; "nobody" where none does.

    Args:
        options: The answers, "nobody" last.
        speaker: The speaker's fullest name, as marked.
        label: The words of the question itself, which "nobody" keeps.
    """
    voices = [option.voice for option in options[:-1] if option.voice is not None]
    exact = [i for i, v in enumerate(voices) if words_of(v.name) == words_of(speaker)]
    loose = [i for i, v in enumerate(voices) if same(v.name, speaker)]
    several = ";" in speaker
    part = [i for i in loose if set(words_of(voices[i].name)) <= set(words_of(speaker))]
    found = [*exact, *part] if exact else [] if several else loose
    if label and same(label, speaker):
        found = [*found, len(options) - 1]
    return frozenset(found or [len(options) - 1])


def marked(
    parts: Sequence[tuple[int, int]], gold: Sequence[Mapping[str, Any]]
) -> Mapping[str, Any] | None:
    """Return the statement marked by hand that a report is; None when there is none."""

    def share(row: Mapping[str, Any]) -> float:
        common: int = sum(max(0, min(b, d) - max(a, c)) for a, b in parts for c, d in row["parts"])
        size: int = sum(b - a for a, b in parts) + sum(d - c for c, d in row["parts"])
        return common / max(1, size - common)

    best = max(gold, key=share, default=None)
    return best if best is not None and share(best) >= OVERLAP else None


def asked_by_statements(
    draft: Draft, entities: EntityReading, gold: Sequence[Mapping[str, Any]]
) -> list[Asked]:
    """Return the questions of an article whose statements were marked by hand."""

    def answer(question: Question, options: Sequence[Option]) -> frozenset[int] | None:
        row = marked(question.parts, gold)
        if row is None or not row.get("speaker"):
            return None
        office = question.kind == "office"
        label = draft.folded[question.span.start : question.span.end] if office else ""
        return right_options(options, row["speaker"], label)

    return asked(draft, entities, answer)


def asked_by_mentions(
    draft: Draft, entities: EntityReading, gold: Sequence[Mapping[str, Any]]
) -> list[Asked]:
    """Return the pronouns and offices of an article whose mentions were marked by hand.

    An office that is no mention means nobody named; what a pronoun means that is none is not
    known, for groups and persons without a name were not marked.
    """
    names = [row for row in gold if row["form"] == "name"]
    others = [row for row in gold if row["form"] != "name"]

    def answer(question: Question, options: Sequence[Option]) -> frozenset[int] | None:
        start, end = question.span
        inside = (start, min(end, start + BEFORE))
        hit = next((m for m in others if m["start"] <= inside[1] and start < m["end"]), None)
        nobody = frozenset({len(options) - 1})
        if question.kind == "open":
            return None
        if hit is not None:
            spans = [(m["start"], m["end"]) for m in names if m["entity"] == hit["entity"]]
            return frozenset(i for i, o in enumerate(options) if _bears(o, spans)) or nobody
        named = any(m["start"] < inside[1] and start < m["end"] for m in names)
        return None if question.kind == "pronoun" or named else nobody

    return asked(draft, entities, answer)


def _bears(option: Option, spans: Sequence[tuple[int, int]]) -> bool:
    """Tell whether one of the names at these places is the option's."""
    seen = option.voice.seen if option.voice is not None else ()
    return any(s.form == "name" and start <= s.start < end for s in seen for start, end in spans)


def asked(draft: Draft, entities: EntityReading, answer: Answer) -> list[Asked]:
    """Return the questions of an article that have an answer; later ones see the earlier."""
    found: list[Asked] = []
    by_rule = chooser(BY_RULE)

    def choose(question: Question, options: Sequence[Option]) -> Option:
        right = answer(question, options)
        if right is None:
            return by_rule(question, options)
        clues = tuple(option.clues for option in options)
        case = Case(article=draft.article.id, options=clues, right=right)
        found.append(Asked(kind=question.kind, case=case))
        return options[min(right)]

    read_statements(draft, entities, choose)
    return found


def held_out_entities(
    drafts: Sequence[Draft], rows: Mapping[str, Any]
) -> Iterator[tuple[Draft, EntityReading]]:
    """Yield articles with entities linked by antecedent weights that never saw them."""
    cases = [case for draft in drafts for case in cases_of(draft, rows[draft.article.id])]
    for fold in range(5):
        tables = {}
        for form in FORMS:
            here = [
                Case(article=case.article, options=case.options, right=case.right)
                for case in cases
                if case.form == form and fold_of(case.article) != fold
            ]
            tables[form] = {**fit(here, 1.0), "threshold": LINKED[form]}
        with tempfile.TemporaryDirectory() as folder:
            write_tables(Path(folder) / "antecedents.json", tables)
            for draft in drafts:
                if fold_of(draft.article.id) == fold:
                    language = replace(draft.language, models=Path(folder))
                    yield draft, read_entities(replace(draft, language=language))


def train(cases: Sequence[Asked]) -> dict[str, Weights]:
    """Return the weights of every kind of question."""
    return {
        kind: fit([each.case for each in cases if each.kind == kind], strength, rare=RARE)
        for kind, strength in KINDS.items()
    }


def held_out(judged: Sequence[Asked], everything: Sequence[Asked]) -> dict[str, tuple[int, int]]:
    """Return right answers and questions of each kind, each article judged by the others."""
    counts: dict[str, tuple[int, int]] = dict.fromkeys(KINDS, (0, 0))
    for fold in range(5):
        others = [each for each in everything if fold_of(each.case.article) != fold]
        tables = train(others)
        for each in judged:
            if fold_of(each.case.article) == fold:
                odds = chances(each.case.options, tables[each.kind])
                right = odds.index(max(odds)) in each.case.right
                good, count = counts[each.kind]
                counts[each.kind] = (good + right, count + 1)
    return counts


def rows_of(folder: Path, task: str, key: str) -> dict[str, Any]:
    """Return what was marked by hand, by article."""
    rows = {}
    for path in sorted(folder.glob(f"{task}-*.jsonl")):
        for line in path.read_text("utf-8").splitlines():
            rows[json.loads(line)["article"]] = json.loads(line)[key]
    return rows


def gather(folder: Path) -> tuple[list[Asked], list[Asked]]:
    """Return the questions that marked statements answer, and those that marked names do."""
    statements = rows_of(folder, "statements", "statements")
    mentions = rows_of(folder, "entities", "mentions")
    articles = sorted(corpus_articles({*statements, *mentions}), key=lambda a: a.id)
    by_statements, by_mentions = [], []
    for article in articles:
        if article.id in statements:
            draft = draft_article(article)
            gold = statements[article.id]
            by_statements += asked_by_statements(draft, read_entities(draft), gold)
    drafts = [draft_article(article) for article in articles if article.id in mentions]
    for draft, entities in held_out_entities(drafts, mentions):
        by_mentions += asked_by_mentions(draft, entities, mentions[draft.article.id])
    return by_statements, by_mentions


def main() -> int:
    """Fit, report, write."""
    parser = argparse.ArgumentParser(description=__doc__)
    parser.add_argument("--shared", type=Path, default=Path("../shared"))
    parser.add_argument("--out", type=Path, required=True)
    args = parser.parse_args()
    gathered = gather(args.shared / "training")
    everything = [*gathered[0], *gathered[1]]
    for name, part in zip(("statements", "mentions"), gathered, strict=True):
        for kind, (good, count) in held_out(part, everything).items():
            share = good / max(1, count)
            print(f"{name}, {kind}: {good} of {count} right ({share:.3f})", flush=True)
    write_tables(args.out, train(everything))
    return 0


if __name__ == "__main__":
    sys.exit(main())
