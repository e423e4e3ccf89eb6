"""Relations read from the words around place names: geometry with a radius."""

from collections.abc import Mapping, Sequence
from dataclasses import replace

from dateline.mentions.relation_words import TRAVELLING
from dateline.model import Document, Mention, Place, PlaceRelation, Span
from dateline.places.context import Context
from dateline.places.entries import COUNTRY_KINDS, DIVISION_KINDS, TOWN_KINDS
from dateline.places.folding import fold_name
from dateline.places.gazetteer import Gazetteer
from dateline.places.geodesy import Point, distance_km
from dateline.places.outlines import load_outlines
from dateline.places.precision import INTERNATIONAL, PROVINCE, precision_of_relation
from dateline.places.relation_borders import read_border, read_border_of
from dateline.places.relation_courses import beside_river
from dateline.places.relation_reading import (
    Reading,
    Spot,
    is_owner,
    read_pair,
    read_single,
    read_triple,
    river_partner,
)
from dateline.places.relation_shapes import Anchor
from dateline.places.relation_telling import (
    follows,
    is_holder_gap,
    is_narrowed,
    is_told_by,
    is_whole_of,
    narrow,
    owner_of,
)
from dateline.places.relation_ways import read_way

RIVER_RADIUS_KM = 12.0
LINE_KINDS = frozenset({"river", "mountain", "lake", "valley", "forest"})
TERRITORIAL_KM = 22.2


def relate(
    document: Document,
    mentions: Sequence[Mention],
    places: Sequence[Place],
    gazetteer: Gazetteer,
    context: Context,
) -> tuple[Place, ...]:
    """The places with the relations that the text around them states.

    A name without coordinates takes the area of a relation that follows it ("Karm village,
    south of Mosul"); both ends of a road or a stretch stand for the whole of it.
    """
    spots = {
        index: spot
        for index, (mention, place) in enumerate(zip(mentions, places, strict=True))
        if (spot := _spot(document, mention, place, gazetteer, context)) is not None
    }
    related = list(places)
    readings = _read_all(spots)
    for index, reading in readings.items():
        span = document.span(reading.start, max(reading.end, mentions[index].span.end))
        related[index] = _move(_place(span, reading, places[index]), places[index], gazetteer)
    _join_ends(readings, related)
    _pin_lines(places, spots, readings, related)
    _lend_areas(document, mentions, places, readings, related)
    _lend_parts(document, mentions, related)
    return tuple(related)


def _read_all(spots: Mapping[int, Spot]) -> dict[int, Reading]:
    """The readings by index; both ends of a stretch have the same one."""
    readings: dict[int, Reading] = {}
    for index, spot in spots.items():
        following, third = spots.get(index + 1), spots.get(index + 2)
        if following is not None and following.floor == spot.floor:
            if third is not None and third.floor == spot.floor and index not in readings:
                among = read_triple(spot, following, third)
                if among is None and is_owner(following, third):
                    among = read_border_of(spot, third)
                if among is not None:
                    readings |= dict.fromkeys(range(index, index + 3), among)
                    continue
            if index + 1 in readings:
                continue
            pair = (
                read_border_of(spot, following)
                or read_way(spot, following)
                or read_pair(spot, following)
            )
            if pair is not None:
                readings[index] = readings[index + 1] = pair
                continue
            if is_owner(spot, following):
                continue
        reading = None if index in readings else (read_border(spot) or read_single(spot))
        if reading is not None:
            readings[index] = reading
    return readings


def _spot(
    document: Document,
    mention: Mention,
    place: Place,
    gazetteer: Gazetteer,
    context: Context,
) -> Spot | None:
    sentence = document.sentence_at(mention.span.start)
    if place.lat is None or place.lon is None or place.radius_km is None or sentence is None:
        return None
    anchor = Anchor(
        name=place.name,
        point=(place.lat, place.lon),
        radius_km=place.radius_km,
        country=place.country,
        area=_area_of(place, (place.lat, place.lon)),
    )
    return Spot(
        text=document.text,
        start=mention.head.start,
        end=mention.head.end,
        floor=sentence.start,
        ceiling=sentence.end,
        anchor=anchor,
        town=_seat(mention, place, anchor, gazetteer),
        province=(
            None if place.feature_code == "PPLC" else _province(mention, place, gazetteer)
        ),
        main_country=context.main_beside(place.country) or "",
        is_fixed=place.feature_code not in TOWN_KINDS,
    )


