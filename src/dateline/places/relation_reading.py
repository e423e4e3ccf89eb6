"""Reads the relation that the words around one place name, or two, state."""

import re
from collections.abc import Callable, Iterator
from dataclasses import dataclass

from dateline.places import relation_shapes as shapes
from dateline.places import relation_words as words
from dateline.places.gazetteer import Gazetteer
from dateline.places.relation_shapes import Anchor, Shape

SIGHT = 110


@dataclass(frozen=True, slots=True, kw_only=True)
class Reading:
    """A relation with the stretch of text that states it, the name included."""

    shape: Shape
    start: int
    end: int


@dataclass(frozen=True, slots=True, kw_only=True)
class Spot:
    """A name in the text, with the place that it anchors and the bounds of its sentence."""

    text: str
    start: int
    end: int
    floor: int
    ceiling: int
    anchor: Anchor
    town: Anchor

    @property
    def before(self) -> str:
        """The words of the sentence before the name."""
        return self.text[max(self.floor, self.start - SIGHT) : self.start]

    @property
    def after(self) -> str:
        """The words of the sentence after the name."""
        return self.text[self.end : min(self.ceiling, self.end + SIGHT)]


Builder = Callable[[Spot, re.Match[str], Gazetteer], Shape | None]


def read_single(spot: Spot, gazetteer: Gazetteer) -> Reading | None:
    """The relation stated around one name; None where there is none."""
    for pattern, build in _BEFORE:
        match = pattern.search(spot.before)
        if match is not None and (shape := build(spot, match, gazetteer)) is not None:
            start = spot.start - len(spot.before) + match.start()
            return Reading(shape=shape, start=start, end=spot.end)
    for pattern, build in _AFTER:
        match = pattern.match(spot.after)
        if match is not None and (shape := build(spot, match, gazetteer)) is not None:
            return Reading(shape=shape, start=spot.start, end=spot.end + match.end())
    match = words.WAY_BEFORE.search(spot.before)
    if match is not None:
        start = spot.start - len(spot.before) + match.start()
        shape = shapes.part(spot.anchor, words.read_bearing(match["way"]))
        return Reading(shape=shape, start=start, end=spot.end)
    return None


def read_pair(left: Spot, right: Spot) -> Reading | None:
    """The relation stated around two names that follow each other; None where there is none."""
    gap = left.text[left.end : right.start]
    if words.HYPHEN.fullmatch(gap) and (road := words.ROAD_AFTER.match(right.after)):
        return _road(left, right, road)
    if not words.AND.fullmatch(gap):
        return None
    for pattern, share in _PAIRS:
        match = pattern.search(left.before)
        is_vast = max(left.anchor.radius_km, right.anchor.radius_km) > shapes.LARGE_KM
        if match is not None and not is_vast:
            start = left.start - len(left.before) + match.start()
            shape = shapes.between(left.anchor, right.anchor, share=share)
            return Reading(shape=shape, start=start, end=right.end)
    return None


def _road(left: Spot, right: Spot, match: re.Match[str]) -> Reading:
    shape = shapes.between(left.anchor, right.anchor)
    return Reading(shape=shape, start=left.start, end=right.end + match.end())


def _offset(spot: Spot, match: re.Match[str], _: Gazetteer) -> Shape | None:
    km = words.read_km(match)
    if km is None:
        return None
    return shapes.offset(spot.anchor, km, words.read_bearing(match["way"]))


def _coast(spot: Spot, match: re.Match[str], gazetteer: Gazetteer) -> Shape:
    return shapes.off_coast(spot.anchor, words.read_km(match), gazetteer)


def _distance(spot: Spot, match: re.Match[str], _: Gazetteer) -> Shape | None:
    km = words.read_km(match)
    return None if km is None else shapes.within(spot.anchor, km)


def _edge(spot: Spot, match: re.Match[str], _: Gazetteer) -> Shape:
    return shapes.edge(spot.anchor, _bearing(match))


def _countryside(spot: Spot, match: re.Match[str], _: Gazetteer) -> Shape | None:
    if spot.town.radius_km > shapes.LARGE_KM:
        return None
    bearing = _bearing(match)
    before = words.WAY_BEFORE.search(spot.before)
    if bearing is None and before is not None:
        bearing = words.read_bearing(before["way"])
    return shapes.countryside(spot.town, bearing)


def _part(spot: Spot, match: re.Match[str], _: Gazetteer) -> Shape:
    return shapes.part(spot.anchor, _bearing(match))


def _direction(spot: Spot, match: re.Match[str], _: Gazetteer) -> Shape:
    return shapes.towards(
        spot.anchor, words.read_bearing(match["way"]), is_just=bool(match["just"])
    )


def _near(spot: Spot, _match: re.Match[str], _: Gazetteer) -> Shape | None:
    return shapes.near(spot.anchor) if spot.anchor.radius_km <= shapes.LARGE_KM else None


def _bearing(match: re.Match[str]) -> float | None:
    ways = [way for name, way in match.groupdict().items() if name.startswith("way") and way]
    return words.read_bearing(ways[0]) if ways else None


_BEFORE: tuple[tuple[re.Pattern[str], Builder], ...] = (
    (words.OFFSET, _offset),
    (words.OFF_COAST, _coast),
    (words.DISTANCE, _distance),
    (words.EDGE, _edge),
    (words.COUNTRYSIDE, _countryside),
    (words.PART, _part),
    (words.DIRECTION, _direction),
    (words.NEAR, _near),
    (words.RURAL, _countryside),
)
_AFTER: tuple[tuple[re.Pattern[str], Builder], ...] = (
    (words.COUNTRYSIDE_AFTER, _countryside),
    (words.EDGE_AFTER, _edge),
    (words.PART_AFTER, _part),
)
_PAIRS = (
    (words.HALFWAY, 0.15),
    (words.ROAD_FROM, 0.4),
    (words.ROAD_LINKING, 0.4),
    (words.BETWEEN, 0.4),
)


def river_partner(spot: Spot, others: Iterator[Spot]) -> Spot | None:
    """The town by which a stretch of river is told: "the Tigris near Karm"."""
    for other in others:
        if words.BESIDE_RIVER.fullmatch(spot.text[spot.end : other.start]):
            return other
    return None
