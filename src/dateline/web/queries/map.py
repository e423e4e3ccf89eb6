"""Incidents on a map: clusters of a grid, and single ones with how exactly they are known."""

from collections.abc import Sequence

import numpy as np
import numpy.typing as npt

from dateline.model import Json
from dateline.store.browse.build import GRADES
from dateline.web.filters import IncidentFilter
from dateline.web.queries.catalogue import Catalogue
from dateline.web.queries.incidents import read_rows
from dateline.web.queries.selection import select_incidents
from dateline.web.queries.snapshot import Floats, Integers, Mask, Rows, Snapshot
from dateline.web.queries.wording import citation

CELLS_A_TILE = 5
"""A tile of 256 pixels is cut into so many cells a side: clusters are 50 pixels apart."""
MAX_CELLS = 44
"""At most so many cells a side, which makes at most about 2,000 features."""
MAX_ZOOM = 20


def map_features(catalogue: Catalogue, wanted: IncidentFilter, zoom: float) -> dict[str, Json]:
    """GeoJSON: the located incidents that fit, clustered for this zoom.

    A cluster says how many it holds, by grade, within which bounds they lie, and the largest
    radius of one; a single incident says how large an area is meant. What has no place is
    counted, not drawn.
    """
    with catalogue.store.reading() as connection:
        snapshot = catalogue.snapshot(connection)
        everywhere = select_incidents(snapshot, wanted, connection, ignoring="box")
        mask = select_incidents(snapshot, wanted, connection) & snapshot.located
        clusters, singles = snapshot.memory.get(
            ("map", wanted.whole(), zoom), lambda: _cluster(snapshot, mask, zoom)
        )
        rows = read_rows(connection, [snapshot.id_of(int(row)) for row in singles])
    points: Sequence[Json] = [
        _point(
            one.lon,
            one.lat,
            {
                "id": one.id, "radius_km": one.radius_km, "precision": one.place_precision,
                "grade": one.grade, "grade_sign": one.grade_sign, "summary": one.summary,
                "event": one.event, "first_day": one.first_day,
            },
        )
        for one in rows
    ]  # fmt: skip
    return {
        "type": "FeatureCollection",
        "features": [*clusters, *points],
        "n": int(np.count_nonzero(mask)),
        "unlocated": int(np.count_nonzero(everywhere & ~snapshot.located)),
        "dataset": {
            "version": snapshot.version,
            "citation": citation(snapshot.version, len(snapshot)),
        },
    }


def _cluster(snapshot: Snapshot, mask: Mask, zoom: float) -> tuple[Sequence[Json], Rows]:
    rows = np.flatnonzero(mask).astype(np.int32)
    if not len(rows):
        return [], rows
    x, y = snapshot.mercator[0][rows], snapshot.mercator[1][rows]
    cells, number = _cells(x, y, zoom)
    sizes = np.bincount(cells, minlength=number)
    many = np.flatnonzero(sizes > 1)
    return _clusters(snapshot, rows, cells, many), rows[sizes[cells] == 1]


def _cells(x: Floats, y: Floats, zoom: float) -> tuple[Integers, int]:
    """In which cell of a grid each point lies, and how many cells there are."""
    west, north = float(x.min()), float(y.min())
    width = max(float(x.max()) - west, float(y.max()) - north)
    size = max(1 / (CELLS_A_TILE * 2**zoom), width / MAX_CELLS)
    # the grid hangs on the world, not on the box, so that clusters stay while the map moves
    column = np.floor(x / size).astype(np.int64)
    row = np.floor(y / size).astype(np.int64)
    column -= column.min()
    row -= row.min()
    n_columns = int(column.max()) + 1
    return row * n_columns + column, n_columns * (int(row.max()) + 1)


def _clusters(
    snapshot: Snapshot, rows: Rows, cells: Integers, many: Integers
) -> Sequence[Json]:
    if not len(many):
        return []
    index = np.full(int(cells.max()) + 1, -1, dtype=np.int64)
    index[many] = np.arange(len(many))
    where = index[cells]
    inside = where >= 0
    where, rows = where[inside], rows[inside]
    lon, lat = snapshot.floats("lon")[rows], snapshot.floats("lat")[rows]
    sizes = np.bincount(where)
    grades = np.bincount(
        where * len(GRADES) + snapshot.column("grade")[rows],
        minlength=len(many) * len(GRADES),
    ).reshape(len(many), len(GRADES))
    centre = (np.bincount(where, weights=lon) / sizes, np.bincount(where, weights=lat) / sizes)
    bounds = _bounds(where, lon, lat, len(many))
    radius = np.zeros(len(many), dtype=np.float32)
    np.maximum.at(radius, where, np.nan_to_num(snapshot.floats("radius_km")[rows]))
    return [
        _point(
            float(centre[0][at]),
            float(centre[1][at]),
            {
                "cluster": True,
                "n": int(sizes[at]),
                "by_grade": {
                    one.value: int(n) for one, n in zip(GRADES, grades[at], strict=True) if n
                },
                "bounds": [round(float(one), 5) for one in bounds[at]],
                "radius_km": round(float(radius[at]), 1),
            },
        )
        for at in range(len(many))
    ]


def _bounds(where: Integers, lon: Floats, lat: Floats, number: int) -> npt.NDArray[np.float32]:
    """West, south, east and north of each cluster."""
    bounds = np.empty((number, 4), dtype=np.float32)
    bounds[:, :2], bounds[:, 2:] = np.inf, -np.inf
    np.minimum.at(bounds[:, 0], where, lon)
    np.minimum.at(bounds[:, 1], where, lat)
    np.maximum.at(bounds[:, 2], where, lon)
    np.maximum.at(bounds[:, 3], where, lat)
    return bounds


def _point(lon: float | None, lat: float | None, properties: dict[str, Json]) -> Json:
    longitude, latitude = round(lon or 0.0, 5), round(lat or 0.0, 5)
    return {
        "type": "Feature",
        "geometry": {"type": "Point", "coordinates": [longitude, latitude]},
        "properties": properties,
    }
