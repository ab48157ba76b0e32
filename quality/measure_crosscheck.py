"""Find lineages and stories in readings of press-open and score them.

    python -m quality.measure_crosscheck READINGS [--keep DIR]

READINGS is a readings.jsonl of all articles of press-open: the gold is scored inside a run
over all of them, whatever is not in the gold counting neither way.
"""

from __future__ import annotations

import argparse
import subprocess
import sys
import tempfile
import time
from pathlib import Path

import msgspec

from recoupe.crosscheck.lineage import find_lineages
from recoupe.crosscheck.stories import group_stories
from recoupe.records import Reading

SHARED = Path(__file__).resolve().parents[2] / "shared"
GOLD = {"lineage": "lineage-fr.jsonl", "stories": "stories.jsonl"}


def load_readings(path: Path) -> list[Reading]:
    """Read a readings.jsonl."""
    decoder = msgspec.json.Decoder(Reading)
    with path.open("rb") as lines:
        return [decoder.decode(line) for line in lines if line.strip()]


def main() -> int:
    """Measure and print the scores and the time taken."""
    parser = argparse.ArgumentParser(description=__doc__)
    parser.add_argument("readings", type=Path)
    parser.add_argument("--keep", type=Path, help="folder that keeps the dossier")
    args = parser.parse_args()
    readings = load_readings(args.readings)
    begun = time.perf_counter()
    lineages = find_lineages(readings)
    between = time.perf_counter()
    stories = group_stories(readings, lineages)
    ended = time.perf_counter()
    print(f"lineage.seconds {between - begun:37.1f}\nstories.seconds {ended - between:37.1f}")
    with tempfile.TemporaryDirectory() as scratch:
        folder = args.keep or Path(scratch)
        folder.mkdir(parents=True, exist_ok=True)
        out = folder / "dossier.json"
        out.write_bytes(msgspec.json.encode({"lineages": lineages, "stories": stories}))
        script = SHARED / "score" / "score.py"
        codes = [
            subprocess.call([sys.executable, script, task, out, SHARED / "gold" / gold])
            for task, gold in GOLD.items()
        ]
    return max(codes)


if __name__ == "__main__":
    sys.exit(main())
