"""Distances, bearings and points on the sphere, in degrees and kilometres."""

from math import asin, atan2, cos, degrees, radians, sin, sqrt

EARTH_RADIUS_KM = 6371.0

Point = tuple[float, float]
"""(lat, lon), WGS 84 degrees."""


def distance_km(left: Point, right: Point) -> float:
    """The great-circle distance between two points, in kilometres."""
    lat_1, lon_1, lat_2, lon_2 = map(radians, (*left, *right))
    half = sin((lat_2 - lat_1) / 2) ** 2
    half += cos(lat_1) * cos(lat_2) * sin((lon_2 - lon_1) / 2) ** 2
    return 2 * EARTH_RADIUS_KM * asin(min(1.0, sqrt(half)))


def bearing_deg(start: Point, end: Point) -> float:
    """The first bearing of the way from `start` to `end`, in degrees clockwise from north."""
    lat_1, lon_1, lat_2, lon_2 = map(radians, (*start, *end))
    east = sin(lon_2 - lon_1) * cos(lat_2)
    north = cos(lat_1) * sin(lat_2) - sin(lat_1) * cos(lat_2) * cos(lon_2 - lon_1)
    return degrees(atan2(east, north)) % 360.0


def move(start: Point, bearing: float, km: float) -> Point:
    """The point `km` from `start` in the direction `bearing` (degrees from north)."""
    angle, way = km / EARTH_RADIUS_KM, radians(bearing)
    lat, lon = map(radians, start)
    new_lat = asin(sin(lat) * cos(angle) + cos(lat) * sin(angle) * cos(way))
    new_lon = lon + atan2(
        sin(way) * sin(angle) * cos(lat), cos(angle) - sin(lat) * sin(new_lat)
    )
    return degrees(new_lat), (degrees(new_lon) + 540.0) % 360.0 - 180.0


def midpoint(left: Point, right: Point, share: float = 0.5) -> Point:
    """The middle of the way between two points, or the point after another share of it."""
    return move(left, bearing_deg(left, right), distance_km(left, right) * share)


def angle_between(left: float, right: float) -> float:
    """The smaller angle between two bearings, 0 to 180 degrees."""
    return abs((left - right + 180.0) % 360.0 - 180.0)
