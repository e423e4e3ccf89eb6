"""Intervals, with how exactly they are known."""

from dataclasses import dataclass
from datetime import date
from typing import Final

from dateline.errors import InvalidRecordError
from dateline.model.spans import Span
from dateline.model.vocabulary import Granularity, TimeBasis

AS_BEFORE: Final = "as in the sentence before"
"""How the reason begins of a time that the sentence does not say itself."""
AS_OF_ACT: Final = "as the same act is told"
"""How it begins where an act is told twice, and here without a day."""


@dataclass(frozen=True, slots=True, kw_only=True)
class Interval:
    """When an event happened, as exactly as it was said and no more.

    Attributes:
        start: first day, inclusive; None where open or unknown.
        end: last day, inclusive; None where open or unknown.
        granularity: the unit in which it was said.
        precision: 1 to 5 as UCDP's ``date_prec``; None where nothing is known.
        basis: from what it was worked out; with NONE both days are None.
        part_of_day: such as ``late`` or ``morning``, where said.
        spans: the words read.
        reason: how it was worked out, or why it could not be.

    Source: UCDP GED codebook, date_prec; TimeML for the anchor (dct).
    """

    start: date | None = None
    end: date | None = None
    granularity: Granularity = Granularity.NONE
    precision: int | None = None
    basis: TimeBasis = TimeBasis.NONE
    part_of_day: str | None = None
    spans: tuple[Span, ...] = ()
    reason: str = ""

    def __post_init__(self) -> None:
        if self.start and self.end and self.end < self.start:
            raise InvalidRecordError(f"interval ends {self.end} before it starts {self.start}")
        if self.basis is TimeBasis.NONE and (self.start or self.end):
            raise InvalidRecordError("an interval with days needs a basis")
        if self.precision is not None and self.precision not in range(1, 6):
            raise InvalidRecordError(f"date_prec {self.precision} is not 1 to 5")

    @property
    def n_days(self) -> int | None:
        """Length in days; None where open or unknown."""
        if self.start is None or self.end is None:
            return None
        return (self.end - self.start).days + 1

    @property
    def is_lent(self) -> bool:
        """Whether it is a time that another sentence tells."""
        return self.reason.startswith((AS_BEFORE, AS_OF_ACT))


UNKNOWN_TIME = Interval(reason="the text does not say")
"""The interval of which nothing is known."""
