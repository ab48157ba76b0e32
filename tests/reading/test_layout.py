from __future__ import annotations

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from recoupe.languages import get_language
from recoupe.reading.draft import Layout
from recoupe.reading.layout import MAX_BODY, classify_lines, read_layout
from recoupe.records import Article

FRENCH = get_language("fr")
ENGLISH = get_language("en")
PROSE = (
    "Le conseil municipal de Brevanne a voté jeudi soir la fermeture du pont de la Tuilerie, "
    "malgré l'opposition d'une partie des riverains venus nombreux dans la salle."
)
MORE = (
    "La maire, Odile Carentan, a promis une passerelle provisoire avant l'hiver et un calendrier "
    "des travaux qui sera présenté aux habitants au mois de septembre."
)


def article(text: str, **fields: str | None) -> Article:
    return Article(id="a", text=text, sha256="0" * 64, **fields)  # type: ignore[arg-type]


def body_of(text: str, layout: Layout) -> list[str]:
    return [text[s.start : s.end] for s in layout.body]


def kinds(text: str, **fields: str | None) -> dict[str, str | None]:
    return {line.text: line.kind for line in classify_lines(article(text, **fields), FRENCH)}


def test_first_line_without_full_stop_is_the_title() -> None:
    text = f"Le pont de la Tuilerie fermé pour deux ans\n\n{PROSE}\n\n{MORE}"
    layout = read_layout(article(text), FRENCH, frozenset())
    assert layout.title == "Le pont de la Tuilerie fermé pour deux ans"
    assert layout.title_span is not None
    assert text[slice(*layout.title_span)] == layout.title
    assert body_of(text, layout) == [PROSE, MORE]


def test_a_repeated_headline_is_furniture_the_second_time() -> None:
    headline = "Le pont de la Tuilerie fermé pour deux ans."
    text = f"{headline}\n\n{headline}\n\n{PROSE}\n\n{MORE}"
    layout = read_layout(article(text), FRENCH, frozenset())
    assert layout.title_span == (0, len(headline))
    assert body_of(text, layout) == [PROSE, MORE]


def test_a_leading_stamp_is_furniture_and_the_title_starts_after_it() -> None:
    text = f" date 2031-08 Brevanne ferme le pont de la Tuilerie.\n\n{PROSE}\n"
    layout = read_layout(article(text), FRENCH, frozenset())
    assert layout.title == "Brevanne ferme le pont de la Tuilerie."
    assert body_of(text, layout) == [PROSE]


def test_a_trailing_stamp_is_furniture() -> None:
    for tail in ("\n\n2031-04-23 00:11", " 2031-04-23 00:11"):
        text = f"Un pont ferme\n\n{PROSE}{tail}"
        assert body_of(text, read_layout(article(text), FRENCH, frozenset())) == [PROSE]


def test_prose_is_no_title_and_a_given_title_need_not_stand_in_the_text() -> None:
    text = f"{PROSE}\n{MORE}"
    assert read_layout(article(text), FRENCH, frozenset()).title is None
    layout = read_layout(article(text, title="Un pont ferme"), FRENCH, frozenset())
    assert (layout.title, layout.title_span) == ("Un pont ferme", None)
    assert body_of(text, layout) == [PROSE, MORE]


def test_a_given_title_is_found_below_rubrics_whatever_its_apostrophes() -> None:
    text = f"Suivez-nous sur\n\nBrevanne\n\nL’avenir du pont\n\nPARTAGEZ :\n\n{PROSE}"
    layout = read_layout(article(text, title="L'avenir du pont"), FRENCH, frozenset())
    assert layout.title_span == (text.index("L’avenir"), text.index("L’avenir") + 16)
    assert body_of(text, layout) == [PROSE]


def test_a_rubric_above_an_unknown_headline_is_not_the_headline() -> None:
    text = f"Brevanne\n\nLe pont de la Tuilerie ferme pour deux ans\n\n{PROSE}\n\n{MORE}"
    layout = read_layout(article(text), FRENCH, frozenset())
    assert layout.title == "Le pont de la Tuilerie ferme pour deux ans"


