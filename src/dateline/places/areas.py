"""Parts, borders and coasts of provinces and countries: circles worked out from outlines."""

from collections.abc import Sequence
from functools import cache, lru_cache
from math import cos, radians
from typing import Final

import numpy as np
import numpy.typing as npt

from dateline.places.geodesy import Point, distance_km, move
from dateline.places.outlines import DEGREE_KM, HUNDREDTHS, Floats, Outlines, load_outlines

Circle = tuple[Point, float]
"""Centre, and radius in kilometres."""

PART_SHARE: Final = 0.4
CORNER_SHARE: Final = 0.3
FAR_SHARE: Final = 0.12
COVERED_SHARE: Final = 0.85
CELLS_A_DEGREE: Final = 8
LEAST_RADIUS_KM: Final = 10.0
BEARINGS: Final = 36
MEETING_RADIUS_KM: Final = 40.0
COLUMNS: Final = 100_000
_STEPS: Final = [row * COLUMNS + column for row in (-1, 0, 1) for column in (-1, 0, 1)]
Cells = npt.NDArray[np.int64]


@lru_cache(maxsize=512)
def part_of_area(name: str, bearing: float | None, *, is_far: bool = False) -> Circle | None:
    """The part of a province (by code) or a country (by ISO code) that lies this way.

    It is the two fifths of the area that reach farthest (three tenths for a corner, such as
    the north-east; an eighth for "the far north"); without a bearing, the two fifths around the
    middle. None where there is no outline.
    """
    grid = load_outlines().grid(name)
    if not len(grid):
        return None
    middle = grid.mean(axis=0)
    away = _plane(grid, middle)
    reach = -np.hypot(away[:, 0], away[:, 1]) if bearing is None else _reach(away, bearing)
    is_corner = bearing is not None and bearing % 90.0 > 0.0
    share = FAR_SHARE if is_far else CORNER_SHARE if is_corner else PART_SHARE
    return _circle(grid[reach >= np.quantile(reach, 1.0 - share)])


def _reach(away: Floats, bearing: float) -> Floats:
    """How far points lie this way.

    The corner of a long land is the end that leans there: each way is told by its own spread.
    """
    east, north = np.sin(np.radians(bearing)), np.cos(np.radians(bearing))
    width, height = away.std(axis=0)
    if bearing % 90.0 == 0.0 or not width or not height:
        width = height = 1.0
    reach: Floats = away[:, 0] * east / width + away[:, 1] * north / height
    return reach


@lru_cache(maxsize=8192)
def border_area(left: str, right: str) -> Circle | None:
    """The stretch along which two countries or provinces meet; None where they don't."""
    outlines = load_outlines()
    ours, theirs = outlines.vertices(left), outlines.vertices(right)
    if not len(ours) or not len(theirs):
        return None
    shared = ours[np.isin(_cells(ours), _around(_cells(theirs)))]
    return _circle(shared) if len(shared) else None


@lru_cache(maxsize=1024)
def meeting_area(names: tuple[str, ...]) -> Circle | None:
    """Where all of some countries or provinces meet; None where they don't."""
    outlines = load_outlines()
    edges = [outlines.vertices(name) for name in names]
    if not all(len(edge) for edge in edges):
        return None
    shared = edges[0]
    for edge in edges[1:]:
        shared = shared[np.isin(_cells(shared), _around(_cells(edge)))]
    if not len(shared):
        return None
    centre, radius = _circle(shared)
    return centre, max(MEETING_RADIUS_KM, radius)


def nearest_edge(point: Point, name: str) -> Point | None:
    """The point of an outline that lies nearest; None where there is no outline."""
    edge = load_outlines().vertices(name) if name else np.empty((0, 2))
    if not len(edge):
        return None
    away = _plane(edge, np.array(point))
    lat, lon = edge[int(np.hypot(away[:, 0], away[:, 1]).argmin())]
    return float(lat), float(lon)


