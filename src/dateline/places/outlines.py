"""Outlines of the world's provinces: what lies in which, where a country's parts and edges are.

Source: Natural Earth 10m admin-1, reduced by ``scripts/build_province_outlines.py`` to a
fiftieth of a degree. Countries are those of the ISO 3166-2 codes; codes are GeoNames':
"IQ.15".
"""

from collections.abc import Sequence
from dataclasses import dataclass
from functools import cache, cached_property
from importlib.resources import as_file, files
from math import cos, radians
from pathlib import Path
from typing import Final

import numpy as np
import numpy.typing as npt

from dateline.places.geodesy import Point

HUNDREDTHS: Final = 100.0
SLACK_KM: Final = 5.0
DEGREE_KM: Final = 111.2
TABLE: Final = "provinces.npz"
Floats = npt.NDArray[np.float64]
Booleans = npt.NDArray[np.bool_]


@dataclass(frozen=True, kw_only=True)
class Outlines:
    """Rings of provinces; the holes of a province are rings of it too.

    Attributes:
        points: (lon, lat) of all rings one after the other, in hundredths of a degree.
        starts: where each ring starts among the points, and their number.
        owners: the province of each ring, an index of `countries` and `codes`.
        countries: ISO 3166-1 alpha-2, by province.
        codes: GeoNames' code of the province; "" where not known.
        neighbours: pairs of countries that meet, in the order of the alphabet.
    """

    points: npt.NDArray[np.int16]
    starts: npt.NDArray[np.int32]
    owners: npt.NDArray[np.int16]
    countries: Sequence[str]
    codes: Sequence[str]
    neighbours: frozenset[tuple[str, str]] = frozenset()

    def save(self, path: Path) -> None:
        """Write the outlines to a file that `load_outlines` reads."""
        np.savez_compressed(
            path, points=self.points, starts=self.starts, owners=self.owners,
            countries=np.array(self.countries), codes=np.array(self.codes),
            neighbours=np.array(sorted(self.neighbours)),
        )  # fmt: skip

    def index_at(self, point: Point, slack_km: float = SLACK_KM) -> int | None:
        """The province in which a point lies; None at sea.

        Outlines are coarse: a point in none of them belongs to the one within `slack_km`.
        """
        found = self._around(point)
        return self._beside(point, slack_km) if found is None else found

    def _beside(self, point: Point, km: float) -> int | None:
        """The province with the nearest point of its outline, within `km`."""
        shrink = max(0.1, cos(radians(point[0])))
        here = np.array([point[1], point[0]]) * HUNDREDTHS
        reach = np.array([km / shrink, km]) * HUNDREDTHS / DEGREE_KM
        low, high = self._boxes
        near = ((low - reach <= here) & (here <= high + reach)).all(axis=1)
        nearest = (km, -1)
        for ring in np.flatnonzero(near):
            rows = self.points[self.starts[ring] : self.starts[ring + 1]]
            away = (rows - here) * np.array([shrink, 1.0]) * DEGREE_KM / HUNDREDTHS
            far = float(np.hypot(away[:, 0], away[:, 1]).min())
            nearest = min(nearest, (far, int(self.owners[ring])))
        return nearest[1] if nearest[1] >= 0 else None

    def _around(self, point: Point) -> int | None:
        at = (round(point[1] * HUNDREDTHS, 3), round(point[0] * HUNDREDTHS, 3))
        low, high = self._boxes
        rings = np.flatnonzero(
            (low[:, 0] <= at[0])
            & (at[0] <= high[:, 0])
            & (low[:, 1] <= at[1])
            & (at[1] <= high[:, 1])
        )
        inside: dict[int, bool] = {}
        for ring in rings:
            owner = int(self.owners[ring])
            inside[owner] = inside.get(owner, False) != self._is_inside(int(ring), at)
        return next((owner for owner, is_in in inside.items() if is_in), None)

    def are_neighbours(self, left: str, right: str) -> bool:
        """Whether two countries meet on land."""
        return (min(left, right), max(left, right)) in self.neighbours

    def country_at(self, point: Point) -> str | None:
        """ISO code of the country in which a point lies; None at sea."""
        index = self.index_at(point)
        return None if index is None else self.countries[index]

    def code_at(self, point: Point) -> str:
        """GeoNames' code of the province in which a point lies; "" where not known."""
        index = self.index_at(point)
        return "" if index is None else self.codes[index]

    def vertices(self, name: str) -> Floats:
        """(lat, lon) along the outline of a province, by code, or a country, by ISO code."""
        rings = [
            self.ring(int(at)) for at in np.flatnonzero(np.isin(self.owners, self._named(name)))
        ]
        return np.concatenate(rings)[:, ::-1] if rings else np.empty((0, 2))

    def grid(self, name: str, steps: int = 28) -> Floats:
        """Evenly spaced (lat, lon) within the main body of a province or a country.

        Far islands and territories are left out, and so are holes.
        """
        edge = self.vertices(name)
        if not len(edge):
            return edge
        coarse = self._fill(name, edge.min(axis=0), edge.max(axis=0), steps)
        if not len(coarse):
            return coarse
        gap = (edge.max(axis=0) - edge.min(axis=0)) / steps
        body = coarse[_largest_body(np.rint(coarse / np.maximum(gap, 1e-6)).astype(int))]
        return self._fill(name, body.min(axis=0) - gap, body.max(axis=0) + gap, steps)

    def _fill(self, name: str, low: Floats, high: Floats, steps: int) -> Floats:
        """The points of a grid between two corners that lie in a province or a country."""
        (south, west), (north, east) = low, high
        lats, lons = np.meshgrid(
            np.linspace(south, north, steps + 2)[1:-1], np.linspace(west, east, steps + 2)[1:-1]
        )
        points = np.column_stack([lats.ravel(), lons.ravel()])
        inside = np.zeros(len(points), bool)
        for at in np.flatnonzero(np.isin(self.owners, self._named(name))):
            inside ^= are_inside(self.ring(int(at)), points[:, ::-1])
        return points[inside]

    def ring(self, at: int) -> Floats:
        """(lon, lat) of one ring, in degrees."""
        rows = self.points[self.starts[at] : self.starts[at + 1]]
        return rows.astype(np.float64) / HUNDREDTHS

    def _named(self, name: str) -> list[int]:
        values = self.countries if len(name) == 2 else self.codes
        return [at for at, value in enumerate(values) if value == name]

    def _is_inside(self, ring: int, at: tuple[float, float]) -> bool:
        rows = self.points[self.starts[ring] : self.starts[ring + 1]].astype(np.float64)
        return bool(are_inside(rows, np.array([at]))[0])

    @cached_property
    def _boxes(self) -> tuple[npt.NDArray[np.int16], npt.NDArray[np.int16]]:
        low = np.minimum.reduceat(self.points, self.starts[:-1], axis=0)
        return low, np.maximum.reduceat(self.points, self.starts[:-1], axis=0)


