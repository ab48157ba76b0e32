from __future__ import annotations

import pytest

from recoupe.formats.published import published_of


@pytest.mark.parametrize(
    ("given", "value"),
    [
        ("2024-08-19", "2024-08-19"),
        (" 2024-08-19 ", "2024-08-19"),
        ("2024-08", "2024-08"),
        ("2024", "2024"),
        ("20240819", "2024-08-19"),
        ("XXXX-12-14", "XXXX-12-14"),
        ("XXXX-02-29", "XXXX-02-29"),
        ("2024-04-23T00:11", "2024-04-23T00:11"),
        ("2024-04-23 00:11:59", "2024-04-23T00:11"),
        ("2024-04-23T00:11:05.123+02:00", "2024-04-23T00:11"),
        ("2024-04-23T23:30:00Z", "2024-04-23T23:30"),
        ("2024-04-23T00:00:00Z", "2024-04-23"),
    ],
)
def test_iso_dates_are_cut_to_what_they_state(given: str, value: str) -> None:
    published = published_of(given)
    assert published is not None
    assert (published.value, published.basis, published.span) == (value, "metadata", None)


@pytest.mark.parametrize(
    "given",
    ["", "yesterday", "19/08/2024", "2024-13-01", "2023-02-29", "2024-8-1", "XXXX", "0000-01-01",
     "2024-04-23T25:00", "1724050000", "2024-08-19 and more"],
)  # fmt: skip
def test_what_is_no_date_is_no_date(given: str) -> None:
    assert published_of(given) is None
