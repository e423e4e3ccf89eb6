"""Whether two times that voices give may be one day.

Only times that stand beside the act are compared: one that was taken over from another
sentence, or counted from another event, is a reading and not what a voice says.
"""

import re
from datetime import timedelta

from dateline.model import Claim, Interval, TimeBasis
from dateline.model.vocabulary import Granularity

SAID = re.compile(
    r"(?:weekday|date|day of the month|part of (?:to)?day|near day|ago|overnight|"
    r"night to a day)\b"
)
"""How a time was read that names a day."""

DAYS = frozenset({Granularity.DAY, Granularity.PART_OF_DAY})
LASTING = frozenset({"displacement.flee", "state.emergency", "state.restrict", "talks.truce"})
"""What goes on for days: who tells of it on one of them does not say when it began."""

NIGHT = frozenset({"dusk", "evening", "late", "midnight", "night", "nightfall", "sunset"})
MORNING = frozenset({"dawn", "early", "first light", "midnight", "morning", "sunrise"})
"""What may follow on a night: its end."""

DYING = re.compile(
    r"(?:die|dies|died|dying|dead|succumb\w*|rose|risen|climb\w*)\b", re.IGNORECASE
)
"""What of an act may come days after it."""

A_NIGHT = timedelta(days=1)
"""A night has two dates, and "overnight" may mean either."""


def may_be_one_day(left: Claim, right: Claim) -> bool:
    """Whether the times of two claims may be those of one act."""
    one, other = left.time, right.time
    if one.start is None or one.end is None or other.start is None or other.end is None:
        return True
    if not (_is_said(one) and _is_said(other)) or {left.event.type, right.event.type} & LASTING:
        return True
    if _comes_later(left) or _comes_later(right):
        return True
    if one.start <= other.end and other.start <= one.end:
        return True
    first, second = (one, other) if one.end < other.start else (other, one)
    return _goes_over_midnight(first, second)


def _is_said(time: Interval) -> bool:
    """Whether the words beside the act name a day; stated days do."""
    if time.granularity not in DAYS:
        return time.basis is TimeBasis.STATED
    return time.basis is TimeBasis.STATED or SAID.match(time.reason) is not None


def _comes_later(claim: Claim) -> bool:
    return DYING.match(claim.trigger.quote) is not None


def _goes_over_midnight(first: Interval, second: Interval) -> bool:
    """Whether a night of one day may be the start of the next."""
    assert first.end is not None
    assert second.start is not None
    is_next = second.start - first.end <= A_NIGHT
    is_night = first.part_of_day in NIGHT or "night" in f"{first.reason} {second.reason}"
    return is_next and is_night and second.part_of_day in MORNING
