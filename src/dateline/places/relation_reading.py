"""Reads the relation that the words around one place name, or two, state."""

import re
from collections.abc import Callable, Iterator
from dataclasses import dataclass, replace

from dateline.mentions import relation_words as words
from dateline.mentions.measures import read_bearing, read_km
from dateline.mentions.small_letters import SmallFirst
from dateline.places import relation_courses as ways
from dateline.places import relation_shapes as shapes
from dateline.places.relation_shapes import Anchor, Shape

SIGHT = 110


@dataclass(frozen=True, slots=True, kw_only=True)
class Reading:
    """A relation with the stretch of text that states it, the name included.

    Attributes:
        is_of_province: whether it is a part of the province of a town's name.
    """

    shape: Shape
    start: int
    end: int
    is_of_province: bool = False


@dataclass(frozen=True, slots=True, kw_only=True)
class Spot:
    """A name in the text, with the place that it anchors and the bounds of its sentence.

    Attributes:
        town: the town of the name, where the anchor is a province called after it.
        province: the province called after a town, where the anchor is that town.
        main_country: ISO code of the country that the rest of the text is about, or "".
        is_fixed: whether the name is a region's or a district's of its own, not a town's.
    """

    text: str
    start: int
    end: int
    floor: int
    ceiling: int
    anchor: Anchor
    town: Anchor
    province: Anchor | None = None
    main_country: str = ""
    is_fixed: bool = False

    @property
    def before(self) -> str:
        """The words of the sentence before the name."""
        return self.text[max(self.floor, self.start - SIGHT) : self.start]

    @property
    def after(self) -> str:
        """The words of the sentence after the name."""
        return self.text[self.end : min(self.ceiling, self.end + SIGHT)]


SMALL_KM = 9.0
_ITS_SUBURB = re.compile(r"(?:['’]s?)?\s+(?:[a-z]+\s+)?suburb\s+of\s+(?:the\s+)?")
_ITS_TOWN = re.compile(r"(?:['’]s?|[A-Z][\w-]*)\s+(?:[a-z]+\s+)?$")
_NAMED = re.compile(r"[A-Z][\w'’-]*\s+$")
Builder = Callable[[Spot, re.Match[str]], Shape | None]


def read_single(spot: Spot) -> Reading | None:
    """The relation stated around one name; None where there is none."""
    before, after = spot.before, spot.after
    for pattern, build in _BEFORE:
        match = pattern.search(before)
        if match is not None and (shape := build(spot, match)) is not None:
            start = spot.start - len(before) + match.start()
            return Reading(shape=shape, start=start, end=spot.end)
    for pattern, build in _AFTER:
        match = pattern.match(after)
        if match is not None and (shape := build(spot, match)) is not None:
            return Reading(shape=shape, start=spot.start, end=spot.end + match.end())
    match = words.WAY_BEFORE.search(before)
    if match is None or (shape := _own_part(spot, match)) is None:
        return None
    start = spot.start - len(before) + match.start()
    is_wide = not match["rural"] and _is_of_province(spot)
    return Reading(shape=shape, start=start, end=spot.end, is_of_province=is_wide)


def read_pair(left: Spot, right: Spot) -> Reading | None:
    """The relation stated around two names that follow each other; None where there is none."""
    gap = left.text[left.end : right.start]
    if words.HYPHEN.fullmatch(gap) and (dashed := _read_dashed(left, right)) is not None:
        return dashed
    if not words.AND.fullmatch(gap):
        return None
    if words.BORDER_BETWEEN.search(left.before) and left.anchor.area and right.anchor.area:
        return _span(left, right, shapes.border(left.anchor, right.anchor.area))
    ends = _end(left), _end(right)
    is_vast = max(one.radius_km for one in ends) > shapes.LARGE_KM
    is_vast = is_vast or not shapes.are_near(*ends)
    for pattern, share in _PAIRS:
        match = None if is_vast else pattern.search(left.before)
        if match is not None:
            if not _is_joined_for(pattern, gap) or _is_at_ends(pattern, match):
                continue
            return _span(left, right, shapes.between(*ends, share=share), match)
    return None


def _is_at_ends(pattern: SmallFirst, match: re.Match[str]) -> bool:
    """Whether a way is told as gone: "fled from Karm to Zahr" is in both, not between them.

    What befell people on the way is between: "were shot as they fled from Karm to Zahr".
    """
    is_trip = pattern in {words.TRIP_FROM, words.TRIP_TO}
    is_gone = is_trip and words.GONE.match(match.group()) is not None
    return is_gone and not words.ON_THE_WAY.search(match.string[: match.start()])


