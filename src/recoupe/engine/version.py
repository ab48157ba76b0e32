"""Which reader made a reading: a hash over its code, its data and what it stands on."""

from __future__ import annotations

import hashlib
import re
import sys
from collections.abc import Iterator, Sequence
from importlib import metadata
from pathlib import Path

REQUIREMENT = re.compile(r"^([A-Za-z0-9._-]+)")


def reader_version(package: Path, parts: Sequence[str], distribution: str) -> str:
    """Hash the parts of a package that decide what a reading holds.

    Args:
        package: The package's folder.
        parts: Files and folders in it, code and data alike.
        distribution: The installed distribution whose requirements (parser and models among
            them) count with their versions.
    """
    digest = hashlib.sha256()
    for path in _files(package, parts):
        digest.update(f"{path.relative_to(package).as_posix()}\n".encode())
        digest.update(hashlib.sha256(path.read_bytes()).digest())
    for line in _requirements(distribution):
        digest.update(f"{line}\n".encode())
    digest.update(f"python {sys.version_info.major}.{sys.version_info.minor}".encode())
    return digest.hexdigest()[:16]


def _files(package: Path, parts: Sequence[str]) -> Iterator[Path]:
    for part in sorted(parts):
        path = package / part
        found = [path] if path.is_file() else sorted(path.rglob("*"))
        yield from (p for p in found if p.is_file() and "__pycache__" not in p.parts)


def _requirements(distribution: str) -> list[str]:
    try:
        required = metadata.requires(distribution) or []
    except metadata.PackageNotFoundError:
        return []
    names = {m[1] for line in required if "extra ==" not in line and (m := REQUIREMENT.match(line))}
    return [f"{name} {_version(name)}" for name in sorted(names)]


def _version(name: str) -> str:
    try:
        return metadata.version(name)
    except metadata.PackageNotFoundError:
        return "absent"
