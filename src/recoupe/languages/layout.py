"""What a language must say about page furniture, bylines and credits.

All patterns are regular expressions over folded text (plain apostrophes and spaces, see
`recoupe.reading.folding`), matched without regard to case. A line pattern must match the
whole line, stripped of surrounding white space.
"""

from __future__ import annotations

from dataclasses import dataclass
from functools import lru_cache
from pathlib import Path
from typing import Literal, NamedTuple

AgencyUse = Literal["plain", "marked", "signoff"]
_USES: dict[str, AgencyUse] = {"plain": "plain", "marked": "marked", "signoff": "signoff"}


@dataclass(frozen=True, slots=True, kw_only=True)
class LayoutRules:
    """Constants for reading page furniture, bylines and credits; the defaults know nothing."""

    adverts: tuple[str, ...] = ()
    """Lines that mark an advertisement."""
    sharing: tuple[str, ...] = ()
    """Lines of share, follow and subscription buttons."""
    links: tuple[str, ...] = ()
    """Lines that lead to another article or programme."""
    comments: tuple[str, ...] = ()
    """Comment prompts and what else stands below an article."""
    headers: tuple[str, ...] = ()
    """Publication lines, reading times and other lines above an article."""
    bylines: tuple[str, ...] = ()
    """Lines that name the writer or the newsroom, and nothing else."""
    captions: tuple[str, ...] = ()
    """Lines that only credit a picture."""
    photo_credits: tuple[str, ...] = ()
    """Picture credits inside a line; the words around them stay. ``{agency}`` stands for
    any agency that sells pictures."""
    cut_marks: tuple[str, ...] = ()
    """Lines that say that the rest is for subscribers."""
    signoff_words: tuple[str, ...] = ()
    """What may introduce the agency at the end of a text: "with", "avec l'"."""
    credit_words: tuple[str, ...] = ()
    """What may stand before an agency's short name, so that it is a credit and not some
    other word: "selon", "à l'"."""
    months: tuple[str, ...] = ()
    """Twelve patterns, January first."""
    weekdays: str | None = None
    """One pattern for all days of the week."""
    day_first: bool = True
    """Whether 03/04/2019 is the third of April."""
    published_cues: tuple[str, ...] = ()
    """What stands before the day of publication in a header line: "Publié le"."""
    relative_days: tuple[tuple[str, int], ...] = ()
    """Words for a day seen from the day of publication, and their distance in days."""
    archive_cues: tuple[str, ...] = ()
    """Words in a caption that say its picture is old."""


class Agency(NamedTuple):
    """One written form of an agency's (or paper's) name."""

    form: str
    name: str
    """Canonical short name."""
    use: AgencyUse
    """``plain``: the name alone is a credit; ``marked``: only after a credit word, in
    brackets or in a sign-off; ``signoff``: only at the end of a text."""
    pictures: bool
    """Whether it stands in picture credits."""


@lru_cache(maxsize=1)
def agencies() -> tuple[Agency, ...]:
    """Return the agencies known, longest form first."""
    path = Path(__file__).parent / "data" / "agencies.tsv"
    rows = [
        line.split("\t")
        for line in path.read_text("utf-8").splitlines()
        if line and not line.startswith("#")
    ]
    found = [
        Agency(form, name, _USES[use], pictures == "yes") for form, name, use, pictures in rows
    ]
    return tuple(sorted(found, key=lambda agency: (-len(agency.form), agency.form)))