def _end(spot: Spot) -> Anchor:
    """The end of a stretch: of a province, the town of its name."""
    return spot.town if spot.town.radius_km <= shapes.LARGE_KM else spot.anchor


def _is_joined_for(pattern: SmallFirst, gap: str) -> bool:
    """Whether the words between two names go with those before the first."""
    is_from = words.FROM.fullmatch(gap) is not None
    if pattern is words.TRIP_TO:
        return is_from
    if pattern is words.TRIP_FROM:
        return words.TO.fullmatch(gap) is not None
    return not is_from or pattern is words.BETWEEN


def read_triple(first: Spot, second: Spot, third: Spot) -> Reading | None:
    """The area among three names: "where the borders of Karm, Zahr and Palt meet"."""
    gaps = first.text[first.end : second.start], second.text[second.end : third.start]
    if not words.LISTED.fullmatch(gaps[0]) or not words.LISTED.fullmatch(gaps[1]):
        return None
    before = words.AMONG_BEFORE.search(first.before)
    if before is None and not words.AMONG_AFTER.match(third.after):
        return None
    shape = shapes.among((first.anchor, second.anchor, third.anchor))
    return _span(first, third, shape, before)


def _read_dashed(left: Spot, right: Spot) -> Reading | None:
    """The relation of "the Karm-Zahr road", or of the border of two countries."""
    if words.BORDER_AFTER.match(right.after):
        return _span(left, right, shapes.border(left.anchor, right.anchor.area))
    road = words.ROAD_AFTER.match(right.after)
    is_road = road is not None or words.ROAD_BEFORE.search(left.before) is not None
    if not is_road or not shapes.are_near(left.anchor, right.anchor):
        return None
    is_half = words.HALFWAY.search(left.before) is not None
    shape = shapes.between(left.anchor, right.anchor, share=0.15 if is_half else 0.4)
    end = right.end + (0 if road is None else road.end())
    return Reading(shape=shape, start=left.start, end=end)


def _span(
    left: Spot, right: Spot, shape: Shape | None, match: re.Match[str] | None = None
) -> Reading | None:
    if shape is None:
        return None
    back = 0 if match is None else len(left.before) - match.start()
    return Reading(shape=shape, start=left.start - back, end=right.end)


def _offset(spot: Spot, match: re.Match[str]) -> Shape | None:
    km = read_km(match)
    if km is None:
        return None
    return shapes.offset(spot.anchor, km, read_bearing(match["way"]))


def _coast(spot: Spot, match: re.Match[str]) -> Shape | None:
    return shapes.off_coast(spot.anchor, read_km(match))


def _distance(spot: Spot, match: re.Match[str]) -> Shape | None:
    km = read_km(match)
    return None if km is None else shapes.within(spot.anchor, km)


def _inland(spot: Spot, match: re.Match[str]) -> Shape:
    return shapes.inland(spot.anchor, read_km(match))


def _own_offset(spot: Spot, match: re.Match[str]) -> Shape | None:
    """So far to a side that follows the name: "20 km to Karm's east"."""
    way = words.OWN_WAY_AFTER.match(spot.after)
    km = read_km(match)
    if way is None or km is None:
        return None
    return shapes.offset(spot.anchor, km, read_bearing(way["way"]))


def _stream(spot: Spot, match: re.Match[str]) -> Shape | None:
    return ways.stream(spot.anchor, match)


def _along_coast(spot: Spot, match: re.Match[str]) -> Shape | None:
    return ways.along_coast(spot.anchor, match)


def _own_side(spot: Spot, _match: re.Match[str]) -> Shape | None:
    return ways.own_side(spot.anchor, words.OWN_WAY_AFTER.match(spot.after))


def _over_border(spot: Spot, _match: re.Match[str]) -> Shape | None:
    """Over the border from a town, in the country that the text is about."""
    return ways.over_border(spot.anchor, spot.main_country)


def _edge(spot: Spot, match: re.Match[str]) -> Shape | None:
    if spot.anchor.area or _is_named_suburb(match):
        return None
    return shapes.edge(spot.anchor, _bearing(match))


def _is_named_suburb(match: re.Match[str]) -> bool:
    """Whether a suburb is called by its own name: "Zahr's suburb of Karm" is Karm, no edge."""
    if match["noun"] is None or match["noun"].lower() != "suburb":
        return False
    is_after = match.re is words.EDGE_AFTER
    return not is_after and _ITS_TOWN.search(match.string[: match.start()]) is not None


def _countryside(spot: Spot, match: re.Match[str]) -> Shape | None:
    if spot.town.radius_km > shapes.LARGE_KM:
        return None
    bearing = _bearing(match)
    before = words.WAY_BEFORE.search(spot.before)
    if bearing is None and before is not None:
        bearing = read_bearing(before["way"])
    return shapes.countryside(spot.town, bearing)


