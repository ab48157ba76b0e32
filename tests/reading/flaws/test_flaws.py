from __future__ import annotations

from collections.abc import Callable

import pytest
from tests.reading.flaws.factory import page_of

from recoupe.reading.flaws import READERS, read_flaws
from recoupe.records import Reading

DAMAGED = (
    "Un pont ferme\n\nLe conseil de Brevanne Publicité a voté la fermeture du pont en 20XX, avec "
    "XNUMX voix contre 120,000 2002 personnes, tanto jeudi que vendredi, dit la maire Ã  la salle."
)


def test_flaws_come_in_the_order_of_the_text_and_twice_the_same() -> None:
    page = page_of(DAMAGED)
    first = read_flaws(page.draft, page.reading)
    assert first == read_flaws(page.draft, page.reading)
    starts = [flaw.span.start for flaw in first.flaws if flaw.span]
    assert starts == sorted(starts)
    kinds = {flaw.kind for flaw in first.flaws}
    assert kinds >= {"furniture_inside_text", "redacted_date", "placeholder", "broken_number"}


def test_every_flaw_is_told_in_two_languages() -> None:
    page = page_of(DAMAGED)
    for flaw in read_flaws(page.draft, page.reading).flaws:
        assert flaw.message
        assert flaw.message_fr
        assert flaw.message != flaw.message_fr
        assert 0.5 <= flaw.confidence <= 1.0


@pytest.mark.parametrize(
    "text", ["", "\n", "…", "😀 \u202e", '"', "«", "a" * 8_000, "1 2 3 " * 500]
)
@pytest.mark.parametrize("language", ["fr", "en", "xx"])
def test_odd_texts_do_not_crash(text: str, language: str) -> None:
    page = page_of(text, language=language, title="Un titre")
    for read in READERS:
        for flaw in read(page):
            assert flaw.span is None or 0 <= flaw.span.start < flaw.span.end <= len(text)


def test_a_rewording_is_named_when_several_traces_meet() -> None:
    text = (
        "La présidente Odile Carentan est venue jeudi à Brevanne pour parler du pont, en 20XX.\n"
        "« Carentan a déclaré que le pont était sûr. Nous voulons aller plus loin. »"
    )
    page = page_of(text)
    assert "rewording" in {flaw.kind for flaw in read_flaws(page.draft, page.reading).flaws}


@pytest.mark.model
def test_a_sound_article_has_no_flaw(read: Callable[..., Reading]) -> None:
    text = (
        "Le pont de la Tuilerie fermé pour deux ans\n\n"
        "Le conseil municipal de Brevanne a voté jeudi soir la fermeture du pont de la Tuilerie. "
        "« Nous n'avons pas le choix », a déclaré la maire, Odile Carentan, devant une centaine "
        "de riverains. Le chantier coûtera 12.000.000 d'euros et durera 24 mois.\n\n"
        "Les commerçants ont demandé un live-tweet des débats ; le leader du groupe, Yves "
        "Kerbrat, a parlé d'un « statu quo »."
    )
    assert read(text).flaws == ()
