"""GeoJSON (RFC 7946). What has no place has a null geometry."""

import json
from collections.abc import Iterable, Iterator

from dateline.export.row import ExportRow
from dateline.model import Json, Place


def write_geojson(rows: Iterable[ExportRow]) -> Iterator[bytes]:
    """A FeatureCollection with one feature a row."""
    yield b'{"type": "FeatureCollection", "features": [\n'
    for number, row in enumerate(rows):
        feature: dict[str, Json] = {
            "type": "Feature",
            "id": row.cells["id"],
            "geometry": geometry_of(row.place),
            "properties": dict(row.cells),
        }
        comma = b",\n" if number else b""
        yield comma + json.dumps(feature, ensure_ascii=False).encode()
    yield b"\n]}\n"


def geometry_of(place: Place | None) -> dict[str, Json] | None:
    """A line where the place is one, else a point; None where it has no coordinates."""
    if place is None or place.lat is None or place.lon is None:
        return None
    if len(place.line) > 1:
        return {"type": "LineString", "coordinates": [[lon, lat] for lat, lon in place.line]}
    return {"type": "Point", "coordinates": [place.lon, place.lat]}
