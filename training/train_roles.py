"""Train the weights that tell who acts in an event, who suffers it, and when it was.

    OMP_NUM_THREADS=1 nice -n 5 python -m training.train_roles EVENTS.jsonl...
        --corpus CORPUS.jsonl.gz --out src/recoupe/languages/fr/models/event_choices.json

Four conditional log-linear models (``recoupe.reading.ranking``) are fitted on coded articles
as `recoupe` reads them, with the coders' triggers and types: who acts, who suffers it given who
acts, whom a word for somebody means, and which day of those that the article names. Five folds
by article print how often the choice is right; the weights written are fitted on all. Nothing
is random.
"""

from __future__ import annotations

import argparse
import re
from collections import Counter
from collections.abc import Iterable, Iterator, Mapping
from dataclasses import dataclass
from pathlib import Path
from typing import Any

from training.ranking import Case, fit, fold_of, write_tables
from training.train_events import coded_articles, corpus

from recoupe.reading.draft import Draft, Sentence
from recoupe.reading.entities import read_entities
from recoupe.reading.entities.name import plain
from recoupe.reading.events.candidates import Candidate, find_candidates
from recoupe.reading.events.cast import Cast, gather_cast
from recoupe.reading.events.days import Days, day_options, event_date, gather_days
from recoupe.reading.events.lexicon import Entry
from recoupe.reading.events.naming import may_mean_another, meanings, word_of
from recoupe.reading.events.relations import Option, Scene, look_around, nobody, options
from recoupe.reading.events.roles import choose_sides, suffered
from recoupe.reading.events.trees import Tree
from recoupe.reading.reader import draft_article
from recoupe.reading.statements import read_statements
from recoupe.reading.times import read_times

STRENGTH = {"actor": 3.0, "recipient": 3.0, "naming": 1.0, "date": 12.0}
"""Of the L2 penalty. 0.7 to 20 were compared on the folds: within .01 of one another up to 5
for participants; for days 1, 3, 6 and 12, of which the last is best by .02."""
SMALL = 0.05
"""A weight nearer to nothing is left out: on the folds nothing changes, and the file is halved."""
RARE = 2
"""A feature seen in fewer cases is dropped."""
OPTIONAL = 0.5
"""Weight of an event that a coder may leave out."""
AGAIN = 0.6
"""Weight of a further mention of an event. Both set by judgement."""
FOLDS = 5


@dataclass(frozen=True, slots=True, kw_only=True, eq=False)
class Coded:
    """One coded event with its trigger as a candidate."""

    article: str
    candidate: Candidate
    event: Mapping[str, Any]
    cast: Cast
    days: Days


def read_coded(draft: Draft, events: Iterable[Mapping[str, Any]]) -> list[Coded]:
    """Read an article and lay its coded events over its words."""
    entities = read_entities(draft)
    cast = gather_cast(draft, entities, read_statements(draft, entities))
    return lay(draft, cast, gather_days(draft, read_times(draft)), events)


def lay(draft: Draft, cast: Cast, days: Days, events: Iterable[Mapping[str, Any]]) -> list[Coded]:
    """Lay coded events over the words of an article; those outside its sentences are left out."""
    found = find_candidates(draft)
    pairs = ((_candidate(draft, event, found), event) for event in events)
    return [
        Coded(article=draft.article.id, candidate=candidate, event=event, cast=cast, days=days)
        for candidate, event in pairs
        if candidate is not None
    ]


def _candidate(
    draft: Draft, event: Mapping[str, Any], found: tuple[Candidate, ...]
) -> Candidate | None:
    start, end = event["trigger"]
    known = [c for c in found if c.span.start < end and start < c.span.end]
    if known:
        return max(known, key=lambda c: min(c.span.end, end) - max(c.span.start, start))
    for index, sentence in enumerate(draft.sentences):
        if sentence.span.start <= start < sentence.span.end:
            return _own_candidate(sentence, index, event)
    return None


