from datetime import date

import pytest
from hypothesis import given
from hypothesis import strategies as st

from recoupe.reading.times.calendar import Moment, days_covered, easter, moment_of, read_moment


@pytest.mark.parametrize(
    ("value", "moment"),
    [
        ("2031-08-19", Moment(2031, 8, 19)),
        ("2031-08", Moment(2031, 8)),
        ("XXXX-12-14", Moment(None, 12, 14)),
        ("2031-04-23T00:11", Moment(2031, 4, 23)),
        ("PRESENT_REF", Moment()),
        (None, Moment()),
        ("2031-19", Moment(2031)),
    ],
)
def test_read_moment(value: str | None, moment: Moment) -> None:
    assert read_moment(value) == moment


@pytest.mark.parametrize(
    ("value", "first", "last"),
    [
        ("2024-02", "2024-02-01", "2024-02-29"),
        ("2024-W16", "2024-04-15", "2024-04-21"),
        ("2024-W16-WE", "2024-04-20", "2024-04-21"),
        ("2020-END", "2020-09-01", "2020-12-31"),
        ("2020-WI", "2020-12-21", "2021-03-19"),
        ("2020-Q2", "2020-04-01", "2020-06-30"),
        ("2020-H2", "2020-07-01", "2020-12-31"),
        ("199", "1990-01-01", "1999-12-31"),
        ("19", "1900-01-01", "1999-12-31"),
        ("2024-08-19TEV", "2024-08-19", "2024-08-19"),
    ],
)
def test_days_covered(value: str, first: str, last: str) -> None:
    assert days_covered(value) == (first, last)


@pytest.mark.parametrize("value", [None, "", "XXXX-04", "P3D", "PRESENT_REF", "XXXX-WXX-1", "0000"])
def test_unknown_values_cover_nothing(value: str | None) -> None:
    assert days_covered(value) == (None, None)


@pytest.mark.parametrize(
    "day", [date(2018, 4, 1), date(2019, 4, 21), date(2024, 3, 31), date(2038, 4, 25)]
)
def test_easter(day: date) -> None:
    assert easter(day.year) == day


def test_shift_without_year_stops_at_its_end() -> None:
    assert Moment(None, 12, 14).shifted(1) == Moment(None, 12, 15)
    assert Moment(None, 12, 31).shifted(1) is None


@given(st.dates(date(1900, 1, 1), date(2100, 1, 1)), st.integers(-400, 400))
def test_shift_and_back(day: date, days: int) -> None:
    moment = moment_of(day)
    shifted = moment.shifted(days)
    assert shifted is not None
    assert shifted.shifted(-days) == moment
    assert read_moment(shifted.iso()) == shifted
