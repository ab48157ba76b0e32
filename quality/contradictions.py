"""Which contradictions of fact-checks the cross-check finds, and at what precision.

    python -m quality.contradictions [--show]

``contradictions-fr.jsonl`` (DACCORD, BSD-2) pairs a claim with the sentence of a fact-check.
Each sentence is read as an article of its own, each pair is one story, and a pair counts as
called when a finding of kind "disputed" rests on both its sentences. Pairs with digits and
others are counted apart; pairs that a finding calls revised are shown beside, for a reader
is told of those too. ``--show`` prints the pairs called. Nothing is tuned to this set: most of its
contradictions take knowledge of the world, and what is not found is left as it is.
"""

from __future__ import annotations

import argparse
import hashlib
import json
import sys
from collections import Counter
from collections.abc import Mapping, Sequence

from quality.scoring import SHARED
from recoupe.crosscheck.encoder import encode
from recoupe.crosscheck.entities import link_entities, relabel
from recoupe.crosscheck.events import merge_events
from recoupe.crosscheck.findings import find_findings
from recoupe.crosscheck.origins import Origins
from recoupe.reading.reader import read_article
from recoupe.records import Article, Finding, Reading, Story

PAIRS = SHARED / "corpora" / "contradictions-fr.jsonl"
SIDES = ("a", "b")
KINDS = ("disputed", "revised")

Pair = Mapping[str, str | bool]


def read_sides(pair: Pair) -> list[Reading]:
    """Read both sentences of a pair as articles."""
    articles = []
    for side in SIDES:
        text = str(pair[side])
        digest = hashlib.sha256(text.encode()).hexdigest()
        name = f"{pair['id']}-{side}"
        articles.append(Article(id=name, text=text, language="fr", sha256=digest))
    return [read_article(article) for article in articles]


def find_in(pairs: Sequence[Pair]) -> tuple[Finding, ...]:
    """Cross-check all pairs, each a story of two articles."""
    readings = [reading for pair in pairs for reading in read_sides(pair)]
    links = link_entities(readings)
    linked = [relabel(reading, links) for reading in readings]
    stories = [
        Story(
            id=str(pair["id"]),
            label="",
            date=None,
            articles=tuple(f"{pair['id']}-{side}" for side in SIDES),
        )
        for pair in pairs
    ]
    origins = Origins(linked, ())
    events = merge_events(linked, stories, origins)
    return find_findings(
        linked, stories=stories, lineages=(), events=events, origins=origins, encode=encode
    )


def called(findings: Sequence[Finding]) -> dict[str, dict[str, Finding]]:
    """Return, by kind, the pairs a finding rests on with both sides."""
    found: dict[str, dict[str, Finding]] = {kind: {} for kind in KINDS}
    for finding in findings:
        articles = {e.article for value in finding.values for e in value.evidence}
        pairs = {article.rpartition("-")[0] for article in articles}
        if finding.kind in found and len(articles) == len(SIDES) and len(pairs) == 1:
            found[finding.kind][min(pairs)] = finding
    return found


def report(pairs: Sequence[Pair], found: Mapping[str, Mapping[str, Finding]]) -> None:
    """Print what is found of the contradictions and how much of it is one."""
    for digits in (True, False):
        group = [pair for pair in pairs if pair["digits"] == digits]
        wanted = {pair["id"] for pair in group if pair["contradiction"]}
        print(f"{'with' if digits else 'without'} digits: {len(group)} pairs, {len(wanted)} wanted")
        for kind in KINDS:
            ours = {pair["id"] for pair in group if pair["id"] in found[kind]}
            print(f"  {kind:<10} called {len(ours):>3}, true {len(ours & wanted):>3}")


def show(pairs: Sequence[Pair], found: Mapping[str, Mapping[str, Finding]]) -> None:
    """Print the pairs called, with what was set against what."""
    for kind in KINDS:
        for pair in pairs:
            finding = found[kind].get(str(pair["id"]))
            if finding is not None:
                values = " / ".join(value.value for value in finding.values)
                truth = "true" if pair["contradiction"] else "FALSE"
                print(f"{kind} {truth} {finding.what}: {values}\n  {pair['a']}\n  {pair['b']}")


def main() -> int:
    """Read, cross-check and report."""
    parser = argparse.ArgumentParser(description=__doc__)
    parser.add_argument("--show", action="store_true", help="print the pairs called")
    args = parser.parse_args()
    pairs: list[Pair] = [json.loads(line) for line in PAIRS.read_text("utf-8").splitlines()]
    findings = find_in(pairs)
    print(dict(sorted(Counter(finding.kind for finding in findings).items())))
    found = called(findings)
    report(pairs, found)
    if args.show:
        show(pairs, found)
    return 0


if __name__ == "__main__":
    sys.exit(main())
