"""Which relations tell more of the name before them: "Karm, a market town south of Zahr"."""

import re
from collections.abc import Sequence
from dataclasses import replace
from typing import Final

from dateline.model import Document, Mention, Place, PlaceRelation
from dateline.places.geodesy import Point, bearing_deg, distance_km
from dateline.places.relation_reading import Reading
from dateline.places.relation_shapes import DIRECTION_RADIUS_KM, LARGE_KM

TOLD_SHARE: Final = 1.5
TOLD_KM: Final = 10.0
FARTHEST_KM: Final = 150.0
NARROW_SHARE: Final = 1.4
WIDEST_TURN: Final = 50.0
_KINDS: Final = (
    r"villages?|towns?|hamlets?|settlements?|areas?|districts?|city|camps?|resort|suburbs?|ports?|"
    r"communit(?:y|ies)|commune|quarters?|neighbou?rhoods?|stronghold|place|outpost|post|base|"
    r"island|crossing|oasis|valley|locality|territory|township|county|provinces?|regions?|states|counties|spot|sectors?|"
    r"subdistrict|sub-district|municipality|department|prefecture|barangay|highlands|hills|mountains"
)
_ABOUT: Final = (
    r"(?:(?:located|situated|lying|lies|sits|stands|which|that|is|was|about|some|around|roughly|"
    r"just|only|right|barely)\s+)*"
)
_AT: Final = (
    r"(?:(?:in|on|near|close\s+to|next\s+to|along|at|by|not\s+far\s+from|within|inside|up\s+against|"
    r"hard\s+(?:by|against)|right\s+on|all\s+but\s+on)\s+)?"
    r"(?:(?:the|a|an|its|what\s+is)\s+)?"
)
_OWN_KIND: Final = rf"(?:\s+(?:(?:refugee|displacement|military|army)\s+)?(?:{_KINDS}))?"
_APPOSED: Final = (
    rf"(?:one\s+of\s+the\s+[a-z]+\s+|(?:a|an|the)\s+(?:[a-z-]+\s+){{0,3}}(?:{_KINDS})\s+)?"
)
_OWNS: Final = re.compile(r"['’]s?\s+(?:[a-z-]+\s+){0,2}")
_HOLDS: Final = re.compile(
    rf"(?:\s+(?:{_KINDS}|state))?(?:(?:['’]s|s['’]|['’])\s+(?:[a-z-]+\s+){{0,3}}(?:of\s+)?|"
    rf"\s+(?:[a-z-]+\s+){{0,2}}(?:{_KINDS})\s+of\s+)(?:the\s+)?"
)
_GAP: Final = re.compile(rf"{_OWN_KIND}\s*[,(–-]*\s*{_ABOUT}{_AT}{_APPOSED}{_ABOUT}{_AT}")


def owner_of(
    document: Document, mentions: Sequence[Mention], index: int, reading: Reading
) -> int:
    """The name with which a relation begins: that of Ruritania in "Ruritania's border with"."""
    owner = mentions[index - 1] if index else None
    if owner is None or owner.sentence != mentions[index].sentence:
        return index
    gap = document.text[owner.head.end : reading.start]
    return index - 1 if _OWNS.fullmatch(gap) else index


def follows(
    document: Document,
    mentions: Sequence[Mention],
    at: tuple[int, int],
    wide: Reading | None,
    reading: Reading,
) -> bool:
    """Whether a relation tells more of the name before it: no words of weight between.

    Args:
        document: the text.
        mentions: its names.
        at: the name that may be told, and the name with which the relation begins.
        wide: the relation of the name that may be told, where it has one.
        reading: the relation that follows.
    """
    name, start = mentions[at[0]], min(reading.start, mentions[at[1]].head.start)
    end = name.head.end if wide is None else max(name.head.end, wide.end)
    if name.sentence != mentions[at[1]].sentence or start < end or wide is reading:
        return False
    gap = document.text[end:start]
    return _GAP.fullmatch(gap if gap.endswith(" ") else f"{gap} ") is not None


def is_told_by(town: Place, area: Place, anchor: Place) -> bool:
    """Whether a town lies where a relation leads, or within the strip that it names.

    A bare direction ("north of Zahr") says nothing of how far: a town that lies so from the
    anchor is meant, though it is a day's way off.
    """
    here, there = _point(town), _point(area)
    is_bare = area.relation is PlaceRelation.OFFSET and area.radius_km == DIRECTION_RADIUS_KM
    is_outside = distance_km(here, _point(anchor)) > (town.radius_km or 0.0)
    if is_bare and is_outside and _lies_so(here, there, _point(anchor)):
        return (town.radius_km or 0.0) <= FARTHEST_KM
    reach = TOLD_SHARE * (area.radius_km or 0.0) + TOLD_KM
    return (town.radius_km or 0.0) <= LARGE_KM and distance_km(here, there) <= reach


def is_holder_gap(gap: str) -> bool:
    """Whether the words between two names say that the first holds the second."""
    return _HOLDS.fullmatch(gap) is not None


def is_whole_of(holder: Place, part: Place) -> bool:
    """Whether a province holds a town or a district, neither of them told by its way."""
    is_bare = PlaceRelation.AT is holder.relation is part.relation
    is_province = holder.feature_code in {"ADM1", "region", "RGN"}
    radius, small = holder.radius_km or 0.0, part.radius_km
    is_smaller = small is not None and small <= LARGE_KM < radius
    is_inside = distance_km(_point(holder), _point(part)) <= TOLD_SHARE * radius
    return is_bare and is_province and is_smaller and is_inside


def is_narrowed(wide: Place, area: Place) -> bool:
    """Whether a relation says where in a wide one: "in the north of Karm, near Zahr"."""
    radius = wide.radius_km or 0.0
    small = area.radius_km or radius
    is_wide = small <= LARGE_KM and radius > NARROW_SHARE * small
    return is_wide and distance_km(_point(wide), _point(area)) <= TOLD_SHARE * radius


def narrow(wide: Place, area: Place) -> Place:
    """The narrower place for both."""
    return replace(
        area,
        spans=(*wide.spans, *area.spans),
        reason=f"{area.reason}; in {wide.name}",
    )


def _lies_so(here: Point, there: Point, anchor: Point) -> bool:
    turn = bearing_deg(anchor, here) - bearing_deg(anchor, there)
    is_that_way = abs((turn + 180.0) % 360.0 - 180.0) <= WIDEST_TURN
    return is_that_way and distance_km(anchor, here) <= FARTHEST_KM


def _point(place: Place) -> Point:
    return place.lat or 0.0, place.lon or 0.0
