"""Areas on the way from one place to another: at a distance, at a share, on the near side."""

from dateline.model import PlaceRelation
from dateline.places.geodesy import bearing_deg, distance_km, midpoint, move
from dateline.places.relation_shapes import (
    COAST_KM,
    LARGE_KM,
    LEAST_OFFSET_KM,
    NEAR_RADIUS_KM,
    Anchor,
    Shape,
    edge,
)

ROADS_BEND = 0.9
FARTHEST_SHARE = 0.5
LEAST_SHARE_KM = 5.0


def on_way(left: Anchor, right: Anchor, km: float) -> Shape:
    """So far from the first anchor on the way to the second, on a straight line.

    Roads bend: the centre is drawn back a little, and never lies past the middle.
    """
    length = distance_km(left.point, right.point)
    share = min(FARTHEST_SHARE, ROADS_BEND * km / length) if length else 0.0
    return Shape(
        centre=midpoint(left.point, right.point, share),
        radius_km=max(LEAST_OFFSET_KM, 0.5 * km),
        relation=PlaceRelation.OFFSET,
    )


def share_of_way(left: Anchor, right: Anchor, share: float) -> Shape:
    """At a share of the way from the first anchor to the second."""
    length = distance_km(left.point, right.point)
    return Shape(
        centre=midpoint(left.point, right.point, share),
        radius_km=max(LEAST_SHARE_KM, 0.15 * length),
        relation=PlaceRelation.BETWEEN,
        line=(left.point, right.point),
    )


def side_of(anchor: Anchor, other: Anchor) -> Shape:
    """The edge of the anchor that looks to another place."""
    return edge(anchor, bearing_deg(anchor.point, other.point))


def before_water(town: Anchor, water: Anchor) -> Shape:
    """Between a town and a lake or a sea, of which only the near side counts."""
    far = min(COAST_KM, 0.5 * distance_km(town.point, water.point))
    return Shape(
        centre=move(town.point, bearing_deg(town.point, water.point), far),
        radius_km=max(NEAR_RADIUS_KM, far),
        relation=PlaceRelation.BETWEEN,
    )


def is_town(anchor: Anchor) -> bool:
    """Whether an anchor is no larger than a town with its land."""
    return anchor.radius_km <= LARGE_KM