def are_inside(ring: Floats, points: Floats) -> Booleans:
    """Whether each (x, y) lies within a closed ring of (x, y): of edges beside it, odd."""
    inside = np.zeros(len(points), bool)
    near = ((ring.min(axis=0) <= points) & (points <= ring.max(axis=0))).all(axis=1)
    if near.any():
        inside[near] = _count_edges(ring, points[near]) % 2 == 1
    return inside


def _count_edges(ring: Floats, points: Floats) -> npt.NDArray[np.int_]:
    """How many edges of a ring lie to the right of each point, at its height."""
    (x_1, y_1), (x_2, y_2) = ring[:-1].T, ring[1:].T
    x, y = points[:, :1], points[:, 1:]
    crosses = (y_1 > y) != (y_2 > y)
    rise = np.where(y_1 == y_2, 1.0, y_2 - y_1)
    beside = crosses & (x < x_1 + (y - y_1) * (x_2 - x_1) / rise)
    counts: npt.NDArray[np.int_] = beside.sum(axis=1)
    return counts


def _largest_body(cells: npt.NDArray[np.int_]) -> list[int]:
    """The indexes of the cells of the largest group whose cells touch."""
    index = {(int(row), int(column)): at for at, (row, column) in enumerate(cells)}
    largest: list[int] = []
    while index:
        stack = [next(iter(index))]
        body = [index.pop(stack[0])]
        while stack:
            row, column = stack.pop()
            for near in ((row + a, column + b) for a in (-1, 0, 1) for b in (-1, 0, 1)):
                if near in index:
                    body.append(index.pop(near))
                    stack.append(near)
        largest = max(largest, body, key=len)
    return sorted(largest)


@cache
def load_outlines() -> Outlines:
    """The outlines that come with the package."""
    with as_file(files("dateline") / "places" / "tables" / TABLE) as path:
        stored = np.load(path)
        return Outlines(
            points=stored["points"],
            starts=stored["starts"],
            owners=stored["owners"],
            countries=tuple(stored["countries"].tolist()),
            codes=tuple(stored["codes"].tolist()),
            neighbours=frozenset(
                (left, right) for left, right in stored["neighbours"].tolist()
            ),
        )
