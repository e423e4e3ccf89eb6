"""Reads the borders of provinces, and the land between a town and a border."""

import re

from dateline.mentions import relation_words as words
from dateline.mentions.measures import read_km
from dateline.places import relation_shapes as shapes
from dateline.places.context import demonyms
from dateline.places.folding import fold_name
from dateline.places.relation_reading import Reading, Spot
from dateline.places.relation_shapes import Shape


def read_border(spot: Spot) -> Reading | None:
    """The border told beside one name; None where there is none."""
    for read in (
        _read_after_province,
        _read_before_province,
        _read_up_to_border,
        _read_towards_border,
    ):
        reading = read(spot)
        if reading is not None:
            return reading
    return None


def read_border_of(left: Spot, right: Spot) -> Reading | None:
    """The border of a province and a country, told by both names."""
    return (
        _read_border_in(left, right)
        or _read_own_border(left, right)
        or _read_strip_of(left, right)
    )


def _read_strip_of(left: Spot, right: Spot) -> Reading | None:
    """The land in "Karm region, 60 km from the border with Ruritania"."""
    match = words.BESIDE_BORDER.fullmatch(left.text[left.end : right.start])
    if match is None or not _is_province(left):
        return None
    shape = shapes.border_strip(left.anchor, right.anchor.area, read_km(match) or 0.0)
    return None if shape is None else Reading(shape=shape, start=left.start, end=right.end)


def _read_own_border(left: Spot, right: Spot) -> Reading | None:
    """The border in "Karm province's border with Zahr"."""
    gap = left.text[left.end : right.start]
    if not _is_province(left) or not words.ITS_BORDER.fullmatch(gap):
        return None
    shape = shapes.border_strip(left.anchor, right.anchor.area)
    return None if shape is None else Reading(shape=shape, start=left.start, end=right.end)


def _read_border_in(left: Spot, right: Spot) -> Reading | None:
    """The border in "the border with Karm in Zahr province"."""
    if not _is_province(right):
        return None
    gap = left.text[left.end : right.start]
    match = words.BORDER.search(left.before) if words.WITHIN.fullmatch(gap) else None
    if match is None:
        return None
    shape = shapes.border_strip(right.anchor, left.anchor.area)
    if shape is None:
        return None
    start = left.start - len(left.before) + match.start()
    return Reading(shape=shape, start=start, end=right.end)


def _read_after_province(spot: Spot) -> Reading | None:
    """The border in "Karm region, 30 km from the Ruritanian border"."""
    match = words.BY_PEOPLE_AFTER.match(spot.after) if _is_province(spot) else None
    shape = _border(spot, match)
    if match is None or shape is None:
        return None
    return Reading(shape=shape, start=spot.start, end=spot.end + match.end())


def _read_before_province(spot: Spot) -> Reading | None:
    """The border in "close to the Ruritanian border in Karm"."""
    match = words.PEOPLE_BORDER.search(spot.before) if _is_province(spot) else None
    shape = _border(spot, match)
    if match is None or shape is None:
        return None
    start = spot.start - len(spot.before) + match.start()
    return Reading(shape=shape, start=start, end=spot.end)


def _read_up_to_border(spot: Spot) -> Reading | None:
    """The land in "between Karm and the Ruritanian border"."""
    after = words.TO_BORDER.match(spot.after)
    before = None if after is None else words.BETWEEN.search(spot.before)
    if before is None or after is None or spot.anchor.radius_km > shapes.LARGE_KM:
        return None
    shape = shapes.before_border(spot.anchor, _country(after["people"]))
    start = spot.start - len(spot.before) + before.start()
    return Reading(shape=shape, start=start, end=spot.end + after.end())


def _read_towards_border(spot: Spot) -> Reading | None:
    """The place in "50 km from Karm in the direction of the Ruritanian border"."""
    after = words.FOR_BORDER.match(spot.after)
    if after is None or spot.anchor.radius_km > shapes.LARGE_KM:
        return None
    told = words.DISTANCE.search(spot.before)
    before = told or words.LEAVING.search(spot.before)
    if before is None:
        return None
    km = None if told is None else read_km(told)
    shape = shapes.towards_border(spot.anchor, _country(after["people"]), km)
    start = spot.start - len(spot.before) + before.start()
    if shape is None:
        return None
    return Reading(shape=shape, start=start, end=spot.end + after.end())


def _border(spot: Spot, match: re.Match[str] | None) -> Shape | None:
    """The border of the province with a country, or the strip so many kilometres inside it."""
    iso = "" if match is None else _country(match["people"])
    if match is None or not iso or iso == spot.anchor.country:
        return None
    return shapes.border_strip(spot.anchor, iso, read_km(match) or 0.0)


def _is_province(spot: Spot) -> bool:
    """Whether the name is a province's or a large district's, not a whole country's."""
    has_outline = len(spot.anchor.area) > shapes.ISO_LETTERS
    is_large = spot.is_fixed and spot.anchor.radius_km > shapes.LARGE_KM
    return has_outline or (is_large and not spot.anchor.area)


def _country(people: str) -> str:
    """ISO code of the country of a people ("Ruritanian"); "" of other words."""
    return demonyms().get(fold_name(people), "")
