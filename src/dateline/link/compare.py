"""How alike two claims are on one field, in bits: a table of small pure functions.

Positive bits speak for one happening, negative ones against, 0 says nothing. A comparison that
rules one happening out says so with `IMPOSSIBLE`. The docstring of each function is what a user
reads under "why".
"""

import math
from collections.abc import Callable, Mapping
from dataclasses import dataclass

from dateline.link.geometry import distance_km
from dateline.link.sketch import Sketch

IMPOSSIBLE = -1000.0
FAR_KM = 25.0


@dataclass(frozen=True, slots=True)
class Level:
    """What a comparison found: its name and its weight in bits."""

    name: str
    bits: float


SILENT = Level("not said", 0.0)


def compare_type(left: Sketch, right: Sketch) -> Level:
    """The event types: the same, of one branch, or only of one family."""
    if left.claim.event.type == right.claim.event.type:
        return Level("same type", 2.0)
    if left.claim.event.branch == right.claim.event.branch:
        return Level("same branch", 0.8)
    return Level("same family", 0.2)


def compare_time(left: Sketch, right: Sketch) -> Level:
    """The days: two different stated days can't be one happening; one shared counts most."""
    if left.first is None or right.first is None or left.last is None or right.last is None:
        return SILENT
    overlap = (min(left.last, right.last) - max(left.first, right.first)).days + 1
    if overlap <= 0:
        return _apart(left, right, gap=-overlap + 1)
    if left.is_exact_day and right.is_exact_day:
        return Level("same day", 3.0)
    longest = max((left.last - left.first).days, (right.last - right.first).days) + 1
    return Level("days overlap", max(0.3, 2.5 - 0.5 * math.log2(longest)))


def compare_place(left: Sketch, right: Sketch) -> Level:
    """The places: beyond each other's radius they differ; the smaller the area the better."""
    one, other = left.place, right.place
    if one is None or other is None or one.lat is None or other.lat is None:
        return SILENT
    if one.gazetteer_id is not None and one.name == other.name:
        return Level("same place", 4.0 if _radius(one.radius_km) <= FAR_KM else 0.5)
    apart = distance_km((one.lat, one.lon or 0.0), (other.lat, other.lon or 0.0))
    reach = _radius(one.radius_km) + _radius(other.radius_km)
    if apart > 1.5 * reach + 5.0:
        return Level("far apart", IMPOSSIBLE)
    smaller = min(_radius(one.radius_km), _radius(other.radius_km))
    larger = max(_radius(one.radius_km), _radius(other.radius_km))
    if larger <= FAR_KM:
        return Level("nearby", max(1.0, 3.0 - 0.4 * math.log2(1.0 + apart)))
    return Level("one inside the other's area", 0.5 if smaller <= FAR_KM else 0.2)


def compare_agent(left: Sketch, right: Sketch) -> Level:
    """Who did it: the same actor or its parent, another, or not said."""
    return _compare_actors(left.agents, right.agents, same=1.8, other=-1.2)


def compare_patient(left: Sketch, right: Sketch) -> Level:
    """To whom: the same actor or its parent, another, or not said."""
    return _compare_actors(left.patients, right.patients, same=1.5, other=-0.8)


def compare_counts(left: Sketch, right: Sketch) -> Level:
    """The losses: equal numbers speak for one happening, far apart ones a little against."""
    ranges = {kind: (low, high) for kind, low, high in left.counts}
    best = SILENT
    for kind, low, high in right.counts:
        if kind in ranges:
            best = _compare_ranges(ranges[kind], (low, high))
    return best


def compare_materiel(left: Sketch, right: Sketch) -> Level:
    """Equipment that both name."""
    shared = left.materiel & right.materiel
    return Level(f"both name {min(shared)}", 1.0) if shared else SILENT


def compare_names(left: Sketch, right: Sketch) -> Level:
    """Names in the two sentences that are the same."""
    shared = len(left.names & right.names)
    return Level(f"{shared} names shared", min(1.5, 0.4 * shared)) if shared else SILENT


def compare_words(left: Sketch, right: Sketch) -> Level:
    """The words of the two sentences: the same sentence, or much of it."""
    together = len(left.words | right.words)
    share = len(left.words & right.words) / together if together else 0.0
    if share < 0.2:
        return SILENT
    return Level(f"{share:.0%} of the words", 5.0 * share)


def compare_report(left: Sketch, right: Sketch) -> Level:
    """One report: claims of one sentence are mostly one happening, those of two mostly two."""
    if left.claim.report_id != right.claim.report_id:
        return SILENT
    if left.claim.sentence.start == right.claim.sentence.start:
        return Level("one sentence", 2.5)
    return Level("one report, two sentences", -1.0)


COMPARISONS: Mapping[str, Callable[[Sketch, Sketch], Level]] = {
    "type": compare_type,
    "time": compare_time,
    "place": compare_place,
    "agent": compare_agent,
    "patient": compare_patient,
    "counts": compare_counts,
    "materiel": compare_materiel,
    "names": compare_names,
    "words": compare_words,
    "report": compare_report,
}


def _apart(left: Sketch, right: Sketch, *, gap: int) -> Level:
    if left.is_exact_day and right.is_exact_day:
        return Level("different days", IMPOSSIBLE)
    return Level(f"{gap} days apart", IMPOSSIBLE if gap > 2 else -2.0)


def _radius(radius_km: float | None) -> float:
    return radius_km if radius_km is not None else 0.0


def _compare_actors(
    left: frozenset[str], right: frozenset[str], *, same: float, other: float
) -> Level:
    if not left or not right:
        return SILENT
    return Level("same", same) if left & right else Level("another", other)


def _compare_ranges(left: tuple[int, int], right: tuple[int, int]) -> Level:
    if left == right:
        return Level("same number", 1.0 + 0.5 * min(4.0, math.log2(1 + left[0])))
    if left[0] <= right[1] and right[0] <= left[1]:
        return Level("numbers compatible", 0.5)
    ratio = (1 + max(left[0], right[0])) / (1 + min(left[0], right[0]))
    return Level("numbers differ", -min(2.0, 0.5 * math.log2(ratio)))