def test_a_title_glued_to_the_first_paragraph_is_cut_off() -> None:
    title = "Le pont de la Tuilerie ferme"
    text = f"{title} {PROSE}"
    layout = read_layout(article(text, title=title), FRENCH, frozenset())
    assert layout.title_span == (0, len(title))
    assert body_of(text, layout) == [PROSE]


@pytest.mark.parametrize(
    ("line", "kind"),
    [
        ("Publicité", "advert"),
        ("La suite après cette publicité", "advert"),
        ("Partagez cet article :", "sharing"),
        ("Facebook Twitter WhatsApp", "sharing"),
        ("» LIRE AUSSI - Le pont rouvrira-t-il un jour ?", "link"),
        ("À VOIR AUSSI : Les images du chantier", "link"),
        ("Le débat en vidéo - Regarder sur Brevanne Live", "link"),
        ("Commentaires (12)", "comment"),
        ("Connectez-vous pour participer à la conversation.", "comment"),
        ("Publié le 3 mars 2031 à 12h04", "header"),
        ("Temps de lecture : 1 min", "header"),
        ("Article rédigé par Brevanne Info avec AFP", "byline"),
        ("Par Jeanne Morvan, à Lyon", "byline"),
        ("De notre correspondant à Nantes, Yves Kerbrat,", "byline"),
        ("L’éditorial de Jeanne Morvan", "byline"),
        ("R. I./Agences", "byline"),
        ("(avec AFP)", "byline"),
        ("Crédits photo : JEANNE MORVAN/AFP", "caption"),
        ("© Belga", "caption"),
        ("(...)", "cut"),
        ("https://brevanne.example/pont", "footer"),
        ("***", "footer"),
    ],
)
def test_furniture_by_lexicon(line: str, kind: str) -> None:
    found = kinds(f"{PROSE}\n{line}\n{MORE}")
    assert [k for text, k in found.items() if text[:8] == line.replace("’", "'")[:8]] == [kind]


@pytest.mark.parametrize(
    "line",
    [
        "Des travaux sans fin",
        "« On ne nous a rien demandé »",
        "13h30",
        "• Lyon : le tunnel rouvert",
        "Par crainte des débordements, les commerces ferment.",
        "Publicité mensongère : le constructeur condamné",
        "Partager la route, un apprentissage",
        "L'analyse de la situation est difficile.",
        "Les commentaires du maire",
        "Quelles suites donnez-vous à ce vote ?",
    ],
)
def test_real_lines_stay(line: str) -> None:
    assert kinds(f"{PROSE}\n{line}\n{MORE}")[line] is None


def test_a_recurring_line_is_furniture_only_when_it_is_said_to_recur() -> None:
    line = "La minute de Brevanne"
    text = f"{PROSE}\n{line}\n{MORE}"
    assert line in body_of(text, read_layout(article(text), FRENCH, frozenset()))
    layout = read_layout(article(text), FRENCH, frozenset({line}))
    assert body_of(text, layout) == [PROSE, MORE]


def test_words_between_lines_of_the_frame_belong_to_it() -> None:
    text = (
        f"Titre du jour\n{PROSE}\nArticle rédigé par Jeanne Morvan\nTélé Brevanne\nPublié\n{MORE}"
    )
    assert kinds(text)["Télé Brevanne"] == "header"
    text = f"Titre du jour\n{PROSE}\nTélé Brevanne\n{MORE}"
    assert kinds(text)["Télé Brevanne"] is None


def test_short_lines_below_the_article_follow_the_furniture() -> None:
    text = f"{PROSE}\n{MORE}\nPartagez cet article\nLa météo du week-end"
    assert kinds(text)["La météo du week-end"] == "footer"