def _own_candidate(sentence: Sentence, index: int, event: Mapping[str, Any]) -> Candidate | None:
    words = _words_in(sentence, event["trigger"])
    if not words or not sentence.line.doc.has_annotation("DEP"):
        return None
    doc = sentence.line.doc
    head = doc[_head(sentence, words)]
    entry = Entry(key=head.lemma_.lower(), word_class="G", types=(event["type"],), modes=())
    return Candidate(
        sentence=sentence,
        index=index,
        head=head,
        first=words[0],
        last=words[-1],
        entry=entry,
        tree=Tree(sentence),
    )


def _words_in(sentence: Sentence, span: Iterable[int]) -> list[int]:
    start, end = span
    base = sentence.line.start
    return [t.i for t in sentence.tokens if base + t.idx < end and start < base + t.idx + len(t)]


def _head(sentence: Sentence, words: list[int]) -> int:
    doc = sentence.line.doc
    inside = set(words)
    return next((i for i in words if doc[i].head.i not in inside or doc[i].head.i == i), words[0])


def right_options(coded: Coded, around: list[Option], part: str) -> frozenset[int]:
    """Return which options coders named on a side; 0 is nobody, options count from 1."""
    right: set[int] = set()
    for who in coded.event[part]:
        right |= _marked(coded, around, who) or {
            n for n, option in enumerate(around, 1) if same_name(option.party.name, who["name"])
        }
    return frozenset(right) if coded.event[part] else frozenset({0})


def _marked(coded: Coded, around: list[Option], who: Mapping[str, Any]) -> set[int]:
    """Return the options that stand where coders marked somebody: his head word, or his name."""
    words = _words_in(coded.candidate.sentence, who["span"]) if who.get("span") else []
    if not words:
        return set()
    head = _head(coded.candidate.sentence, words)
    found = set()
    for n, option in enumerate(around, 1):
        token = option.party.token
        if option.here and token is not None and token.i in words:
            if token.i == head or same_name(option.party.name, who["name"]):
                found.add(n)
    return found


def same_name(ours: str, theirs: str) -> bool:
    """Tell whether two names share a last word, or one is part of the other."""
    left, right = _words(ours), _words(theirs)
    if not left or not right:
        return False
    return left[-1] in right or right[-1] in left or " ".join(left) in " ".join(right)


def _words(name: str) -> list[str]:
    """Return the words of a name without the country in brackets: "police (France)"."""
    return re.findall(r"\w+", re.sub(r"\(.*?\)", " ", plain(name)))


def cases_of(coded: Coded) -> Iterator[tuple[str, Case]]:
    """Yield what one event teaches, by model."""
    event = coded.event
    scene = look_around(coded.candidate, event["type"], coded.cast)
    around = options(scene)
    weight = (OPTIONAL if event.get("optional") else 1.0) * (
        AGAIN if event.get("same_as") is not None else 1.0
    )
    acting = right_options(coded, around, "actor")
    actor = around[min(acting) - 1] if acting and min(acting) else None
    features = {
        "actor": [nobody(scene), *(o.names for o in around)],
        "recipient": suffered(scene, around, actor),
    }
    for part, rows in features.items():
        right = right_options(coded, around, part)
        if right:
            yield part, _case(coded, rows, right, weight)
        for number in sorted(right - {0}):
            yield from _naming(coded, scene, around[number - 1], part, weight=weight)
    yield from _dating(coded, weight)


def _dating(coded: Coded, weight: float) -> Iterator[tuple[str, Case]]:
    """Yield which day is an event's, unless it is one that the article does not name."""
    rows = day_options(coded.candidate, coded.event["type"], coded.days)
    shown = [None, *(day.iso for day in coded.days.days)]
    if coded.event["date"] in shown:
        right = frozenset({shown.index(coded.event["date"])})
        yield "date", _case(coded, rows, right, weight)


def _case(coded: Coded, rows: list[list[str]], right: frozenset[int], weight: float) -> Case:
    rows_ = tuple(tuple(dict.fromkeys(row)) for row in rows)
    return Case(article=coded.article, options=rows_, right=right, weight=weight)


