from __future__ import annotations

from pathlib import Path

from recoupe.cli.exits import ExitCode
from recoupe.formats import FORMATS

PAGE = (Path(__file__).parents[2] / "docs" / "running.md").read_text("utf-8")


def test_every_exit_code_and_every_format_is_documented() -> None:
    for code in ExitCode:
        assert f"| {int(code)} |" in PAGE
    for known in FORMATS:
        assert all(f"`{suffix}`" in PAGE for suffix in known.suffixes)
