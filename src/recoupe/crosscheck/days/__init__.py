"""Which day each article tells of, and what its words for time then mean."""

from recoupe.crosscheck.days.evidence import place_articles
from recoupe.crosscheck.days.resolve import redate
from recoupe.crosscheck.days.told import Placed

__all__ = ["Placed", "place_articles", "redate"]
