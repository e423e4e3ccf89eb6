"""Incidents on a map: clusters of a grid, and single ones with how exactly they are known."""

from collections.abc import Sequence
from dataclasses import dataclass

import numpy as np

from dateline.model import Json
from dateline.store.browse.build import GRADES
from dateline.web.filters import IncidentFilter
from dateline.web.queries.catalogue import Catalogue
from dateline.web.queries.incidents import read_rows
from dateline.web.queries.selection import select_incidents
from dateline.web.queries.snapshot import Doubles, Integers, Mask, Rows, Snapshot
from dateline.web.queries.supposing import supposed_snapshot
from dateline.web.queries.wording import citation

CELLS_A_TILE = 5
"""A tile of 256 pixels is cut into so many cells a side: clusters are 50 pixels apart."""
MAX_AREAS = 300
MAX_CELLS = 44
"""At most so many cells a side, which makes at most about 2,000 features."""
MAX_ZOOM = 20
MAX_LATITUDE = 85.051


def map_features(catalogue: Catalogue, wanted: IncidentFilter, zoom: float) -> dict[str, Json]:
    """GeoJSON: the located incidents that fit, clustered for this zoom.

    A cluster says how many it holds, by grade, within which bounds they lie, and the largest
    radius of one; a single incident says how large an area is meant. ``areas`` has those of the
    places within clusters. What has no place is counted, not drawn.
    """
    with catalogue.store.reading() as connection:
        snapshot = catalogue.snapshot(connection)
        snapshot = supposed_snapshot(catalogue, snapshot, wanted.without)
        everywhere = select_incidents(snapshot, wanted, connection, ignoring="box")
        mask = select_incidents(snapshot, wanted, connection)
        drawing = snapshot.memory.get(
            ("map", wanted.whole(), zoom), lambda: _draw(snapshot, mask, zoom)
        )
        rows = read_rows(connection, [snapshot.id_of(int(row)) for row in drawing.singles])
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
        "features": [*drawing.clusters, *points],
        "areas": drawing.areas,
        "n": drawing.n,
        "unlocated": int(np.count_nonzero(everywhere > snapshot.located)),
        "dataset": {
            "version": snapshot.version,
            "citation": citation(snapshot.version, len(snapshot)),
        },
    }


@dataclass(frozen=True, slots=True, kw_only=True)
class Drawing:
    """What is drawn: clusters, areas in them, and rows of incidents that stand alone."""

    clusters: Sequence[Json]
    areas: Sequence[Json]
    singles: Rows
    n: int


@dataclass(frozen=True, slots=True, kw_only=True)
class Grid:
    """The places that are drawn, each with its numbers by grade and its cell.

    Counting by place first makes a million incidents as many as there are places.
    """

    places: Integers
    numbers: Integers
    cells: Integers

    @property
    def sizes(self) -> Integers:
        """How many incidents each place has."""
        sizes: Integers = self.numbers.sum(axis=1)
        return sizes


def _draw(snapshot: Snapshot, mask: Mask, zoom: float) -> Drawing:
    grid = _grid(snapshot, mask, zoom)
    totals = np.bincount(grid.cells, weights=grid.sizes) if len(grid.cells) else np.empty(0)
    is_alone = totals[grid.cells] == 1
    alone = np.zeros(len(snapshot.places), dtype=np.bool_)
    alone[grid.places[is_alone]] = True
    hits = mask & alone[snapshot.column("place")] if is_alone.any() else np.empty(0, bool)
    return Drawing(
        clusters=_clusters(snapshot, grid, ~is_alone),
        areas=_areas(snapshot, grid, ~is_alone),
        singles=np.flatnonzero(hits).astype(np.int32),
        n=int(grid.numbers.sum()),
    )