def _area_of(place: Place, point: Point) -> str:
    """The code under which the outline of a country or a province is known; "" of others."""
    if place.feature_code in COUNTRY_KINDS:
        return place.country or ""
    return load_outlines().code_at(point) if place.feature_code == "ADM1" else ""


def _seat(mention: Mention, place: Place, anchor: Anchor, gazetteer: Gazetteer) -> Anchor:
    """The town of a province's name, around which its countryside lies."""
    if place.feature_code not in DIVISION_KINDS:
        return anchor
    for one in gazetteer.find(fold_name(mention.head.quote)):
        entry = one.entry
        if entry.kind in TOWN_KINDS and entry.country == place.country:
            return Anchor(
                name=entry.name,
                point=entry.point,
                radius_km=entry.radius_km,
                country=entry.country,
            )
    return anchor


def _province(mention: Mention, place: Place, gazetteer: Gazetteer) -> Anchor | None:
    """The province that is called after a town and holds it."""
    if place.feature_code not in TOWN_KINDS or place.admin1 is None:
        return None
    for one in gazetteer.find(fold_name(mention.head.quote)):
        entry = one.entry
        if entry.kind == "ADM1" and entry.country == place.country:
            return Anchor(
                name=entry.name,
                point=entry.point,
                radius_km=entry.radius_km,
                country=entry.country,
                area=load_outlines().code_at(entry.point),
            )
    return None


def _place(span: Span, reading: Reading, anchor: Place) -> Place:
    """The place of a reading: named by its words, in the divisions of its anchor."""
    shape = reading.shape
    radius = round(shape.radius_km, 1)
    if reading.is_of_province:
        anchor = replace(anchor, gazetteer_id=None, feature_code="ADM1", precision=PROVINCE)
    return replace(
        anchor,
        name=_phrase(span),
        lat=round(shape.centre[0], 4),
        lon=round(shape.centre[1], 4),
        radius_km=radius,
        precision=precision_of_relation(shape.relation, radius, anchor.precision),
        relation=shape.relation,
        line=shape.line,
        gazetteer_id=None if shape.line else anchor.gazetteer_id,
        spans=(span,),
        reason=f"{shape.relation.value} of {anchor.name}; {anchor.reason}",
    )


def _move(place: Place, anchor: Place, gazetteer: Gazetteer) -> Place:
    """The place with the divisions of its own centre, where that lies away from its anchor.

    A centre at sea, out of territorial waters, lies in no country.
    """
    here, there = _point(place), _point(anchor)
    if place.relation is not PlaceRelation.OFFSET or distance_km(here, there) <= (
        anchor.radius_km or 0.0
    ):
        return place
    outlines = load_outlines()
    index = outlines.index_at(here)
    if index is None:
        is_open = outlines.index_at(here, TERRITORIAL_KM) is None
        precision = INTERNATIONAL if is_open else place.precision
        return replace(place, admin1=None, admin2=None, precision=precision)
    province = gazetteer.province(outlines.codes[index])
    is_same = province == anchor.admin1
    return replace(
        place,
        country=outlines.countries[index],
        admin1=province or (anchor.admin1 if is_same else None),
        admin2=None,
    )


def _point(place: Place) -> Point:
    return place.lat or 0.0, place.lon or 0.0


def _join_ends(readings: Mapping[int, Reading], related: list[Place]) -> None:
    """Make both ends of a stretch one place, in the divisions that they share."""
    for index, reading in readings.items():
        if readings.get(index + 1) is reading:
            left, right = related[index], related[index + 1]
            related[index] = related[index + 1] = replace(
                left,
                admin1=left.admin1 if left.admin1 == right.admin1 else None,
                admin2=left.admin2 if left.admin2 == right.admin2 else None,
                country=left.country if left.country == right.country else None,
            )


