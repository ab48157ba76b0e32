from __future__ import annotations

import pytest
from tests.reading.flaws.factory import page_of, seen

from recoupe.reading.flaws.altered import read_altered_quotations
from recoupe.reading.flaws.quotations import read_unclosed_quotations


@pytest.mark.parametrize(
    "text",
    [
        "La maire l'assure : « Nous avons déjà dit que nous voulions ce pont.\nLe vote est jeudi.",
        "Il déplore « une violence inédite contre les agents. Le vote est jeudi.",
        "Il dit “nous votons jeudi. Le vote est public.",
        "Un «coup de folie et une «très mauvaise idée». Le vote est jeudi.",
        "« Nous votons jeudi, a dit la maire.« Le vote est public », dit-elle.",
        'Un acte "ignoble ou révoltant. Le vote est jeudi.',
        'Elle dit: "Nous partons jeudi, a-t-elle ajouté. "Le reste suivra plus tard dans la nuit".',
    ],
)
def test_quotations_that_never_close(text: str) -> None:
    assert len(list(read_unclosed_quotations(page_of(text)))) == 1


@pytest.mark.parametrize(
    "text",
    [
        "« Nous votons », dit-elle. « Demain. »",
        "« Nous votons.\n« Et nous gagnerons », dit-elle.",
        "« Nous votons.\nEt nous gagnerons », dit-elle.",
        "«Les riverains et les «gilets bleus». Puis «oui».",
        '"Nous verrons ! ", a lancé Odile Carentan. "Le vote est jeudi".',
        '"Nous et les "gilets bleus", surtout, voterons", dit-elle.',
        'Une porte de 5" de large et 6" de haut.',
        "Il dit : « Nous votons et puis...",
        "Il dit : « Nous votons et puis\n(...)",
        'Elle aime\n"\nLe Pont\n" et la suite.',
        "Les “voisins“ sont là.",
        "Les «voisins» et les «riverains« sont là.",
        "“Nous votons», a lancé la maire.",
        '« Nous votons", a lancé la maire.',
        "La lettre dit «nous votons.\nEt nous gagnerons» à la fin.",
        'Une "faute   ", a lancé la maire.',
        '"Nous sommes les "voisins", a lancé la maire.',
        "Les élus crient ''au voleur''.",
        "Les “voisins&rdquor; sont là.",
    ],
)
def test_quotations_that_close_or_go_on(text: str) -> None:
    assert list(read_unclosed_quotations(page_of(text))) == []


CONTEXT = "La présidente Odile Carentan est venue jeudi à Brevanne pour parler du pont."


def test_a_quotation_that_reports_its_own_speaker() -> None:
    quotation = "« Carentan a déclaré que le pont était sûr. Nous voulons aller plus loin. »"
    page = page_of(f"{CONTEXT}\n{quotation}")
    flaws = list(read_altered_quotations(page))
    assert [text[:30] for text in seen(page, flaws)] == ["Carentan a déclaré que le pont"]


@pytest.mark.parametrize(
    "quotation",
    [
        "« Morvan a déclaré que le pont était sûr. Nous voulons aller plus loin. »",
        "« Carentan a déclaré que le pont était sûr. C'est faux. »",
        "« Carentan a déclaré que le pont était sûr. Nous verrons », dit un riverain.",
        "« Nous voulons aller plus loin que Carentan. »",
    ],
)
def test_other_quotations_are_words_said(quotation: str) -> None:
    assert list(read_altered_quotations(page_of(f"{CONTEXT}\n{quotation}"))) == []


def test_a_quotation_inside_a_sentence_whose_cue_names_its_speaker() -> None:
    page = page_of(
        "La séance fut longue. « Carentan a affirmé que le pont était sûr et que nous étions "
        "fiers », a lancé Odile Carentan devant la mairie."
    )
    assert len(list(read_altered_quotations(page))) == 1