def _grid(snapshot: Snapshot, mask: Mask, zoom: float) -> Grid:
    n_places = len(snapshot.places)
    keys = snapshot.column("place")[mask].astype(np.int64) * len(GRADES)
    keys += snapshot.column("grade")[mask]
    counted = np.bincount(keys, minlength=n_places * len(GRADES))
    numbers = counted.reshape(n_places, len(GRADES))
    lat, lon = snapshot.place_points
    places = np.flatnonzero((numbers.sum(axis=1) > 0) & ~np.isnan(lat))
    cells = _cells(*_mercator(lat[places], lon[places]), zoom)
    return Grid(places=places, numbers=numbers[places], cells=cells)


def _mercator(lat: Doubles, lon: Doubles) -> tuple[Doubles, Doubles]:
    """The square of Web Mercator: x and y of each point, 0 to 1 from the north-west."""
    sine = np.sin(np.radians(np.clip(lat, -MAX_LATITUDE, MAX_LATITUDE)))
    return lon / 360 + 0.5, 0.5 - np.log((1 + sine) / (1 - sine)) / (4 * np.pi)


def _cells(x: Doubles, y: Doubles, zoom: float) -> Integers:
    """The number of the cell in which each point lies, without gaps."""
    if not len(x):
        return np.empty(0, dtype=np.int64)
    width = max(float(np.ptp(x)), float(np.ptp(y)))
    size = max(1 / (CELLS_A_TILE * 2**zoom), width / MAX_CELLS)
    # the grid hangs on the world, not on the box, so that clusters stay while the map moves
    columns, rows = np.floor(x / size).astype(np.int64), np.floor(y / size).astype(np.int64)
    cells: Integers = np.unique(rows << 32 | columns, return_inverse=True)[1]
    return cells


def _clusters(snapshot: Snapshot, grid: Grid, is_drawn: Mask) -> Sequence[Json]:
    """The cells with several incidents, each as a cluster in the middle of its incidents."""
    by_cell: dict[int, list[int]] = {}
    for at in np.flatnonzero(is_drawn).tolist():
        by_cell.setdefault(int(grid.cells[at]), []).append(at)
    return [_cluster(snapshot, grid, by_cell[cell]) for cell in sorted(by_cell)]


def _cluster(snapshot: Snapshot, grid: Grid, members: Sequence[int]) -> Json:
    places = grid.places[members]
    lat, lon = snapshot.place_points[0][places], snapshot.place_points[1][places]
    sizes = grid.sizes[members]
    grades = grid.numbers[members].sum(axis=0)
    bounds = (lon.min(), lat.min(), lon.max(), lat.max())
    radii = [place["radius_km"] or 0.0 for code in places if (place := snapshot.places[code])]
    return _point(
        float(np.average(lon, weights=sizes)),
        float(np.average(lat, weights=sizes)),
        {
            "cluster": True,
            "n": int(sizes.sum()),
            "by_grade": {one.value: int(n) for one, n in zip(GRADES, grades, strict=True) if n},
            "bounds": [round(float(one), 5) for one in bounds],
            "radius_km": round(max(radii), 1),
        },
    )


def _areas(snapshot: Snapshot, grid: Grid, is_drawn: Mask) -> Sequence[Json]:
    """How exactly the places within clusters are known, those of most incidents first."""
    members = np.flatnonzero(is_drawn)
    best = members[np.argsort(-grid.sizes[members], kind="stable")[:MAX_AREAS]]
    areas: list[Json] = []
    for at in best.tolist():
        place = snapshot.places[grid.places[at]]
        if place is None or not place["radius_km"]:
            continue
        grade = GRADES[int(grid.numbers[at].argmax())].value
        properties: dict[str, Json] = {"radius_km": place["radius_km"], "grade": grade}
        areas.append(_point(place["lon"], place["lat"], properties))
    return areas


def _point(lon: float | None, lat: float | None, properties: dict[str, Json]) -> Json:
    longitude, latitude = round(lon or 0.0, 5), round(lat or 0.0, 5)
    return {
        "type": "Feature",
        "geometry": {"type": "Point", "coordinates": [longitude, latitude]},
        "properties": properties,
    }