def _naming(
    coded: Coded, scene: Scene, option: Option, part: str, *, weight: float
) -> Iterator[tuple[str, Case]]:
    """Yield whom a word for somebody means, when the coders gave a name."""
    token = option.party.token
    if not option.here or token is None or not may_mean_another(option.party):
        return
    meant = meanings(word_of(option.party, token, part), option.key, scene)
    names = [who["name"] for who in coded.event[part]]
    others = [coded.cast.standings[key].party.name for key, _ in meant[1:]]
    right = {n for n, own in enumerate(others, 1) if any(same_name(own, w) for w in names)}
    if any(same_name(option.party.name, w) for w in names) or not right:
        right = {0}
    yield "naming", _case(coded, [row for _, row in meant], frozenset(right), weight)


def train(cases: Iterable[tuple[str, Case]]) -> dict[str, dict[str, float]]:
    """Fit all models."""
    by_model: dict[str, list[Case]] = {}
    for model, case in cases:
        by_model.setdefault(model, []).append(case)
    tables = {}
    for model, strength in STRENGTH.items():
        weights = fit(by_model.get(model, []), strength, rare=RARE)
        tables[model] = {name: w for name, w in weights.items() if abs(w) >= SMALL}
    return tables


def measure(coded: Iterable[Coded], tables: Mapping[str, Mapping[str, float]]) -> Counter[str]:
    """Count right and given names and days of first mentions that no coder may leave out."""
    found: Counter[str] = Counter()
    for each in coded:
        if each.event.get("optional") or each.event.get("same_as") is not None:
            continue
        sides = choose_sides(each.candidate, each.event["type"], each.cast, tables)
        for part, takers in zip(("actor", "recipient"), sides, strict=True):
            names = [who["name"] for who in each.event[part]]
            right = [t for t in takers if any(same_name(t.party.name, n) for n in names)]
            found[f"{part} given"] += len(takers)
            found[f"{part} right"] += len(right)
            found[f"{part} coded"] += bool(names)
            found[f"{part} found"] += bool(right)
        date = event_date(each.candidate, each.event["type"], each.days, tables["date"])
        right_date = date is not None and date == each.event["date"]
        found["date given"] += date is not None
        found["date coded"] += each.event["date"] is not None
        found.update({"date right": right_date, "date found": right_date})
    return found


def report(found: Counter[str]) -> None:
    """Print how good the choices are."""
    for part in ("actor", "recipient", "date"):
        recall = found[f"{part} found"] / max(1, found[f"{part} coded"])
        precision = found[f"{part} right"] / max(1, found[f"{part} given"])
        print(f"{part:10s} found {recall:.3f} right of those given {precision:.3f}", flush=True)


def cross_validate(coded: list[Coded], cases: list[list[tuple[str, Case]]]) -> None:
    """Read every fold with weights of the others and print the figures."""
    total: Counter[str] = Counter()
    for number in range(FOLDS):
        own = [fold_of(each.article, FOLDS) == number for each in coded]
        rest = (case for found, out in zip(cases, own, strict=True) if not out for case in found)
        tables = train(rest)
        total += measure((c for c, out in zip(coded, own, strict=True) if out), tables)
    report(total)


def main() -> None:
    """Fit, report, write."""
    parser = argparse.ArgumentParser(description=__doc__)
    parser.add_argument("events", nargs="+", type=Path)
    parser.add_argument("--corpus", type=Path, required=True)
    parser.add_argument("--out", type=Path, required=True)
    args = parser.parse_args()
    rows = coded_articles(args.events)
    coded: list[Coded] = []
    for article in corpus(args.corpus, rows):
        coded += read_coded(draft_article(article), rows[article.id]["events"])
    cases = [list(cases_of(each)) for each in coded]
    cross_validate(coded, cases)
    write_tables(args.out, train(case for found in cases for case in found))


if __name__ == "__main__":
    main()
