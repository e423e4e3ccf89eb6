"""The areas that relations stand for: a centre, a radius, and sometimes a line.

Source: the conventions of ``benchmarks/README.md``; radii are half extents of what words allow.
"""

from dataclasses import dataclass
from math import atan2, cos, degrees, radians, sin

from dateline.model import PlaceRelation
from dateline.places.gazetteer import Gazetteer
from dateline.places.geodesy import Point, bearing_deg, distance_km, midpoint, move

DIRECTION_KM, DIRECTION_RADIUS_KM = 20.0, 18.0
JUST_KM, JUST_RADIUS_KM = 7.0, 6.5
COAST_KM, COAST_RADIUS_KM = 20.0, 18.0
COUNTRYSIDE_KM, COUNTRYSIDE_RADIUS_KM = 25.0, 22.0
NEAR_RADIUS_KM = 12.0
LEAST_OFFSET_KM = 4.0
LARGE_KM = 30.0
COAST_SIGHT_KM = 100.0


@dataclass(frozen=True, slots=True, kw_only=True)
class Anchor:
    """The place on which a relation hangs."""

    name: str
    point: Point
    radius_km: float
    country: str | None


@dataclass(frozen=True, slots=True, kw_only=True)
class Shape:
    """Where a relation leads.

    Attributes:
        line: (lat, lon) points of a road or a stretch between two towns.
    """

    centre: Point
    radius_km: float
    relation: PlaceRelation
    line: tuple[Point, ...] = ()


def offset(anchor: Anchor, km: float, bearing: float) -> Shape:
    """So far from the anchor in this direction."""
    return Shape(
        centre=move(anchor.point, bearing, km),
        radius_km=max(LEAST_OFFSET_KM, 0.3 * km),
        relation=PlaceRelation.OFFSET,
    )


def within(anchor: Anchor, km: float) -> Shape:
    """So far from the anchor in a direction not said."""
    return Shape(centre=anchor.point, radius_km=1.1 * km + 0.5, relation=PlaceRelation.NEAR)


def towards(anchor: Anchor, bearing: float, *, is_just: bool) -> Shape:
    """In this direction from the anchor; inside it where it is a province or a country."""
    if anchor.radius_km > LARGE_KM:
        return part(anchor, bearing)
    km, radius = (JUST_KM, JUST_RADIUS_KM) if is_just else (DIRECTION_KM, DIRECTION_RADIUS_KM)
    return Shape(
        centre=move(anchor.point, bearing, km), radius_km=radius, relation=PlaceRelation.OFFSET
    )


def part(anchor: Anchor, bearing: float | None) -> Shape:
    """The part of the anchor that lies this way, or some part of it."""
    if bearing is None:
        return Shape(
            centre=anchor.point, radius_km=anchor.radius_km, relation=PlaceRelation.PART_OF
        )
    share = 0.3 if anchor.radius_km <= LARGE_KM else 0.5
    return Shape(
        centre=move(anchor.point, bearing, share * anchor.radius_km),
        radius_km=max(2.0, 0.6 * anchor.radius_km),
        relation=PlaceRelation.PART_OF,
    )


def edge(anchor: Anchor, bearing: float | None) -> Shape:
    """The outskirts of the anchor, all around or on one side."""
    reach = max(4.5, anchor.radius_km)
    if bearing is None:
        return Shape(centre=anchor.point, radius_km=reach, relation=PlaceRelation.PART_OF)
    return Shape(
        centre=move(anchor.point, bearing, 0.9 * reach),
        radius_km=max(4.5, 0.7 * reach),
        relation=PlaceRelation.PART_OF,
    )


def countryside(anchor: Anchor, bearing: float | None) -> Shape:
    """The land around the anchor, all of it or on one side."""
    if bearing is None:
        return Shape(
            centre=anchor.point, radius_km=COUNTRYSIDE_KM + 5, relation=PlaceRelation.PART_OF
        )
    return Shape(
        centre=move(anchor.point, bearing, COUNTRYSIDE_KM),
        radius_km=COUNTRYSIDE_RADIUS_KM,
        relation=PlaceRelation.PART_OF,
    )


def near(anchor: Anchor) -> Shape:
    """Around the anchor."""
    return Shape(
        centre=anchor.point,
        radius_km=max(NEAR_RADIUS_KM, anchor.radius_km + 4.0),
        relation=PlaceRelation.NEAR,
    )


def between(left: Anchor, right: Anchor, *, share: float = 0.4) -> Shape:
    """Between two anchors: the middle of the straight line."""
    length = distance_km(left.point, right.point)
    return Shape(
        centre=midpoint(left.point, right.point),
        radius_km=max(5.0, share * length),
        relation=PlaceRelation.BETWEEN,
        line=(left.point, right.point),
    )


def off_coast(anchor: Anchor, km: float | None, gazetteer: Gazetteer) -> Shape:
    """At sea off the anchor: away from the towns and from the middle of the country."""
    far = COAST_KM if km is None else km
    return Shape(
        centre=move(anchor.point, sea_bearing(anchor, gazetteer), far),
        radius_km=max(COAST_RADIUS_KM, 0.5 * far),
        relation=PlaceRelation.OFFSET,
    )


def sea_bearing(anchor: Anchor, gazetteer: Gazetteer) -> float:
    """The direction in which the fewest places of people lie, leaning away from the country."""
    north = east = 0.0
    towns = [
        one
        for one in gazetteer.towns_near(anchor.point, COAST_SIGHT_KM)
        if distance_km(one.point, anchor.point) > 2 * anchor.radius_km
    ]
    ways = [bearing_deg(anchor.point, one.point) for one in towns]
    country = gazetteer.country(anchor.country or "")
    pull = max(1.0, 0.25 * len(ways))
    weighted = [(way, 1.0) for way in ways]
    if country is not None:
        weighted.append((bearing_deg(anchor.point, country.point), pull))
    for way, weight in weighted:
        north += weight * cos(radians(way))
        east += weight * sin(radians(way))
    return (degrees(atan2(east, north)) + 180.0) % 360.0
