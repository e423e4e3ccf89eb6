"""What a time expression means: a function from what is known around it to days."""

from collections.abc import Callable
from dataclasses import dataclass, replace
from datetime import date
from enum import StrEnum

from dateline.model import Granularity, Interval, TimeBasis
from dateline.times.calendar import Days

ONE_WEEK = 7
ONE_MONTH = 31


class UnresolvedTimeError(Exception):
    """An expression that what is known around it does not resolve; the message says why."""


class Direction(StrEnum):
    """To which side of publication a clause looks, by its tense."""

    PAST = "past"
    FUTURE = "future"
    UNSAID = "unsaid"


@dataclass(frozen=True, slots=True, kw_only=True)
class Extent:
    """The days that an expression stands for.

    Attributes:
        start: first day; None where open.
        end: last day; None where open.
        basis: stated, or relative to publication or to another time of the text.
        exact: False where the words allow more than these days ("about 5 May", a feast).
    """

    start: date | None
    end: date | None
    granularity: Granularity
    basis: TimeBasis = TimeBasis.RELATIVE
    part_of_day: str | None = None
    exact: bool = True

    @property
    def days(self) -> Days:
        """Both ends.

        Raises:
            UnresolvedTimeError: one of them is open.
        """
        if self.start is None or self.end is None:
            raise UnresolvedTimeError("the time it hangs on is open")
        return self.start, self.end

    @property
    def n_days(self) -> int | None:
        """Length in days; None where open."""
        if self.start is None or self.end is None:
            return None
        return (self.end - self.start).days + 1


@dataclass(frozen=True, slots=True, kw_only=True)
class Context:
    """What is known around an expression.

    Attributes:
        dct: the day of publication, if known.
        direction: the tense of its clause.
        month_first: whether numeric dates put the month first.
        anchor: the dated event on which "two days later" hangs, if the text has one.
        running: the first day of an earlier year of which the text is telling, if it is.
        deadline: whether the expression is the object of "by" or "until".
    """

    dct: date | None
    direction: Direction = Direction.PAST
    month_first: bool = False
    anchor: Extent | None = None
    running: date | None = None
    deadline: bool = False

    @property
    def day(self) -> date:
        """The day of publication.

        Raises:
            UnresolvedTimeError: it is not known.
        """
        if self.dct is None:
            raise UnresolvedTimeError("relative to publication, whose day is not known")
        return self.dct

    @property
    def event(self) -> Extent:
        """The dated event on which an expression hangs.

        Raises:
            UnresolvedTimeError: the text has none.
        """
        if self.anchor is None:
            raise UnresolvedTimeError("relative to an event that the text does not date")
        return self.anchor

    @property
    def is_future(self) -> bool:
        """Whether the clause looks ahead."""
        return self.direction is Direction.FUTURE

    def seen_from(self, day: date, direction: Direction) -> "Context":
        """This context as it is on another day."""
        return replace(self, dct=day, direction=direction, running=None)


Meaning = Callable[[Context], Extent]


def one_day(
    day: date, basis: TimeBasis = TimeBasis.RELATIVE, part_of_day: str | None = None
) -> Extent:
    """The extent of one day, or of a part of it."""
    granularity = Granularity.PART_OF_DAY if part_of_day else Granularity.DAY
    return Extent(
        start=day, end=day, granularity=granularity, basis=basis, part_of_day=part_of_day
    )


def span_of_days(
    days: Days, granularity: Granularity, basis: TimeBasis = TimeBasis.RELATIVE
) -> Extent:
    """The extent from the first to the second day."""
    return Extent(start=days[0], end=days[1], granularity=granularity, basis=basis)


def precision_of(extent: Extent) -> int:
    """How exactly an extent is known, 1 to 5; an open one is 5.

    Source: UCDP GED codebook, date_prec: 1 day, 2 two to six days, 3 week, 4 month, 5 longer.
    """
    n_days = extent.n_days
    if n_days is None or n_days > ONE_MONTH:
        return 5
    if n_days == 1:
        return 1 if extent.exact else 2
    if n_days < ONE_WEEK:
        return 2
    return 3 if n_days == ONE_WEEK else 4


def to_interval(extent: Extent, reason: str) -> Interval:
    """The record of an extent, without spans."""
    return Interval(
        start=extent.start,
        end=extent.end,
        granularity=extent.granularity,
        precision=precision_of(extent),
        basis=extent.basis,
        part_of_day=extent.part_of_day,
        reason=reason,
    )
