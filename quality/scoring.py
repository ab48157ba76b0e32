"""Run the shared ``score.py`` over predictions and gold, and read what it prints."""

from __future__ import annotations

import subprocess
import sys
from pathlib import Path

SHARED = Path(__file__).resolve().parents[2] / "shared"


def score(task: str, predictions: Path, gold: Path) -> dict[str, float]:
    """Print and return the measures of one task."""
    script = SHARED / "score" / "score.py"
    command = [sys.executable, str(script), task, str(predictions), str(gold)]
    printed = subprocess.run(command, check=True, capture_output=True, text=True).stdout
    print(printed, end="")
    return parse_scores(printed)


def parse_scores(printed: str) -> dict[str, float]:
    """Read "metric value" lines; counts ("12/14") and other lines are left out."""
    found = {}
    for line in printed.splitlines():
        name, _, value = line.strip().rpartition(" ")
        if value.count(".") == 1 and value.replace(".", "").isdigit():
            found[name.strip()] = float(value)
    return found
