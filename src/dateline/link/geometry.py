"""Distances on the globe."""

import math

EARTH_RADIUS_KM = 6371.0


def distance_km(left: tuple[float, float], right: tuple[float, float]) -> float:
    """The great-circle distance between two (lat, lon) points in degrees (haversine)."""
    lat_a, lon_a, lat_b, lon_b = map(math.radians, (*left, *right))
    half = (
        math.sin((lat_b - lat_a) / 2) ** 2
        + math.cos(lat_a) * math.cos(lat_b) * math.sin((lon_b - lon_a) / 2) ** 2
    )
    return 2 * EARTH_RADIUS_KM * math.asin(min(1.0, math.sqrt(half)))
