"""House rules that a machine can hold: imports run one way, functions and modules stay small."""

from __future__ import annotations

import ast
from pathlib import Path

import pytest

SRC = Path(__file__).parents[1] / "src" / "recoupe"

# What each room may import from; "records", "errors" and "plover" are shared vocabulary.
SHARED = {"kinds", "records", "errors", "plover"}
MAY_IMPORT = {
    "kinds": set(),
    "records": {"kinds"},
    "errors": set(),
    "plover": {"kinds", "records"},
    "languages": SHARED,
    "reading": SHARED | {"languages"},
    "crosscheck": SHARED | {"languages", "reading"},
    "formats": SHARED,
    "export": SHARED,
    "engine": SHARED,
    "api": SHARED | {"languages", "reading", "crosscheck", "formats", "export", "engine"},
    "cli": SHARED | {"languages", "reading", "crosscheck", "formats", "export", "engine", "api"},
}
MODULES = sorted(SRC.rglob("*.py"))


def room_of(path: Path) -> str:
    relative = path.relative_to(SRC)
    return relative.parts[0] if len(relative.parts) > 1 else relative.stem


def imported_rooms(tree: ast.AST) -> set[str]:
    rooms: set[str] = set()
    for node in ast.walk(tree):
        names: list[str] = []
        if isinstance(node, ast.ImportFrom) and node.module:
            names = (
                [node.module]
                if node.module != "recoupe"
                else [f"recoupe.{alias.name}" for alias in node.names]
            )
        elif isinstance(node, ast.Import):
            names = [alias.name for alias in node.names]
        rooms |= {name.split(".")[1] for name in names if name.startswith("recoupe.")}
    return rooms


@pytest.mark.parametrize("path", MODULES, ids=lambda path: str(path.relative_to(SRC)))
def test_imports_run_one_way(path: Path) -> None:
    room = room_of(path)
    if room in {"__init__", "__main__"}:
        allowed = SHARED | {"api", "cli"}
    else:
        allowed = MAY_IMPORT[room] | {room}
    strangers = imported_rooms(ast.parse(path.read_text("utf-8"))) - allowed
    assert not strangers, f"{room} may not import {sorted(strangers)}"


@pytest.mark.parametrize("path", MODULES, ids=lambda path: str(path.relative_to(SRC)))
def test_modules_and_functions_stay_small(path: Path) -> None:
    text = path.read_text("utf-8")
    assert len(text.splitlines()) <= 400
    for node in ast.walk(ast.parse(text)):
        if isinstance(node, ast.FunctionDef | ast.AsyncFunctionDef):
            length = (node.end_lineno or node.lineno) - node.lineno + 1
            assert length <= 40, f"{node.name} has {length} lines"
            positional = len(node.args.posonlyargs) + len(node.args.args)
            assert positional <= 5, f"{node.name} takes {positional} positional arguments"


def test_no_language_is_a_special_case_in_code() -> None:
    for path in MODULES:
        if room_of(path) == "languages":
            continue
        for node in ast.walk(ast.parse(path.read_text("utf-8"))):
            if isinstance(node, ast.Compare):
                literals = [c.value for c in ast.walk(node) if isinstance(c, ast.Constant)]
                assert not {"fr", "en", "es"} & {v for v in literals if isinstance(v, str)}, path
