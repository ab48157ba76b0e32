"""The English set gives its text without marks, and gold rows that point at it."""

from __future__ import annotations

from pathlib import Path

from quality.english import gold_rows, marked_articles

ARTICLE = """<set><article id="a" published="2031-05-14" title="Fire">
<n k="place">Oslo</n>: "<s by="Ada" k="direct">I saw <f v="2" c="exactly" u="person">two men</f>
run <t v="2031-05-13">yesterday</t></s>".</article></set>"""


def test_marks_become_spans_of_the_bare_text(tmp_path: Path) -> None:
    path = tmp_path / "set.xml"
    path.write_text(ARTICLE, "utf-8")
    (article,) = marked_articles(path)
    text = article.text
    assert text == '\nOslo: "I saw two men\nrun yesterday".'
    spans = {
        task: [
            text[row["start"] : row["end"]]
            for rows in gold_rows(article, task)
            for row in rows.get({"names": "mentions"}.get(task, task), [rows])
        ]
        for task in ("times", "names", "figures")
    }
    assert spans == {"times": ["yesterday"], "names": ["Oslo"], "figures": ["two men"]}
    ((start, end),) = gold_rows(article, "statements")[0]["statements"][0]["parts"]
    assert text[start:end] == "I saw two men\nrun yesterday"


def test_every_mark_of_the_shipped_set_holds_words() -> None:
    for article in marked_articles():
        assert all(article.text[start:end].strip() for _, start, end in article.marks)
