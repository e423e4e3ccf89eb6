"""The map of incidents as static SVG, with how exactly each place is known as an area."""

import json
import math
from collections.abc import Iterable, Iterator, Sequence
from dataclasses import dataclass
from functools import cache
from html import escape
from importlib.resources import files
from itertools import pairwise
from statistics import median

from dateline.digest.evidence import Evidence
from dateline.model import Grade, Place

MAP_WIDTH, MAP_HEIGHT = 960, 520
MIN_SPAN_DEGREES = 1.2
KM_PER_DEGREE = 111.32
MAX_LABELS = 14
WIDE_KM = 100.0
"""An area of more is drawn faintly: many of them would hide the map."""
OUTLIER_FACTOR = 6.0
SCALE_LENGTHS_KM = (1, 2, 5, 10, 20, 50, 100, 200, 500, 1000)
SCALE_MAX_PIXELS = 160
LABEL_SPOTS = ((60, 500), (480, 500), (480, 30), (880, 30), (60, 30), (880, 460))
"""Where the country's name may stand, in pixels, best first."""


@dataclass(frozen=True, slots=True, kw_only=True)
class Frame:
    """The part of the world that a map shows, and how degrees become pixels.

    `lat`, `lon` are the centre in degrees; `scale` is pixels per degree of latitude.
    """

    lat: float
    lon: float
    scale: float

    def x(self, lon: float) -> float:
        """Pixels from the left."""
        shrink = math.cos(math.radians(self.lat))
        return MAP_WIDTH / 2 + (lon - self.lon) * self.scale * shrink

    def y(self, lat: float) -> float:
        """Pixels from the top."""
        return MAP_HEIGHT / 2 - (lat - self.lat) * self.scale

    def point(self, x: float, y: float) -> tuple[float, float]:
        """The (lat, lon) at a place of the picture."""
        shrink = math.cos(math.radians(self.lat))
        lon = self.lon + (x - MAP_WIDTH / 2) / (self.scale * shrink)
        return self.lat + (MAP_HEIGHT / 2 - y) / self.scale, lon


@dataclass(frozen=True, slots=True, kw_only=True)
class Pin:
    """Incidents at one place."""

    place: Place
    incidents: tuple[Evidence, ...]


def draw_map(evidence: Sequence[Evidence]) -> str:
    """The map as SVG; empty where nothing has a place."""
    pins = _pins(evidence)
    if not pins:
        return ""
    frame = _frame([pin.place for pin in pins])
    body = [
        *_outlines(frame),
        *_areas(pins, frame),
        *_marks(pins, frame),
        _country_label(frame),
        _scale_bar(frame),
    ]
    return (
        f'<svg class="map" viewBox="0 0 {MAP_WIDTH} {MAP_HEIGHT}" role="img" '
        f'aria-label="Map of {len(pins)} places with incidents">{"".join(body)}</svg>'
    )


def _pins(evidence: Iterable[Evidence]) -> list[Pin]:
    at: dict[tuple[float, float, float], list[Evidence]] = {}
    for one in evidence:
        place = one.view.incident.place
        if place is not None and place.lat is not None and place.lon is not None:
            at.setdefault((place.lat, place.lon, place.radius_km or 0.0), []).append(one)
    pins = [
        Pin(place=members[0].view.incident.place, incidents=tuple(members))
        for members in at.values()
        if members[0].view.incident.place is not None
    ]
    return sorted(pins, key=lambda pin: (-(pin.place.radius_km or 0.0), pin.place.name))


def _frame(places: Sequence[Place]) -> Frame:
    """The frame round the places that are known to about a district or better, if any are."""
    exact = [one for one in places if (one.radius_km or 0.0) <= 100.0] or list(places)
    near = _without_outliers(
        [(one.lat, one.lon) for one in exact if one.lat is not None and one.lon is not None]
    )
    low, high = min(lat for lat, _ in near), max(lat for lat, _ in near)
    left, right = min(lon for _, lon in near), max(lon for _, lon in near)
    lat, lon = (low + high) / 2, (left + right) / 2
    tall = max(high - low, MIN_SPAN_DEGREES) * 1.35
    wide = max(right - left, MIN_SPAN_DEGREES) * 1.25 * math.cos(math.radians(lat))
    return Frame(lat=lat, lon=lon, scale=min(MAP_HEIGHT / tall, MAP_WIDTH / wide))


def _without_outliers(points: Sequence[tuple[float, float]]) -> list[tuple[float, float]]:
    """The points without those that lie far from where most are; they are only on the list."""
    lat = median(one for one, _ in points)
    lon = median(one for _, one in points)
    away = [max(abs(one - lat), abs(other - lon)) for one, other in points]
    reach = max(OUTLIER_FACTOR * median(away), MIN_SPAN_DEGREES)
    return [point for point, far in zip(points, away, strict=True) if far <= reach]


@cache
def _countries() -> list[tuple[str, list[list[int]]]]:
    text = files("dateline.digest").joinpath("data/countries.json").read_text("utf-8")
    return [(one["name"], one["rings"]) for one in json.loads(text)]


