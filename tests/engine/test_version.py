from __future__ import annotations

from pathlib import Path

from recoupe.engine.version import reader_version

PARTS = ("records.py", "languages", "reading")


def package(root: Path) -> Path:
    for name, content in {
        "records.py": "a",
        "languages/fr/times.py": "b",
        "reading/model/weights.bin": "c",
        "export/site.py": "d",
    }.items():
        path = root / name
        path.parent.mkdir(parents=True, exist_ok=True)
        path.write_text(content)
    return root


def test_only_what_decides_a_reading_changes_the_version(tmp_path: Path) -> None:
    root = package(tmp_path)
    before = reader_version(root, PARTS, "recoupe")
    (root / "export/site.py").write_text("changed")
    (root / "reading/__pycache__").mkdir()
    (root / "reading/__pycache__/a.pyc").write_text("changed")
    assert reader_version(root, PARTS[::-1], "recoupe") == before
    (root / "reading/model/weights.bin").write_text("changed")
    assert reader_version(root, PARTS, "recoupe") != before


def test_a_renamed_file_changes_the_version(tmp_path: Path) -> None:
    root = package(tmp_path)
    before = reader_version(root, PARTS, "recoupe")
    (root / "records.py").rename(root / "reading/records.py")
    assert reader_version(root, PARTS[1:], "recoupe") != before


def test_the_versions_of_requirements_count(tmp_path: Path) -> None:
    root = package(tmp_path)
    assert reader_version(root, PARTS, "recoupe") != reader_version(root, PARTS, "not-installed")
