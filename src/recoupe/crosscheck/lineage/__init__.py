"""Who copied whom: texts that come from one another or from one wire copy."""

from recoupe.crosscheck.lineage.find import find_lineages

__all__ = ["find_lineages"]