def _phrase(span: Span) -> str:
    """The words of a relation, without the verb of a way: "from Karm to Zahr"."""
    return TRAVELLING.sub("", " ".join(span.quote.split())).strip(" ,;(")


def _is_border(reading: Reading | None, place: Place) -> bool:
    return (
        reading is not None
        and reading.shape.relation is PlaceRelation.NEAR
        and place.feature_code in COUNTRY_KINDS
    )


def _pin_lines(
    places: Sequence[Place],
    spots: Mapping[int, Spot],
    readings: Mapping[int, Reading],
    related: list[Place],
) -> None:
    """Put a river or a border that is told by a town where that town's relation leads."""
    for index, spot in spots.items():
        is_border = _is_border(readings.get(index), places[index])
        if places[index].feature_code not in LINE_KINDS and not is_border:
            continue
        others = {
            one.start: at for at, one in spots.items() if at > index and one.floor == spot.floor
        }
        town = river_partner(spot, (spots[at] for at in others.values()))
        if town is None:
            continue
        gap = spot.text[spot.end : town.start]
        beside = beside_river(related[others[town.start]], places[index].name, gap)
        related[index] = replace(
            beside,
            name=f"{places[index].name} {beside.name}",
            relation=PlaceRelation.ALONG,
            radius_km=max(RIVER_RADIUS_KM, beside.radius_km or 0.0),
            precision=2,
            spans=(*related[index].spans, *beside.spans),
        )
        if readings.get(index) is not None and readings.get(index - 1) is readings.get(index):
            related[index - 1] = related[index]
        related[others[town.start]] = replace(beside, reason=f"beside a line; {beside.reason}")


def _narrow_all(
    wide: Reading, area: Place, readings: Mapping[int, Reading], related: list[Place]
) -> None:
    """Let the relation that follows a wide one say where in it: "on the road near Zahr"."""
    for at in (at for at, one in readings.items() if one is wide):
        if is_narrowed(related[at], area):
            related[at] = narrow(related[at], area)


def _lend_parts(document: Document, mentions: Sequence[Mention], related: list[Place]) -> None:
    """Let a province be the town that it only tells: "Zahr's Karm", "the Zahr town of Karm"."""
    for at in range(len(related) - 1):
        left, right = mentions[at], mentions[at + 1]
        gap = document.text[left.span.end : max(left.span.end, right.span.start)]
        is_beside = left.sentence == right.sentence and is_holder_gap(gap)
        if is_beside and is_whole_of(related[at], related[at + 1]):
            related[at] = narrow(related[at], related[at + 1])


def _lend_areas(
    document: Document,
    mentions: Sequence[Mention],
    places: Sequence[Place],
    readings: Mapping[int, Reading],
    related: list[Place],
) -> None:
    """Let a name and the relation that follows it tell one place: "Karm, south of Zahr".

    A name without coordinates takes the area of the relation; a town that lies there is the
    place that the relation tells.
    """
    for index, reading in readings.items():
        first = owner_of(document, mentions, index, reading)
        before = first - 1
        wide = readings.get(before)
        if before < 0 or not follows(document, mentions, (before, first), wide, reading):
            continue
        name, area = mentions[before], related[index]
        if wide is not None:
            _narrow_all(wide, area, readings, related)
            continue
        if places[before].is_located:
            if is_told_by(places[before], area, places[index]):
                told = replace(
                    places[before],
                    spans=(*places[before].spans, *area.spans),
                    reason=f"{places[before].reason}; told by its way: {area.name}",
                )
                for at in (at for at, one in readings.items() if one is reading):
                    related[at] = told
            continue
        related[before] = replace(
            area,
            name=f"{name.span.quote}, {area.name}",
            gazetteer_id=None,
            spans=(name.span, *area.spans),
            reason=f"{name.head.quote} is in no gazetteer; {area.reason}",
        )
