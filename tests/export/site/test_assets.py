"""Colours that can be read, and assets that ask nothing of the network."""

from __future__ import annotations

import re

import pytest

from recoupe.export.site.render import read_assets

CSS = read_assets()["site.css"].decode()
TEXT = (
    ("ink", "paper"),
    ("ink", "raised"),
    ("soft", "paper"),
    ("soft", "raised"),
    ("link", "paper"),
    ("link", "raised"),
    ("alert", "paper"),
    ("paper", "alert"),
    ("warn", "raised"),
    ("ok", "raised"),
    ("ink", "alert-bg"),
    ("soft", "alert-bg"),
    ("link", "alert-bg"),
    ("st-ink", "st"),
    ("tm-ink", "tm"),
    ("ev-ink", "ev"),
    ("ink", "st"),
    ("ink", "fg"),
    ("ink", "tm"),
    ("ink", "ev"),
    ("ink", "cp"),
    ("ink", "ins"),
    ("ink", "del"),
    ("hit-ink", "hit"),
    ("fl-ink", "paper"),
    ("paper", "fl-ink"),
)
"""Text and its ground: at least 4.5 to 1 (WCAG AA)."""
SIGNS = ("coop-words", "coop-deeds", "conf-words", "conf-deeds", "nm-ink", "cp-ink")
"""Shapes on paper: at least 3 to 1."""


def palettes() -> dict[str, dict[str, str]]:
    blocks = re.findall(r"(:root[^{]*)\{([^}]*)\}", CSS)
    colours = [(n, dict(re.findall(r"--([\w-]+): (#\w{6})", body))) for n, body in blocks]
    light, *dark = [found for _, found in colours if "paper" in found and "ink" in found][:3]
    assert dark[0] == dark[1]
    return {"light": light, "dark": dark[0]}


def luminance(colour: str) -> float:
    channels = [int(colour[n : n + 2], 16) / 255 for n in (1, 3, 5)]
    linear = [c / 12.92 if c <= 0.04045 else ((c + 0.055) / 1.055) ** 2.4 for c in channels]
    return 0.2126 * linear[0] + 0.7152 * linear[1] + 0.0722 * linear[2]


def contrast(one: str, other: str) -> float:
    low, high = sorted((luminance(one), luminance(other)))
    return (high + 0.05) / (low + 0.05)


@pytest.mark.parametrize("name", ["light", "dark"])
def test_colours_can_be_told_apart(name: str) -> None:
    palette = palettes()[name]
    for text, ground in TEXT:
        assert contrast(palette[text], palette[ground]) >= 4.5, (text, ground)
    for sign in SIGNS:
        assert contrast(palette[sign], palette["paper"]) >= 3, sign


def test_assets_reach_for_nothing_outside() -> None:
    for content in read_assets().values():
        assert re.search(rb"https?:|//[a-z]+\.|@import|url\((?!#)", content) is None


def test_every_class_of_a_mark_has_a_style() -> None:
    for kind in ("st", "fg", "tm", "ev", "nm", "fl", "cp"):
        assert f".m.{kind}" in CSS
        assert f".nt.{kind}" in CSS or f":is(.nt.{kind})" in CSS
