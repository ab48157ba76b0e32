"""Who is reported to have said what: direct, mixed and indirect speech."""

from recoupe.reading.statements.reader import read_statements

__all__ = ["read_statements"]
