"""Time the cross-check on growing sets of articles.

    python -m quality.bench_crosscheck [READINGS] [--sizes 1000 10000 30000] [--originals 1000]

READINGS is a readings.jsonl of press-open; without it, the originals are read first. They are
drawn by a hash of their ids. A larger set is made of worlds: each repeats the originals with
its own ids, its days moved by a year per world, and every word that is rare among them replaced
by a word of the world's own of the same length, in texts and in the names of who takes part, so
that spans keep their places. Inside a world articles copy one another as the originals do;
between worlds they share only common words, as articles of different years do. So the number
of true pairs grows with the number of articles, and time beyond linear is the method's own.
"""

from __future__ import annotations

import argparse
import hashlib
import re
import resource
import sys
import time
from collections import Counter
from collections.abc import Callable, Sequence
from concurrent.futures import ProcessPoolExecutor
from dataclasses import dataclass, replace
from pathlib import Path
from typing import TypeVar

from quality.bench import bench_articles
from quality.measure_crosscheck import load_readings
from recoupe.crosscheck.encoder import encode
from recoupe.crosscheck.entities import link_entities, relabel
from recoupe.crosscheck.events import merge_events
from recoupe.crosscheck.findings import find_findings
from recoupe.crosscheck.lineage import find_lineages
from recoupe.crosscheck.origins import Origins
from recoupe.crosscheck.statements import align_statements
from recoupe.crosscheck.stories import group_stories
from recoupe.reading.reader import read_article
from recoupe.records import Entity, Event, Figure, Participant, Published, Reading, Statement

T = TypeVar("T")

STEPS = ("entities", "lineage", "stories", "events", "statements", "findings")
_WORD = re.compile(r"[^\W\d_]{4,}")
_YEAR = re.compile(r"^\d{4}")
_RARE_SHARE = 0.02


def larger_set(readings: Sequence[Reading], size: int) -> list[Reading]:
    """Return `size` readings: the originals, then varied worlds of them."""
    seen: Counter[str] = Counter()
    for reading in readings:
        seen.update(set(_WORD.findall(reading.article.text)))
    common = frozenset(word for word, n in seen.items() if n > _RARE_SHARE * len(readings))
    made: list[Reading] = list(readings[:size])
    world = 1
    while len(made) < size:
        varied = _World(world, common)
        made += [varied.reading(each) for each in readings[: size - len(made)]]
        world += 1
    return made


@dataclass(frozen=True, slots=True)
class _World:
    """One variation of the original articles."""

    number: int
    common: frozenset[str]

    def reading(self, reading: Reading) -> Reading:
        """Return a reading as this world has it."""
        article = reading.article
        varied = replace(
            article,
            id=f"{article.id}~{self.number}",
            title=self._text(article.title) if article.title else None,
            text=self._text(article.text),
            published=self._published(article.published),
        )
        return replace(
            reading,
            article=varied,
            times=tuple(
                replace(
                    t, value=self._date(t.value), start=self._date(t.start), end=self._date(t.end)
                )
                for t in reading.times
            ),
            entities=tuple(map(self._entity, reading.entities)),
            statements=tuple(map(self._statement, reading.statements)),
            figures=tuple(map(self._figure, reading.figures)),
            events=tuple(map(self._event, reading.events)),
        )

    def _text(self, text: str) -> str:
        return _WORD.sub(self._changed, text)

    def _changed(self, match: re.Match[str]) -> str:
        """Rotate the letters of a rare word within the alphabet, keeping case and length."""
        word = match.group()
        if word in self.common:
            return word
        return "".join(
            chr(first + (ord(letter) * 7 + self.number * 3) % 26)
            for letter in word
            for first in (ord("A") if letter.isupper() else ord("a"),)
        )

    def _date(self, iso: str | None) -> str | None:
        if iso is None:
            return None
        moved = _YEAR.sub(lambda year: f"{int(year.group()) + self.number:04d}", iso)
        return moved.replace("-02-29", "-02-28")

    def _published(self, published: Published | None) -> Published | None:
        value = self._date(published.value) if published else None
        return replace(published, value=value, span=None) if published and value else None

    def _entity(self, entity: Entity) -> Entity:
        return replace(
            entity,
            name=self._text(entity.name),
            names=tuple(sorted(map(self._text, entity.names))),
        )

    def _statement(self, statement: Statement) -> Statement:
        name = statement.speaker_name
        return replace(statement, speaker_name=self._text(name) if name else None)

    def _figure(self, figure: Figure) -> Figure:
        return replace(
            figure,
            date=self._date(figure.date),
            place=self._text(figure.place) if figure.place else None,
        )

    def _event(self, event: Event) -> Event:
        def party(who: Participant) -> Participant:
            return replace(who, name=self._text(who.name))

        return replace(
            event,
            date=self._date(event.date),
            place=self._text(event.place) if event.place else None,
            actors=tuple(map(party, event.actors)),
            recipients=tuple(map(party, event.recipients)),
        )


class _Clock:
    """CPU seconds of named steps."""

    def __init__(self) -> None:
        self.seconds = dict.fromkeys(STEPS, 0.0)

    def __call__(self, step: str, work: Callable[[], T]) -> T:
        begun = time.process_time()
        result = work()
        self.seconds[step] += time.process_time() - begun
        return result


def timed(readings: Sequence[Reading]) -> dict[str, float]:
    """Cross-check readings as `recoupe.crosscheck.dossier` does; return CPU seconds by step."""
    clock = _Clock()
    links = clock("entities", lambda: link_entities(readings))
    linked = clock("entities", lambda: tuple(relabel(each, links) for each in readings))
    lineages = clock("lineage", lambda: find_lineages(linked))
    stories = clock("stories", lambda: group_stories(linked, lineages))
    origins = clock("stories", lambda: Origins(linked, lineages))
    events = clock("events", lambda: merge_events(linked, stories, origins))
    clock("statements", lambda: align_statements(linked, stories, lineages, origins))
    clock(
        "findings",
        lambda: find_findings(
            linked,
            stories=stories,
            lineages=lineages,
            events=events,
            origins=origins,
            encode=encode,
        ),
    )
    return clock.seconds


def _read(count: int) -> list[Reading]:
    with ProcessPoolExecutor(2) as pool:
        return list(pool.map(read_article, bench_articles(count), chunksize=16))


def _draw(reading: Reading) -> str:
    return hashlib.sha256(reading.article.id.encode()).hexdigest()


def main() -> int:
    """Print CPU seconds by size and step, and how far beyond linear the whole is."""
    parser = argparse.ArgumentParser(description=__doc__)
    parser.add_argument("readings", type=Path, nargs="?")
    parser.add_argument("--sizes", type=int, nargs="+", default=[1000, 10000, 30000])
    parser.add_argument("--originals", type=int, default=1000)
    args = parser.parse_args()
    known = load_readings(args.readings) if args.readings else _read(args.originals)
    readings = sorted(known, key=_draw)[: args.originals]
    base: float | None = None
    print("articles", *(f"{step:>10}" for step in STEPS), "ms/article  beyond linear  peak MiB")
    for size in args.sizes:
        made = sorted(larger_set(readings, size), key=lambda reading: reading.article.id)
        seconds = timed(made)
        each = sum(seconds.values()) / size
        base = base or each
        peak = resource.getrusage(resource.RUSAGE_SELF).ru_maxrss // 1024
        steps = " ".join(f"{seconds[step]:10.1f}" for step in STEPS)
        print(f"{size:8d} {steps} {1000 * each:10.2f} {each / base:14.2f} {peak:9d}", flush=True)
    return 0


if __name__ == "__main__":
    sys.exit(main())
