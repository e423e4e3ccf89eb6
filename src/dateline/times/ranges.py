"""Times with both ends said: "from Monday to Wednesday", "between 2014 and May 2016"."""

from dateline.model import Granularity, TimeBasis
from dateline.times.meaning import Context, Direction, Extent, Meaning, UnresolvedTimeError


def between(left: Meaning, right: Meaning, *, left_floats: bool, right_floats: bool) -> Meaning:
    """From the first day of one time to the last day of another.

    A side that floats (a weekday, a date without a year) is read as seen from the other.
    """

    def meaning(context: Context) -> Extent:
        first, last = _both_ends(
            context, left, right, left_floats=left_floats, right_floats=right_floats
        )
        start, end = first.days[0], last.days[1]
        if end < start:
            raise UnresolvedTimeError("it ends before it begins")
        stated = TimeBasis.STATED in (first.basis, last.basis)
        return Extent(
            start=start,
            end=end,
            granularity=Granularity.RANGE,
            basis=TimeBasis.STATED if stated else TimeBasis.RELATIVE,
        )

    return meaning


def _both_ends(
    context: Context,
    left: Meaning,
    right: Meaning,
    *,
    left_floats: bool,
    right_floats: bool,
) -> tuple[Extent, Extent]:
    if right_floats and (not left_floats or context.is_future):
        first = left(context)
        if first.basis is TimeBasis.STATED or left_floats:
            return first, right(context.seen_from(first.days[0], Direction.FUTURE))
        return first, right(context)
    last = right(context)
    if left_floats:
        return left(context.seen_from(last.days[0], Direction.PAST)), last
    return left(context), last
