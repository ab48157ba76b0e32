"""What a reader is shown of names, copies and families of articles."""

from __future__ import annotations

from dataclasses import replace

import pytest

from recoupe.export.site.contexts import StoryPage
from recoupe.export.site.corpus import Corpus, index_corpus
from recoupe.export.site.paths import anchor
from recoupe.export.site.stories import Caps, build_story, glance, group_families
from recoupe.export.site.views import names_somebody, view_event, view_finding, view_statement
from recoupe.export.site.wording import counted_word
from recoupe.records import (
    Article,
    Dossier,
    Evidence,
    Finding,
    FindingValue,
    Lineage,
    Participant,
    Published,
    Reading,
    Span,
    Story,
)

from .sample import DOSSIER, READINGS

SENTENCE = "Sept corps ont été retirés du bac."


def reading(key: str, text: str, day: int) -> Reading:
    published = Published(value=f"2031-03-{day:02}", basis="metadata")
    article = Article(id=key, title=key, text=text, sha256="", published=published)
    return Reading(article=article, body=(Span(0, len(text)),), sentences=(Span(0, len(text)),))


def finding(key: str, kind: str, *articles: str, what: str = "corp", value: str = "7") -> Finding:
    evidence = tuple(Evidence(article=a, span=Span(0, 10)) for a in articles)
    return Finding(
        id=key,
        kind=kind,
        what=what,
        story="s",
        values=(FindingValue(value=value, according_to=None, evidence=evidence),),
        why="",
        why_fr="",
        origins=1,
        origins_at_most=1,
    )


def corpus_of(*findings: Finding) -> Corpus:
    texts = {"late": SENTENCE, "early": SENTENCE, "other": "Sept corps sortis de l'eau."}
    readings = [reading(key, text, 9 - n) for n, (key, text) in enumerate(texts.items())]
    story = Story(id="s", label="Le bac", date=None, articles=tuple(texts), origins=1)
    story = replace(story, origins_at_most=3)
    dossier = Dossier(
        articles=(),
        lineages=(),
        stories=(story,),
        events=(),
        statements=(),
        findings=findings,
    )
    return index_corpus(readings, dossier)


def story_page(*findings: Finding) -> StoryPage:
    corpus = corpus_of(*findings)
    return build_story(corpus, corpus.stories["s"], Caps())


def test_copies_of_a_sentence_are_one_quotation_first_printed_first() -> None:
    view = view_finding(corpus_of(finding("f", "agreed", "late", "early", "other")), 0)
    shown = [(q.first.card.id, [o.card.id for o in q.others]) for q in view.values[0].quotes]
    assert shown == [("other", []), ("early", ["late"])]


def test_a_thing_without_a_code_keeps_the_word_of_its_article() -> None:
    assert view_finding(corpus_of(finding("f", "agreed", "late")), 0).noun == "corps"
    assert counted_word("depot_blocked", "12 dépôts bloqués") == "dépôts"
    assert counted_word("corp", "12 morts") is None


def test_a_finding_that_says_no_more_is_left_to_the_fuller_one() -> None:
    page = story_page(
        finding("one", "single_source", "late"),
        finding("some", "agreed", "late", "early"),
        finding("all", "disputed", "late", "early", "other"),
        finding("else", "agreed", "late", "early", what="killed"),
    )
    assert [view.finding.id for view in page.findings] == ["all", "else"]
    assert page.findings[0].absorbed == (anchor("fi", "some"), anchor("fi", "one"))
    assert page.singles == ()


def test_what_one_article_says_stands_apart() -> None:
    page = story_page(finding("one", "single_source", "late"), finding("b", "agreed", "other"))
    assert [view.finding.id for view in page.singles] == ["one"]


def test_the_head_of_the_page_shows_what_is_well_defined() -> None:
    page = story_page(
        finding("share", "disputed", "late", "early", what="share"),
        finding("dead", "disputed", "late", "other", what="killed"),
    )
    assert [view.finding.id for view in page.findings] == ["dead", "share"]
    assert page.headlines == (page.findings[0].id,)


def test_families_are_largest_first_and_loners_last() -> None:
    corpus = corpus_of()
    cards = [corpus.cards[key] for key in ("early", "late", "other")]
    lineage = Lineage(
        id="l", kind="derived", articles=("other", "late", "gone"), origin=None, pairs=()
    )
    families = group_families(cards, [lineage])
    shown = [(f.lineage is not None, [card.id for card in f.cards]) for f in families]
    assert shown == [(True, ["late", "other"]), (False, ["early"])]
    alone = Lineage(id="l", kind="derived", articles=("early", "gone"), origin=None, pairs=())
    assert [f.lineage for f in group_families(cards, [alone])] == [None]


@pytest.mark.parametrize("name", ["%", "65", "n", "X", "[NOM]", "{{ville}}", "XXXX", "M. …"])
def test_damage_is_nobody(name: str) -> None:
    assert not names_somebody(name)


@pytest.mark.parametrize("name", ["Odile Varenne", "LR", "G20 Sud", "李明", "S. B.", "l'État"])
def test_names_are_somebody(name: str) -> None:
    assert names_somebody(name)


def test_a_placeholder_is_neither_actor_nor_speaker() -> None:
    nobody = Participant(entity=None, name="[NOM]")
    event = replace(DOSSIER.events[0], actors=(nobody,), recipients=(nobody,))
    statement = replace(DOSSIER.statements[0], speaker=None, speaker_name="[NOM]")
    dossier = replace(DOSSIER, events=(event,), statements=(statement,))
    corpus = index_corpus(READINGS, dossier)
    assert view_event(corpus, 0).actors == view_event(corpus, 0).recipients == ()
    assert view_statement(corpus, 0).speaker is None


def test_vague_disputes_do_not_rank_a_story() -> None:
    vague = finding("share", "disputed", "late", "early", what="share")
    clear = finding("dead", "disputed", "late", "other", what="killed")
    corpus = corpus_of(vague, clear)
    counts = glance(corpus, corpus.stories["s"])
    assert (counts.disputes, counts.clear_disputes) == (2, 1)