def test_a_name_alone_at_the_end_signs_the_article() -> None:
    assert kinds(f"{PROSE}\n{MORE}\nJeanne Morvan")["Jeanne Morvan"] == "byline"
    assert kinds(f"{PROSE}\nJeanne Morvan\n{MORE}")["Jeanne Morvan"] is None
    assert kinds(f"{PROSE}\n{MORE}\nLes faits")["Les faits"] is None


def test_a_caption_keeps_its_sentence_and_loses_its_picture_credit() -> None:
    caption = "Odile Carentan inaugure la passerelle, le 4 mai 2031."
    text = f"{PROSE}\n{caption} (JEANNE MORVAN / POOL / AFP)\n{MORE}"
    layout = read_layout(article(text), FRENCH, frozenset())
    assert body_of(text, layout) == [PROSE, caption, MORE]
    assert layout.credits == ()


def test_a_picture_credit_needs_an_agency_and_no_word_that_holds_its_letters() -> None:
    text = "Le ministre © a fait part de sa joie. La photo : un pont et une map."
    layout = read_layout(article(text), FRENCH, frozenset())
    assert body_of(text, layout) == [text]


def test_english_picture_credit_inside_a_one_line_article() -> None:
    text = "The bridge is closed. Photograph: Jane Morgan/ReutersThe council voted. – Guardian"
    layout = read_layout(article(text), ENGLISH, frozenset())
    assert body_of(text, layout) == ["The bridge is closed.", "The council voted."]
    assert [c.agency for c in layout.credits] == ["The Guardian"]


@pytest.mark.parametrize(
    ("text", "agency"),
    [
        ("Le pont ferme, a dit la maire à l’AFP.", "AFP"),
        ("Le pont ferme, a constaté un journaliste de l'Agence France-Presse.", "AFP"),
        ("Le pont ferme, selon Reuters.", "Reuters"),
        ("BREVANNE (AP) - Le pont ferme.", "AP"),
        ("Le pont ferme, rapporte Belga.", "Belga"),
        ("Le pont ferme. Associated Press", "AP"),
        ("Le pont ferme (avec ats)", "ATS"),
    ],
)
def test_credits(text: str, agency: str) -> None:
    found = read_layout(article(text), FRENCH, frozenset()).credits
    assert [credit.agency for credit in found] == [agency]
    assert text[slice(*found[0].span)] in (
        agency,
        "Agence France-Presse",
        "Associated Press",
        "ats",
    )


def test_credits_in_furniture_count_and_homonyms_do_not() -> None:
    found = read_layout(
        article(f"{PROSE}\nArticle rédigé par Télé B avec AFP"), FRENCH, frozenset()
    )
    assert [credit.agency for credit in found.credits] == ["AFP"]
    text = "L'AP-HP et la MAP ont signé. Il a lu le Guardian et le plan APS."
    assert read_layout(article(text), FRENCH, frozenset()).credits == ()


@pytest.mark.parametrize("text", ["", "\n\n", "…", "😀", "\u202eabc", "Publicité", "a" * 300_000])
def test_odd_texts_do_not_crash_and_the_body_is_bounded(text: str) -> None:
    layout = read_layout(article(text), FRENCH, frozenset())
    assert all(span.end <= MAX_BODY for span in layout.body)


@settings(max_examples=60, deadline=None)
@given(st.text(alphabet="Aé’ .\n«»(/)©:Publicité date2024-08\u00a0", max_size=200))
def test_spans_are_trimmed_ordered_and_within_lines(text: str) -> None:
    layout = read_layout(article(text), FRENCH, frozenset())
    previous = 0
    for start, end in layout.body:
        assert previous <= start < end <= len(text)
        assert "\n" not in text[start:end]
        assert text[start:end].strip() == text[start:end]
        previous = end


def test_a_language_without_rules_keeps_everything() -> None:
    text = f"{PROSE}\nPublicité\n{MORE}"
    layout = read_layout(article(text), get_language(None), frozenset())
    assert body_of(text, layout) == [PROSE, "Publicité", MORE]
