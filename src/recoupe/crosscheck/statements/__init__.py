"""Statements across articles: one utterance in all its wordings."""

from recoupe.crosscheck.statements.align import align_statements
from recoupe.crosscheck.statements.wording import Difference, compare_wordings

__all__ = ["Difference", "align_statements", "compare_wordings"]
