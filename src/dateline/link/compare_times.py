"""How alike the days of two claims are, by how each day is known.

A day that a sentence says itself is wrong once in ten, mostly by one: a night has two dates,
and outlets slip. A day taken from the sentence before is wrong once in five. So a day beside
another speaks against one happening, and only days further apart rule it out.
"""

from typing import Final

import numpy as np

from dateline.link.columns import UNKNOWN_DAY
from dateline.link.levels import IMPOSSIBLE, Case, Levels, choose
from dateline.link.pairs import Pairs

LONGEST_GAP_DAYS: Final = 2
LONGEST_BACK_DAYS: Final = 30
"""What a report tells without a day may lie so far back: "after rebels had taken the town"."""
BACK_BITS: Final = -4.5
SAME_DAY_BITS: Final = 3.0
SAME_LENT_BITS: Final = 2.8
ONE_NIGHT_BITS: Final = 0.5
NEXT_DAY_BITS: Final = -8.0
LENT_DAYS_BITS: Final = -3.0


def compare_time(pairs: Pairs) -> Levels:
    """The days: one shared speaks most for one happening; stated days apart rule it out.

    Days beside each other, and those that a sentence only takes from the one before, do not.
    """
    (left_first, right_first), (left_last, right_last) = map(pairs.numbers, ("first", "last"))
    days = (left_first, right_first, left_last, right_last)
    is_unknown = np.logical_or.reduce([one == UNKNOWN_DAY for one in days])
    overlap = np.minimum(left_last, right_last) - np.maximum(left_first, right_first) + 1
    gap = 1 - overlap
    longest = np.maximum(left_last - left_first, right_last - right_first) + 1
    is_exact = pairs.both("exact_day")
    is_lent = pairs.either("lent_day") & (gap <= LONGEST_GAP_DAYS)
    is_apart = (overlap <= 0) & is_exact
    overlaps = np.maximum(0.3, 2.5 - 0.5 * np.log2(np.maximum(longest, 1)))
    return choose(
        Case(is_unknown, "not said", 0.0),
        Case(is_apart & is_lent, "other days, one lent", LENT_DAYS_BITS),
        Case(
            is_apart & (gap == 1) & pairs.both("by_night"),
            "a night between two days",
            ONE_NIGHT_BITS,
        ),
        Case(is_apart & (gap == 1), "days beside each other", NEXT_DAY_BITS),
        Case(is_apart, "different days", IMPOSSIBLE),
        Case(
            (gap > LONGEST_GAP_DAYS) & (gap <= LONGEST_BACK_DAYS) & pairs.either("open_start"),
            "{} days apart, one of them undated",
            BACK_BITS - 0.1 * gap,
            lambda n: gap[n],
        ),
        Case(gap > LONGEST_GAP_DAYS, "{} days apart", IMPOSSIBLE, lambda n: gap[n]),
        Case(overlap <= 0, "{} days apart", -2.0, lambda n: gap[n]),
        Case(is_exact & pairs.either("lent_day"), "same day, one lent", SAME_LENT_BITS),
        Case(is_exact, "same day", SAME_DAY_BITS),
        Case(
            pairs.either("open_start"),
            "days before publication overlap",
            np.where(np.abs(left_last - right_last) <= 1, 2.2, 1.0),
        ),
        Case(overlap > 0, "days overlap", overlaps),
    )
