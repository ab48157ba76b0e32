from __future__ import annotations

import re

from recoupe.languages import get_language
from recoupe.reading.figures.period import PeriodReader
from recoupe.records import Span, Time

PUBLISHED = "2031-05-14"


def period(
    text: str,
    count: str,
    times: dict[str, str],
    language: str = "fr",
    before: str = "",
    published: str | None = PUBLISHED,
) -> str | None:
    """Return the day of one count; numbers of three digits and more are the counts."""
    whole = before + text
    stated = tuple(
        Time(
            span=Span(whole.index(words), whole.index(words) + len(words)),
            type="TIME" if "T" in value else "DATE",
            value=value,
        )
        for words, value in sorted(times.items(), key=lambda item: whole.index(item[0]))
    )
    sentence = Span(len(before), len(whole))
    counts = [
        Span(*match.span())
        for match in re.finditer(r"\d{3,}", whole)
        if match.start() >= sentence.start
    ]
    index = [whole[c.start : c.end] for c in counts].index(count)
    reader = PeriodReader(whole, stated, get_language(language), published)
    earlier = Span(0, len(before)) if before else None
    return reader.read(counts, index, sentence, earlier)


def test_a_count_set_beside_another_day_keeps_that_day_to_itself() -> None:
    text = "Ils étaient 4200 samedi, contre 5100 le 3 mai."
    times = {"samedi": "2031-05-10", "le 3 mai": "2031-05-03"}
    assert period(text, "4200", times) == "2031-05-10"
    assert period(text, "5100", times) == "2031-05-03"


def test_a_day_compared_with_dates_no_count_outside_the_comparison() -> None:
    text = "On a compté 4200 marcheurs, en recul par rapport au 3 mai."
    assert period(text, "4200", {"3 mai": "2031-05-03"}) is None
    text = "Le total (812 contre 955 le 3 mai) baisse, avec 300 malades."
    assert period(text, "812", {"le 3 mai": "2031-05-03"}) is None
    assert period(text, "955", {"le 3 mai": "2031-05-03"}) == "2031-05-03"
    assert period(text, "300", {"le 3 mai": "2031-05-03"}) is None


def test_against_something_that_is_no_count_compares_nothing() -> None:
    text = "Samedi, 4200 personnes ont marché contre le projet de barrage."
    assert period(text, "4200", {"Samedi": "2031-05-10"}) == "2031-05-10"


def test_each_count_of_a_row_has_the_day_behind_it() -> None:
    text = "Ils étaient 1200 le 3 mai, 1300 le 10 mai."
    times = {"le 3 mai": "2031-05-03", "le 10 mai": "2031-05-10"}
    assert period(text, "1200", times) == "2031-05-03"
    assert period(text, "1300", times) == "2031-05-10"


def test_the_day_at_the_head_holds_for_the_whole_sentence() -> None:
    text = "Samedi, 1200 marcheurs et 300 cavaliers ont défilé avant la fête prévue le 20 mai."
    times = {"Samedi": "2031-05-10", "le 20 mai": "2031-05-20"}
    assert period(text, "1200", times) == "2031-05-10"
    assert period(text, "300", times) == "2031-05-10"


def test_a_clock_without_a_day_dates_nothing() -> None:
    assert period("À 13h, 1200 marcheurs.", "1200", {"13h": "2031-05-13T13:00"}) is None
    text = "Samedi à 13h, 1200 marcheurs."
    assert period(text, "1200", {"Samedi à 13h": "2031-05-10T13:00"}) == "2031-05-10"


def test_a_running_total_covers_an_interval_with_or_without_its_start() -> None:
    text = "Depuis le 3 mai, 812 personnes ont été soignées."
    assert period(text, "812", {"le 3 mai": "2031-05-03"}) == "2031-05-03/2031-05-14"
    assert period(text, "812", {"le 3 mai": "2031-05-03"}, published=None) is None
    text = "Depuis le début de la crue, 812 personnes ont été soignées."
    assert period(text, "812", {}) == "/2031-05-14"
    text = "Jeudi, 812 personnes ont marché, le moins depuis le début du mouvement."
    assert period(text, "812", {"Jeudi": "2031-05-08"}) == "2031-05-08"


def test_the_sentence_before_lends_one_day_that_is_over() -> None:
    before = "Le cortège a défilé samedi. "
    assert period("On a compté 812 marcheurs.", "812", {"samedi": "2031-05-10"}, before=before)
    ahead = "Le maire parlera vendredi. "
    text = "On a compté 812 marcheurs."
    assert period(text, "812", {"vendredi": "2031-05-16"}, before=ahead) is None
    total = "Depuis le 3 mai, la ville est privée d'eau. "
    assert period(text, "812", {"le 3 mai": "2031-05-03"}, before=total) is None
    month = "La ville est privée d'eau en avril. "
    assert period(text, "812", {"en avril": "2031-04"}, before=month) is None


def test_english_comparisons_and_a_language_without_rules() -> None:
    text = "Police counted 4200 on Saturday, compared with 5100 a week before."
    times = {"Saturday": "2031-05-10", "a week before": "2031-05-03"}
    assert period(text, "4200", times, "en") == "2031-05-10"
    assert period(text, "5100", times, "en") == "2031-05-03"
    assert period("812 (2031-05-10)", "812", {"2031-05-10": "2031-05-10"}, "xx") == "2031-05-10"
