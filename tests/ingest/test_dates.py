from datetime import date, datetime, timedelta, timezone

import pytest
from hypothesis import given
from hypothesis import strategies as st

from dateline.ingest.dates import (
    date_of_line,
    find_text_date,
    find_url_date,
    read_metadata_date,
)
from dateline.model import PublishedBasis

DAY = date(2017, 6, 30)


@pytest.mark.parametrize(
    "line",
    [
        "Published 30 June 2017",
        "Published: June 30, 2017",
        "30 June 2017",
        "Friday, 30 June 2017",
        "June 30, 2017 at 10:15 a.m.",
        "2017-06-30",
        "30.06.2017",
        "Karm, 30 June 2017 – Shells fell on the market, the mayor said.",
        "KARM, Norland, June 30, 2017 (XWA) - Shells fell on the market.",
        "KARM (30 June 2017) - Shells fell on the market of the town.",
        "Plain Gazette, 30 June 2017",
        "Last updated: 30 June 2017, 14:05 GMT",
    ],
)
def test_date_line_is_read(line: str) -> None:
    assert date_of_line(line) == DAY


@pytest.mark.parametrize(
    "line",
    [
        "The army took the town on 30 June 2017.",
        "Residents who left on 30 June 2017 said that the bridge was closed.",
        "By 30 June 2017 nothing was left of the market.",
        "03/04/2017",
        "30 June",
        "31 June 2017",
        "June 2017",
        "Version 2017.06.30.4",
    ],
)
def test_other_line_dates_nothing(line: str) -> None:
    assert date_of_line(line) is None


def test_text_date_has_its_basis() -> None:
    found = find_text_date("Shells on Karm\n\n30 June 2017\n\nShells fell on the market.")
    assert found is not None
    assert (found.moment.date(), found.basis) == (DAY, PublishedBasis.TEXT)


def test_url_date_has_its_basis() -> None:
    found = find_url_date("https://plain.example/2017/06/30/shells")
    assert found is not None
    assert (found.moment.date(), found.basis) == (DAY, PublishedBasis.URL)


@pytest.mark.parametrize(
    "url",
    [
        None,
        "https://plain.example/2017/06/shells",
        "https://plain.example/20171399/shells",
        "https://plain.example/a?date=2017-06-30",
        "https://plain.example/article/1201706301",
    ],
)
def test_url_without_a_day_has_no_date(url: str | None) -> None:
    assert find_url_date(url) is None


@pytest.mark.parametrize(
    "value",
    [
        "2017-06-30",
        "2017-06-30T00:00:00Z",
        "30 June 2017",
        "Jun 30, 2017",
        "2017-06-30T02:00+02:00",
    ],
)
def test_metadata_date_is_read(value: str) -> None:
    found = read_metadata_date(value)
    assert found is not None
    assert found.moment == datetime(2017, 6, 30, tzinfo=timezone.utc)  # noqa: UP017


@given(
    st.datetimes(datetime(1971, 1, 1), datetime(2090, 1, 1)),  # noqa: DTZ001
    st.integers(-12, 14),
)
def test_metadata_moment_is_read_whatever_its_offset(moment: datetime, hours: int) -> None:
    aware = moment.replace(tzinfo=timezone(timedelta(hours=hours)))
    found = read_metadata_date(aware.isoformat())
    assert found is not None
    assert found.moment == aware


@given(st.text(max_size=40))
def test_metadata_date_never_raises(value: str) -> None:
    found = read_metadata_date(value)
    assert found is None or found.basis is PublishedBasis.METADATA