@lru_cache(maxsize=256)
def coast_area(country: str) -> Circle | None:
    """Where a country meets the sea: its edge beside no other province.

    None for a country without a coast.
    """
    edge = load_outlines().vertices(country)
    coast = edge[np.isin(_cells(edge), _lone_cells())] if len(edge) else edge
    return _circle(coast) if len(coast) else None


@cache
def _lone_cells() -> Cells:
    """The squares of the map that lie near the edge of a single province."""
    outlines = load_outlines()
    points = outlines.points.astype(np.float64)[:, ::-1] / HUNDREDTHS
    owners = np.repeat(outlines.owners, np.diff(outlines.starts)).astype(np.int64)
    pairs = np.unique(_cells(points) * len(outlines.codes) + owners)
    cells, owners = np.divmod(pairs, len(outlines.codes))
    spread = np.unique(
        np.concatenate([(cells + step) * len(outlines.codes) + owners for step in _STEPS])
    )
    found, counts = np.unique(spread // len(outlines.codes), return_counts=True)
    lone: Cells = found[counts == 1]
    return lone


def find_neighbours(outlines: Outlines) -> frozenset[tuple[str, str]]:
    """The pairs of countries whose outlines meet."""
    points = outlines.points.astype(np.float64)[:, ::-1] / HUNDREDTHS
    names = sorted(set(outlines.countries))
    number = np.array([names.index(one) for one in outlines.countries])
    owners = number[np.repeat(outlines.owners, np.diff(outlines.starts))].astype(np.int64)
    spread = np.unique(
        np.concatenate([(_cells(points) + step) * len(names) + owners for step in _STEPS])
    )
    cells, owners = np.divmod(spread, len(names))
    met = np.flatnonzero(cells[1:] == cells[:-1])
    return frozenset((names[owners[at]], names[owners[at + 1]]) for at in met)


def sea_bearing(point: Point, km: float) -> float | None:
    """The middle of the widest arc of directions in which the sea lies so far off."""
    outlines = load_outlines()
    step = 360.0 / BEARINGS
    is_sea = [
        outlines.index_at(move(point, step * at, km), slack_km=0.0) is None
        for at in range(BEARINGS)
    ]
    if not any(is_sea):
        return None
    if all(is_sea):
        return 0.0
    begin, length = _longest_run(is_sea)
    return (begin + (length - 1) / 2) * step % 360.0


def _longest_run(flags: Sequence[bool]) -> tuple[int, int]:
    """Where the longest run of a ring of flags begins, and its length."""
    length = [0] * len(flags)
    for at in range(2 * len(flags)):
        here = at % len(flags)
        length[here] = min(len(flags), length[here - 1] + 1) if flags[here] else 0
    longest = max(length)
    return (length.index(longest) - longest + 1) % len(flags), longest


def _plane(points: Floats, middle: Floats) -> Floats:
    """(east, north) of a point in kilometres."""
    shrink = cos(radians(float(middle[0])))
    away = (points - middle) * DEGREE_KM
    return np.column_stack([away[:, 1] * shrink, away[:, 0]])


def _circle(points: Floats) -> Circle:
    """The middle of the points, and the radius within which most of them lie."""
    lat, lon = points.mean(axis=0)
    centre = (float(lat), float(lon))
    far = sorted(distance_km(centre, (float(one[0]), float(one[1]))) for one in points)
    return centre, max(LEAST_RADIUS_KM, far[int((len(far) - 1) * COVERED_SHARE)])


def _cells(points: Floats) -> Cells:
    """A number for the small square of the map in which each (lat, lon) lies."""
    rows = np.floor((points + 360.0) * CELLS_A_DEGREE).astype(np.int64)
    return rows[:, 0] * COLUMNS + rows[:, 1]


def _around(cells: Cells) -> Cells:
    """The cells, with the eight around each."""
    return np.unique(np.concatenate([cells + step for step in _STEPS]))
