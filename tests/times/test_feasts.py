"""Feasts by year, against rules that do not come from the tables."""

from datetime import date, timedelta

import pytest

from dateline.times.calendar import easter, orthodox_easter
from dateline.times.feasts import feast_days, load_feasts, load_lunar_days


def arithmetical(year: int, month: int, day: int) -> date:
    """A day of the arithmetical Islamic calendar, civil epoch (16 July 622, Julian)."""
    n_days = day + -(-59 * (month - 1) // 2) + (year - 1) * 354 + (3 + 11 * year) // 30
    return date(622, 7, 19) + timedelta(days=n_days - 1)


@pytest.mark.parametrize(
    ("feast", "month", "day"),
    [("ramadan", 9, 1), ("eid al-fitr", 10, 1), ("eid al-adha", 12, 10), ("ashura", 1, 10)],
)
def test_days_as_kept_lie_within_two_days_of_the_arithmetical_calendar(
    feast: str, month: int, day: int
) -> None:
    for kept in load_lunar_days()[feast]:
        years = range(1409, 1460)
        nearest = min(abs((kept - arithmetical(year, month, day)).days) for year in years)
        assert nearest <= 2, kept


def test_ramadan_ends_the_day_before_eid_al_fitr() -> None:
    starts, ends = load_lunar_days()["ramadan"], load_lunar_days()["eid al-fitr"]
    assert all((end - start).days in {29, 30} for start, end in zip(starts, ends, strict=True))
    ((first, last),) = feast_days("ramadan", 2017)
    assert (first, last) == (date(2017, 5, 27), date(2017, 6, 24))


def test_easter_is_computed() -> None:
    assert [easter(year) for year in (2014, 2016, 2019)] == [
        date(2014, 4, 20),
        date(2016, 3, 27),
        date(2019, 4, 21),
    ]
    assert [orthodox_easter(year) for year in (2014, 2016, 2019)] == [
        date(2014, 4, 20),
        date(2016, 5, 1),
        date(2019, 4, 28),
    ]


def test_every_feast_has_a_day_in_2020() -> None:
    assert all(feast_days(name, 2020) for name in load_feasts())


def test_feast_beyond_the_table_has_no_day() -> None:
    assert feast_days("ramadan", 1950) == ()
