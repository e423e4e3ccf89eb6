"""The courses of rivers: rough lines from up to down, on which one goes with the stream."""

from collections.abc import Mapping
from dataclasses import dataclass
from functools import cache
from typing import Final

from dateline.mentions.tables import read_table
from dateline.places.folding import fold_name
from dateline.places.geodesy import Point, distance_km, midpoint

LONGEST_LEG: Final = 3.0
"""Degrees between two points of a course, at the most half of it from a town between."""
BANK_KM: Final = 15.0
"""How far a town may lie from the rough line of the river that flows past it."""


@dataclass(frozen=True, slots=True, kw_only=True)
class Course:
    """One river.

    Attributes:
        points: from up to down.
    """

    name: str
    points: tuple[Point, ...]


@cache
def courses() -> Mapping[str, Course]:
    """The rivers by their folded names."""
    found = {}
    for row in read_table("places", "river_courses.csv", ("names", "points", "source")):
        names = row["names"].split("|")
        points = tuple(_point(pair) for pair in row["points"].split(";"))
        course = Course(name=names[0], points=points)
        found.update({fold_name(name): course for name in names})
    return found


def _point(pair: str) -> Point:
    lat, lon = pair.split()
    return float(lat), float(lon)


def along_stream(town: Point, km: float, *, is_down: bool, river: str = "") -> Point | None:
    """The point so far up or down the river that flows past a town; None where none is known.

    Args:
        town: where to start.
        km: how far to go.
        is_down: with the stream.
        river: its name, where it is told.
    """
    course = courses().get(fold_name(river)) or _course_at(town)
    if course is None:
        return None
    near, share, at = _nearest(course, town)
    if near > 2.0 * BANK_KM:
        return None
    return _walk(course.points, at, share, km, is_down=is_down)


def _course_at(town: Point) -> Course | None:
    around = [one for one in courses().values() if _is_around(one, town)]
    found = min(around, key=lambda one: _nearest(one, town)[0], default=None)
    return found if found is not None and _nearest(found, town)[0] <= BANK_KM else None


def _is_around(course: Course, town: Point) -> bool:
    """Whether a leg begins or ends no farther off than legs are long."""
    return any(
        abs(lat - town[0]) < LONGEST_LEG and abs(lon - town[1]) < LONGEST_LEG
        for lat, lon in course.points
    )


def _nearest(course: Course, town: Point) -> tuple[float, float, int]:
    """How far the course is from a town; the share of the leg there, and the leg's number."""
    found = []
    for at, (start, end) in enumerate(zip(course.points, course.points[1:], strict=False)):
        for tenth in range(11):
            point = midpoint(start, end, tenth / 10)
            found.append((distance_km(town, point), tenth / 10, at))
    return min(found)


def _walk(
    points: tuple[Point, ...], at: int, share: float, km: float, *, is_down: bool
) -> Point:
    """So many kilometres along the legs from a share of one; the last point at the most."""
    here = midpoint(points[at], points[at + 1], share)
    ahead = points[at + 1 :] if is_down else points[at::-1]
    left = km
    for point in ahead:
        leg = distance_km(here, point)
        if leg >= left > 0.0:
            return midpoint(here, point, left / leg)
        here, left = point, left - leg
    return here
