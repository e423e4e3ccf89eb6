"""Reads ways along a river, a coast or over a border: "20 km downstream of Karm"."""

import re
from dataclasses import replace
from typing import Final

from dateline.mentions.measures import read_bearing, read_km
from dateline.model import Place, PlaceRelation
from dateline.places.areas import nearest_edge, sea_bearing
from dateline.places.courses import along_stream
from dateline.places.geodesy import angle_between, bearing_deg, distance_km, move
from dateline.places.relation_shapes import (
    COAST_KM,
    LARGE_KM,
    LEAST_OFFSET_KM,
    Anchor,
    Shape,
    towards,
)

STREAM_KM: Final = 12.0
STREAM_RADIUS_KM: Final = 14.0
OVER_KM: Final = 3.0
BORDER_TOWN_KM: Final = 50.0
BORDER_RADIUS_KM: Final = 10.0
_BELOW: Final = re.compile(r"\b(?P<flow>above|below)\b")


def stream(anchor: Anchor, match: re.Match[str]) -> Shape | None:
    """So far up or down the river from a town; None where its course isn't known."""
    told = read_km(match)
    river = match.groupdict().get("river") or ""
    flow = match["flow"] or match["flow2"]
    km = STREAM_KM if told is None else told
    centre = along_stream(anchor.point, km, is_down=flow.lower() == "down", river=river)
    if centre is None or anchor.radius_km > LARGE_KM:
        return None
    radius = STREAM_RADIUS_KM if told is None else max(LEAST_OFFSET_KM, 0.35 * told)
    return Shape(centre=centre, radius_km=radius, relation=PlaceRelation.OFFSET)


def along_coast(anchor: Anchor, match: re.Match[str]) -> Shape | None:
    """So far up (to the north) or down the coast from a town; None away from the sea."""
    km, sea = read_km(match), sea_bearing(anchor.point, COAST_KM)
    if km is None or sea is None:
        return None
    wanted = 0.0 if match["shore"].lower() == "up" else 180.0
    bearing = min((sea + 90.0, sea - 90.0), key=lambda one: angle_between(one % 360.0, wanted))
    return Shape(
        centre=move(anchor.point, bearing, km),
        radius_km=max(LEAST_OFFSET_KM, 0.5 * km),
        relation=PlaceRelation.OFFSET,
    )


def own_side(anchor: Anchor, way: re.Match[str] | None) -> Shape | None:
    """The land to a side that follows the name: "in hills to Karm's east"."""
    return None if way is None else towards(anchor, read_bearing(way["way"]), is_just=False)


def over_border(anchor: Anchor, country: str) -> Shape | None:
    """The land of another country over the border from a town; None where that is far."""
    edge = nearest_edge(anchor.point, country) if country != anchor.country else None
    length = BORDER_TOWN_KM if edge is None else distance_km(anchor.point, edge)
    if edge is None or length >= BORDER_TOWN_KM or anchor.radius_km > LARGE_KM:
        return None
    way = bearing_deg(anchor.point, edge)
    return Shape(
        centre=move(edge, way, OVER_KM),
        radius_km=max(BORDER_RADIUS_KM, 0.5 * length),
        relation=PlaceRelation.OFFSET,
    )


def beside_river(town: Place, river: str, gap: str) -> Place:
    """The town, or the stretch above or below it by which a river is told."""
    match = _BELOW.search(gap)
    if match is None or town.lat is None or town.lon is None:
        return town
    is_down = match["flow"] == "below"
    moved = along_stream((town.lat, town.lon), STREAM_KM, is_down=is_down, river=river)
    if moved is None:
        return town
    return replace(town, lat=round(moved[0], 4), lon=round(moved[1], 4))
