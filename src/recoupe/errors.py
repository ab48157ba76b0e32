"""What can go wrong, and what the caller learns from it.

    RecoupeError
    ├── InputError            something of the input cannot be used
    │   ├── UnreadableError   one item: it is left out and reported, the others are read
    │   ├── IdClashError      two different texts claim one id: nothing is read
    │   └── NothingReadError  no article at all could be read
    ├── OutputError           a result cannot be written (full disk, no permission)
    ├── JobsError             the store of finished readings cannot be used
    └── UnknownFormatError    a name that no format bears

Messages for people exist in English and, where the site shows them, in French.
"""

from __future__ import annotations

from collections.abc import Sequence
from pathlib import Path


class RecoupeError(Exception):
    """Root of everything that Recoupe raises on purpose."""


class InputError(RecoupeError):
    """Something of the input cannot be used."""


class UnreadableError(InputError):
    """One item of the input cannot be read.

    Attributes:
        reason: What is wrong and what was expected, in plain English.
        reason_fr: The same in French.
    """

    def __init__(self, reason: str, reason_fr: str) -> None:
        super().__init__(reason)
        self.reason = reason
        self.reason_fr = reason_fr


class IdClashError(InputError):
    """Different texts claim the same id.

    Attributes:
        clashes: For each clash the id and the two places that claim it, sorted.
    """

    def __init__(self, clashes: Sequence[tuple[str, str, str]]) -> None:
        self.clashes = tuple(sorted(clashes))
        named = "; ".join(f"{i!r} in {a} and in {b}" for i, a, b in self.clashes[:5])
        more = f"; and {len(self.clashes) - 5} more" if len(self.clashes) > 5 else ""
        super().__init__(
            f"different texts claim the same id: {named}{more}. "
            "Rename one of the files, or give each record its own id."
        )


class NothingReadError(InputError):
    """No article at all could be read.

    Attributes:
        left_out: Every item of the input, and why it could not be read.
    """

    def __init__(self, left_out: Sequence[tuple[str, str]]) -> None:
        super().__init__("no article could be read")
        self.left_out = tuple(left_out)


class OutputError(RecoupeError):
    """A result cannot be written.

    Attributes:
        path: The file or folder that was to be written.
    """

    def __init__(self, path: Path | str, reason: str) -> None:
        super().__init__(f"cannot write {path}: {reason}")
        self.path = path


class JobsError(RecoupeError):
    """The store of finished readings cannot be used.

    Attributes:
        path: The store's file.
    """

    def __init__(self, path: Path | str, reason: str) -> None:
        super().__init__(f"the store of finished readings {path} cannot be used: {reason}")
        self.path = path


class UnknownFormatError(RecoupeError):
    """A name that no format bears; the message names those that exist."""
