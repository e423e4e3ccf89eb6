"""Which of the days, months and years that a name fits is meant."""

from collections.abc import Callable
from datetime import date

from dateline.times.calendar import Days, plus, weekday_after, weekday_before
from dateline.times.meaning import Context, Direction, UnresolvedTimeError

MAX_YEARS = 9
SOON_DAYS = 60
LONG_AGO_DAYS = 250
DEADLINE_DAYS = 180
"""A day "until" or "by" which something is so lies ahead, where it is no further off."""


def choose_year(days_in: Callable[[int], Days | None], context: Context) -> Days:
    """Which year's month or day is meant where the text names no year.

    In a past clause the latest one begun on or before publication, in a future clause the next
    one; in an account of an earlier year the next one of that account. Where the tense is not
    said, the next one if it is near and the latest one is long ago; of a deadline, if it is the
    nearer one.

    Args:
        days_in: the days it stands for in a year; None where that year has no such day.
        context: what is known around it.

    Raises:
        UnresolvedTimeError: there is no publication date, or no year fits.
    """
    day = context.day
    years = range(day.year - MAX_YEARS, day.year + MAX_YEARS + 1)
    found = [days for days in map(days_in, years) if days is not None]
    past = [days for days in found if days[0] <= day]
    future = [days for days in found if (days[1] if context.deadline else days[0]) > day]
    if context.running is not None:
        told = [days_in(context.running.year), days_in(context.running.year + 1)]
        fitting = [one for one in told if one and context.running <= one[0] <= day]
        past = fitting[:1] or past
    if context.direction is Direction.UNSAID and past and future:
        near = DEADLINE_DAYS if context.deadline else SOON_DAYS
        soon = (future[0][0] - day).days < near
        is_old = (day - past[-1][1]).days > (near if context.deadline else LONG_AGO_DAYS)
        direction = soon and is_old
    else:
        direction = context.is_future
    chosen = future[:1] if direction else past[-1:]
    if not chosen:
        raise UnresolvedTimeError("no such day")
    return chosen[0]


def choose_weekday(weekday: int, context: Context) -> date:
    """The weekday nearest to publication in the direction of the tense."""
    if context.is_future:
        return weekday_after(context.day, weekday)
    return weekday_before(context.day, weekday)


def last_weekday(weekday: int, context: Context) -> date:
    """The latest such weekday before publication, never its day itself."""
    return weekday_before(plus(context.day, -1), weekday)
