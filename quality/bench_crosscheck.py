"""Time the cross-check on growing sets of articles.

    python -m quality.bench_crosscheck READINGS [--sizes 1000 2000 ...] [--step all]

A larger set is made of worlds: each repeats the readings with its own ids, its days moved by
a year per world, and every word that is rare in the original set replaced by a word of the
world's own of the same length, so that spans keep their places. Inside a world articles copy
one another as the originals do; between worlds they share only common words, as articles of
different years do. So the number of true pairs grows with the number of articles, and time
beyond linear is the method's own.
"""

from __future__ import annotations

import argparse
import re
import resource
import sys
import time
from collections import Counter
from collections.abc import Sequence
from dataclasses import replace
from datetime import date, timedelta
from pathlib import Path

from quality.measure_crosscheck import load_readings
from recoupe.crosscheck.lineage import find_lineages
from recoupe.crosscheck.stories import group_stories
from recoupe.records import Published, Reading, Time

_WORD = re.compile(r"[^\W\d_]{4,}")
_RARE_SHARE = 0.02
_DAYS = 365


def larger_set(readings: Sequence[Reading], size: int) -> list[Reading]:
    """Return `size` readings: the originals, then varied worlds of them."""
    seen: Counter[str] = Counter()
    for reading in readings:
        seen.update(set(_WORD.findall(reading.article.text)))
    common = {word for word, n in seen.items() if n > _RARE_SHARE * len(readings)}
    made: list[Reading] = list(readings[:size])
    world = 1
    while len(made) < size:
        made += [_varied(each, world, common) for each in readings[: size - len(made)]]
        world += 1
    return made


def _varied(reading: Reading, world: int, common: set[str]) -> Reading:
    def change(match: re.Match[str]) -> str:
        word = match.group()
        return word if word in common else _shifted(word, world)

    article = reading.article
    varied = replace(
        article,
        id=f"{article.id}~{world}",
        title=_WORD.sub(change, article.title) if article.title else None,
        text=_WORD.sub(change, article.text),
        published=_moved(article.published, world),
    )
    return replace(
        reading, article=varied, times=tuple(_later(each, world) for each in reading.times)
    )


def _shifted(word: str, world: int) -> str:
    """Rotate the letters of a word within the alphabet, keeping case and length."""
    letters = []
    for letter in word:
        first = ord("A") if letter.isupper() else ord("a")
        letters.append(chr(first + (ord(letter) * 7 + world * 3) % 26))
    return "".join(letters)


def _moved(published: Published | None, world: int) -> Published | None:
    if published is None or len(published.value) < 10 or not published.value[0].isdigit():
        return published
    return replace(published, value=_days_later(published.value, world), span=None)


def _later(expression: Time, world: int) -> Time:
    if expression.value and re.fullmatch(r"\d{4}-\d{2}-\d{2}", expression.value):
        day = _days_later(expression.value, world)
        return replace(expression, value=day, start=day, end=day)
    return expression


def _days_later(value: str, world: int) -> str:
    day = date.fromisoformat(value[:10]) + timedelta(days=world * _DAYS)
    return day.isoformat()


def _seconds(since: float) -> float:
    return time.process_time() - since


def main() -> int:
    """Print CPU seconds by size, and how far beyond linear they are."""
    parser = argparse.ArgumentParser(description=__doc__)
    parser.add_argument("readings", type=Path)
    parser.add_argument("--sizes", type=int, nargs="+", default=[1000, 3701, 10000, 30000])
    parser.add_argument("--step", choices=("all", "lineage"), default="all")
    args = parser.parse_args()
    readings = load_readings(args.readings)
    base: float | None = None
    print("articles  lineage  stories  ms/article  beyond linear  peak MiB")
    for size in args.sizes:
        made = larger_set(readings, size)
        begun = time.process_time()
        lineages = find_lineages(made)
        first, second = _seconds(begun), 0.0
        if args.step == "all":
            begun = time.process_time()
            group_stories(made, lineages)
            second = _seconds(begun)
        each = (first + second) / size
        base = base or each
        peak = resource.getrusage(resource.RUSAGE_SELF).ru_maxrss // 1024
        print(
            f"{size:8d} {first:8.1f} {second:8.1f} {1000 * each:11.2f} "
            f"{each / base:14.2f} {peak:9d}",
            flush=True,
        )
    return 0


if __name__ == "__main__":
    sys.exit(main())