def _part(spot: Spot, match: re.Match[str]) -> Shape | None:
    """The part that lies this way, or some part; none where the part has its own name."""
    if _bearing(match) is None and _NAMED.search(spot.before[: match.start()]):
        return None
    is_far = bool(match.groupdict().get("far")) or words.TIP.search(match.group()) is not None
    return shapes.part(spot.anchor, _bearing(match), is_far=is_far)


def _own_part(spot: Spot, match: re.Match[str]) -> Shape | None:
    """The part in "western Karm", or the country around it in "western rural Karm".

    Of a small town after which its province is called, the province's part is meant.
    """
    if match["rural"]:
        return _countryside(spot, match)
    province = spot.province if _is_of_province(spot) else None
    return _part(replace(spot, anchor=province) if province else spot, match)


def _is_of_province(spot: Spot) -> bool:
    """Whether a part of a name is one of the province, as its town is small."""
    return spot.province is not None and spot.anchor.radius_km <= SMALL_KM


def _centre(spot: Spot, _match: re.Match[str]) -> Shape:
    return shapes.centre(spot.anchor)


def _direction(spot: Spot, match: re.Match[str]) -> Shape | None:
    way = match["way"] or match["way2"]
    bearing = read_bearing(match.group() if " and " in match.group() else way)
    return shapes.towards(spot.anchor, bearing, is_just=bool(match["just"] or match["just2"]))


def _near(spot: Spot, _match: re.Match[str]) -> Shape | None:
    return shapes.near(spot.anchor) if spot.anchor.radius_km <= shapes.LARGE_KM else None


def _area(spot: Spot, _match: re.Match[str]) -> Shape | None:
    return None if spot.anchor.area or spot.is_fixed else shapes.area(spot.anchor)


def _border(spot: Spot, _match: re.Match[str]) -> Shape | None:
    """The border with a country, of the country that the text is about."""
    return shapes.border(spot.anchor, spot.main_country)


def _on_coast(spot: Spot, _match: re.Match[str]) -> Shape | None:
    return shapes.coast(spot.anchor)


def _bearing(match: re.Match[str]) -> float | None:
    ways = [way for name, way in match.groupdict().items() if name.startswith("way") and way]
    return read_bearing(ways[0]) if ways else None


_BEFORE: tuple[tuple[SmallFirst | re.Pattern[str], Builder], ...] = (
    (words.OFFSET, _offset),
    (words.INLAND, _inland),
    (words.OWN_OFFSET, _own_offset),
    (words.OWN_SIDE, _own_side),
    (words.OFF_COAST, _coast),
    (words.STREAM, _stream),
    (words.ALONG_COAST, _along_coast),
    (words.OVER_BORDER, _over_border),
    (words.DISTANCE, _distance),
    (words.BORDER, _border),
    (words.EDGE, _edge),
    (words.COUNTRYSIDE, _countryside),
    (words.PART, _part),
    (words.DIRECTION, _direction),
    (words.ON_COAST, _on_coast),
    (words.NEAR, _near),
    (words.LOOSELY_NEAR, _near),
    (words.RURAL, _countryside),
    (words.CENTRE, _centre),
)
_AFTER: tuple[tuple[re.Pattern[str], Builder], ...] = (
    (words.COUNTRYSIDE_AFTER, _countryside),
    (words.EDGE_AFTER, _edge),
    (words.BORDER_AFTER, _border),
    (words.PART_AFTER, _part),
    (words.CENTRE_AFTER, _centre),
    (words.COAST_AFTER, _on_coast),
    (words.AREA_AFTER, _area),
)
_PAIRS = (
    (words.HALFWAY, 0.15),
    (words.ROAD_FROM, 0.4),
    (words.ROAD_LINKING, 0.4),
    (words.BETWEEN, 0.4),
    (words.TRIP_FROM, 0.45),
    (words.TRIP_TO, 0.45),
)


def river_partner(spot: Spot, others: Iterator[Spot]) -> Spot | None:
    """The town by which a stretch of river is told: "the Tigris near Karm"."""
    for other in others:
        if words.BESIDE_RIVER.fullmatch(spot.text[spot.end : other.start]):
            return other
    return None


def is_owner(left: Spot, right: Spot) -> bool:
    """Whether the first name only says whose town the second is: "Ruritania's port of Karm"."""
    gap = left.text[left.end : right.start]
    if _ITS_SUBURB.fullmatch(gap):
        return True
    if words.COUNTRYSIDE_AFTER.match(left.after) or words.EDGE_AFTER.match(left.after):
        return False
    return words.ITS_TOWN.fullmatch(gap) is not None