def _outlines(frame: Frame) -> Iterator[str]:
    yield f'<rect class="sea" width="{MAP_WIDTH}" height="{MAP_HEIGHT}"/>'
    for name, rings in _countries():
        shown = [path for path in (_ring_path(ring, frame) for ring in rings) if path]
        if shown:
            path = " ".join(shown)
            yield f'<path class="land" d="{path}"><title>{escape(name)}</title></path>'


def _ring_path(ring: Sequence[int], frame: Frame) -> str:
    points = [
        (frame.x(ring[at] / 100), frame.y(ring[at + 1] / 100)) for at in range(0, len(ring), 2)
    ]
    xs, ys = [x for x, _ in points], [y for _, y in points]
    outside = max(xs) < 0 or min(xs) > MAP_WIDTH or max(ys) < 0 or min(ys) > MAP_HEIGHT
    if outside:
        return ""
    return "M" + "L".join(f"{x:.0f} {y:.0f}" for x, y in points) + "Z"


def _areas(pins: Sequence[Pin], frame: Frame) -> Iterator[str]:
    for pin in pins:
        place = pin.place
        title = f"<title>{escape(_pin_words(pin))}</title>"
        if len(place.line) > 1:
            points = " ".join(
                f"{frame.x(lon):.1f},{frame.y(lat):.1f}" for lat, lon in place.line
            )
            yield f'<polyline class="road {_grade(pin)}" points="{points}">{title}</polyline>'
        radius = max((place.radius_km or 0.0) / KM_PER_DEGREE * frame.scale, 3.0)
        x, y = frame.x(place.lon or 0.0), frame.y(place.lat or 0.0)
        kind = "area wide" if (place.radius_km or 0.0) > WIDE_KM else "area"
        yield (
            f'<circle class="{kind} {_grade(pin)}" cx="{x:.1f}" cy="{y:.1f}" r="{radius:.1f}">'
            f"{title}</circle>"
        )


def _marks(pins: Sequence[Pin], frame: Frame) -> Iterator[str]:
    taken: list[tuple[float, float]] = []
    for pin in sorted(pins, key=lambda one: (-len(one.incidents), one.place.name)):
        x, y = frame.x(pin.place.lon or 0.0), frame.y(pin.place.lat or 0.0)
        if not (0 < x < MAP_WIDTH and 0 < y < MAP_HEIGHT):
            continue
        is_exact = pin.place.precision <= 2 and (pin.place.radius_km or 0.0) <= 25.0
        if is_exact:
            size = 3.5 + 1.5 * math.log2(len(pin.incidents))
            grade = _grade(pin)
            yield f'<circle class="mark {grade}" cx="{x:.1f}" cy="{y:.1f}" r="{size:.1f}"/>'
        crowded = any(abs(x - tx) < 90 and abs(y - ty) < 13 for tx, ty in taken)
        if is_exact and not crowded and len(taken) < MAX_LABELS:
            taken.append((x, y))
            many = f" ({len(pin.incidents)})" if len(pin.incidents) > 1 else ""
            name = escape(pin.place.name + many)
            yield f'<text x="{x + 7:.1f}" y="{y + 4:.1f}">{name}</text>'


def _grade(pin: Pin) -> str:
    order = list(Grade)
    return min((one.view.assessment.grade for one in pin.incidents), key=order.index).value


def _pin_words(pin: Pin) -> str:
    radius = pin.place.radius_km or 0.0
    number = len(pin.incidents)
    noun = "incident" if number == 1 else "incidents"
    return f"{pin.place.name} (± {radius:g} km): {number} {noun}"


def _scale_bar(frame: Frame) -> str:
    """A bar of a round number of kilometres, at the lower right."""
    pixels_a_km = frame.scale / KM_PER_DEGREE
    fitting = [km for km in SCALE_LENGTHS_KM if km * pixels_a_km <= SCALE_MAX_PIXELS]
    km = fitting[-1] if fitting else SCALE_LENGTHS_KM[0]
    right, y = MAP_WIDTH - 20, MAP_HEIGHT - 18
    left = right - km * pixels_a_km
    return (
        f'<path class="scale" d="M{left:.1f} {y - 5}V{y}H{right}V{y - 5}"/>'
        f'<text class="tick" x="{(left + right) / 2:.1f}" y="{y - 8}">{km} km</text>'
    )


def _country_label(frame: Frame) -> str:
    """The name of the country at the map's centre, where there is room inside that country."""
    for name, rings in _countries():
        if _lies_in(frame.lat, frame.lon, rings):
            spots = (spot for spot in LABEL_SPOTS if _lies_in(*frame.point(*spot), rings))
            x, y = next(spots, LABEL_SPOTS[0])
            return f'<text class="country" x="{x}" y="{y}">{escape(name)}</text>'
    return ""


def _lies_in(lat: float, lon: float, rings: Sequence[Sequence[int]]) -> bool:
    return any(_is_inside(lat, lon, ring) for ring in rings)


def _is_inside(lat: float, lon: float, ring: Sequence[int]) -> bool:
    """Whether a point lies in a ring of hundredths of degrees (even-odd rule)."""
    x, y = lon * 100, lat * 100
    points = list(zip(ring[::2], ring[1::2], strict=True))
    crossings = 0
    for (x1, y1), (x2, y2) in pairwise(points):
        if (y1 > y) != (y2 > y) and x < x1 + (y - y1) * (x2 - x1) / (y2 - y1):
            crossings += 1
    return crossings % 2 == 1
