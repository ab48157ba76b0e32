from __future__ import annotations

from recoupe.export.site.corpus import CONTEXT, index_corpus
from recoupe.records import Article, Dossier, Evidence, Finding, FindingValue, Reading, Span

from .sample import DOSSIER, READINGS, at

TEXT = "Titre avec 12 morts\nPartager la page\nAvant. Le bilan est de 19 morts. Après."


def quote_of(words: str, text: str, *sentences: str) -> tuple[str, str, str]:
    span = Span(text.index(words), text.index(words) + len(words))
    places = tuple(Span(text.index(s), text.index(s) + len(s)) for s in sentences)
    article = Article(id="a", text=text, sha256="")
    value = FindingValue(value="1", according_to=None, evidence=(Evidence(article="a", span=span),))
    finding = Finding(
        id="f",
        kind="agreed",
        what="dead",
        values=(value,),
        why="",
        why_fr="",
        origins=1,
        origins_at_most=1,
    )
    dossier = Dossier(
        articles=(), lineages=(), stories=(), events=(), statements=(), findings=(finding,)
    )
    reading = Reading(article=article, body=(Span(0, len(text)),), sentences=places)
    quote = index_corpus([reading], dossier).quotes["a", span]
    return quote.before, quote.hit, quote.after


def test_a_quotation_stays_in_its_sentence() -> None:
    quote = quote_of("19 morts", TEXT, "Avant.", "Le bilan est de 19 morts.", "Après.")
    assert quote == ("Le bilan est de ", "19 morts", ".")


def test_outside_sentences_it_stays_in_its_line() -> None:
    assert quote_of("12 morts", TEXT) == ("Titre avec ", "12 morts", "")


def test_a_long_sentence_is_cut_at_words() -> None:
    text = "mot " * 200 + "ICI" + " mot" * 200
    before, hit, after = quote_of("ICI", text, text)
    assert hit == "ICI"
    assert before.startswith("…mot ")
    assert after.endswith(" mot…")
    assert max(len(before), len(after)) <= CONTEXT + 1


def test_only_those_named_or_acting_twice_have_a_page() -> None:
    corpus = index_corpus(READINGS, DOSSIER)
    assert corpus.has_page("e-varenne")
    assert corpus.has_page("e-doual")
    assert not corpus.has_page("e-tessier")
    assert not corpus.has_page("nobody")
    assert not corpus.has_page(None)
    assert corpus.actors["e-varenne"].named_in[0] == ("agence", at("agence", "Odile Varenne"))


def test_a_record_belongs_to_the_story_most_of_its_articles_tell() -> None:
    corpus = index_corpus(READINGS, DOSSIER)
    assert corpus.home(["agence", "courrier", "suite"]) == "s1"
    assert corpus.home(["gone"]) is None
    assert corpus.target("gone", Span(0, 1)) is None
