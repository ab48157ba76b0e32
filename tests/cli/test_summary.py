from __future__ import annotations

from recoupe.cli.summary import counts, grouped
from recoupe.records import Story


def test_items_are_grouped_by_reason_and_the_first_are_named() -> None:
    items = [(f"{letter}.txt", "it is empty") for letter in "edcba"] + [("x.pdf", "not text")]
    assert grouped(items) == [
        "5 because it is empty: a.txt, b.txt, c.txt and 2 more",
        "1 because not text: x.pdf",
    ]


def test_origins_are_told_no_surer_than_they_are_known() -> None:
    def story(least: int, most: int) -> Story:
        return Story(id="s", label="", date=None, articles=(), origins=least, origins_at_most=most)

    assert counts(story(2, 2)).endswith("articles, 2 independent origins")
    assert counts(story(1, 4)).endswith("articles, 1 to 4 independent origins")
