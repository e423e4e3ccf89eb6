"""Incidents over time, in bins of whole days."""

from datetime import date

import numpy as np

from dateline.store.browse.build import GRADES, NO_DAY
from dateline.web.filters import IncidentFilter
from dateline.web.queries.catalogue import Catalogue
from dateline.web.queries.facets import are_vague
from dateline.web.queries.incidents import dataset_of
from dateline.web.queries.selection import select_incidents
from dateline.web.queries.snapshot import Integers, Mask, Snapshot
from dateline.web.queries.supposing import supposed_snapshot
from dateline.web.queries.views import Timeline, TimelineBin, TimelineSpan

DEFAULT_BINS, MAX_BINS = 120, 1000
MAX_SPANS = 60


def incident_timeline(
    catalogue: Catalogue, wanted: IncidentFilter, n_bins: int = DEFAULT_BINS
) -> Timeline:
    """The incidents that fit, in at most `n_bins` bins of the same number of days.

    An incident lies in the bin of the middle of its interval. One whose interval is longer
    than a bin, or open, lies in none and counts as vague: it never falls on its first day.
    """
    with catalogue.store.reading() as connection:
        snapshot = catalogue.snapshot(connection)
        snapshot = supposed_snapshot(catalogue, snapshot, wanted.without)
        mask = select_incidents(snapshot, wanted, connection)
        return snapshot.memory.get(
            ("timeline", wanted.whole(), n_bins),
            lambda: _timeline(snapshot, mask, wanted, n_bins),
        )


def _timeline(snapshot: Snapshot, mask: Mask, wanted: IncidentFilter, n_bins: int) -> Timeline:
    rows = np.flatnonzero(mask)
    first, last = (snapshot.column(name)[rows] for name in ("first_day", "last_day"))
    n_undated = int(np.count_nonzero((first == NO_DAY) & (last == NO_DAY)))
    span = _span(first, last, wanted)
    if span is None:
        return Timeline(
            start=None, end=None, unit="day", bins=[], undated=n_undated,
            vague=len(rows) - n_undated, spans=_spans(first, last),
            dataset=dataset_of(snapshot),
        )  # fmt: skip
    start, end = span
    width = max(1, -(-(end - start + 1) // n_bins))
    number = -(-(end - start + 1) // width)
    vague = are_vague(first, last, width)
    exact = ~vague & (first != NO_DAY)
    middle = (first[exact] + last[exact]) // 2
    inside = (middle >= start) & (middle <= end)
    keys = (middle[inside] - start) // width * len(GRADES)
    keys += snapshot.column("grade")[rows[exact]][inside]
    table = np.bincount(keys, minlength=number * len(GRADES)).reshape(number, len(GRADES))
    return Timeline(
        start=date.fromordinal(start).isoformat(),
        end=date.fromordinal(end).isoformat(),
        unit="day" if width == 1 else f"{width} days",
        bins=[_bin(table, start, end, width, at) for at in range(number)],
        undated=n_undated,
        vague=len(rows) - n_undated - len(keys),
        spans=_spans(first[vague], last[vague]),
        dataset=dataset_of(snapshot),
    )


def _spans(first: Integers, last: Integers) -> list[TimelineSpan]:
    """The intervals of the vague ones, those of most incidents first."""
    known = (first != NO_DAY) | (last != NO_DAY)
    keys = first[known].astype(np.int64) << 32 | last[known].astype(np.int64) - NO_DAY
    spans, numbers = np.unique(keys, return_counts=True)
    best = np.argsort(-numbers, kind="stable")[:MAX_SPANS]
    return [
        TimelineSpan(
            from_=_iso(int(spans[at]) >> 32),
            to=_iso((int(spans[at]) & 0xFFFFFFFF) + NO_DAY),
            n=int(numbers[at]),
        )
        for at in best
    ]


def _iso(day: int) -> str | None:
    return None if day == NO_DAY else date.fromordinal(int(day)).isoformat()


def _span(first: Integers, last: Integers, wanted: IncidentFilter) -> tuple[int, int] | None:
    dated = (first != NO_DAY) & (last != NO_DAY)
    days = first[dated], last[dated]
    if not len(days[0]):
        return None
    start = wanted.day_from.toordinal() if wanted.day_from else int(days[0].min())
    end = wanted.day_to.toordinal() if wanted.day_to else int(days[1].max())
    return (start, end) if start <= end else None


def _bin(table: Integers, start: int, end: int, width: int, at: int) -> TimelineBin:
    from_day = start + at * width
    by_grade = {one.value: int(n) for one, n in zip(GRADES, table[at], strict=True) if n}
    return TimelineBin(
        from_=date.fromordinal(from_day).isoformat(),
        to=date.fromordinal(min(from_day + width - 1, end)).isoformat(),
        n=int(table[at].sum()),
        by_grade=by_grade,
    )
