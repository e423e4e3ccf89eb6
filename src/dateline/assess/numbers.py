"""Lowest, best and highest of a number, by a named rule; never an average.

Rule ``most-voices/3``: lowest and highest are the bounds of what independent voices say now of
the whole; a part ("three of my neighbours") bounds it only where nobody tells the whole. The
best is what most of them say; there is none where as many say something else.
"""

from collections import Counter
from collections.abc import Sequence

from dateline.assess.tellings import Telling, says_now
from dateline.model import Count, CountScope

NUMBER_RULE = "most-voices/3"
Bounds = tuple[int | None, int | None, int | None]


def sum_up(voices: Sequence[Sequence[Telling[Count]]]) -> Bounds:
    """Lowest, best and highest over the voices, each heard with what it says now."""
    now = [[one.value for one in says_now(voice)] for voice in voices]
    told = [count for voice in now for count in voice]
    values = [count for count in told if count.scope is not CountScope.PART] or told
    if not values:
        return (None, None, None)
    lows = [count.low for count in values if count.low is not None]
    highs = [count.high for count in values]
    known = [high for high in highs if high is not None]
    return (
        min(lows, default=None),
        _best(now),
        max(known) if known and len(known) == len(highs) else None,
    )


def _best(now: Sequence[Sequence[Count]]) -> int | None:
    told = Counter(
        best for voice in now for best in {one.best for one in voice if one.best is not None}
    )
    ranked = told.most_common(2)
    if not ranked or (len(ranked) > 1 and ranked[0][1] == ranked[1][1]):
        return None
    return ranked[0][0]
