"""How alike two claims are on one field, in bits: a table of small pure functions.

Positive bits speak for one happening, negative ones against, 0 says nothing. A comparison that
rules one happening out says so with `IMPOSSIBLE`. The docstring of each function is what a user
reads under "why".
"""

import math
from collections.abc import Callable, Mapping
from dataclasses import dataclass
from datetime import date

from dateline.link.actors import Relation, relate_actors
from dateline.link.places import compare_names_of_places
from dateline.link.sketch import Sketch
from dateline.model import Zone
from dateline.places.geodesy import distance_km

IMPOSSIBLE = -1000.0
FAR_KM = 25.0


@dataclass(frozen=True, slots=True)
class Level:
    """What a comparison found: its name and its weight in bits."""

    name: str
    bits: float


LOOSE = 0.4
"""What agreement on a place is worth where a claim only inherits it."""

CLOSE_CHARACTERS = 400
BRIDGED_FAMILIES = frozenset(
    frozenset(pair)
    for pair in (
        ("violence", "materiel"),
        ("violence", "territory"),
        ("violence", "protest"),
        ("violence", "detention"),
        ("materiel", "detention"),
        ("aid", "detention"),
        ("violence", "displacement"),
    )
)
"""Families whose types two voices may use of one happening: a ship seized, its crew taken."""

SAID_FAMILIES = frozenset({"statement", "talks", "condition"})

SILENT = Level("not said", 0.0)


def compare_type(left: Sketch, right: Sketch) -> Level:
    """The event types: the same, of one branch or family, or of families that seldom mix."""
    if left.claim.event.type == right.claim.event.type:
        return Level("same type", 2.0)
    if left.claim.event.branch == right.claim.event.branch:
        return Level("same branch", 0.8)
    if left.family == right.family:
        return Level("same family", 0.2)
    if frozenset((left.family, right.family)) in BRIDGED_FAMILIES:
        return Level("families that go together", -1.5)
    return Level("other families", -6.0)


def compare_time(left: Sketch, right: Sketch) -> Level:
    """The days: two different stated days can't be one happening; one shared counts most."""
    if left.first is None or right.first is None or left.last is None or right.last is None:
        return SILENT
    overlap = (min(left.last, right.last) - max(left.first, right.first)).days + 1
    if overlap <= 0:
        return _apart(left, right, gap=-overlap + 1)
    if left.is_exact_day and right.is_exact_day:
        return Level("same day", 3.0)
    if left.claim.time.start is None or right.claim.time.start is None:
        return _before_publication(left.last, right.last)
    longest = max((left.last - left.first).days, (right.last - right.first).days) + 1
    return Level("days overlap", max(0.3, 2.5 - 0.5 * math.log2(longest)))


def compare_place(left: Sketch, right: Sketch) -> Level:
    """The places: beyond each other's radius they differ; the smaller the area the better."""
    level = _compare_places(left, right)
    if level.bits <= 0 or (left.place_is_firm and right.place_is_firm):
        return level
    return Level(f"{level.name}, taken from the context", round(level.bits * LOOSE, 2))


def _compare_places(left: Sketch, right: Sketch) -> Level:
    one, other = left.place, right.place
    if one is None or other is None:
        return SILENT
    if one.lat is None or one.lon is None or other.lat is None or other.lon is None:
        return Level(*compare_names_of_places(one.name, other.name))
    if one.gazetteer_id is not None and one.name == other.name:
        return Level("same place", 4.0 if _radius(one.radius_km) <= FAR_KM else 0.5)
    apart = distance_km((one.lat, one.lon), (other.lat, other.lon))
    reach = _radius(one.radius_km) + _radius(other.radius_km)
    if apart > 1.5 * reach + 5.0:
        is_firm = left.place_is_firm and right.place_is_firm
        return Level("far apart", IMPOSSIBLE if is_firm else -1.5)
    smaller = min(_radius(one.radius_km), _radius(other.radius_km))
    larger = max(_radius(one.radius_km), _radius(other.radius_km))
    if larger <= FAR_KM:
        return Level("nearby", max(1.0, 3.0 - 0.4 * math.log2(1.0 + apart)))
    return Level("one inside the other's area", 0.5 if smaller <= FAR_KM else 0.2)


def compare_objects(left: Sketch, right: Sketch) -> Level:
    """Things, people and places that both tell of in the same words."""
    shared = left.objects & right.objects
    if not shared:
        return SILENT
    return Level(f"both tell of {', '.join(sorted(shared))}", min(2.5, 1.3 * len(shared)))


def compare_agent(left: Sketch, right: Sketch) -> Level:
    """Who did it: the same actor or its parent, another, or not said."""
    if left.agents & right.agents:
        return Level("same", 1.8)
    weights = {Relation.SAME: 1.8, Relation.COMPATIBLE: 0.4, Relation.DIFFERENT: -1.0}
    return _weigh(relate_actors(left.agent_actors, right.agent_actors), weights)


def compare_patient(left: Sketch, right: Sketch) -> Level:
    """To whom: the same actor or its parent, another, or not said."""
    if left.patients & right.patients:
        return Level("same", 1.5)
    weights = {Relation.SAME: 1.5, Relation.COMPATIBLE: 0.2, Relation.DIFFERENT: -0.6}
    return _weigh(relate_actors(left.patient_actors, right.patient_actors), weights)


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
    """One report: claims of one sentence, or of headline and body, are mostly one happening."""
    if left.claim.report_id != right.claim.report_id:
        return SILENT
    apart = abs(left.claim.sentence.start - right.claim.sentence.start)
    if apart == 0:
        return Level("one sentence", 2.0 if left.family == right.family else 0.0)
    if Zone.HEADLINE in (left.claim.zone, right.claim.zone):
        return Level("headline and text of one report", 1.0)
    if apart < CLOSE_CHARACTERS:
        return Level("following sentences of one report", 0.5)
    return Level("two places of one report", -1.0)


def compare_speaker(left: Sketch, right: Sketch) -> Level:
    """Statements, talks and conditions: a statement by someone else is another statement."""
    if left.family not in SAID_FAMILIES or left.claim.report_id == right.claim.report_id:
        return SILENT
    who = (left.agents | left.patients) & (right.agents | right.patients)
    return SILENT if who or left.objects & right.objects else Level("by others", -2.0)


COMPARISONS: Mapping[str, Callable[[Sketch, Sketch], Level]] = {
    "type": compare_type,
    "time": compare_time,
    "place": compare_place,
    "agent": compare_agent,
    "patient": compare_patient,
    "counts": compare_counts,
    "objects": compare_objects,
    "speaker": compare_speaker,
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


def _weigh(relation: Relation, weights: Mapping[Relation, float]) -> Level:
    bits = weights.get(relation)
    return Level(relation.value, bits) if bits is not None else SILENT


def _before_publication(left: date, right: date) -> Level:
    apart = abs((left - right).days)
    return Level("days before publication overlap", 1.6 if apart <= 1 else 0.8)


def _compare_ranges(left: tuple[int, int], right: tuple[int, int]) -> Level:
    if left == right:
        return Level("same number", 1.0 + 0.5 * min(4.0, math.log2(1 + left[0])))
    if left[0] <= right[1] and right[0] <= left[1]:
        return Level("numbers compatible", 0.5)
    ratio = (1 + max(left[0], right[0])) / (1 + min(left[0], right[0]))
    return Level("numbers differ", -min(2.0, 0.5 * math.log2(ratio)))
