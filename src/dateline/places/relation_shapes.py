"""The areas that relations stand for: a centre, a radius, and sometimes a line.

Source: the conventions of ``benchmarks/README.md``; radii are half extents of what words allow.
"""

from collections.abc import Sequence
from dataclasses import dataclass, replace
from itertools import combinations

from dateline.model import PlaceRelation
from dateline.places.areas import (
    Circle,
    border_area,
    coast_area,
    meeting_area,
    nearest_edge,
    part_of_area,
    sea_bearing,
)
from dateline.places.geodesy import Point, distance_km, midpoint, move

DIRECTION_KM, DIRECTION_RADIUS_KM = 20.0, 18.0
JUST_KM, JUST_RADIUS_KM = 7.0, 6.5
COAST_KM, COAST_RADIUS_KM = 20.0, 18.0
COUNTRYSIDE_KM, COUNTRYSIDE_RADIUS_KM = 25.0, 22.0
NEAR_RADIUS_KM = 12.0
LEAST_OFFSET_KM = 4.0
LARGE_KM = 30.0
AREA_RADIUS_KM = 20.0
LEAVING_KM = 10.0
LONGEST_STRETCH_KM = 800.0
LONGEST_STRIP_KM = 120.0
ISO_LETTERS = 2


@dataclass(frozen=True, slots=True, kw_only=True)
class Anchor:
    """The place on which a relation hangs.

    Attributes:
        area: ISO code of a country, or GeoNames' code of a province, whose outline is known;
            "" of other places.
    """

    name: str
    point: Point
    radius_km: float
    country: str | None
    area: str = ""


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


def inland(anchor: Anchor, km: float | None) -> Shape:
    """So far from the anchor away from the sea; around it where no sea is near."""
    far = DIRECTION_KM if km is None else km
    bearing = sea_bearing(anchor.point, COAST_KM)
    if bearing is None:
        return within(anchor, far)
    return Shape(
        centre=move(anchor.point, bearing + 180.0, far),
        radius_km=max(LEAST_OFFSET_KM, 0.5 * far),
        relation=PlaceRelation.OFFSET,
    )


def towards(anchor: Anchor, bearing: float, *, is_just: bool) -> Shape:
    """In this direction from the anchor; inside it where it is a province or a country."""
    if anchor.radius_km > LARGE_KM:
        return part(anchor, bearing)
    km, radius = (JUST_KM, JUST_RADIUS_KM) if is_just else (DIRECTION_KM, DIRECTION_RADIUS_KM)
    return Shape(
        centre=move(anchor.point, bearing, km), radius_km=radius, relation=PlaceRelation.OFFSET
    )


def part(anchor: Anchor, bearing: float | None, *, is_far: bool = False) -> Shape:
    """The part of the anchor that lies this way; without a bearing, some part of it."""
    if bearing is None:
        return _circle((anchor.point, anchor.radius_km))
    outlined = part_of_area(anchor.area, bearing, is_far=is_far) if anchor.area else None
    if outlined is not None:
        return _circle(outlined)
    share = 0.8 if is_far else 0.3 if anchor.radius_km <= LARGE_KM else 0.5
    centre = move(anchor.point, bearing, share * anchor.radius_km)
    return _circle((centre, max(2.0, (0.4 if is_far else 0.6) * anchor.radius_km)))


def centre(anchor: Anchor) -> Shape:
    """The middle of a town, or of a province or a country."""
    outlined = part_of_area(anchor.area, None) if anchor.area else None
    return _circle(outlined or (anchor.point, max(2.0, 0.5 * anchor.radius_km)))


def border(left: Anchor, right: str) -> Shape | None:
    """Where the anchor meets another country; None where the two don't meet."""
    met = border_area(left.area, right) if left.area and right else None
    return None if met is None else _circle(met, PlaceRelation.NEAR)


def border_strip(anchor: Anchor, right: str, km: float = 0.0) -> Shape | None:
    """The land of the anchor within so many kilometres of its border with a country.

    Where the anchor has no outline, the border is the nearest point of the country's.
    """
    met = border(anchor, right)
    if met is None and not anchor.area:
        met = _nearest_border(anchor, right)
    return None if met is None else replace(met, radius_km=met.radius_km + km)


