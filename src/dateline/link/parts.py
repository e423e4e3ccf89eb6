"""Parts and wholes: one strike of "three strikes", one day's dead of a running total.

A part is an incident of its own; that it belongs to a larger one is a relation, no merge. The
whole tells of several happenings; the part lies within its days and its area, is of its family,
and nobody else is said to have done it. A person's word goes over the rule.
"""

from collections import defaultdict
from collections.abc import Iterator, Mapping, Sequence
from dataclasses import dataclass, replace
from datetime import date, timedelta

from dateline.claims.codebook import load_codebook
from dateline.link.actors import Relation, relate_actors
from dateline.link.several import tells_of_several
from dateline.link.sketch import OPEN_START
from dateline.link.summary import sum_up_counts
from dateline.model import Actor, Claim, CountKind, Incident, Place, Role
from dateline.places.geodesy import distance_km

LONGEST_WHOLE = timedelta(days=92)
CELL_DEGREES = 1.0
KM_PER_DEGREE = 111.2
WIDEST_KM = 400.0

Pair = tuple[str, str]
Cell = tuple[str, int, int]


@dataclass(frozen=True, slots=True, kw_only=True)
class Extent:
    """What of an incident says whether it is a part, or has parts."""

    id: str
    family: str
    first: date
    last: date
    place: Place
    lat: float
    lon: float
    radius_km: float
    agents: tuple[Actor, ...]
    n_killed: int | None


def with_parts(
    incidents: Sequence[Incident], claims: Mapping[str, Claim], judged: Sequence[Pair]
) -> tuple[Incident, ...]:
    """`incidents`, each with the one that it is a part of, and with its own parts.

    Args:
        incidents: all of them.
        claims: by claim id.
        judged: (claim of the part, claim of the whole), as people have said.
    """
    whole_of = dict(find_wholes(incidents, claims))
    put_by_hand(whole_of, {c: one.id for one in incidents for c in one.claim_ids}, judged)
    parts: dict[str, list[str]] = defaultdict(list)
    for part, whole in whole_of.items():
        parts[whole].append(part)
    return tuple(
        replace(one, part_of=whole_of.get(one.id), parts=tuple(sorted(parts.get(one.id, ()))))
        if one.id in whole_of or one.id in parts
        else one
        for one in incidents
    )


def put_by_hand(
    whole_of: dict[str, str], holder: Mapping[str, str], judged: Sequence[Pair]
) -> None:
    """Put what people have said of parts in the place of what the rule says.

    Args:
        whole_of: the whole of each part, by the rule.
        holder: the incident of each claim.
        judged: (claim of the part, claim of the whole), the latest word first.
    """
    for part, whole in reversed(judged):
        if part in holder and whole in holder and holder[part] != holder[whole]:
            whole_of[holder[part]] = holder[whole]
            if whole_of.get(holder[whole]) == holder[part]:
                del whole_of[holder[whole]]


def find_wholes(incidents: Sequence[Incident], claims: Mapping[str, Claim]) -> Iterator[Pair]:
    """(part, whole) by the rule; of several wholes the narrowest."""
    whole_ids = {one.id for one in incidents if is_whole(one, claims)}
    if not whole_ids:
        return
    extents = [found for one in incidents if (found := extent_of(one, claims)) is not None]
    cells: dict[Cell, list[Extent]] = defaultdict(list)
    for one in extents:
        if one.id not in whole_ids:
            cells[cell_of(one)].append(one)
    candidates: dict[str, list[Extent]] = defaultdict(list)
    for whole in (one for one in extents if one.id in whole_ids):
        for part in _within_reach(whole, cells):
            if holds(whole, part):
                candidates[part.id].append(whole)
    for part_id, wholes in sorted(candidates.items()):
        yield part_id, min(wholes, key=narrowest).id


def holds(whole: Extent, part: Extent) -> bool:
    """Whether one lies within the days and the area of the other, and by the same doer."""
    is_within_days = whole.first <= part.first and part.last <= whole.last
    apart = distance_km((whole.lat, whole.lon), (part.lat, part.lon))
    is_within_area = apart <= whole.radius_km + 1.0 and part.radius_km <= whole.radius_km
    is_more = whole.n_killed is None or (part.n_killed or 0) <= whole.n_killed
    return (
        is_within_days
        and is_within_area
        and is_more
        and relate_actors(whole.agents, part.agents) is not Relation.DIFFERENT
    )


def extent_of(incident: Incident, claims: Mapping[str, Claim]) -> Extent | None:
    """The extent of an incident; None where its day or place is not known, or too wide."""
    place, time = incident.place, incident.time
    if place is None or place.lat is None or place.lon is None or time.end is None:
        return None
    first = time.start or time.end - OPEN_START
    if time.end - first > LONGEST_WHOLE or (place.radius_km or 0.0) > WIDEST_KM:
        return None
    told = [claims[one] for one in incident.claim_ids]
    killed = [one.low for one in sum_up_counts(told) if one.kind is CountKind.KILLED]
    return Extent(
        id=incident.id,
        family=load_codebook().family(incident.event_type),
        first=first,
        last=time.end,
        place=place,
        lat=place.lat,
        lon=place.lon,
        radius_km=place.radius_km or 0.0,
        agents=tuple(a.actor for one in told for a in one.in_role(Role.AGENT) if a.actor),
        n_killed=killed[0] if killed else None,
    )


def is_whole(incident: Incident, claims: Mapping[str, Claim]) -> bool:
    """Whether at least half of its claims tell of several happenings."""
    told = [claims[one] for one in incident.claim_ids]
    return 2 * sum(map(tells_of_several, told)) >= len(told)


def _within_reach(whole: Extent, cells: Mapping[Cell, Sequence[Extent]]) -> Iterator[Extent]:
    downs, rights = reach_of(whole)
    for down in downs:
        for right in rights:
            yield from cells.get((whole.family, down, right), ())


def reach_of(whole: Extent) -> tuple[range, range]:
    """The cells in which the parts of a whole may lie: down and right."""
    reach = int(whole.radius_km / KM_PER_DEGREE / CELL_DEGREES) + 1
    wide = reach * 2 if abs(whole.lat) > 45 else reach
    _, row, column = cell_of(whole)
    return range(row - reach, row + reach + 1), range(column - wide, column + wide + 1)


def cell_of(one: Extent) -> Cell:
    """The family, and the square degree in which the middle of its area lies."""
    return one.family, int(one.lat // CELL_DEGREES), int(one.lon // CELL_DEGREES)


def narrowest(whole: Extent) -> tuple[float, timedelta, str]:
    """Of the wholes that hold a part, the least is meant."""
    return whole.radius_km, whole.last - whole.first, whole.id
