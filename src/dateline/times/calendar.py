"""Days, weeks, months and years: pure arithmetic on dates. Weeks begin on Monday."""

from datetime import date, timedelta

from dateline.errors import InvalidRecordError

Days = tuple[date, date]
"""First and last day, both included."""


def plus(day: date, n_days: int) -> date:
    """The day `n_days` after `day`.

    Raises:
        InvalidRecordError: no calendar reaches so far.
    """
    try:
        return day + timedelta(days=n_days)
    except OverflowError as error:
        raise InvalidRecordError(f"no day lies {n_days} days from {day}") from error


def week_of(day: date, shift: int = 0) -> Days:
    """The week in which `day` lies, or the one `shift` weeks later."""
    monday = plus(day, 7 * shift - day.weekday())
    return monday, plus(monday, 6)


def month_days(year: int, month: int) -> Days:
    """A calendar month."""
    after = date(year + month // 12, month % 12 + 1, 1)
    return date(year, month, 1), plus(after, -1)


def month_of(day: date, shift: int = 0) -> Days:
    """The month in which `day` lies, or the one `shift` months later."""
    months = day.year * 12 + day.month - 1 + shift
    return month_days(months // 12, months % 12 + 1)


def year_days(year: int, last: int | None = None) -> Days:
    """A calendar year, or the years from `year` to `last`."""
    return date(year, 1, 1), date(last or year, 12, 31)


def season_days(year: int, month: int) -> Days:
    """The three months that begin in `month` of `year`."""
    first = date(year, month, 1)
    return first, month_of(first, 2)[1]


def months_before(day: date, n_months: int) -> date:
    """The same day of the month so many months before, or that month's last day."""
    first, last = month_of(day, -n_months)
    return min(plus(first, day.day - 1), last)


def weekday_before(day: date, weekday: int) -> date:
    """The latest such weekday on or before `day`."""
    return plus(day, -((day.weekday() - weekday) % 7))


def weekday_after(day: date, weekday: int) -> date:
    """The next such weekday after `day`, never itself."""
    return plus(day, (weekday - day.weekday() - 1) % 7 + 1)


def weekend_before(day: date) -> Days:
    """The latest Saturday and Sunday begun on or before `day`."""
    saturday = weekday_before(day, 5)
    return saturday, plus(saturday, 1)


def easter(year: int) -> date:
    """Western Easter Sunday.

    Source: the anonymous Gregorian computus (Nature, 1876).
    """
    a, b, c = year % 19, year // 100, year % 100
    h = (19 * a + b - b // 4 - (b - (b + 8) // 25 + 1) // 3 + 15) % 30
    k = (32 + 2 * (b % 4) + 2 * (c // 4) - h - c % 4) % 7
    m = (a + 11 * h + 22 * k) // 451
    month, day = divmod(h + k - 7 * m + 114, 31)
    return date(year, month, day + 1)


def orthodox_easter(year: int) -> date:
    """Orthodox Easter Sunday, in the Gregorian calendar; for 1900 to 2099.

    Source: Meeus, Astronomical Algorithms, Julian computus.
    """
    d = (19 * (year % 19) + 15) % 30
    e = (2 * (year % 4) + 4 * (year % 7) - d + 34) % 7
    month, day = divmod(d + e + 114, 31)
    return plus(date(year, month, day + 1), 13)
