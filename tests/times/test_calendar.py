"""Arithmetic on dates."""

from datetime import date, timedelta

import pytest
from hypothesis import given
from hypothesis import strategies as st

from dateline.errors import InvalidRecordError
from dateline.times.calendar import (
    month_of,
    months_before,
    plus,
    week_of,
    weekday_after,
    weekday_before,
    weekend_before,
)

DAYS = st.dates(min_value=date(1900, 1, 1), max_value=date(2100, 1, 1))


@given(DAYS, st.integers(0, 6))
def test_weekdays_lie_within_a_week(day: date, weekday: int) -> None:
    before, after = weekday_before(day, weekday), weekday_after(day, weekday)
    assert before.weekday() == after.weekday() == weekday
    assert after - before == timedelta(days=7)
    assert before <= day < after


def test_week_begins_on_monday() -> None:
    assert week_of(date(2017, 6, 30)) == (date(2017, 6, 26), date(2017, 7, 2))


def test_weekend_of_a_saturday_is_its_own() -> None:
    assert weekend_before(date(2017, 7, 1)) == (date(2017, 7, 1), date(2017, 7, 2))


def test_month_before_january_is_december() -> None:
    assert month_of(date(2017, 1, 10), -1) == (date(2016, 12, 1), date(2016, 12, 31))


def test_month_before_a_long_month_ends_with_the_short_one() -> None:
    assert months_before(date(2017, 3, 31), 1) == date(2017, 2, 28)


def test_day_beyond_the_calendar_is_refused() -> None:
    with pytest.raises(InvalidRecordError):
        plus(date(2017, 1, 1), -10_000_000)
