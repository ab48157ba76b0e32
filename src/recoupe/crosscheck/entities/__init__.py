"""Who is who across the articles of a run."""

from recoupe.crosscheck.entities.authority import load_authority
from recoupe.crosscheck.entities.likeness import Likeness, compare_names
from recoupe.crosscheck.entities.link import link_entities
from recoupe.crosscheck.entities.relabel import relabel

__all__ = ["Likeness", "compare_names", "link_entities", "load_authority", "relabel"]
