"""Hold the quality floors on the gold sets.

    python -m quality.gate                              measure and compare with the floors
    python -m quality.gate --raise                      lift floors to what is measured now
    python -m quality.gate --lower NAME --reason "..."  set one floor to what is measured now

One run of ``recoupe check`` reads the articles that the gold sets name, and no others, then
``score.py`` scores its two output files, and the English set beside them. Floors only go up by
themselves; lowering one takes its name and a reason, which is kept beside it.
"""

from __future__ import annotations

import argparse
import json
import subprocess
import sys
import tempfile
from collections.abc import Mapping
from pathlib import Path

from quality import english, planted_damage
from quality.measure import GOLD, corpus_articles
from quality.scoring import SHARED, score

FLOORS = Path(__file__).with_name("floors.json")
NOISE = 0.0005
"""Scores are printed to three digits; less than half of the last one is no change."""
MARGIN = 0.01
"""A floor is set this far below what was measured, so that a harmless change passes."""
DOSSIER_TASKS = {
    "lineage": "lineage-fr.jsonl",
    "stories": "stories.jsonl",
    "groups": "figure-groups.jsonl",
}


def gold_article_ids() -> set[str]:
    """Return the ids of all articles that some gold set names."""
    found: set[str] = set()
    for name in (*GOLD.values(), *DOSSIER_TASKS.values()):
        for line in (SHARED / "gold" / name).read_text("utf-8").splitlines():
            row = json.loads(line)
            found |= {row[key] for key in ("article", "a", "b") if key in row}
            found |= set(row.get("articles", ()))
            found |= {member["article"] for member in row.get("members", ())}
    return found


def run_check(inputs: list[Path], out: Path) -> None:
    """Run the product itself over some inputs, without the site."""
    command = [sys.executable, "-m", "recoupe", "check", *map(str, inputs), "-o", str(out)]
    subprocess.run([*command, "--no-site"], check=True)


def measure_all(scratch: Path) -> dict[str, float]:
    """Read and cross-check the gold's articles and the seeds, and score every task."""
    wanted = gold_article_ids()
    corpus = scratch / "gold.jsonl"
    with corpus.open("w", encoding="utf-8") as lines:
        for article in sorted(corpus_articles(wanted), key=lambda a: a.id):
            published = article.published.value if article.published else None
            row = {
                "id": article.id,
                "source": article.source,
                "language": article.language,
                "published": published,
                "url": article.url,
                "title": article.title,
                "text": article.text,
            }
            lines.write(json.dumps(row, ensure_ascii=False) + "\n")
    out, seeds_out = scratch / "gold", scratch / "seeds"
    run_check([corpus], out)
    run_check([SHARED / "seeds"], seeds_out)
    measured: dict[str, float] = {}
    for task, name in GOLD.items():
        measured |= score(task, out / "readings.jsonl", SHARED / "gold" / name)
    named = score("names", out / "readings.jsonl", SHARED / "gold" / GOLD["entities"])
    measured |= {f"{name}_on_entities": value for name, value in named.items()}
    for task, name in DOSSIER_TASKS.items():
        measured |= score(task, out / "dossier.json", SHARED / "gold" / name)
    measured |= english.measure(scratch)
    measured |= planted_damage.measure_for_gate()
    return measured | score("seeds", seeds_out, SHARED / "gold" / "seeds.json")


def failures(measured: Mapping[str, float], floors: Mapping[str, float]) -> list[str]:
    """Return a sentence for each floor that is not held."""
    found = []
    for name, floor in sorted(floors.items()):
        if name not in measured:
            found.append(f"{name}: not measured, floor {floor:.3f}")
        elif measured[name] < floor - NOISE:
            found.append(f"{name}: {measured[name]:.3f} is below its floor {floor:.3f}")
    return found


def raised(measured: Mapping[str, float], floors: Mapping[str, float]) -> dict[str, float]:
    """Return the floors lifted to what was measured less the margin; none goes down."""
    lifted = dict(floors)
    for name, value in measured.items():
        lifted[name] = max(floors.get(name, 0.0), round(value - MARGIN, 3))
    return {name: floor for name, floor in sorted(lifted.items()) if floor > 0 or name in floors}


def main() -> int:
    """Measure, compare with the floors, and change them when asked."""
    parser = argparse.ArgumentParser(description=__doc__)
    parser.add_argument("--raise", dest="lift", action="store_true")
    parser.add_argument("--lower", metavar="NAME")
    parser.add_argument("--reason")
    args = parser.parse_args()
    if bool(args.lower) != bool(args.reason):
        parser.error("--lower and --reason go together")
    kept = json.loads(FLOORS.read_text("utf-8")) if FLOORS.exists() else {}
    floors, reasons = kept.get("floors", {}), kept.get("lowered", [])
    with tempfile.TemporaryDirectory() as scratch:
        measured = measure_all(Path(scratch))
    if args.lift:
        floors = raised(measured, floors)
    if args.lower:
        was = floors[args.lower]
        floors[args.lower] = round(measured[args.lower] - MARGIN, 3)
        reasons.append({"measure": args.lower, "was": was, "reason": args.reason})
    if args.lift or args.lower:
        text = json.dumps({"floors": floors, "lowered": reasons}, indent=2, sort_keys=True)
        FLOORS.write_text(text + "\n", "utf-8")
    broken = failures(measured, floors)
    print("\n".join(broken) if broken else f"all {len(floors)} floors held")
    return 1 if broken else 0


if __name__ == "__main__":
    sys.exit(main())
