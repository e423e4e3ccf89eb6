"""Reads what two names say of a way: "18 km out of Karm on the Zahr road"."""

import re
from typing import Final

from dateline.mentions import relation_words as words
from dateline.mentions.measures import read_km
from dateline.places import way_shapes as shapes
from dateline.places.relation_reading import Reading, Spot
from dateline.places.relation_shapes import LARGE_KM, Shape, are_near, between, border

OUTSIDE_KM: Final = 10.0
SHARES: Final = {"third": 1 / 3, "quarter": 0.25, "fifth": 0.2}
MANY: Final = {"two": 2, "three": 3}
MOST: Final = 0.8
_OUTSIDE: Final = re.compile(
    r"(?:outside|leaving|out\s+of|just\s+past|short\s+(?:drive|walk|ride|way|distance)\s+"
    r"(?:out\s+of|from|outside|beyond))\s+$",
    re.IGNORECASE,
)
_SIDE: Final = re.compile(r"\s+side\b")
_THE: Final = re.compile(r"(?:^|\s)the\s+$", re.IGNORECASE)


def read_way(left: Spot, right: Spot) -> Reading | None:
    """The relation of two names that follow each other to a way; None where there is none."""
    for read in (
        _read_post,
        _read_share,
        _read_towards,
        _read_length,
        _read_end,
        _read_side,
        _read_before_water,
        _read_meeting,
    ):
        reading = read(left, right)
        if reading is not None:
            return reading
    return None


def _gap(left: Spot, right: Spot) -> str:
    return left.text[left.end : right.start]


def _reading(left: Spot, right: Spot, shape: Shape, match: re.Match[str] | None) -> Reading:
    back = 0 if match is None else len(left.before) - match.start()
    return Reading(shape=shape, start=left.start - back, end=right.end)


def _is_stretch(left: Spot, right: Spot) -> bool:
    are_towns = shapes.is_town(left.anchor) and shapes.is_town(right.anchor)
    return are_towns and are_near(left.anchor, right.anchor)


def _read_towards(left: Spot, right: Spot) -> Reading | None:
    """The place in "18 km out of Karm on the Zahr road", "outside Karm, on the way to Zahr"."""
    gap = _gap(left, right)
    is_way = words.ROAD_AFTER.match(right.after) or _SIDE.match(right.after)
    is_road = words.ON_THE.fullmatch(gap) and is_way
    if not _is_stretch(left, right) or not (is_road or words.TOWARDS.fullmatch(gap)):
        return None
    told = words.DISTANCE.search(left.before)
    match = told or _OUTSIDE.search(left.before)
    if match is None or (told is None and words.ROAD_FROM.search(left.before)):
        return None
    km = OUTSIDE_KM if told is None else read_km(told)
    return _reading(left, right, shapes.on_way(left.anchor, right.anchor, km or 0.0), match)


def _read_post(left: Spot, right: Spot) -> Reading | None:
    """The place in "Kilometre 22 of the road from Karm to Zahr"."""
    gap = _gap(left, right)
    is_joined = words.AND.fullmatch(gap) or words.HYPHEN.fullmatch(gap)
    match = words.KILOMETRE.search(left.before) if is_joined else None
    if match is None or not _is_stretch(left, right):
        return None
    km = float(match["mark"] or match["mark2"])
    return _reading(left, right, shapes.on_way(left.anchor, right.anchor, km), match)


def _read_share(left: Spot, right: Spot) -> Reading | None:
    """The place in "Two-thirds of the way from Karm to Zahr"."""
    is_joined = words.AND.fullmatch(_gap(left, right))
    match = words.SHARE.search(left.before) if is_joined else None
    if match is None or not _is_stretch(left, right):
        return None
    shape = shapes.share_of_way(left.anchor, right.anchor, _share(match["share"]))
    return _reading(left, right, shape, match)


def _share(told: str) -> float:
    said = re.split(r"[\s-]+", told.lower())
    part = next((one for name, one in SHARES.items() if said[-1].startswith(name)), MOST)
    return part * MANY.get(said[0], 1)


def _read_length(left: Spot, right: Spot) -> Reading | None:
    """The stretch in "the 60 kilometres from Karm to Zahr": no distance from Karm."""
    if not words.TO.fullmatch(_gap(left, right)) or not _is_stretch(left, right):
        return None
    match = words.DISTANCE.search(left.before)
    if match is None or not match.group().rstrip().endswith("from"):
        return None
    return _reading(left, right, between(left.anchor, right.anchor, share=0.45), match)


def _read_end(left: Spot, right: Spot) -> Reading | None:
    """The place in "The Karm end of the road to Zahr"."""
    if not words.ROAD_END.fullmatch(_gap(left, right)) or not _is_stretch(left, right):
        return None
    return _reading(left, right, shapes.on_way(left.anchor, right.anchor, OUTSIDE_KM), None)


def _read_side(left: Spot, right: Spot) -> Reading | None:
    """The place in "The Karm side of Zahr"."""
    if _is_edge_towards(left, right):
        return _reading(left, right, shapes.side_of(left.anchor, right.anchor), None)
    is_side = words.SIDE.fullmatch(_gap(left, right)) and _THE.search(left.before)
    if not is_side or not shapes.is_town(right.anchor):
        return None
    return _reading(left, right, shapes.side_of(right.anchor, left.anchor), None)


def _is_edge_towards(left: Spot, right: Spot) -> bool:
    """Whether the next name tells the edge: "the last houses of Karm, on the Zahr side"."""
    if not (words.ON_THE.fullmatch(_gap(left, right)) and _SIDE.match(right.after)):
        return False
    is_edge = words.EDGE.search(left.before) or words.NEAR.search(left.before)
    return bool(is_edge) and _is_stretch(left, right)


def _read_before_water(left: Spot, right: Spot) -> Reading | None:
    """The place in "Between Lake Karm and Zahr"."""
    ends = sorted((left.anchor, right.anchor), key=lambda one: one.radius_km)
    is_one = ends[0].radius_km <= LARGE_KM < ends[1].radius_km and not ends[1].area
    if not is_one or not words.AND.fullmatch(_gap(left, right)):
        return None
    match = words.BETWEEN.search(left.before)
    if match is None:
        return None
    return _reading(left, right, shapes.before_water(ends[0], ends[1]), match)


def _read_meeting(left: Spot, right: Spot) -> Reading | None:
    """The place in "where Karm district meets Zahr": the border, or the land between."""
    is_met = words.MEETS.fullmatch(_gap(left, right))
    match = words.WHERE.search(left.before) if is_met else None
    if match is None:
        return None
    if left.anchor.area and right.anchor.area:
        shape = border(left.anchor, right.anchor.area)
    else:
        are_towns = not (left.anchor.area or right.anchor.area)
        is_near = are_towns and are_near(left.anchor, right.anchor)
        shape = between(left.anchor, right.anchor) if is_near else None
    return None if shape is None else _reading(left, right, shape, match)