def _nearest_border(anchor: Anchor, right: str) -> Shape | None:
    nearest = nearest_edge(anchor.point, right)
    if nearest is None or distance_km(anchor.point, nearest) > 1.5 * anchor.radius_km:
        return None
    return _circle((nearest, 0.7 * anchor.radius_km), PlaceRelation.NEAR)


def before_border(anchor: Anchor, right: str) -> Shape:
    """Between a town and the nearest border of a country; around the town where it is far."""
    nearest = nearest_edge(anchor.point, right)
    length = LONGEST_STRIP_KM if nearest is None else distance_km(anchor.point, nearest)
    if nearest is None or length >= LONGEST_STRIP_KM:
        return near(anchor)
    return Shape(
        centre=midpoint(anchor.point, nearest),
        radius_km=max(NEAR_RADIUS_KM, 0.5 * length),
        relation=PlaceRelation.BETWEEN,
    )


def towards_border(anchor: Anchor, right: str, km: float | None) -> Shape | None:
    """So far from a town on the way to the nearest border of a country; None without one."""
    nearest = nearest_edge(anchor.point, right)
    if nearest is None:
        return None
    length = distance_km(anchor.point, nearest)
    far = min(length, LEAVING_KM if km is None else km)
    return Shape(
        centre=midpoint(anchor.point, nearest, far / length if length else 0.0),
        radius_km=max(NEAR_RADIUS_KM, 0.4 * far),
        relation=PlaceRelation.OFFSET,
    )


def coast(anchor: Anchor) -> Shape | None:
    """Where a country meets the sea; None where it doesn't."""
    met = coast_area(anchor.area) if anchor.area else None
    return None if met is None else _circle(met, PlaceRelation.ALONG)


def _circle(circle: Circle, relation: PlaceRelation = PlaceRelation.PART_OF) -> Shape:
    return Shape(centre=circle[0], radius_km=circle[1], relation=relation)


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


def are_near(left: Anchor, right: Anchor) -> bool:
    """Whether two anchors are near enough for a stretch between them to say where."""
    return distance_km(left.point, right.point) <= LONGEST_STRETCH_KM


def between(left: Anchor, right: Anchor, *, share: float = 0.4) -> Shape:
    """Between two anchors: the middle of the straight line."""
    length = distance_km(left.point, right.point)
    return Shape(
        centre=midpoint(left.point, right.point),
        radius_km=max(5.0, share * length),
        relation=PlaceRelation.BETWEEN,
        line=(left.point, right.point),
    )


def among(anchors: Sequence[Anchor]) -> Shape | None:
    """Where three countries or provinces meet, or the land among three towns."""
    if all(one.area for one in anchors):
        met = meeting_area(tuple(one.area for one in anchors))
        return None if met is None else _circle(met, PlaceRelation.NEAR)
    points = [one.point for one in anchors]
    longest = max(distance_km(left, right) for left, right in combinations(points, 2))
    if longest > LONGEST_STRETCH_KM:
        return None
    middle = midpoint(midpoint(points[0], points[1]), points[2], 1 / 3)
    return Shape(
        centre=middle, radius_km=max(5.0, 0.5 * longest), relation=PlaceRelation.BETWEEN
    )


def off_coast(anchor: Anchor, km: float | None) -> Shape | None:
    """At sea off the anchor: in the middle of the directions in which there is water."""
    met = coast_area(anchor.area) if len(anchor.area) == ISO_LETTERS else None
    if met is not None:
        return _circle((met[0], met[1] + COAST_KM), PlaceRelation.NEAR)
    far = COAST_KM if km is None else km
    bearing = sea_bearing(anchor.point, far)
    if bearing is None:
        return None
    return Shape(
        centre=move(anchor.point, bearing, far),
        radius_km=max(COAST_RADIUS_KM, 0.5 * far),
        relation=PlaceRelation.OFFSET,
    )


def area(anchor: Anchor) -> Shape:
    """The land that is called after a town."""
    return Shape(centre=anchor.point, radius_km=AREA_RADIUS_KM, relation=PlaceRelation.NEAR)
